/** What a path or glob of a profile names: the same wherever it is read, in a checkout, by the API or in a list of changes. */
import picomatch from 'picomatch';

export interface GlobOptions {
  /** Letters count without their case, as on many disks. */
  readonly anyCase?: boolean;
}

/** A test of paths against globs, compiled once: whether one of them names the path. A name may begin with a dot. */
export function matcher(globs: string | readonly string[], { anyCase = false }: GlobOptions = {}) {
  const matches = picomatch(typeof globs === 'string' ? globs : [...globs], { dot: true, nocase: anyCase });
  // A wildcard stops at a line break, which a path may hold; a backslash is a part of a name.
  return (path: string): boolean => matches(path.replaceAll(/[\n\r\u2028\u2029\\]/g, '_'));
}

export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob;
}
