import { afterAll, describe, expect, it } from '@jest/globals';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { isLeft } from '../../../src/gates/pin/rolling-back.js';
import { Bench } from '../bench.js';
import { backwards, beside, dated, release, staying, type Change } from './edited-evidence.js';

const bench = await Bench.memorykernel();
afterAll(() => bench.close());

/** The consumer's change from v0.3.2 to v0.4.0, for which both sides prepared to go back to v0.3.2. */
const { evidence } = await bench.outcome('consumer');

const left = (...changes: readonly Change[]) => {
  const changed = changes.reduce((before, change) => change(before), evidence);
  const dossier = new Dossier(changed, bench.profile.profile, null);
  return ['v0.3.2', 'v0.4.0', 'v0.5.0', null].filter((tag) => isLeft(tag, dossier));
};

/** Both sides prepared a way back from v0.5.0 as well, to v0.3.2 or to v0.4.0. */
const later = (to: string): readonly Change[] => {
  const next = (text: string) =>
    dated('2026-01-18')(release('BACK', to)(release('v0.4.0', 'v0.5.0')(release('v0.3.2', 'BACK')(text))));
  return [
    beside('producer', 'subject', 'rollback-readiness', next),
    beside('consumer', 'base', 'rollback-readiness', next),
  ];
};

describe('the release that is left on the way back', () => {
  it('is none where a change goes on, also where a way back to it is prepared', () => {
    expect(left()).toEqual([]);
    expect(left(...later('v0.4.0'))).toEqual([]);
  });

  it('is the one that a change goes back from, not every one from which there is a way back', () => {
    expect(left(backwards)).toEqual(['v0.4.0']);
    expect(left(backwards, ...later('v0.3.2'))).toEqual(['v0.4.0']);
  });

  it('is the one that was gone back from before, where the pin stays', () => {
    expect(left(staying)).toEqual(['v0.4.0']);
  });

  it("is none in a producer's run", async () => {
    const own = await bench.outcome('producer');
    expect(isLeft('v0.4.0', new Dossier(own.evidence, bench.profile.profile, null))).toBe(false);
  });
});
