/** Moments: days and instants as people write them; a day without a time is that day anywhere on earth. */
import { monthNumber, MONTH_WORD } from './months.js';

/** A day or an instant: the first and the last moment (milliseconds) that the words can mean. */
export interface Moment {
  readonly first: number;
  readonly last: number;
  /** The day as written, `YYYY-MM-DD`: in UTC where the words give an instant. */
  readonly day: string;
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
