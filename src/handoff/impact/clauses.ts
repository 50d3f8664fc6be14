/** The clauses of an impact statement: which names they hold, and what they say against them. */
import {
  isAct,
  isElsewhere,
  isExisting,
  isHedge,
  isKnown,
  isLate,
  isLeave,
  isNegation,
  isOther,
  isThere,
  NO_LONGER,
  nounOf,
  saysChange,
  saysCame,
  saysCompatible,
  saysGone,
  saysLasts,
  saysNothing,
  saysStays,
  type Noun,
} from './words.js';

export interface Clause {
  /** As written, for messages. */
  readonly text: string;
  /** In lower case, in order; a name keeps its dots, dashes and slashes. */
  readonly words: readonly string[];
}

const BOUNDARY =
  /[;!?\n()[\]{}\u3001\u3002\uff0c\uff1b\uff01\uff1f|]|[.:](?=\s|$)|,(?=\s|$)|\s(?:[-\u2010-\u2015]+|[-=]+>|\u2192|&|\+)\s|\s(?:and|but|und|aber|et|mais|y|pero|\u0438|\u043d\u043e)\s/u;

const NO_LONGER_FORMS =
  /(?<![\p{L}\p{N}_])(?:no longer|not any ?(?:more|longer)|nicht (?:mehr|l\u00e4nger)|n'est plus|n'a plus|ne \p{L}+ plus|ya no|j\u00e1 n\u00e3o|n\u00e3o mais|non \p{L}+ pi\u00f9|niet (?:meer|langer)|inte l\u00e4ngre|ikke l\u00e6ngere|ju\u017c nie|ji\u017e ne|\u0431\u043e\u043b\u044c\u0448\u0435 \u043d\u0435)(?![\p{L}\p{N}_])/gu;

export function clausesOf(statement: string): readonly Clause[] {
  return statement
    .replaceAll(/[\u2018\u2019\u02bc]/gu, "'")
    .split(BOUNDARY)
    .map((text) => ({ text: text.trim(), words: clauseWords(text) }))
    .filter(({ words }) => words.length > 0);
}

