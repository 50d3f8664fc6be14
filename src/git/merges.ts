/** What a merge holds besides what it merges. No attribute counts, as on GitHub: the change itself would name the driver. */
import { value, type Known } from '../contracts/answer.js';
import type { Git } from './git.js';
import { refusal } from './refusal.js';

/** Whether a commit's files are just what git makes of two others; git before 2.38 cannot tell. */
export async function isPlainMerge(git: Git, merge: string, first: string, second: string): Promise<Known<boolean>> {
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
