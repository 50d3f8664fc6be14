/** Who approved a pull request. */
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';

/** What changes a reviewer's mind as GitHub counts it; a comment does not. */
const DECISIVE: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/**
 * Logins whose latest decisive review approves, sorted: a later request for changes or a dismissal takes an approval
 * back, a later comment does not.
 * @throws GitHubError
 */
export async function readApprovers(
  client: GitHubClient,
  repository: string,
  pullNumber: number,
): Promise<readonly string[]> {
  const latest = new Map<string, string>();
  const pages = client.octokit.paginate.iterator('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...ownerAndName(repository),
    pull_number: pullNumber,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const review of data) {
      if (review.user !== null && DECISIVE.has(review.state)) latest.set(review.user.login, review.state);
    }
  }
  return [...latest]
    .filter(([, state]) => state === 'APPROVED')
    .map(([login]) => login)
    .sort();
}
