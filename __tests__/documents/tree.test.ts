import { describe, expect, it } from '@jest/globals';
import { at, atPointer, entries, items, number, show, strings, text, toValue } from '../../src/documents/tree.js';
import { json, yaml } from './places.js';

const ROOT = json('{"a": {"b": ["x", 2, true]}, "a/b": {"~": 1}, "n": null}');

describe('a way into a document', () => {
  it('leads through keys and positions', () => {
    expect(text(at(ROOT, 'a', 'b', 0))).toBe('x');
  });

  it.each([[['a', 'c']], [['a', 'b', 9]], [['n', 'x']], [['a', 'b', 0, 'x']]])('leads nowhere along %j', (path) => {
    expect(at(ROOT, ...path)).toBeUndefined();
  });

  it('may be a JSON pointer with escapes', () => {
    expect(number(atPointer(ROOT, '/a~1b/~0') ?? ROOT)).toBe(1);
  });

  it('is the whole document for the empty pointer', () => {
    expect(atPointer(ROOT, '')).toBe(ROOT);
  });

  it('leads through aliases', () => {
    expect(text(at(yaml('a: &x [{b: c}]\nd: *x'), 'd', 0, 'b'))).toBe('c');
  });
});

describe('what is asked of a node of another kind', () => {
  const word = at(ROOT, 'a', 'b', 0);

  it('is nothing', () => {
    expect([items(word), entries(word), strings(word), number(word), text(ROOT)]).toEqual([
      [],
      [],
      undefined,
      null,
      undefined,
    ]);
  });

  it('is no list of texts when anything else is in it', () => {
    expect(strings(at(ROOT, 'a', 'b'))).toBeUndefined();
  });
});

describe('a value in a message', () => {
  it.each([
    ['"v1"', '"v1"'],
    ['"a\\nb"', '"a\\nb"'],
    ['12', '12'],
    ['1e999', 'Infinity'],
    ['true', 'true'],
    ['null', 'null'],
    ['{"a": 1}', 'an object'],
    ['["a", "b"]', '["a","b"]'],
    ['[]', '[]'],
    ['[1]', 'a list'],
  ])('%s is shown as %s', (source, shown) => {
    expect(show(json(source))).toBe(shown);
  });

  it('is nothing where there is none', () => {
    expect(show(undefined)).toBe('nothing');
  });

  it('is cut where it is too long to read', () => {
    expect(show(json(JSON.stringify('x'.repeat(10_000))))).toHaveLength(501);
  });
});

describe('the plain value of a document', () => {
  it('is what JSON says', () => {
    expect(toValue(ROOT)).toEqual({ a: { b: ['x', 2, true] }, 'a/b': { '~': 1 }, n: null });
  });
});
