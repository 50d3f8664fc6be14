/** Where a gate stands: one set of words for every surface. */
import { enforcedReport, type GateReport, type Report } from '../contracts/report.js';
import type { GateId, GateStatus } from '../contracts/words.js';
import { causesOf } from './causes.js';
import { reasonsOf } from './reasons.js';
import { decisionNamed, letsGoOn, wasCancelled } from './verdicts.js';

/** `waived`, `after-this`: it does not pass, and the decision goes on. */
export type GateStanding =
  'pass' | 'fail' | 'error' | 'waiting' | 'not-applicable' | 'not-needed' | 'not-judged' | 'waived' | 'after-this';

const WORDS: Readonly<Record<GateStanding, string>> = {
  pass: 'pass',
  fail: 'FAIL',
  error: 'error',
  waiting: 'waiting',
  'not-applicable': 'not applicable',
  'not-needed': 'not needed',
  'not-judged': 'not judged',
  waived: 'waived',
  'after-this': 'after this',
};

export function standingOf(report: Report, gate: GateReport): GateStanding {
  if (!isJudged(report, gate.id)) return 'not-judged';
  if (gate.status === 'pass') return 'pass';
  if (gate.status === 'skipped') return 'not-applicable';
  if (!isAskedFor(report, gate)) return 'not-needed';
  if (letsGoOn(report, gate)) return isWaived(report, gate) ? 'waived' : 'after-this';
  return byItself(gate.status);
}

/** Whether no decision needs the gate, however it stands. */
export function isIdle(report: Report, gate: GateReport): boolean {
  return gate.needed.length === 0 && standingOf(report, gate) === 'not-needed';
}

/** False where only other gates were asked for by name: then nothing is told of it. */
export function isJudged({ only }: Pick<Report, 'only'>, gate: GateId): boolean {
  return only === null || only.includes(gate);
}

/** How it stands whatever a decision makes of it. */
function byItself(status: GateStatus): GateStanding {
  if (status === 'pending') return 'waiting';
  return status === 'skipped' ? 'not-applicable' : status;
}

/** `waived (FAIL)`, `not needed yet (waiting)`: also how it stands by itself, where the decision makes something else of it. */
export function wholeGateWord(report: Report, gate: GateReport): string {
  const isOther = ['not-needed', 'waived', 'after-this'].includes(standingOf(report, gate));
  return `${gateWord(report, gate)}${isOther ? ` (${WORDS[byItself(gate.status)]})` : ''}`;
}

export function gateWord(report: Report, gate: GateReport): string {
  const standing = standingOf(report, gate);
  // The decision asks more of it than the gate does.
  if (standing === 'waiting' && gate.id === `${report.role}-suite` && wasCancelled(report)) return 'cancelled';
  const left = standing === 'pass' ? causesIn(report, gate) : 0;
  if (left > 0) return `${WORDS.pass}, but ${left} to do`;
  return standing === 'not-needed' ? notNeeded(gate) : WORDS[standing];
}

/** What leads the list of the gates that are not asked: `not needed yet for release`. */
export function apartWords(report: Report): string {
  const { only, enforced, gates } = report;
  if (only !== null) return WORDS['not-judged'];
  if (enforced === null) return WORDS['not-needed'];
  const isLater = gates.some(({ needed }) => needed.length > 0 && !needed.includes(enforced));
  return `${WORDS['not-needed']}${isLater ? ' yet' : ''} for ${decisionNamed(report)}`;
}

/** Whether the enforced decision needs the gate; with `only`, whether it was judged. */
export function isAskedFor({ only, enforced }: Report, { id, needed }: GateReport): boolean {
  return only !== null ? only.includes(id) : enforced === null || needed.includes(enforced);
}

function notNeeded({ needed }: GateReport): string {
  return needed.length > 0 ? `${WORDS['not-needed']} yet` : WORDS['not-needed'];
}

function isWaived(report: Report, { id }: GateReport): boolean {
  return enforcedReport(report)?.waived.some(({ gate }) => gate === id) === true;
}

function causesIn(report: Report, { id }: GateReport): number {
  const own = reasonsOf(report).filter(({ gate }) => gate === id);
  return own.length === 0 ? 0 : causesOf(report, own).length;
}
