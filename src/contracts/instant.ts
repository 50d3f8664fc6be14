/** An instant as evidence writes it: ISO 8601 in UTC, of the years that four digits can say. */
import { instant, type Instant } from './brands.js';

/** Clocks of two machines differ; less than this between them says nothing. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;

const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Whoever commits writes the date: what no calendar has becomes the nearest one that has a name. */
export function instantOf(milliseconds: number): Instant {
  const sound = Number.isNaN(milliseconds) ? 0 : Math.min(Math.max(milliseconds, 0), LAST);
  return instant(new Date(sound).toISOString());
}

/** The later of two instants. */
export function laterOf(one: Instant, other: Instant): Instant {
  return one >= other ? one : other;
}
