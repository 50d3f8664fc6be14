/** The commands of a suite in a packet: every one of the profile, with its outcome, also those that did not run. */
import { counted } from '../../contracts/english.js';
import type { CommandResult, SuiteEvidence, SuiteReportEvidence } from '../../contracts/evidence.js';
import type { CommandRule } from '../../contracts/profile.js';
import { peerOf, type Side } from '../../contracts/words.js';
import { clip } from '../budget.js';
import { duration, lanesOf } from '../durations.js';
import { fence, plain } from '../safe.js';
import { outcomeOf } from '../outcomes.js';
import { sideName, type Told } from './document.js';
import { portableText } from './portable.js';

/** Lines; of a longer suite what passed is counted. */
const MOST = 24;
/** UTF-16 code units of a command. */
const LONGEST = 160;

interface Row {
  readonly command: string;
  /** As it is counted. */
  readonly outcome: string;
  /** The same, or how it failed. */
  readonly end: string;
}

/** The suites of both sides, that of the run first; of the other, whose own packet lists it, a sentence where all passed. */
export function bothSuites(told: Told): readonly string[] {
  const { role } = told.report;
  const other = suiteBlocks(told, peerOf(role));
  const { rows } = suiteOf(told, peerOf(role));
  const passed = rows.every(({ outcome }) => outcome === 'passed');
  return [...suiteBlocks(told, role), ...(passed ? other.slice(0, 1) : other)];
}

/** A sentence on the whole, and a line for each command. */
export function suiteBlocks(told: Told, side: Side): readonly string[] {
  const { rows, results, suite } = suiteOf(told, side);
  const name = sideName(told.report, side);
  if (rows.length === 0) return [`The profile lists no command of ${name}.`];
  return [wholeOf(name, suite, rows, results), linesOf(rows)];
}

interface Suite {
  readonly suite: SuiteEvidence;
  readonly results: readonly CommandResult[];
  readonly rows: readonly Row[];
}

function suiteOf(told: Told, side: Side): Suite {
  const { report, sources } = told;
  const { suite } = sources.sides[side];
  const results = side === report.role ? report.suite : suite.kind === 'run' ? suite.commands : [];
  return { suite, results, rows: rowsOf(plannedOf(told, side), results, suite) };
}

function plannedOf({ report, sources }: Told, side: Side): readonly CommandRule[] {
  const { profile } = sources;
  const candidate = profile.candidateModes.find(({ mode }) => mode === report.handoff?.mode);
  return [...profile[side].suite, ...(side === 'consumer' ? (candidate?.consumerSuite ?? []) : [])];
}

function rowsOf(
  planned: readonly CommandRule[],
  results: readonly CommandResult[],
  suite: SuiteEvidence,
): readonly Row[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const known = new Set(planned.map(({ id }) => id));
  // The profile's form of a command holds on every machine.
  const told = planned.map(({ id, command }) => rowOf(command.replaceAll('{root}', '.'), byId.get(id), suite));
  const others = results.filter(({ id }) => !known.has(id)).map((result) => rowOf(result.command, result, suite));
  return [...told, ...others];
}

function rowOf(text: string, result: CommandResult | undefined, suite: SuiteEvidence): Row {
  // A command of several lines is one line here.
  const command = clip(portableText(text).replaceAll(/\s+/g, ' ').trim(), LONGEST);
  if (result === undefined) {
    const outcome = suite.kind !== 'reported' ? 'not run' : suite.status === 'pass' ? 'passed' : 'not known';
    return { command, outcome, end: outcome };
  }
  if (result.outcome === 'not-started') return { command, outcome: 'not run', end: 'not run' };
  if (result.outcome !== 'failed') return { command, outcome: outcomeOf(result), end: outcomeOf(result) };
  return { command, outcome: 'failed', end: result.exitCode === null ? 'failed' : `exit ${result.exitCode}` };
}

/** `MemoryKernel, 10 commands: 8 passed, 2 not run, in 3 min 01 s.` and whose word that is. */
function wholeOf(name: string, suite: SuiteEvidence, rows: readonly Row[], results: readonly CommandResult[]): string {
  const { wallMs } = lanesOf(results);
  const time = wallMs === null ? '' : `, in ${duration(wallMs)}`;
  const word = results.length > 0 && suite.kind === 'absent' ? '' : wordOf(suite);
  const known = rows.every(({ outcome }) => outcome === 'not known') ? '' : `: ${outcomes(rows)}`;
  return `**${name}**, ${counted(rows.length, 'command')}${known}${time}. ${word}`.trimEnd();
}

const REPORTED: Readonly<Record<SuiteReportEvidence['status'], string>> = {
  pass: 'Its own gate reports them',
  fail: 'Its own gate says that they do not pass',
  running: 'Its own gate is still running',
  'never-run': 'Its own gate has no result yet',
  'other-baseline': 'Its own gate has results of another baseline',
  stale: 'Its own gate has results of something else',
};

function wordOf(suite: SuiteEvidence): string {
  switch (suite.kind) {
    case 'run':
      return suite.ran === 'here' ? '' : 'Another machine ran them, and this is its word.';
    case 'reported':
      return `${REPORTED[suite.status]}${suite.status === 'pass' ? '' : ` (${plain(clip(suite.detail))})`}.`;
    case 'absent':
      return `Why: ${plain(clip(suite.reason))}.`;
  }
}

function outcomes(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const [only] = counts.keys();
  if (counts.size === 1 && only !== undefined) return `all ${only}`;
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** A block of code states nothing, and a line of it is half as high as a row of a table. */
function linesOf(rows: readonly Row[]): string {
  const shown = rows.length <= MOST ? rows : shortened(rows);
  const left = rows.length - shown.length;
  const width = Math.max(...shown.map(({ end }) => end.length));
  const rest = rows.filter((row) => !shown.includes(row));
  return fence(
    [
      ...shown.map(({ end, command }) => `${end.padEnd(width)}  ${command}`),
      ...(left === 0 ? [] : [`and ${counted(left, 'more command')}: ${outcomes(rest)}`]),
    ].join('\n'),
    'text',
  );
}

/** What did not pass is worth a line first; the order stays. */
function shortened(rows: readonly Row[]): readonly Row[] {
  const first = [...rows].sort((a, b) => Number(a.outcome === 'passed') - Number(b.outcome === 'passed'));
  const kept = new Set(first.slice(0, MOST - 1));
  return rows.filter((row) => kept.has(row));
}
