import { describe, expect, it } from '@jest/globals';
import { statedDates, updatedOn } from '../../../src/handoff/time/dates.js';
import { markdown, start, textAt } from '../../documents/places.js';

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
