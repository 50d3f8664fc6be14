import { describe, expect, it } from '@jest/globals';
import { day, duration, lanesOf, moment } from '../../src/render/durations.js';
import { instant } from '../support/brands.js';
import { command } from '../support/report-for-people.js';

describe('a duration', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1_000, '1.0 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_599_600, '1 h 00 min'],
    [9_240_000, '2 h 34 min'],
  ])('of %d ms reads %s', (milliseconds, words) => {
    expect(duration(milliseconds)).toBe(words);
  });
});

describe('a moment', () => {
  it('reads without its fraction and with its zone', () => {
    expect(moment('2026-02-08T13:05:59.123Z')).toBe('2026-02-08 13:05:59 UTC');
  });

  it('gives its day, and says when it has none', () => {
    expect(day('2026-02-08T13:05:59Z')).toBe('2026-02-08');
    expect(day('../../x')).toBe('unknown-date');
  });
});

describe('the lanes of a suite', () => {
  it('have a wall time from first start to last end, and so has the suite', () => {
    const { lanes, wallMs } = lanesOf([
      command({ id: 'a', lane: 'one', startedAt: instant('2026-02-08T13:00:00Z'), durationMs: 1_000 }),
      command({ id: 'b', lane: 'two', startedAt: instant('2026-02-08T13:00:02Z'), durationMs: 3_000 }),
      command({ id: 'c', lane: 'one', startedAt: instant('2026-02-08T13:00:01Z'), durationMs: 2_000 }),
    ]);
    expect(lanes.map(({ name, wallMs: wall }) => [name, wall])).toEqual([
      ['one', 3_000],
      ['two', 3_000],
    ]);
    expect(wallMs).toBe(5_000);
  });

  it('have no wall time where nothing started', () => {
    const { lanes, wallMs } = lanesOf([command({ startedAt: null, durationMs: null, outcome: 'not-started' })]);
    expect(lanes[0]?.wallMs).toBeNull();
    expect(wallMs).toBeNull();
  });
});
