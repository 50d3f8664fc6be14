/** Shows the outcome where people look: check runs, comment, job summary, log. It changes nothing about the verdict. */
import path from 'node:path';
import { value } from '../../contracts/answer.js';
import { repoPath, type CommitSha, type RepoPath } from '../../contracts/brands.js';
import type { Report } from '../../contracts/report.js';
import type { Repository } from '../../contracts/repository.js';
import type { GateOutcome } from '../../gate.js';
import type { StatusPlan } from '../../github/commit-status.js';
import { publish, type PublishOutcome, type PublishPlan } from '../../github/publish.js';
import { renderWorkflowCommands } from '../../render/annotations.js';
import { verdictSentence } from '../../render/because.js';
import { overallConclusion, renderCheckRuns } from '../../render/check-runs.js';
import { renderComment, type CommentOptions } from '../../render/comment.js';
import type { LinkBase } from '../../render/links.js';
import { FIRST_TO_DO, renderMarkdown } from '../../render/markdown.js';
import { plain } from '../../render/safe.js';
import type { Since } from '../../render/since.js';
import { renderText } from '../../render/text.js';
import type { OutputPaths } from '../outputs.js';
import { failsStep } from './results.js';
import type { Session } from './session.js';
import { sinceHead } from './since-head.js';

/** GitHub drops a step's summary beyond 1 MiB; the warnings behind the report have their share. */
const SUMMARY_BYTES = 1024 * 1024;
const WARNING_BYTES = 32 * 1024;
/** A viewer of logs wraps lines at about this many cells. */
const LOG = { colour: false, width: 120, detail: 'screen' } as const;

export interface Shown {
  /** Null when no comment was written. */
  readonly commentUrl: string | null;
  /** What stands nowhere else on GitHub, as lines for the log that the runner makes annotations of. */
  readonly annotations: readonly string[];
}

/** What the outcome is about, where GitHub shows it: a commit of the repository, and its pull request, if there is one. */
export interface Subject {
  readonly own: Repository;
  readonly pullNumber: number | null;
}

/** What is told beside the report itself. */
interface Beside {
  readonly links: LinkBase | null;
  readonly since: Since | null;
}

export async function show(
  session: Session,
  outcome: GateOutcome,
  subject: Subject,
  paths: OutputPaths,
): Promise<Shown> {
  const { screen } = session;
  const { report } = outcome;
  const beside = { links: linksOf(session, report), since: await sinceHead(session, report) };
  const published = await publishOutcome(session, outcome, subject, beside);
  const isSummed = summarise(session, report, beside);
  screen.page(renderText(report, { ...LOG, outputs: paths, rest: isSummed ? 'the job summary' : 'the report' }));
  // The verdict of a step that fails is an error, too, and comes before them.
  const taken = { error: failsStep(report) ? 1 : 0, warning: screen.warnings.length };
  const nowhere = published === null || published.needsWorkflowCommands;
  return {
    commentUrl: published?.commentUrl ?? null,
    annotations: nowhere ? renderWorkflowCommands(report, { taken, touched: touchedBy(outcome) }) : [],
  };
}

/** Jobs of a matrix differ in their root, if in nothing else. */
function publisher({ job }: Session['context'], root: string): string {
  const below = path.relative(process.cwd(), root);
  return below === '' ? job : `${job} (${below})`;
}

/** Where GitHub shows what the report is about. */
export function linksOf({ context, environment }: Session, report: Report): LinkBase | null {
  const sha = report.subject?.sha;
  if (sha === undefined) return null;
  return { server: context.serverUrl, repository: context.repository, sha, rules: rulesPage(environment) };
}

/** Where the runner got the action from; an action of the checkout itself has no such place. */
function rulesPage({
  GITHUB_ACTION_REPOSITORY: repository,
  GITHUB_ACTION_REF: ref,
}: Session['environment']): string | null {
  const isPlace = /^[\w.-]+\/[\w.-]+$/.test(repository ?? '') && /^[\w./-]+$/.test(ref ?? '');
  return isPlace ? `https://github.com/${repository ?? ''}/blob/${ref ?? ''}/docs/rules.md` : null;
}

