/** A path or glob of a profile, as git is asked for it. */
import { isGlob } from '../contracts/globs.js';

/** What looks like git's own magic is a name. */
export function pathspec(pattern: string): string {
  return isGlob(pattern) ? `:(glob)${pattern}` : `:(literal)${pattern}`;
}
