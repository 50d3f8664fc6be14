import { describe, expect, it } from '@jest/globals';
import { differenceFix, differenceWords } from '../../../src/gates/case/difference-words.js';
import { difference, listOf } from '../../../src/handoff/value.js';

describe('how one list differs from another, in words', () => {
  it.each<[readonly string[], readonly string[], string]>([
    [['a', 'b'], ['a'], 'lacks "b"'],
    [['a'], ['a', 'b'], 'has "b" besides'],
    [['a'], ['a', 'a'], 'repeats "a"'],
    [['a', 'b'], ['a', 'a', 'c'], 'lacks "b" and has "c" besides and repeats "a"'],
    [['a', 'a'], ['a'], 'lacks "a"'],
    [['a', 'b', 'c'], ['a', 'c', 'b'], 'has another order from position 2 on, where "b" is expected and "c" stands'],
  ])('%j from %j', (expected, observed, words) => {
    const found = difference(listOf(expected), listOf(observed));
    expect(found && differenceWords(found)).toBe(words);
  });
});

describe('what is to be done about it', () => {
  it.each<[readonly string[], readonly string[], string]>([
    [['a', 'b'], ['a'], 'Add "b"'],
    [['a'], ['a', 'a', 'b'], 'Take out "b" and have "a" once'],
    [['a', 'b'], ['b', 'a'], 'Put it in the order of the manifest'],
  ])('%j from %j', (expected, observed, words) => {
    const found = difference(listOf(expected), listOf(observed));
    expect(found && differenceFix(found, 'the manifest')).toBe(words);
  });

  it.each([
    [6, 'lacks "1", "2", "3", "4", "5", "6"'],
    [7, 'lacks "1", "2", "3", "4", "5" and 2 more'],
  ])('counts %i only where that is shorter', (count, words) => {
    const found = difference(listOf(Array.from({ length: count }, (_, at) => `${at + 1}`)), listOf([]));
    expect(found && differenceWords(found)).toBe(words);
  });

  it('is as long as a sentence bears, however much it is', () => {
    const many = Array.from({ length: 100 }, (_, at) => `code_${at}`);
    const found = difference(listOf(many), listOf([]));
    expect(found && differenceWords(found)).toBe('lacks "code_0", "code_1", "code_2", "code_3", "code_4" and 95 more');
  });
});
