/**
 * The peer's suite as its own gate reported it: the check run of that gate, for the exact baseline, on a commit that the
 * release (or the pin) is really about. Whatever is no proof is told apart in words, with the commit and a link.
 */
import { CLOCK_SKEW_MS } from '../contracts/instant.js';
import type { SuiteAbsence, SuiteReportEvidence } from '../contracts/evidence.js';
import { compareObservations, isOfOneAttempt } from '../render/observation.js';
import type { GateCheckRun } from './check-run-list.js';
import { readsLeft, type GitHubClient } from './client.js';
import { compareCommits } from './compare.js';
import { explained, failureOf, type Failure } from './failure.js';
import { RepositoryGraph } from './graph.js';
import { lineOf, type LineCommit, type SuiteLine, type SuitePlace } from './suite-line.js';
import { resultsOn, type CommitResults } from './suite-results.js';

export interface PeerSuiteQuestion {
  readonly repository: string;
  /** `handoff-gate / consumer-suite` */
  readonly gateCheckName: string;
  /** As in the `external_id`. */
  readonly baselineHash: string;
  readonly place: SuitePlace;
  /** Reads to leave for what comes after. */
  readonly reserve: number;
}

type Status = SuiteReportEvidence['status'];
type Result = Omit<SuiteReportEvidence, 'kind'>;

/** What the gate said on one commit. */
interface Said {
  readonly commit: LineCommit;
  readonly run: GateCheckRun;
  readonly status: Status;
  /** Goes on after the check's name, the commit and the repository. */
  readonly words: string;
}

/** Each comparison costs a read. */
const MOST_COMPARED = 2;
/** Of what proves nothing, the most telling is said. */
const TELLING: readonly Status[] = ['running', 'stale', 'never-run', 'other-baseline'];

/** Searches for the result. That GitHub could not be asked is an absence with its reason, so this does not throw. */
export async function readPeerSuite(
  client: GitHubClient,
  question: PeerSuiteQuestion,
): Promise<SuiteReportEvidence | SuiteAbsence> {
  const graph = new RepositoryGraph(client, question.repository, question.reserve);
  try {
    const line = await lineOf(graph, question.place);
    const shas = line.commits.map(({ sha }) => sha);
    const results = await resultsOn(graph, shas, question.gateCheckName);
    return { kind: 'reported', ...(await resultOf(client, question, line, results)) };
  } catch (error) {
    return absence(question, failureOf(error));
  }
}

function absence({ repository }: PeerSuiteQuestion, failure: Failure): SuiteAbsence {
  const waiting = failure.kind === 'unavailable' || failure.kind === 'rate-limited';
  const hidden = failure.kind === 'not-found' || failure.kind === 'not-permitted';
  const why = hidden
    ? `${repository} is not there, or the token may not read its contents and checks (a peer-token that may would help)`
    : 'the peer could not be asked';
  return { kind: 'absent', reason: `${why}: ${explained(failure)}`, waiting };
}

async function resultOf(
  client: GitHubClient,
  question: PeerSuiteQuestion,
  line: SuiteLine,
  results: readonly CommitResults[],
): Promise<Result> {
  const said = line.commits.flatMap((commit) => {
    const runs = results.find(({ sha }) => sha === commit.sha)?.runs ?? [];
    return latestFirst(runs).flatMap((run) => judge(question, commit, run) ?? []);
  });
  const isDefinite = ({ status }: Said) => status === 'pass' || status === 'fail';
  const exact = said.find((one) => one.commit.standing === 'exact' && isDefinite(one));
  if (exact !== undefined) return told(question, worstOfAttempt(exact, said));
  const near = said.filter(
    (one) => (one.commit.standing === 'after' || one.commit.standing === 'before') && isDefinite(one),
  );
  const compared: Said[] = [];
  for (const one of near.sort(byObservation).slice(0, MOST_COMPARED)) {
    const found = await besideRelease(client, question, line, worstOfAttempt(one, said));
    if (isDefinite(found)) return told(question, found);
    compared.push(found);
  }
  const stale = said
    .filter((one) => one.commit.standing === 'stale' && isDefinite(one))
    .map((one): Said => ({ ...one, status: 'stale', words: `${one.words}, before the release was taken up` }));
  const open = [...compared, ...said.filter((one) => !isDefinite(one)), ...stale];
  const running = workflowsRunning(question, line, results);
  const [first] = TELLING.flatMap((status) => open.filter((one) => one.status === status));
  if (running !== null && first?.status !== 'running') return running;
  return first === undefined ? neverRun(question, line, results) : told(question, first);
}

function told({ repository }: PeerSuiteQuestion, { commit, run, status, words }: Said): Result {
  return { status, url: run.url, detail: `"${run.name}" on ${commit.sha.slice(0, 7)} of ${repository} ${words}` };
}

