import { describe, expect, it } from '@jest/globals';
import { ANSWERS, readAnswer, type Route } from '../../../src/github/answers.js';
import { createClient } from '../../../src/github/client.js';
import { READ, readSomething } from '../a-read.js';
import { failureOf } from '../../../src/github/failure.js';
import { publish } from '../../../src/github/publish.js';
import { page, said, type Mishap } from '../../support/loopback/mishaps.js';
import { commentBody } from '../comment-plan.js';
import { onStage, REPOSITORY, type Scene } from '../scene.js';
import { publishAll, ROUTE, wholePlan } from './publishing.js';

async function readOnce(mishap: Mishap): Promise<readonly number[]> {
  let waited: readonly number[] = [];
  await onStage(async ({ github, client, pauses }) => {
    github.script({ on: READ, nth: 1, mishap });
    await expect(readSomething(client, REPOSITORY)).resolves.toBe(0);
    waited = [...pauses];
  }, 90_000);
  return waited;
}

describe('an answer that is none', () => {
  it.each<[string, Mishap]>([
    ['a proxy’s page with 200', page(200)],
    ['a proxy’s page with 502', page(502)],
    ['an empty body with 200', { kind: 'answer', status: 200, body: '' }],
    ['no content', { kind: 'answer', status: 204 }],
    ['304, which nobody asked for', { kind: 'answer', status: 304 }],
    ['a list of something else', { kind: 'answer', status: 200, body: [5] }],
    ['an object in place of a list', { kind: 'answer', status: 200, body: {} }],
    ['a number in place of a text', { kind: 'answer', status: 200, body: [{ tag_name: 5 }] }],
    ['null', { kind: 'answer', status: 200, body: null }],
  ])('is asked for again: %s', async (_, mishap) => {
    expect(await readOnce(mishap)).toEqual([1000]);
  });

  it.each(Object.keys(ANSWERS) as Route[])('is never read as one: %s', (route) => {
    if (ANSWERS[route] === null) return;
    for (const wrong of [null, undefined, '', 'text', 0, true, [null], [[]], [{}], { message: 'x' }])
      expect(readAnswer(route, wrong)).toBeUndefined();
  });

  it('is not read where one item of a list is of another shape', () => {
    const good = { state: 'success', context: 'a', description: null, target_url: null };
    expect(readAnswer('GET /repos/{owner}/{repo}/commits/{ref}/statuses', [good])).toEqual([good]);
    expect(
      readAnswer('GET /repos/{owner}/{repo}/commits/{ref}/statuses', [good, { ...good, state: 1 }]),
    ).toBeUndefined();
  });
});

describe('how long GitHub asks to wait', () => {
  const NOW = 'Tue, 14 Nov 2023 22:13:20 GMT';
  const limited = (headers: Readonly<Record<string, string>>) => said(429, 'Too many requests', headers);

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['a moment', { 'retry-after': 'Tue, 14 Nov 2023 22:13:27 GMT', date: NOW }, 7000],
    ['a moment that is over', { 'retry-after': 'Tue, 14 Nov 2023 22:13:00 GMT', date: NOW }, 1000],
    ['no time', { 'retry-after': '0' }, 1000],
    [
      'a reset that is over',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000', date: 'Tue, 14 Nov 2023 22:20:00 GMT' },
      1000,
    ],
    ['nothing that can be read', { 'retry-after': 'soon' }, 60_000],
    ['a negative time', { 'retry-after': '-5' }, 60_000],
    [
      'the reset of a limit that was not hit',
      { 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': '1700003600', date: NOW },
      60_000,
    ],
  ])('is read, and never less than a second: %s', async (_, headers, ms) => {
    expect(await readOnce(limited(headers))).toEqual([ms]);
  });

  it.each(['99999999999999999999', '3600'])(
    'is not waited for when it is longer than there is: %s s',
    async (seconds) => {
      await onStage(async ({ github, client, pauses }) => {
        github.script({ on: READ, nth: 'all', mishap: limited({ 'retry-after': seconds }) });
        const failed = await readSomething(client, REPOSITORY).catch(failureOf);
        expect(failed).toMatchObject({ kind: 'rate-limited', message: expect.stringMatching(/it asks to wait \d+ s/) });
        expect(pauses).toEqual([]);
      });
    },
  );

  it('is by GitHub’s clock, whatever the runner’s says', async () => {
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '4102444809',
      date: 'Fri, 01 Jan 2100 00:00:00 GMT',
    };
    expect(await readOnce(said(403, 'API rate limit exceeded', headers))).toEqual([9000]);
  });
});

