/** What must be done, by whose turn it is: one item a cause, and what goes away with it counted below it. */
import { enumerated } from '../../contracts/english.js';
import type { CommandResult } from '../../contracts/evidence.js';
import type { Report } from '../../contracts/report.js';
import { afterThis } from '../after-this.js';
import { clip, type Section } from '../budget.js';
import { causesOf, moreWords, type Cause, type Turn, toDoTurns, turnsOf } from '../causes.js';
import { alikeSentence, inLogOnly } from '../failures.js';
import { short } from '../digests.js';
import { place, ruleLink, type LinkBase } from '../links.js';
import { reasonsOfOthers, type Reason } from '../reasons.js';
import { code, plain } from '../safe.js';
import { inChange, type Since } from '../since.js';
import { tailLines } from '../tail.js';
import { outcomeOf } from '../outcomes.js';
import { nameIn, toldBlockers } from '../verdicts.js';

/** UTF-16 code units. */
const LONG = 1500;
const BRIEF = 200;
/** Of what goes away with a cause. */
const ASIDE = 400;
/** Of what goes away with a cause, so many are told: what a command printed is all different. */
const TOLD: Readonly<Record<Cause['tie'], number>> = { output: 5, follows: 3, 'same-fix': 3 };
/** What is expected and observed, side by side; longer ones are in the report. UTF-16 code units. */
const COMPARED = 80;

/** What the verdict waits for; a section for each side that has something to do. */
export function todoSections(report: Report, links: LinkBase | null, since: Since | null = null): readonly Section[] {
  const told = inChange(report) ?? since;
  return toDoTurns(report).map((turn) => ({
    ...LIST,
    rank: 1,
    noun: 'thing',
    of: 'to do',
    title: titleOf(report, turn),
    items: turn.causes.map(({ number, cause }) =>
      item(report, cause, { number, links, isNew: told?.isNew(cause) ?? false }),
    ),
    folded: false,
  }));
}

const LIST = { head: '', between: '\n', close: '' };

function titleOf({ enforced, only }: Report, { owner, causes }: Turn): string {
  const whose = owner === null ? '' : ` by ${plain(clip(owner, 120))}`;
  const decides = enforced === null && only === null ? ', if this check decided' : '';
  return `To do${whose}${decides}: ${causes.length}`;
}

/** What only other decisions wait for: a line each. */
export function laterSection(report: Report, links: LinkBase | null): Section {
  const turns = turnsOf(report, causesOf(report, reasonsOfOthers(report)));
  const causes = turns.flatMap((turn) => turn.causes.map(({ cause }) => cause));
  const others = toldBlockers(report).flatMap(({ decisions }) => decisions.filter((id) => id !== report.enforced));
  const isMore = report.verdict !== 'GO' || afterThis(report).length > 0;
  const names = enumerated([...new Set(others)].map((id) => nameIn(report, id)));
  return {
    ...LIST,
    rank: 6,
    noun: 'thing',
    of: `to do for ${names}`,
    title: `Not decided here: ${causes.length} ${isMore ? 'more ' : ''}to do for ${names}`,
    items: causes.map((cause) => line(report, cause, links)),
    folded: true,
  };
}

interface Shown {
  readonly number: number;
  readonly links: LinkBase | null;
  /** It was not to be done before. */
  readonly isNew: boolean;
}

function item(report: Report, cause: Cause, { number, links, isNew }: Shown): string {
  const { reason, command, others } = cause;
  const told = others.slice(0, TOLD[cause.tie]);
  const left = others.length - told.length + inLogOnly(cause);
  const below = [
    // What follows from it shows the values.
    ...(command === null && cause.tie !== 'follows' ? comparison(reason) : []),
    ...(command !== null && others.length === 0 ? lastOutput(command) : []),
    ...told.map((other, at) => beside(report, other, { before: told[at - 1] ?? reason, links })),
    ...(left > 0 ? [plain(moreWords(cause, left, told.length > 0))] : []),
    ...[alikeSentence(cause, code)].filter((one) => one !== null),
    `**Fix:** ${plain(clip(reason.fix, LONG))} ${faint(reason, links)}`,
  ];
  const lead = `${number}. `;
  return [
    `${lead}${isNew ? '🆕 ' : ''}${headOf(report, reason, { command, links })}`,
    ...below.map((one) => `${' '.repeat(lead.length)}- ${one}`),
  ].join('\n');
}

/** Where no matcher read it, the last line that it printed. */
function lastOutput({ tail }: CommandResult): readonly string[] {
  const last = tailLines(tail).at(-1);
  return last === undefined ? [] : [`its last line: ${code(clip(last, BRIEF))}`];
}

function line(report: Report, cause: Cause, links: LinkBase | null): string {
  const more = cause.others.length === 0 ? '' : ` (${plain(moreWords(cause, cause.others.length, false))})`;
  const whose = cause.reason.owner === null ? '' : `${plain(clip(cause.reason.owner, 120))}: `;
  return `- ${whose}${headOf(report, cause.reason, { command: cause.command, links })}${more} · **Fix:** ${plain(clip(cause.reason.fix, BRIEF))} ${ruleLink(cause.reason.rule, links)}`;
}

interface About {
  readonly command: CommandResult | null;
  readonly links: LinkBase | null;
}

/** `❌ **alignment** at config/pin.json:4: The pin says …`; a command goes by its id and what can be typed. */
function headOf(report: Report, reason: Reason, { command, links }: About): string {
  const sign = reason.kind === 'definite' ? '❌' : '⏳';
  if (command !== null && reason.rule.endsWith('/command')) {
    const why = command.reason === null ? '' : `: ${plain(clip(command.reason, BRIEF))}`;
    return `${sign} **${reason.gate}**: ${code(command.id)} ${plain(outcomeOf(command))} · ${code(clip(command.command, BRIEF))}${why}`;
  }
  const where = place(report, reason, links);
  return `${sign} **${reason.gate}**${where === null ? '' : ` at ${where}`}: ${plain(clip(short(reason.message), LONG))}`;
}

/** Expected and observed, where the sentence does not show both. */
function comparison({ message, expected, observed, kind }: Reason): readonly string[] {
  if (kind === 'unknown') return [];
  const holds = (value: string | null): boolean => value === null || message.includes(value);
  if ([expected, observed].some((value) => (value ?? '').length > COMPARED)) return [];
  if (holds(expected) && holds(observed)) return [];
  const shown = (value: string | null): string => (value === null ? 'nothing' : code(value));
  return [
    expected === null ? `Observed: ${shown(observed)}` : `Expected: ${shown(expected)} · observed: ${shown(observed)}`,
  ];
}

/** What goes away with a cause; of a place in the file that was named just before its line. */
function beside(report: Report, reason: Reason, { before, links }: { before: Reason; links: LinkBase | null }): string {
  const where = place(report, reason, links, reason.path === before.path && reason.side === before.side);
  return `${where === null ? '' : `${where}: `}${plain(clip(short(reason.message), ASIDE))}`;
}

function faint({ rule, waiting }: Reason, links: LinkBase | null): string {
  return `(${waiting ? 'may go away by waiting; ' : ''}${ruleLink(rule, links)})`;
}
