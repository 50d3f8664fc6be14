/** Finds the pull request that an event does not name. */
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';

/**
 * The number of the open pull request whose head is this branch at this commit; null when there is none (any more).
 * A `workflow_run` of a fork names its branch and commit but no pull request.
 * @param head - `owner:branch`
 * @throws GitHubError
 */
export async function findPullRequest(
  client: GitHubClient,
  repository: string,
  head: string,
  headSha: string,
): Promise<number | null> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/pulls', {
    ...ownerAndName(repository),
    head,
    state: 'open',
    per_page: 100,
  });
  return data.find((pull) => pull.head.sha === headSha)?.number ?? null;
}
