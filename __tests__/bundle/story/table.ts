/** The story as a table: one row a step, read from what the run published, and from nothing that it only meant to. */
import { expect } from '@jest/globals';
import { GATES } from '../../../src/contracts/words.js';
import type { StoredCheckRun } from '../../support/loopback/store.js';
import type { Ran } from './world.js';

export interface Row {
  readonly side: string;
  readonly event: string;
  /** What happens in it, in the words of the story. */
  readonly what: string;
  readonly enforced: string;
  readonly verdict: string;
  /** One letter for each gate, in their order. */
  readonly gates: string;
  readonly comment: string;
  /** The rules that block (`!`), and those that are after this. */
  readonly rules: string;
}

const COLUMNS = ['side', 'event', 'what', 'enforced', 'verdict', 'gates', 'comment', 'rules'] as const;

/** What a check run of a gate may be: its letter, its conclusion, and how its summary says where the gate stands. */
const LETTERS: readonly (readonly [letter: string, conclusion: string, stands: RegExp])[] = [
  ['P', 'success', /^✅ pass(?:, but \d+ to do)?\. /],
  ['N', 'success', /^➖ not applicable\. /],
  ['L', 'success', /^(?:⚠️ waived|⏭️ after this) \((?:FAIL|waiting)\)\. /],
  ['F', 'failure', /^(?:❌ FAIL|💥 error)\. /],
  ['W', 'action_required', /^⏳ waiting\. /],
  ['f', 'neutral', /^⚪ not needed(?: yet)? \((?:FAIL|error)\)\. /],
  ['w', 'neutral', /^⚪ not needed(?: yet)? \(waiting\)\. /],
  ['n', 'skipped', /^➖ not applicable\. /],
];

const DECISIONS = { rehearsal: 'rehearsal continuation', release: 'release', cutover: 'runtime cutover' } as const;

/** What the overall check run concludes with, by the verdict of the table. */
const VERDICTS = { GO: 'success', 'NO-GO': 'failure', waits: 'action_required' } as const;

/** Reads the rows of a table that is written with `|`; the first line names the columns. */
export function rowsOf(table: string): readonly Row[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(head).toEqual(COLUMNS);
  return rows.map((cells) => Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at] ?? ''])) as unknown as Row);
}

export function tableOf(rows: readonly Row[]): string {
  const lines = [Object.fromEntries(COLUMNS.map((name) => [name, name])) as unknown as Row, ...rows];
  const widths = COLUMNS.map((name) => Math.max(...lines.map((row) => row[name].length)));
  const line = (row: Row) => COLUMNS.map((name, at) => row[name].padEnd(widths[at] ?? 0)).join(' | ');
  return lines.map((row) => line(row).trimEnd()).join('\n');
}

/** One row, and what holds for every step: the published verdict is the run's, and the requests are few. */
export function rowOf(what: string, { code, side, event, report, checks, comment, spent }: Ran): Row {
  expect(spent.writes).toBeLessThanOrEqual(14);
  expect(spent.reads).toBeLessThanOrEqual(20);
  const { enforced, verdict } = report;
  if (enforced === null) throw new Error(`${what}: nothing is enforced`);
  const overall = checks.filter(({ name }) => /^handoff-gate \(.+\)$/.test(name));
  const gates = checks.filter((check) => !overall.includes(check));
  expect(gates.map(({ name }) => name)).toEqual(
    GATES.map((id) => `handoff-gate / ${id}`).filter((name) => gates.some((check) => check.name === name)),
  );
  const [run] = overall;
  if (run === undefined || overall.length > 1) throw new Error(`${what}: ${overall.length} overall check runs`);
  const { name, conclusion, title, status } = run;
  expect({ status, code }).toEqual({ status: 'completed', code: verdict === 'GO' ? 0 : 1 });
  expect(title).toMatch(
    new RegExp(`^${verdict}(?: for now)?(?:(?: for|,) (?:${DECISIONS[enforced]} of|rollback to) \\S+)?: \\S`),
  );
  const shown = Object.entries(VERDICTS).find(([, one]) => one === conclusion)?.[0] ?? String(conclusion);
  expect(shown === 'GO').toBe(verdict === 'GO');
  const decision = name.slice('handoff-gate ('.length, -1);
  expect(decision.split(' ')[0]).toBe(enforced);
  const { blockers, afterThis } = report.decisions[enforced] ?? { blockers: [], afterThis: [] };
  const rules = (list: readonly { readonly rule: string }[], sign = '') =>
    [...new Set(list.map(({ rule }) => `${sign}${rule}`))].sort();
  return {
    side,
    event,
    what,
    enforced: decision,
    verdict: shown,
    gates: GATES.map((id) => letterOf(gates.find((check) => check.name.endsWith(` / ${id}`)))).join(''),
    comment,
    rules: [...rules(blockers, '!'), ...rules(afterThis)].join(' '),
  };
}

/** A dot where a run left the gate to a stronger one of that commit. */
function letterOf(check: StoredCheckRun | undefined): string {
  if (check === undefined) return '.';
  const stands = check.summary.split('\n\n')[1] ?? '';
  const found = LETTERS.find(([, conclusion, words]) => conclusion === check.conclusion && words.test(stands));
  expect(check.title).toMatch(/^\S.{5,59}$/);
  if (found === undefined || check.status !== 'completed')
    throw new Error(`${check.name} is ${check.status}, ${String(check.conclusion)}: ${stands}`);
  return found[0];
}

/** The steps of a story as they are played, held against its table. */
export class Played {
  readonly #rows: Row[] = [];
  #held = 0;

  constructor(readonly table: readonly Row[]) {}

  async step(what: string, run: Promise<Ran>): Promise<Ran> {
    const ran = await run;
    this.#rows.push(rowOf(what, ran));
    return ran;
  }

  /** Holds what was played since the last time against the rows of the same words. */
  hold(): void {
    const rows = this.#rows.slice(this.#held);
    this.#held = this.#rows.length;
    const words = new Set(rows.map(({ what }) => what));
    expect(tableOf(rows)).toBe(tableOf(this.table.filter(({ what }) => words.has(what))));
  }

  /** Nothing of the table was left out, and all was in its order. */
  ended(): void {
    expect(tableOf(this.#rows)).toBe(tableOf(this.table));
  }
}
