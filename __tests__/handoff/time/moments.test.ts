import { describe, expect, it } from '@jest/globals';
import { momentOf, momentsIn, utcOf } from '../../../src/handoff/time/moments.js';

const days = (text: string) => momentsIn(text).map(({ day }) => day);

describe('a day', () => {
  it.each([
    '2026-02-08',
    '2026-2-8',
    '2026/02/08',
    '2026.02.08',
    '08.02.2026',
    '8. 2. 2026',
    '8 February 2026',
    '8th of February 2026',
    '8. Februar 2026',
    '8 de febrero de 2026',
    'Feb 8, 2026',
    'February 8th 2026',
    '8-Feb-2026',
    '2026年2月8日',
    '2026년 2월 8일',
    '20260208',
    'signed on 2026-02-08 by both',
    '2026-02-08T10:00:00Z',
  ])('is read in each form that people write: %s', (text) => {
    expect(days(text)).toEqual(['2026-02-08']);
  });

  it.each([
    ['that the calendar has not', '2026-02-30'],
    ['of a month that is none', '2026-13-01'],
    ['that may be either of two', '03/04/2026'],
    ['in a longer number', '12026-02-08'],
    ['that goes on', '2026-02-081'],
    ['of a version', '1.2026.02.08'],
    ['inside other digits', 'build 20260208 of today'],
    ['of an hour that is none', '2026-02-08T25:00:00Z'],
    ['of no date at all', 'soon'],
  ])('is not read where it is one %s', (_, text) => {
    expect(days(text)).toEqual([]);
  });

  it.each([
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['02/02/2026', '2026-02-02'],
    ['12/13/2026', '2026-12-13'],
  ])('is read where only one of two numbers can be the month: %s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });

  it('may stand beside others, each of which is read', () => {
    expect(days('between 2026-02-08 and 9 March 2026')).toEqual(['2026-02-08', '2026-03-09']);
  });

  it('lasts from where it begins first on earth to where it ends last', () => {
    const [moment] = momentsIn('2026-02-08');
    expect(moment).toEqual({
      first: Date.parse('2026-02-07T10:00:00Z'),
      last: Date.parse('2026-02-09T12:00:00Z'),
      day: '2026-02-08',
    });
  });
});

describe('a month', () => {
  // Another's list, so that ours is not held against itself.
  const MONTHS = Array.from({ length: 12 }, (_, month) => month);
  const nameOf = (locale: string, month: number) => {
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatToParts(
      Date.UTC(2026, month, 8),
    );
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  };

  it.each(['en', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'nb', 'cs'])('has a name in %s', (locale) => {
    const expected = MONTHS.map((month) => [`2026-${String(month + 1).padStart(2, '0')}-08`]);
    expect(MONTHS.map((month) => days(`8 ${nameOf(locale, month)} 2026`))).toEqual(expected);
    expect(MONTHS.map((month) => days(`8. ${nameOf(locale, month).toUpperCase()} 2026`))).toEqual(expected);
  });
});

describe('an instant', () => {
  it.each([
    ['2026-02-08T10:11:12Z', '2026-02-08T10:11:12.000Z'],
    ['2026-02-08 10:11 UTC', '2026-02-08T10:11:00.000Z'],
    ['2026-02-08T10:11:12.500Z', '2026-02-08T10:11:12.000Z'],
    ['2026-02-08T23:30:00-01:30', '2026-02-09T01:00:00.000Z'],
    ['2026-02-08T00:30:00+0200', '2026-02-07T22:30:00.000Z'],
    ['2026-02-08T00:30:00+02', '2026-02-07T22:30:00.000Z'],
  ])('with a zone is one moment: %s', (text, utc) => {
    const [moment] = momentsIn(text);
    expect([moment?.first, moment?.last]).toEqual([Date.parse(utc), Date.parse(utc)]);
    expect(moment?.day).toBe(utc.slice(0, 10));
    expect(utcOf(text)).toBe(utc);
  });

  it('without a zone is that time anywhere on earth', () => {
    const [moment] = momentsIn('2026-02-08 10:00');
    expect(moment).toEqual({
      first: Date.parse('2026-02-07T20:00:00Z'),
      last: Date.parse('2026-02-08T22:00:00Z'),
      day: '2026-02-08',
    });
  });
});

describe('a text that is one date', () => {
  it.each(['2026-02-08', ' 8 February 2026 ', '2026-02-08T10:00:00Z'])('is that moment: %s', (text) => {
    expect(momentOf(text)?.day).toBe('2026-02-08');
  });

  it.each(['2026-02-08 or later', 'since 2026-02-08', '2026-02-08 2026-02-09', '2026-02-08 9 March 2026', 'soon', ''])(
    'is none: %s',
    (text) => {
      expect(momentOf(text)).toBeNull();
      expect(utcOf(text)).toBeNull();
    },
  );

  it('begins at midnight in UTC', () => {
    expect(utcOf('2026-02-08')).toBe('2026-02-08T00:00:00.000Z');
  });
});
