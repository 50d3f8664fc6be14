import { afterAll, describe, expect, it } from '@jest/globals';
import { BASELINE_FACTS, type Baseline, type BaselineFact } from '../../../src/contracts/words.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { isOfEarlier, type Said } from '../../../src/gates/case/earlier-baseline.js';
import { valueOf } from '../../../src/handoff/value.js';
import { Bench } from '../bench.js';

const bench = await Bench.orders();
afterAll(() => bench.close());

/** The producer's run for orders-2.0.0: the release before, and the way back, are orders-1.4.0. */
const { evidence, judged } = await bench.outcome('producer');
const dossier = new Dossier(evidence, bench.profile.profile, null);
const now = judged.baseline ?? noBaseline();
const back = judged.rollback.target;
const before: Baseline = {
  ...now,
  release_tag: 'orders-1.4.0',
  service_contract_version: 'orders.v4',
  commit_sha: back?.commit_sha ?? '',
};

type Texts = Readonly<Partial<Record<BaselineFact, readonly (string | readonly string[] | undefined)[]>>>;
const all = (baseline: Baseline): Texts =>
  Object.fromEntries(Object.entries(baseline).map(([fact, value]) => [fact, [value]]));
const saidIn = (texts: Texts): Said =>
  Object.fromEntries(
    BASELINE_FACTS.flatMap((fact) => {
      const stated = texts[fact]?.map((text) => valueOf(fact, text));
      return stated === undefined ? [] : [[fact, stated]];
    }),
  );
const isEarlier = (said: Texts, trees: Parameters<typeof isOfEarlier>[1] = ['previous', 'rollback']) =>
  isOfEarlier(saidIn(said), trees, dossier);

describe('what is said of a baseline', () => {
  it.each(['previous', 'rollback'] as const)(
    'is of an earlier release where the manifest of the %s says the same',
    (tree) => {
      expect(isEarlier(all(before), [tree])).toBe(true);
    },
  );

  it('is so where the tag is all that is said', () => {
    expect(isEarlier({ release_tag: ['orders-1.4.0'] })).toBe(true);
  });

  it('is so where the tag is said several times', () => {
    expect(isEarlier({ release_tag: ['orders-1.4.0', 'orders-1.4.0'] })).toBe(true);
  });

  it('is so where the commit is cut short, to seven digits at least', () => {
    const short = (length: number) =>
      isEarlier({ release_tag: ['orders-1.4.0'], commit_sha: [before.commit_sha.slice(0, length)] });
    expect([short(12), short(7), short(6), short(0)]).toEqual([true, true, false, false]);
  });

  it('cuts nothing else short', () => {
    expect(isEarlier({ release_tag: ['orders-1.4'] })).toBe(false);
    expect(isEarlier({ release_tag: ['orders-1.4.0'], service_contract_version: ['orders.'] })).toBe(false);
  });

  it('is not so where it is this release', () => {
    expect(isEarlier(all(now))).toBe(false);
    expect(isEarlier({ release_tag: [now.release_tag] })).toBe(false);
  });

  it.each(['commit_sha', 'service_contract_version'] as const)('is not so where the %s is of this release', (fact) => {
    expect(isEarlier({ ...all(before), [fact]: [now[fact]] })).toBe(false);
  });

  it('is not so where one fact is said twice, of two releases', () => {
    expect(isEarlier({ release_tag: ['orders-1.4.0', now.release_tag] })).toBe(false);
    expect(isEarlier({ release_tag: ['orders-1.4.0'], service_contract_version: ['orders.v4', 'orders.v5'] })).toBe(
      false,
    );
  });

  it('is not so without a tag, whatever else is said', () => {
    const rest = Object.fromEntries(Object.entries(all(before)).filter(([fact]) => fact !== 'release_tag'));
    expect([isEarlier(rest), isEarlier({ ...rest, release_tag: [] }), isEarlier({})]).toEqual([false, false, false]);
  });

  it('is not so where the tag is of a release that nobody knows', () => {
    expect(isEarlier({ ...all(before), release_tag: ['orders-1.3.0'] })).toBe(false);
  });

  it.each([undefined, ['orders-1.4.0']])('is not so where it is no text: %j', (value) => {
    expect(isEarlier({ release_tag: [value] })).toBe(false);
    expect(isEarlier({ release_tag: ['orders-1.4.0'], commit_sha: [value] })).toBe(false);
  });

  it('is not so where no earlier release is looked at', () => {
    expect(isEarlier(all(before), [])).toBe(false);
  });

  it('is not so where the manifest of the earlier release cannot be read', () => {
    const files = evidence.files.filter(({ tree }) => tree !== 'previous' && tree !== 'rollback');
    const blind = new Dossier({ ...evidence, files }, bench.profile.profile, null);
    expect(isOfEarlier(saidIn(all(before)), ['previous', 'rollback'], blind)).toBe(false);
  });

  it('is not so where the way back is the release itself', () => {
    const files = evidence.files.map((file) => {
      const own = evidence.files.find(
        ({ tree, side, document }) => tree === 'subject' && side === 'producer' && document === 'manifest',
      );
      return file.tree === 'rollback' && own !== undefined ? { ...file, state: own.state } : file;
    });
    const circular = new Dossier({ ...evidence, files }, bench.profile.profile, null);
    expect(isOfEarlier(saidIn(all(now)), ['rollback'], circular)).toBe(false);
  });
});

function noBaseline(): never {
  throw new Error('the pair states a baseline');
}
