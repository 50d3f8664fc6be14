/** What the value of a statement says: words, a verdict, a day. */
import type { Verdict } from '../contracts/words.js';
import type { Fragment, Statement } from './markdown.js';

/**
 * The values a statement gives, for the number that its label asks for: code spans as they stand, or the words
 * where there are too few of them. A code span in a remark in parentheses is none.
 */
export function valuesOf(statement: Statement, wanted: number): readonly Fragment[] {
  const codes = codesOf(statement.value);
  if (codes.length >= Math.max(1, wanted)) return codes;
  const words = wordsOf(statement.value);
  return codes.length > 0 && words.length < wanted ? codes : words;
}

function codesOf(value: readonly Fragment[]): readonly Fragment[] {
  const codes = value.filter((fragment) => fragment.kind === 'code');
  if (value[0]?.text.startsWith('(') === true) return codes;
  let depth = 0;
  return value.filter(({ kind, text }) => {
    if (kind === 'text') depth += count(text, '(') - count(text, ')');
    return kind === 'code' && depth <= 0;
  });
}

/** Words may be put together from several fragments, so each character brings its own place. */
function wordsOf(value: readonly Fragment[]): readonly Fragment[] {
  const text = value.map((fragment) => fragment.text).join('');
  const places = value.flatMap(({ text: part, span }) =>
    Array.from({ length: part.length }, (_, index) => ({ ...span, column: span.column + index })),
  );
  return [...text.matchAll(/\S+/g)].flatMap((match): Fragment[] => {
    const word = match[0].replace(/[.,;]+$/, '');
    const [from, to] = [places[match.index], places[match.index + word.length - 1]];
    if (match[0] === '/' || from === undefined || to === undefined) return [];
    return [{ kind: 'text', text: word, span: { ...from, endLine: to.line, endColumn: to.column + 1 } }];
  });
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Words behind a consent that take it back: "GO (revoked)", "READY. Failed." */
const TAKEN_BACK =
  /^[\s\p{P}\p{S}]*(?:(?:is|was|has been)\s+)?(?:withheld|withdrawn|revoked|rescinded|retracted|refused|denied|rejected|failed|expired|void|no[\s\p{P}\p{S}]*$)(?![\p{L}\p{N}-])/iu;
/** Words of the same sentence that make it wait for something: "GO once signed", "READY - not yet". */
const WAITING =
  /^[^\p{L}\p{N}.;!]*(?:(?:is|was|has been)\s+)?(?:not|never|pending|on hold|deferred|postponed|once|until|unless|except|if|when|after|only|subject to|conditional|provided|depending|awaiting|tb[dc])(?![\p{L}\p{N}-])/iu;
const CROSSED = /[\u274c\u2716\u2717\u2718\u2612\u{1f6ab}\u26d4]/u;

/** Whether what follows a "GO" or a "READY" says that it is none (yet): "GO is not approved", "READY (failed)". */
export function isTakenBack(rest: string): boolean {
  return TAKEN_BACK.test(rest) || WAITING.test(rest) || CROSSED.test(rest);
}

/** A text without what stands in parentheses. Behind the last closing one none can begin, so none is looked for. */
export function withoutRemarks(text: string): string {
  const end = text.lastIndexOf(')') + 1;
  return text.slice(0, end).replaceAll(/\([^)]*\)/g, ' ') + text.slice(end);
}

/** Words that say both, such as a template's "GO / NO-GO", decide nothing; remarks in parentheses are not asked. */
export function verdictOf(text: string): Verdict | null {
  const plain = text.toUpperCase().replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  const said = /^\s*(?:STEADY-STATE\s+)?GO(?![\p{L}\p{N}])/u.exec(plain);
  if (said !== null && isTakenBack(plain.slice(said[0].length))) return null;
  const words = withoutRemarks(plain).trim();
  const refusal = /(?<![\p{L}\p{N}])NO\s?-?\s?GO(?![\p{L}\p{M}\p{N}])/gu;
  const consent = /(?<![\p{L}\p{N}-])GO(?![\p{L}\p{M}\p{N}?~-])/u;
  const [no, yes] = [words.search(refusal), words.replaceAll(refusal, ' ').search(consent)];
  if (no === 0) return yes === -1 ? 'NO-GO' : null;
  return no === -1 && /^(?:STEADY-STATE\s+)?GO/.test(words) && yes !== -1 ? 'GO' : null;
}

/** The first day (`YYYY-MM-DD`) in a text that the calendar has. */
export function dayIn(text: string): string | null {
  return (text.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? []).find(isDay) ?? null;
}

/** Whether `YYYY-MM-DD` is a day that exists. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
