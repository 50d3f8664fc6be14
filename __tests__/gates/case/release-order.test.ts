import { afterAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '../../../src/contracts/brands.js';
import type { Evidence, GitEvidence } from '../../../src/contracts/evidence.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { orderOf } from '../../../src/gates/case/release-order.js';
import { shaWith } from '../../support/brands.js';
import { Bench } from '../bench.js';

const bench = await Bench.orders();
afterAll(() => bench.close());

/** The producer's run for orders-2.0.0, with the tags orders-1.4.0 and orders-2.0.0; no history says which came first. */
const { evidence } = await bench.outcome('producer');
const git = evidence.sides.producer.git ?? noGit();
const commitOf = (name: string) => git.tags?.find((tag) => tag.name === name)?.commit ?? shaWith('0');
const [FIRST, SECOND] = ['orders-1.4.0', 'orders-2.0.0'] as const;
const head = evidence.subject.commit?.sha ?? shaWith('0');

function order(a: string, b: string, change: Partial<GitEvidence> = {}) {
  const producer = { ...evidence.sides.producer, git: { ...git, ...change } };
  const changed: Evidence = { ...evidence, sides: { ...evidence.sides, producer } };
  const found = orderOf(a, b, new Dossier(changed, bench.profile.profile, null));
  return found === null ? null : Math.sign(found);
}

/** The other pairs stay: an answer must be of these two, this way round. */
const knowing = (ancestor: CommitSha, descendant: CommitSha, holds = true) => ({
  ancestry: [{ ancestor: shaWith('a'), descendant, holds: true }, ...git.ancestry, { ancestor, descendant, holds }],
});

describe('which of two releases came first', () => {
  it('is told by their names where no history tells', () => {
    expect([order(FIRST, SECOND), order(SECOND, FIRST), order(FIRST, FIRST)]).toEqual([-1, 1, 0]);
  });

  it('is told by history, whatever their names say', () => {
    const history = knowing(commitOf(SECOND), commitOf(FIRST));
    expect([order(FIRST, SECOND, history), order(SECOND, FIRST, history)]).toEqual([1, -1]);
  });

  it('is not told by a history that says no', () => {
    expect(order(FIRST, SECOND, knowing(commitOf(SECOND), commitOf(FIRST), false))).toBe(-1);
  });

  it('is told of the release that is judged by the head, while it has no tag', () => {
    const tags = (git.tags ?? []).filter(({ name }) => name !== SECOND);
    const history = { ...knowing(head, commitOf(FIRST)), tags };
    expect([order(FIRST, SECOND, history), order(SECOND, FIRST, history)]).toEqual([1, -1]);
    // Another release without a tag is not the head.
    expect(order(FIRST, 'orders-3.0.0', history)).toBe(-1);
    // Nor is one that has its tag.
    expect(order(FIRST, SECOND, knowing(head, commitOf(FIRST)))).toBe(-1);
  });

  it('is not told by names that hold no versions', () => {
    expect(order('north', 'south')).toBeNull();
  });
});

function noGit(): never {
  throw new Error('the producer has a history');
}
