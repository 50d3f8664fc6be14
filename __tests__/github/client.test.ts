import { describe, expect, it } from '@jest/globals';
import { createClient, MAX_READS, writeOnce } from '../../src/github/client.js';
import { GitHubError } from '../../src/github/failure.js';
import type { FailureKind } from '../../src/github/failure.js';
import { READ, readSomething } from './a-read.js';
import { secondaryLimit } from '../support/loopback/mishaps.js';
import type { Mishap } from '../support/loopback/mishaps.js';
import { REPOSITORY, onStage, pauseClock } from './scene.js';

const WRITE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

async function failureKind(work: Promise<unknown>): Promise<FailureKind> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitHubError)) throw new Error('It did not fail with a GitHubError.');
  return error.failure.kind;
}

describe('a read', () => {
  it.each<[string, Mishap, number]>([
    ['a 500', { kind: 'answer', status: 500 }, 1000],
    ['a 502', { kind: 'answer', status: 502 }, 1000],
    ['a connection that is reset', { kind: 'reset' }, 1000],
    ['a 429', { kind: 'answer', status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['a secondary limit', secondaryLimit(3), 3000],
    [
      'a primary limit that ends soon',
      {
        kind: 'answer',
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': '1700000009',
          date: 'Tue, 14 Nov 2023 22:13:20 GMT',
        },
      },
      9000,
    ],
  ])('is tried again after %s, and waits as long as GitHub asks', async (_, mishap, waited) => {
    await onStage(async ({ github, client, pauses }) => {
      github.script({ on: READ, nth: 1, mishap });
      await expect(readSomething(client, REPOSITORY)).resolves.toBe(0);
      expect(pauses).toEqual([waited]);
      expect(client.spent).toEqual({ reads: 2, writes: 0 });
    });
  });

  it.each<[FailureKind, Mishap]>([
    ['not-permitted', { kind: 'answer', status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['bad-token', { kind: 'answer', status: 401, body: { message: 'Bad credentials' } }],
    ['not-found', { kind: 'answer', status: 404, body: { message: 'Not Found' } }],
    ['rejected', { kind: 'answer', status: 422, body: { message: 'Validation Failed' } }],
  ])('that is %s is not tried again', async (kind, mishap) => {
    await onStage(async ({ github, client, pauses }) => {
      github.script({ on: READ, nth: 'all', mishap });
      await expect(failureKind(readSomething(client, REPOSITORY))).resolves.toBe(kind);
      expect(pauses).toEqual([]);
    });
  });

  it('gives up after four tries, and says what GitHub answered to what', async () => {
    await onStage(async ({ github, client, log }) => {
      github.script({ on: READ, nth: 'all', mishap: { kind: 'answer', status: 503 } });
      await expect(readSomething(client, REPOSITORY)).rejects.toThrow(
        'GitHub answered 503 to GET /repos/acme/producer',
      );
      expect(github.requests).toHaveLength(4);
      expect(log[0]).toBe(
        'GitHub answered 503 to GET /repos/acme/producer/releases (Server Error); trying again in 1 s',
      );
    });
  });

  it('is sent once while GitHub is down, and again as often once it answers', async () => {
    await onStage(async ({ github, client }) => {
      const down: Mishap = { kind: 'answer', status: 503 };
      for (let nth = 1; nth <= 5; nth += 1) github.script({ on: READ, nth, mishap: down });
      await failureKind(readSomething(client, REPOSITORY));
      await failureKind(readSomething(client, REPOSITORY));
      expect(github.requests).toHaveLength(5);
      await readSomething(client, REPOSITORY);
      github.script({ on: READ, nth: 1, mishap: down });
      await expect(readSomething(client, REPOSITORY)).resolves.toBe(0);
    });
  });

  it('is not sent when those of the run are used up', async () => {
    await onStage(async ({ github, client }) => {
      client.spent.reads = MAX_READS;
      await expect(failureKind(readSomething(client, REPOSITORY))).resolves.toBe('spent');
      expect(github.requests).toEqual([]);
    });
  });

  it('does not wait at all when GitHub asks for longer than is left', async () => {
    await onStage(async ({ github, client, pauses }) => {
      github.script({ on: READ, nth: 1, mishap: secondaryLimit(3600) });
      await expect(failureKind(readSomething(client, REPOSITORY))).resolves.toBe('rate-limited');
      expect(pauses).toEqual([]);
    });
  });

  it('shares one deadline with all other requests', async () => {
    await onStage(async ({ github, client, pauses }) => {
      github.script({ on: READ, nth: 'all', mishap: { kind: 'answer', status: 502 } });
      await failureKind(readSomething(client, REPOSITORY));
      await failureKind(readSomething(client, REPOSITORY));
      expect(pauses).toEqual([1000, 2000, 1000]);
    }, 5000);
  });

  it('shares deadline and number with those of another token of the same run', async () => {
    await onStage(async ({ github, client, pauses }) => {
      github.script({ on: READ, nth: 'all', mishap: { kind: 'answer', status: 502 } });
      const options = { token: 'ghs_peer', apiUrl: github.url, deadlineMs: 60_000, log: () => undefined };
      const other = await createClient({ ...options, clock: pauseClock([]), beside: client });
      await failureKind(readSomething(other, REPOSITORY));
      await failureKind(readSomething(client, REPOSITORY));
      expect(pauses).toEqual([1000, 2000, 1000]);
      expect(client.spent.reads).toBe(5);
    }, 5000);
  });

  it('that is never answered ends when the time is over', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: READ, nth: 'all', mishap: { kind: 'silence' } });
      await expect(readSomething(client, REPOSITORY)).rejects.toThrow(
        'GitHub did not answer GET /repos/acme/producer/releases (no answer within 40 ms)',
      );
    }, 40);
  });

  it('ends at once when the run is cancelled', async () => {
    await onStage(async ({ github }) => {
      const cancel = new AbortController();
      const client = await createClient({
        token: 't',
        apiUrl: github.url,
        deadlineMs: 60_000,
        log: () => undefined,
        signal: cancel.signal,
        clock: {
          ...pauseClock([]),
          pause: () => {
            cancel.abort();
            return Promise.reject(new Error('aborted'));
          },
        },
      });
      github.script({ on: READ, nth: 'all', mishap: { kind: 'answer', status: 502 } });
      await expect(failureKind(readSomething(client, REPOSITORY))).resolves.toBe('cancelled');
      expect(github.requests).toHaveLength(1);
    });
  });
});

