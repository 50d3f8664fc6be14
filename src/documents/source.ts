/** Bytes to text, and offsets in it to lines and columns. */
import type { Span } from '../contracts/finding.js';

export interface Problem {
  readonly kind: 'encoding' | 'empty' | 'syntax' | 'duplicate-key' | 'forbidden-key' | 'too-deep' | 'too-large';
  /** A clause that follows the file's name: "holds the key `x` twice". */
  readonly message: string;
  readonly span: Span;
  readonly hint: string;
}

/** The whole of a file, for findings that are about no particular place in it. */
export const TOP_OF_FILE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

export class SourceText {
  readonly #lineStarts: number[] = [0];

  constructor(readonly text: string) {
    // A lone carriage return ends a line too, as in JSON's, YAML's and Markdown's parsers.
    for (const end of text.matchAll(/\r\n?|\n/g)) this.#lineStarts.push(end.index + end[0].length);
  }

  /** The span between two offsets (UTF-16 code units, end exclusive). */
  span(start: number, end: number): Span {
    const from = this.#position(start);
    const to = this.#position(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The text of a line (counted from 0), without its end. */
  line(index: number): string {
    const start = this.#lineStarts[index];
    if (start === undefined) return '';
    const next = this.#lineStarts[index + 1];
    return this.text.slice(start, next).replace(/[\r\n]{1,2}$/, '');
  }

  /** Where a line and column are in the text: the offset that {@link span} was made from. */
  offset(line: number, column: number): number {
    return Math.min((this.#lineStarts[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }

  #position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

/** Decodes strict UTF-8. A byte order mark is kept away from the text only where `bom` allows it. */
export function decode(bytes: Uint8Array, bom: 'refused' | 'allowed'): SourceText | Problem {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16 || (bytes.length >= 2 && (bytes[0] === 0) !== (bytes[1] === 0))) {
    return encodingProblem('is UTF-16, not UTF-8', TOP_OF_FILE);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return encodingProblem('is not UTF-8: the bytes here are not a character', spanOfBadByte(bytes));
  }
  if (!text.startsWith('\ufeff')) return new SourceText(text);
  if (bom === 'allowed') return new SourceText(text.slice(1));
  return encodingProblem('begins with a byte order mark, which JSON does not allow', TOP_OF_FILE);
}

function encodingProblem(message: string, span: Span): Problem {
  return { kind: 'encoding', message, span, hint: 'Save the file as UTF-8 without a byte order mark.' };
}

/** The place behind the longest part that is sound, found by halving. */
function spanOfBadByte(bytes: Uint8Array): Span {
  let sound = '';
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const text = textOfPart(bytes.subarray(0, middle));
    if (text === null) high = middle - 1;
    else {
      low = middle;
      sound = text;
    }
  }
  return new SourceText(sound).span(sound.length, sound.length + 1);
}

/** A part may end inside a character; null when it holds what is none. */
function textOfPart(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
