/** How long we wait for GitHub: one deadline over everything a client does, retries and pauses included. */
import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Failure } from './failure.js';

export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Rejects when the signal aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Does something later, unless what is returned is called before. */
  after(ms: number, action: () => void): () => void;
}

export const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  pause: (ms, signal) => pauseFor(ms, undefined, { signal }),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** One request may hang this long before it counts as lost. */
const MAX_ATTEMPT_MS = 15_000;
const MAX_ATTEMPTS = 4;
const FIRST_DELAY_MS = 1000;

export class Patience {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #leftMs: number;
  /** GitHub did not answer one request, or put it off, however often it was sent: the next ones are sent once. */
  #down = false;

  /** @param deadlineMs - how long requests and pauses may take together */
  constructor(deadlineMs: number, clock: Clock, signal: AbortSignal) {
    this.#leftMs = deadlineMs;
    this.#clock = clock;
    this.#signal = signal;
  }

  get cancelled(): boolean {
    return this.#signal.aborted;
  }

  /** Does one piece of work on the deadline; its signal aborts when the time is over or the run is cancelled. */
  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const startedAt = this.#clock.now();
    const ms = Math.max(1, Math.min(Math.ceil(this.#leftMs), MAX_ATTEMPT_MS));
    // AbortSignal.any over AbortSignal.timeout would be shorter, but some releases of Node lose it to the collector.
    const end = new AbortController();
    const cancel = () => {
      end.abort(new Error('the run was cancelled'));
    };
    const stop = this.#clock.after(ms, () => {
      end.abort(new Error(`no answer within ${ms} ms`));
    });
    if (this.cancelled) cancel();
    else this.#signal.addEventListener('abort', cancel, { once: true });
    try {
      const answer = await work(end.signal);
      this.#down = false;
      return answer;
    } catch (error) {
      // Whatever it made of an answer that ended in the middle.
      throw end.signal.aborted ? end.signal.reason : error;
    } finally {
      stop();
      this.#signal.removeEventListener('abort', cancel);
      this.#leftMs -= this.#clock.now() - startedAt;
    }
  }

  /** Waits; a cancelled run stops waiting, and its next request says so. */
  async pause(ms: number): Promise<void> {
    const startedAt = this.#clock.now();
    try {
      await this.#clock.pause(ms, this.#signal);
    } catch (error) {
      if (!this.cancelled) throw error;
    } finally {
      this.#leftMs -= this.#clock.now() - startedAt;
    }
  }

  /**
   * How long to wait before trying again; null when trying again is pointless or would outlast the deadline.
   * @param attempt - how often it was tried, from 1
   */
  delayAfter(failure: Failure, attempt: number): number | null {
    if (failure.kind !== 'unavailable' && failure.kind !== 'rate-limited') return null;
    if (attempt >= MAX_ATTEMPTS) this.#down = true;
    if (this.cancelled || this.#down) return null;
    const delay = failure.retryAfterMs ?? FIRST_DELAY_MS * 2 ** (attempt - 1);
    return delay < this.#leftMs ? delay : null;
  }
}
