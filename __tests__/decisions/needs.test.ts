import { describe, expect, it } from '@jest/globals';
import type { PinState } from '../../src/contracts/pin.js';
import type { Profile } from '../../src/contracts/profile.js';
import { GATES, SIDES, type GateId } from '../../src/contracts/words.js';
import { leftOut, neededGates } from '../../src/decisions/needs.js';
import { readBuiltIn } from '../support/profile.js';

const builtIn = readBuiltIn();
const listing = (decisions: Partial<Profile['decisions']>): Profile => ({
  ...builtIn,
  decisions: { ...builtIn.decisions, ...decisions },
});

const STAYS: PinState = { tag: 'v0.4.0', from: null, moved: false, signed: 'v0.4.0', wayBackFrom: [], alone: true };
const FORWARD: PinState = { ...STAYS, tag: 'v0.5.0', from: 'v0.4.0', moved: true };
const BACK: PinState = { ...STAYS, tag: 'v0.3.2', from: 'v0.4.0', moved: true, wayBackFrom: ['v0.4.0'] };

const RELEASE: readonly GateId[] = ['handoff', 'alignment', 'producer-suite', 'immutable-release', 'stability-window'];

describe('the gates that a decision needs', () => {
  it.each(SIDES)('are by default those of the design, in the run of the %s', (role) => {
    const needs = (decision: 'rehearsal' | 'release' | 'cutover') => neededGates(builtIn, decision, role, null);
    expect(needs('rehearsal')).toEqual(['handoff', 'alignment', `${role}-suite`]);
    expect(needs('release')).toEqual(role === 'producer' ? RELEASE : []);
    expect([...needs('cutover')].sort()).toEqual([...GATES].sort());
  });

  it('take `suite` for the suite of the side that runs, and name it once', () => {
    const profile = listing({ cutover: ['suite', 'producer-suite', 'alignment'] });
    expect(neededGates(profile, 'cutover', 'producer', null)).toEqual(['producer-suite', 'alignment']);
    expect(neededGates(profile, 'cutover', 'consumer', null)).toEqual([
      'consumer-suite',
      'producer-suite',
      'alignment',
    ]);
  });

  it('are one more where a change moves the pin, or may: what is pinned from now on must be a release', () => {
    expect(neededGates(builtIn, 'rehearsal', 'consumer', STAYS)).not.toContain('immutable-release');
    expect(neededGates(builtIn, 'rehearsal', 'consumer', FORWARD)).toEqual([
      'handoff',
      'alignment',
      'consumer-suite',
      'immutable-release',
    ]);
    const unknown: PinState = { ...STAYS, moved: null };
    expect(neededGates(builtIn, 'rehearsal', 'consumer', unknown)).toContain('immutable-release');
    const cutover = neededGates(builtIn, 'cutover', 'consumer', FORWARD);
    expect([...cutover].sort()).toEqual([...GATES].sort());
  });

  it.each(['rehearsal', 'cutover'] as const)('for a %s that goes back are what makes it a way back', (decision) => {
    expect(neededGates(builtIn, decision, 'consumer', BACK)).toEqual(['alignment', 'immutable-release', 'rollback']);
    // What it brings besides is a change as any other.
    for (const alone of [false, null])
      expect(neededGates(builtIn, decision, 'consumer', { ...BACK, alone })).toContain('consumer-suite');
  });

  it.each<[string, PinState]>([
    ['from another release than it was prepared for', { ...BACK, wayBackFrom: ['v0.3.9'] }],
    ['where no way back was prepared', { ...BACK, wayBackFrom: [] }],
  ])('are no fewer for a repin that goes back %s', (_, pin) => {
    expect([...neededGates(builtIn, 'cutover', 'consumer', pin)].sort()).toEqual([...GATES].sort());
  });
});

describe('what a profile leaves out of a decision', () => {
  it('is nothing by default', () => {
    for (const role of SIDES)
      for (const decision of ['rehearsal', 'release', 'cutover'] as const)
        expect(leftOut(builtIn, decision, role)).toEqual([]);
  });

  it('is what the decision usually needs, and is not listed', () => {
    const profile = listing({ rehearsal: ['alignment'], release: ['alignment', 'sign-off'] });
    expect(leftOut(profile, 'rehearsal', 'producer')).toEqual(['handoff', 'producer-suite']);
    expect(leftOut(profile, 'release', 'producer')).toEqual(RELEASE.filter((gate) => gate !== 'alignment'));
  });

  it('is nothing of a decision that is not of this side', () => {
    expect(leftOut(listing({ release: [] }), 'release', 'consumer')).toEqual([]);
  });
});
