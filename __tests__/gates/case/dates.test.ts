import { describe, expect, it } from '@jest/globals';
import { dated, heldAgainst, instantAt, minuteOf } from '../../../src/gates/case/dates.js';
import { instant } from '../../support/brands.js';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const commit = (own: string, since: string = own) => ({ sha: SHA, own: instant(own), since: instant(since) });
const moment = (first: string, last: string = first) => ({
  first: Date.parse(first),
  last: Date.parse(last),
  day: first.slice(0, 10),
});
const SEEN = instant('2026-01-20T12:00:00.000Z');
const MADE = '2026-01-13T09:00:00.000Z';

describe('a date beside a commit and the time it was seen', () => {
  it.each([
    ['at the commit', moment(MADE), commit(MADE), null],
    ['a moment before it', moment('2026-01-13T08:59:59.999Z'), commit(MADE), 'before'],
    ['a day that reaches the commit', moment('2026-01-12T00:00:00Z', MADE), commit(MADE), null],
    ['where no commit is known', moment('2020-01-01T00:00:00Z'), null, null],
    // Other machines' clocks may differ by five minutes.
    [
      'just before what the parents say',
      moment('2026-01-14T08:55:00.000Z'),
      commit(MADE, '2026-01-14T09:00:00.000Z'),
      null,
    ],
    ['before that by more', moment('2026-01-14T08:54:59.999Z'), commit(MADE, '2026-01-14T09:00:00.000Z'), 'before'],
    ['just after it was seen', moment('2026-01-20T12:05:00.000Z'), commit(MADE), null],
    ['later than that', moment('2026-01-20T12:05:00.001Z'), commit(MADE), 'future'],
    ['later, and about no commit', moment('2026-01-20T12:05:00.001Z'), null, 'future'],
  ] as const)('%s', (_, stated, about, verdict) => {
    expect(heldAgainst(stated, about, SEEN)).toBe(verdict);
  });
});

it.each([
  [commit(MADE), '0123456789ab (2026-01-13 09:00 UTC)'],
  [commit(MADE, '2026-01-13T09:05:00.000Z'), '0123456789ab (2026-01-13 09:00 UTC)'],
  [commit(MADE, '2026-01-13T09:05:00.001Z'), '0123456789ab (2026-01-13 09:05 UTC, as its parents say)'],
])('a commit is told with its date', (one, words) => {
  expect(dated(one)).toBe(words);
});

it('an instant is one moment of a day', () => {
  expect(instantAt(MADE)).toEqual({ first: Date.parse(MADE), last: Date.parse(MADE), day: '2026-01-13' });
  expect(instantAt('yesterday')).toBeNull();
  expect(minuteOf(instant(MADE))).toBe('2026-01-13 09:00 UTC');
});
