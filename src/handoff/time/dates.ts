/** Which dates a sign-off document states about itself: when it was updated, signed or executed. */
import type { Span } from '../../contracts/finding.js';
import { join, type MarkdownDocument, type Statement, type Table } from '../../documents/markdown/document.js';
import { momentsIn, momentOf, type Moment } from './moments.js';

/** A date that a document states about itself. */
export interface StatedDate {
  readonly label: string;
  readonly text: string;
  readonly span: Span;
  /** The dates in its words; none where they cannot be read. */
  readonly moments: readonly Moment[];
  /** Whether it says when the document as a whole was written: "Updated", "Date". */
  readonly main: boolean;
}

/** Words of a label that say what was dated, and nothing of when. */
const ABOUT = new Set(
  'on at by the this was were is of in utc time day when document record packet drill rollback readiness status decision approval signature sign off signoff report run producer consumer both last most recently latest result way back'.split(
    ' ',
  ),
);
const WHOLE = new Set(['updated', 'modified', 'revised', 'dated', 'amended']);
const ACTS = new Set([
  ...WHOLE,
  ...'executed execution performed conducted completed completion ran tested tried drilled exercised rehearsed verified validated checked signed approved accepted agreed decided confirmed recorded reviewed written issued held taken finished'.split(
    ' ',
  ),
]);

/** Headings under which dates are of other times: the past, or what is still planned. */
const OTHER_TIMES =
  /\b(?:history|historical|log|changelog|change log|revisions?|timeline|chronology|previous|prior|former|earlier|past|superseded|archive|background|next|plan|planned|schedule|upcoming|target|historie|verlauf)\b/;

/** The dates a document states about itself, in its order; `skip` names headings that are about something else. */
export function statedDates(
  document: Pick<MarkdownDocument, 'statements' | 'tables' | 'headings'>,
  skip: readonly string[] = [],
): readonly StatedDate[] {
  // Many statements share a heading, which is read once.
  const known = new Map<string | null, boolean>();
  const own = (heading: string | null) => {
    const answer = known.get(heading) ?? isOwnHeading(heading, skip);
    known.set(heading, answer);
    return answer;
  };
  const found = [
    ...document.statements.flatMap((statement) => (own(statement.heading) ? datesOf(statement) : [])),
    ...document.tables.flatMap((table) => (own(table.heading) ? signatureDates(table) : [])),
  ];
  if (found.length > 0) return found;
  const title = document.headings.find(({ level }) => level === 1);
  const moments = title === undefined ? [] : momentsIn(title.text);
  return title === undefined || moments.length === 0
    ? []
    : [{ label: 'the title', text: title.text, span: title.span, moments, main: true }];
}

/** Whether what stands below a heading is about the document itself, now. */
export function isOwnHeading(heading: string | null, skip: readonly string[]): boolean {
  const words = plain(heading ?? '');
  return (
    !OTHER_TIMES.test(words) && !skip.some((phrase) => phrase !== '' && ` ${words} `.includes(` ${plain(phrase)} `))
  );
}

/** When a document says it was last written. */
export interface Updated {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The instant in milliseconds, where a time with its zone is stated; else null. */
  readonly at: number | null;
  readonly span: Span;
}

/** Null where it does not say, or not readably. */
export function updatedOn(statements: readonly Statement[]): Updated | null {
  const dates = statedDates({ statements, tables: [], headings: [] });
  // A date that nobody can read is said by the gates; another that can be read tells the document's age.
  const main = dates.filter((date) => date.main && date.moments.length > 0);
  const wanted = main.length > 0 ? main.slice(0, 1) : dates;
  return wanted
    .flatMap(({ moments, span }) =>
      moments.map(({ day, first, last }): Updated => ({ date: day, at: first === last ? first : null, span })),
    )
    .reduce<Updated | null>((a, b) => (a !== null && a.date >= b.date ? a : b), null);
}

function datesOf(statement: Statement): readonly StatedDate[] {
  const text = join(statement.value);
  const moments = momentsIn(text);
  const kind = kindOf(statement.label, text, moments);
  if (kind === null) return [];
  // "Approved by: …" need not say when; a date that nobody can read is said.
  if (moments.length === 0 && (text === '' || (kind === 'act' && !ODD_DAY.test(text)))) return [];
  return [{ label: statement.label, text, span: spanOf(statement), moments, main: kind === 'whole' }];
}

/** The whole of it has the form of a day, in the words of a language that is not known here. */
const ODD_DAY =
  /^\s*(?:\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?|\p{L}{3,}\.?\s+\d{1,2},?\s+)(?:19|20)\d{2}\.?\s*$/u;

type Kind = 'whole' | 'date' | 'act';

function kindOf(label: string, text: string, moments: readonly Moment[]): Kind | null {
  const words = plain(label).split(' ');
  if (!words.every((word) => ABOUT.has(word) || ACTS.has(word) || word === 'date' || word === 'as')) return null;
  const acts = words.filter((word) => ACTS.has(word));
  const dated = words.includes('date') || words.join(' ') === 'as of';
  if (
    acts.length > 0 ? acts.every((word) => WHOLE.has(word)) : words.every((word) => ['date', 'as', 'of'].includes(word))
  )
    return dated || acts.length > 0 ? 'whole' : null;
  if (dated) return 'date';
  if (acts.length > 0) return 'act';
  return moments.length > 0 && momentOf(text) !== null ? 'act' : null;
}

/** Columns that make a table one of signatures. */
const SIGNERS =
  /^(?:name|role|owner|approver|signatory|signer|signed by|approved by|side|party|decision|verdict|signature|approval|who)\b/;

/** The column of dates of a table that people sign in. */
function signatureDates({ header, rows }: Table): readonly StatedDate[] {
  const titles = header.map(({ text }) => plain(text));
  // Two columns are read as statements.
  if (titles.length < 3 || !titles.some((title) => SIGNERS.test(title))) return [];
  return titles.flatMap((title, column) => {
    if (kindOf(title, '', []) === null) return [];
    return rows.flatMap((row): StatedDate[] => {
      const cell = row[column];
      if (cell === undefined || !/\d/.test(cell.text)) return [];
      const label = header[column]?.text ?? title;
      return [{ label, text: cell.text, span: cell.span, moments: momentsIn(cell.text), main: false }];
    });
  });
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function spanOf({ value, span }: Statement): Span {
  const [first, last] = [value[0], value.at(-1)];
  if (first === undefined || last === undefined) return span;
  return { ...first.span, endLine: last.span.endLine, endColumn: last.span.endColumn };
}
