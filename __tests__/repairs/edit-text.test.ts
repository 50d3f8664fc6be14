import { describe, expect, it } from '@jest/globals';
import type { Edit, JsonValue } from '../../src/contracts/remedy.js';
import { parseJson } from '../../src/documents/json.js';
import { at } from '../../src/documents/tree.js';
import { editText } from '../../src/repairs/edit-text.js';

/** Edits that are made from places in the text itself. */
function edited(
  text: string,
  edit: (span: (...path: readonly (string | number)[]) => Edit['span']) => readonly Edit[],
) {
  const { root } = parseJson(Buffer.from(text.replace(/^\ufeff/, '')));
  const span = (...path: readonly (string | number)[]) => {
    const node = at(root ?? undefined, ...path);
    if (node === undefined) throw new Error(`nothing at ${path.join('.')}`);
    return node.span;
  };
  return Buffer.from(editText(Buffer.from(text), edit(span))?.bytes ?? []).toString();
}

const value = (text: string, path: readonly (string | number)[], by: JsonValue) =>
  edited(text, (span) => [{ kind: 'value', span: span(...path), value: by }]);

describe('an edit of JSON', () => {
  it.each([
    ['spaces and order', '{ "b" : "x",\n\n   "a":1 }', '{ "b" : "y",\n\n   "a":1 }'],
    ['ends of lines', '{\r\n\t"b": "x",\r\n\t"a": 1\r\n}\r\n', '{\r\n\t"b": "y",\r\n\t"a": 1\r\n}\r\n'],
    ['a file without a last line end', '{\n  "b": "x"\n}', '{\n  "b": "y"\n}'],
    ['a byte order mark', '\ufeff{\n  "b": "x"\n}\n', '\ufeff{\n  "b": "y"\n}\n'],
    ['an old carriage return', '{\r "b": "x"\r}\r', '{\r "b": "y"\r}\r'],
  ])('keeps %s', (_, before, after) => {
    expect(value(before, ['b'], 'y')).toBe(after);
  });

  it('writes a list as the one that stood there', () => {
    expect(value('{"a":["x","y"]}', ['a'], ['x', 'z'])).toBe('{"a":["x","z"]}');
    expect(value('{ "a": ["x", "y"] }', ['a'], ['x', 'z'])).toBe('{ "a": ["x", "z"] }');
    expect(value('{\r\n\t"a": [\r\n\t\t"x"\r\n\t]\r\n}', ['a'], ['x', 'z'])).toBe(
      '{\r\n\t"a": [\r\n\t\t"x",\r\n\t\t"z"\r\n\t]\r\n}',
    );
  });

  it.each([
    ['{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "k": "v"\n}\n'],
    ['{"a":1}', '{"a":1,"k":"v"}'],
    ['{ "a": 1, "b": 2 }', '{ "a": 1, "b": 2, "k": "v" }'],
    ['{}', '{"k": "v"}'],
    ['{\r\n    "a": 1\r\n}', '{\r\n    "a": 1,\r\n    "k": "v"\r\n}'],
  ])('adds a key as its neighbours are written: %j', (before, after) => {
    expect(edited(before, (span) => [{ kind: 'member', span: span(), key: 'k', value: 'v' }])).toBe(after);
  });

  it('adds several at one end, each behind a comma', () => {
    const both = (text: string) =>
      edited(text, (span) => ['x', 'y'].map((item): Edit => ({ kind: 'item', span: span('a'), value: item })));
    expect(both('{"a":[]}')).toBe('{"a":["x","y"]}');
    expect(both('{\n  "a": [\n    "w"\n  ]\n}')).toBe('{\n  "a": [\n    "w",\n    "x",\n    "y"\n  ]\n}');
  });

  it('makes one of two edits of one place, and says which', () => {
    const text = '{"a":"x"}';
    const span = { line: 1, column: 6, endLine: 1, endColumn: 9 };
    const result = editText(Buffer.from(text), [
      { kind: 'value', span, value: 'y' },
      { kind: 'value', span, value: 'z' },
    ]);
    expect(Buffer.from(result?.bytes ?? []).toString()).toBe('{"a":"y"}');
    expect(result?.made).toHaveLength(1);
  });
});

describe('an edit of a word', () => {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 20 };
  const word = (text: string, from: string, to: string) => {
    const result = editText(Buffer.from(text), [{ kind: 'word', span, from, to }]);
    return result?.made.length === 1 ? Buffer.from(result.bytes).toString() : null;
  };

  it('keeps what stands around it', () => {
    expect(word('- tag: **`v1`**  \r\n', 'v1', 'v2')).toBe('- tag: **`v2`**  \r\n');
  });

  it.each([
    ['stands there twice', 'v1 and v1', 'v1', 'v2'],
    ['does not stand there', 'v3', 'v1', 'v2'],
    ['would be read as markup', 'v1', 'v1', 'a|b'],
    ['would end the line', 'v1', 'v1', 'a\nb'],
  ])('is not made where it %s', (_, text, from, to) => {
    expect(word(text, from, to)).toBeNull();
  });
});

it('is not made in what is no text', () => {
  expect(editText(Buffer.from([0x22, 0xff, 0x22]), [])).toBeNull();
});
