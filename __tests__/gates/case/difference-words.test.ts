import { describe, expect, it } from '@jest/globals';
import { differenceWords } from '../../../src/gates/case/difference-words.js';
import { difference, listOf } from '../../../src/handoff/value.js';

describe('how one list differs from another, in words', () => {
  it.each<[readonly string[], readonly string[], string]>([
    [['a', 'b'], ['a'], 'it lacks ["b"]'],
    [['a'], ['a', 'b'], 'it has ["b"] too many'],
    [['a'], ['a', 'a'], 'it repeats ["a"]'],
    [['a', 'b'], ['a', 'a', 'c'], 'it lacks ["b"] and it has ["c"] too many and it repeats ["a"]'],
    [['a', 'b', 'c'], ['a', 'c', 'b'], 'the order differs from position 2 on, where "b" is expected and "c" stands'],
  ])('%j from %j', (expected, observed, words) => {
    const found = difference(listOf(expected), listOf(observed));
    expect(found && differenceWords(found)).toBe(words);
  });
});
