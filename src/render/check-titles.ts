/** What a check run says beside its icon: short, for lists of checks show no more. Plain text. */
import type { CommandResult } from '../contracts/evidence.js';
import type { GateReport, Report } from '../contracts/report.js';
import { cutCharacters } from './budget.js';
import { becauseToDo, causesOf } from './causes.js';
import { gateWord } from './gate-words.js';
import { reasonsOf } from './reasons.js';
import { DECISION_NAMES, letsGoOn, verdictWord } from './verdicts.js';
import { visible } from './visible.js';

/** UTF-16 code units; GitHub takes 255. */
const LONGEST = 60;

/** True when a gate's status decides: the enforced decision needs it, or it was asked for by name. */
export function isNeeded(report: Report, gate: GateReport): boolean {
  if (report.only !== null) return report.only.includes(gate.id);
  return report.enforced !== null && gate.needed.includes(report.enforced);
}

/** What the status means for the enforced decision, where that is not plain. */
export function asideOf(report: Report, gate: GateReport): string {
  if (letsGoOn(report, gate)) return ' (after this, or waived)';
  return isNeeded(report, gate) ? '' : notNeeded(report);
}

function notNeeded({ enforced }: Report): string {
  return enforced === null ? ' (nothing is enforced)' : ` (${DECISION_NAMES[enforced]} does not need it)`;
}

/** `NO-GO for runtime cutover: 2 to do, 24 blockers`. */
export function verdictTitle(report: Report): string {
  const { enforced } = report;
  const what = enforced === null ? '' : ` for ${DECISION_NAMES[enforced]}`;
  const whole = `${verdictWord(report)}${what}: ${becauseToDo(report)}`;
  return whole.length <= LONGEST ? whole : short(`${verdictWord(report)}: ${becauseToDo(report)}`);
}

/** What holds where the gate passes; else what is first to do. */
export function gateTitle(report: Report, gate: GateReport): string {
  if (gate.status === 'pass') return short(gate.title);
  if (report.only !== null && !isNeeded(report, gate)) return 'not judged';
  if (gate.status === 'skipped') return short(`not applicable: ${visible(gate.summary)}`);
  if (letsGoOn(report, gate)) return short(`${gateWord(report, gate)}: ${visible(gate.summary)}`);
  if (!isNeeded(report, gate)) return short(`${apart(report)}: ${visible(gate.summary)}`);
  return short(failedCommands(report, gate) ?? firstToDo(report, gate));
}

function apart({ enforced }: Report): string {
  return enforced === null ? 'nothing is enforced' : `not needed for ${enforced}`;
}

const FAILED: readonly CommandResult['outcome'][] = ['failed', 'killed', 'timed-out', 'spawn-failed'];

/** `3 of 10 commands failed: fmt, clippy, test`; null where none of this run did. */
function failedCommands({ role, suite }: Report, { id }: GateReport): string | null {
  const failed = id === `${role}-suite` ? suite.filter(({ outcome }) => FAILED.includes(outcome)) : [];
  if (failed.length === 0) return null;
  return `${failed.length} of ${suite.length} commands failed: ${failed.map((one) => visible(one.id)).join(', ')}`;
}

function firstToDo(report: Report, gate: GateReport): string {
  const causes = causesOf(
    report,
    reasonsOf(report).filter((reason) => reason.gate === gate.id),
  );
  const first = visible(causes[0]?.reason.message ?? gate.summary);
  return causes.length > 1 ? `${causes.length} to do: ${first}` : first;
}

/** Ends at a word, where it is too long. */
function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = cutCharacters(text, LONGEST).slice(0, -1);
  const end = cut.lastIndexOf(' ');
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : cut).replace(/(?<![\s,;:.([{"'-])[\s,;:.([{"'-]+$/, '')}…`;
}
