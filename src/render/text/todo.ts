/** What must be done, a row for each cause, as fully as the screen allows and never more than it has lines. */
import type { CommandResult } from '../../contracts/evidence.js';
import { moreWords, reasonsIn, type Cause } from '../causes.js';
import { short } from '../digests.js';
import type { Reason } from '../reasons.js';
import { inChange } from '../since.js';
import { tailLines } from '../tail.js';
import { counted, outcomeOf } from '../verdicts.js';
import { visible } from '../visible.js';
import { cells, cut } from './cells.js';
import { led, placeIn } from './fitted.js';
import { location, type Screen } from './screen.js';

/** Lines that each part of a row may take. */
interface Fullness {
  readonly sentence: number;
  readonly fix: number;
  /** Of what a command printed. */
  readonly printed: number;
  /** Of what else belongs to the cause. */
  readonly others: number;
  /** Whether a long path has a line of its own, or what fits of it beside the gate. */
  readonly isWhole: boolean;
}

const FULLEST: Fullness = { sentence: 6, fix: 4, printed: 5, others: 5, isWhole: true };
const LEANER: readonly Fullness[] = [
  { sentence: 3, fix: 3, printed: 5, others: 0, isWhole: true },
  { sentence: 2, fix: 2, printed: 5, others: 0, isWhole: true },
  { sentence: 1, fix: 1, printed: 5, others: 0, isWhole: true },
  { sentence: 1, fix: 1, printed: 1, others: 0, isWhole: false },
];
const INDENT = 4;
/** A place beside which less than this is left has a line of its own. */
const ROOM = 24;
/** However little room there is, so many causes are told. */
const FEWEST = 3;

/** @param most - lines */
export function todoLines(screen: Screen, causes: readonly Cause[], most: number): readonly string[] {
  const isNew = inChange(screen.report)?.isNew;
  let rows: readonly (readonly string[])[] = [];
  for (const fullness of [FULLEST, ...LEANER]) {
    rows = causes.map((cause) => rowLines(screen, cause, { ...fullness, isNew: isNew?.(cause) ?? false }));
    if (rows.flat().length <= most) return rows.flat();
  }
  return cutShort(screen, causes, { rows, most: most - 1 });
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly most: number;
}

function cutShort(screen: Screen, causes: readonly Cause[], { rows, most }: Rows): readonly string[] {
  const kept: string[] = [];
  let count = 0;
  for (const row of rows) {
    if (count >= FEWEST && kept.length + row.length > most) break;
    kept.push(...row);
    count += 1;
  }
  const left = causes.slice(count);
  if (left.length === 0) return kept;
  const reasons = reasonsIn(left);
  const more = reasons > left.length ? ` (${counted(reasons, 'blocker')})` : '';
  return [...kept, ...led('', `${left.length} more to do${more}: ${screen.rest}`, { width: screen.width, indent: 0 })];
}

function rowLines(screen: Screen, cause: Cause, fullness: Fullness & { readonly isNew: boolean }): readonly string[] {
  const { reason, command, tie, others } = cause;
  const { name, sentence } = headOf(reason, command);
  // What a command printed first is what went wrong in it.
  const shown = tie === 'output' ? fullness.printed : fullness.others;
  return [
    ...headLines(screen, { name: fullness.isNew ? `${name} (new)` : name, sentence, reason, fullness }),
    ...others.slice(0, shown).map((other) => otherLine(screen, other)),
    ...(command !== null && others.length === 0 ? lastOutput(screen, command) : []),
    ...moreLines(cause, others.length - Math.min(shown, others.length), shown > 0),
    ...led(`${' '.repeat(INDENT)}Fix: `, short(visible(reason.fix)), {
      width: screen.width,
      indent: INDENT + 'Fix: '.length,
      most: fullness.fix,
    }),
  ];
}

/** A command goes by its id and how it ended, and its sentence is what can be typed. */
function headOf({ gate, rule, message }: Reason, command: CommandResult | null): Pick<Head, 'name' | 'sentence'> {
  if (command === null) return { name: gate, sentence: message };
  const why = command.reason === null ? '' : `  ${command.reason}`;
  return {
    name: `${command.id}  ${outcomeOf(command)}`,
    sentence: rule.endsWith('/command') ? `${command.command}${why}` : message,
  };
}

/** Where no matcher read it, the last line that it printed. */
function lastOutput({ palette, width }: Screen, { tail }: CommandResult): readonly string[] {
  const last = tailLines(tail).at(-1);
  return last === undefined ? [] : [`${' '.repeat(INDENT)}${palette.faint('|')} ${cut(last, width - INDENT - 2)}`];
}

interface Head {
  readonly reason: Reason;
  readonly name: string;
  readonly sentence: string;
  readonly fullness: Fullness;
}

/** `✗ alignment  config/pin.json:4:17  The sentence`, the sentence below where it has no room beside. */
function headLines(
  { report, palette, width }: Screen,
  { reason, name, sentence: said, fullness }: Head,
): readonly string[] {
  const sign = reason.kind === 'definite' ? palette.bad('✗') : palette.warn('○');
  const sentence = short(visible(said));
  const where = location(report, { ...reason });
  const lead = `x ${name}  `;
  const most = fullness.sentence;
  const room = fullness.isWhole ? width - INDENT : width - cells(lead);
  const place = where === null ? '' : `${placeIn(where, Math.max(20, room))}  `;
  const isBeside = cells(lead + place) + Math.min(ROOM, cells(sentence)) <= width;
  const painted = (line: string): string => `${sign} ${palette.strong(name)}${line.slice(2 + name.length)}`;
  if (isBeside) {
    const [first = '', ...more] = led(lead + place, sentence, { width, indent: INDENT, most });
    return [painted(first), ...more];
  }
  const below = ' '.repeat(INDENT);
  const isPlaceBeside = cells(lead + place.trimEnd()) <= width;
  return [
    painted(isPlaceBeside ? `${lead}${place}`.trimEnd() : lead.trimEnd()),
    ...(isPlaceBeside ? [] : [`${below}${place.trimEnd()}`]),
    ...led(below, sentence, { width, indent: INDENT, most }),
  ];
}

function otherLine({ report, palette, width }: Screen, reason: Reason): string {
  const where = location(report, reason);
  const room = width - INDENT - 2;
  const place = where === null ? '' : `${placeIn(where, Math.max(20, Math.floor(room / 2)))}  `;
  return `${' '.repeat(INDENT)}${palette.faint('|')} ${cut(`${place}${short(visible(reason.message))}`, room)}`;
}

function moreLines(cause: Cause, left: number, isMore: boolean): readonly string[] {
  return left <= 0 ? [] : [`${' '.repeat(INDENT)}${moreWords(cause, left, isMore)}`];
}
