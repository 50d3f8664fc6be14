import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../../src/contracts/words.js';
import {
  difference,
  equals,
  isAbbreviation,
  itemsOf,
  lacking,
  listOf,
  says,
  setOf,
  textOf,
  valueOf,
  wordOf,
  type Difference,
  type Value,
} from '../../src/handoff/value.js';

const word = (text: string): Value => ({ kind: 'word', word: text });
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

  it.each<[Fact, string | string[] | undefined, Value]>([
    ['release_tag', 'v1', word('v1')],
    ['commit_sha', '7e4806a', commit('7e4806a')],
    ['manifest_sha256', '9f2c', word('9f2c')],
    ['error_code_enum', ['a', 'b'], listOf(['a', 'b'])],
    ['envelope_requires', ['a', 'b'], setOf(['a', 'b'])],
    ['error_code_enum', 'a', malformed('shown')],
    ['release_tag', ['a'], malformed('shown')],
    ['release_tag', undefined, malformed('shown')],
  ])('is of the kind of its fact: %s', (fact, stated, value) => {
    expect(valueOf(fact, stated, 'shown')).toEqual(value);
  });

  it.each<[Value, Value, boolean]>([
    [commit('7e4806a'), commit('7e4806a34b98'), true],
    [commit('7e4806a34b98'), commit('7e4806a'), false],
    [commit('7e4806'), commit('7e4806'), true],
    [word('v1.0.0'), word('v1.0.0-rc.1'), false],
    [malformed('7e4806a'), commit('7e4806a'), false],
  ])('%j says what %j is: %s', (stated, full, is) => {
    expect(says(stated, full)).toBe(is);
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
  const none = { missing: [], extra: [], repeated: [], index: null, order: null };

  it.each<[readonly string[], readonly string[], Partial<Difference>]>([
    [['a', 'b'], ['a'], { missing: ['b'] }],
    [['a'], ['a', 'b'], { extra: ['b'], index: 1 }],
    [['a'], ['a', 'a'], { repeated: ['a'], index: 1 }],
    [['a', 'b'], ['a', 'a', 'c'], { missing: ['b'], extra: ['c'], repeated: ['a'], index: 1 }],
    [['a', 'b'], ['a, b'], { missing: ['a', 'b'], extra: ['a, b'], index: 0 }],
    [['a', 'b', 'c'], ['a', 'c', 'b'], { index: 1, order: { index: 1, expected: 'b', found: 'c' } }],
    [['a', 'b', 'b'], ['a', 'b'], { missing: ['b'] }],
  ])('%j from %j', (expected, observed, differs) => {
    expect(difference(listOf(expected), listOf(observed))).toEqual({ ...none, ...differs });
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
