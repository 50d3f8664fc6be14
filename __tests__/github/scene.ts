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
}

/** A clock on which only pauses take time. */
export function pauseClock(pauses: number[]): Clock {
  return {
    now: () => pauses.reduce((sum, ms) => sum + ms, 0),
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
}

/** Runs a test on its own stage; fails when a request was none that GitHub would understand. */
export async function onStage(play: (scene: Scene) => Promise<void>, deadlineMs = 60_000): Promise<void> {
  const github = await startLoopback();
  const pauses: number[] = [];
  const log: string[] = [];
  const client = await createClient({
    token: 'ghs_test',
    apiUrl: github.url,
    deadlineMs,
    log: (line) => log.push(line),
    clock: pauseClock(pauses),
  });
  try {
    await play({ github, repository: github.repository(REPOSITORY), client, pauses, log });
  } finally {
    await github.stop();
  }
}
