/**
 * How a run ends in a terminal: what was judged in a line, what must be done, where the rest is, and last the verdict.
 * It has the lines of one screen; whatever does not fit is counted and lies in the report.
 */
import type { Report } from '../../contracts/report.js';
import { because } from '../because.js';
import { decisionOf, isOnlyMissing, subjectOf, verdictWord } from '../verdicts.js';
import { visible } from '../visible.js';
import {
  afterThisBriefly,
  decisionLines,
  groundLines,
  otherDecisionLines,
  waiversUsed,
  warningLines,
  writtenLines,
} from './asides.js';
import { cut } from './cells.js';
import { led } from './fitted.js';
import { gateLine } from './gate-line.js';
import { verdictPaint, type Screen } from './screen.js';
import { todoLines } from './todo.js';

/** What a usual terminal shows at once, its prompt included. */
const LINES = 30;
/** However much else there is to say, so much is kept for what must be done. */
const LEAST = 12;
/** Empty lines around it. */
const AROUND = 2;
/** Of a release's name. */
export const RELEASE_WIDTH = 40;

/** @param written - what was written, and where */
export function endLines(screen: Screen, written: readonly (readonly [string, string | null])[]): readonly string[] {
  const first = [...gateLine(screen), ...groundLines(screen)];
  const last = [
    ...otherDecisionLines(screen),
    ...decisionLines(screen),
    ...waiversUsed(screen),
    ...afterThisBriefly(screen),
    ...warningLines(screen),
    ...writtenLines(screen, written),
    ...verdictLines(screen),
  ];
  const room = Math.max(LEAST, LINES - AROUND - first.length - last.length);
  const toDo = todoLines(screen, room);
  return toDo.length === 0 ? [...first, ...last] : [...first, '', ...toDo, '', ...last];
}

/** `NO-GO for now  rehearsal continuation of v0.4.0: 1 to do, nothing failed` */
export function verdictLines(screen: Screen): readonly string[] {
  const { report, width } = screen;
  const word = verdictWord(report);
  const [first = '', ...more] = led(`${word}  `, sentenceOf(report), { width, indent: 4 });
  return [`${verdictPaint(screen, report.verdict, isOnlyMissing(report))(word)}${first.slice(word.length)}`, ...more];
}

function sentenceOf(report: Report): string {
  const release = cut(visible(subjectOf(report).release), RELEASE_WIDTH);
  return `${decisionOf(report)} ${release}: ${because(report)}`.trimStart();
}
