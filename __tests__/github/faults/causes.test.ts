import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../../src/github/repository.js';
import { explained, readFailure } from '../../../src/github/failure.js';
import { publish } from '../../../src/github/publish.js';
import { said, type Mishap } from '../../support/loopback/mishaps.js';
import { commentBody } from '../comment-plan.js';
import { onStage, REPOSITORY } from '../scene.js';
import { ROUTE, wholePlan } from './publishing.js';

/** What is said where a fault strikes everything of one kind for ever. */
async function saidOf(on: string, mishap: Mishap): Promise<readonly string[]> {
  let troubles: readonly string[] = [];
  await onStage(async ({ github, client }) => {
    github.script({ on, nth: 'all', mishap });
    ({ troubles } = await publish(client, wholePlan()));
  });
  return troubles;
}

const PERMISSIONS = 'permissions:';

describe('the cause that GitHub gives', () => {
  it.each([
    ['a personal token', said(403, 'Resource not accessible by personal access token'), 'give the token itself'],
    ['no app', said(403, 'You must authenticate via a GitHub App.'), 'Only an app writes check runs'],
    [
      'single sign-on',
      said(
        403,
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access.',
      ),
      'Authorize the token',
    ],
    ['an archive', said(403, 'Repository was archived so is read-only.'), 'archived repository takes no results'],
    ['a migration', said(403, 'Repository has been locked for migration.'), 'migration of the repository is over'],
    ['a closed repository', said(403, 'Repository access blocked'), 'GitHub has closed'],
    ['a closed repository by law', said(451, 'Repository access blocked'), 'GitHub has closed'],
    [
      'an IP allow list',
      said(
        403,
        'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      ),
      'IP allow list, or use a runner',
    ],
    ['a commit that is gone', said(422, `No commit found for SHA: ${'b'.repeat(40)}`), 'no longer in the repository'],
    ['a bad token', said(401, 'Bad credentials'), 'give a new one'],
  ])('is said once for all check runs, with what fixes it and no permission to add: %s', async (_, mishap, mend) => {
    const troubles = await saidOf(ROUTE.createRun, mishap);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain(mend);
    expect(troubles[0]).not.toContain(PERMISSIONS);
  });

  it('costs one request where it strikes all check runs alike', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: ROUTE.createRun, nth: 'all', mishap: said(422, 'No commit found for SHA: b') });
      await publish(client, wholePlan());
      expect(github.requestsTo(ROUTE.createRun)).toHaveLength(1);
    });
  });

  it('is said once for check runs, comment and status together', async () => {
    await onStage(async ({ github, client }) => {
      for (const on of ['GET', 'POST', 'PATCH'])
        github.script({ on, nth: 'all', mishap: said(401, 'Bad credentials') });
      const { troubles } = await publish(client, wholePlan());
      expect(troubles).toHaveLength(1);
      expect(troubles[0]).toMatch(
        /^Whether results of a stronger .* could not be looked up, and check runs, the comment and the commit status could not be written: /i,
      );
    });
  });

  it('of a conversation that is locked costs the comment only', async () => {
    const troubles = await saidOf(ROUTE.createComment, said(403, 'Unable to create comment because issue is locked.'));
    expect(troubles).toEqual([expect.stringContaining('unlock it to see the comment again')]);
    expect(troubles[0]).not.toContain(PERMISSIONS);
  });

  it('is what GitHub’s headers say a token lacks, where its words do not', async () => {
    const fine = said(403, 'Forbidden', { 'x-accepted-github-permissions': 'checks=write' });
    expect((await saidOf(ROUTE.createRun, fine))[0]).toContain('It takes the permission checks=write');
    const classic = said(404, 'Not Found', { 'x-accepted-oauth-scopes': 'repo', 'x-oauth-scopes': 'read:org' });
    expect((await saidOf(ROUTE.createRun, classic))[0]).toContain(
      'a token with the scope repo, and this one has read:org',
    );
  });

  it.each([
    [
      'what it finds wrong',
      [{ resource: 'CheckRun', code: 'custom', message: 'Body is too long (maximum is 65536 characters)' }],
      '(Validation Failed: Body is too long (maximum is 65536 characters))',
    ],
    [
      'the field and a code',
      [{ resource: 'CheckRun', field: 'head_sha', code: 'invalid' }],
      '(Validation Failed: head_sha invalid)',
    ],
    ['a text', ['No more than 50 items are allowed'], '(Validation Failed: No more than 50 items are allowed)'],
    ['nothing that is known', [{}, 7, null], '(Validation Failed)'],
    ['no list', 'x', '(Validation Failed)'],
  ])('is told where it stands beside "Validation Failed": %s', async (_, errors, words) => {
    const mishap: Mishap = { kind: 'answer', status: 422, body: { message: 'Validation Failed', errors } };
    expect((await saidOf(ROUTE.createComment, mishap)).join()).toContain(words);
  });

  it('is not guessed where none is given', async () => {
    const page: Mishap = {
      kind: 'answer',
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: '<p>Forbidden',
    };
    const [sentence] = await saidOf(ROUTE.createRun, page);
    expect(sentence).toContain('GitHub answered 403 to POST');
    expect(sentence).not.toContain(PERMISSIONS);
  });

  it('is a permission even when it was the last request of the hour', async () => {
    const refused = said(403, 'Resource not accessible by integration', { 'x-ratelimit-remaining': '0' });
    expect((await saidOf(ROUTE.createRun, refused))[0]).toContain('checks: write');
  });
});

