/**
 * The value of a fact, with its kind: what is compared is the value, never a text that was made of it. Text is made
 * where a report is drawn.
 */
import type { Fact } from '../contracts/words.js';

export type Value =
  | { readonly kind: 'word' | 'commit'; readonly word: string }
  /** `list`: its order counts. `set`: it does not. A value that is repeated counts each time. */
  | { readonly kind: 'list' | 'set'; readonly items: readonly string[] }
  /** Something that is no value of its fact at all; `shown` says what stands there. It equals nothing. */
  | { readonly kind: 'malformed'; readonly shown: string };

/** Closed: a new fact says here what its values are. Versions and digests are names, to be compared to the letter: words. */
const KIND_OF: Readonly<Record<Fact, Exclude<Value['kind'], 'malformed'>>> = {
  release_tag: 'word',
  commit_sha: 'commit',
  service_contract_version: 'word',
  api_contract_version: 'word',
  integration_baseline: 'word',
  manifest_contract_version: 'word',
  manifest_sha256: 'word',
  error_code_enum: 'list',
  envelope_requires: 'set',
  envelope_optional: 'set',
  envelope_forbids: 'set',
  handoff_mode: 'word',
};

export const listOf = (items: readonly string[]): Value => ({ kind: 'list', items });
export const setOf = (items: readonly string[]): Value => ({ kind: 'set', items });

/** What a text, or a list of texts, is as the value of a fact; `shown`: what it looks like where it is none. */
export function valueOf(fact: Fact, stated: string | readonly string[] | undefined, shown = ''): Value {
  const kind = KIND_OF[fact];
  const isList = kind === 'list' || kind === 'set';
  if (typeof stated === 'string') return isList ? { kind: 'malformed', shown } : { kind, word: stated };
  return stated === undefined || !isList ? { kind: 'malformed', shown } : { kind, items: stated };
}

/** Whether the values of a fact are lists. */
export function isListed(fact: Fact): boolean {
  return KIND_OF[fact] === 'list' || KIND_OF[fact] === 'set';
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

/** Whether a value says what another is: a commit may be stated by its beginning. */
export function says(stated: Value, full: Value): boolean {
  return equals(stated, full) || isAbbreviation(stated, full);
}

/** The value for people. An item that could be read as two stands in quotes. */
export function textOf(value: Value): string {
  if ('word' in value) return value.word;
  if (value.kind === 'malformed') return value.shown;
  const items = value.kind === 'set' ? sorted(value.items) : value.items;
  return items.map((item) => (/[\s,"]|^$/.test(item) ? JSON.stringify(item) : item)).join(', ');
}

/** The items of a list or set; null for anything else. */
export function itemsOf(value: Value | undefined): readonly string[] | null {
  return value?.kind === 'list' || value?.kind === 'set' ? value.items : null;
}

/** The one word of a value; undefined where it is none. */
export function wordOf(value: Value | undefined): string | undefined {
  return value !== undefined && 'word' in value ? value.word : undefined;
}

export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly repeated: readonly string[];
  /** Where in the second list: what is too many, else where the order breaks; null: the whole. */
  readonly index: number | null;
  /** Set where only the order differs: from where on, what is expected there, and what stands there. */
  readonly order: {
    readonly index: number;
    readonly expected: string | undefined;
    readonly found: string | undefined;
  } | null;
}

/** How a second list differs from a first one; null where they are the same, or one of them is no list. */
export function difference(expected: Value, observed: Value): Difference | null {
  const [wanted, found] = [itemsOf(expected), itemsOf(observed)];
  if (wanted === null || found === null || equals(expected, observed)) return null;
  const known = new Set(wanted);
  const [missing, extra] = lacking(wanted, found);
  const seen = new Map<string, number>();
  for (const [index, value] of found.entries()) if (!seen.has(value)) seen.set(value, index);
  const repeated = found.filter((value, index) => seen.get(value) !== index);
  if (missing.length + extra.length + repeated.length > 0) {
    const odd = found.findIndex((value, index) => !known.has(value) || seen.get(value) !== index);
    return { missing, extra, repeated, index: odd === -1 ? null : odd, order: null };
  }
  const index = found.findIndex((value, at) => value !== wanted[at]);
  // What is expected twice at the end stands there once.
  if (index === -1) return { missing: wanted.slice(found.length), extra, repeated, index: null, order: null };
  return { missing, extra, repeated, index, order: { index, expected: wanted[index], found: found[index] } };
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
