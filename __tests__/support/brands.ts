/** Branded values that a test makes up, or has of a repository that it made. */
import { commitSha, instant, repoPath, tagName, type CommitSha, type RepoPath } from '../../src/contracts/brands.js';

export { commitSha, instant, tagName };

/** A commit that nobody made: one hexadecimal digit, forty times. */
export function shaWith(digit: string): CommitSha {
  return commitSha(digit.repeat(40));
}

export function fromTop(path: string): RepoPath {
  const found = repoPath('', path);
  if (found === null) throw new Error(`${path} lies in no repository`);
  return found;
}
