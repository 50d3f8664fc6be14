/** A suite in a terminal that is watched: a picture of what runs, redrawn, below the lines that stay. */
import type { CommandResult } from '../contracts/evidence.js';
import type { CommandRule } from '../contracts/profile.js';
import { liveLines, type LiveCommand } from '../render/text/live.js';
import { palette } from '../render/text/screen.js';
import type { RunningCommand } from '../suite/command.js';
import type { SuiteObserver } from '../suite/run.js';
import { repaint } from './printing.js';
import { wantsColour } from './terminal-kind.js';

/** Five pictures a second at most. */
export const PICTURE_MS = 200;

interface Followed {
  readonly rule: CommandRule;
  readonly running: RunningCommand | null;
  readonly began: number;
  readonly result: CommandResult | null;
}

/** Tells what stays to `lines`, and draws the rest. Keeps no process alive, and draws nothing once all has ended. */
export class LiveView implements SuiteObserver {
  readonly #followed = new Map<string, Followed>();
  readonly #began = performance.now();
  readonly #lines: SuiteObserver;
  #timer: NodeJS.Timeout | null = null;
  #picture = 0;

  constructor(lines: SuiteObserver) {
    this.#lines = lines;
  }

  planned(commands: readonly CommandRule[]): void {
    this.#lines.planned(commands);
    for (const rule of commands) this.#followed.set(rule.id, { rule, running: null, began: 0, result: null });
    this.#timer ??= setInterval(() => {
      this.#draw();
    }, PICTURE_MS).unref();
  }

  withheld(names: readonly string[]): void {
    this.#lines.withheld(names);
  }

  started(rule: CommandRule, running: RunningCommand): void {
    this.#followed.set(rule.id, { rule, running, began: performance.now(), result: null });
    this.#lines.started(rule, running);
  }

  async finished(...[rule, result, output]: Parameters<SuiteObserver['finished']>): Promise<void> {
    const before = this.#followed.get(rule.id);
    this.#followed.set(rule.id, { rule, running: null, began: before?.began ?? 0, result });
    // What passed is a number in the picture.
    if (result.outcome !== 'passed') await this.#lines.finished(rule, result, output);
    if ([...this.#followed.values()].every((one) => one.result !== null)) this.#end();
  }

  #draw(): void {
    const { stderr, env } = process;
    const now = performance.now();
    const commands = [...this.#followed.values()].map((one) => asLive(one, now));
    const lines = liveLines(commands, now - this.#began, {
      // The last column stays free: what fills it makes some terminals begin another line.
      width: Math.max(20, (stderr.columns || 80) - 1),
      height: stderr.rows || 24,
      palette: palette(wantsColour(stderr, env)),
      picture: this.#picture,
    });
    this.#picture += 1;
    repaint(lines);
  }

  #end(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    repaint([]);
  }
}

function asLive({ rule: { id, lane }, running, began, result }: Followed, now: number): LiveCommand {
  if (result !== null) return { id, lane, state: { kind: 'ended', passed: result.outcome === 'passed' } };
  if (running === null) return { id, lane, state: { kind: 'waiting' } };
  return { id, lane, state: { kind: 'running', forMs: now - began, lastLine: running.lastLine() } };
}
