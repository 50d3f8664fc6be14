/** What can go wrong between us and GitHub, as a closed set of kinds with a sentence for people. */

/**
 * `not-permitted`: the token may not do it. `not-found`: not there, or hidden from the token. `bad-token`: no valid
 * token. `rate-limited`: GitHub asks to wait, and did nothing. `rejected`: GitHub does not accept what was asked.
 * `unavailable`: 5xx, a lost connection, or no answer in time; a write may have taken effect all the same.
 * `cancelled`: the run was told to end. `spent`: the run has sent as many requests as it may; this one was not sent.
 * `nonsense`: an answer that is not GitHub's (a proxy's page), or a defect of ours.
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
  /** How long GitHub asks to wait; null when it does not say. */
  readonly retryAfterMs: number | null;
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
  return {
    kind: 'nonsense',
    status: null,
    message: `an answer could not be understood (${words})`,
    retryAfterMs: null,
  };
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

/**
 * Reads what Octokit throws: an error with `status` and, if GitHub answered, `response` with headers and data.
 * @param call - for the message: `GET /repos/o/r`
 */
export function readFailure(error: unknown, call: string): Failure {
  const response = field(error, 'response');
  const status = field(error, 'status');
  if (response === undefined || typeof status !== 'number') {
    const reason = error instanceof Error && error.message !== '' ? oneLine(error.message) : 'no answer';
    return {
      kind: 'unavailable',
      status: null,
      message: `GitHub did not answer ${call} (${reason})`,
      retryAfterMs: null,
    };
  }
  const headers = field(response, 'headers');
  const said = field(field(response, 'data'), 'message');
  const words = typeof said === 'string' && status < 500 ? ` (${oneLine(said)})` : '';
  const limited = isLimited(status, headers, words);
  return {
    kind: limited ? 'rate-limited' : kindOf(status),
    status,
    message: `GitHub answered ${status} to ${call}${words}`,
    retryAfterMs: limited ? waitOf(headers) : null,
  };
}

function kindOf(status: number): FailureKind {
  if (status >= 500) return 'unavailable';
  if (status === 401) return 'bad-token';
  if (status === 403) return 'not-permitted';
  return status === 404 || status === 410 ? 'not-found' : 'rejected';
}

/** GitHub says "too many" with 429 or with 403: what tells it from a missing permission is in headers and words. */
function isLimited(status: number, headers: unknown, words: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    field(headers, 'retry-after') !== undefined ||
    field(headers, 'x-ratelimit-remaining') === '0' ||
    /rate limit/i.test(words)
  );
}

function waitOf(headers: unknown): number {
  const seconds = Number(field(headers, 'retry-after'));
  if (Number.isFinite(seconds)) return seconds * 1000;
  // The reset is a moment of GitHub's clock, so it is compared with GitHub's own `date`.
  const untilReset = Number(field(headers, 'x-ratelimit-reset')) * 1000 - Date.parse(String(field(headers, 'date')));
  return Number.isFinite(untilReset) ? Math.max(0, untilReset) : UNSTATED_WAIT_MS;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
