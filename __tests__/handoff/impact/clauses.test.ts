/** What a clause of an impact statement says of the changes of a release. */
import { describe, expect, it } from '@jest/globals';
import { against, clausesOf, denialIn, holds, isName, type Named } from '../../../src/handoff/impact/clauses.js';

const words = (text: string) => clausesOf(text).map((clause) => clause.words.join(' '));
const only = (text: string) => clausesOf(text)[0] ?? { text: '', words: [] };

describe('the clauses of a statement', () => {
  it.each<[string, readonly string[]]>([
    ['One; two! three? four', ['one', 'two', 'three', 'four']],
    ['One, two: three. Four (five) [six]', ['one', 'two', 'three', 'four', 'five', 'six']],
    ['one and two but three', ['one', 'two', 'three']],
    ['eins und zwei aber drei', ['eins', 'zwei', 'drei']],
    ['one - two -> three & four + five', ['one', 'two', 'three', 'four', 'five']],
    ['error.code and 1.5:2 a,b', ['error.code', '1.5:2 a b']],
    ['error.code no longer comes', ['error.code no-longer comes']],
    ['error.code ne vient plus', ['error.code no-longer']],
    ["the code's name, it's", ['the code name', "it's"]],
    ["l'erreur, d'abord, o'brien", ['l erreur', 'd abord', "o'brien"]],
    ['le reste est stable', ['autre est stable']],
    ['it\u2019s so', ["it's so"]],
    ['… — ', []],
  ])('are %s', (text, clauses) => {
    expect(words(text)).toEqual(clauses);
  });

  it('keep their words as written, for messages', () => {
    expect(clausesOf('The CODE goes. It stays.').map(({ text }) => text)).toEqual(['The CODE goes', 'It stays']);
  });
});

describe('a word', () => {
  it.each([
    ['error.code', 'error.code'],
    ['error.code', 'Error.Code'],
    ['envelope.error.code', 'error.code'],
    ['errors:stock_empty', 'stock_empty'],
    ['a/stock_empty', 'stock_empty'],
    ['stock_empty/b', 'stock_empty'],
    ['stock_empty-code', 'stock_empty'],
    ['v2-beta', 'v2'],
  ])('is a name, alone or as part of a path: %s is %s', (word, name) => {
    expect(isName(word, name)).toBe(true);
    expect(holds(only(`the ${word} goes`), ['other', name])).toBe(true);
  });

  it.each([
    ['xstock_empty', 'stock_empty'],
    ['stock_empty_too', 'stock_empty'],
    ['order-locked', 'order'],
    ['stock', 'stock_empty'],
  ])('is none inside another: %s is not %s', (word, name) => {
    expect(isName(word, name)).toBe(false);
    expect(holds(only(`the ${word} goes`), [name])).toBe(false);
  });
});

const named = (
  way: Named['way'],
  names: readonly string[] = ['stock_empty'],
  former: readonly string[] = [],
): Named => ({
  way,
  names,
  former,
});

