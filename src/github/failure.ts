/** What can go wrong between us and GitHub, as a closed set of kinds with a sentence for people. */
import { causeOf, mendOf, type Cause } from './causes.js';
import { at, textAt } from './event.js';

/**
 * `not-permitted`: the token may not do it. `not-found`: not there, or hidden from the token. `bad-token`: no valid
 * token. `rate-limited`: GitHub asks to wait, and did nothing. `rejected`: GitHub does not accept what was asked.
 * `unavailable`: 5xx, a conflict, a lost connection, no answer in time, or one that is not GitHub's (cut off, a proxy's
 * page); a write may have taken effect all the same. `cancelled`: the run was told to end. `spent`: the run has sent as
 * many requests as it may; this one was not sent. `nonsense`: a defect of ours.
 */
export type FailureKind =
  | 'not-permitted'
  | 'not-found'
  | 'bad-token'
  | 'rate-limited'
  | 'rejected'
  | 'unavailable'
  | 'cancelled'
  | 'spent'
  | 'nonsense';

export interface Failure {
  readonly kind: FailureKind;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** A clause: "GitHub answered 502 to GET /repos/o/r". */
  readonly message: string;
  /** GitHub's own words; empty where it has none. */
  readonly words: string;
  /** The reason, where GitHub's words give a known one. */
  readonly cause: Cause | null;
  /** What the token lacks by GitHub's headers: `checks=write`; null when they do not say. */
  readonly lacks: string | null;
  /** How long GitHub asks to wait; null when it does not say. */
  readonly retryAfterMs: number | null;
}

export function failure(kind: FailureKind, message: string, more: Partial<Failure> = {}): Failure {
  return { kind, message, status: null, words: '', cause: null, lacks: null, retryAfterMs: null, ...more };
}

/** Every request of the client that fails, fails with this. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';

  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** The failure behind whatever a request and the reading of its answer ended with. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GitHubError) return error.failure;
  const words = error instanceof Error ? oneLine(error.message) : 'unknown';
  return failure('nonsense', `an answer could not be understood (${words})`);
}

/**
 * The answer, or null for a 404.
 * @throws GitHubError
 */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && error.failure.kind === 'not-found') return null;
    throw error;
  }
}

/** A secondary limit without a `retry-after`: GitHub's documentation asks for at least a minute. */
const UNSTATED_WAIT_MS = 60_000;
/** A limit that is over by GitHub's own words may take a moment to be so. */
const LEAST_WAIT_MS = 1000;

/**
 * Reads what Octokit throws: an error with `status` and, if GitHub answered, `response` with headers and data.
 * @param call - for the message: `GET /repos/o/r`
 */
export function readFailure(error: unknown, call: string): Failure {
  if (error instanceof GitHubError) return error.failure;
  const [response, status] = [at(error, 'response'), at(error, 'status')];
  if (response === undefined || typeof status !== 'number') {
    const reason = oneLine(reasonOf(error));
    return failure('unavailable', `GitHub did not answer ${call} (${reason})`, { cause: causeOf(reason) });
  }
  const headers = at(response, 'headers');
  const words = wordsOf(at(response, 'data'));
  const cause = causeOf(words);
  const limited = cause === null && isLimited(status, headers, words);
  const retryAfterMs = limited ? waitOf(headers) : null;
  const asked = retryAfterMs === null || words === '' ? '' : `; it asks to wait ${seconds(retryAfterMs)}`;
  return {
    kind: limited ? 'rate-limited' : kindOf(status),
    status,
    message: `GitHub answered ${status} to ${call}${words === '' ? '' : ` (${words}${asked})`}`,
    words,
    cause,
    lacks: lackOf(headers, status),
    retryAfterMs,
  };
}

/** GitHub's message, with the first thing that it finds wrong with the request. */
function wordsOf(data: unknown): string {
  const message = textAt(data, 'message') ?? '';
  const first = at(data, 'errors', 0);
  const named = [textAt(first, 'field'), textAt(first, 'code')].filter((part) => part !== null).join(' ');
  const detail = typeof first === 'string' ? first : (textAt(first, 'message') ?? named);
  return oneLine(detail === '' || message.includes(detail) ? message : `${message}: ${detail}`);
}

/** What became of a connection stands in the error behind the errors. */
function reasonOf(error: unknown): string {
  let reason = 'no answer';
  for (let one: unknown = error; typeof one === 'object' && one !== null; one = Reflect.get(one, 'cause'))
    reason = textAt(one, 'message') ?? reason;
  return reason;
}

