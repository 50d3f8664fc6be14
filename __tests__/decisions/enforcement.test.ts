import { describe, expect, it } from '@jest/globals';
import type { Enforcement } from '../../src/contracts/enforcement.js';
import type { PinState } from '../../src/contracts/pin.js';
import { DECISIONS } from '../../src/contracts/words.js';
import { enforce } from '../../src/decisions/enforcement.js';

/** v0.4.0 is pinned and signed, and nothing moves. */
const pin = (over: Partial<PinState> = {}): PinState => ({
  tag: 'v0.4.0',
  from: null,
  moved: false,
  signed: 'v0.4.0',
  wayBackFrom: [],
  alone: true,
  ...over,
});
const BY_PIN: Enforcement = { by: 'pin', because: 'main is a release branch' };

describe('a decision that was asked for by its name', () => {
  it.each([...DECISIONS, null])('is enforced whatever the pin says: %s', (decision) => {
    for (const state of [null, pin(), pin({ tag: 'v0.5.0', from: 'v0.4.0', moved: true })])
      expect(enforce({ by: 'name', decision }, state)).toEqual({ decision, because: null });
  });
});

describe("the decision of a run's event", () => {
  it('is enforced for its own reason', () => {
    const because = 'the tag v0.4.0 is pushed';
    expect(enforce({ by: 'event', decision: 'release', because }, null)).toEqual({ decision: 'release', because });
  });
});

describe('the decision that follows from a pin', () => {
  it.each<[string, PinState | null, 'rehearsal' | 'cutover', string]>([
    ['that nobody read', null, 'cutover', 'no readable pin says what is run'],
    ['that names no release', pin({ tag: null }), 'cutover', 'no readable pin says what is run'],
    [
      'that moves nobody knows whether',
      pin({ moved: null }),
      'cutover',
      'it is not known whether this change moves the pin',
    ],
    ['that is signed and stays', pin(), 'rehearsal', 'the pin v0.4.0 is the last signed baseline'],
    [
      'that moves to what is signed already',
      pin({ from: 'v0.3.2', moved: true }),
      'cutover',
      'this change moves the pin to v0.4.0',
    ],
    [
      'that moves to what nobody signed',
      pin({ tag: 'v0.5.0', from: 'v0.4.0', moved: true }),
      'cutover',
      'this change moves the pin to v0.5.0',
    ],
    [
      'that goes back the way that was prepared',
      pin({ tag: 'v0.3.2', from: 'v0.4.0', moved: true, wayBackFrom: ['v0.4.0'] }),
      'cutover',
      'this change goes back from v0.4.0 to v0.3.2',
    ],
    [
      'that went back before',
      pin({ tag: 'v0.3.2', wayBackFrom: ['v0.4.0'] }),
      'rehearsal',
      'the pin v0.3.2 is the way back that both sides prepared from v0.4.0',
    ],
    [
      'that was moved before anybody signed it',
      pin({ tag: 'v0.5.0' }),
      'cutover',
      'v0.5.0 is pinned, but the last signed baseline is v0.4.0',
    ],
    [
      'where nothing was ever signed',
      pin({ signed: null }),
      'cutover',
      'v0.4.0 is pinned, but no baseline is signed by both sides',
    ],
  ])('%s is as safe as what is known', (_, state, decision, because) => {
    expect(enforce(BY_PIN, state)).toEqual({ decision, because: `main is a release branch, and ${because}` });
  });
});
