/** What a check run says beside its icon: short, for lists of checks show no more. Plain text. */
import { enumerated } from '../contracts/english.js';
import { enforcedReport, type GateReport, type Report } from '../contracts/report.js';
import { DECISIONS } from '../contracts/words.js';
import { afterThis } from './after-this.js';
import { becauseForms, verdictSentence } from './because.js';
import { cutCharacters } from './budget.js';
import { briefWords } from './brief-words.js';
import { causesOf } from './causes.js';
import { gateWord, standingOf } from './gate-words.js';
import { reasonsOf, reasonsOfOthers } from './reasons.js';
import { commandsSeen, seenBriefly } from './seen.js';
import { isWayBack, liftingWaivers, subjectOf, verdictWord } from './verdicts.js';
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
  const whys = becauseForms(report);
  const [why = ''] = whys;
  const release = visible(subjectOf(report).release);
  const forms = [
    verdictSentence(report),
    ...(enforced === null ? [] : whys.map((words) => `${word}: ${enforced} of ${release}, ${words}`)),
    `${word} of ${release}: ${why}`,
    `${word}: ${why}`,
  ];
  return forms.find((form) => form.length <= LONGEST) ?? short(forms.at(-1) ?? '');
}

/** What was seen where the gate passes; else why it does not count, or what is first to do. */
export function gateTitle(report: Report, gate: GateReport): string {
  const summary = visible(gate.summary);
  switch (standingOf(report, gate)) {
    case 'pass':
      return short(`${isNeeded(report, gate) ? '' : `${apart(report, gate)}: `}${visible(seenBriefly(report, gate))}`);
    case 'not-judged':
      return gateWord(report, gate);
    case 'not-applicable':
      return short(`${gateWord(report, gate)}: ${summary}`);
    case 'after-this':
      return short(`${gateWord(report, gate)}: ${firstLater(report, gate)}`);
    case 'waived':
      return short(`waived${until(report, gate)}: ${firstWaived(report, gate)}`);
    case 'not-needed':
      return short(notNeeded(report, gate));
    case 'waiting':
      return short(commandsSeen(report, gate) ?? `waiting: ${firstToDo(report, gate)}`);
    case 'fail':
    case 'error':
      return short(commandsSeen(report, gate) ?? firstToDo(report, gate));
  }
}

function firstWaived(report: Report, { id, summary }: GateReport): string {
  const [first] = (enforcedReport(report)?.waived ?? []).filter(({ gate }) => gate === id);
  return visible(first?.message ?? summary);
}

/** When the first of the gate's waivers runs out, and who gave it. */
function until(report: Report, { id }: GateReport): string {
  const waived = (enforcedReport(report)?.waived ?? []).filter(({ gate }) => gate === id);
  const lifting = liftingWaivers(report)
    .filter(({ target }) => target === id || waived.some(({ rule }) => rule === target))
    .map(({ expires, approver }) => ` until ${visible(expires)} by ${visible(approver)}`);
  return lifting.sort()[0] ?? '';
}

/** `not needed yet for release`. */
function apart(report: Report, { needed }: GateReport): string {
  const decision = isWayBack(report) ? 'rollback' : (report.enforced ?? 'no decision');
  return `not needed${needed.length > 0 ? ' yet' : ''} for ${decision}`;
}

/** `not needed yet for release: 2 to do for cutover`, or how it stands by itself. */
function notNeeded(report: Report, gate: GateReport): string {
  const what = apart(report, gate);
  const reasons = reasonsOfOthers(report).filter((reason) => reason.gate === gate.id);
  const decisions = DECISIONS.filter((id) => reasons.some((reason) => reason.decisions.includes(id)));
  // Of what no decision needs any more nobody need know how it stands.
  if (gate.needed.length === 0) return what;
  return reasons.length === 0
    ? `${what}: ${visible(gate.summary)}`
    : `${what}: ${causesOf(report, reasons).length} to do for ${enumerated(decisions)}`;
}

function firstLater(report: Report, { id }: GateReport): string {
  const later = afterThis(report).filter(({ first }) => first.gate === id);
  const first = visible(later[0]?.first.clears ?? '');
  return later.length > 1 ? `${later.length} to do: ${first}` : first;
}

function firstToDo(report: Report, gate: GateReport): string {
  const causes = causesOf(
    report,
    reasonsOf(report).filter((reason) => reason.gate === gate.id),
  );
  const first = visible(causes[0]?.reason.message ?? gate.summary);
  return causes.length > 1 ? `${causes.length} to do: ${first}` : first;
}

/** Ends at a word, where it is too long; a title has no full stop. */
function short(words: string): string {
  const whole = words.replace(/(?<!\.)\.$/, '');
  if (whole.length <= LONGEST) return whole;
  const text = briefWords(whole);
  if (text.length <= LONGEST) return text;
  const cut = cutCharacters(text, LONGEST).slice(0, -1);
  const [end, bracket] = [cut.lastIndexOf(' '), cut.lastIndexOf(' (')];
  // Half a remark in brackets says nothing; without the whole of one that ends it, nothing is missing.
  if (bracket > LONGEST / 2 && !cut.slice(bracket).includes(')'))
    return /^ \([^()]*\)$/.test(text.slice(bracket)) ? cut.slice(0, bracket) : `${cut.slice(0, bracket)}…`;
  return `${withoutLooseEnd(end > 0 ? cut.slice(0, end) : cut)}…`;
}

const LEADING_ON = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'than',
  'that',
  'the',
  'to',
  'unlike',
  'with',
]);

/** No word stands last that only leads on to the next, and no sign of what would follow. */
function withoutLooseEnd(words: string): string {
  const kept = words.split(' ');
  while (kept.length > 1 && LEADING_ON.has(kept.at(-1) ?? '')) kept.pop();
  return kept
    .join(' ')
    .replace(/ ["'`]$/, '')
    .replace(/(?<![\s,;:.([{-])[\s,;:.([{-]+$/, '');
}
