import { afterAll, describe, expect, it } from '@jest/globals';
import { Dossier } from '../../../src/gates/case/dossier.js';
import type { Evidence } from '../../../src/contracts/evidence.js';
import { instant } from '../../support/brands.js';
import { Bench } from '../bench.js';

const bench = await Bench.orders();
const { evidence } = await bench.outcome('consumer');
const dossier = (change: Partial<Evidence> = {}) =>
  new Dossier({ ...evidence, ...change }, bench.profile.profile, null);

afterAll(() => bench.close());

describe('what the evidence is asked', () => {
  it.each([
    ['subject', 'the subject'],
    ['release', 'orders-2.0.0'],
    ['previous', 'orders-1.4.0'],
    ['rollback', 'orders-1.4.0'],
  ] as const)('the tree %s is called %s', (tree, name) => {
    expect(dossier().treeName('producer', tree)).toBe(name);
  });

  it('calls a tree that it does not hold unknown', () => {
    expect(dossier({ trees: [] }).treeName('producer', 'release')).toBe('an unknown release');
  });

  it('says why a side left questions open, also where it gave no reason', () => {
    const asked = { kind: 'unknown', why: 'the API said no', mend: 'Ask again.' } as const;
    const { producer } = evidence.sides;
    const unanswered = dossier({ sides: { ...evidence.sides, producer: { ...producer, unknown: [asked] } } });
    expect(unanswered.because('producer')).toEqual(asked);
    expect(dossier().because('producer')).toEqual({
      kind: 'unknown',
      why: 'its history is cut off or not there',
      mend: 'Check out the whole history with tags (fetch-depth: 0).',
    });
  });

  it('takes a commit for no younger than it was seen', () => {
    const { git } = evidence.sides.producer;
    const [sha, made] = Object.entries(git?.commits ?? {})[0] ?? [];
    if (git === null || sha === undefined || made == null) throw new Error('There is no commit.');
    const late = dossier({
      sides: {
        ...evidence.sides,
        producer: {
          ...evidence.sides.producer,
          git: {
            ...git,
            commits: { [sha]: { ...made, committedAt: instant('2099-01-01T00:00:00.000Z') } },
          },
        },
      },
    });
    expect(late.commitDate(sha)?.own).toBe(evidence.observedAt);
    expect(dossier().commitDate(sha)?.own).toBe(made.committedAt);
    expect(dossier().commitDate('0'.repeat(40))).toBeNull();
    expect(dossier().commitDate(null)).toBeNull();
  });
});