describe('a cancelled run', () => {
  it('sends nothing more', async () => {
    await onStage(async ({ github }) => {
      const client = await createClient({
        token: 't',
        apiUrl: github.url,
        deadlineMs: 60_000,
        log: () => undefined,
        signal: AbortSignal.abort(),
      });
      await expect(failureKind(readSomething(client, REPOSITORY))).resolves.toBe('cancelled');
      expect(github.requests).toEqual([]);
    });
  });
});

describe('a write', () => {
  it.each<[string, Mishap]>([
    ['a 502', { kind: 'answer', status: 502, afterWrite: true }],
    ['a reset', { kind: 'reset', afterWrite: true }],
  ])('is never repeated by the client itself after %s', async (_, mishap) => {
    await onStage(async ({ github, repository, client }) => {
      github.script({ on: WRITE, nth: 1, mishap });
      const write = client.octokit.request(WRITE, { owner: 'acme', repo: 'producer', issue_number: 1, body: 'hello' });
      await expect(failureKind(write)).resolves.toBe('unavailable');
      expect(repository.comments).toHaveLength(1);
    });
  });

  it('is repeated only after a look that found nothing', async () => {
    await onStage(async ({ github, repository, client, pauses }) => {
      github.script({ on: WRITE, nth: 1, mishap: { kind: 'reset' } });
      const order: string[] = [];
      await writeOnce(
        client,
        async () => {
          order.push('write');
          await client.octokit.request(WRITE, { owner: 'acme', repo: 'producer', issue_number: 1, body: 'hello' });
          return true;
        },
        () => {
          order.push('look');
          return Promise.resolve(repository.comments.length > 0 ? true : null);
        },
      );
      expect(order).toEqual(['write', 'look', 'write']);
      expect(pauses).toEqual([1000]);
      expect(repository.comments).toHaveLength(1);
    });
  });

  it('that GitHub puts off is repeated after the wait it asks for', async () => {
    await onStage(async ({ github, repository, client, pauses }) => {
      github.script({ on: WRITE, nth: 1, mishap: secondaryLimit(11) });
      await writeOnce(
        client,
        () => client.octokit.request(WRITE, { owner: 'acme', repo: 'producer', issue_number: 1, body: 'hello' }),
        () => Promise.resolve(null),
      );
      expect(pauses).toEqual([11_000]);
      expect(repository.comments).toHaveLength(1);
    });
  });
});

describe('the client', () => {
  it('sends the token to the API it was given, and sends nothing when it is built', async () => {
    await onStage(async ({ github, client }) => {
      expect(github.requests).toEqual([]);
      await readSomething(client, REPOSITORY);
      expect(github.requests[0]?.headers['authorization']).toBe('token ghs_test');
    });
  });
});
