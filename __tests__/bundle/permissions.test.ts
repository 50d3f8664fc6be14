/**
 * The permissions that docs/security.md gives for each mode, and docs/workflows for forks, are enough, and none of those
 * that write is too many.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { writable } from '../e2e/workflow-files.js';
import { inWorld, pullRequest, REPOSITORY, type RunOptions, type World } from '../support/action-run.js';
import { afterFork, GOOD, verified } from '../support/followed.js';
import type { Permission } from '../support/loopback/server.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const WRITES: readonly Permission[] = ['checks', 'pull-requests', 'statuses'];

/** What the blocks of the document let a job write, in their order, and then the two workflows of forks. */
function granted(): readonly (readonly Permission[])[] {
  const text = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const blocks = text.match(/^permissions:\n(?: {2}.*\n)+/gm) ?? [];
  return [
    ...blocks.map((block) => WRITES.filter((permission) => block.includes(`  ${permission}: write`))),
    ...['fork-verify.yml', 'fork-report.yml'].map((file) =>
      writable(file).filter((permission) => WRITES.includes(permission)),
    ),
  ];
}

const always = { comment: 'always', enforce: 'rehearsal' };
const MODES: Readonly<Record<string, (world: World) => Promise<RunOptions>>> = {
  'a pull request': ({ producer }) => Promise.resolve({ ...pullRequest(producer), inputs: always }),
  'a push': () => Promise.resolve({ event: { repository: { full_name: REPOSITORY, default_branch: 'main' } } }),
  'a step that only judges': ({ producer }) =>
    Promise.resolve({ ...pullRequest(producer), inputs: { 'check-runs': 'off', comment: 'off' } }),
  'the first workflow of a fork': ({ producer }) =>
    Promise.resolve({ ...pullRequest(producer, { fork: true }), inputs: { stage: 'verify', token: '' } }),
  'the second workflow of a fork': async (world) => {
    const { proposed, evidence } = await verified(world, GOOD);
    return { ...afterFork(proposed), inputs: { ...always, stage: 'report', evidence } };
  },
};

/** What is said of a permission that lacks. */
async function lackOf(mode: (world: World) => Promise<RunOptions>, may: readonly Permission[]): Promise<boolean> {
  let isTold = false;
  await inWorld({}, async (world) => {
    for (const permission of WRITES) if (!may.includes(permission)) world.github.refuse(permission);
    const ran = await world.run(await mode(world));
    expect(ran.code).toBe(0);
    isTold = ran.stdout.includes('Resource not accessible by integration');
  });
  return isTold;
}

describe('the least permissions', () => {
  it('are given for each mode', () => {
    expect(granted()).toHaveLength(Object.keys(MODES).length);
  });

  it.each(Object.entries(MODES).map(([name, mode], index) => [name, mode, granted()[index] ?? []] as const))(
    'are enough for %s, and none too many',
    async (_, mode, may) => {
      await expect(lackOf(mode, may)).resolves.toBe(false);
      for (const permission of may)
        await expect(
          lackOf(
            mode,
            may.filter((one) => one !== permission),
          ),
        ).resolves.toBe(true);
    },
  );
});
