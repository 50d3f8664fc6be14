import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../src/documents/json.js';
import { parseMarkdown } from '../../src/documents/markdown/document.js';
import { decode, SourceText } from '../../src/documents/source.js';
import { parseYaml } from '../../src/documents/yaml.js';
import { bytes, start } from './places.js';

/** What is wrong with some bytes, as JSON is read: without a byte order mark. */
function problem(content: Uint8Array, bom: 'refused' | 'allowed' = 'refused') {
  const decoded = decode(content, bom);
  if (!('kind' in decoded)) throw new Error(`decoded as ${JSON.stringify(decoded.text)}`);
  return decoded;
}

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const little = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'little' ? little : little.swap16();
}

describe('the encoding of a document', () => {
  it.each([
    ['little-endian with a mark', utf16('{"a":1}', 'little', true)],
    ['big-endian with a mark', utf16('{"a":1}', 'big', true)],
    ['little-endian without a mark', utf16('{"a":1}', 'little', false)],
    ['big-endian without a mark', utf16('{"a":1}', 'big', false)],
  ])('is recognised as UTF-16, %s', (_order, content) => {
    expect(problem(content)).toMatchObject({ kind: 'encoding', message: 'is UTF-16, not UTF-8' });
  });

  it('is recognised as UTF-16 where a mark is allowed, too', () => {
    expect(problem(utf16('a: 1', 'little', true), 'allowed').message).toBe('is UTF-16, not UTF-8');
  });

  it('may begin with a byte order mark in Markdown and YAML, which shifts no column', () => {
    const decoded = decode(bytes('\ufeffa'), 'allowed');
    expect(decoded).toHaveProperty('text', 'a');
  });

  it('may not begin with a byte order mark in JSON', () => {
    expect(problem(bytes('\ufeff{}')).message).toBe('begins with a byte order mark, which JSON does not allow');
  });

  it('says how to save the file', () => {
    expect(problem(bytes('\ufeff{}')).hint).toBe('Save the file as UTF-8 without a byte order mark.');
  });

  it.each([
    ['a byte that begins nothing', [0x61, 0x0a, 0x62, 0xff, 0x63], '2:2'],
    ['a continuation without a beginning', [0x80], '1:1'],
    ['an overlong slash', [0x61, 0xc0, 0xaf], '1:2'],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], '1:3'],
    ['a character that is cut off by the end', [0x61, 0xe2, 0x82], '1:2'],
    ['a character that is cut off by another', [0xe2, 0x82, 0x61], '1:1'],
    ['a value beyond Unicode', [0xf5, 0x80, 0x80, 0x80], '1:1'],
  ])('that is not UTF-8 is found at its line and column: %s', (_what, content, place) => {
    expect(start(problem(Uint8Array.from(content)).span)).toBe(place);
  });

  it('does not take a replacement character that somebody wrote for the broken place', () => {
    const content = Uint8Array.from([...bytes('\ufffd\n\ufffd'), 0xff]);
    expect(start(problem(content).span)).toBe('2:2');
  });

  it('counts columns behind a character outside the basic plane in UTF-16 units, as editors do', () => {
    expect(start(problem(Uint8Array.from([...bytes('😀'), 0xff])).span)).toBe('1:3');
  });

  it('never makes a parser throw, whatever the bytes are', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.string({ unit: 'binary', maxLength: 64 }).map(bytes),
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,\\-*&!|> \n\t#`~<a1.')), maxLength: 48 }).map(bytes),
    );
    fc.assert(
      fc.property(noise, (content) => {
        for (const parsed of [parseJson(content), parseYaml(content)]) {
          expect(parsed.root !== null || parsed.problems.length > 0).toBe(true);
          for (const { span } of parsed.problems) expect(Math.min(span.line, span.column)).toBeGreaterThanOrEqual(1);
        }
        expect(parseMarkdown(content)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a place in a text', () => {
  it.each([
    ['line feeds', 'a\nb\nc', '3:1'],
    ['carriage returns with line feeds', 'a\r\nb\r\nc', '3:1'],
    ['lone carriage returns', 'a\rb\rc', '3:1'],
    ['a mixture', 'a\rb\r\nc', '3:1'],
  ])('counts lines by %s', (_ends, text, place) => {
    expect(start(new SourceText(text).span(text.length - 1, text.length))).toBe(place);
  });

  it('counts a tab as one column', () => {
    expect(start(new SourceText('\t\tx').span(2, 3))).toBe('1:3');
  });

  it('never ends before it begins', () => {
    expect(new SourceText('abc').span(2, 0)).toEqual({ line: 1, column: 3, endLine: 1, endColumn: 3 });
  });

  it('lies on lines that give the text back', () => {
    const text = 'one\r\ntwo\n\nfour';
    const source = new SourceText(text);
    expect([0, 1, 2, 3, 4].map((index) => source.line(index))).toEqual(['one', 'two', '', 'four', '']);
  });
});
