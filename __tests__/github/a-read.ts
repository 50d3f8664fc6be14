/** One read of GitHub, for tests of how reads go. */
import { ownerAndName } from '../../src/github/client.js';
import type { GitHubClient } from '../../src/github/client.js';

export const READ = 'GET /repos/{owner}/{repo}/releases';

/** How many releases there are. */
export async function readSomething(client: GitHubClient, repository: string): Promise<number> {
  const { data } = await client.octokit.request(READ, { ...ownerAndName(repository), per_page: 100 });
  return data.length;
}
