/** When a published result was observed and by which run: what orders results, strictly read, since anybody may write them. */
import { CLOCK_SKEW_MS } from '../contracts/instant.js';

export interface Observation {
  /** Decimal digits. */
  readonly runId: string;
  /** From 1. */
  readonly attempt: number;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly observedAt: string;
}

/** GitHub counts runs and attempts; longer ones are nobody's. */
const RUN_ID = /^[1-9]\d{0,18}$/;
const MOST_ATTEMPTS = 999_999;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * What three fields say; null when one of them is not what we write, or the time is still to come.
 * @param now - ISO 8601: what is said to have been observed later was not; null: that is not asked
 */
export function readObservation(
  { runId, attempt, observedAt }: Readonly<Record<keyof Observation, unknown>>,
  now: string | null,
): Observation | null {
  if (typeof runId !== 'string' || !RUN_ID.test(runId)) return null;
  if (typeof attempt !== 'number' || !Number.isInteger(attempt) || attempt < 1 || attempt > MOST_ATTEMPTS) return null;
  if (typeof observedAt !== 'string' || !INSTANT.test(observedAt)) return null;
  const at = Date.parse(observedAt);
  // Date.parse takes the 30th of February for a day of March.
  if (Number.isNaN(at) || new Date(at).toISOString() !== observedAt) return null;
  const isToCome = now !== null && at > Date.parse(now) + CLOCK_SKEW_MS;
  return isToCome ? null : { runId, attempt, observedAt };
}

/**
 * Newer is what was observed later; of one time the later attempt, then the later run. An attempt begins when the one before
 * is over, so that no clock tells otherwise. Positive: the first one is newer.
 */
export function compareObservations(one: Observation, other: Observation): number {
  if (one.runId === other.runId && one.attempt !== other.attempt) return one.attempt - other.attempt;
  return (
    byText(one.observedAt, other.observedAt) ||
    one.attempt - other.attempt ||
    one.runId.length - other.runId.length ||
    byText(one.runId, other.runId)
  );
}

export function isNewer(one: Observation, than: Observation): boolean {
  return compareObservations(one, than) > 0;
}

export function isOfOneAttempt(one: Observation, other: Observation): boolean {
  return one.runId === other.runId && one.attempt === other.attempt;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
