import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../src/documents/json.js';
import { at, toValue } from '../../src/documents/tree.js';
import { bytes, json, scalars, start, textAt } from './places.js';

/** Any JSON value without the key that is refused. */
const VALUE = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));

/** `kind line:column message` of every problem. */
function problems(text: string): readonly string[] {
  return parseJson(bytes(text)).problems.map(({ kind, span, message }) => `${kind} ${start(span)} ${message}`);
}

describe('strict JSON', () => {
  it('reads what JSON.parse reads, whatever the value', () => {
    fc.assert(
      fc.property(VALUE, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(toValue(json(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,\\ 01-.eEtrufalsn/*\n\t')), maxLength: 10 });
    const isJson = (candidate: string) => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (candidate) => {
        const kinds = parseJson(bytes(candidate)).problems.map((problem) => problem.kind);
        expect(kinds.every((kind) => kind === 'duplicate-key')).toBe(isJson(candidate));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a key that is there twice, at the second one', () => {
    expect(problems('{\n  "a": 1,\n  "a": 2\n}')).toEqual([
      'duplicate-key 3:3 holds the key "a" twice (first at line 2); readers differ in which one they take',
    ]);
  });

  it('finds a doubled key at any depth, in objects inside lists too', () => {
    expect(problems('{"x": [{"y": {"a": 1, "b": 2, "a": 3}}]}')).toEqual([
      expect.stringContaining('duplicate-key 1:31 holds the key "a" twice'),
    ]);
  });

  it('finds a doubled key that one of the two writes with an escape', () => {
    expect(problems('{"a": 1, "\\u0061": 2}')).toEqual([expect.stringContaining('duplicate-key 1:10')]);
  });

  it('allows the same key in different objects', () => {
    expect(problems('[{"a": 1}, {"a": {"a": 2}}]')).toEqual([]);
  });

  it('keeps the root of a document with doubled keys, so that the rest of it can be judged', () => {
    expect(parseJson(bytes('{"a": 1, "a": 2}')).root).not.toBeNull();
  });

  it.each([
    ['as it is', '{"b": {"__proto__": {"admin": true}}}', '1:8'],
    ['spelt with an escape', '{\n "\\u005f_proto_\\u005f": 1}', '2:2'],
  ])('refuses the key __proto__ %s', (_how, text, place) => {
    expect(problems(text)).toEqual([expect.stringContaining(`forbidden-key ${place} holds the key "__proto__"`)]);
  });

  it('never lets __proto__ reach the prototype of a value', () => {
    const { root } = parseJson(bytes('{"__proto__": {"admin": true}}'));
    expect(root === null ? null : Reflect.get(Object(toValue(root)), 'admin')).toBeUndefined();
  });

  it.each([
    ['an empty file', ''],
    ['white space alone', ' \n\t\r\n'],
  ])('calls %s empty', (_what, text) => {
    expect(problems(text)).toEqual(['empty 1:1 is empty']);
  });

  it.each([
    ['an object', '{\n  "a": 1', '2:9'],
    ['a list behind a value', '[1', '1:3'],
    ['a list behind a comma', '[1,\n', '1:4'],
    ['an opening bracket', '[', '1:2'],
    ['a key', '{"a"', '1:5'],
    ['a colon', '{"a":', '1:6'],
    ['a string', '{"a": "bc', '1:10'],
    ['a word', '{"a": tru', '1:10'],
    ['a number', '[-', '1:3'],
  ])('says that a file is cut off in %s, at its end', (_where, text, place) => {
    expect(problems(text)).toEqual([`syntax ${place} ends in the middle of a value: it is cut off`]);
  });

  it('says of every beginning of a document that it is cut off, and never that of the whole', () => {
    const text = JSON.stringify({ release_tag: 'v0.4.0', codes: ['a', 'b'], deep: { yes: true, no: null, n: -1.5e3 } });
    for (let length = 1; length < text.length; length += 1) {
      expect(problems(text.slice(0, length))).toEqual([expect.stringContaining('it is cut off')]);
    }
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['a trailing comma in an object', '{"a": 1,}', '1:9', 'unexpected token RBrace found'],
    ['a trailing comma in a list', '[\n  1,\n]', '3:1', 'unexpected token RBracket found'],
    ['a line comment', '{\n  // note\n}', '2:3', "unexpected character '/' found"],
    ['a block comment', '/* note */ {}', '1:1', "unexpected character '/' found"],
    ['single quotes', "{'a': 1}", '1:2', "unexpected character ''' found"],
    ['a key without quotes', '{a: 1}', '1:2', "unexpected character 'a' found"],
    ['an unknown escape', '["\\x41"]', '1:3', "unexpected character 'x' found"],
    ['a second value', '{}\n{}', '2:1', 'unexpected token LBrace found'],
    ['a leading zero', '[01]', '1:2', "unexpected character '1' found"],
    ['a number that is none', '[NaN]', '1:2', "unexpected character 'N' found"],
    ['a bracket too many', '[]]', '1:3', 'unexpected token RBracket found'],
  ])('refuses %s where it stands', (_what, text, place, message) => {
    expect(problems(text)).toEqual([`syntax ${place} is not JSON: ${message}`]);
  });

  it.each([
    ['value', '{\r\n  "a": "x\ty"\r\n}', '2:10'],
    ['key', '{"a\tb": 1}', '1:4'],
  ])('refuses a bare control character in a %s at its own column', (_where, text, place) => {
    expect(problems(text)).toEqual([`syntax ${place} holds a bare control character (U+0009) inside a string`]);
  });

  it('takes an escaped control character', () => {
    expect(toValue(json('"a\\u0000\\tb"'))).toBe('a\u0000\tb');
  });

  it.each([99, 100])('reads %i levels of nesting', (levels) => {
    expect(problems('['.repeat(levels) + ']'.repeat(levels))).toEqual([]);
  });

  it('refuses nesting that goes deeper, at the place where it does', () => {
    expect(problems('['.repeat(150) + ']'.repeat(150))).toEqual([
      'too-deep 1:102 is nested too deeply to be read (more than 100 levels)',
    ]);
  });

  it('refuses nesting that no parser survives', () => {
    expect(problems('['.repeat(40_000) + ']'.repeat(40_000))).toEqual([expect.stringContaining('too-deep')]);
  });

  it('reads numbers as JavaScript does, however large', () => {
    expect(toValue(json('[1e999, -0, 12345678901234567890, 1E-2]'))).toEqual([
      Infinity,
      -0,
      12_345_678_901_234_567_000,
      0.01,
    ]);
  });
});

describe('a place in JSON', () => {
  it('is the exact range of the value, quotes included', () => {
    const text = '{\n\t"release_tag" :  "v0.4.0"\n}';
    const value = at(json(text), 'release_tag');
    expect(value?.span).toEqual({ line: 2, column: 19, endLine: 2, endColumn: 27 });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('has the same line and column with %s line ends', (_name, end) => {
    const text = ['{', '  "list": [', '    "a",', '    "b"', '  ]', '}'].join(end);
    expect(at(json(text), 'list', 1)?.span).toEqual({ line: 4, column: 5, endLine: 4, endColumn: 8 });
  });

  it('covers exactly the source of every scalar', () => {
    fc.assert(
      fc.property(VALUE, fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        for (const scalar of scalars(json(text))) {
          expect(JSON.parse(textAt(text, scalar.span))).toEqual(scalar.value);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of a key is that of the key, not of its value', () => {
    const root = json('{"a": {"key": 1}}');
    const inner = at(root, 'a');
    expect(inner?.kind === 'object' ? inner.entries[0]?.keySpan : null).toEqual({
      line: 1,
      column: 8,
      endLine: 1,
      endColumn: 13,
    });
  });
});
