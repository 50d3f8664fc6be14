/** All there is to say of what must be done, by the numbers that the last screen has: nothing is cut or counted only. */
import { enumerated } from '../../contracts/english.js';
import { reasonOf, type Report } from '../../contracts/report.js';
import { causesOf, moreWords, reasonsWithin, turnsOf, type Cause, type Turn, toDoOf, toDoTurns } from '../causes.js';
import { logWords } from '../failures.js';
import { reasonsOfOthers, type Reason } from '../reasons.js';
import { inChange } from '../since.js';
import { isCutShort, isWayBack } from '../verdicts.js';
import { visible } from '../visible.js';
import { hanging } from './cells.js';
import { comparisonLines } from './gates.js';
import { alikeLines, headLines, INDENT, lastOutput } from './item.js';
import { location, type Screen } from './screen.js';
import { turnLines } from './todo.js';

const BELOW = ' '.repeat(INDENT);

/** What the verdict waits for. */
export function todoDetails(screen: Screen): readonly string[] {
  return turnBlocks(screen, toDoTurns(screen.report));
}

/** What only other decisions wait for; its numbers go on. */
export function laterLines(screen: Screen): readonly string[] {
  const turns = laterTurns(screen.report);
  if (turns.length === 0) return [];
  return [screen.palette.strong('Not decided here'), ...turnBlocks(screen, turns)];
}

/** Where each reason is told, by its number. */
export function numbersOf(report: Report): ReadonlyMap<string, number> {
  const all = [...toDoTurns(report), ...laterTurns(report)].flatMap(({ causes }) => causes);
  return new Map(
    all.flatMap(({ number, cause }) => reasonsWithin(cause).map((reason) => [reasonOf(reason), number] as const)),
  );
}

function laterTurns(report: Report): readonly Turn[] {
  const before = toDoOf(report).length;
  return turnsOf(report, causesOf(report, reasonsOfOthers(report))).map(({ causes, ...turn }) => ({
    ...turn,
    causes: causes.map(({ number, cause }) => ({ number: before + number, cause })),
  }));
}

function turnBlocks(screen: Screen, turns: readonly Turn[]): readonly string[] {
  const isNew = inChange(screen.report)?.isNew;
  return turns.flatMap((turn, at) => [
    ...(at === 0 ? [] : ['']),
    ...turnLines(screen, turn),
    ...turn.causes.flatMap(({ number, cause }) => [
      ...headLines(screen, { number, cause, isNew: isNew?.(cause) ?? false }),
      ...belowLines(screen, cause),
    ]),
  ]);
}

function belowLines(screen: Screen, cause: Cause): readonly string[] {
  const { palette, width } = screen;
  const { reason, command, others } = cause;
  const stopped = isCutShort(screen.report) ? [] : reason.decisions;
  const stops =
    stopped.length === 0
      ? ''
      : `, stops ${enumerated(stopped.map((id) => (id === 'cutover' && isWayBack(screen.report) ? 'rollback' : id)))}`;
  const waits = reason.waiting ? ', may go away by waiting' : '';
  return [
    ...(command !== null && others.length === 0 ? lastOutput(screen, command) : []),
    // How a command ended stands in its head.
    ...(reason.kind === 'unknown' || command !== null ? [] : comparisonLines(BELOW, reason, width)),
    ...hanging(`${BELOW}Fix: `, visible(reason.fix), width),
    ...hanging(BELOW, `${visible(reason.rule)}${stops}${waits}`, width).map(palette.faint),
    ...(others.length === 0 ? [] : [`${BELOW}${moreWords(cause, others.length, false)}${logWords(cause)}`]),
    ...others.flatMap((other) => otherLines(screen, other)),
    ...alikeLines(screen, cause, cause.alike.length),
  ];
}

/** What goes away with a cause has no fix of its own. */
function otherLines({ report, width }: Screen, other: Reason): readonly string[] {
  const where = location(report, other);
  return [
    ...hanging(`${BELOW}  `, `${where === null ? '' : `${where}  `}${visible(other.message)}`, width),
    ...(other.kind === 'unknown' ? [] : comparisonLines(`${BELOW}    `, other, width)),
  ];
}
