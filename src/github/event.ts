/** Reads values out of JSON of GitHub's, an event or an answer, which comes from outside and may lack anything. */
import { isCommitSha, type CommitSha } from '../contracts/brands.js';

/** The value at a path of keys and indices; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key) as unknown;
  }
  return current;
}

/** A text that is not empty, else null. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** A commit's whole name, else null. */
export function shaAt(value: unknown, ...path: readonly (string | number)[]): CommitSha | null {
  const found = textAt(value, ...path);
  return found !== null && isCommitSha(found) ? found : null;
}

/** A whole number from 0, else null. */
export function countAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}
