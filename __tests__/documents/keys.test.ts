import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strangeKey } from '../../src/documents/keys.js';

const kind = (json: string) => strangeKey(json)?.kind ?? null;

describe('a key that readers may differ in', () => {
  it.each([
    ['{"a":1,"a":2}', 'twice'],
    ['[{"a":{"b":1,"b":2}}]', 'twice'],
    ['{"a":1,"\\u0061":2}', 'twice'],
    ['{"a" \n : 1, "b": "a", "a":2}', 'twice'],
    ['{"a":{"__proto__":1}}', 'forbidden'],
    ['{"\\u005f_proto__":1}', 'forbidden'],
    ['{"a":{"a":{"a":["a","a"]}},"b":"a"}', null],
    ['{"a":"\\"a\\":1,","b":"{","c":"}"}', null],
    ['["__proto__",{"a":"__proto__"}]', null],
  ])('is found in %s', (json, expected) => {
    expect(kind(json)).toBe(expected);
  });

  it('is none in what was written from values', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        if (!json.includes('__proto__')) expect(kind(json)).toBeNull();
      }),
    );
  });

  it('is told with its place', () => {
    expect(strangeKey('{"a":1,"a":2}')).toEqual({ key: 'a', offset: 7, kind: 'twice' });
  });
});
