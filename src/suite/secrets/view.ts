/**
 * A text as a reader would take it, with the way back to the places of the text itself: without colours, characters of no
 * width and terminal controls; with escapes decoded (JSON, addresses, HTML, however often they were escaped); and with
 * wrapped lines joined. So each secret needs to be known in one form only.
 */
import { EscapeReader, INVISIBLE } from './escapes.js';
import type { Span } from './rule.js';

export interface View {
  readonly text: string;
  /** The place in the original text. */
  readonly sourceOf: (span: Span) => Span;
}

/** No end: the piece is the source itself, character by character. */
const VERBATIM = -1;

/**
 * Pieces of a view in their order: as many characters of the source, or one character that stands for several. In columns,
 * since a text of escapes only has as many pieces as characters.
 */
class Pieces {
  /** In the view. */
  readonly #places: number[] = [];
  /** In the source. */
  readonly #sources: number[] = [];
  readonly #ends: number[] = [];

  add(place: number, source: number, end: number): void {
    this.#places.push(place);
    this.#sources.push(source);
    this.#ends.push(end);
  }

  sourceOf({ start, end }: Span): Span {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    return {
      start: first.end === VERBATIM ? first.source + start - first.place : first.source,
      end: last.end === VERBATIM ? last.source + end - last.place : last.end,
    };
  }

  #pieceAt(place: number) {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#places[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return { place: this.#places[low] ?? 0, source: this.#sources[low] ?? 0, end: this.#ends[low] ?? VERBATIM };
  }
}

/** Builds a view out of pieces, in their order. */
export class ViewBuilder {
  readonly #source: string;
  readonly #pieces = new Pieces();
  readonly #texts: string[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes the source from a place to another one as it is. */
  copy(start: number, end: number): void {
    if (start < end) this.#add(this.#source.slice(start, end), start, VERBATIM);
  }

  /** One character instead of the source from a place to another one. */
  decoded(character: string, start: number, end: number): void {
    this.#add(character, start, end);
  }

  build(): View {
    const pieces = this.#pieces;
    return { text: this.#texts.join(''), sourceOf: (span) => pieces.sourceOf(span) };
  }

  #add(text: string, source: number, end: number): void {
    this.#pieces.add(this.#length, source, end);
    this.#texts.push(text);
    this.#length += text.length;
  }
}

export function sameView(text: string): View {
  return { text, sourceOf: (span) => span };
}

/** A view of a view. */
export function through(outer: View, inner: View): View {
  return { text: outer.text, sourceOf: (span) => inner.sourceOf(outer.sourceOf(span)) };
}

/** Without one of these, a text is its own view. */
const ANYTHING = new RegExp(`[${INVISIBLE}\\\\%&\\udb40]`, 'g');

/** Without what is not seen, and with escapes decoded. */
export function plainView(text: string): View {
  ANYTHING.lastIndex = 0;
  if (!ANYTHING.test(text)) return sameView(text);
  const builder = new ViewBuilder(text);
  const reader = new EscapeReader(text);
  let last = 0;
  do {
    const place = ANYTHING.lastIndex - 1;
    const { end, character } = reader.readAt(place);
    ANYTHING.lastIndex = end;
    if (character === undefined) continue;
    builder.copy(last, place);
    if (character !== null) builder.decoded(character, place, end);
    last = end;
  } while (ANYTHING.test(text));
  if (last === 0) return sameView(text);
  builder.copy(last, text.length);
  return builder.build();
}
