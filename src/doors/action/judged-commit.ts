/**
 * What is judged is what results are published on: the commit of the event, or its merge with the base. Anything else in
 * the checkout would put a verdict on a commit that nobody looked at.
 */
import type { Repository } from '../../contracts/repository.js';
import type { GitHubContext } from '../../github/context.js';
import { UsageError } from '../inputs.js';
import { eventBase, fetchedTip, reaches } from './event-base.js';

/** `base`: the first parent of a merge, which is the base's. */
export type Judged =
  | { readonly kind: 'head'; readonly sha: string }
  | { readonly kind: 'merge'; readonly sha: string; readonly base: string };

/** @throws UsageError that says what was checked out instead, and how to check out what is meant */
export async function mustBeJudged(context: GitHubContext, own: Repository, root: string): Promise<Judged> {
  if (own.head.kind !== 'value') {
    const why =
      own.head.kind === 'unknown' ? `${own.head.why}. ${own.head.mend}` : 'it has no commit. Check out a commit.';
    throw new UsageError(`The checkout ${root} tells no commit, so there is none to publish a verdict on: ${why}`);
  }
  const judged = await judgedCommit(context, own, root);
  if (judged !== null) return judged;
  throw new UsageError(
    `The checkout ${root} is at ${own.head.value.sha}, but this run (${context.trigger}) is about ${context.headSha}${isPull(context) ? ' and its merge' : ''}. ` +
      `${howToCheckOut(context)} Nothing was judged.`,
  );
}

/**
 * The commit of the event, or its merge with the base; null where the checkout is at another one.
 * @throws UsageError for a merge that anybody may have made: its first parent would be their policy
 */
export async function judgedCommit(context: GitHubContext, own: Repository, root: string): Promise<Judged | null> {
  if (own.head.kind !== 'value') return null;
  const { sha } = own.head.value;
  // The head may be a merge itself: of its branch, not with the base.
  if (sha === context.headSha) return { kind: 'head', sha };
  if (!isPull(context)) return null;
  const [first, second, third] = await Promise.all([1, 2, 3].map((number) => own.resolve(`${sha}^${number}`)));
  if (sha === context.subjectSha && MERGED_BY_GITHUB.has(context.eventName)) {
    // GitHub keeps the last merge it could make: while the head conflicts, that is of an older head.
    const isOfHead = second?.kind === 'value' && second.value.sha === context.headSha && third?.kind === 'absent';
    return first?.kind === 'value' && isOfHead ? { kind: 'merge', sha, base: first.value.sha } : null;
  }
  if (second?.kind !== 'value' || second.value.sha !== context.headSha || first?.kind !== 'value') return null;
  const base = first.value.sha;
  if (third?.kind === 'absent' && (await isOfBase(base, context, own, root))) return { kind: 'merge', sha, base };
  throw new UsageError(
    `The checkout ${root} is at ${sha}, which merges ${context.headSha} into ${base}. That is not known to be a commit of the base, so anybody may have made this merge, with a policy of their own. ` +
      'Leave `ref` of actions/checkout empty, or check out the head of the pull request (fetch-depth: 0). Nothing was judged.',
  );
}

/** Whose `GITHUB_SHA` is the merge that GitHub made; where the base's workflow runs, it is the base. */
const MERGED_BY_GITHUB: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** The base of the event, or a later commit of that branch. */
async function isOfBase(sha: string, context: GitHubContext, own: Repository, root: string): Promise<boolean> {
  const base = await eventBase(context, own);
  if (base === null) return false;
  if (sha === base.sha) return true;
  // A run that follows another one may find that the default branch moved on.
  if (context.eventName === 'workflow_run' && base.sha === context.workflowSha && (await reaches(own, sha, base.sha)))
    return true;
  const tip = await fetchedTip(context, own, root, base);
  return tip !== null && (await reaches(own, base.sha, sha)) && (await reaches(own, sha, tip));
}

function isPull({ trigger }: GitHubContext): boolean {
  return trigger.startsWith('pull_request');
}

function howToCheckOut(context: GitHubContext): string {
  if (context.eventName === 'workflow_run')
    return 'Check out github.event.workflow_run.head_sha, or use the stages verify and report.';
  if (context.eventName === 'pull_request_target')
    return 'Use the event pull_request: pull_request_target checks out the base.';
  if (isPull(context)) return 'Leave `ref` of actions/checkout empty, or run again if the branch moved on.';
  return 'Leave `ref` and `repository` of actions/checkout empty, or start the workflow on the ref that is meant.';
}
