/** Finds the profile of a run: the one that is named, the repository's own, or the built-in one. */
import { Mistake } from '../contracts/mistake.js';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { Profile, ProfileSource } from '../contracts/profile.js';
import { readBounded, Unreadable } from './bounded.js';
import { packageRoot } from './home.js';
import { engineProblems } from './matchers.js';
import { readProfile, type ReadProfile } from './profile.js';

/** Where a repository keeps a profile of its own. */
export const PROFILE_PATH = '.github/handoff-gate.yml';
export const BUILT_IN = 'memorykernel';

export interface LoadedProfile {
  readonly profile: Profile;
  readonly source: ProfileSource & { readonly text: string };
}

/** A profile that cannot be used; the message is for its author, with line and column. */
export class ProfileError extends Mistake {}

/** Reads the built-in profile, which lies beside the bundle. */
export async function builtInProfile(matchers: readonly string[]): Promise<LoadedProfile> {
  const file = path.join(packageRoot(), 'profiles', `${BUILT_IN}.yml`);
  return parse(await readFile(file), `built-in:${BUILT_IN}`, matchers);
}

/** Reads a profile file; throws a {@link ProfileError} that says what is wrong with it. */
export async function profileFile(file: string, shown: string, matchers: readonly string[]): Promise<LoadedProfile> {
  let bytes: Buffer;
  try {
    bytes = await readBounded(file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new ProfileError(
      `The profile ${shown} cannot be read: ${error.message}. Name a YAML file, or leave it out for the built-in profile.`,
    );
  }
  return parse(bytes, shown, matchers);
}

/** Parses the bytes of a profile that was read elsewhere. */
export async function parse(bytes: Uint8Array, shown: string, matchers: readonly string[]): Promise<LoadedProfile> {
  const read: ReadProfile = readProfile(bytes, matchers);
  const problems = read.ok ? await engineProblems(bytes, read.profile) : read.problems;
  if (!read.ok || problems.length > 0) {
    const lines = problems.map(
      ({ message, span, hint }) => `${shown}:${span.line}:${span.column}: ${message}. ${hint}`,
    );
    throw new ProfileError(lines.join('\n'));
  }
  const text = Buffer.from(bytes).toString();
  return {
    profile: read.profile,
    source: { source: shown, sha256: createHash('sha256').update(bytes).digest('hex'), text },
  };
}
