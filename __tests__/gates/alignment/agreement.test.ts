import { describe, expect, it } from '@jest/globals';
import { agree, type Stated } from '../../../src/gates/alignment/agreement.js';
import type { Value } from '../../../src/handoff/value.js';

const word = (text: string): Value => ({ kind: 'word', word: text });

const stated = (source: string, value: string, over: Partial<Stated> = {}): Stated => ({
  document: source,
  source,
  side: 'producer',
  path: `${source}.json`,
  span: null,
  value: source === 'status' || value.length > 6 ? { kind: 'commit', word: value } : word(value),
  ...over,
});
const manifest = (value: string, over: Partial<Stated> = {}) => stated('manifest', value, { canonical: true, ...over });

describe('who is the odd one out', () => {
  it.each<[string, readonly Stated[], string | null, readonly string[]]>([
    ['nobody when all agree', [manifest('a'), stated('pin', 'a')], 'a', []],
    [
      'the one that differs from the canonical one',
      [manifest('a'), stated('pin', 'b'), stated('status', 'a')],
      'a',
      ['pin'],
    ],
    [
      'the canonical one, when two others agree against it',
      [manifest('b'), stated('pin', 'a'), stated('status', 'a')],
      'a',
      ['manifest'],
    ],
    ['the other, when there is only one', [manifest('b'), stated('pin', 'a')], 'b', ['pin']],
    [
      'everybody else, when the others do not agree',
      [manifest('a'), stated('pin', 'b'), stated('status', 'c')],
      'a',
      ['pin', 'status'],
    ],
    [
      'the others, against one that cannot be wrong',
      [manifest('b', { fixed: true }), stated('pin', 'a'), stated('status', 'a')],
      'b',
      ['pin', 'status'],
    ],
    [
      'the other, when one document says it twice',
      [manifest('a'), stated('payload', 'b'), stated('payload', 'b')],
      'a',
      ['payload', 'payload'],
    ],
    [
      'what others do not share of a document that says two',
      [manifest('b'), manifest('a'), stated('pin', 'a')],
      'a',
      ['manifest'],
    ],
    ['nobody when nobody states it', [], null, []],
    ['the second, where no document is canonical', [stated('x', 'a'), stated('y', 'b')], 'a', ['y']],
  ])('is %s', (_, all, expected, odd) => {
    const { dissenters, row } = agree('fact', all);
    expect([row.expected, dissenters.map(({ document }) => document)]).toEqual([expected, odd]);
    expect(row.cells.filter(({ agrees }) => !agrees).map(({ document }) => document)).toEqual(odd);
  });

  const sha = 'abcdef0123456789abcdef0123456789abcdef01';
  it.each([
    ['seven digits', sha.slice(0, 7), true],
    ['six digits', sha.slice(0, 6), false],
    ['other digits', '0000000', false],
    ['upper case', sha.slice(0, 7).toUpperCase(), false],
    ['the whole', sha, true],
    ['more than the whole', `${sha}0`, false],
  ])('counts an abbreviated commit of %s: %s', (_, value, agrees) => {
    expect(agree('commit_sha', [manifest(sha), stated('status', value, { prefix: true })]).dissenters).toHaveLength(
      agrees ? 0 : 1,
    );
  });

  it('takes no abbreviation where it is not allowed', () => {
    expect(agree('commit_sha', [manifest(sha), stated('pin', sha.slice(0, 7))]).dissenters).toHaveLength(1);
  });
});
