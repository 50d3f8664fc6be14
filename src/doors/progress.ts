/** How the suite goes, a line for each command that starts, runs or ends: the same words at a terminal and in a step's log. */
import type { CommandResult } from '../contracts/evidence.js';
import type { CommandRule } from '../contracts/profile.js';
import { duration } from '../render/durations.js';
import { cut } from '../render/text/cells.js';
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

export function endLine({ id, outcome, exitCode, durationMs, reason }: CommandResult): string {
  const sign = outcome === 'passed' ? '✓' : '✗';
  const how = outcome === 'failed' ? `failed with exit ${exitCode ?? 'unknown'}` : outcome;
  const took = durationMs === null ? '' : ` after ${duration(durationMs)}`;
  return `${sign} ${id}: ${how}${took}${reason === null ? '' : ` (${reason})`}`;
}

/** What the commands of a suite don't get, and how they would. */
export function withheldLine(names: readonly string[]): string {
  const [what, one] = names.length === 1 ? ['variable is', 'it'] : ['variables are', 'one'];
  return `${names.length} ${what} withheld from the commands: ${names.join(', ')}. To pass ${one}, name it in the profile: environment: [NAME].`;
}
