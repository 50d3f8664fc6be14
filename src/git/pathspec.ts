/** A path or glob of a profile, as git is asked for it. */
import { isGlob, wider } from '../contracts/globs.js';

/** What looks like git's own magic is a name. Of a glob git may find more than is meant: it meets the matcher. */
export function pathspec(pattern: string): string {
  return isGlob(pattern) ? `:(glob)${wider(pattern)}` : named(pattern);
}

/** A file that was found, whatever its name looks like. */
export function named(file: string): string {
  return `:(literal)${file}`;
}
