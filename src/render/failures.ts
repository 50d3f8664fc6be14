/** Failed commands among reasons: which one a reason is about, which failed alike, how much of an output stands in its log alone. */
import { counted } from '../contracts/english.js';
import { commandNamed } from '../contracts/command-line.js';
import type { CommandResult } from '../contracts/evidence.js';
import type { Report } from '../contracts/report.js';
import type { Reason } from './reasons.js';
import { tailLines } from './tail.js';

export interface Failure {
  readonly reason: Reason;
  readonly command: CommandResult;
}

/** Of a command that failed as one before it did: that one. */
export interface Again extends Failure {
  readonly first: Reason;
}

interface Alike {
  readonly alike: readonly Failure[];
}

interface Printed {
  readonly command: CommandResult | null;
}

/** The command of this run that a reason is about. */
export function commandOf({ role, suite }: Report, { gate, rule, message }: Reason): CommandResult | null {
  if (gate !== `${role}-suite` || !/\/(?:command|not-run)$/.test(rule)) return null;
  return suite.find(({ id }) => message.startsWith(`${commandNamed(id)} `)) ?? null;
}

/** Last lines by which the output of one command is that of another. */
const SAME_LINES = 5;

/** Commands that exited alike with the same last words: most often one thing is wrong, and the first of them tells it. */
export function failedAlike(report: Report, reasons: readonly Reason[]): ReadonlyMap<Reason, Again> {
  const first = new Map<string, Reason>();
  const again = new Map<Reason, Again>();
  for (const reason of reasons) {
    const command = commandOf(report, reason);
    const words = command === null ? null : lastWords(command);
    if (command === null || words === null) continue;
    const known = first.get(words);
    if (known === undefined) first.set(words, reason);
    else again.set(reason, { reason, command, first: known });
  }
  return again;
}

/** Null of a command that said nothing, or did not end by itself. */
function lastWords({ outcome, exitCode, findings, tail }: CommandResult): string | null {
  // Which of many it is, how long it took: by a number alone two outputs do not differ.
  const lines = tailLines(tail)
    .slice(-SAME_LINES)
    .map((line) => line.replaceAll(/\d+/g, '#'));
  if (outcome !== 'failed' || (findings.length === 0 && lines.length === 0)) return null;
  const seen = findings.map(({ rule, path, line, message }) => [rule, path, line, message]);
  return JSON.stringify([exitCode, seen.length === 0 ? lines : seen]);
}

/** A suite keeps the first findings of a command, and says how many there were: so many are in its log alone. */
export function inLogOnly({ command }: Printed): number {
  const findings = command?.findings ?? [];
  const all = findings.find(({ rule }) => rule.endsWith('/more-problems'))?.observed ?? null;
  return all === null
    ? 0
    : Math.max(0, Number(all) - findings.filter(({ rule }) => !rule.endsWith('/more-problems')).length);
}

/** `, and 100 more in its log`, behind a list of all that the report has; empty where it has all. */
export function logWords(cause: Printed): string {
  const more = inLogOnly(cause);
  return more === 0 ? '' : `, and ${more} more in its log`;
}

/** `39 more commands failed alike`. */
export function alikeWords({ alike }: Alike): string {
  return `${counted(alike.length, 'more command')} failed alike`;
}

/** Of commands that failed alike, so many are named in a sentence. */
const NAMED = 5;

/** `29 more commands failed alike: lint, docs and 27 more`; null where there are none. */
export function alikeSentence(cause: Alike, show: (id: string) => string, most = NAMED): string | null {
  const ids = cause.alike.map(({ command }) => show(command.id));
  const left = ids.length - most;
  const names = `${ids.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return ids.length === 0 ? null : `${alikeWords(cause)}: ${names}`;
}
