/**
 * The one way to GitHub: Octokit with retries that fit a gate. Reads are tried again; a write never is by itself,
 * because an answer that got lost does not say whether the write happened (see `writeOnce`).
 */
import { apiOf, type GitHubApi } from './api.js';
import type { Failure } from './failure.js';
import { failure, GitHubError, failureOf, notUnderstood, readFailure, readGraphFailure } from './failure.js';
import { Patience, REAL_CLOCK } from './patience.js';
import type { Clock } from './patience.js';
import { following } from './redirects.js';
import { loadToolkit, type Octokit } from './toolkit.js';

export interface ClientOptions {
  /** Not empty. */
  readonly token: string;
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  /** How long all requests and pauses may take together. */
  readonly deadlineMs: number;
  /** Takes what is worth a line in a debug log. */
  readonly log: (line: string) => void;
  /** Ends everything at once: the run was cancelled. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** Another client of the same run: requests and time count together. */
  readonly beside?: GitHubClient;
}

/** Requests that were sent, repeated ones included. */
export interface Spent {
  reads: number;
  writes: number;
}

export interface GitHubClient {
  readonly octokit: GitHubApi;
  readonly spent: Spent;
  readonly patience: Patience;
}

/** What a run may send at most. */
export const MAX_READS = 20;
const MAX_WRITES = 14;

const READS_SPENT = failure('spent', `the ${MAX_READS} reads of GitHub that a run may send are used up`);
const WRITES_SPENT = failure('spent', `the ${MAX_WRITES} writes to GitHub that a run may send are used up`);

export function readsLeft(client: GitHubClient): number {
  return Math.max(0, MAX_READS - client.spent.reads);
}

export function writesLeft(client: GitHubClient): number {
  return Math.max(0, MAX_WRITES - client.spent.writes);
}

/**
 * Builds a client; sends nothing yet.
 * @throws Mistake where the environment names a proxy that is none
 */
export async function createClient(options: ClientOptions): Promise<GitHubClient> {
  const toolkit = await loadToolkit();
  const { log } = options;
  const patience =
    options.beside?.patience ??
    new Patience(options.deadlineMs, options.clock ?? REAL_CLOCK, options.signal ?? new AbortController().signal);
  const spent = options.beside?.spent ?? { reads: 0, writes: 0 };
  const count = counter(spent);
  const octokit = toolkit.getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: 'handoff-gate',
    log: { debug: ignore, info: ignore, warn: log, error: ignore },
    request: {
      fetch: following(toolkit.fetch, (method) => {
        count(method === 'GET');
      }),
    },
  });

  tryAgain(octokit, { patience, count, log });
  return { octokit: apiOf(octokit), spent, patience };
}

/** Counts a request before it is sent, and refuses it where no more may be. */
function counter(spent: Spent): (reads: boolean) => void {
  return (reads) => {
    if (reads && spent.reads >= MAX_READS) throw new GitHubError(READS_SPENT);
    if (!reads && spent.writes >= MAX_WRITES) throw new GitHubError(WRITES_SPENT);
    if (reads) spent.reads += 1;
    else spent.writes += 1;
  };
}

interface Means {
  readonly patience: Patience;
  readonly count: (reads: boolean) => void;
  readonly log: (line: string) => void;
}

/** Lets Octokit send in the time there is, take no answer that was not understood, and read again what failed. */
function tryAgain(octokit: Octokit, { patience, count, log }: Means): void {
  octokit.hook.wrap('request', async (send, request) => {
    const { pathname } = new URL(octokit.request.endpoint(request).url);
    const call = `${request.method} ${pathname}`;
    const isGraph = pathname.endsWith('/graphql');
    const reads = request.method === 'GET' || isGraph;
    for (let attempt = 1; ; attempt += 1) {
      count(reads);
      try {
        return await patience.spend(async (signal) => {
          // The hook that adds the token reads this object, whatever is passed on.
          request.request = { ...request.request, signal };
          const response = await send(request);
          if (response.status !== 204 && (typeof response.data !== 'object' || response.data === null))
            throw new GitHubError(notUnderstood(call));
          const refused = isGraph ? readGraphFailure(response.headers, response.data, call) : null;
          if (refused !== null) throw new GitHubError(refused);
          const understand = request.request['understand'] as ((data: unknown) => boolean) | undefined;
          if (understand?.(response.data) === false) throw new GitHubError(notUnderstood(call));
          return response;
        });
      } catch (error) {
        const seen = readFailure(error, call);
        const failed = patience.cancelled ? { ...seen, kind: 'cancelled' as const } : seen;
        const delay = reads && request.request['once'] !== true ? patience.delayAfter(failed, attempt) : null;
        if (delay === null) throw new GitHubError(failed);
        log(`${failed.message}; trying again in ${delay / 1000} s`);
        await patience.pause(delay);
      }
    }
  });
}

function ignore(): void {
  // Octokit's chatter; what fails is thrown.
}

/**
 * Makes something happen once. After an answer that leaves a doubt, or one that asks to wait, it first looks whether
 * the thing is there, and only then tries again.
 * @param look - finds what the write would have made; null when it is not there
 * @throws GitHubError when it could not be done or it is not known whether it was
 */
export async function writeOnce<T>(
  client: GitHubClient,
  write: () => Promise<T>,
  look: () => Promise<T | null>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const failed = failureOf(error);
      const delay = client.patience.delayAfter(failed, attempt);
      if (delay !== null) await client.patience.pause(delay);
      const done = failed.kind === 'unavailable' || delay !== null ? await lookAfter(failed, look) : null;
      if (done !== null) return done;
      if (delay === null || writesLeft(client) === 0) throw error;
    }
  }
}

/** What cannot be looked up is not done again: it would be there twice. */
async function lookAfter<T>(failed: Failure, look: () => Promise<T | null>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    const { message } = failureOf(error);
    const both = `${failed.message}, and whether it is there all the same could not be looked up: ${message}`;
    throw new GitHubError({ ...failed, message: both });
  }
}

/** Splits `owner/name` into what GitHub's routes ask for. */
export function ownerAndName(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
