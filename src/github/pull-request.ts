/** Finds the pull request that an event does not name. */
import type { ChangeBase } from './context.js';
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';

/**
 * The number and base of the open pull request whose head is this branch at this commit; null when there is none (any more).
 * A `workflow_run` of a fork names its branch and commit but no pull request.
 * @param head - `owner:branch`
 * @throws GitHubError
 */
export async function findPullRequest(
  client: GitHubClient,
  repository: string,
  head: string,
  headSha: string,
): Promise<{ readonly number: number; readonly base: ChangeBase } | null> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/pulls', {
    ...ownerAndName(repository),
    head,
    state: 'open',
    per_page: 100,
  });
  const found = data.find((pull) => pull.head.sha === headSha);
  return found === undefined ? null : { number: found.number, base: { sha: found.base.sha, ref: found.base.ref } };
}
