/** Times for people: how long a command took, how long a lane was busy, and when it was observed. */
import type { CommandResult } from '../contracts/evidence.js';

/** Milliseconds in the unit that is read best: `340 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  const rounded = Math.round(seconds / 60);
  return `${Math.floor(rounded / 60)} h ${String(rounded % 60).padStart(2, '0')} min`;
}

/** `2026-02-08T13:05:59.123Z` -> `2026-02-08 13:05:59 UTC`; anything else as it is. */
export function moment(iso: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(iso);
  return match ? `${match[1] ?? ''} ${match[2] ?? ''} UTC` : iso;
}

/** The day of an ISO 8601 instant, `2026-02-08`; `unknown-date` when it has none (it becomes part of file names). */
export function day(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? 'unknown-date';
}

/** A command on the time axis of its suite; milliseconds since the suite's first start. */
export interface Bar {
  readonly command: CommandResult;
  readonly start: number;
  readonly end: number;
}

export interface Lane {
  readonly name: string;
  readonly commands: readonly CommandResult[];
  /** The commands that started, in order; empty when none did. */
  readonly bars: readonly Bar[];
  /** From the lane's first start to its last end; null when nothing of it started. */
  readonly wallMs: number | null;
}

/** The lanes of a suite in the order they first appear, and the wall time of it all (null when nothing started). */
export function lanesOf(suite: readonly CommandResult[]): {
  readonly lanes: readonly Lane[];
  readonly wallMs: number | null;
} {
  const starts = suite.map(startOf).filter((start) => start !== null);
  const origin = starts.length > 0 ? Math.min(...starts) : 0;
  const names = [...new Set(suite.map((command) => command.lane))];
  const lanes = names.map((name) => lane(name, suite, origin));
  return { lanes, wallMs: wall(lanes.flatMap((one) => one.bars)) };
}

function lane(name: string, suite: readonly CommandResult[], origin: number): Lane {
  const commands = suite.filter((command) => command.lane === name);
  const bars = commands.flatMap((command): Bar[] => {
    const start = startOf(command);
    if (start === null) return [];
    return [{ command, start: start - origin, end: start - origin + Math.max(0, command.durationMs ?? 0) }];
  });
  bars.sort((a, b) => a.start - b.start);
  return { name, commands, bars, wallMs: wall(bars) };
}

function wall(bars: readonly Bar[]): number | null {
  if (bars.length === 0) return null;
  return Math.max(...bars.map((bar) => bar.end)) - Math.min(...bars.map((bar) => bar.start));
}

function startOf(command: CommandResult): number | null {
  if (command.startedAt === null) return null;
  const start = Date.parse(command.startedAt);
  return Number.isNaN(start) ? null : start;
}
