/**
 * The names of the two sides, as documents write them: which side a label is about, and what is left of it without
 * the name. Names may hold each other ("Pricing", "Pricing Web") or be common words ("Service"), so a name counts
 * as whole words, the longest first, and a reading whose rest means something wins over one whose rest does not.
 */
import { SIDES, type Side } from '../contracts/words.js';
import { withoutRemarks } from './sign-off/words/values.js';

/** One way to read a label. */
export interface Reading {
  /** The label without the names that were taken out of it. */
  readonly rest: string;
  /** The sides whose names were taken out, in the order of the label. */
  readonly sides: readonly Side[];
}

interface Mention {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

/** More names in one label are no label any more; hostile ones stay cheap. */
const MOST_MENTIONS = 8;

export class Sides {
  readonly #names: readonly { readonly side: Side; readonly words: readonly string[] }[];

  /** A name without a letter or digit is never found. */
  constructor(names: Readonly<Record<Side, string>>) {
    this.#names = SIDES.map((side) => ({ side, words: wordsOf(plainName(names[side])) }))
      .filter(({ words }) => words.length > 0)
      .sort((one, other) => other.words.length - one.words.length);
  }

  /**
   * The reading of a normalised label whose rest `means` something: of several the one that takes out least, so that
   * a word of the vocabulary stays one. Where none does, the one without all names, the longest first.
   */
  read(label: string, means: (rest: string) => boolean): Reading {
    const words = wordsOf(label);
    const whole: Reading = { rest: label, sides: [] };
    const longest = this.mentions(words, this.#names);
    const without = reading(words, longest);
    // A label that is nothing but a name says nothing of it, unless the name is a word of the vocabulary.
    if (longest.length === 0 || means(label)) return whole;
    if (without.rest === '') return without;
    const meaningful = [without, ...this.single(words)].filter(({ rest }) => means(rest));
    return meaningful.reduce(
      (best, one) => (one.rest.length > best.rest.length ? one : best),
      meaningful[0] ?? without,
    );
  }

  /** The side a normalised text is about: the first that it names, be it as "producer" or "consumer". */
  about(text: string): Side | null {
    // A name that is one of these words wins over it.
    const generic = SIDES.map((side) => ({ side, words: [side] }));
    return this.mentions(wordsOf(text), [...this.#names, ...generic])[0]?.side ?? null;
  }

  /** The mentions of a text from left to right, the longest name at each place; none overlap. */
  private mentions(words: readonly string[], names: readonly { side: Side; words: readonly string[] }[]): Mention[] {
    const found: Mention[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const name = names.find((candidate) => candidate.words.every((word, index) => words[start + index] === word));
      if (name === undefined) continue;
      const end = start + name.words.length;
      found.push({ side: name.side, start, end });
      start = end - 1;
    }
    return found;
  }

  /** The readings that take out one mention only, be it of a name that a longer one holds. */
  private single(words: readonly string[]): Reading[] {
    return this.#names
      .flatMap((name) => this.mentions(words, [name]).slice(0, MOST_MENTIONS))
      .map((mention) => reading(words, [mention]));
  }
}

/** A name as documents may write it: without case, punctuation and remarks in parentheses. */
export function plainName(name: string): string {
  return withoutRemarks(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

function reading(words: readonly string[], mentions: readonly Mention[]): Reading {
  const isNamed = (index: number) => mentions.some(({ start, end }) => start <= index && index < end);
  const rest = mentions.length > MOST_MENTIONS ? words : words.filter((_, index) => !isNamed(index));
  return { rest: rest.join(' '), sides: mentions.map(({ side }) => side) };
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
