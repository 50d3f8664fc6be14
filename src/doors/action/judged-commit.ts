/**
 * What is judged is what results are published on: the commit of the event, or its merge with the base. Anything else in
 * the checkout would put a verdict on a commit that nobody looked at.
 */
import type { Repository } from '../../contracts/repository.js';
import type { GitHubContext } from '../../github/context.js';
import { UsageError } from '../inputs.js';

/** @throws UsageError that says what was checked out instead, and how to check out what is meant */
export async function mustBeJudged(context: GitHubContext, own: Repository, root: string): Promise<void> {
  const { headSha } = context;
  if (own.head.kind !== 'value') {
    const why =
      own.head.kind === 'unknown' ? `${own.head.why}. ${own.head.mend}` : 'it has no commit. Check out a commit.';
    throw new UsageError(`The checkout ${root} tells no commit, so there is none to publish a verdict on: ${why}`);
  }
  const { sha } = own.head.value;
  if (sha === headSha || (await isMergeOf(sha, context, own))) return;
  throw new UsageError(
    `The checkout ${root} is at ${sha}, but this run (${context.trigger}) is about ${headSha}${isPull(context) ? ' and its merge' : ''}. ` +
      `${howToCheckOut(context)} Nothing was judged.`,
  );
}

function isPull({ trigger }: GitHubContext): boolean {
  return trigger.startsWith('pull_request');
}

/** Only a pull request is also judged as what it will be merged to. */
async function isMergeOf(sha: string, context: GitHubContext, own: Repository): Promise<boolean> {
  if (!isPull(context)) return false;
  // GitHub says itself which merge it made; not so where the base's workflow runs.
  if (context.eventName === 'pull_request' && sha === context.subjectSha) return true;
  const second = await own.resolve(`${sha}^2`);
  return second.kind === 'value' && second.value.sha === context.headSha;
}

function howToCheckOut(context: GitHubContext): string {
  if (context.eventName === 'workflow_run')
    return 'Check out github.event.workflow_run.head_sha, or use the stages verify and report.';
  if (context.eventName === 'pull_request_target')
    return 'Use the event pull_request: pull_request_target checks out the base.';
  if (isPull(context)) return 'Leave `ref` of actions/checkout empty, or run again if the branch moved on.';
  return 'Leave `ref` and `repository` of actions/checkout empty, or start the workflow on the ref that is meant.';
}
