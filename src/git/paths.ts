/** Paths and globs as git and this tool read them. */
import picomatch from 'picomatch';

/** A test of paths against a glob, compiled once. */
export function matcher(glob: string): (file: string) => boolean {
  const matches = picomatch(glob, { dot: true });
  return (file) => matches(file);
}

export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob;
}

/** A path or glob of a profile, as git is asked for it: what looks like git's own magic is a name. */
export function pathspec(pattern: string): string {
  return isGlob(pattern) ? `:(glob)${pattern}` : `:(literal)${pattern}`;
}
