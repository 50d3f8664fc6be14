/** Where branches part, and where they were fetched from. */
import { ABSENT, unknown, value, type Answer } from '../contracts/answer.js';
import { commitSha, type CommitSha } from '../contracts/brands.js';
import { CUT_OFF, type Git } from './git.js';
import { refusal, saysError } from './refusal.js';

/**
 * The last commit that a line of history has in common with another. Where merges crossed there are several; then it is that
 * of the line's own, for whoever wrote the other can merge whatever the line merged.
 */
export async function mergeBase(
  git: Git,
  line: CommitSha,
  other: CommitSha,
  shallow: boolean,
): Promise<Answer<CommitSha>> {
  const { code, stdout, stderr } = await git.ask(['merge-base', '--all', line, other]);
  if (code === 1 && !saysError(stderr)) return shallow ? CUT_OFF : ABSENT;
  if (code !== 0) return refusal(stderr, code, git.directory);
  const [sha = '', ...more] = stdout.toString().trim().split('\n');
  if (sha === '') return unknown('git named no common ancestor', 'Check out the whole history (fetch-depth: 0).');
  if (more.length === 0) return value(commitSha(sha));
  const own = await git.lines('rev-list', '--first-parent', line);
  if (own.kind !== 'value') return own;
  const held = new Set([sha, ...more]);
  return value(commitSha(own.value.find((commit) => held.has(commit)) ?? sha));
}

/** Where a branch of `origin` stood when it was fetched. A tag that is called the same is another thing. */
export async function remoteBranch(git: Git, name: string): Promise<Answer<CommitSha>> {
  const ref = `refs/remotes/origin/${name}`;
  const found = await git.lines('for-each-ref', '--format=%(refname) %(objectname)', ref);
  if (found.kind !== 'value') return found;
  const line = found.value.find((one) => one.startsWith(`${ref} `));
  return line === undefined ? ABSENT : value(commitSha(line.slice(ref.length + 1)));
}

/** The addresses that `origin` fetches from; none where there is no such remote. */
export async function originUrls(git: Git): Promise<Answer<readonly string[]>> {
  const { code, stdout, stderr } = await git.ask(['config', '--get-all', 'remote.origin.url']);
  if (code === 1) return ABSENT;
  if (code !== 0) return refusal(stderr, code, git.directory);
  return value(
    stdout
      .toString()
      .split('\n')
      .filter((line) => line !== ''),
  );
}