/** What is no answer of GitHub's, whatever its status says. */
export function notUnderstood(call: string): Failure {
  return failure(
    'unavailable',
    `GitHub's answer to ${call} could not be understood: it was cut off, or is not GitHub's`,
  );
}

/** What GraphQL says went wrong beside a 200; null where nothing did. */
export function readGraphFailure(headers: unknown, data: unknown, call: string): Failure | null {
  const first = at(data, 'errors', 0);
  if (first === undefined) return null;
  const words = oneLine(textAt(first, 'message') ?? 'an error without words');
  const type = textAt(first, 'type') ?? '';
  const cause = causeOf(words);
  const message = `GitHub answered ${call} with: ${words}`;
  if (type.startsWith('RATE_LIMIT') || (cause === null && /rate limit/i.test(words)))
    return failure('rate-limited', message, { retryAfterMs: waitOf(headers) });
  if (type === 'NOT_FOUND') return failure('not-found', message);
  if (/^(?:FORBIDDEN|INSUFFICIENT_SCOPES|UNAUTHORIZED)$/.test(type) || (cause !== null && cause !== 'unknown-field'))
    return failure('not-permitted', message, { cause, lacks: lackOf(headers, 403) });
  // What it understood and could not do has neither a type nor a code, or one that says so.
  const passing = /^(?:SERVICE_UNAVAILABLE|INTERNAL|TIMEOUT|SERVICE)/.test(type);
  const isOurs = type !== '' || at(first, 'extensions', 'code') !== undefined || cause !== null;
  return failure(isOurs && !passing ? 'rejected' : 'unavailable', message, { cause });
}

/** The failure in words, with what mends it where GitHub's words tell: clauses without a full stop. */
export function explained({ message, cause, lacks }: Failure): string {
  const mend = mendOf(cause);
  if (mend !== null) return `${message}. ${mend.replace(/\.$/, '')}`;
  return lacks === null ? message : `${message}. It takes ${lacks}`;
}

function kindOf(status: number): FailureKind {
  if (status === 401) return 'bad-token';
  if (status === 403 || status === 451) return 'not-permitted';
  if (status === 404 || status === 410) return 'not-found';
  // A conflict passes, and nothing that we send asks for a redirect or for what was not modified.
  return status >= 500 || status < 400 || [408, 409, 425].includes(status) ? 'unavailable' : 'rejected';
}

/** GitHub says "too many" with 429 or with 403: what tells it from a missing permission is in headers and words. */
function isLimited(status: number, headers: unknown, words: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    at(headers, 'retry-after') !== undefined ||
    at(headers, 'x-ratelimit-remaining') === '0' ||
    /rate limit|abuse detection/i.test(words)
  );
}

/** `retry-after` is in seconds or a moment, the reset a moment: both of GitHub's clock, so of its own `date`. */
function waitOf(headers: unknown): number {
  const after = textAt(headers, 'retry-after') ?? '';
  const now = Date.parse(textAt(headers, 'date') ?? '');
  const reset = textAt(headers, 'x-ratelimit-reset') ?? '';
  const waits = [
    /^\d+$/.test(after) ? Number(after) * 1000 : /^[a-z]{3},/i.test(after) ? Date.parse(after) - now : NaN,
    // Of a secondary limit it says when the primary one would end.
    at(headers, 'x-ratelimit-remaining') === '0' && /^\d+$/.test(reset) ? Number(reset) * 1000 - now : NaN,
  ];
  const wait = waits.find((one) => Number.isFinite(one));
  return wait === undefined ? UNSTATED_WAIT_MS : Math.max(LEAST_WAIT_MS, wait);
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}

/** Fine-grained tokens are told the permission they lack, others the scopes. */
function lackOf(headers: unknown, status: number): string | null {
  if (status !== 403 && status !== 404) return null;
  const permissions = textAt(headers, 'x-accepted-github-permissions');
  if (permissions !== null && status === 403) return `the permission ${oneLine(permissions)}`;
  const [accepted, given] = [textAt(headers, 'x-accepted-oauth-scopes'), at(headers, 'x-oauth-scopes')];
  if (accepted === null || typeof given !== 'string') return null;
  const has = new Set(given.split(/,\s*/));
  if (accepted.split(/,\s*/).some((scope) => has.has(scope))) return null;
  return `a token with the scope ${oneLine(accepted)}, and this one has ${given === '' ? 'none' : oneLine(given)}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
