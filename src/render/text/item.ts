/** One thing to do in a terminal: its number, its place first, what is wrong, and how to fix it. */
import type { CommandResult } from '../../contracts/evidence.js';
import { moreWords, type Cause } from '../causes.js';
import { alikeSentence, inLogOnly } from '../failures.js';
import { short } from '../digests.js';
import type { Reason } from '../reasons.js';
import { tailLines } from '../tail.js';
import { outcomeOf } from '../outcomes.js';
import { visible } from '../visible.js';
import { cells, cut } from './cells.js';
import { led, placeIn } from './fitted.js';
import { location, type Screen } from './screen.js';

export interface Numbered {
  readonly number: number;
  readonly cause: Cause;
  /** It was not to be done before the change. */
  readonly isNew: boolean;
}

/** How many lines each part may take. */
export interface Fullness {
  readonly sentence: number;
  readonly fix: number;
  /** Of what a command printed. */
  readonly printed: number;
  /** Of what else belongs to the cause. */
  readonly others: number;
}

export const FULL: Fullness = { sentence: 8, fix: 8, printed: 5, others: 5 };
export const WHOLE: Fullness = { sentence: 8, fix: 8, printed: 1, others: 0 };
export const INDENT = 6;
/** Of a line: a longer place leaves too little beside it. */
const PLACE_SHARE = 0.6;

/** `  1 ✗ config/pin.json:4:17  alignment: The sentence`, and what belongs to it below. */
export function itemLines(screen: Screen, item: Numbered, fullness: Fullness): readonly string[] {
  const { reason, command, tie, others } = item.cause;
  // What a command printed first is what went wrong in it.
  const shown = Math.min(others.length, tie === 'output' ? fullness.printed : tie === 'follows' ? 0 : fullness.others);
  return [
    ...headLines(screen, item, fullness.sentence),
    ...others.slice(0, shown).flatMap((other) => otherLines(screen, other, tie === 'output' ? 1 : fullness.sentence)),
    ...(command !== null && others.length === 0 ? lastOutput(screen, command) : []),
    ...moreLines(item.cause, others.length - shown, shown > 0),
    ...alikeLines(screen, item.cause),
    ...led(`${BELOW}Fix: `, short(visible(reason.fix)), {
      width: screen.width,
      indent: INDENT + 'Fix: '.length,
      most: fullness.fix,
    }),
  ];
}

/** In one line, which its number leads to whole elsewhere. */
export function briefItem(screen: Screen, item: Numbered): readonly string[] {
  const { report, width } = screen;
  const where = location(report, item.cause.reason);
  const lead = leadOf(item);
  const { name, sentence } = saidOf(item);
  const room = Math.floor((width - cells(lead)) * PLACE_SHARE);
  const place = where === null ? '' : `${placeIn(where, Math.max(20, room))}  `;
  return [painted(screen, item, cut(`${lead}${place}${name}${sentence}`, width))];
}

const BELOW = ' '.repeat(INDENT);

function leadOf(item: Numbered): string {
  return `${digits(item)} ${item.cause.reason.kind === 'definite' ? '✗' : '○'} `;
}

function digits({ number }: Numbered): string {
  return String(number).padStart(3);
}

/** A command goes by its id and how it ended, and its sentence is what can be typed. */
function saidOf({ cause: { reason, command }, isNew }: Numbered): { readonly name: string; readonly sentence: string } {
  const mark = isNew ? ' (new)' : '';
  if (command === null || !reason.rule.endsWith('/command'))
    return { name: `${reason.gate}${mark}: `, sentence: short(visible(reason.message)) };
  const why = command.reason === null ? '' : `  ${command.reason}`;
  return {
    name: `${visible(command.id)}${mark} ${outcomeOf(command)}: `,
    sentence: short(visible(`${command.command}${why}`)),
  };
}

/** @param most - lines of the sentence */
export function headLines(screen: Screen, item: Numbered, most?: number): readonly string[] {
  const { report, width } = screen;
  const where = location(report, item.cause.reason);
  const lead = leadOf(item);
  const { name, sentence } = saidOf(item);
  const isBeside = where === null || cells(lead + where) + 2 <= width * PLACE_SHARE;
  // A place that leaves no room beside it has lines of its own, whole, so that it can be opened.
  const above = where === null || isBeside ? [] : led(lead, visible(where), { width, indent: INDENT });
  const first = isBeside ? `${lead}${where === null ? '' : `${where}  `}` : BELOW;
  const lines = [...above, ...led(first, `${name}${sentence}`, { width, indent: INDENT, most })];
  return lines.map((line, at) => (at === 0 ? painted(screen, item, line) : line));
}

function painted({ palette }: Screen, item: Numbered, line: string): string {
  const number = digits(item);
  const sign = item.cause.reason.kind === 'definite' ? palette.bad('✗') : palette.warn('○');
  return `${palette.strong(number)} ${sign}${line.slice(number.length + 2)}`;
}

/** Where no matcher read it, the last line that it printed. */
export function lastOutput({ palette, width }: Screen, { tail }: CommandResult): readonly string[] {
  const last = tailLines(tail).at(-1);
  return last === undefined ? [] : [`${BELOW}${palette.faint('|')} ${cut(last, width - INDENT - 2)}`];
}

/** @param most - lines: what a command printed is cut, a sentence of ours is not */
function otherLines({ report, palette, width }: Screen, reason: Reason, most: number): readonly string[] {
  const where = location(report, reason);
  const room = width - INDENT - 2;
  const place = where === null ? '' : `${placeIn(where, Math.max(20, Math.floor(room / 2)))}  `;
  const text = `${place}${short(visible(reason.message))}`;
  const lines = most === 1 ? [cut(text, room)] : led('', text, { width: room, indent: 0, most });
  return lines.map((line) => `${BELOW}${palette.faint('|')} ${line}`);
}

/** @param most - names; without it the first */
export function alikeLines({ width }: Screen, cause: Cause, most?: number): readonly string[] {
  const said = alikeSentence(cause, visible, most);
  return said === null ? [] : led(BELOW, said, { width, indent: INDENT + 2 });
}

function moreLines(cause: Cause, left: number, isMore: boolean): readonly string[] {
  const all = left + inLogOnly(cause);
  return all <= 0 ? [] : [`${BELOW}${moreWords(cause, all, isMore)}`];
}
