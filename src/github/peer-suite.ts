/**
 * The peer's suite as its own gate reported it: the check run of that gate, for the exact baseline, written by the
 * Actions app, on the first-parent line from the peer's reference back to the commit that brought in the pin or payload.
 */
import type { SuiteAbsence, SuiteReportEvidence } from '../contracts/evidence.js';
import { readExternalId } from '../render/external-id.js';
import type { ExternalId } from '../render/external-id.js';
import { ownerAndName, readsLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { failureOf } from './failure.js';
import type { Failure } from './failure.js';

export interface PeerSuiteQuestion {
  readonly repository: string;
  /** Branch, tag, or commit to search back from. */
  readonly ref: string;
  /** `handoff-gate / consumer-suite` */
  readonly gateCheckName: string;
  /** As in the `external_id`. */
  readonly baselineHash: string;
  /** The commit that brought in the pin or payload; results before it are stale. Null: not known. */
  readonly boundary: string | null;
}

type Status = SuiteReportEvidence['status'];

/** One result of the gate on one commit. */
interface Result {
  readonly status: Status;
  readonly url: string | null;
  readonly detail: string;
}

/** Anybody who may write checks can write any text; only what a workflow's own token wrote counts. */
const ACTIONS_APP = 'github-actions';
/** Each commit that is looked at costs one read of the few a run has, and showing the verdict needs some, too. */
const MAX_COMMITS = 6;
const READS_LEFT_FOR_OTHERS = 3;

/**
 * Searches for the result. The newest commit with a result for this baseline decides. That GitHub could not be
 * asked is an absence with its reason, so this does not throw.
 */
export async function readPeerSuite(
  client: GitHubClient,
  question: PeerSuiteQuestion,
): Promise<SuiteReportEvidence | SuiteAbsence> {
  try {
    return { kind: 'reported', ...(await find(client, question)) };
  } catch (error) {
    return absence(question, failureOf(error));
  }
}

function absence({ repository, ref }: PeerSuiteQuestion, failure: Failure): SuiteAbsence {
  const waiting = failure.kind === 'unavailable' || failure.kind === 'rate-limited';
  const hidden = failure.kind === 'not-found' || failure.kind === 'not-permitted';
  const why = hidden
    ? `${repository} at ${ref} is not there, or the token may not read its contents and checks (a peer-token that may would help)`
    : 'the peer could not be asked';
  return { kind: 'absent', reason: `${why}: ${failure.message}`, waiting };
}

async function find(client: GitHubClient, question: PeerSuiteQuestion): Promise<Result> {
  const { line, reachesBoundary } = await firstParents(client, question);
  let otherBaseline: Result | null = null;
  for (const { sha, stale } of line) {
    for (const result of await resultsAt(client, question, sha)) {
      if (result.status === 'other-baseline') otherBaseline ??= result;
      else if (stale)
        return { ...result, status: 'stale', detail: `${result.detail}, before the release was taken up` };
      else return result;
    }
  }
  if (otherBaseline !== null) return otherBaseline;
  const depth = line.filter(({ stale }) => !stale).length;
  const searched = `${depth} ${depth === 1 ? 'commit' : 'commits'} of ${question.repository} back from ${question.ref}`;
  const short = reachesBoundary || question.boundary === null ? '' : '; older commits were not searched';
  return { status: 'never-run', url: null, detail: `no "${question.gateCheckName}" on ${searched}${short}` };
}

interface Candidate {
  readonly sha: string;
  /** Before the boundary. */
  readonly stale: boolean;
}

/** The commits to look at, the newest first, with the one before the boundary behind them. */
async function firstParents(
  client: GitHubClient,
  { repository, ref, boundary }: PeerSuiteQuestion,
): Promise<{ line: readonly Candidate[]; reachesBoundary: boolean }> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits', {
    ...ownerAndName(repository),
    sha: ref,
    per_page: 100,
  });
  // GitHub lists side branches between the first parents.
  const parentOf = new Map(data.map(({ sha, parents }) => [sha, parents[0]?.sha]));
  const line: Candidate[] = [];
  let stale = false;
  const most = Math.min(MAX_COMMITS, readsLeft(client) - READS_LEFT_FOR_OTHERS);
  for (let sha = data[0]?.sha; sha !== undefined && line.length < most; sha = parentOf.get(sha)) {
    line.push({ sha, stale });
    if (stale) break;
    stale = sha === boundary;
  }
  return { line, reachesBoundary: stale };
}

/** What the gate said on one commit, the latest run first. */
async function resultsAt(client: GitHubClient, question: PeerSuiteQuestion, sha: string): Promise<readonly Result[]> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...ownerAndName(question.repository),
    ref: sha,
    check_name: question.gateCheckName,
    filter: 'all',
    per_page: 100,
  });
  return data.check_runs
    .filter(({ app }) => app?.slug === ACTIONS_APP)
    .map((run) => ({ run, id: readExternalId(run.external_id ?? '') }))
    .sort((one, other) => age(other.id) - age(one.id) || (other.id?.attempt ?? 0) - (one.id?.attempt ?? 0))
    .flatMap(({ run, id }) => {
      const at = `"${run.name}" on ${sha.slice(0, 7)} of ${question.repository}`;
      const result = judge(question, id, run.status, run.conclusion);
      return result === null ? [] : [{ status: result.status, url: run.html_url, detail: `${at} ${result.words}` }];
    });
}

/** Run ids grow with time; a check run that is not completed has none yet and is the latest. */
function age(id: ExternalId | null): number {
  return id === null ? Number.MAX_SAFE_INTEGER : Number(id.runId);
}

function judge(
  { gateCheckName, baselineHash }: PeerSuiteQuestion,
  id: ExternalId | null,
  runStatus: string,
  conclusion: string | null,
): { readonly status: Status; readonly words: string } | null {
  if (runStatus !== 'completed') return { status: 'running', words: `is ${runStatus.replaceAll('_', ' ')}` };
  // A check run of that name which our gate did not write, or wrote about the other side.
  if (id === null || `${id.name} / ${id.gate}` !== gateCheckName || id.gate !== `${id.role}-suite`) return null;
  if (id.baseline !== baselineHash) return { status: 'other-baseline', words: 'is about another baseline' };
  if (conclusion === 'stale') return { status: 'stale', words: 'was given up by GitHub as stale' };
  if (id.status === 'pass' && conclusion === 'success') return { status: 'pass', words: 'passed' };
  if (id.status === 'pending' || id.status === 'skipped') {
    return { status: 'never-run', words: `says ${id.status}: the gate ran without the suite` };
  }
  return { status: 'fail', words: `says ${id.status} (${conclusion ?? 'no conclusion'})` };
}
