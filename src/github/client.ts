/**
 * The one way to GitHub: Octokit with retries that fit a gate. Reads are tried again; a write never is by itself,
 * because an answer that got lost does not say whether the write happened (see `writeOnce`).
 */
import type { getOctokit } from '@actions/github';
import { GitHubError, failureOf, readFailure } from './failure.js';
import { Patience, REAL_CLOCK } from './patience.js';
import type { Failure } from './failure.js';
import type { Clock } from './patience.js';

export type Octokit = ReturnType<typeof getOctokit>;

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
  /** Counts on with another client of the same run. */
  readonly spent?: Spent;
}

/** Requests that were sent, repeated ones included. */
export interface Spent {
  reads: number;
  writes: number;
}

export interface GitHubClient {
  /** Every request that fails, fails with a `GitHubError`. */
  readonly octokit: Octokit;
  readonly spent: Spent;
  readonly patience: Patience;
}

/** What a run may send at most. */
export const MAX_READS = 20;
const MAX_WRITES = 14;

const READS_SPENT: Failure = {
  kind: 'spent',
  status: null,
  message: `the ${MAX_READS} reads of GitHub that a run may send are used up`,
  retryAfterMs: null,
};

export function readsLeft(client: GitHubClient): number {
  return Math.max(0, MAX_READS - client.spent.reads);
}

export function writesLeft(client: GitHubClient): number {
  return Math.max(0, MAX_WRITES - client.spent.writes);
}

/** Loads Octokit (which takes longer than starting Node) and builds a client; sends nothing yet. */
export async function createClient(options: ClientOptions): Promise<GitHubClient> {
  const github = await import('@actions/github');
  const { log } = options;
  const octokit = github.getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: 'handoff-gate',
    log: { debug: ignore, info: ignore, warn: log, error: ignore },
  });
  const patience = new Patience(
    options.deadlineMs,
    options.clock ?? REAL_CLOCK,
    options.signal ?? new AbortController().signal,
  );
  const spent = options.spent ?? { reads: 0, writes: 0 };

  octokit.hook.wrap('request', async (send, request) => {
    const { pathname } = new URL(octokit.request.endpoint(request).url);
    const call = `${request.method} ${pathname}`;
    const reads = request.method === 'GET' || pathname.endsWith('/graphql');
    for (let attempt = 1; ; attempt += 1) {
      if (reads && spent.reads >= MAX_READS) throw new GitHubError(READS_SPENT);
      if (reads) spent.reads += 1;
      else spent.writes += 1;
      try {
        return await patience.spend(async (signal) => {
          // The hook that adds the token reads this object, whatever is passed on.
          request.request = { ...request.request, signal };
          return send(request);
        });
      } catch (error) {
        const seen = readFailure(error, call);
        const failure = patience.cancelled ? { ...seen, kind: 'cancelled' as const } : seen;
        const delay = reads ? patience.delayAfter(failure, attempt) : null;
        if (delay === null) throw new GitHubError(failure);
        log(`${failure.message}; trying again in ${delay / 1000} s`);
        await patience.pause(delay);
      }
    }
  });
  return { octokit, spent, patience };
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
  if (writesLeft(client) === 0) {
    const message = `the ${MAX_WRITES} writes to GitHub that a run may send are used up`;
    throw new GitHubError({ kind: 'spent', status: null, message, retryAfterMs: null });
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const failure = failureOf(error);
      const delay = client.patience.delayAfter(failure, attempt);
      if (delay !== null) await client.patience.pause(delay);
      const done = failure.kind === 'unavailable' || delay !== null ? await look() : null;
      if (done !== null) return done;
      if (delay === null || writesLeft(client) === 0) throw error;
    }
  }
}

/** Splits `owner/name` into what GitHub's routes ask for. */
export function ownerAndName(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
