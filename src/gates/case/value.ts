/**
 * The value of a fact, with its kind: what is compared is the value, never a text that was made of it. Text is made
 * where a report is drawn.
 */
import type { StatedFact } from '../../handoff/facts.js';
import { quote } from './findings.js';

export type Value =
  | { readonly kind: 'word' | 'commit'; readonly word: string }
  /** `list`: its order counts. `set`: it does not. A value that is repeated counts each time. */
  | { readonly kind: 'list' | 'set'; readonly items: readonly string[] }
  /** Something that is no value of its fact at all; `shown` says what stands there. It equals nothing. */
  | { readonly kind: 'malformed'; readonly shown: string };

export const word = (text: string): Value => ({ kind: 'word', word: text });
export const commit = (sha: string): Value => ({ kind: 'commit', word: sha });
export const listOf = (items: readonly string[]): Value => ({ kind: 'list', items });
export const setOf = (items: readonly string[]): Value => ({ kind: 'set', items });

/** The value of a fact as a document states it. */
export function valueOf({ fact, value, malformed }: StatedFact): Value {
  if (malformed) return { kind: 'malformed', shown: typeof value === 'string' ? value : value.join(', ') };
  if (typeof value !== 'string') return listOf(value);
  return fact === 'commit_sha' ? commit(value) : word(value);
}

/** Whether two values are one; a list that meets a set is compared as a set. */
export function equals(one: Value, other: Value): boolean {
  const [left, right] = [itemsOf(one), itemsOf(other)];
  if (left !== null && right !== null) {
    const isOrdered = one.kind === 'list' && other.kind === 'list';
    return isOrdered ? sameItems(left, right) : sameItems(sorted(left), sorted(right));
  }
  return 'word' in one && 'word' in other && one.word === other.word;
}

/** Whether a commit is written shorter than another: at least seven characters of its SHA, as people abbreviate it. */
export function isAbbreviation(short: Value, full: Value): boolean {
  if (short.kind !== 'commit' || !('word' in full)) return false;
  return short.word.length >= 7 && /^[0-9a-f]+$/.test(short.word) && full.word.startsWith(short.word);
}

/** The value for people. An item that could be read as two stands in quotes. */
export function textOf(value: Value): string {
  if ('word' in value) return value.word;
  if (value.kind === 'malformed') return value.shown;
  const items = value.kind === 'set' ? sorted(value.items) : value.items;
  return items.map((item) => (/[\s,"]|^$/.test(item) ? JSON.stringify(item) : item)).join(', ');
}

/** The items of a list or set; null for anything else. */
export function itemsOf(value: Value): readonly string[] | null {
  return value.kind === 'list' || value.kind === 'set' ? value.items : null;
}

/** The one word of a value; undefined where it is none. */
export function wordOf(value: Value | undefined): string | undefined {
  return value !== undefined && 'word' in value ? value.word : undefined;
}

export interface ListDifference {
  /** The end of a sentence: "it lacks …". */
  readonly words: string;
  /** Where in the second list: what is too many, else where the order breaks; null: the whole. */
  readonly index: number | null;
}

/** How a second list differs from a first one; null where they are the same, or one of them is no list. */
export function difference(expected: Value, observed: Value): ListDifference | null {
  const [wanted, found] = [itemsOf(expected), itemsOf(observed)];
  if (wanted === null || found === null || equals(expected, observed)) return null;
  const known = new Set(wanted);
  const [missing, extra] = lacking(wanted, found);
  const seen = new Map<string, number>();
  for (const [index, value] of found.entries()) if (!seen.has(value)) seen.set(value, index);
  const repeated = found.filter((value, index) => seen.get(value) !== index);
  const said = [
    missing.length > 0 ? `it lacks ${quote(missing)}` : '',
    extra.length > 0 ? `it has ${quote(extra)} too many` : '',
    repeated.length > 0 ? `it repeats ${quote(repeated)}` : '',
  ].filter((part) => part !== '');
  const odd = found.findIndex((value, index) => !known.has(value) || seen.get(value) !== index);
  if (said.length > 0) return { words: said.join(' and '), index: odd === -1 ? null : odd };
  const first = found.findIndex((value, index) => value !== wanted[index]);
  const words = `the order differs from position ${first + 1} on, where ${quote(wanted[first])} is expected and ${quote(found[first])} stands`;
  return { words, index: first === -1 ? null : first };
}

/** What a list lacks and has too many, as sets. */
export function lacking(
  expected: readonly string[],
  observed: readonly string[],
): readonly [missing: string[], extra: string[]] {
  const [wanted, found] = [new Set(expected), new Set(observed)];
  return [expected.filter((value) => !found.has(value)), observed.filter((value) => !wanted.has(value))];
}

function sameItems(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function sorted(items: readonly string[]): string[] {
  return [...items].sort();
}
