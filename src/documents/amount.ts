/**
 * How much a document may hold. What many small values cost to read is many times what they weigh, so they are counted
 * before anything is read, and what is wrong is told a hundred times at most.
 */
import { TOP_OF_FILE, type Problem } from './source.js';

/** Values of a JSON document; of a release's documents the largest honest one has a few hundred. */
export const MOST_VALUES = 50_000;
/** Lines and signs of YAML; an interface of a thousand operations has some fifty thousand. */
export const MOST_SIGNS = 200_000;
const MOST_PROBLEMS = 100;

const ESCAPES_A_VALUE = 5;
const [QUOTE, COMMA, BRACKET, BACKSLASH, BRACE] = [0x22, 0x2c, 0x5b, 0x5c, 0x7b];
const bytesOf = (signs: string): ReadonlySet<number> => new Set(Buffer.from(signs));
/** What a value of YAML begins behind; a mark counts only with a blank behind it. */
const SIGNS = bytesOf('\n\r,[{*&');
const MARKS = bytesOf('-?:');
const BLANKS = bytesOf(' \n\r');

/**
 * Whether bytes that may be JSON hold more values than a number, or five times as many escapes. In lists and objects a value
 * follows each comma.
 */
export function holdsMore(bytes: Uint8Array, limit: number): boolean {
  let values = 1;
  let escapes = 0;
  let isText = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === QUOTE) isText = !isText;
    else if (isText && byte === BACKSLASH) {
      index += 1;
      escapes += 1;
    } else if (!isText && (byte === COMMA || byte === BRACE || byte === BRACKET)) values += 1;
    if (values > limit || escapes > limit * ESCAPES_A_VALUE) return true;
  }
  return false;
}

/** Whether YAML has more lines and signs than {@link MOST_SIGNS}: each value has one before it, wherever it stands. */
export function holdsMoreSigns(bytes: Uint8Array): boolean {
  let signs = 0;
  for (let index = 0; index < bytes.length && signs <= MOST_SIGNS; index++) {
    const byte = bytes[index] ?? 0;
    if (SIGNS.has(byte) || (MARKS.has(byte) && BLANKS.has(bytes[index + 1] ?? 0x20))) signs += 1;
  }
  return signs > MOST_SIGNS;
}

export function tooMuch(message: string): Problem {
  return { kind: 'too-large', message, span: TOP_OF_FILE, hint: 'Shorten the document, or restore it.' };
}

/** What is wrong with a document, the first hundred. */
export class Problems {
  readonly list: Problem[] = [];

  push(problem: Problem): void {
    if (this.list.length < MOST_PROBLEMS) this.list.push(problem);
  }
}