async function publishOutcome(
  { client, inputs, context, screen }: Session,
  outcome: GateOutcome,
  { own, pullNumber }: Subject,
  { links, since }: Beside,
): Promise<PublishOutcome | null> {
  const { report, judged } = outcome;
  if (client === null) {
    screen.warn('No token was given: neither check runs nor a comment could be written. The verdict stands.');
    return null;
  }
  const { name, checkRuns, comment } = inputs;
  const { runId, attempt, headSha, runUrl } = context;
  const annotatable = await sameAtHead(own, headSha, report);
  const byFork = context.pullRequest?.fork === true;
  const comments = (): CommentOptions => ({
    ...{ name, sha: headSha, base: context.base?.ref ?? null, runId, attempt, url: runUrl, links },
    by: publisher(context, inputs.root),
  });
  const plan: PublishPlan = {
    repository: context.repository,
    name,
    enforced: report.enforced,
    headSha,
    checkRuns:
      checkRuns === 'off'
        ? []
        : renderCheckRuns(report, {
            name,
            mode: checkRuns,
            runId,
            attempt,
            byFork,
            links,
            since,
            annotatable,
            touched: touchedBy(outcome),
          }),
    detailsUrl: runUrl,
    comment:
      pullNumber === null
        ? null
        : {
            pullNumber,
            policy: comment,
            verdict: report.verdict,
            repin: judged.repin !== null,
            body: renderComment(report, comments()),
            bodySince: (before) => renderComment(report, comments(), before),
          },
    status: context.eventName === 'workflow_run' ? statusOf(report, name, runUrl) : null,
    readOnly: readOnlyRun({ context }),
  };
  const published = await publish(client, plan);
  for (const trouble of published.troubles) screen.warn(trouble);
  return published;
}

function statusOf(report: Report, name: string, targetUrl: string | null): PublishPlan['status'] {
  return {
    context: report.enforced === null ? name : `${name} (${report.enforced})`,
    state: statusState(report),
    description: verdictSentence(report),
    targetUrl,
  };
}

/** GitHub has an `error` for what came to no result. */
function statusState(report: Report): StatusPlan['state'] {
  const conclusion = overallConclusion(report);
  if (conclusion === 'action_required') return 'pending';
  if (conclusion === 'cancelled') return 'error';
  return conclusion === 'success' || conclusion === 'neutral' ? 'success' : 'failure';
}

function readOnlyRun({ context }: Pick<Session, 'context'>): PublishPlan['readOnly'] {
  if (context.eventName === 'pull_request' && context.pullRequest?.fork === true) return 'fork';
  return context.actor === 'dependabot[bot]' ? 'dependabot' : null;
}

/** Below the root. */
function touchedBy({ evidence }: GateOutcome): readonly string[] | null {
  return evidence.change?.paths ?? null;
}

/** Lines of the subject are lines of the head only in files that are the same in both; unknown is none. */
async function sameAtHead(own: Repository, headSha: CommitSha, report: Report): Promise<(path: RepoPath) => boolean> {
  const { subject } = report;
  if (subject === null) return () => false;
  const changed = subject.sha === headSha ? value([]) : await own.changed(headSha, subject.sha);
  if (changed.kind === 'unknown' || subject.differing === null) return () => false;
  // What a command said of a file it said of the working tree.
  const lyingThere = subject.differing.map(({ path }) => path);
  const differing = new Set([...changed.value, ...lyingThere].map((path) => repoPath(own.prefix, path)));
  return (path) => !differing.has(path);
}

/** @returns whether the job has a summary now */
function summarise({ screen, files }: Session, report: Report, beside: Beside): boolean {
  const notes = screen.warnings.map((warning) => `- ${plain(warning.replace(/\s+/g, ' ').slice(0, 2000))}\n`);
  const shown: string[] = [];
  let bytes = 0;
  for (const note of notes) {
    bytes += Buffer.byteLength(note);
    if (bytes <= WARNING_BYTES - 1024) shown.push(note);
  }
  const left = notes.length - shown.length;
  const more = left > 0 ? `- ${left} more in the log\n` : '';
  const aside = notes.length === 0 ? '' : `\n#### About this run\n\n${shown.join('')}${more}`;
  const body = renderMarkdown(report, { budget: SUMMARY_BYTES - WARNING_BYTES, most: FIRST_TO_DO, ...beside });
  const trouble = files.summarise(`${body}${aside}`);
  if (trouble !== null) screen.warn(trouble);
  return trouble === null && files.hasSummary;
}
