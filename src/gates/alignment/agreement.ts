/**
 * Agreement: one fact, everybody who states it. The canonical document is right unless it stands alone against
 * others that agree with each other; so the finding stands where the odd one is.
 */
import type { Span } from '../../contracts/finding.js';
import type { AlignmentCell, AlignmentRow } from '../../contracts/report.js';
import type { Remedy } from '../../contracts/remedy.js';
import type { SettledBy, Side } from '../../contracts/words.js';
import { difference, equals, isAbbreviation, textOf, type Value } from '../../handoff/value.js';
import { differenceWords } from '../case/difference-words.js';

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
  readonly value: Value;
  /** True for the one document that is right by definition. */
  readonly canonical?: boolean;
  /** True when the canonical document cannot be wrong here: it is read at an immutable place. */
  readonly fixed?: boolean;
  /** A shorter form that also counts, such as an abbreviated SHA. */
  readonly prefix?: boolean;
  /** What settles it, where it cannot say the same yet. */
  readonly settledBy?: SettledBy;
  /** What mends it whichever fact it is, as a sentence; left out: that depends on the fact. */
  readonly fix?: string;
  /** How it is written there, or what the whole file is a copy of; left out: it is not for a tool to change. */
  readonly written?: 'json' | 'words' | Extract<Remedy, { readonly kind: 'copy' }>;
}

export interface Agreement {
  readonly row: AlignmentRow;
  readonly expected: Value | null;
  /** Who the expected value is taken from. */
  readonly reference: Stated | null;
  readonly dissenters: readonly Stated[];
}

/** Compares what everybody says of a fact. */
export function agree(fact: string, stated: readonly Stated[]): Agreement {
  const reference = referenceOf(stated);
  const expected = reference?.value ?? null;
  const agrees = (one: Stated) =>
    one === reference ||
    (expected !== null &&
      (equals(one.value, expected) || (one.prefix === true && isAbbreviation(one.value, expected))));
  const cells = stated.map((one): AlignmentCell => ({
    document: one.document,
    side: one.side,
    path: one.path,
    line: one.span?.line ?? null,
    value: textOf(one.value),
    difference: agrees(one) || expected === null ? null : wordsFor(expected, one.value),
    agrees: agrees(one),
  }));
  const row = { fact, expected: expected === null ? null : textOf(expected), cells };
  return { row, expected, reference, dissenters: stated.filter((one) => !agrees(one)) };
}

function wordsFor(expected: Value, observed: Value): string | null {
  const list = difference(expected, observed);
  return list === null ? null : differenceWords(list);
}

function referenceOf(stated: readonly Stated[]): Stated | null {
  const canonical = canonicalOf(stated) ?? stated[0] ?? null;
  if (canonical === null || canonical.fixed === true) return canonical;
  const others = stated.filter((one) => one.source !== canonical.source);
  const sources = new Set(others.map((one) => one.source));
  const first = others[0];
  if (first === undefined || sources.size < 2) return canonical;
  const alone = others.every((one) => equals(one.value, first.value)) && !equals(first.value, canonical.value);
  return alone ? first : canonical;
}

/** The canonical statement; of a document that states the fact twice, and differently, the one that others share. */
function canonicalOf(stated: readonly Stated[]): Stated | undefined {
  const all = stated.filter((one) => one.canonical === true);
  const shared = (one: Stated) =>
    stated.filter((other) => !all.includes(other) && equals(one.value, other.value)).length;
  return all.length < 2 ? all[0] : [...all].sort((one, other) => shared(other) - shared(one))[0];
}
