/** The base of a change, as the event and the branches fetched from this repository tell it. */
import type { Repository } from '../../contracts/repository.js';
import { originUrls } from '../../git/branches.js';
import { Git } from '../../git/git.js';
import type { ChangeBase, GitHubContext } from '../../github/context.js';
import { isRemoteOf } from '../../github/remote-url.js';

/** Whether the run is about a change that somebody proposes to a base. */
export function isProposed({ trigger }: Pick<GitHubContext, 'trigger'>): boolean {
  return trigger.startsWith('pull_request') || trigger === 'merge_group';
}

/**
 * What the event is based on; null where it does not say. A run that follows another one stands at the default branch: the
 * base of the other one's pull request counts only where it is at hand.
 */
export async function eventBase(context: GitHubContext, own: Repository): Promise<ChangeBase | null> {
  const { base, eventName, workflowSha, defaultBranch } = context;
  if (eventName !== 'workflow_run') return base;
  return base !== null && (await isThere(own, base.sha)) ? base : { sha: workflowSha, ref: defaultBranch };
}

export async function isThere(own: Repository, sha: string): Promise<boolean> {
  return (await own.commits([sha]))[sha]?.kind === 'value';
}

/**
 * Where the base branch stood when it was fetched, if that is no older than the event; null otherwise, and where `origin`
 * is another repository: in a fork, a branch of that name is anybody's.
 */
export async function fetchedTip(
  { serverUrl, repository }: GitHubContext,
  own: Repository,
  root: string,
  { sha, ref }: ChangeBase,
): Promise<string | null> {
  const git = Git.find(root);
  if (git === null || ref === null) return null;
  const urls = await originUrls(git);
  if (urls.kind !== 'value' || !urls.value.every((url) => isRemoteOf(url, serverUrl, repository))) return null;
  const tip = await own.resolve(`refs/remotes/origin/${ref}`);
  return tip.kind === 'value' && (await reaches(own, sha, tip.value.sha)) ? tip.value.sha : null;
}

/** True only where it is known. */
export async function reaches(own: Repository, ancestor: string, descendant: string): Promise<boolean> {
  const holds = await own.isAncestor(ancestor, descendant);
  return holds.kind === 'value' && holds.value;
}
