/** Holds a date against the commit it is about, and against the time of the observation. Every gate asks here. */
import type { Instant } from '../../contracts/brands.js';
import { CLOCK_SKEW_MS } from '../../contracts/instant.js';
import type { Moment } from '../../handoff/time/moments.js';

/** When a commit was made. */
export interface CommitDate {
  readonly sha: string;
  /** As the commit itself says. */
  readonly own: Instant;
  /** No commit is older than its parents: their date, where that is later. */
  readonly since: Instant;
}

/** `before`: older than the commit. `future`: later than it was observed. */
export type Verdict = 'before' | 'future' | null;

/**
 * Judges a date; a day counts as that day anywhere on earth.
 * @param commit - null where nothing is known of it, or the date is about none
 */
export function heldAgainst(moment: Moment, commit: CommitDate | null, observedAt: Instant): Verdict {
  if (moment.first > Date.parse(observedAt) + CLOCK_SKEW_MS) return 'future';
  if (commit === null) return null;
  // What the parents say was told by other machines' clocks.
  const isBefore = moment.last < Date.parse(commit.own) || moment.last < Date.parse(commit.since) - CLOCK_SKEW_MS;
  return isBefore ? 'before' : null;
}

/** An instant that a machine wrote. */
export function instantAt(text: string): Moment | null {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  return { first: at, last: at, day: new Date(at).toISOString().slice(0, 10) };
}

/** "0123456789ab (2026-01-13 09:00 UTC)": a commit in a message about time. */
export function dated({ sha, own, since }: CommitDate): string {
  const byParents = Date.parse(since) - CLOCK_SKEW_MS > Date.parse(own);
  return `${sha.slice(0, 12)} (${minuteOf(byParents ? since : own)}${byParents ? ', as its parents say' : ''})`;
}

export function minuteOf(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
