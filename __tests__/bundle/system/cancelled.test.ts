/** Runs that are ended from outside: they end in time, say so once, and leave a job summary. */
import { describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inWorld, pullRequest, type Ran, type RunOptions, type World } from '../../support/action-run.js';
import { errorLines, GO, noStack } from './said.js';

/** What the runner gives before it sends the next signal. */
const PATIENCE_MS = 7500;
/** It hears SIGTERM and stays. */
const STUBBORN = { slow: 'process.on("SIGTERM",()=>{});setTimeout(()=>{},600000)' };

/** Signals the run once `when` has been printed; how long it then took. */
async function cancelledAt(world: World, when: string, signal: NodeJS.Signals, options: RunOptions) {
  let since = 0;
  const ran = await world.run({
    ...options,
    watch: (child: ChildProcess) => {
      child.stdout?.on('data', (text: string) => {
        if (since > 0 || !text.includes(when)) return;
        since = performance.now();
        child.kill(signal);
      });
    },
  });
  return { ran, took: performance.now() - since };
}

function saidOnce(ran: Ran, words: RegExp): void {
  expect(errorLines(ran)).toHaveLength(1);
  expect(ran.summary).toMatch(words);
  noStack(ran);
}

describe('a run that is cancelled', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('while a command runs (%s) reports what it has', async (signal) => {
    await inWorld({ suite: STUBBORN }, async (world) => {
      const { ran, took } = await cancelledAt(world, '… slow', signal, pullRequest(world.producer));
      expect(took).toBeLessThan(PATIENCE_MS);
      expect(ran.code).toBe(1);
      saidOnce(ran, new RegExp(`The run was cancelled.*${signal}.*Run it again`));
      expect(ran.outputs['verdict']).toBe('NO-GO');
    });
  });

  it('before anything is loaded says so, too', async () => {
    await inWorld({ suite: GO }, async (world) => {
      const { ran, took } = await cancelledAt(world, 'collecting evidence', 'SIGINT', pullRequest(world.producer));
      expect(took).toBeLessThan(PATIENCE_MS);
      expect(ran.code).toBe(130);
      saidOnce(ran, /This run was cancelled before it came to a verdict/);
    });
  });

  it('in the stage verify has a summary, and is no success', async () => {
    await inWorld({ suite: STUBBORN }, async (world) => {
      const { ran, took } = await cancelledAt(world, '… slow', 'SIGINT', { inputs: { stage: 'verify' } });
      expect(took).toBeLessThan(PATIENCE_MS);
      expect(ran.code).toBe(130);
      saidOnce(ran, /This run was cancelled before it came to a verdict/);
    });
  });

  it('while GitHub does not answer ends in time', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    try {
      await inWorld({ suite: GO }, async (world) => {
        const before = pullRequest(world.producer);
        const environment = { ...before.environment, GITHUB_API_URL: `http://127.0.0.1:${port}` };
        const asked = new Promise<void>((resolve) =>
          silent.once('request', () => {
            resolve();
          }),
        );
        let since = 0;
        const ran = await world.run({
          ...before,
          environment,
          watch: (child) => {
            void asked.then(() => {
              since = performance.now();
              child.kill('SIGINT');
            });
          },
        });
        expect(performance.now() - since).toBeLessThan(PATIENCE_MS);
        expect(ran.code).not.toBe(0);
        saidOnce(ran, /cancelled/);
      });
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });

  it('twice ends at once, and still says so', async () => {
    await inWorld({ suite: STUBBORN }, async (world) => {
      let since = 0;
      const ran = await world.run({
        ...pullRequest(world.producer),
        watch: (child) => {
          child.stdout?.on('data', (text: string) => {
            if (since > 0 || !text.includes('… slow')) return;
            since = performance.now();
            child.kill('SIGINT');
            setTimeout(() => child.kill('SIGTERM'), 300);
          });
        },
      });
      expect(performance.now() - since).toBeLessThan(2000);
      expect(ran.code).toBe(130);
      // Which of the two came first, the verdict on what was cancelled or the second signal, is the machine's affair.
      saidOnce(ran, /run was cancelled/i);
    });
  });
});
