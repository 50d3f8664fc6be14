/** Why the verdict is what it is, in the same words on every surface. */
import { counted, enumerated } from '../contracts/english.js';
import { enforcedReport, type GateReport, type Report } from '../contracts/report.js';
import { peerOf, type GateId } from '../contracts/words.js';
import { laterOf } from './after-this.js';
import { cutCharacters } from './budget.js';
import { toDoOf, toDoTurns } from './causes.js';
import { passedOf } from './outcomes.js';
import {
  decisionOf,
  isCutShort,
  isOnlyMissing,
  liftingWaivers,
  subjectOf,
  verdictWord,
  wasCancelled,
} from './verdicts.js';
import { visible } from './visible.js';

/** In one clause without values from outside: `4 to do`, `2 to do, nothing failed`, `with 1 waiver`. */
export function because(report: Report): string {
  if (report.only !== null) return judgedOnly(report, report.only);
  if (report.verdict === 'NOT-DECIDED') return gatesPass(report.gates);
  const decided = enforcedReport(report);
  if (decided === null) return 'only the other side decides that';
  return (report.verdict === 'NO-GO' ? toDoClauses(report) : goClauses(report)).join(', ');
}

/** The same, then with less and less of it, for where there is little room. */
export function becauseForms(report: Report): readonly string[] {
  const why = because(report);
  if (report.verdict !== 'NO-GO' || enforcedReport(report) === null) return [why];
  const [first = why] = toDoClauses(report);
  return isCutShort(report) ? [why, first] : [why, first, `${toDoOf(report).length} to do`];
}

/** Why there is less to go by than there could be; null where the run came to its end. */
export function cutShort(report: Report): string | null {
  return report.only === null && wasCancelled(report) ? 'The run was cancelled: run it again.' : null;
}

/** What a GO rests on and what comes after it; null where that is nothing. */
export function provisos(report: Report): string | null {
  if (report.verdict !== 'GO') return null;
  const said = because(report);
  return said === NOTHING ? null : said.replace(`, ${NOTHING}`, '');
}

/** Of a release's name, in UTF-16 code units. */
const LONGEST_RELEASE = 40;

/** `NO-GO for runtime cutover of v0.4.0: 4 to do`. */
export function verdictSentence(report: Report): string {
  const release = cutCharacters(visible(subjectOf(report).release), LONGEST_RELEASE);
  const what = `${decisionOf(report)} ${release}`.trimStart();
  // "NO-GO for now for …" is no English.
  return `${verdictWord(report)}${isOnlyMissing(report) ? ',' : ' for'} ${what}: ${because(report)}`;
}

const NOTHING = 'nothing to do';

function toDoClauses(report: Report): readonly string[] {
  const blockers = enforcedReport(report)?.blockers ?? [];
  const toDo = toDoWords(report);
  if (isCutShort(report)) return ['no verdict', passedOf(report)];
  if (isOnlyMissing(report)) return [toDo, 'nothing failed'];
  // Waiting is worth a word only where nothing else is to be done.
  return [toDo, ...(blockers.every(({ waiting }) => waiting) ? ['waiting may clear it all'] : [])];
}

/** `3 to do, 1 of them by the consumer`: whose turn it is, where it is not only the judged side's. */
function toDoWords(report: Report): string {
  const { enforced, names, role } = report;
  const turns = enforced === null ? [] : toDoTurns(report).filter(({ isOwn }) => !isOwn);
  const count = toDoOf(report).length;
  const peer = peerOf(role);
  const of = (isCounted: (owner: string | null) => boolean): number =>
    turns.filter(({ owner }) => isCounted(owner)).reduce((sum, { causes }) => sum + causes.length, 0);
  const others: readonly (readonly [number, string])[] = [
    [of((owner) => owner === names[peer]), `by the ${peer}`],
    [of((owner) => owner !== names[peer]), 'by both sides'],
  ];
  const whose = others
    .filter(([some]) => some > 0)
    .map(([some, by]) => (some === count ? ` ${by}` : `, ${some} of them ${by}`));
  return `${count} to do${whose.join('')}`;
}

function goClauses(report: Report): readonly string[] {
  const decided = enforcedReport(report);
  const [waived, later] = [decided?.waived ?? [], laterOf(decided)];
  const clauses = [
    ...(waived.length > 0 ? [`with ${counted(liftingWaivers(report).length, 'waiver')}`] : []),
    ...(later.length > 0 ? [`${later.length} to do after this`] : []),
  ];
  return clauses.length === 0 ? [NOTHING] : clauses;
}

/** A gate that was not judged is none that passes. */
function judgedOnly({ gates }: Report, only: readonly GateId[]): string {
  const judged = gates.filter(({ id }) => only.includes(id));
  const failing = judged.filter(({ status }) => status === 'fail' || status === 'error').map(({ id }) => id);
  const left = gates.length - judged.length;
  if (failing.length > 0)
    return `${enumerated(failing)} ${failing.length === 1 ? 'fails' : 'fail'}, ${counted(left, 'gate')} not judged`;
  return `${gatesPass(judged)}, ${left} not judged`;
}

function gatesPass(gates: readonly GateReport[]): string {
  const goesOn = gates.filter(({ status }) => status === 'pass' || status === 'skipped').length;
  return `${goesOn} of ${counted(gates.length, 'gate')} ${goesOn === 1 ? 'passes' : 'pass'}`;
}
