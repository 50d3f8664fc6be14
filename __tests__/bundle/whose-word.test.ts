/** Whose word counts, where the event, the branches and the checkout say different things. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type World } from '../support/action-run.js';
import { PROFILE_FILE, type Producer } from '../support/producer.js';
import { errors, isStrict, LAX, propose, reportOf, sourceIn, STRICT, type Edit } from '../support/proposal.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

function origin({ producer }: World, tip: string): void {
  producer.git('update-ref', 'refs/remotes/origin/main', tip);
  producer.git('config', 'remote.origin.url', `https://github.test/${REPOSITORY}`);
}

const STRICT_BASE: Edit = (at) => {
  at.write(PROFILE_FILE, STRICT);
};

const gitOf =
  (producer: Pick<Producer, 'git'>) =>
  (...args: readonly string[]) =>
    producer.git(...args);

describe('a merge that GitHub kept from before the head moved on', () => {
  it.each(['pull_request', 'pull_request_review'])('is not judged for the head of %s', async (name) => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {});
      const git = gitOf(proposed);
      const { merge } = proposed;
      git('checkout', '--quiet', 'topic');
      proposed.write('contracts/manifest.json', 'not JSON\n');
      const evil = proposed.commit('what nobody looked at');
      git('checkout', '--quiet', '--detach', merge);
      const { event, environment } = pullRequest({ ...proposed, head: evil });
      const ran = await world.run({ event, environment: { ...environment, GITHUB_EVENT_NAME: name } });
      expect(ran.code).toBe(1);
      expect(errors(ran)).toContain(`but this run (${name}) is about ${evil}`);
      expect(world.github.repository(REPOSITORY).checkRuns).toEqual([]);
    });
  });
});

describe('a merge queue', () => {
  const queued = async (ahead: string, judge: (world: World, code: number | null) => void) => {
    await inWorld({}, async (world) => {
      const { producer } = world;
      const git = gitOf(producer);
      git('checkout', '--quiet', '--force', '-B', 'main', 'v1.0.0');
      STRICT_BASE(producer);
      const main = producer.commit('a strict base');
      git('checkout', '--quiet', '-B', 'first');
      producer.write(PROFILE_FILE, ahead);
      const first = producer.commit('what stands before it in the queue');
      git('checkout', '--quiet', '-B', 'second', first);
      producer.write('notes.txt', 'a change\n');
      const second = producer.commit('a change');
      origin(world, main);
      const ref = `refs/heads/gh-readonly-queue/main/pr-7-${first}`;
      const ran = await world.run({
        event: {
          repository: { full_name: REPOSITORY, default_branch: 'main' },
          merge_group: { head_sha: second, head_ref: ref, base_sha: first, base_ref: 'refs/heads/main' },
        },
        environment: { GITHUB_EVENT_NAME: 'merge_group', GITHUB_SHA: second, GITHUB_REF: ref },
      });
      judge(world, ran.code);
    });
  };

  it('is judged by what its branch holds, not by what stands before it in the queue', async () => {
    await queued(LAX, (world, code) => {
      expect([code, reportOf(world).verdict]).toEqual([1, 'NO-GO']);
    });
  });
});

describe('a tag that is called like a fetched branch', () => {
  it('is none', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, { base: STRICT_BASE });
      const git = gitOf(proposed);
      git('checkout', '--quiet', '--detach', proposed.base);
      proposed.write(PROFILE_FILE, LAX);
      const evil = proposed.commit('a lax child of the base');
      git('update-ref', 'refs/tags/refs/remotes/origin/main', evil);
      git('config', 'remote.origin.url', `https://github.test/${REPOSITORY}`);
      git('checkout', '--quiet', proposed.head);
      isStrict(world, await world.run(pullRequest(proposed)));
    });
  });
});

describe('a base that was rewritten', () => {
  it('is refused: which policy is meant is not known', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {
        base: ({ write }) => {
          write(PROFILE_FILE, LAX);
        },
      });
      const git = gitOf(proposed);
      git('checkout', '--quiet', '--force', '-B', 'rewritten', 'v1.0.0');
      STRICT_BASE(proposed);
      origin(world, proposed.commit('a strict base in its stead'));
      git('checkout', '--quiet', proposed.head);
      const ran = await world.run(pullRequest(proposed));
      expect(ran.code).toBe(1);
      expect(errors(ran)).toContain('the branch was rewritten');
    });
  });
});

describe('a branch without a policy', () => {
  it('is governed by that of the default branch, whatever the change brings', async () => {
    await inWorld({}, async (world) => {
      const { producer } = world;
      const git = gitOf(producer);
      git('checkout', '--quiet', '--orphan', 'pages');
      git('rm', '-rfq', '.');
      producer.write('index.html', 'pages\n');
      const pages = producer.commit('pages');
      git('checkout', '--quiet', '--force', '-B', 'main', 'v1.0.0');
      STRICT_BASE(producer);
      const main = producer.commit('a strict base');
      git('checkout', '--quiet', '-B', 'topic');
      producer.write(PROFILE_FILE, LAX);
      const head = producer.commit('a change');
      git('merge', '--quiet', '--no-edit', '--allow-unrelated-histories', 'pages');
      const both = producer.sha('HEAD');
      origin(world, main);
      git('update-ref', 'refs/remotes/origin/pages', pages);
      const { event, environment } = pullRequest({ ...producer, base: pages, head: both, merge: both });
      const pull = (event as { readonly pull_request: { readonly base: object } }).pull_request;
      const ran = await world.run({
        event: {
          ...(event as object),
          pull_request: { ...pull, base: { ...pull.base, ref: 'pages', label: 'acme:pages' } },
        },
        environment: environment ?? {},
      });
      expect(head).not.toBe(both);
      expect(ran.stdout).not.toContain('preview');
      expect(sourceIn(world)).not.toContain('preview');
      expect(ran.code).toBe(1);
    });
  });
});

describe('a tag on a commit that the default branch does not have', () => {
  it('is held to the policy of the default branch', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {
        base: STRICT_BASE,
        change: ({ write }) => {
          write(PROFILE_FILE, LAX);
        },
      });
      const git = gitOf(proposed);
      const { head, base } = proposed;
      origin(world, base);
      git('tag', 'v1.0.1', head);
      git('checkout', '--quiet', head);
      const ran = await world.run({
        event: { repository: { full_name: REPOSITORY, default_branch: 'main' }, ref: 'refs/tags/v1.0.1' },
        environment: { GITHUB_SHA: head, GITHUB_REF: 'refs/tags/v1.0.1' },
      });
      expect(ran.code).toBe(1);
      expect(reportOf(world).gates.find(({ id }) => id === 'producer-suite')?.status).toBe('fail');
    });
  });
});

describe('the other side', () => {
  it('is no folder of the tree that is judged', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {
        change: ({ write }) => {
          write('vendor/consumer/config/pin.json', '{}\n');
        },
      });
      const peer = path.join(world.producer.root, 'vendor', 'consumer');
      await world.run({ ...pullRequest(proposed), inputs: { 'peer-path': peer } });
      expect(reportOf(world).peer).toMatchObject({
        origin: 'absent',
        absence: expect.stringContaining('lies in the tree that is judged'),
      });
    });
  });
});

describe('code that git was told not to look at', () => {
  it('is looked at', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {});
      proposed.git('update-index', '--skip-worktree', 'src/orders.txt');
      writeFileSync(path.join(world.producer.root, 'src/orders.txt'), 'other code\n');
      const ran = await world.run(pullRequest(proposed));
      expect(ran.code).toBe(1);
      expect(reportOf(world).subject?.differing).toEqual([{ path: 'src/orders.txt', how: 'hidden' }]);
    });
  });
});
