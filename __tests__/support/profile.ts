/** Profiles for tests: the built-in one, and a small one as text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Profile } from '../../src/contracts/profile.js';
import { readProfile } from '../../src/profile/profile.js';
import { BUILT_IN_MATCHERS } from '../../src/suite/built-in-matchers.js';

/** The least that a profile must say, as YAML of 11 lines. */
export const SMALL_PROFILE = `schema: handoff-gate.profile/v1
name: orders
decisions: { rehearsal: [handoff, alignment], cutover: [handoff, alignment] }
producer:
  name: Orders
  documents:
    manifest: contracts/manifest.json
    payload: docs/handoff.json
consumer:
  name: Shop
  documents: { pin: config/pin.json }
`;

/** Names of the problem matchers that every profile can use. */
export const MATCHER_NAMES: readonly string[] = BUILT_IN_MATCHERS.map(({ name }) => name);

/** Reads a profile from its text; throws with its problems when it is not valid. */
export function profileOf(text: string): Profile {
  const read = readProfile(Buffer.from(text), MATCHER_NAMES);
  if (read.ok) return read.profile;
  throw new Error(read.problems.map(({ message, span }) => `${span.line}:${span.column} ${message}`).join('\n'));
}

/** The text of profiles/memorykernel.yml. */
export function readBuiltInText(): string {
  return readFileSync(path.join(import.meta.dirname, '../../profiles/memorykernel.yml'), 'utf8');
}

/** The built-in profile, as profiles/memorykernel.yml has it. */
export function readBuiltIn(): Profile {
  return profileOf(readBuiltInText());
}
