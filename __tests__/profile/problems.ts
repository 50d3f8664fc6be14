/** What is wrong with a profile, as its author is told. */
import { readProfile } from '../../src/profile/profile.js';
import { MATCHER_NAMES, SMALL_PROFILE } from '../support/profile.js';

/** `line:column message` of everything wrong with a profile. */
export function problems(profile: string | Uint8Array): readonly string[] {
  const read = readProfile(Buffer.from(profile), MATCHER_NAMES);
  return read.ok ? [] : read.problems.map(({ span, message }) => `${span.line}:${span.column} ${message}`);
}

export function hints(profile: string): readonly string[] {
  const read = readProfile(Buffer.from(profile), MATCHER_NAMES);
  return read.ok ? [] : read.problems.map(({ hint }) => hint);
}

/** The small profile with more lines behind it; the first of them is line 12. */
export function extended(...lines: readonly string[]): string {
  return `${SMALL_PROFILE}${lines.join('\n')}\n`;
}

/** The small profile with one part replaced by another. */
export function replaced(from: string, to: string): string {
  if (!SMALL_PROFILE.includes(from)) throw new Error(`the small profile does not hold ${from}`);
  return SMALL_PROFILE.replace(from, to);
}
