/** Finds the pull request that an event does not name, and reads what it says of itself. */
import { isCommitSha, type CommitSha } from '../contracts/brands.js';
import type { ChangeBase } from './context.js';
import { ownerAndName } from './client.js';
import type { GitHubClient } from './client.js';
import { shaAt } from './event.js';
import { orNull } from './failure.js';

/**
 * The number and base of the open pull request whose head is this branch at this commit; null when there is none (any more), or several.
 * A `workflow_run` of a fork names its branch and commit but no pull request.
 * @param head - `owner:branch`
 * @throws GitHubError
 */
export async function findPullRequest(
  client: GitHubClient,
  repository: string,
  head: string,
  headSha: CommitSha,
): Promise<{ readonly number: number; readonly base: ChangeBase } | null> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/pulls', {
    ...ownerAndName(repository),
    head,
    state: 'open',
    per_page: 100,
  });
  const [found, another] = data.filter((pull) => pull.head.sha === headSha);
  if (found === undefined) return null;
  const { sha, ref } = found.base;
  // One branch may be proposed to several: then none of them is meant.
  return another === undefined && isCommitSha(sha) ? { number: found.number, base: { sha, ref } } : null;
}

/** Whose approvals count for a change. */
export interface ApprovedPull {
  readonly number: number;
  /** Null for an account that is gone. */
  readonly author: string | null;
  /** The last commit of its branch. */
  readonly headSha: CommitSha;
}

interface PullAnswer {
  readonly number: number;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
}

function pullOf({ number, user, head: { sha } }: PullAnswer): ApprovedPull | null {
  return isCommitSha(sha) ? { number, author: user?.login ?? null, headSha: sha } : null;
}

/**
 * A pull request of that number, unless it was closed without being merged; null where there is none.
 * @param base - the branch it must be for; null: any
 * @throws GitHubError
 */
export async function readPull(
  client: GitHubClient,
  repository: string,
  number: number,
  base: string | null,
): Promise<ApprovedPull | null> {
  const pull = await pullNamed(client, repository, number);
  if (pull === null) return null;
  const counts = (pull.state === 'open' || pull.merged) && (base === null || pull.base.ref === base);
  return counts ? pullOf(pull) : null;
}

/**
 * The merged pull request that brought a commit to a branch as its last one; null where none did.
 * @param isMeant - whether it is a branch that counts
 * @throws GitHubError
 */
export async function mergedPull(
  client: GitHubClient,
  repository: string,
  sha: CommitSha,
  isMeant: (branch: string) => boolean,
): Promise<ApprovedPull | null> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    ...ownerAndName(repository),
    commit_sha: sha,
    per_page: 100,
  });
  // The merge commit of an open one is only a trial.
  const found = data.find((pull) => pull.merged_at !== null && pull.merge_commit_sha === sha && isMeant(pull.base.ref));
  return found === undefined ? null : pullOf(found);
}

/**
 * The merge that GitHub keeps of an open pull request; null where there is none.
 * @throws GitHubError
 */
export async function readTrialMerge(
  client: GitHubClient,
  repository: string,
  number: number,
): Promise<CommitSha | null> {
  const pull = await pullNamed(client, repository, number);
  return pull?.state === 'open' ? shaAt(pull, 'merge_commit_sha') : null;
}

/**
 * Where a pull request stands now: the last commit of its branch, and the branch that it goes into; null where there is no
 * such pull request.
 * @throws GitHubError
 */
export async function readStandpoint(
  client: GitHubClient,
  repository: string,
  number: number,
): Promise<{ readonly head: string; readonly base: string } | null> {
  const pull = await pullNamed(client, repository, number);
  return pull === null ? null : { head: pull.head.sha, base: pull.base.ref };
}

async function pullNamed(client: GitHubClient, repository: string, number: number) {
  const answer = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...ownerAndName(repository),
      pull_number: number,
    }),
  );
  return answer?.data ?? null;
}
