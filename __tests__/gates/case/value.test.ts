import { describe, expect, it } from '@jest/globals';
import {
  difference,
  equals,
  isAbbreviation,
  itemsOf,
  lacking,
  listOf,
  setOf,
  textOf,
  valueOf,
  word,
  wordOf,
  type Value,
} from '../../../src/gates/case/value.js';

const SPAN = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const commit = (text: string): Value => ({ kind: 'commit', word: text });
const malformed = (shown: string): Value => ({ kind: 'malformed', shown });

describe('a value', () => {
  it.each<[Value, Value, boolean]>([
    [word('a'), word('a'), true],
    [word('a'), word('b'), false],
    [word('a'), commit('a'), true],
    [word('a'), listOf(['a']), false],
    [listOf(['a', 'b']), listOf(['a', 'b']), true],
    [listOf(['a', 'b']), listOf(['b', 'a']), false],
    [listOf(['a', 'b']), setOf(['b', 'a']), true],
    [setOf(['a', 'b']), setOf(['b', 'a']), true],
    [setOf(['a', 'a']), setOf(['a']), false],
    [listOf([]), listOf([]), true],
    [listOf(['a, b']), listOf(['a', 'b']), false],
    [malformed('a'), word('a'), false],
    [malformed('a'), malformed('a'), false],
  ])('%j equals %j: %s', (one, other, same) => {
    expect([equals(one, other), equals(other, one)]).toEqual([same, same]);
  });

  it.each<[Value, string]>([
    [word('a b'), 'a b'],
    [commit('7e4806a'), '7e4806a'],
    [malformed('{…}'), '{…}'],
    [listOf(['b', 'a']), 'b, a'],
    [setOf(['b', 'a', 'c']), 'a, b, c'],
    [listOf(['plain', 'two words', 'a,b', '', 'say "a"']), 'plain, "two words", "a,b", "", "say \\"a\\""'],
  ])('is shown so that no item could be read as two: %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it('as a set is shown in order, and stays as it was', () => {
    const items = ['b', 'a'];
    textOf(setOf(items));
    equals(setOf(items), setOf(['a', 'b']));
    expect(items).toEqual(['b', 'a']);
  });

  it('has items or one word', () => {
    expect([itemsOf(listOf(['a'])), itemsOf(setOf(['a'])), itemsOf(word('a'))]).toEqual([['a'], ['a'], null]);
    expect([wordOf(word('a')), wordOf(commit('b')), wordOf(listOf(['a'])), wordOf(undefined)]).toEqual([
      'a',
      'b',
      undefined,
      undefined,
    ]);
  });

  it.each([
    [{ fact: 'release_tag', value: 'v1', malformed: false }, word('v1')],
    [{ fact: 'commit_sha', value: '7e4806a', malformed: false }, commit('7e4806a')],
    [{ fact: 'error_code_enum', value: ['a', 'b'], malformed: false }, listOf(['a', 'b'])],
    [{ fact: 'error_code_enum', value: ['a', 'b'], malformed: true }, malformed('a, b')],
    [{ fact: 'release_tag', value: '7', malformed: true }, malformed('7')],
  ] as const)('is what a document states: %j', (stated, value) => {
    expect(valueOf({ ...stated, span: SPAN, items: [] })).toEqual(value);
  });
});

describe('a short commit', () => {
  it.each<[string, string, boolean]>([
    ['7e4806a', '7e4806a34b98', true],
    ['7e4806', '7e4806a34b98', false],
    ['7e4806b', '7e4806a34b98', false],
    ['7E4806A', '7E4806A34B98', false],
    ['main-branch', 'main-branch-x', false],
  ])('%s stands for %s: %s', (short, full, is) => {
    expect(isAbbreviation(commit(short), commit(full))).toBe(is);
  });

  it('is a commit that stands for one word', () => {
    expect(isAbbreviation(word('7e4806a'), commit('7e4806a34b98'))).toBe(false);
    expect(isAbbreviation(commit('7e4806a'), word('7e4806a34b98'))).toBe(true);
    expect(isAbbreviation(commit('7e4806a'), listOf(['7e4806a34b98']))).toBe(false);
  });
});

describe('how one list differs from another', () => {
  it.each<[readonly string[], readonly string[], string, number | null]>([
    [['a', 'b'], ['a'], 'it lacks ["b"]', null],
    [['a'], ['a', 'b'], 'it has ["b"] too many', 1],
    [['a'], ['a', 'a'], 'it repeats ["a"]', 1],
    [['a', 'b'], ['a', 'a', 'c'], 'it lacks ["b"] and it has ["c"] too many and it repeats ["a"]', 1],
    [['a', 'b', 'c'], ['a', 'c', 'b'], 'the order differs from position 2 on, where "b" is expected and "c" stands', 1],
  ])('%j from %j', (expected, observed, words, index) => {
    expect(difference(listOf(expected), listOf(observed))).toEqual({ words, index });
  });

  it('is nothing where they are the same, or one is no list', () => {
    expect(difference(listOf(['a', 'b']), setOf(['b', 'a']))).toBeNull();
    expect(difference(word('a'), listOf(['a']))).toBeNull();
    expect(difference(listOf(['a']), word('a'))).toBeNull();
  });

  it('is what one lacks and what it has too many', () => {
    expect(lacking(['a', 'b', 'b'], ['b', 'c'])).toEqual([['a'], ['c']]);
  });
});
