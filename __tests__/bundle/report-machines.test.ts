/** The stage report where the machine is not as one would wish: shallow, partial, without a token, refused, unanswered. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  inWorld,
  pullRequest,
  REPOSITORY,
  TOKEN,
  type Ran,
  type RunOptions,
  type World,
} from '../support/action-run.js';
import { shaWith } from '../support/brands.js';
import { about, afterFork, GOOD, isGo, isRefused, openPull, serve, verified } from '../support/followed.js';
import { errors, type Proposed } from '../support/proposal.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

/** A clone as actions/checkout makes it by these options; the fork's commits are not in it. */
function clone(world: World, proposed: Proposed, ...options: readonly string[]) {
  const root = path.join(world.folder, 'reporting');
  const environment = serve(world, proposed);
  const served = path.join(world.folder, 'served');
  const at = (cwd: string, ...args: readonly string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
  at(served, 'branch', '--force', 'reporting', proposed.base);
  at(served, 'config', 'uploadpack.allowFilter', 'true');
  at(
    world.folder,
    'clone',
    '--quiet',
    '--branch',
    'reporting',
    '--single-branch',
    ...options,
    `file://${served}`,
    root,
  );
  at(root, 'checkout', '--quiet', '--detach');
  at(root, 'branch', '--quiet', '-D', 'reporting');
  at(root, 'update-ref', 'refs/remotes/origin/main', proposed.base);
  at(root, 'config', 'remote.origin.url', `${world.github.url}/${REPOSITORY}`);
  return { root, environment };
}

function after(proposed: Proposed, more: Readonly<Record<string, string>> = {}): RunOptions {
  const { event, environment } = afterFork(proposed);
  return { event, environment: { ...environment, ...more } };
}

describe('a checkout of the reporting job', () => {
  const reportIn = async (
    options: readonly string[],
    isMerge: boolean,
    judge: (world: World, ran: Ran, proposed: Proposed) => void,
  ) =>
    inWorld({}, async (world) => {
      const { proposed, evidence } = await verified(world, GOOD, (forged, { head }) => {
        if (!isMerge) about(forged, head);
      });
      openPull(world, { ...proposed, base: proposed.begun });
      const { root, environment } = clone(world, proposed, ...options);
      const ran = await world.run({ ...after(proposed, environment), inputs: { stage: 'report', evidence, root } });
      expect(errors(ran)).not.toContain('itself failed');
      judge(world, ran, proposed);
    });

  it.each([
    ['the head', false],
    ['the merge', true],
  ])('may be partial, where %s is judged', async (_, isMerge) => {
    await reportIn(['--filter=blob:none'], isMerge, (__, ran) => {
      isGo(ran);
    });
  });

  it('may not be shallow, which is said of the head', async () => {
    await reportIn(['--depth=1'], false, (_, ran) => {
      expect(ran.outputs['verdict']).toBe('NO-GO');
      expect(ran.outputs['blockers']).toContain('fetch-depth: 0');
    });
  });

  it('may not be shallow, which is said of a merge that GitHub does not keep', async () => {
    await reportIn(['--depth=1'], true, (world, ran) => {
      isRefused(world, ran, 'the history is cut off here');
      expect(errors(ran)).toContain('Set fetch-depth: 0');
    });
  });

  it('may not lack trees, which is said', async () => {
    await reportIn(['--filter=tree:0'], true, (_, ran) => {
      expect(ran.outputs['verdict']).toBe('NO-GO');
      expect(ran.outputs['blockers']).toContain('check out without `filter`');
    });
  });
});

describe('a commit that cannot be had', () => {
  const withNoHead = async (
    play: (
      world: World,
      proposed: Proposed,
      evidence: string,
      root: string,
      environment: Readonly<Record<string, string>>,
    ) => Promise<void>,
  ) =>
    inWorld({}, async (world) => {
      const { proposed, evidence } = await verified(world, GOOD);
      const { root, environment } = clone(world, proposed);
      await play(world, proposed, evidence, root, environment);
    });

  it('is said where nobody may read the repository without a token', async () => {
    await withNoHead(async (world, proposed, evidence, root, environment) => {
      const ran = await world.run({
        ...after(proposed, environment),
        inputs: { stage: 'report', evidence, root, token: '' },
      });
      isRefused(world, ran, 'could not be fetched');
      expect(errors(ran)).toContain('Give a token');
    });
  });

  it('is said where the repository is not there for the token', async () => {
    await withNoHead(async (world, proposed, evidence, root, environment) => {
      world.github.repository(REPOSITORY).checkout = null;
      const ran = await world.run({ ...after(proposed, environment), inputs: { stage: 'report', evidence, root } });
      isRefused(world, ran, 'could not be fetched');
      expect(ran.stdout.replaceAll(`::add-mask::${TOKEN}`, '')).not.toContain(TOKEN);
    });
  });

  it('holds up nobody who cancels the run while nobody answers', async () => {
    await withNoHead(async (world, proposed, evidence, root) => {
      const silent = createServer(() => undefined);
      await new Promise<void>((resolve) => {
        silent.listen(0, '127.0.0.1', resolve);
      });
      const { port } = silent.address() as AddressInfo;
      let cancelled = 0;
      const ran: Ran = await world.run({
        ...after(proposed, { GITHUB_SERVER_URL: `http://127.0.0.1:${port}` }),
        inputs: { stage: 'report', evidence, root },
        watch: (child) => {
          silent.once('request', () => {
            cancelled = performance.now();
            child.kill('SIGINT');
          });
        },
      });
      const left = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
      silent.closeAllConnections();
      silent.close();
      expect(cancelled).toBeGreaterThan(0);
      expect(performance.now() - cancelled).toBeLessThan(7500);
      expect(ran.code).not.toBe(0);
      expect(left).not.toContain(`127.0.0.1:${port}`);
    });
  });
});

describe('one branch that is proposed to several', () => {
  it('is judged, and no pull request is written to', async () => {
    await inWorld({}, async (world) => {
      const { proposed, evidence } = await verified(world, GOOD);
      const { pulls } = world.github.repository(REPOSITORY);
      pulls.push({ number: 8, head: 'eve:topic', headSha: proposed.head, base: 'next' });
      const ran = await world.run({ ...after(proposed), inputs: { stage: 'report', evidence, comment: 'always' } });
      const { comments, statuses } = world.github.repository(REPOSITORY);
      expect(comments).toEqual([]);
      // Into which of the branches it goes is not known, and unknown is never the weaker one.
      isGo(ran);
      expect(statuses.map(({ context }) => context)).toEqual(['handoff-gate (release)']);
    });
  });

  it('is judged by what its head was, and no pull request of a later head is written to', async () => {
    await inWorld({}, async (world) => {
      const { proposed, evidence } = await verified(world, GOOD);
      openPull(world, { ...proposed, head: shaWith('c') });
      const ran = await world.run({ ...after(proposed), inputs: { stage: 'report', evidence, comment: 'always' } });
      expect(ran.outputs['verdict']).toBeDefined();
      const { comments, statuses } = world.github.repository(REPOSITORY);
      expect(comments).toEqual([]);
      expect(statuses.map(({ sha }) => sha)).toEqual([proposed.head]);
    });
  });
});

describe('a report in the run that verified', () => {
  it('is as the run of one machine, on a pull request', async () => {
    await inWorld({}, async (world) => {
      const { proposed, evidence } = await verified(world, GOOD);
      proposed.git('checkout', '--quiet', '--force', '--detach', proposed.merge);
      isGo(await world.run({ ...pullRequest(proposed), inputs: { stage: 'report', evidence } }));
    });
  });
});
