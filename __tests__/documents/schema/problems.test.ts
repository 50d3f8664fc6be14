import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { schemaProblems } from '../../../src/documents/schema/problems.js';
import { json, start } from '../places.js';

/** `keyword line:column message` of each problem, as the compiled schemas would have them. */
function problems(schema: object, text: string): readonly string[] {
  return found(schema, text).map(({ keyword, span, message }) => `${keyword} ${start(span)} ${message}`);
}

function found(schema: object, text: string) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: false,
    strictNumbers: true,
    inlineRefs: false,
  });
  return schemaProblems(json(text), ajv.compile(schema));
}

const WORD = { description: 'a word without white space', type: 'string', pattern: '^\\S+$' };

describe('a sentence about a schema keyword', () => {
  it.each([
    ['required', { required: ['a'] }, '\n {}', 'required 2:2 The document lacks the key `a`'],
    ['required below', { properties: { x: { required: ['a'] } } }, '{"x": {}}', 'required 1:7 `x` lacks the key `a`'],
    [
      'additionalProperties',
      { properties: { a: {} }, additionalProperties: false },
      '{"a": 1,\n "b": 2}',
      'additionalProperties 2:2 The document has the unknown key `b`',
    ],
    [
      'unevaluatedProperties',
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      '{"a": 1, "b": 2}',
      'unevaluatedProperties 1:10 The document has the unknown key `b`',
    ],
    ['false', { properties: { a: false } }, '{"a": 1}', 'false-schema 1:2 The key `a` does not belong here'],
    [
      'uniqueItems',
      { properties: { a: { uniqueItems: true } } },
      '{"a": ["x", "y", "x"]}',
      'uniqueItems 1:18 `a` holds "x" twice (at positions 1 and 3)',
    ],
    [
      'type',
      { properties: { a: { type: 'integer' } } },
      '{"a": "1"}',
      'type 1:7 `a` must be a value of type integer, but is the text "1"',
    ],
    [
      'type, several',
      { properties: { a: { type: ['string', 'null'] } } },
      '{"a": [1]}',
      'type 1:7 `a` must be a value of type string, null, but is a list',
    ],
    ['type of the root', { type: 'object' }, '[]', 'type 1:1 The document must be a value of type object, but is []'],
    [
      'type with a description',
      { items: WORD },
      '["a", 7]',
      'type 1:7 `[1]` must be a word without white space, but is 7',
    ],
    [
      'a number too large for JSON',
      { items: { type: 'integer' } },
      '[1e999]',
      'type 1:2 `[0]` must be a value of type integer, but is Infinity',
    ],
    ['const', { properties: { a: { const: 'x' } } }, '{"a": "y"}', 'const 1:7 `a` must be "x", but is "y"'],
    ['const of the root', { const: 1 }, '2', 'const 1:1 The document must be 1, but is 2'],
    ['enum', { properties: { a: { enum: ['x', 1] } } }, '{"a": "y"}', 'enum 1:7 `a` must be one of x, 1, but is "y"'],
    [
      'minItems',
      { properties: { a: { minItems: 2 } } },
      '{"a": [1]}',
      'minItems 1:7 `a` must hold at least 2, but holds 1',
    ],
    [
      'minProperties',
      { properties: { a: { minProperties: 2 } } },
      '{"a": {"b": 1}}',
      'minProperties 1:7 `a` must hold at least 2, but holds 1',
    ],
    [
      'pattern',
      { properties: { a: WORD } },
      '{"a": "x y"}',
      'pattern 1:7 `a` must be a word without white space, but is "x y"',
    ],
    [
      'pattern without a description',
      { properties: { a: { pattern: '^x$' } } },
      '{"a": "y"}',
      'pattern 1:7 `a` must be valid by `pattern` "^x$", but is "y"',
    ],
    [
      'minimum',
      { properties: { a: { description: 'days, from 0', minimum: 0 } } },
      '{"a": -1}',
      'minimum 1:7 `a` must be days, from 0, but is -1',
    ],
    [
      'not',
      { properties: { a: { not: { const: 'x' } } } },
      '{"a": "x"}',
      'not 1:7 `a` must be valid by `not` {"const":"x"}, but is "x"',
    ],
  ])('says what, where, expected and observed: %s', (_keyword, schema, text, problem) => {
    expect(problems(schema, text)).toEqual([problem]);
  });

  it.each([
    [
      'a key in a list in an object',
      { properties: { a: { items: { properties: { b: WORD } } } } },
      '{"a": [{}, {"b": 1}]}',
      '`a[1].b`',
    ],
    ['a key with a slash and a tilde', { properties: { 'a/b~': WORD } }, '{"a/b~": 1}', '`a/b~`'],
  ])('names %s', (_what, schema, text, where) => {
    expect(found(schema, text)[0]?.message).toContain(where);
  });

  it('has expected, observed and a hint apart', () => {
    expect(found({ properties: { a: { enum: ['x', 'y'] } } }, '{"a": "z"}')[0]).toMatchObject({
      where: 'a',
      expected: 'x, y',
      observed: '"z"',
      hint: 'Use one of x, y.',
    });
  });

  it('lists the known keys beside an unknown one', () => {
    expect(
      found({ properties: { release_tag: {}, commit_sha: {} }, additionalProperties: false }, '{"tag": 1}')[0]?.hint,
    ).toBe('Remove `tag`, or fix its name. Known keys: release_tag, commit_sha.');
  });
});