describe('a repository that was renamed', () => {
  async function renamed(redirect: number, play: (scene: Scene) => Promise<void>): Promise<void> {
    await onStage(async (scene) => {
      scene.github.redirect = redirect;
      scene.github.rename(REPOSITORY, 'acme/orders');
      await play({ ...scene, repository: scene.github.repository('acme/orders') });
    });
  }

  it.each([301, 302, 307, 308])('is read and written where it is now, each once, after a %s', async (redirect) => {
    await renamed(redirect, async (scene) => {
      await expect(publishAll(scene)).resolves.toMatchObject({ complete: true, said: [] });
      // Where it is now is asked for once.
      expect(scene.github.requests.filter(({ route }) => route === null)).toHaveLength(1);
    });
  });

  it('costs what was sent', async () => {
    await renamed(301, async ({ client, github }) => {
      await readSomething(client, REPOSITORY);
      expect(client.spent.reads).toBe(github.requests.length);
    });
  });

  it('is not followed to another server: the token is nobody else’s', async () => {
    await onStage(async ({ github, client }) => {
      const headers = { location: 'http://localhost:1/repos/acme/producer' };
      github.script({ on: READ, nth: 'all', mishap: said(301, 'Moved', headers) });
      await expect(readSomething(client, REPOSITORY)).rejects.toThrow('it sends to another server, localhost:1');
    });
  });

  it('is not followed in a circle', async () => {
    await onStage(async ({ github, client }) => {
      const headers = { location: `${github.url}/repos/${REPOSITORY}/releases` };
      github.script({ on: READ, nth: 'all', mishap: said(302, 'Moved', headers) });
      await expect(readSomething(client, REPOSITORY)).rejects.toThrow(/from one address to the next|used up/);
      expect(client.spent.reads).toBeLessThanOrEqual(20);
    });
  });
});

describe('an id beyond 2^53', () => {
  it('is taken as it is', async () => {
    await onStage(async ({ github, client, repository }) => {
      await publish(client, wholePlan());
      const id = '9007199254740993';
      const [comment] = repository.comments;
      const body = `[{"id":${id},"html_url":"https://github.test/c","body":${JSON.stringify(comment?.body)},"user":{"login":"github-actions[bot]","type":"Bot"}}]`;
      github.script({ on: ROUTE.listComments, nth: 1, mishap: { kind: 'answer', status: 200, body } });
      const plan = wholePlan();
      const changed = commentBody({ run: '78', digest: 'digest-2' });
      await publish(client, { ...plan, comment: plan.comment === null ? null : { ...plan.comment, body: changed } });
      expect(github.requestsTo(ROUTE.updateComment)[0]?.path).toBe(`/repos/${REPOSITORY}/issues/comments/${id}`);
    });
  });
});

describe('a whole run', () => {
  it('ends by its deadline, whatever never answers', async () => {
    await onStage(async (scene) => {
      const { github, client } = scene;
      for (const on of ['GET', 'POST', 'PATCH', 'DELETE'])
        github.script({ on, nth: 'all', mishap: { kind: 'silence' } });
      const { troubles } = await publish(client, wholePlan());
      expect(troubles).toHaveLength(1);
      expect(scene.now()).toBeLessThanOrEqual(90_100);
    }, 90_000);
  });

  it('is told the time also where an answer stops in the middle', async () => {
    await onStage(async ({ github }) => {
      const client = await createClient({ token: 't', apiUrl: github.url, deadlineMs: 300, log: () => undefined });
      github.script({ on: READ, nth: 'all', mishap: { kind: 'stall' } });
      await expect(readSomething(client, REPOSITORY)).rejects.toThrow(/no answer within \d+ ms/);
    });
  });
});
