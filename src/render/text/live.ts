/** How a suite goes, redrawn in a terminal: what runs and what it said last, what waits for which lane, and how far it is. */
import { counted } from '../../contracts/english.js';
import { visible } from '../visible.js';
import { cells, cut, padded } from './cells.js';
import type { Palette } from './screen.js';

export interface LiveCommand {
  readonly id: string;
  readonly lane: string;
  readonly state:
    | { readonly kind: 'waiting' }
    /** `lastLine`: what it printed last; null: no whole line yet. */
    | { readonly kind: 'running'; readonly forMs: number; readonly lastLine: string | null }
    | { readonly kind: 'ended'; readonly passed: boolean };
}

export interface LiveScreen {
  /** Cells of a line. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** Counts the pictures, for the sign that turns. */
  readonly picture: number;
}

const TURNING = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const BAR = 20;
const AROUND = 3;

/** Lines of at most `width` cells, fewer than the terminal has. */
export function liveLines(commands: readonly LiveCommand[], forMs: number, screen: LiveScreen): readonly string[] {
  const room = Math.max(1, screen.height - AROUND);
  const lines = [...runningLines(commands, screen), ...waitingLines(commands, screen)];
  const left = lines.length - room;
  return [
    ...(left > 0 ? [...lines.slice(0, room - 1), `  … ${left + 1} more`] : lines),
    barLine(commands, forMs, screen),
  ];
}

function runningLines(commands: readonly LiveCommand[], { width, palette, picture }: LiveScreen): readonly string[] {
  const sign = TURNING[picture % TURNING.length] ?? '';
  const running = commands.flatMap(({ id, state }) => (state.kind === 'running' ? [{ id, state }] : []));
  const names = Math.max(0, ...running.map(({ id }) => id.length));
  return running.map(({ id, state }) => {
    const says = state.lastLine === null ? 'no line yet' : visible(state.lastLine);
    const line = cut(`${sign} ${padded(id, names)}  ${clock(state.forMs).padStart(6)}  ${says}`, width);
    return `${palette.strong(line.slice(0, sign.length))}${line.slice(sign.length)}`;
  });
}

/** A lane that runs holds its own commands up; one that has not begun waits for any to be free. */
function waitingLines(commands: readonly LiveCommand[], { width, palette }: LiveScreen): readonly string[] {
  const busy = new Set(commands.filter(({ state }) => state.kind === 'running').map(({ lane }) => lane));
  const waiting = commands.filter(({ state }) => state.kind === 'waiting');
  const lanes = [...new Set(waiting.map(({ lane }) => lane))];
  const idsOf = (lane: string) => waiting.filter((one) => one.lane === lane).map(({ id }) => id);
  const free = lanes.filter((lane) => !busy.has(lane)).flatMap(idsOf);
  const waits = (ids: readonly string[], what: string) =>
    palette.faint(cut(`· ${ids.join(', ')} ${ids.length === 1 ? 'waits' : 'wait'} for ${what}`, width));
  return [
    ...lanes.filter((lane) => busy.has(lane)).map((lane) => waits(idsOf(lane), `lane ${lane}`)),
    ...(free.length > 0 ? [waits(free, 'a free lane')] : []),
  ];
}

function barLine(commands: readonly LiveCommand[], forMs: number, { width, palette }: LiveScreen): string {
  const ended = commands.flatMap(({ state }) => (state.kind === 'ended' ? [state] : []));
  const failed = ended.filter(({ passed }) => !passed).length;
  const running = commands.filter(({ state }) => state.kind === 'running').length;
  const full = commands.length === 0 ? BAR : Math.floor((ended.length / commands.length) * BAR);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
  const words = [
    `${ended.length}/${commands.length}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${running} running`,
    clock(forMs),
  ];
  const whole = `${bar} ${words.join(' · ')}`;
  const line = cells(whole) <= width ? whole : cut(words.join(' · '), width);
  return failed > 0 ? line.replace(`${failed} failed`, (word) => palette.bad(word)) : line;
}

/** `0:07`, `12:05`, `1:02:05`. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const last = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${last}` : `${minutes}:${last}`;
}

/** What will run, by lane, and where its logs go. */
export function planLines(
  commands: readonly Pick<LiveCommand, 'id' | 'lane'>[],
  { concurrency, logs }: { readonly concurrency: number; readonly logs: string | null },
): readonly string[] {
  const lanes = [...new Set(commands.map(({ lane }) => lane))];
  const atOnce = lanes.length > concurrency ? `, ${concurrency} at once` : '';
  const each = lanes.map((lane) => {
    const ids = commands.filter((one) => one.lane === lane).map(({ id }) => id);
    return ids.length === 1 && ids[0] === lane ? lane : `${lane}: ${ids.join(', ')}`;
  });
  return [
    `Running ${counted(commands.length, 'command')} in ${counted(lanes.length, 'lane')}${atOnce} (${each.join('; ')})`,
    ...(logs === null ? [] : [`Logs: ${logs}`]),
  ];
}
