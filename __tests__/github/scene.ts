/** One test's stage: a loopback GitHub with one repository, and a real client whose pauses take no time. */
import { createClient } from '../../src/github/client.js';
import type { GitHubClient } from '../../src/github/client.js';
import type { Clock } from '../../src/github/patience.js';
import { startLoopback } from '../support/loopback/server.js';
import type { Loopback } from '../support/loopback/server.js';
import type { StoredRepository } from '../support/loopback/store.js';

export const REPOSITORY = 'acme/producer';

export interface Scene {
  readonly github: Loopback;
  readonly repository: StoredRepository;
  readonly client: GitHubClient;
  /** Milliseconds of every pause, in order. */
  readonly pauses: readonly number[];
  readonly log: readonly string[];
  /** Milliseconds that pauses and silence took. */
  now(): number;
}

export interface TestClock extends Clock {
  /** Nothing comes any more: the time is that of the next thing that was to happen later. */
  elapse(): void;
}

/** A clock on which only pauses and silence take time. */
export function pauseClock(pauses: number[]): TestClock {
  let silence = 0;
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  const now = () => silence + pauses.reduce((sum, ms) => sum + ms, 0);
  return {
    now,
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    after: (ms, action) => {
      const timer = { at: now() + ms, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    elapse: () => {
      const [next] = [...timers].sort((one, other) => one.at - other.at);
      if (next === undefined) return;
      timers.delete(next);
      silence += Math.max(0, next.at - now());
      next.action();
    },
  };
}

/** Runs a test on its own stage; fails when a request was none that GitHub would understand. */
export async function onStage(play: (scene: Scene) => Promise<void>, deadlineMs = 60_000): Promise<void> {
  const github = await startLoopback();
  const pauses: number[] = [];
  const log: string[] = [];
  const clock = pauseClock(pauses);
  github.onSilence(() => {
    clock.elapse();
  });
  const client = await createClient({
    token: 'ghs_test',
    apiUrl: github.url,
    deadlineMs,
    log: (line) => log.push(line),
    clock,
  });
  try {
    await play({ github, repository: github.repository(REPOSITORY), client, pauses, log, now: () => clock.now() });
  } finally {
    await github.stop();
  }
}
