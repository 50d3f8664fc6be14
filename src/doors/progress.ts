/** How the suite goes, a line for each command that starts or ends: the same words at a terminal and in a step's log. */
import type { CommandResult } from '../contracts/evidence.js';
import type { CommandRule } from '../contracts/profile.js';
import { duration } from '../render/durations.js';

export function startLine({ id, lane }: CommandRule): string {
  return `… ${id}${lane === id ? '' : ` (lane ${lane})`}`;
}

export function endLine({ id, outcome, exitCode, durationMs, reason }: CommandResult): string {
  const sign = outcome === 'passed' ? '✓' : '✗';
  const how = outcome === 'failed' ? `failed with exit ${exitCode ?? 'unknown'}` : outcome;
  const took = durationMs === null ? '' : ` after ${duration(durationMs)}`;
  return `${sign} ${id}: ${how}${took}${reason === null ? '' : ` (${reason})`}`;
}
