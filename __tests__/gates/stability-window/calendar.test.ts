import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  addDays,
  businessDaysBetween,
  dayOf,
  lasted,
} from '../../../src/gates/stability-window/calendar.js';
import { instant } from '../../support/brands.js';

const moment = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => instant(date.toISOString()));

describe('business days', () => {
  it.each([
    ['2026-02-06T23:59:00Z', 1, '2026-02-09'], // Friday
    ['2026-02-07T12:00:00Z', 1, '2026-02-09'], // Saturday
    ['2026-02-08T12:00:00Z', 1, '2026-02-09'], // Sunday
    ['2026-02-09T00:00:00Z', 5, '2026-02-16'],
    ['2026-02-27T08:00:00Z', 10, '2026-03-13'], // over the end of a month
    ['2024-02-28T08:00:00Z', 2, '2024-03-01'], // a leap day
    ['2025-12-31T08:00:00Z', 1, '2026-01-01'], // holidays are business days
    ['2026-02-09T10:00:00Z', 0, '2026-02-09'],
  ])('from %s, %d of them later is %s', (from, days, day) => {
    expect(dayOf(addBusinessDays(instant(from), days))).toBe(day);
  });

  it('never end on a weekend, and as many lie between as were added', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 120 }), (from, days) => {
        const end = addBusinessDays(from, days);
        expect([0, 6]).not.toContain(new Date(end).getUTCDay());
        expect(businessDaysBetween(from, end)).toBe(days);
      }),
    );
  });

  it('come no sooner when they are more', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 60 }), (from, days) => {
        expect(addBusinessDays(from, days + 1) > addBusinessDays(from, days)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-02-08T13:19:53Z', 14, '2026-02-22T13:19:53.000Z'],
    ['2026-03-28T12:00:00Z', 2, '2026-03-30T12:00:00.000Z'], // summer time is no matter in UTC
    ['2025-12-31T00:00:00Z', 1, '2026-01-01T00:00:00.000Z'],
  ])('from %s, %d of them later is %s', (from, days, end) => {
    expect(addDays(instant(from), days)).toBe(end);
  });

  it.each([
    ['2026-02-08T10:45:00Z', '2026-02-08T13:19:00Z', '2 h 34 min'],
    ['2026-02-08T10:45:00Z', '2026-02-08T11:30:00Z', '45 min'],
    ['2026-02-08T10:00:00Z', '2026-02-21T14:00:00Z', '13 d 4 h'],
    ['2026-02-08T10:00:00Z', '2026-02-08T09:00:00Z', '0 min'],
  ])('lasted from %s to %s: %s', (from, to, words) => {
    expect(lasted(instant(from), instant(to))).toBe(words);
  });
});