describe('the list of problems', () => {
  it('is empty for a valid document', () => {
    expect(problems({ required: ['a'] }, '{"a": 1}')).toEqual([]);
  });

  it('has all of them, in the order of the file', () => {
    const schema = { required: ['z'], properties: { a: WORD, b: WORD, c: { type: 'string' } } };
    expect(found(schema, '{\n"c": 1,\n"b": "x y",\n"a": 2}').map(({ span }) => start(span))).toEqual([
      '1:1',
      '2:6',
      '3:6',
      '4:6',
    ]);
  });

  it('says the same thing once, though two parts of a schema do', () => {
    expect(problems({ allOf: [{ required: ['a'] }, { required: ['a'] }] }, '{}')).toEqual([
      'required 1:1 The document lacks the key `a`',
    ]);
  });

  it('does not mention the if that led to a then', () => {
    expect(problems({ if: { required: ['a'] }, then: { required: ['b'] } }, '{"a": 1}')).toEqual([
      'required 1:1 The document lacks the key `b`',
    ]);
  });

  it('explains a choice by the choice', () => {
    const choice = { description: 'a path, or an object with path', anyOf: [{ type: 'string' }, { type: 'object' }] };
    expect(problems({ properties: { a: choice } }, '{"a": 1}')).toEqual([
      'anyOf 1:7 `a` must be a path, or an object with path, but is 1',
    ]);
  });

  it('explains a choice by the choice when its parts are references', () => {
    const choice = {
      description: 'a path, or an object with path',
      anyOf: [{ $ref: '#/$defs/path' }, { type: 'object' }],
    };
    expect(problems({ $defs: { path: WORD }, properties: { a: choice } }, '{"a": 1}')).toEqual([
      'anyOf 1:7 `a` must be a path, or an object with path, but is 1',
    ]);
  });

  it('explains a choice by what is wrong deeper inside, where something is', () => {
    const object = { type: 'object', properties: { path: WORD } };
    const choice = { anyOf: [{ type: 'string' }, object] };
    expect(problems({ properties: { a: choice } }, '{"a": {"path": 1}}')).toEqual([
      'type 1:16 `a.path` must be a word without white space, but is 1',
    ]);
  });

  it('points at the misspelt key of an object that may also be a text', () => {
    const object = { type: 'object', properties: { path: WORD }, required: ['path'], additionalProperties: false };
    const choice = { anyOf: [{ $ref: '#/$defs/path' }, object] };
    expect(
      problems({ $defs: { path: WORD }, properties: { a: choice } }, '{"a": {"path": "x", "requried": 1}}'),
    ).toEqual(['additionalProperties 1:21 `a` has the unknown key `requried`']);
  });

  it('does not ask for the keys of every part of a choice', () => {
    const choice = { description: 'an object with a or b', anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    expect(problems({ properties: { x: choice } }, '{"x": {}}')).toEqual([
      'anyOf 1:7 `x` must be an object with a or b, but is an object',
    ]);
  });

  it('ends with how many more there are, for a document that is wrong in thousands of places', () => {
    const rows = Array.from({ length: 40 }, () => Array.from({ length: 1_000 }, (_, index) => index));
    const told = found({ items: { items: { type: 'string' } } }, JSON.stringify(rows));
    expect([told.length, told.at(-1)?.message]).toEqual([1001, 'The document is wrong in 39000 more places']);
  });
});
