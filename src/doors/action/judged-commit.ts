/**
 * What is judged is what results are published on: the commit of the event, or its merge with the base. Anything else in
 * the checkout would put a verdict on a commit that nobody looked at.
 */
import type { CommitSha } from '../../contracts/brands.js';
import { Git } from '../../git/git.js';
import { isPlainMerge } from '../../git/merges.js';
import type { GitHubContext } from '../../github/context.js';
import { UsageError } from '../inputs.js';
import { eventBase, fetchedTip, reaches, type Place as EventPlace } from './event-base.js';

/** Who can tell what a commit is. */
export interface Place extends EventPlace {
  /** The merge of the pull request that GitHub keeps at this moment; null where that is not known. */
  readonly keptMerge: () => Promise<CommitSha | null>;
}

/** `base`: the first parent of a merge, which is a commit of the base. */
export type Judged =
  | { readonly kind: 'head'; readonly sha: CommitSha }
  | { readonly kind: 'merge'; readonly sha: CommitSha; readonly base: CommitSha };

/** @throws UsageError that says what was checked out instead, and how to check out what is meant */
export async function mustBeJudged(place: Place): Promise<Judged> {
  const { context, own, root } = place;
  if (own.head.kind !== 'value') {
    const why =
      own.head.kind === 'unknown' ? `${own.head.why}. ${own.head.mend}` : 'it has no commit. Check out a commit.';
    throw new UsageError(`The checkout ${root} tells no commit, so there is none to publish a verdict on: ${why}`);
  }
  const { sha } = own.head.value;
  const judged = await judgedCommit(place, sha);
  if (judged !== null) return judged;
  throw new UsageError(
    `The checkout ${root} is at ${sha}, but this run (${context.trigger}) is about ${context.headSha}${isPull(context) ? ' and its merge' : ''}. ` +
      `${howToCheckOut(context)} Nothing was judged.`,
  );
}

/**
 * What a commit is to the event: its own, or the merge of that with the base; null for any other.
 * @throws UsageError for a merge that anybody may have made: its first parent would be their policy, its files their choice
 */
export async function judgedCommit(place: Place, sha: CommitSha): Promise<Judged | null> {
  const { context, own } = place;
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
  const refuse = (why: string) =>
    new UsageError(
      `${sha} merges ${context.headSha} into ${base}. ${why}, so anybody may have made this merge. ` +
        `${howToMerge(context)} Nothing was judged.`,
    );
  if (third?.kind !== 'absent' || !(await isOfBase(base, place)))
    throw refuse('That is not known to be a commit of the base, whose policy judges');
  const doubt = await doubtOf(place, sha, base);
  if (doubt !== null) throw refuse(doubt);
  return { kind: 'merge', sha, base };
}

/** Why a merge may hold other files than what it merges, in a clause; null where it does not. */
async function doubtOf(
  { context, own, root, keptMerge }: Place,
  sha: CommitSha,
  base: CommitSha,
): Promise<string | null> {
  const git = Git.find(root);
  const plain = git === null ? null : await isPlainMerge(git, sha, base, context.headSha);
  if (plain?.kind === 'value' && plain.value) return null;
  if ((await keptMerge()) === sha) return null;
  if (plain?.kind === 'unknown' && own.shallow)
    return 'Whether its files are those of the two is not known (the history is cut off here, a shallow clone), and it is not the merge that GitHub keeps now';
  if (plain?.kind === 'unknown')
    return `Whether its files are those of the two is not known (${plain.why}; git 2.38 or newer can tell), and it is not the merge that GitHub keeps now`;
  return 'Its files are not what git makes of the two, and it is not the merge that GitHub keeps now';
}

/** Whose `GITHUB_SHA` is the merge that GitHub made; where the base's workflow runs, it is the base. */
const MERGED_BY_GITHUB: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** The base of the event, or a later commit of that branch. */
async function isOfBase(sha: CommitSha, place: Place): Promise<boolean> {
  const { context, own } = place;
  const base = await eventBase(place);
  if (base === null) return false;
  if (sha === base.sha) return true;
  // A run that follows another one may find that the branch moved on. It judges by the branch as it is now.
  if (context.eventName === 'workflow_run' && (await reaches(own, sha, base.sha))) return true;
  const tip = await fetchedTip(place, base);
  return tip !== null && (await reaches(own, base.sha, sha)) && (await reaches(own, sha, tip));
}

function isPull({ trigger }: GitHubContext): boolean {
  return trigger.startsWith('pull_request');
}

function howToMerge({ eventName }: GitHubContext): string {
  return eventName === 'workflow_run'
    ? 'Set fetch-depth: 0 at the actions/checkout of this job, and leave `ref` empty where the commands are run.'
    : 'Leave `ref` of actions/checkout empty, or check out the head of the pull request (fetch-depth: 0).';
}

function howToCheckOut(context: GitHubContext): string {
  if (context.eventName === 'workflow_run')
    return 'Check out github.event.workflow_run.head_sha, or use the stages verify and report.';
  if (context.eventName === 'pull_request_target')
    return 'Use the event pull_request: pull_request_target checks out the base.';
  if (isPull(context)) return 'Leave `ref` of actions/checkout empty, or run again if the branch moved on.';
  return 'Leave `ref` and `repository` of actions/checkout empty, or start the workflow on the ref that is meant.';
}