describe('a clause that names a change', () => {
  it.each<[Named['way'], string, 'denied' | 'unclear' | null]>([
    ['gone', 'stock_empty is removed', null],
    ['gone', 'stock_empty is not removed', 'denied'],
    ['gone', 'stock_empty is removed never', 'denied'],
    ['gone', 'stock_empty does not change', 'denied'],
    ['gone', 'stock_empty remains', 'denied'],
    ['gone', 'stock_empty remains no longer', null],
    ['gone', 'stock_empty is still required', 'denied'],
    ['gone', 'stock_empty is new', 'denied'],
    ['gone', 'stock_empty is perhaps removed', 'unclear'],
    ['gone', 'stock_empty is removed in a later release', 'unclear'],
    ['gone', 'no change other than stock_empty', null],
    ['gone', 'other_code remains', null],
    ['came', 'stock_empty is new', null],
    ['came', 'stock_empty is not new', 'denied'],
    ['came', 'stock_empty is removed', 'denied'],
    ['came', 'stock_empty stops', null],
    ['came', 'no stock_empty', 'denied'],
    ['came', 'not the stock_empty', 'denied'],
    ['came', 'stock_empty is unchanged', 'denied'],
    ['came', 'stock_empty is optional', 'unclear'],
    ['came', 'stock_empty comes in a later release', null],
    ['came', 'clients must not handle stock_empty', 'denied'],
    ['came', 'clients go on without stock_empty', 'denied'],
    ['optional', 'stock_empty may be absent', null],
    ['optional', 'stock_empty is absent', 'denied'],
    ['optional', 'no stock_empty', null],
    ['changed', 'stock_empty is changed', null],
    ['changed', 'stock_empty is not changed', 'denied'],
    ['changed', 'not stock_empty', 'denied'],
    ['changed', 'stock_empty stays', 'denied'],
    ['changed', 'stock_empty changes later', 'unclear'],
    ['shifted', 'stock_empty is required', null],
    ['shifted', 'stock_empty stays', 'denied'],
    ['shifted', 'stock_empty is still optional', 'denied'],
  ])('that %s says of it: %s', (way, text, said) => {
    expect(against(only(text), named(way), [])).toBe(said);
  });

  it('is read beside the others that it names', () => {
    const gone = named('gone', ['old_code']);
    const came = named('came', ['stock_empty']);
    expect(against(only('old_code is new as stock_empty'), gone, [])).toBe('denied');
    expect(against(only('old_code is new as stock_empty'), gone, [came])).toBeNull();
    expect(against(only('stock_empty removes old_code'), came, [])).toBe('denied');
    expect(against(only('stock_empty removes old_code'), came, [gone])).toBeNull();
    expect(against(only('not stock_empty old_code'), came, [gone])).toBeNull();
  });

  it('of something that was another name before may use that', () => {
    const changed = named('changed', ['service.v3'], ['service.v2']);
    expect(against(only('service.v2 stays'), changed, [])).toBe('denied');
    expect(against(only('service.v2 goes'), changed, [])).toBeNull();
    expect(against(only('service.v2 stays'), named('gone', ['x'], ['service.v2']), [])).toBeNull();
    expect(against(only('nothing stays'), changed, [])).toBeNull();
  });
});

const denial = (text: string, known: readonly string[] = []) => denialIn(only(text), (word) => known.includes(word));

describe('a clause that names nothing', () => {
  it.each([
    'fully backward compatible',
    'non-breaking',
    'drop-in',
    'purely additive',
    'safe to upgrade',
    'without any impact',
    'vollst\u00e4ndig kompatibel',
    'r\u00e9trocompatible',
    '完全互換',
    'nothing breaks',
    'no error code is gone so fully compatible',
  ])('may deny that anything breaks: %s', (text) => {
    expect(denial(text)?.kind).toBe('compatible');
  });

  it.each([
    'incompatible',
    'not compatible',
    'not at all compatible',
    'compatible never',
    'must be compatible',
    'should become compatible',
    '不兼容',
    'additive field',
  ])('does not where it says the contrary, or what ought to be: %s', (text) => {
    expect(denial(text)?.kind).not.toBe('compatible');
  });

  it.each<[string, string | null, string | null]>([
    ['no changes', 'changes', null],
    ['none', 'changes', null],
    ['no', 'changes', null],
    ['no codes', null, null],
    ['unchanged', 'changes', null],
    ['the same error codes', 'changes', null],
    ['not the same error codes', null, null],
    ['no codes were removed', 'changes', 'gone'],
    ['no fields were added', 'changes', 'came'],
    ['codes were removed', null, null],
    ['codes were changed', null, null],
    ['no change for kasse', 'unclear', null],
    ['no change for kasse since easter', 'vague', null],
    ['no change for kasse since the wild easter egg', null, null],
    ['no change in 2026', 'changes', null],
    ['no change to the endpoint', null, null],
    ['no other changes', null, null],
    ['otherwise fully compatible', null, null],
    ['fully compatible in every other regard', 'compatible', null],
  ])('denies: %s is %s', (text, kind, way) => {
    const found = denial(text);
    expect([found?.kind ?? null, found?.way ?? null]).toEqual([kind, way]);
  });

  it('may use the names of the sides', () => {
    expect(denial('no change for kasse', ['kasse'])?.kind).toBe('changes');
  });

  it('says of what kind, and whether of what was there before', () => {
    expect(denial('no existing error codes changed')).toEqual({
      kind: 'changes',
      way: null,
      nouns: ['code'],
      existing: true,
    });
    expect(denial('no fields changed')).toEqual({ kind: 'changes', way: null, nouns: ['field'], existing: false });
    expect(denial('keine \u00c4nderung der version')).toEqual({
      kind: 'changes',
      way: null,
      nouns: ['version'],
      existing: false,
    });
  });
});
