import { describe, expect, it } from '@jest/globals';
import { DEFAULT_DECISIONS } from '../../src/contracts/profile.js';
import { DECISIONS } from '../../src/contracts/words.js';
import { listedFor } from '../../src/profile/decisions.js';

describe('what a profile lists for a decision', () => {
  it.each(DECISIONS)('is the default for %s where it says nothing', (decision) => {
    expect(listedFor(decision, undefined)).toBe(DEFAULT_DECISIONS[decision]);
    expect(listedFor(decision, {})).toBe(DEFAULT_DECISIONS[decision]);
  });

  it.each(DECISIONS)('is what it says for %s, be it nothing', (decision) => {
    expect(listedFor(decision, { [decision]: ['alignment'] })).toEqual(['alignment']);
    expect(listedFor(decision, { [decision]: [] })).toEqual([]);
  });

  it('is for a release what the listed cutover and a usual release have in common', () => {
    expect(listedFor('release', { cutover: ['sign-off', 'stability-window', 'alignment'] })).toEqual([
      'alignment',
      'stability-window',
    ]);
  });

  it.each(['suite', 'producer-suite'] as const)('counts the %s of a cutover as the one of a release', (suite) => {
    expect(listedFor('release', { cutover: ['alignment', suite] })).toEqual(['alignment', 'producer-suite']);
  });

  it("does not take the consumer's suite for the producer's", () => {
    expect(listedFor('release', { cutover: ['alignment', 'consumer-suite'] })).toEqual(['alignment']);
  });

  it('is the default for a release where the cutover has nothing in common with it: never nothing', () => {
    expect(listedFor('release', { cutover: ['sign-off', 'rollback'] })).toBe(DEFAULT_DECISIONS.release);
  });

  it('takes nothing for a release from a rehearsal', () => {
    expect(listedFor('release', { rehearsal: ['alignment'] })).toBe(DEFAULT_DECISIONS.release);
  });

  it('leaves rehearsal and cutover to themselves', () => {
    expect(listedFor('cutover', { release: ['alignment'] })).toBe(DEFAULT_DECISIONS.cutover);
    expect(listedFor('rehearsal', { cutover: ['alignment'] })).toBe(DEFAULT_DECISIONS.rehearsal);
  });
});
