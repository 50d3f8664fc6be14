import { describe, expect, it } from '@jest/globals';
import { value } from '../../src/contracts/answer.js';
import { queuedPull } from '../../src/github/merge-queue.js';
import { findPullRequest, mergedPull, readPull } from '../../src/github/pull-request.js';
import { MOST_PAGES, readApprovals, readMayWrite } from '../../src/github/reviews.js';
import type { StoredReview } from '../support/loopback/store.js';
import { shaOf } from '../support/loopback/store.js';
import { REPOSITORY, onStage } from './scene.js';

function reviews(...list: readonly (readonly [string | null, StoredReview['state']])[]): StoredReview[] {
  return list.map(([author, state]) => ({ author, state }));
}

const isMain = (branch: string) => branch === 'main';

describe('the approvers of a pull request', () => {
  it.each([
    ['who approved', reviews(['ann', 'APPROVED']), ['ann']],
    ['nobody who only commented', reviews(['ann', 'COMMENTED']), []],
    ['whoever commented after approving', reviews(['ann', 'APPROVED'], ['ann', 'COMMENTED']), ['ann']],
    ['nobody who asked for changes later', reviews(['ann', 'APPROVED'], ['ann', 'CHANGES_REQUESTED']), []],
    ['whoever asked for changes first', reviews(['ann', 'CHANGES_REQUESTED'], ['ann', 'APPROVED']), ['ann']],
    ['nobody whose approval was dismissed', reviews(['ann', 'DISMISSED']), []],
    ['nobody whose review is still being written', reviews(['ann', 'PENDING']), []],
    ['no account that is gone', reviews([null, 'APPROVED'], ['bea', 'APPROVED'], ['ann', 'APPROVED']), ['ann', 'bea']],
  ])('are %s', async (_, stored, expected) => {
    await onStage(async ({ client, repository }) => {
      repository.reviews.set(5, stored);
      const { approvals } = await readApprovals(client, REPOSITORY, 5);
      expect(approvals).toEqual(value(expected.map((login) => ({ login, commit: null }))));
    });
  });

  it('are judged by all pages', async () => {
    await onStage(async ({ client, repository }) => {
      const chatter = Array.from({ length: 150 }, () => ({ author: 'bea', state: 'COMMENTED' }) as const);
      repository.reviews.set(5, [
        ...reviews(['ann', 'APPROVED']),
        ...chatter,
        ...reviews(['ann', 'CHANGES_REQUESTED']),
      ]);
      await expect(readApprovals(client, REPOSITORY, 5)).resolves.toEqual({ approvals: value([]), pages: 2 });
    });
  });

  it('are of the commit that was looked at', async () => {
    await onStage(async ({ client, repository }) => {
      repository.reviews.set(5, [
        { author: 'ann', state: 'APPROVED', commit: shaOf('old') },
        { author: 'bea', state: 'APPROVED', commit: shaOf('old') },
        { author: 'bea', state: 'APPROVED', commit: shaOf('new') },
      ]);
      const { approvals } = await readApprovals(client, REPOSITORY, 5);
      expect(approvals).toEqual(
        value([
          { login: 'ann', commit: shaOf('old') },
          { login: 'bea', commit: shaOf('new') },
        ]),
      );
    });
  });

  it('are not known where there are more reviews than are read', async () => {
    await onStage(async ({ client, repository }) => {
      repository.reviews.set(
        5,
        Array.from({ length: MOST_PAGES * 100 + 1 }, () => ({ author: 'ann', state: 'APPROVED' }) as const),
      );
      const { approvals } = await readApprovals(client, REPOSITORY, 5);
      expect(approvals).toMatchObject({ kind: 'unknown', why: expect.stringContaining('more than 200 reviews') });
    });
  });
});

describe('write access', () => {
  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
    ['none', false],
  ] as const)('of the role %s: %s', async (role, expected) => {
    await onStage(async ({ client, repository }) => {
      repository.permissions.set('ann', role);
      await expect(readMayWrite(client, REPOSITORY, 'ann')).resolves.toEqual(value(expected));
    });
  });

  it('is not known where GitHub does not say', async () => {
    await onStage(async ({ client, github }) => {
      github.script({ on: 'GET', nth: 'all', mishap: { kind: 'answer', status: 403 } });
      await expect(readMayWrite(client, REPOSITORY, 'ann')).resolves.toMatchObject({ kind: 'unknown' });
    });
  });
});

describe('the pull request that brought a commit', () => {
  it('was merged as it', async () => {
    await onStage(async ({ client, repository }) => {
      const sha = shaOf('merge');
      repository.pulls.push(
        { number: 7, head: 'ann:a', headSha: sha, author: 'ann' },
        { number: 8, head: 'ann:b', headSha: shaOf('b'), mergeSha: sha, author: 'ann' },
      );
      await expect(mergedPull(client, REPOSITORY, sha, isMain)).resolves.toBeNull();
      repository.pulls.push({ number: 9, head: 'bea:c', headSha: shaOf('c'), mergeSha: sha, state: 'merged' });
      const expected = { number: 9, author: null, headSha: shaOf('c') };
      await expect(mergedPull(client, REPOSITORY, sha, isMain)).resolves.toEqual(expected);
      // What was merged elsewhere brought it there only.
      await expect(mergedPull(client, REPOSITORY, sha, (branch) => branch === 'release/1')).resolves.toBeNull();
    });
  });

  it('is read by its number, unless it was turned down or is for another branch', async () => {
    await onStage(async ({ client, repository }) => {
      repository.pulls.push(
        { number: 7, head: 'ann:a', headSha: shaOf('a'), author: 'ann' },
        { number: 8, head: 'ann:b', headSha: shaOf('b'), author: 'ann', state: 'closed' },
      );
      const expected = { number: 7, author: 'ann', headSha: shaOf('a') };
      await expect(readPull(client, REPOSITORY, 7, 'main')).resolves.toEqual(expected);
      await expect(readPull(client, REPOSITORY, 7, 'release')).resolves.toBeNull();
      await expect(readPull(client, REPOSITORY, 8, null)).resolves.toBeNull();
      await expect(readPull(client, REPOSITORY, 9, null)).resolves.toBeNull();
    });
  });

  it.each([
    ['gh-readonly-queue/main/pr-42-0a1b2c', { number: 42, base: 'main' }],
    ['gh-readonly-queue/release/0.4/pr-7-0a1b', { number: 7, base: 'release/0.4' }],
    ['topic/gh-readonly-queue/main/pr-42-0a1b', null],
    ['gh-readonly-queue/main/pr-x-0a1b', null],
    ['main', null],
  ])('is named by the merge queue\u2019s %s', (branch, expected) => {
    expect(queuedPull(branch)).toEqual(expected);
  });
});

describe('the pull request of a fork\u2019s branch', () => {
  it('is the one whose head is at the commit', async () => {
    await onStage(async ({ client, repository }) => {
      const base = { ref: 'release/0.5', sha: shaOf('base') };
      repository.pulls.push(
        { number: 8, head: 'bea:fix', headSha: shaOf('new'), base: { ref: 'main', sha: shaOf('other') } },
        { number: 9, head: 'ann:fix', headSha: shaOf('new'), base },
      );
      await expect(findPullRequest(client, REPOSITORY, 'ann:fix', shaOf('new'))).resolves.toEqual({
        number: 9,
        base,
      });
      await expect(findPullRequest(client, REPOSITORY, 'ann:fix', shaOf('old'))).resolves.toBeNull();
    });
  });
});
