/** What every part of the page needs to know: the report, what is to do, and where things can be opened. */
import { reasonOf, type Report } from '../../contracts/report.js';
import type { GateId } from '../../contracts/words.js';
import { causesOf, reasonsWithin, turnsOf, type Cause, type Turn, toDoTurns } from '../causes.js';
import type { LinkBase } from '../links.js';
import { type Again, checkAgain } from '../reproduce.js';
import { inChange } from '../since.js';
import { reasonsOfOthers } from '../reasons.js';
import { afterThis } from '../after-this.js';
import { warningsOf, type Warning } from '../warnings.js';

export interface PageOptions {
  /** Where GitHub shows files and rules; null where only the report itself tells. */
  readonly links: LinkBase | null;
  /** Files beside the page, by their paths from its folder. */
  readonly beside: readonly string[];
}

/** One row of a list of things to do. */
export interface Row {
  readonly id: string;
  readonly number: number;
  readonly cause: Cause;
  /** It was not to be done before the change. */
  readonly isNew: boolean;
  /** The command that looks again; null where a row above says it, or there is none. */
  readonly again: Again | null;
}

export interface Group {
  /** Null: nothing is decided, so that it is nobody's turn. */
  readonly owner: string | null;
  readonly rows: readonly Row[];
}

export interface Page {
  readonly report: Report;
  readonly links: LinkBase | null;
  readonly beside: ReadonlySet<string>;
  readonly todo: readonly Group[];
  readonly others: readonly Group[];
  readonly warnings: readonly AnchoredWarning[];
  /** Where on the page a finding is told whole. */
  readonly toldAt: (gate: GateId, finding: Omit<Parameters<typeof reasonOf>[0], 'gate'>) => Told | null;
}

export interface AnchoredWarning extends Warning {
  readonly id: string;
}

export interface Told {
  readonly id: string;
  readonly label: string;
}

export function pageOf(report: Report, { links, beside }: PageOptions): Page {
  const isNew = inChange(report)?.isNew ?? (() => false);
  const about = { isNew, againOf: againOnce(report) };
  const todo = grouped('todo', toDoTurns(report), about);
  const others = grouped('other', turnsOf(report, causesOf(report, reasonsOfOthers(report))), about);
  const warnings = warningsOf(report).map((one, at) => ({ ...one, id: `warning-${at + 1}` }));
  const told = new Map([
    ...afterThis(report).flatMap(({ first, others }, at) =>
      [first, ...others].map((one): [string, Told] => [reasonOf(one), { id: `later-${at + 1}`, label: 'after this' }]),
    ),
    ...toldIn(others, 'not needed'),
    ...toldIn(todo, 'to do'),
    ...warnings.map(({ id, gate, finding }): [string, Told] => [
      reasonOf({ ...finding, gate }),
      { id, label: 'warning' },
    ]),
  ]);
  return {
    report,
    links: linkBaseOf(report, links),
    beside: new Set(beside),
    todo,
    others,
    warnings,
    toldAt: (gate, finding) => told.get(reasonOf({ ...finding, gate })) ?? null,
  };
}

interface About {
  readonly isNew: (cause: Cause) => boolean;
  readonly againOf: (cause: Cause) => Again | null;
}

/** Each command once. */
function againOnce(report: Report): About['againOf'] {
  const told = new Set<string>();
  return ({ reason }) => {
    const again = checkAgain(report, reason);
    if (again === null || told.has(again.command)) return null;
    told.add(again.command);
    return again;
  };
}

/** Numbered as they are read: the groups in their order, from 1. */
function grouped(prefix: string, turns: readonly Turn[], { isNew, againOf }: About): readonly Group[] {
  return turns.map(({ owner, causes }) => ({
    owner,
    rows: causes.map(({ number, cause }) => ({
      ...{ id: `${prefix}-${number}`, number, cause },
      ...{ isNew: isNew(cause), again: againOf(cause) },
    })),
  }));
}

function toldIn(groups: readonly Group[], label: string): readonly (readonly [string, Told])[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ id, number, cause }) =>
      reasonsWithin(cause).map((reason) => [reasonOf(reason), { id, label: `${label} ${number}` }] as const),
    ),
  );
}

const REPOSITORY = /^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** What is no repository or commit by its shape is linked to nothing. */
function linkBaseOf({ repository, subject }: Report, given: LinkBase | null): LinkBase | null {
  const base = given ?? {
    server: 'https://github.com',
    repository: repository ?? '',
    sha: subject?.sha ?? '',
    rules: null,
  };
  return REPOSITORY.test(base.repository) && COMMIT.test(base.sha) && /^https?:\/\//.test(base.server) ? base : null;
}
