/**
 * The peer's suite from a folder of evidence that a run of the gate on the other side left behind: two jobs, or two
 * checkouts of one person, hand evidence over. It counts for the same release and the same commit, or not at all.
 */
import path from 'node:path';
import type { Instant } from '../contracts/brands.js';
import type { CommandResult, Evidence, SuiteEvidence, SuiteReportEvidence } from '../contracts/evidence.js';
import { laterOf } from '../contracts/instant.js';
import type { Profile } from '../contracts/profile.js';
import { BASELINE_FACTS, type Baseline, type Side } from '../contracts/words.js';
import { EVIDENCE_FILE, readEvidence } from '../evidence/folder.js';
import { dated, heldAgainst, instantAt, minuteOf } from '../gates/case/dates.js';
import { baselineOf } from '../handoff/baseline.js';
import { isSame } from '../gates/suite/suite-results.js';

export interface PeerEvidenceQuestion {
  /** The side whose suite is wanted. */
  readonly side: Side;
  /** Of this run; null when no document states one. */
  readonly baseline: Baseline | null;
  readonly profile: Profile;
  /** The commit that the peer's checkout is at; null when it is in no git repository. */
  readonly head: string | null;
  /** When that commit was made, and when this run looks, ISO 8601 in UTC; left out where that is not known. */
  readonly madeAt?: Instant | null;
  readonly now?: Instant;
}

/** Reads the folder, before any command runs. Throws an EvidenceError where it holds no evidence. */
export async function openPeerEvidence(folder: string): Promise<(question: PeerEvidenceQuestion) => SuiteEvidence> {
  const evidence = await readEvidence(path.resolve(folder));
  return (question) => suiteOf(evidence, path.join(folder, EVIDENCE_FILE), question);
}

/** The suite in the evidence where it is of this release and this commit; else what it is of, in words. */
export function suiteOf(evidence: Evidence, shown: string, question: PeerEvidenceQuestion): SuiteEvidence {
  const { side, baseline, profile, head } = question;
  const { suite } = evidence.sides[side];
  if (evidence.role !== side) return absent(`${shown} is of a run as ${evidence.role}, not as ${side}`);
  if (suite.kind !== 'run') return absent(`the run that left ${shown} did not run its suite`);
  if (suite.subject !== (evidence.subject.commit?.sha ?? null))
    return absent(`${shown} holds results of ${suite.subject ?? 'no commit'}, which is not the commit it is about`);
  const trouble =
    otherBaseline(evidence, shown, profile, baseline) ??
    stale(evidence, shown, side, head) ??
    wrongTime(evidence, shown, suite.commands, question);
  if (trouble !== null) return trouble;
  const rules = profile[side].suite;
  // A log lies with the run that wrote it.
  const commands = suite.commands
    .filter((result) => rules.some((rule) => rule.id === result.id && isSame(rule, result)))
    .map((result): CommandResult => ({ ...result, log: null, logSha256: null }));
  return { ...suite, ran: 'elsewhere', commands };
}

function otherBaseline(
  evidence: Evidence,
  shown: string,
  profile: Profile,
  expected: Baseline | null,
): SuiteReportEvidence | null {
  const stated = baselineOf(evidence, profile);
  const differing = BASELINE_FACTS.find((fact) => expected === null || stated?.[fact] !== expected[fact]);
  if (differing === undefined) return null;
  const [theirs, ours] = [stated?.[differing] ?? 'nothing', expected?.[differing] ?? 'nothing'];
  return report(
    'other-baseline',
    `${shown} is about another baseline: its ${differing} is ${theirs}, this run's ${ours}`,
  );
}

function stale(evidence: Evidence, shown: string, side: Side, head: string | null): SuiteReportEvidence | null {
  const { commit, differing } = evidence.subject;
  if (commit === null || head === null) {
    const what = head === null ? `the ${side}'s checkout (peer-path)` : shown;
    return report('stale', `${what} tells no commit, so what was run cannot be compared with what is there`);
  }
  if (commit.sha !== head) {
    const [ran, is] = [commit.sha.slice(0, 12), head.slice(0, 12)];
    return report('stale', `${shown} is of the commit ${ran}, but the ${side}'s checkout is at ${is}`);
  }
  if (differing === null)
    return report('stale', `${shown} does not tell how the working tree differed from its commit when it was run`);
  const [first] = differing;
  if (first === undefined) return null;
  const many = differing.length === 1 ? 'a path that differed' : `${differing.length} paths that differed, first`;
  return report('stale', `${shown} is of ${commit.sha.slice(0, 12)} with ${many} ${first.path}`);
}

/** What was observed before the commit was made, or is still to come, was never observed. */
function wrongTime(
  evidence: Evidence,
  shown: string,
  commands: readonly CommandResult[],
  { madeAt = null, now }: PeerEvidenceQuestion,
): SuiteReportEvidence | null {
  const { commit } = evidence.subject;
  const made = commit === null ? null : laterOf(commit.committedAt, madeAt ?? commit.committedAt);
  const date = commit === null || made === null ? null : { sha: commit.sha, own: made, since: made };
  const times = [evidence.observedAt, ...commands.map(({ startedAt }) => startedAt)].filter((at) => at !== null);
  for (const at of times) {
    const moment = instantAt(at);
    if (moment === null) return report('stale', `${shown} says ${at} where a time should stand`);
    const verdict = heldAgainst(moment, date, now ?? at);
    if (verdict === 'future')
      return report('stale', `${shown} was observed at ${minuteOf(at)}, which is in the future of this run`);
    if (verdict === 'before' && date !== null)
      return report('stale', `${shown} was observed at ${minuteOf(at)}, before its commit ${dated(date)} was made`);
  }
  return null;
}

function absent(reason: string): SuiteEvidence {
  return { kind: 'absent', reason, waiting: false };
}

function report(status: 'other-baseline' | 'stale', detail: string): SuiteReportEvidence {
  return { kind: 'reported', status, url: null, detail };
}
