/**
 * Dates as people write them, and which of them a sign-off document states about itself: when it was updated, signed
 * or executed. A day without a time is that day anywhere on earth.
 */
import type { Span } from '../contracts/finding.js';
import { join, type MarkdownDocument, type Statement, type Table } from './markdown.js';
import { monthNumber, MONTH_WORD } from './months.js';

/** A day or an instant: the first and the last moment (milliseconds) that the words can mean. */
export interface Moment {
  readonly first: number;
  readonly last: number;
  /** The day as written, `YYYY-MM-DD`: in UTC where the words give an instant. */
  readonly day: string;
}

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

const HOUR = 60 * 60 * 1000;

/** The day begins first at UTC+14, and ends last at UTC-12. */
const EARLIEST_ZONE = 14 * HOUR;
const LATEST_ZONE = 12 * HOUR;

function dayMoment(year: number, month: number, day: number): Moment | null {
  const start = Date.UTC(year, month - 1, day);
  const date = new Date(start);
  if (year < 1970 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return {
    first: start - EARLIEST_ZONE,
    last: start + 24 * HOUR + LATEST_ZONE,
    day: date.toISOString().slice(0, 10),
  };
}

/** Of two numbers the one that can be no month is the day; of two that can be either nothing is known. */
function dayAndMonth(year: number, one: number, other: number): Moment | null {
  if (one > 12 || one === other) return dayMoment(year, other, one);
  return other > 12 ? dayMoment(year, one, other) : null;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => Moment | null;
}

const number = (part: string | undefined): number => Number(part ?? NaN);

const FORMS: readonly Form[] = [
  {
    pattern:
      /(?<![\d.])(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)(?![\p{L}\d]))?/u,
    read: (parts) => instantMoment(parts),
  },
  {
    pattern: /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u,
    read: ([, year, , month, day]) => dayMoment(number(year), number(month), number(day)),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u,
    read: ([, day, month, year]) => dayMoment(number(year), number(month), number(day)),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/u,
    read: ([, one, , other, year]) => dayAndMonth(number(year), number(one), number(other)),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:of\\s+|de\\s+)?${MONTH_WORD}\\.?,?[\\s-]+(?:de\\s+)?(\\d{4})(?!\\d)`,
      'u',
    ),
    read: ([, day, month, year]) => dayMoment(number(year), monthNumber(month), number(day)),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH_WORD}\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4})(?!\\d)`, 'u'),
    read: ([, month, day, year]) => dayMoment(number(year), monthNumber(month), number(day)),
  },
  {
    pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u,
    read: ([, year, month, day]) => dayMoment(number(year), number(month), number(day)),
  },
  {
    pattern: /^\s*(\d{4})(\d{2})(\d{2})\s*$/u,
    read: ([, year, month, day]) => dayMoment(number(year), number(month), number(day)),
  },
];

/** A time without a zone is that time anywhere on earth. */
function instantMoment([, year, month, day, hours, minutes, seconds, zone]: readonly string[]): Moment | null {
  const whole = dayMoment(number(year), number(month), number(day));
  const time = [number(hours), number(minutes), seconds === undefined ? 0 : number(seconds)];
  const [hour = 0, minute = 0, second = 0] = time;
  if (whole === null || hour > 24 || minute > 59 || second > 60) return null;
  const local = Date.parse(`${whole.day}T00:00:00Z`) + hour * HOUR + minute * 60_000 + second * 1000;
  if (zone === undefined) return { ...whole, first: local - EARLIEST_ZONE, last: local + LATEST_ZONE };
  const [, sign, offsetHours = '0', offsetMinutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(offsetHours) * HOUR + Number(offsetMinutes) * 60_000) * (sign === '-' ? -1 : 1);
  const at = local - offset;
  return { first: at, last: at, day: new Date(at).toISOString().slice(0, 10) };
}

/** No line of a document holds more dates than this. */
const MOST = 50;

/** Every date in a text that the calendar has and that can be meant in one way only. */
export function momentsIn(text: string): readonly Moment[] {
  return cutMoments(text, NOTHING_READ).moments;
}

/** Stands where something like a date was, that nobody can read. */
const NOTHING_READ = '\u0000';

/** Puts a character in the place of every date of a text, which comes back in lower case. */
export function cutMoments(text: string, by: string): { readonly text: string; readonly moments: readonly Moment[] } {
  const moments: Moment[] = [];
  let rest = text.slice(0, 10_000).toLowerCase();
  for (const { pattern, read } of FORMS) {
    for (let count = 0; count < MOST; count += 1) {
      const match = pattern.exec(rest);
      if (match === null) break;
      const moment = read(match);
      if (moment !== null) moments.push(moment);
      // What one form has read is no date of another.
      rest = `${rest.slice(0, match.index)}${moment === null ? NOTHING_READ : by}${rest.slice(match.index + match[0].length)}`;
    }
  }
  return { text: rest, moments };
}

/** The whole of a text as one moment; null where it is anything else. */
export function momentOf(text: string): Moment | null {
  const moments = momentsIn(text);
  const left = FORMS.reduce((rest, { pattern }) => rest.replace(pattern, ''), text.toLowerCase());
  return moments.length === 1 && left.trim() === '' ? (moments[0] ?? null) : null;
}

/** The instant of a moment that is said to be in UTC: a day begins at midnight. Null where it cannot be read. */
export function utcOf(text: string): string | null {
  const moment = momentOf(text);
  if (moment === null) return null;
  return new Date(moment.first === moment.last ? moment.first : moment.first + EARLIEST_ZONE).toISOString();
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