describe('a connection that does not come about', () => {
  it.each([
    ['self-signed certificate in certificate chain', 'NODE_EXTRA_CA_CERTS'],
    ['unable to verify the first certificate', 'NODE_EXTRA_CA_CERTS'],
    ['unable to get local issuer certificate', 'NODE_EXTRA_CA_CERTS'],
    ['Proxy response (407) !== 200 when HTTP Tunneling', 'web proxy'],
    ['getaddrinfo ENOTFOUND api.github.com', '(getaddrinfo ENOTFOUND api.github.com)'],
  ])('says what fixes it: %s', (message, words) => {
    const error = Object.assign(new Error('fetch failed'), {
      cause: new TypeError('fetch failed', { cause: { message } }),
    });
    const failed = readFailure(error, 'GET /x');
    expect(failed.kind).toBe('unavailable');
    expect(explained(failed)).toContain(words);
  });
});

describe('what GraphQL says beside a 200', () => {
  const errors = (first: object, data: unknown = null): Mishap => ({
    kind: 'answer',
    status: 200,
    body: { data, errors: [first] },
  });
  const LIMITED = 'API rate limit already exceeded for user ID 1.';
  const WRONG =
    'Something went wrong while executing your query. Please include `0401:6C25` when reporting this issue.';

  async function opened(mishap: Mishap, nth: 1 | 'all') {
    let result: { readonly ok: boolean; readonly reason?: string; readonly asked: number } = { ok: false, asked: 0 };
    await onStage(async ({ github, client, repository }) => {
      repository.checkout = process.cwd();
      repository.defaultBranch = 'HEAD';
      github.script({ on: ROUTE.graph, nth, mishap });
      const found = await openRepository(client, REPOSITORY, { reference: null, reserve: 0, trouble: () => undefined });
      const asked = github.requestsTo(ROUTE.graph).length;
      result = found.ok ? { ok: true, asked } : { ok: false, reason: found.reason, asked };
    }, 120_000);
    return result;
  }

  it.each([
    ['RATE_LIMITED', errors({ type: 'RATE_LIMITED', message: LIMITED })],
    ['RATE_LIMIT', errors({ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: LIMITED })],
    ['an error of its own', errors({ message: WRONG })],
    ['a service that is away', errors({ type: 'SERVICE_UNAVAILABLE', message: 'Timeout' }, { repository: null })],
    ['null and nothing else', { kind: 'answer', status: 200, body: { data: null } } as const],
    ['fields of another type', { kind: 'answer', status: 200, body: { data: { repository: { f0: 5 } } } } as const],
  ])('is asked again, where it passes: %s', async (_, mishap) => {
    await expect(opened(mishap, 1)).resolves.toMatchObject({ ok: true });
  });

  it('is not asked again where it does not pass, and says what to do: a server without a field', async () => {
    const message = "Field 'size' doesn't exist on type 'TreeEntry'";
    const lacking = errors({ message, extensions: { code: 'undefinedField', typeName: 'TreeEntry' } });
    await expect(opened(lacking, 'all')).resolves.toEqual({
      ok: false,
      asked: 1,
      reason: expect.stringMatching(/doesn't exist on type 'TreeEntry'.*give peer-path/),
    });
  });

  it('is single sign-on, which a peer-token does not fix by itself', async () => {
    const message = 'Resource protected by organization SAML enforcement. You must grant your OAuth token access.';
    const refused = errors({ type: 'FORBIDDEN', message, extensions: { saml_failure: true } }, { repository: null });
    const { reason, asked } = await opened(refused, 'all');
    expect(asked).toBe(1);
    expect(reason).toContain('Authorize the token');
  });
});

describe('the token of an app', () => {
  it('is known by its own name: its comment is updated', async () => {
    await onStage(async (scene) => {
      scene.github.signIn('acme-gate[bot]', 'acme-gate');
      await publish(scene.client, wholePlan());
      const second = wholePlan();
      const body = commentBody({ run: '78', digest: 'digest-2' });
      await publish(scene.client, { ...second, comment: second.comment === null ? null : { ...second.comment, body } });
      expect(scene.repository.comments.map(({ author, body: there }) => [author, there])).toEqual([
        ['acme-gate[bot]', body],
      ]);
    });
  });

  it('finds its comment also when GitHub does not say who it is', async () => {
    await onStage(async (scene) => {
      scene.github.signIn('acme-gate[bot]', 'acme-gate');
      await publish(scene.client, wholePlan());
      scene.github.script({ on: ROUTE.graph, nth: 'all', mishap: said(403, 'no') });
      await publish(scene.client, wholePlan());
      expect(scene.repository.comments).toHaveLength(1);
    });
  });
});