function neverRun(
  { gateCheckName }: PeerSuiteQuestion,
  { where, commits }: SuiteLine,
  results: readonly CommitResults[],
): Result {
  const left = commits.length - results.filter(({ complete }) => complete).length;
  const short = left > 0 ? `; on ${left} of the commits not all check runs could be read` : '';
  return { status: 'never-run', url: commits[0]?.url ?? null, detail: `no "${gateCheckName}" on ${where}${short}` };
}

/** Our check runs are made when the gate is over: until then, only that workflows are running is seen. */
function workflowsRunning(
  { gateCheckName, repository }: PeerSuiteQuestion,
  { commits }: SuiteLine,
  results: readonly CommitResults[],
): Result | null {
  for (const { sha, standing } of commits) {
    const running = results.find((one) => one.sha === sha)?.running ?? null;
    if (standing !== 'exact' || running === null) continue;
    const detail = `no "${gateCheckName}" on ${sha.slice(0, 7)} of ${repository} yet: workflows of that commit are still running`;
    return { status: 'running', url: running === '' ? null : running, detail };
  }
  return null;
}

function latestFirst(runs: readonly GateCheckRun[]): readonly GateCheckRun[] {
  return [...runs].sort((one, other) => compareObservations(other.mark, one.mark));
}

function byObservation(one: Said, other: Said): number {
  return compareObservations(other.run.mark, one.run.mark);
}

/** Jobs of one attempt that share a name (a matrix) speak together: what failed in one of them failed. */
function worstOfAttempt(one: Said, said: readonly Said[]): Said {
  const failed = said.find(
    ({ commit, run, status }) =>
      status === 'fail' && commit.sha === one.commit.sha && isOfOneAttempt(run.mark, one.run.mark),
  );
  return failed ?? one;
}

/** Whether a result beside the release's commit is of its code. */
async function besideRelease(
  client: GitHubClient,
  { repository, place, reserve }: PeerSuiteQuestion,
  { commits }: SuiteLine,
  said: Said,
): Promise<Said> {
  const [release] = commits;
  if (place.kind !== 'release' || release === undefined) return said;
  const { sha, standing } = said.commit;
  const unproven = (why: string): Said => ({ ...said, status: 'stale', words: `${said.words}, but ${why}` });
  const shown = `${place.tag} (${release.sha.slice(0, 7)})`;
  if (readsLeft(client) <= reserve) return unproven(`whether its code is that of ${shown} could not be asked any more`);
  const [from, to] = standing === 'after' ? [release.sha, sha] : [sha, release.sha];
  const compared = await compareCommits(client, repository, from, to);
  const paths = compared.kind === 'value' ? compared.value.paths : compared;
  if (paths.kind === 'unknown') return unproven(`whether its code is that of ${shown} is not known: ${paths.why}`);
  const [code, ...more] = place.codeAmong(paths.value);
  if (code !== undefined)
    return unproven(
      `its code is not that of ${shown}: ${code}${more.length === 0 ? '' : ` and ${more.length} more`} differ`,
    );
  return { ...said, words: `${said.words}; it differs from ${shown} in metadata only` };
}

/** What one check run says for this baseline; null where it is not of this gate. */
function judge({ gateCheckName, baselineHash }: PeerSuiteQuestion, commit: LineCommit, run: GateCheckRun): Said | null {
  const { mark, status: state, conclusion } = run;
  // Of another gate, or about the other side.
  if (`${mark.name} / ${mark.gate}` !== gateCheckName || mark.gate !== `${mark.role}-suite`) return null;
  const said = (status: Status, words: string): Said => ({ commit, run, status, words });
  if (Date.parse(mark.observedAt) + CLOCK_SKEW_MS < Date.parse(commit.committedAt))
    return said('stale', `was observed at ${mark.observedAt}, before that commit was made (${commit.committedAt})`);
  // Whoever proposes a change from a fork could say anything about the commit that is taken up later.
  if (mark.byFork) return said('never-run', `says ${mark.status} by the word of a fork's job, which proves nothing`);
  if (mark.baseline !== baselineHash) return said('other-baseline', 'is about another baseline');
  if (state !== 'completed') return said('running', `is ${state.replaceAll('_', ' ')}`);
  if (conclusion === 'stale') return said('stale', 'was given up by GitHub as stale');
  if (mark.status === 'pass' && conclusion === 'success') return said('pass', 'passed');
  if (mark.status === 'pending' || mark.status === 'skipped')
    return said('never-run', `says ${mark.status}: the gate ran without the suite`);
  return said('fail', `says ${mark.status} (${conclusion ?? 'no conclusion'})`);
}
