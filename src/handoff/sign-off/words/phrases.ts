/**
 * Lists of phrases, looked up word by word. A pattern of alternatives with letters of every script takes longer to build
 * than a document takes to read.
 */

/** A text as words in lower case; what is neither letter, digit nor blank stands alone, and ends a phrase. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** Where each of the words ends in the text in lower case. */
export function endsOf(text: string): readonly number[] {
  return [...text.toLowerCase().matchAll(WORDS)].map((match) => match.index + match[0].length);
}

/** Whether a token is a word, and no sign. */
export function isWord(token: string | undefined): boolean {
  return token !== undefined && WORD.test(token);
}

const WORD = /^[\p{L}\p{M}\p{N}_]/u;

const WORDS = /[\p{L}\p{M}\p{N}_]+(?:[-\u2010-\u2015\u2212][\p{L}\p{M}\p{N}_]+)*|[^\s]/gu;
const HYPHENS = /[\u2010-\u2015\u2212]/g;

interface Table {
  /** By their first word; the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly stems: readonly string[];
}

export class Phrases {
  readonly #patterns: readonly string[];
  #table: Table | null = null;

  /** Such as `not (approved|granted)`, `retiré(e|)`; a last `*` stands for any ending. Built when it is first asked. */
  constructor(...patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  /** How many words the longest phrase takes that begins at a word; 0: none begins there. */
  at(words: readonly string[], start: number): number {
    const first = words[start]?.replaceAll(HYPHENS, '-');
    if (first === undefined) return 0;
    const { byFirst, stems } = (this.#table ??= tableOf(this.#patterns));
    const parts = first.includes('-') ? [first, ...heads(first)] : [first];
    for (const part of parts) {
      const found = byFirst.get(part)?.find((phrase) => isAt(phrase, part, words, start));
      if (found !== undefined) return found.length;
    }
    return stems.some((stem) => first.startsWith(stem)) ? 1 : 0;
  }

  /** Whether one begins anywhere. */
  isIn(words: readonly string[]): boolean {
    return words.some((_, index) => this.at(words, index) > 0);
  }
}

function tableOf(patterns: readonly string[]): Table {
  const byFirst = new Map<string, (readonly string[])[]>();
  const stems: string[] = [];
  const add = (words: readonly string[]) => {
    const [first] = words;
    if (first === undefined) return;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [words]);
    else known.push(words);
  };
  for (const phrase of patterns.flatMap(expand)) {
    if (phrase.endsWith('*')) {
      stems.push(phrase.slice(0, -1));
      continue;
    }
    const words = phrase.split(' ').filter((word) => word !== '');
    add(words);
    // "not-ready" is said as "not ready" is.
    if (words.length > 1) add([words.join('-')]);
  }
  for (const phrases of byFirst.values()) if (phrases.length > 1) phrases.sort((a, b) => b.length - a.length);
  return { byFirst, stems };
}

/** `withdrawn-by-ann`: `withdrawn-by`, `withdrawn`. */
function heads(word: string): string[] {
  const parts = word.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('-'));
}

function isAt(phrase: readonly string[], first: string, words: readonly string[], start: number): boolean {
  // Only the last word may have something joined to it.
  if (phrase.length > 1 && first !== words[start]) return false;
  return phrase.every((word, index) => {
    if (index === 0) return true;
    const said = words[start + index]?.replaceAll(HYPHENS, '-') ?? '';
    return said === word || (index === phrase.length - 1 && said.startsWith(`${word}-`));
  });
}

/** Every phrase that a pattern with groups of alternatives stands for. */
function expand(pattern: string): string[] {
  const open = pattern.indexOf('(');
  if (open === -1) return [pattern];
  const close = closing(pattern, open);
  const [before, after] = [pattern.slice(0, open), expand(pattern.slice(close + 1))];
  return alternatives(pattern.slice(open + 1, close)).flatMap((inner) =>
    expand(inner).flatMap((one) => after.map((rest) => before + one + rest)),
  );
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let index = open; index < pattern.length; index++) {
    if (pattern[index] === '(') depth += 1;
    else if (pattern[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  throw new TypeError(`a group is not closed in ${pattern}`);
}

/** The alternatives of a group; those of a group inside stay together. */
function alternatives(group: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < group.length; index++) {
    const char = group[index];
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === '|' && depth === 0) {
      found.push(group.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, group.slice(start)];
}
