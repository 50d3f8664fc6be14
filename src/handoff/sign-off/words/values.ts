/** What the value of a statement says, with its remarks and without, as written and as it is compared. */
import type { Fragment, Statement } from '../../../documents/markdown/document.js';

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
    const word = match[0].replace(/(?<![.,;])[.,;]+$/, '');
    const [from, to] = [places[match.index], places[match.index + word.length - 1]];
    if (match[0] === '/' || from === undefined || to === undefined) return [];
    return [{ kind: 'text', text: word, span: { ...from, endLine: to.line, endColumn: to.column + 1 } }];
  });
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** What stands in parentheses, each up to the first that closes; one that never closes is none. */
export function remarksIn(text: string): readonly string[] {
  return cutRemarks(text).remarks;
}

/** A text with a blank for each remark in parentheses. */
export function withoutRemarks(text: string): string {
  return cutRemarks(text).around.join(' ');
}

/** By hand: an expression would look for the end from each of a thousand parentheses that never close. */
function cutRemarks(text: string): { readonly remarks: readonly string[]; readonly around: readonly string[] } {
  const remarks: string[] = [];
  const around: string[] = [];
  for (let from = 0; ;) {
    const open = text.indexOf('(', from);
    const close = open === -1 ? -1 : text.indexOf(')', open);
    if (close === -1) return { remarks, around: [...around, text.slice(from)] };
    remarks.push(text.slice(open + 1, close));
    around.push(text.slice(from, open));
    from = close + 1;
  }
}

/** Whether `YYYY-MM-DD` is a day that exists. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Lower case, without markup and punctuation: what two people mean alike compares alike. */
export function normalise(words: string): string {
  return withoutRemarks(words)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}
