/** A sign of life while commands run and nothing else is said: which, for how long, and what each printed last. */
import type { CommandRule } from '../contracts/profile.js';
import type { RunningCommand } from '../suite/command.js';
import type { SuiteObserver } from '../suite/run.js';
import { runningLine } from './progress.js';

/** Milliseconds from one sign to the next. */
export const BEAT_MS = 30_000;

/** The observer, and beside it a line for each command that runs, every {@link BEAT_MS}. Keeps no process alive. */
export function withHeartbeat(observer: SuiteObserver, say: (line: string) => void): SuiteObserver {
  const heart = new Heart(say);
  return {
    planned: (commands) => {
      observer.planned(commands);
    },
    withheld: (names) => {
      observer.withheld(names);
    },
    started: (rule, running) => {
      heart.follow(rule, running);
      observer.started(rule, running);
    },
    finished: (rule, result, output) => observer.finished(rule, result, output),
  };
}

class Heart {
  readonly #followed: { readonly rule: CommandRule; readonly running: RunningCommand; readonly began: number }[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly say: (line: string) => void) {}

  follow(rule: CommandRule, running: RunningCommand): void {
    this.#followed.push({ rule, running, began: performance.now() });
    this.#timer ??= setInterval(() => {
      this.#beat();
    }, BEAT_MS).unref();
  }

  #beat(): void {
    const alive = this.#followed.filter(({ running }) => !running.isOver);
    this.#followed.splice(0, Infinity, ...alive);
    for (const { rule, running, began } of alive)
      this.say(runningLine(rule, performance.now() - began, running.lastLine()));
    if (alive.length > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
