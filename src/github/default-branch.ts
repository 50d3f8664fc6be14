/** Where a repository is read when nobody says at which revision. */
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';

/** @throws GitHubError */
export async function defaultBranch(client: GitHubClient, repository: string): Promise<string> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}', ownerAndName(repository));
  return data.default_branch;
}
