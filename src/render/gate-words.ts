/** Where a gate stands, in a word or two. */
import { enforcedReport, type GateReport, type Report } from '../contracts/report.js';
import { reasonsOf } from './reasons.js';
import { blockersOf, letsGoOn } from './verdicts.js';

/** `pass`, `FAIL 7`, `wait`, `after this`. */
export function gateWord(report: Report, gate: GateReport): string {
  const count = countOf(report, gate);
  const held = heldBack(report, gate);
  switch (gate.status) {
    case 'pass':
      // The decision asks more of it than the gate does.
      return count > 0 ? `pass, but ${count} to do` : 'pass';
    case 'skipped':
      return 'not applicable';
    case 'fail':
      return held ?? `FAIL${count > 0 ? ` ${count}` : ''}`;
    case 'error':
      return held ?? `ERROR${count > 1 ? ` ${count}` : ''}`;
    case 'pending':
      return held ?? `wait${count > 1 ? ` ${count}` : ''}`;
  }
}

/** Why the decision goes on although the gate does not pass; null where it does not. */
function heldBack(report: Report, gate: GateReport): string | null {
  if (!letsGoOn(report, gate)) return null;
  return enforcedReport(report)?.waived.some((blocker) => blocker.gate === gate.id) === true ? 'waived' : 'after this';
}

/** Whether the enforced decision needs the gate; with `only`, whether it was judged. */
export function isAskedFor({ only, enforced }: Report, { id, needed }: GateReport): boolean {
  return only !== null ? only.includes(id) : enforced === null || needed.includes(enforced);
}

/** How many reasons a gate gives against the decision; where that does not need it, against the others. */
function countOf(report: Report, { id, needed }: GateReport): number {
  const { enforced, only } = report;
  const isNeeded = only !== null || enforced === null || needed.includes(enforced);
  const own = reasonsOf(report).filter(({ gate }) => gate === id).length;
  return isNeeded || own > 0 ? own : blockersOf(report).filter(({ blocker }) => blocker.gate === id).length;
}
