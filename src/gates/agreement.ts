/**
 * Agreement: one fact, everybody who states it. The canonical document is right unless it stands alone against
 * others that agree with each other; so the finding stands where the odd one is.
 */
import type { Span } from '../contracts/finding.js';
import type { AlignmentCell, AlignmentRow } from '../contracts/report.js';
import type { Side } from '../contracts/words.js';
import { quote } from './findings.js';

export interface Stated {
  /** The document as it is called in tables and messages. */
  readonly document: string;
  /** Statements of one source are one voice (a payload states most facts twice). */
  readonly source: string;
  readonly side: Side;
  readonly path: string;
  readonly span: Span | null;
  /** Of each value of a list, in its order. */
  readonly items?: readonly Span[];
  /** Comparable form; lists are joined. */
  readonly value: string;
  /** True for the one document that is right by definition. */
  readonly canonical?: boolean;
  /** True when the canonical document cannot be wrong here: it is read at an immutable place. */
  readonly fixed?: boolean;
  /** A shorter form that also counts, such as an abbreviated SHA. */
  readonly prefix?: boolean;
}

export interface Agreement {
  readonly row: AlignmentRow;
  readonly expected: string | null;
  /** Who the expected value is taken from. */
  readonly reference: Stated | null;
  readonly dissenters: readonly Stated[];
}

/** Compares what everybody says of a fact. */
export function agree(fact: string, stated: readonly Stated[]): Agreement {
  const reference = referenceOf(stated);
  const expected = reference?.value ?? null;
  const agrees = (one: Stated) =>
    expected !== null && (one.value === expected || (one.prefix === true && isAbbreviation(one.value, expected)));
  const cells = stated.map((one): AlignmentCell => ({
    document: one.document,
    side: one.side,
    path: one.path,
    line: one.span?.line ?? null,
    value: one.value,
    agrees: agrees(one),
  }));
  return { row: { fact, expected, cells }, expected, reference, dissenters: stated.filter((one) => !agrees(one)) };
}

function referenceOf(stated: readonly Stated[]): Stated | null {
  const canonical = stated.find((one) => one.canonical === true) ?? stated[0] ?? null;
  if (canonical === null || canonical.fixed === true) return canonical;
  const others = stated.filter((one) => one.source !== canonical.source);
  const sources = new Set(others.map((one) => one.source));
  const first = others[0];
  const alone =
    sources.size >= 2 && others.every((one) => one.value === first?.value) && first?.value !== canonical.value;
  return alone ? (first ?? canonical) : canonical;
}

/** How two lists differ, and where in the second one: what is too many, else where the order breaks, else the whole. */
export function listDifference(
  expected: readonly string[],
  observed: readonly string[],
): { readonly words: string; readonly index: number | null } {
  const [wanted, found] = [new Set(expected), new Set(observed)];
  const missing = expected.filter((value) => !found.has(value));
  const extra = observed.filter((value) => !wanted.has(value));
  const seen = new Map<string, number>();
  for (const [index, value] of observed.entries()) if (!seen.has(value)) seen.set(value, index);
  const repeated = observed.filter((value, index) => seen.get(value) !== index);
  const said = [
    missing.length > 0 ? `it lacks ${quote(missing)}` : '',
    extra.length > 0 ? `it has ${quote(extra)} too many` : '',
    repeated.length > 0 ? `it repeats ${quote(repeated)}` : '',
  ].filter((part) => part !== '');
  const odd = observed.findIndex((value, index) => !wanted.has(value) || seen.get(value) !== index);
  if (said.length > 0) return { words: said.join(' and '), index: odd === -1 ? null : odd };
  const first = observed.findIndex((value, index) => value !== expected[index]);
  const words = `the order differs from position ${first + 1} on, where ${quote(expected[first])} is expected and ${quote(observed[first])} stands`;
  return { words, index: first === -1 ? null : first };
}

/** At least seven characters of a SHA, as people abbreviate it. */
function isAbbreviation(short: string, full: string): boolean {
  return short.length >= 7 && /^[0-9a-f]+$/.test(short) && full.startsWith(short);
}
