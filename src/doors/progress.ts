/** How the suite goes, a line for each command that starts, runs or ends: the same words at a terminal and in a step's log. */
import type { CommandResult } from '../contracts/evidence.js';
import type { CommandRule } from '../contracts/profile.js';
import { duration } from '../render/durations.js';
import { cut } from '../render/text/cells.js';
import { tailLines } from '../render/tail.js';
import { outcomeOf } from '../render/outcomes.js';
import { worstFirst } from '../render/verdicts.js';
import { visible } from '../render/visible.js';

/** Cells of a command's last line; one long line of a log wraps for nobody. */
const LAST_LINE_WIDTH = 100;

export function startLine({ id, lane }: CommandRule): string {
  return `… ${id}${lane === id ? '' : ` (lane ${lane})`}`;
}

/** @param lastLine - what it printed last; null: no whole line yet */
export function runningLine({ id }: Pick<CommandRule, 'id'>, milliseconds: number, lastLine: string | null): string {
  const says = lastLine === null ? 'it has printed no line yet' : cut(visible(lastLine), LAST_LINE_WIDTH);
  return `… ${id} has been running for ${duration(milliseconds)}: ${says}`;
}

/** Its first finding too, where it did not pass: `✗ fmt  failed (exit 1)  1.0 s  src/main.rs:12  Diff`. */
export function endLine(result: CommandResult): string {
  const { id, outcome, durationMs, reason } = result;
  const took = durationMs === null ? [] : [duration(durationMs)];
  const first = outcome === 'passed' ? null : firstFinding(result);
  const said = [reason, first].filter((part) => part !== null).map((part) => cut(visible(part), LAST_LINE_WIDTH));
  return [`${outcome === 'passed' ? '✓' : '✗'} ${id}`, outcomeOf(result), ...took, ...said].join('  ');
}

/** What went wrong first, where a matcher knew it, else what was printed last. */
function firstFinding({ findings, tail }: CommandResult): string | null {
  const [first] = worstFirst(findings);
  if (first === undefined) return tailLines(tail).at(-1) ?? null;
  const line = first.line === null ? '' : `:${first.line}`;
  return `${first.path === null ? '' : `${first.path}${line}  `}${first.message}`;
}

/** What the commands of a suite don't get, and how they would. */
export function withheldLine(names: readonly string[]): string {
  const [what, one] = names.length === 1 ? ['variable is', 'it'] : ['variables are', 'one'];
  return `${names.length} ${what} withheld from the commands (to pass ${one}, name it in the profile: environment: [NAME]): ${names.join(', ')}`;
}
