/** The one order of what gates say, and each thing once: every list, count and "first" of a report follows from it. */
import { precedence } from '../contracts/catalogue.js';
import type { Finding, Gap, Judgement } from '../contracts/finding.js';
import { reasonOf, type Blocker } from '../contracts/report.js';
import { SEVERITIES } from '../contracts/words.js';

type Said = Pick<Finding, 'rule' | 'message' | 'side' | 'path'> & Partial<Pick<Finding, 'line' | 'column'>>;

/** A judgement in order. What two commands said alike is one finding, with how to mend both. */
export function ordered(judgement: Judgement): Judgement {
  return {
    ...judgement,
    findings: worstFirst(eachOnce(judgement.findings, butHint, joinHints)),
    gaps: [...eachOnce(judgement.gaps, butHint, joinHints)].sort(byPlace),
  };
}

/** Worst first; of one severity a cause before what follows from it, then by place. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byPlace(a, b));
}

/** Each reason once; what is definitely wrong before what is not known, else in the order of the gates. */
export function orderedBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  const once = eachOnce(blockers, reasonOf, (one, other) => ({ ...one, clears: joined(one.clears, other.clears) }));
  return [...once].sort((a, b) => Number(a.kind === 'unknown') - Number(b.kind === 'unknown'));
}

function byPlace(a: Said, b: Said): number {
  return (
    precedence(a.rule) - precedence(b.rule) ||
    compared(placeKey(a), placeKey(b)) ||
    // Numbers that only look otherwise (`1`, `01`) have an order, too.
    compared(a.path ?? '', b.path ?? '') ||
    compared(a.message, b.message)
  );
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function placeKey({ path, line, column, rule, message }: Said): string {
  const number = (value: number | null | undefined) => String(value ?? 0).padStart(8, '0');
  return [counting(path ?? '~'), number(line), number(column), rule, counting(message)].join('\0');
}

/** Of a text, so much is looked through for numbers: whoever writes it may fill megabytes with them. UTF-16 code units. */
const COUNTED = 500;

/** The tenth stands behind the ninth. */
function counting(text: string): string {
  return text.slice(0, COUNTED).replace(/\d+/g, (digits) => digits.padStart(8, '0')) + text.slice(COUNTED);
}

function butHint(one: Finding | Gap): string {
  return JSON.stringify({ ...one, hint: '' });
}

function joinHints<T extends { readonly hint: string }>(one: T, other: T): T {
  return { ...one, hint: joined(one.hint, other.hint) };
}

function joined(one: string, other: string): string {
  const news = other.split(/(?<=\.) (?=[A-Z])/).filter((sentence) => !one.includes(sentence));
  return [one, ...news].join(' ');
}

function eachOnce<T>(all: readonly T[], key: (one: T) => string, join: (one: T, other: T) => T): readonly T[] {
  const known = new Map<string, T>();
  for (const one of all) {
    const before = known.get(key(one));
    known.set(key(one), before === undefined ? one : join(before, one));
  }
  return [...known.values()];
}
