/** Whether what a schema allows is allowed by another: what cannot be proved is told as that. */
import { describe, expect, it } from '@jest/globals';
import type { Direction } from '../../../src/documents/schema/difference.js';
import { SchemaFit } from '../../../src/documents/schema/fit.js';
import { at } from '../../../src/documents/tree.js';
import { yaml } from '../places.js';

const MORE = `
$defs:
  Tree: { type: object, properties: { name: { type: string }, all: { type: array, items: { $ref: '#/$defs/Tree' } } } }
`;

function differences(was: string, is: string, direction: Direction, strict = false): string[] {
  const [old, now] = [was, is].map((text) => yaml(`schema: ${text}\n${MORE}`));
  const [before, after] = [at(old, 'schema'), at(now, 'schema')];
  if (old === undefined || now === undefined || before === undefined || after === undefined) throw new Error('none');
  return new SchemaFit(old, now)
    .differences(before, after, { direction, strict, growing: null })
    .map(({ path, keyword, sure }) => `${path}:${keyword}${sure ? '' : '?'}`);
}

describe('words that every object of JavaScript knows', () => {
  it.each(['constructor', 'toString', '__proto__', 'valueOf'])('are words as any other: %s', (word) => {
    const [was, is] = [`{ ${word}: a }`, `{ ${word}: b }`];
    expect([differences(was, is, 'answer'), differences(was, is, 'request')]).toEqual([[`:${word}?`], [`:${word}?`]]);
    expect(differences('{ format: date }', `{ format: ${word} }`, 'request')).toEqual([':format?']);
    expect(differences('{ type: string }', `{ type: string, ${word}: a }`, 'request')).toEqual([`:${word}?`]);
  });
});

describe('a request of which one schema alone must be true', () => {
  it.each([
    ['{ oneOf: [{ type: string }] }', '{ oneOf: [{ type: string }, { type: string, maxLength: 5 }] }'],
    ['{ anyOf: [{ type: string }] }', '{ oneOf: [{ type: string }, { maxLength: 5 }] }'],
    ['{ type: integer }', '{ oneOf: [{ type: integer }, { type: number }] }'],
    [
      '{ type: object, properties: { a: { type: string } } }',
      '{ oneOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { b: {} } }] }',
    ],
  ])('may be refused where two can be: %s, now %s', (was, is) => {
    expect(differences(was, is, 'request')).toEqual([':oneOf?']);
    expect(differences(was, was, 'request')).toEqual([]);
  });

  it.each([
    ['{ oneOf: [{ type: string }] }', '{ oneOf: [{ type: string }, { type: integer }] }'],
    ['{ type: string }', '{ oneOf: [{ type: string }] }'],
    ['{ type: [string, integer] }', '{ oneOf: [{ type: string }, { type: integer }] }'],
    ['{ enum: [a, b] }', '{ oneOf: [{ enum: [a, b] }, { enum: [c] }] }'],
    ['{ type: string }', '{ anyOf: [{ type: string }, { maxLength: 5 }] }'],
    [
      '{ type: object, required: [kind], properties: { kind: { const: a } } }',
      '{ oneOf: [{ type: object, required: [kind], properties: { kind: { const: a } } }, { type: object, properties: { kind: { const: b } } }] }',
    ],
  ])('is taken where only one can be: %s, now %s', (was, is) => {
    expect(differences(was, is, 'request')).toEqual([]);
  });
});

describe('two schemas', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    // was, is, differences of an answer, of a request
    ['{ type: string }', '{ type: string }', [], []],
    ['{ type: integer }', '{ type: number }', [':type'], []],
    ['{ enum: [a, b] }', '{ enum: [a] }', [], [':enum']],
    ['{ const: a }', '{ type: string }', [':const'], []],
    ['{ const: a }', '{ enum: [a] }', [], []],
    ['{ maxLength: 3 }', '{ maxLength: 4 }', [':maxLength'], []],
    ['{ maxLength: 3 }', '{ enum: [abc] }', [], [':enum']],
    ['{ maxLength: 2 }', '{ enum: [abc] }', [':maxLength'], [':enum']],
    ['{ minimum: 1 }', '{ exclusiveMinimum: 1 }', [], [':exclusiveMinimum']],
    ['{ minLength: 0 }', '{}', [], []],
    ['{ multipleOf: 2 }', '{ multipleOf: 4 }', [], [':multipleOf']],
    ['{ pattern: a }', '{ pattern: b }', [':pattern?'], [':pattern?']],
    ['{ format: int64 }', '{ format: int32 }', [], [':format?']],
    ['{ not: { type: string } }', '{ not: { type: string }, title: a }', [], []],
    ['{ not: { type: string } }', '{ not: { type: number } }', [':not?'], [':not?']],
    ['{ type: string, pattern: a }', '{ type: integer }', [':type'], [':type']],
    ['{ allOf: [{ type: string }, { maxLength: 3 }] }', '{ type: string, maxLength: 3 }', [], []],
    ['{ anyOf: [{ type: string }, { type: integer }] }', '{ type: [integer, string] }', [], []],
    ['{ type: [integer, string] }', '{ anyOf: [{ type: string }, { type: integer }] }', [], []],
    ['{ properties: { a: {} }, required: [a] }', '{ properties: { a: {} } }', ['a:required'], []],
    ['{ properties: { a: {} } }', '{ properties: { b: {} } }', ['a:gone'], []],
    [
      '{ properties: { a: { type: array, items: { enum: [x] } } } }',
      '{ properties: { a: { type: array, items: { enum: [x, y] } } } }',
      ['a[]:enum'],
      [],
    ],
    ['{ type: object }', '{ type: object, additionalProperties: false }', [], [':additionalProperties']],
    ['{ additionalProperties: { enum: [x] } }', '{ additionalProperties: { enum: [x, y] } }', ['*:enum'], []],
    ["{ $ref: '#/$defs/Tree' }", "{ allOf: [{ $ref: '#/$defs/Tree' }] }", [], []],
    ["{ $ref: 'other.json' }", "{ $ref: 'other.json' }", [], []],
    ["{ $ref: 'other.json' }", "{ $ref: 'another.json' }", [':$ref?'], [':$ref?']],
    ['{ title: a, x-a: 1 }', '{ description: b }', [], []],
    ['{ const: { title: a } }', '{ const: { title: b } }', [':const'], [':const']],
  ])('from %s to %s', (was, is, answer, request) => {
    expect([differences(was, is, 'answer'), differences(was, is, 'request')]).toEqual([answer, request]);
  });

  it('are compared though they are composed of themselves', () => {
    const tree = '{ type: object, properties: { name: { type: string }, inner: { $ref: "#/schema" } } }';
    const wider = tree.replace('type: string', 'type: [string, integer]');
    expect(differences(tree, wider, 'answer')).toEqual(['name:type']);
    expect(differences(tree, tree.replace('type: object', 'title: a, type: object'), 'answer')).toEqual([]);
  });

  it('differ in a field more only where a closed one is held to', () => {
    const [was, is] = ['{ additionalProperties: false }', '{ additionalProperties: false, properties: { a: {} } }'];
    expect([differences(was, is, 'answer'), differences(was, is, 'answer', true)]).toEqual([
      [],
      ['a:additionalProperties'],
    ]);
  });
});
