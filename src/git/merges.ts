/** What a merge holds besides what it merges. No attribute counts, as on GitHub: the change itself would name the driver. */
import { unknown, value, type Known } from '../contracts/answer.js';
import { commitSha, type CommitSha } from '../contracts/brands.js';
import { CUT_OFF, type Git } from './git.js';
import { refusal, saysError } from './refusal.js';

/** Whether a commit's files are just what git makes of two others; git before 2.38 cannot tell. */
export async function isPlainMerge(
  git: Git,
  merge: CommitSha,
  first: CommitSha,
  second: CommitSha,
): Promise<Known<boolean>> {
  const [made, tree] = await Promise.all([
    git.ask(['merge-tree', '--write-tree', '--no-messages', first, second], { isBare: true }),
    git.lines('rev-parse', '--verify', '--end-of-options', `${merge}^{tree}`),
  ]);
  if (tree.kind === 'unknown') return tree;
  // A conflict: nobody merges that without a hand in it.
  if (made.code === 1) return value(false);
  if (made.code !== 0) return refusal(made.stderr, made.code, git.directory);
  return value(made.stdout.toString().trim() === tree.value[0]);
}

/**
 * Of a commit that GitHub names as the one a pull request was merged as. Where it does not contain the head, GitHub made it
 * itself (squash, rebase); one that does may have been pushed by anybody.
 */
export async function holdsNothingElse(
  git: Git,
  merged: CommitSha,
  head: CommitSha,
  shallow: boolean,
): Promise<Known<boolean>> {
  if (merged === head) return value(true);
  const lines = await git.lines('rev-list', '--parents', '--max-count=1', merged, '--');
  if (lines.kind !== 'value') return lines;
  const [, first, second, third] = lines.value[0]?.split(' ') ?? [];
  if (first !== undefined && second === head && third === undefined)
    return isPlainMerge(git, merged, commitSha(first), head);
  if (shallow) return CUT_OFF;
  const { code, stderr } = await git.ask(['merge-base', '--is-ancestor', head, merged]);
  if (code === 0) return value(false);
  // A head that is not here is not in the whole history of what is here. Where a commit between is not, git says no, and that.
  const isApart = (code === 1 && !saysError(stderr)) || NOT_HERE.test(stderr);
  return isApart ? value(true) : refusal(stderr, code, git.directory);
}

const NOT_HERE = /not a valid commit name/i;

export const BRINGS_MORE = unknown(
  'the commit it was merged as holds more than the head that was approved and its base make together',
  'Bring the change by a new pull request, and merge it on GitHub.',
);
