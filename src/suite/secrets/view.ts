/**
 * A text as a reader would take it, with the way back to the places of the text itself: without colours, characters of no
 * width and terminal controls; with escapes decoded (JSON, addresses, HTML, however often they were escaped); and with
 * wrapped lines joined. So each secret needs to be known in one form only.
 */
import type { Span } from './rule.js';

export interface View {
  readonly text: string;
  /** The place in the original text. */
  readonly sourceOf: (span: Span) => Span;
}

/** A piece of the view: as many characters of the source, or one character that stands for several. */
interface Piece {
  readonly at: number;
  readonly source: number;
  /** Null: character by character. */
  readonly end: number | null;
}

/** Builds a view out of pieces, in their order. */
export class ViewBuilder {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  readonly #texts: string[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes the source from a place to another one as it is. */
  copy(start: number, end: number): void {
    if (start < end) this.#add(this.#source.slice(start, end), start, null);
  }

  /** One character instead of the source from a place to another one. */
  decoded(character: string, start: number, end: number): void {
    this.#add(character, start, end);
  }

  build(): View {
    const pieces = this.#pieces;
    return {
      text: this.#texts.join(''),
      sourceOf: ({ start, end }) => {
        const first = pieceAt(pieces, start);
        const last = pieceAt(pieces, end - 1);
        return {
          start: first.end === null ? first.source + start - first.at : first.source,
          end: last.end ?? last.source + end - last.at,
        };
      },
    };
  }

  #add(text: string, source: number, end: number | null): void {
    this.#pieces.push({ at: this.#length, source, end });
    this.#texts.push(text);
    this.#length += text.length;
  }
}

function pieceAt(pieces: readonly Piece[], place: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? { at: 0, source: 0, end: null };
}

export function sameView(text: string): View {
  return { text, sourceOf: (span) => span };
}

/** A view of a view. */
export function through(outer: View, inner: View): View {
  return { text: outer.text, sourceOf: (span) => inner.sourceOf(outer.sourceOf(span)) };
}

const INVISIBLE =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0';
/** Without one of these, a text is its own view. */
const ANYTHING = new RegExp(`[${INVISIBLE}\\\\%&\\udb40]`);
const ESC = '(?:\\u001b|\\\\{1,16}(?:u001b|x1b|033|e(?=\\[)))';
const ESCAPED = new RegExp(
  [
    // What a terminal obeys: colours and moves, titles and links, the rest.
    `(?:${ESC}\\[|\\u009b)[0-?]{0,64}[ -/]{0,4}[@-~]`,
    `${ESC}[\\]PX^_][^\\u0007\\u001b\\u009c]{0,1024}(?:\\u0007|\\u001b\\\\|\\u009c)`,
    `${ESC}[ -/]{0,4}[0-~]`,
    `(?:[${INVISIBLE}]|\\udb40[\\udc00-\\udfff])+`,
    '\\\\{1,16}u(?<unicode>[0-9a-f]{4})',
    '\\\\{1,16}u\\{(?<point>[0-9a-f]{1,4})\\}',
    '\\\\{1,16}x(?<byte>[0-9a-f]{2})',
    '\\\\{1,16}(?<letter>[nrt"\'/])',
    '%(?:25){0,8}(?<percent>[0-7][0-9a-f])',
    '&(?:#x(?<hex>[0-9a-f]{2,4})|#(?<decimal>[0-9]{2,5})|(?<entity>amp|quot|apos|lt|gt));',
  ].join('|'),
  'gi',
);
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** Without what is not seen, and with escapes decoded. */
export function plainView(text: string): View {
  if (!ANYTHING.test(text)) return sameView(text);
  const builder = new ViewBuilder(text);
  let last = 0;
  for (const match of text.matchAll(ESCAPED)) {
    const end = match.index + match[0].length;
    builder.copy(last, match.index);
    const character = decode(match.groups ?? {});
    if (character !== null) builder.decoded(character, match.index, end);
    last = end;
  }
  if (last === 0) return sameView(text);
  builder.copy(last, text.length);
  return builder.build();
}

/** What an escape stands for; null for what is not seen. */
function decode(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { letter, entity, decimal } = groups;
  if (letter !== undefined) return LETTERS[letter.toLowerCase()] ?? letter;
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()] ?? null;
  const hex = groups['unicode'] ?? groups['point'] ?? groups['byte'] ?? groups['percent'] ?? groups['hex'];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (!(code >= 0x20 || code === 0x0a || code === 0x0d || code === 0x09)) return null;
  const character = String.fromCharCode(code);
  return ANYTHING.test(character) && !'\\%&'.includes(character) ? null : character;
}
