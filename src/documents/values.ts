/** What the value of a statement says: words, a day. */
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

/** A text without what stands in parentheses. Behind the last closing one none can begin, so none is looked for. */
export function withoutRemarks(text: string): string {
  const end = text.lastIndexOf(')') + 1;
  return text.slice(0, end).replaceAll(/\([^)]*\)/g, ' ') + text.slice(end);
}

/** Whether `YYYY-MM-DD` is a day that exists. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
