/** Uses of endpoints that show a verdict: all in one run that publishes everything a run may. */
import { publish, type PublishPlan } from '../../../src/github/publish.js';
import type { CheckRunPayload } from '../../../src/render/check-runs.js';
import { commentBody, commentPlan, HEAD_SHA } from '../comment-plan.js';
import { plannedRun } from '../planned-run.js';
import { REPOSITORY, type Scene } from '../scene.js';
import { LOST, type Played, type Use } from './uses.js';

const BOT = 'github-actions[bot]';
const PULL = 5;
const GATES = ['alignment', 'sign-off', 'rollback', 'handoff'];

export const ROUTE = {
  createRun: 'POST /repos/{owner}/{repo}/check-runs',
  updateRun: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  readRun: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  listRuns: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  createComment: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  listComments: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  updateComment: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  readComment: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  deleteComment: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  createStatus: 'POST /repos/{owner}/{repo}/statuses/{sha}',
  listStatuses: 'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  graph: 'POST /graphql',
} as const;

export function checkRun(gate: string, annotations: number): CheckRunPayload {
  return plannedRun(gate, annotations, 'handoff-gate (rehearsal)');
}

export function wholePlan(): PublishPlan {
  return {
    repository: REPOSITORY,
    name: 'handoff-gate',
    enforced: 'rehearsal',
    headSha: HEAD_SHA,
    checkRuns: [checkRun('overall', 60), ...GATES.map((gate) => checkRun(gate, 3))],
    detailsUrl: 'https://github.test/acme/producer/actions/runs/77',
    comment: commentPlan(),
    status: {
      context: 'handoff-gate (rehearsal)',
      state: 'failure',
      description: 'NO-GO',
      targetUrl: 'https://github.test/run',
    },
    readOnly: null,
  };
}

/** Publishes everything, and looks at what is there: once, all of it, and nothing besides. */
export async function publishAll(scene: Scene): Promise<Played> {
  const plan = wholePlan();
  const outcome = await publish(scene.client, plan);
  const { checkRuns, comments, statuses } = scene.repository;
  const wanted = plan.checkRuns.map(({ externalId }) => externalId).sort();
  const runs = checkRuns.map(({ externalId }) => externalId).sort();
  const carried = checkRuns.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const distinct = new Set(checkRuns.flatMap((run) => run.annotations.map((one) => run.name + JSON.stringify(one))));
  const annotations = plan.checkRuns.reduce((sum, run) => sum + run.annotations.length, 0);
  const ours = comments.filter(({ author }) => author === BOT);
  if (new Set(runs).size !== runs.length) throw new Error('a check run is there twice');
  if (distinct.size !== carried) throw new Error('an annotation is there twice');
  if (statuses.length > 1) throw new Error('the status was set twice');
  if (outcome.annotationsLeftOut < annotations - carried && outcome.checkRuns === 'published')
    throw new Error(`${outcome.annotationsLeftOut} annotations are said to be left out, of ${annotations - carried}`);
  if (outcome.needsWorkflowCommands !== runs.length < wanted.length) throw new Error('the ladder is not told');
  const parts = {
    'check runs': runs.join() === wanted.join(),
    annotations: carried === annotations || runs.length < wanted.length,
    comment: ours.some(({ body }) => body === plan.comment?.body),
    'one comment': ours.length <= 1,
    status: statuses.length === 1,
  };
  const missing = Object.entries(parts).flatMap(([part, there]) => (there ? [] : [part]));
  return { complete: missing.length === 0, state: missing.join(', '), said: outcome.troubles };
}

function stale(scene: Scene, count = 1): void {
  for (let index = 0; index < count; index += 1)
    scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: `digest-0${index}` }));
}

const ALL_ELSE = 'comment, status and job summary are there';
const NO_RUNS = `${ALL_ELSE}, and the findings are annotations in the log`;
const NO_COMMENT = 'check runs, status and job summary are there';

export const PUBLISHING: readonly Use[] = [
  { endpoint: ROUTE.createRun, what: 'creating a check run', without: NO_RUNS, play: publishAll },
  {
    endpoint: ROUTE.listRuns,
    what: "looking whether a stronger decision's or a newer run's results stand",
    without: 'everything is published, as if none stood',
    spare: true,
    play: publishAll,
  },
  {
    endpoint: ROUTE.updateRun,
    what: 'adding annotations beyond the first 50',
    without: `the check runs have the first 50; ${ALL_ELSE}`,
    play: publishAll,
  },
  {
    endpoint: ROUTE.readRun,
    what: 'looking whether annotations came that were not confirmed',
    without: 'annotations are not sent twice; everything else is there',
    before: { on: ROUTE.updateRun, nth: 1, mishap: LOST },
    spare: true,
    play: publishAll,
  },
  { endpoint: ROUTE.listComments, what: 'finding the comment', without: NO_COMMENT, play: publishAll },
  {
    endpoint: ROUTE.graph,
    what: 'asking who the token is, to know our comment',
    without: "a comment of the Actions app is taken for ours, as is one of a bot's where there is none",
    spare: true,
    prepare: stale,
    play: publishAll,
  },
  { endpoint: ROUTE.createComment, what: 'creating the comment', without: NO_COMMENT, play: publishAll },
  {
    endpoint: ROUTE.updateComment,
    what: 'updating the comment',
    without: `the comment is the last run's; ${NO_COMMENT}`,
    prepare: stale,
    play: publishAll,
  },
  {
    endpoint: ROUTE.readComment,
    what: 'looking whether an update came that was not confirmed',
    without: 'everything is there; that it is not known is said',
    before: { on: ROUTE.updateComment, nth: 1, mishap: LOST },
    spare: true,
    prepare: stale,
    play: publishAll,
  },
  {
    endpoint: ROUTE.deleteComment,
    what: 'removing a second comment of ours',
    without: 'everything is there; the next run removes it',
    prepare: (scene) => {
      stale(scene, 2);
    },
    play: publishAll,
  },
  {
    endpoint: ROUTE.createStatus,
    what: 'setting the commit status',
    without: 'check runs, comment and job summary are there',
    play: publishAll,
  },
  {
    endpoint: ROUTE.listStatuses,
    what: 'looking whether a status came that was not confirmed',
    without: 'everything is there; that it is not known is said',
    before: { on: ROUTE.createStatus, nth: 1, mishap: LOST },
    spare: true,
    play: publishAll,
  },
];
