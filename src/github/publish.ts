/**
 * Shows a verdict on GitHub: check runs, the sticky comment, a commit status, the rest of the annotations. It never
 * decides anything and never throws for GitHub's sake: what did not work comes back in words.
 */
import type { DecisionId } from '../contracts/words.js';
import type { CheckRunPayload } from '../render/check-runs.js';
import { readExternalId } from '../render/external-id.js';
import { createCheckRuns } from './check-runs.js';
import { failureOf } from './failure.js';
import type { GitHubClient } from './client.js';
import { publishStatus } from './commit-status.js';
import type { StatusPlan } from './commit-status.js';
import { addAnnotations } from './more-annotations.js';
import type { ReadOnlyRun } from './permissions.js';
import { besideStanding, type Beside } from './standing.js';
import { publishComment } from './sticky-comment.js';
import type { CommentOutcome, CommentPlan } from './sticky-comment.js';
import { sentences, type Trouble } from './troubles.js';

export interface PublishPlan {
  /** `owner/name`. */
  readonly repository: string;
  /** Prefix of the check runs. */
  readonly name: string;
  /** What the run enforces; null: nothing. */
  readonly enforced: DecisionId | null;
  /** Where check runs and the status belong: the pull request's head, not its merge commit. */
  readonly headSha: string;
  /** None when check runs are off. */
  readonly checkRuns: readonly CheckRunPayload[];
  readonly detailsUrl: string | null;
  /** Null without a pull request. */
  readonly comment: CommentPlan | null;
  /** Null unless the run reports on another run's commit. */
  readonly status: StatusPlan | null;
  readonly readOnly: ReadOnlyRun | null;
}

export interface PublishOutcome {
  /** `partial`: some of them. `refused`: the token may not. */
  readonly checkRuns: 'off' | 'published' | 'partial' | 'refused' | 'failed';
  readonly comment: CommentOutcome['state'] | 'no-pull-request';
  readonly commentUrl: string | null;
  readonly status: 'off' | 'published' | 'superseded' | 'failed';
  /** How many annotations no check run carries. */
  readonly annotationsLeftOut: number;
  /** True when check runs could not be had: the last rung of the ladder, workflow commands, must carry the findings. */
  readonly needsWorkflowCommands: boolean;
  /** Sentences: what stands there already, and one for each cause of GitHub's. */
  readonly troubles: readonly string[];
}

/**
 * Publishes from the most to the least important, so that what a small budget or a short deadline cuts off is what
 * matters least.
 */
export async function publish(client: GitHubClient, plan: PublishPlan): Promise<PublishOutcome> {
  const reserve = (plan.comment === null ? 0 : 1) + (plan.status === null ? 0 : 1);
  const { payloads, remarks, isOld, troubles } = await besideOthers(client, plan);
  const checks = await createCheckRuns(client, plan, overallFirst(payloads), reserve);
  const isRecorded = checks.placed.some(({ payload }) => isOverall(payload));
  const comment =
    plan.comment === null
      ? null
      : isOld
        ? SUPERSEDED
        : await publishComment(client, plan.repository, plan.comment, isRecorded);
  const statusTrouble =
    plan.status === null || isOld ? null : await publishStatus(client, plan.repository, plan.headSha, plan.status);
  const rest = await addAnnotations(client, plan, checks.placed);

  const placed = checks.placed.length;
  return {
    checkRuns: stateOf(payloads.length, placed, checks.refused),
    comment: comment?.state ?? 'no-pull-request',
    commentUrl: comment?.url ?? null,
    status: plan.status === null ? 'off' : isOld ? 'superseded' : statusTrouble === null ? 'published' : 'failed',
    annotationsLeftOut: rest.leftOut,
    needsWorkflowCommands: placed < payloads.length,
    troubles: [
      ...remarks,
      ...(comment?.remarks ?? []),
      ...sentences(
        [troubles, checks.troubles, comment?.troubles ?? [], statusTrouble ?? [], rest.troubles].flat(),
        plan.readOnly,
      ),
    ],
  };
}

const SUPERSEDED: CommentOutcome = { state: 'superseded', url: null, troubles: [], remarks: [] };

/** What stands on the commit decides what may be published beside it. */
async function besideOthers(
  client: GitHubClient,
  plan: PublishPlan,
): Promise<Beside & { readonly troubles: readonly Trouble[] }> {
  const { checkRuns } = plan;
  if (checkRuns.length === 0) return { payloads: [], remarks: [], isOld: false, troubles: [] };
  try {
    return { ...(await besideStanding(client, plan, checkRuns)), troubles: [] };
  } catch (error) {
    const what = 'Whether results of a stronger decision or a newer run stand on this commit';
    const verb = 'could not be looked up';
    const failure = failureOf(error);
    const trouble = { what, verb, permission: null, failure, follows: null };
    return { payloads: checkRuns, remarks: [], isOld: false, troubles: [trouble] };
  }
}

function isOverall({ externalId }: CheckRunPayload): boolean {
  return readExternalId(externalId, null)?.gate === 'overall';
}

/** The verdict's check run is the last that may be missing. */
function overallFirst(runs: readonly CheckRunPayload[]): readonly CheckRunPayload[] {
  const rank = (run: CheckRunPayload) => (isOverall(run) ? 0 : 1);
  return [...runs].sort((one, other) => rank(one) - rank(other));
}

function stateOf(planned: number, placed: number, refused: boolean): PublishOutcome['checkRuns'] {
  if (planned === 0) return 'off';
  if (placed === planned) return 'published';
  if (placed > 0) return 'partial';
  return refused ? 'refused' : 'failed';
}
