/** Branded values that a test makes up, or has of a repository that it made. */
import { commitSha, type CommitSha } from '../../src/contracts/brands.js';

export { commitSha };

/** A commit that nobody made: one hexadecimal digit, forty times. */
export function shaWith(digit: string): CommitSha {
  return commitSha(digit.repeat(40));
}
