import { describe, expect, it } from '@jest/globals';
import { statedDates, updatedOn } from '../../../src/handoff/time/dates.js';
import { momentOf, momentsIn, utcOf } from '../../../src/handoff/time/moments.js';
import { markdown, start, textAt } from '../../documents/places.js';

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

const stated = (text: string, skip: readonly string[] = []) =>
  statedDates(markdown(text), skip).map(({ label, moments, main }) => [label, ...moments.map(({ day }) => day), main]);

describe('the dates that a document states about itself', () => {
  it.each([
    ['Updated', 'of the whole'],
    ['Last updated (UTC)', 'of the whole'],
    ['Date updated', 'of the whole'],
    ['Date', 'of the whole'],
    ['As of', 'of the whole'],
    ['Dated', 'of the whole'],
    ['Executed', 'of an act'],
    ['Executed and updated', 'none'],
    ['Date of the drill', 'of an act'],
    ['Approved by both on', 'of an act'],
    ['Decision', 'of an act'],
    ['On', 'of an act'],
    ['Of', 'none'],
    ['Deadline', 'none'],
    ['Planned date', 'none'],
    ['Date of birth', 'none'],
  ])('are what their label says: %s is %s', (label, kind) => {
    const date = [label, '2026-02-08', kind === 'of the whole'];
    expect(stated(`- ${label}: 2026-02-08`)).toEqual(kind === 'none' ? [] : [date]);
  });

  it('are none where the words say more than a day, and no label dates it', () => {
    expect(stated('- Decision: GO since 2026-02-08')).toEqual([]);
    expect(stated('- Decision: GO')).toEqual([]);
  });

  it('are told, though nobody can read them, where the whole is the form of a day', () => {
    expect(stated('- Signed: 8 Helmikuuta 2026')).toEqual([['Signed', false]]);
    expect(stated('- Signed: Helmikuuta 8, 2026')).toEqual([['Signed', false]]);
    for (const name of ['A. Petrova', 'on 8 Helmikuuta 2026', '8 Helmikuuta 2026 by both', '8 of 2026', 'in 2026'])
      expect(stated(`- Signed: ${name}`)).toEqual([]);
    expect(stated('- Updated: some day')).toEqual([['Updated', true]]);
    expect(stated('- Updated:')).toEqual([]);
  });

  it('are not what stands below a heading of other times, or one that the profile skips', () => {
    const below = (heading: string) =>
      stated(`# A\n\n## ${heading}\n\n- Updated: 2026-02-08`, ['Day of the board', '']);
    expect(below('Decision')).toHaveLength(1);
    for (const heading of [
      'History',
      'Change log',
      'Previous decisions',
      'Next steps',
      'Verlauf',
      'The day of the board',
    ])
      expect(below(heading)).toEqual([]);
  });

  it('are in the column of dates of a table that people sign in', () => {
    const table = (head: string) => `| ${head} |\n|-|-|-|\n| A. Petrova | GO | 2026-02-08 |\n| B. Weil | GO | soon |`;
    expect(stated(table('Name | Verdict | Date'))).toEqual([['Date', '2026-02-08', false]]);
    expect(stated(table('Name | Verdict | Signed on'))).toEqual([['Signed on', '2026-02-08', false]]);
    expect(stated(table('Name | Verdict | Deadline'))).toEqual([]);
    expect(stated(table('Change | Ticket | Date'))).toEqual([]);
    expect(stated(`## History\n\n${table('Name | Verdict | Date')}`)).toEqual([]);
  });

  it('are that of the title where no other is stated', () => {
    const text = '# Record of 2026-02-08\n\nWords.';
    const [date] = statedDates(markdown(text));
    expect(date).toMatchObject({ label: 'the title', text: 'Record of 2026-02-08', main: true });
    expect(stated('# Record of 2026-02-08\n\n- Updated: 2026-02-09')).toEqual([['Updated', '2026-02-09', true]]);
    expect(stated('# Record\n\n## Of 2026-02-08')).toEqual([]);
  });
});

describe('when a document was last written', () => {
  const updated = (text: string) => {
    const found = updatedOn(markdown(text).statements);
    return found === null ? null : `${found.date} at ${start(found.span)} ${textAt(text, found.span)}`;
  };

  it.each([
    ['is its main date', '- Signed: 2026-03-01\n- Updated: 2026-02-08', '2026-02-08 at 2:12 2026-02-08'],
    ['is the first of two', '- Updated: 2026-02-08\n- Updated: 2026-03-01', '2026-02-08 at 1:12 2026-02-08'],
    ['is the latest of a line', '- Updated: 2026-02-08 2026-02-09', '2026-02-09 at 1:12 2026-02-08 2026-02-09'],
    [
      'is the latest act where no main date is there',
      '- Signed: 2026-03-01\n- Executed: 2026-02-08',
      '2026-03-01 at 1:11 2026-03-01',
    ],
    [
      'is the latest act, whatever the order',
      '- Executed: 2026-02-08\n- Signed: 2026-03-01',
      '2026-03-01 at 2:11 2026-03-01',
    ],
    [
      'is the latest act where the main date is not readable',
      '- Updated: some day\n- Signed: 2026-03-01',
      '2026-03-01 at 2:11 2026-03-01',
    ],
    ['is not known where nothing is dated', '- Tag: v1.0.0', null],
    ['is not known where no date is readable', '- Updated: some day', null],
  ])('%s', (_, text, expected) => {
    expect(updated(text)).toBe(expected);
  });
});
