/** Tells a person at a terminal how the suite goes, one line a command, on the error stream. */
import { duration } from '../render/durations.js';
import type { SuiteObserver } from '../suite/run.js';

export function terminalObserver(stream: { write(text: string): unknown }): SuiteObserver {
  return {
    started: ({ id, lane }) => {
      stream.write(`… ${id}${lane === id ? '' : ` (lane ${lane})`}\n`);
    },
    finished: ({ id }, { outcome, exitCode, durationMs, reason }) => {
      const took = durationMs === null ? '' : ` after ${duration(durationMs)}`;
      const how = outcome === 'failed' ? `failed with exit ${exitCode ?? 'unknown'}` : outcome;
      stream.write(
        `${outcome === 'passed' ? '✓' : '✗'} ${id}: ${how}${took}${reason === null ? '' : ` (${reason})`}\n`,
      );
    },
  };
}
