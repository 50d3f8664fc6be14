/** Who approved a pull request, and who of them may write. */
import { unknown, value, type Known } from '../contracts/answer.js';
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';
import { explained, failureOf } from './failure.js';

/** What changes a reviewer's mind as GitHub counts it; a comment does not. */
const DECISIVE: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/** Pages of a hundred reviews. The last word stands on the last one, so a longer list is not read at all. */
export const MOST_PAGES = 2;

export interface Approval {
  readonly login: string;
  /** The commit that was looked at; null where GitHub does not say. */
  readonly commit: string | null;
}

/** `pages`: reads that it took. */
export interface Approvals {
  readonly approvals: Known<readonly Approval[]>;
  readonly pages: number;
}

/**
 * Whose latest decisive review approves, by login: a later request for changes or a dismissal takes an approval back, a
 * later comment does not.
 * @throws GitHubError
 */
export async function readApprovals(client: GitHubClient, repository: string, pullNumber: number): Promise<Approvals> {
  const latest = new Map<string, Approval & { readonly state: string }>();
  let pages = 0;
  const answers = client.octokit.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...ownerAndName(repository),
    pull_number: pullNumber,
    per_page: 100,
  });
  for await (const { data, last } of answers) {
    pages += 1;
    for (const { user, state, commit_id: commit } of data)
      if (user !== null && DECISIVE.has(state)) latest.set(user.login, { login: user.login, state, commit });
    if (pages === MOST_PAGES && !last) return { approvals: TOO_MANY, pages };
  }
  const approvals = [...latest.values()]
    .filter(({ state }) => state === 'APPROVED')
    .map(({ login, commit }) => ({ login, commit }))
    .sort((one, other) => (one.login < other.login ? -1 : 1));
  return { approvals: value(approvals), pages };
}

const TOO_MANY = unknown(
  `the pull request has more than ${MOST_PAGES * 100} reviews, and they are not all read`,
  'Bring the change by a new pull request.',
);

/** Whether somebody may write to a repository; unknown where GitHub does not say. */
export async function readMayWrite(client: GitHubClient, repository: string, login: string): Promise<Known<boolean>> {
  try {
    const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      ...ownerAndName(repository),
      username: login,
    });
    return value(WRITING.has(data.permission) || WRITING.has(data.role_name ?? ''));
  } catch (error) {
    return unknown(explained(failureOf(error)), 'Let the token read the metadata of the repository.');
  }
}

/** Of a role of an organisation's own, `permission` is what it builds on. */
const WRITING: ReadonlySet<string> = new Set(['admin', 'maintain', 'write']);