function clauseWords(text: string): readonly string[] {
  const said = text
    .toLowerCase()
    .replaceAll(NO_LONGER_FORMS, NO_LONGER)
    // "Le reste", which is not "it stays".
    .replaceAll(/(?<![\p{L}\p{N}_])le reste(?![\p{L}\p{N}_])/gu, 'autre');
  return (said.match(/[\p{L}\p{M}\p{N}_]+(?:['./:-][\p{L}\p{M}\p{N}_]+)*/gu) ?? []).flatMap((word) =>
    word.endsWith("'s") && word.length > 4
      ? [word.slice(0, -2)]
      : // An elided article is a word of its own.
        /^[cdlnsj]'\p{L}{2,}/u.test(word)
        ? [word.slice(0, 1), word.slice(2)]
        : [word],
  );
}

/** Whether a word is a name, alone or as the last part of a path; a dash before an ending is no part of it. */
export function isName(word: string, name: string): boolean {
  const asked = name.toLowerCase();
  if (word === asked) return true;
  const rest = word.endsWith(asked) ? word.slice(0, -asked.length) : null;
  if (rest !== null && /[.:/#]$/.test(rest)) return true;
  return (/[_.\d]/.test(asked) && word.startsWith(`${asked}-`)) || word.split('/').includes(asked);
}

/** What one of the names of a change stands for in a clause. */
export interface Named {
  readonly names: readonly string[];
  /** `optional`: it may come. `shifted`: it was there before, and must or need not be now. */
  readonly way: 'gone' | 'came' | 'optional' | 'changed' | 'shifted';
  /** What it was called or was before, where it is something else now. */
  readonly former: readonly string[];
}

export const holds = (clause: Clause, names: readonly string[]): boolean =>
  names.some((name) => clause.words.some((word) => isName(word, name)));

/** `denied`: the contrary is said. `unclear`: it is not said for certain. */
export type Against = 'denied' | 'unclear' | null;

/** What a clause that names a change says against it. */
export function against({ words }: Clause, { names, way, former }: Named, others: readonly Named[]): Against {
  const at = words.flatMap((word, index) => (names.some((name) => isName(word, name)) ? [index] : []));
  const was = words.flatMap((word, index) => (former.some((name) => isName(word, name)) ? [index] : []));
  if (at.length === 0 && was.length === 0) return null;
  if (words.some(isHedge)) return 'unclear';
  if ((way === 'gone' || way === 'changed') && words.some(isLate)) return 'unclear';
  if (way === 'came' && words.some(isLeave)) return 'unclear';
  // "No change other than …" speaks of the rest.
  const asked = [...at, ...was];
  if (asked.some((index) => isExempt(words, index))) return null;
  const beside = (ways: readonly Named['way'][]) =>
    others.some((other) => ways.includes(other.way) && holds({ text: '', words }, other.names));
  if (way === 'changed') {
    const undone = negated(words, saysChange) || at.some((index) => isNegation(words[index - 1] ?? ''));
    return undone || words.some(saysStays) ? 'denied' : null;
  }
  if (at.length === 0) return null;
  if (way === 'shifted') return words.some(saysStays) || words.includes('still') ? 'denied' : null;
  if (way === 'gone') {
    if (negated(words, saysGone) || negated(words, saysChange)) return 'denied';
    const gone = words.some((word) => saysGone(word) || isNegation(word));
    if (words.some((word) => saysLasts(word) || isThere(word)) && !gone) return 'denied';
    return words.some(saysCame) && !gone && !beside(['came', 'optional', 'changed']) ? 'denied' : null;
  }
  if (negated(words, isAct) || (words.some(saysStays) && way === 'came')) return 'denied';
  const may = way === 'optional' && words.some((word) => MAY.test(word));
  const goes = words.some((word) => saysGone(word) && word !== 'stop' && word !== 'stops');
  if (goes && !may && !beside(['gone', 'changed'])) return 'denied';
  const refused = at.some((index) => [1, 2].some((back) => isNegation(words[index - back] ?? '')));
  return way === 'came' && refused && !beside(['gone', 'changed']) ? 'denied' : null;
}

const MAY = /^(?:may|can|could|optional|peu(?:t|vent)|k\u00f6nnen|kann|darf|pueden?|podem?|pu\u00f2|possono|kan)$/u;

/** Whether a denial before a name leaves it out, and none behind it takes that back. */
function isExempt(words: readonly string[], at: number): boolean {
  const other = words.findIndex((word, index) => index < at && at - index <= REACH && isOther(word));
  const denies = (word: string) => isNegation(word) || saysNothing(word);
  return other > 0 && words.slice(0, other).some(denies) && !words.slice(at).some(denies);
}

/** Whether a word of a kind is denied: shortly before it, or right behind it at the end. */
function negated(words: readonly string[], kind: (word: string) => boolean): boolean {
  return words.some(
    (word, index) =>
      kind(word) &&
      (words.slice(Math.max(0, index - REACH), index).some((before) => isNegation(before) && before !== 'without') ||
        isNegation(word) ||
        (index === words.length - 2 && isNegation(words[index + 1] ?? ''))),
  );
}
const REACH = 3;

/** What a clause without a name denies. */
export interface Denial {
  /** `compatible`: that anything breaks. `changes`: that there are changes (of these kinds, or any).
   * `unclear`: perhaps so; there is a word that is not known. `vague`: there are several. */
  readonly kind: 'compatible' | 'changes' | 'unclear' | 'vague';
  readonly way: 'gone' | 'came' | null;
  readonly nouns: readonly Noun[];
  /** It speaks of what was there before. */
  readonly existing: boolean;
}

/** `known`: whether a word is a name of one of the sides. */
export function denialIn({ text, words }: Clause, known: (word: string) => boolean): Denial | null {
  const other = words.findIndex(isOther);
  if (other !== -1 && (other <= FIRST || !claimsCompatible(text, words))) return null;
  const nouns = words.flatMap((word) => nounOf(word) ?? []);
  if (claimsCompatible(text, words)) return { kind: 'compatible', way: null, nouns: [], existing: false };
  const negates = words.some(isNegation);
  const way = words.some(saysGone) ? 'gone' : words.some(saysCame) ? 'came' : null;
  const idle =
    words.some((word) => saysNothing(word) || saysStays(word)) ||
    (words.length === 1 && words[0] === 'no') ||
    (words.includes('same') && !negates) ||
    (negates && (way !== null || words.some(saysChange)));
  if (!idle || words.some(isElsewhere)) return null;
  const strange = words.filter((word) => !isKnown(word) && !known(word) && !/^\d+$/.test(word));
  if (strange.length > MOST_STRANGE) return null;
  const kind = strange.length === 0 ? 'changes' : strange.length === 1 ? 'unclear' : 'vague';
  return { kind, way: negates ? way : null, nouns, existing: words.some(isExisting) };
}
/** "Otherwise compatible", "all other codes …": what is left out stands first. */
const FIRST = 2;
/** A clause with more unknown words than this is about something else. */
const MOST_STRANGE = 3;

const COMPATIBLE =
  /(?<![\p{L}\p{N}_])(?:(?:non|not|un)[ -]?breaking|no breaking|nothing breaks|drop[ -]?in|(?:purely|only|strictly|just|merely|all|fully|entirely) additive|additive(?: only| changes?)?$|no[ -]?op|cosmetic|harmless|seamless(?:ly)?|risk[ -]free|(?:safe|fine|free)(?: \S{1,30})? to(?: \S{1,30})? (?:upgrade|update|adopt|repin|ignore|skip|take)|safe (?:upgrade|update)|transparent(?:ly)? (?:to|for)|(?:backwards?|fully|full|complete|wire|source)[ -]compatibility|without (?:any )?(?:changes?|breaking|impact|action|migration|consequences?)|ohne (?:\u00e4nderung|anpassung|auswirkung)\p{L}*|sans (?:changement|impact|rupture)s?|sin (?:cambios|impacto|ruptura)|sem (?:mudan\u00e7as|impacto|quebra)|senza (?:modifiche|impatto|rotture))(?![\p{L}\p{N}_])/u;

function claimsCompatible(text: string, words: readonly string[]): boolean {
  const said = text.toLowerCase();
  if (COMPATIBLE.test(said)) return true;
  return words.some(
    (word, index) =>
      saysCompatible(word) &&
      !words.slice(Math.max(0, index - REACH), index).some(isNegation) &&
      !/^(?:must|should|needs?)$/.test(words[index - 2] ?? '') &&
      !isNegation(words[index + 1] ?? ''),
  );
}
