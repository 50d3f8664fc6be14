/** What goes wrong between a client and GitHub, as the loopback plays it. */

/** `afterWrite`: the request takes effect first. */
export type Mishap =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON; a text as it is. */
      readonly body?: unknown;
      readonly afterWrite?: boolean;
    }
  | { readonly kind: 'reset'; readonly afterWrite?: boolean }
  /** Never answers. */
  | { readonly kind: 'silence'; readonly afterWrite?: boolean }
  /** The answer to what was done ends in the middle. */
  | { readonly kind: 'cut' }
  /** The answer to what was done stops in the middle, and nothing more comes. */
  | { readonly kind: 'stall' };

export interface Scripted {
  /** A method, or a method with a route as GitHub writes it. */
  readonly on: string;
  /** Which of the requests that match, counted from 1 after the script was added; `all`: every one. */
  readonly nth: number | 'all';
  readonly mishap: Mishap;
}

/** Answers that GitHub really gives. */
export const REFUSED: Mishap = said(403, 'Resource not accessible by integration');

export function secondaryLimit(retryAfterSeconds: number): Mishap {
  return said(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
    'retry-after': String(retryAfterSeconds),
  });
}

/** @param headers - besides those that say what kind of an answer it is */
export function said(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Mishap {
  return { kind: 'answer', status, headers, body: { message, status: String(status) } };
}

/** A page that some server between us and GitHub answers. */
export function page(status: number, afterWrite = false): Mishap {
  const body = '<!doctype html><title>Sign in</title><p>Please log in to the proxy.';
  return { kind: 'answer', status, headers: { 'content-type': 'text/html' }, body, afterWrite };
}

/** Every kind of fault that the fault table puts on every endpoint, by its name in `docs/reliability.md`. */
export const FAULTS = {
  '401': said(401, 'Bad credentials'),
  '403 permission': REFUSED,
  '403 secondary limit': secondaryLimit(5),
  '403 primary limit': said(403, 'API rate limit exceeded for installation ID 1.', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '1700000009',
    date: 'Tue, 14 Nov 2023 22:13:20 GMT',
  }),
  '404': said(404, 'Not Found'),
  '409': said(409, 'Conflict'),
  '422': said(422, 'Validation Failed'),
  '429': said(429, 'Too many requests', { 'retry-after': '3' }),
  '500': said(500, 'Server Error'),
  '502': page(502),
  '503': said(503, 'No server is currently available to service your request.'),
  'reset before it was done': { kind: 'reset' },
  'reset after it was done': { kind: 'reset', afterWrite: true },
  '502 after it was done': page(502, true),
  'no answer': { kind: 'silence' },
  'no answer, but it was done': { kind: 'silence', afterWrite: true },
  'answer cut off': { kind: 'cut' },
  'garbage with 200': { kind: 'answer', status: 200, body: '<<<' },
  'garbage with 200 after it was done': { kind: 'answer', status: 200, body: '<<<', afterWrite: true },
} as const satisfies Readonly<Record<string, Mishap>>;

export type Fault = keyof typeof FAULTS;
