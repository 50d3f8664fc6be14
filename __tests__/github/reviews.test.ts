import { describe, expect, it } from '@jest/globals';
import { findPullRequest } from '../../src/github/pull-request.js';
import { readApprovers } from '../../src/github/reviews.js';
import type { StoredReview } from '../support/loopback/store.js';
import { shaOf } from '../support/loopback/store.js';
import { REPOSITORY, onStage } from './scene.js';

function reviews(...list: readonly (readonly [string | null, StoredReview['state']])[]): StoredReview[] {
  return list.map(([author, state]) => ({ author, state }));
}

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
      await expect(readApprovers(client, REPOSITORY, 5)).resolves.toEqual(expected);
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
      await expect(readApprovers(client, REPOSITORY, 5)).resolves.toEqual([]);
    });
  });
});

describe('the pull request of a fork’s branch', () => {
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
