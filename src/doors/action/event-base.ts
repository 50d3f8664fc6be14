/** The base of a change, as the event and the branches fetched from this repository tell it. */
import { valueOf } from '../../contracts/answer.js';
import type { CommitSha } from '../../contracts/brands.js';
import type { Repository } from '../../contracts/repository.js';
import { mergeBase, originUrls, remoteBranch } from '../../git/branches.js';
import { Git } from '../../git/git.js';
import type { ChangeBase, GitHubContext } from '../../github/context.js';
import { isRemoteOf } from '../../git/remote-url.js';
import { UsageError } from '../inputs.js';

/** The event, and the checkout that can tell about its commits. */
export interface Place {
  readonly context: GitHubContext;
  readonly own: Repository;
  readonly root: string;
}

/** Whether the run is about a change that somebody proposes to a base. */
export function isProposed({ trigger }: Pick<GitHubContext, 'trigger'>): boolean {
  return trigger.startsWith('pull_request') || trigger === 'merge_group';
}

/**
 * What the event is based on; null where it does not say. A run that follows another one stands at the default branch: the
 * base of the other one's pull request counts only where it is at hand, and as it is known last. GitHub tells it as it was
 * when the change was pushed, and whoever proposes one would choose the older policy.
 * @throws UsageError where the branch no longer holds what it is said to have been at
 */
export async function eventBase(place: Place): Promise<ChangeBase | null> {
  const { own } = place;
  const { base, eventName, workflowSha, defaultBranch } = place.context;
  if (eventName !== 'workflow_run') return base;
  const standing = { sha: workflowSha, ref: defaultBranch };
  if (base === null || !(await isThere(own, base.sha))) return standing;
  if (base.ref === defaultBranch) return (await reaches(own, workflowSha, base.sha)) ? base : standing;
  return { ...base, sha: (await fetchedTip(place, base)) ?? base.sha };
}

export async function isThere(own: Repository, sha: CommitSha): Promise<boolean> {
  return (await own.commits([sha]))[sha]?.kind === 'value';
}

/**
 * Where a branch of this repository stood when it was fetched; null where it was not, and where `origin` is another
 * repository: in a fork, a branch of that name is anybody's.
 */
export async function fetchedBranch(
  { serverUrl, repository }: GitHubContext,
  root: string,
  name: string | null,
): Promise<CommitSha | null> {
  const git = Git.find(root);
  if (git === null || name === null) return null;
  const urls = await originUrls(git);
  if (urls.kind !== 'value' || !urls.value.every((url) => isRemoteOf(url, serverUrl, repository))) return null;
  return valueOf(await remoteBranch(git, name));
}

/**
 * Where the base branch stood when it was fetched; null where it was not fetched.
 * @throws UsageError where that branch no longer holds the base of the event: which policy is meant is not known then
 */
export async function fetchedTip({ context, own, root }: Place, { sha, ref }: ChangeBase): Promise<CommitSha | null> {
  const tip = await fetchedBranch(context, root, ref);
  if (tip === null || (await reaches(own, sha, tip))) return tip;
  // Where the event is ahead of what was fetched, the event is the newer word.
  if (await reaches(own, tip, sha)) return null;
  throw new UsageError(
    `The event names ${sha} as the base, but ${ref ?? 'the base branch'} was fetched at ${tip}, which does not hold it: the branch was rewritten, or the history between them is not there. ` +
      'Set fetch-depth: 0 at actions/checkout, and start the workflow anew (a re-run keeps the old event).',
  );
}

/** The last commit that a commit shares with a branch of this repository; null where that is not known. */
export async function sharedWith(
  place: Place,
  { sha, branch }: { readonly sha: CommitSha; readonly branch: string | null },
): Promise<CommitSha | null> {
  const tip = await fetchedBranch(place.context, place.root, branch);
  return tip === null ? null : parting(place, tip, sha);
}

/** Where a line of history left another: a branch that is merely behind changes nothing of what its base did since. */
export async function parting({ own, root }: Place, base: CommitSha, head: CommitSha): Promise<CommitSha | null> {
  const git = Git.find(root);
  if (git === null || !(await isThere(own, head))) return null;
  return valueOf(await mergeBase(git, base, head, own.shallow));
}

/** True only where it is known. */
export async function reaches(own: Repository, ancestor: CommitSha, descendant: CommitSha): Promise<boolean> {
  const holds = await own.isAncestor(ancestor, descendant);
  return holds.kind === 'value' && holds.value;
}
