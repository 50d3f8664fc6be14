/** What GitHub says of one commit. */
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';
import { orNull } from './failure.js';

/**
 * True when a commit merges another one: a pull request is verified on such a commit.
 * @throws GitHubError
 */
export async function isMergeOf(client: GitHubClient, repository: string, sha: string, head: string): Promise<boolean> {
  const found = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...ownerAndName(repository), ref: sha }),
  );
  return found?.data.parents.some((parent) => parent.sha === head) ?? false;
}
