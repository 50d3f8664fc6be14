/** What a pin states is compared by value: what it looks like in a report is none of it. */
import { describe, expect, it } from '@jest/globals';
import { isSame } from '../../../src/gates/pin/moved-pin.js';
import type { Value } from '../../../src/handoff/value.js';

const WORD: Value = { kind: 'word', word: '7' };
const NUMBER: Value = { kind: 'malformed', shown: '7' };

describe('a pin', () => {
  it.each<[string, Value | undefined, Value | undefined, boolean]>([
    ['that states the same', WORD, { ...WORD }, true],
    ['whose text became a number', WORD, NUMBER, false],
    ['that keeps what is no value', NUMBER, { ...NUMBER }, true],
    ['that states it no more', WORD, undefined, false],
  ])('%s', (_, before, after, same) => {
    const pinned = (value: Value | undefined) => (value === undefined ? {} : { release_tag: value });
    expect(isSame(pinned(before), pinned(after))).toBe(same);
  });
});
