/** What a check run says beside its icon: short, for lists of checks show no more. Plain text. */
import type { CommandResult } from '../contracts/evidence.js';
import { enforcedReport, type GateReport, type Report } from '../contracts/report.js';
import { because, verdictSentence } from './because.js';
import { cutCharacters } from './budget.js';
import { causesOf } from './causes.js';
import { gateWord, standingOf } from './gate-words.js';
import { reasonsOf } from './reasons.js';
import { seenBriefly } from './seen.js';
import { liftingWaivers, subjectOf, verdictWord } from './verdicts.js';
import { visible } from './visible.js';

/** UTF-16 code units; GitHub takes 255. */
const LONGEST = 60;

/** True when a gate's status decides: the enforced decision needs it, or it was asked for by name. */
export function isNeeded(report: Report, gate: GateReport): boolean {
  if (report.only !== null) return report.only.includes(gate.id);
  return report.enforced !== null && gate.needed.includes(report.enforced);
}

/** `NO-GO for runtime cutover of v0.4.0: 4 to do`, or as much of that as there is room for. */
export function verdictTitle(report: Report): string {
  const { enforced } = report;
  const word = verdictWord(report);
  const why = because(report);
  const release = visible(subjectOf(report).release);
  const forms = [
    verdictSentence(report),
    ...(enforced === null ? [] : [`${word}: ${enforced} of ${release}, ${why}`, `${word} of ${release}: ${why}`]),
    `${word}: ${why}`,
  ];
  return forms.find((form) => form.length <= LONGEST) ?? short(forms.at(-1) ?? '');
}

/** What was seen where the gate passes; else why it does not count, or what is first to do. */
export function gateTitle(report: Report, gate: GateReport): string {
  const summary = visible(gate.summary);
  switch (standingOf(report, gate)) {
    case 'pass':
      return short(visible(seenBriefly(report, gate)));
    case 'not-judged':
      return gateWord(report, gate);
    case 'not-applicable':
    case 'after-this':
      return short(`${gateWord(report, gate)}: ${summary}`);
    case 'waived':
      return short(`waived${until(report, gate)}: ${summary}`);
    case 'not-needed':
      return short(`${gateWord(report, gate)} for ${report.enforced ?? ''}: ${summary}`);
    case 'waiting':
      return short(failedCommands(report, gate) ?? `waiting: ${firstToDo(report, gate)}`);
    case 'fail':
    case 'error':
      return short(failedCommands(report, gate) ?? firstToDo(report, gate));
  }
}

/** The day on which the first of the gate's waivers runs out. */
function until(report: Report, { id }: GateReport): string {
  const waived = (enforcedReport(report)?.waived ?? []).filter(({ gate }) => gate === id);
  const days = liftingWaivers(report)
    .filter(({ target }) => target === id || waived.some(({ rule }) => rule === target))
    .map(({ expires }) => visible(expires));
  const [first] = days.sort();
  return first === undefined ? '' : ` until ${first}`;
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
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/(?<![\s,;:.([{"'-])[\s,;:.([{"'-]+$/, '')}…`;
}
