/** Days in a text, in the forms that people write them. */
import { isDay } from './values.js';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'février', 'febrero'],
  ['march', 'mar', 'märz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'diciembre'],
];
const MONTH = MONTHS.flat().join('|');
const CLOCK = '(?:(?:t| | at | um |, )\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?(?:z|utc|gmt|[+-]\\d{2}:?\\d{2}))?)?';
const FORMS = new RegExp(
  [
    `(?<![\\d-])(\\d{4})[-/](\\d{2})[-/](\\d{2})${CLOCK}(?![\\d-])`,
    `(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${CLOCK}(?!\\d)`,
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)? (${MONTH})\\.?,? (\\d{4})${CLOCK}(?!\\d)`,
    `(?<![\\p{L}])(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}(?!\\d)`,
  ].join('|'),
  'gu',
);

/** Puts a character in the place of every day of a text (in lower case) that the calendar has. */
export function cutDays(text: string, by: string): { readonly text: string; readonly days: readonly string[] } {
  const days: string[] = [];
  const cut = text.replaceAll(FORMS, (whole: string, ...groups: (string | undefined)[]) => {
    const day = dayOf(groups);
    if (!isDay(day)) return whole;
    days.push(day);
    return by;
  });
  return { text: cut, days };
}

function dayOf([y1, m1, d1, d2, m2, y2, d3, m3, y3, m4, d4, y4]: readonly (string | undefined)[]): string {
  const month = (name: string | undefined) => String(MONTHS.findIndex((names) => names.includes(name ?? '')) + 1);
  const [year, number, day] =
    y1 !== undefined
      ? [y1, m1, d1]
      : y2 !== undefined
        ? [y2, m2, d2]
        : y3 !== undefined
          ? [y3, month(m3), d3]
          : [y4, month(m4), d4];
  return `${year ?? ''}-${(number ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}
