/** Days, business days and how long something lasted; all in UTC, no clock. */
import type { Instant } from '../../contracts/brands.js';
import { instantOf } from '../../contracts/instant.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An instant that many days later. */
export function addDays(instant: Instant, days: number): Instant {
  return instantOf(Date.parse(instant) + days * DAY_MS);
}

/** The start of the business day (Monday to Friday) that many after the day of an instant. */
export function addBusinessDays(instant: Instant, days: number): Instant {
  let day = Date.parse(`${instant.slice(0, 10)}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day += DAY_MS;
    if (![0, 6].includes(new Date(day).getUTCDay())) left -= 1;
  }
  return instantOf(day);
}

/** Whole business days after the day of one instant, up to the day of another. */
export function businessDaysBetween(from: Instant, to: Instant): number {
  let count = 0;
  const last = Date.parse(`${to.slice(0, 10)}T00:00:00Z`);
  for (let day = Date.parse(`${from.slice(0, 10)}T00:00:00Z`) + DAY_MS; day <= last; day += DAY_MS) {
    if (![0, 6].includes(new Date(day).getUTCDay())) count += 1;
  }
  return count;
}

/** `2 h 34 min`, `13 d 4 h`: the two largest units; never negative. */
export function lasted(from: Instant, to: Instant): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** When something may come at the earliest: a day, or the minute of it. */
export function fromOf(instant: string): string {
  const minute = instant.slice(11, 16);
  return minute === '00:00' ? `${instant.slice(0, 10)} (UTC)` : `${instant.slice(0, 10)} ${minute} UTC`;
}

/** The first day (UTC) on which an instant has passed: the instant's own day. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
