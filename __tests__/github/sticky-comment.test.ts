import { describe, expect, it } from '@jest/globals';
import { wantsComment } from '../../src/github/comment-policy.js';
import { publishComment } from '../../src/github/sticky-comment.js';
import type { CommentOutcome, CommentPlan } from '../../src/github/sticky-comment.js';
import { sentences } from '../../src/github/troubles.js';
import type { Mishap } from '../support/loopback/mishaps.js';
import { commentBody, commentPlan } from './comment-plan.js';
import { REPOSITORY, onStage } from './scene.js';
import type { Scene } from './scene.js';

const BOT = 'github-actions[bot]';
const PULL = 5;
const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

type Told = Omit<CommentOutcome, 'troubles'> & { readonly troubles: readonly string[] };

async function comment({ client }: Scene, fields: Partial<CommentPlan> = {}): Promise<Told> {
  const outcome = await publishComment(client, REPOSITORY, commentPlan(fields));
  return { ...outcome, troubles: sentences(outcome.troubles, null) };
}

function chatter(scene: Scene, count: number): void {
  for (let index = 0; index < count; index += 1) scene.repository.addComment(PULL, 'somebody', `remark ${index}`);
}

describe('when a comment is wanted', () => {
  it.each([
    ['auto', 'NO-GO', false, false, true],
    ['auto', 'GO', false, false, false],
    ['auto', 'GO', true, false, true],
    ['auto', 'GO', false, true, true],
    ['auto', 'NOT-DECIDED', false, false, false],
    ['always', 'GO', false, false, true],
    ['off', 'NO-GO', true, true, false],
  ] as const)('%s: %s, repin %s, exists %s -> %s', (policy, verdict, repin, exists, wanted) => {
    expect(wantsComment(policy, { verdict, repin, exists })).toBe(wanted);
  });
});

describe('the sticky comment', () => {
  it('is created when there is none', async () => {
    await onStage(async (scene) => {
      const { state, url } = await comment(scene);
      expect(state).toBe('created');
      expect(url).toMatch(/#issuecomment-1$/);
      expect(scene.repository.comments).toMatchObject([{ issue: PULL, body: commentBody() }]);
    });
  });

  it('is not created for a GO, and is not even looked for when it is off', async () => {
    await onStage(async (scene) => {
      await expect(comment(scene, { verdict: 'GO' })).resolves.toMatchObject({ state: 'not-wanted' });
      const asked = scene.github.requests.length;
      await expect(comment(scene, { policy: 'off' })).resolves.toMatchObject({ state: 'not-wanted' });
      expect(scene.github.requests).toHaveLength(asked);
      expect(scene.repository.comments).toEqual([]);
    });
  });

  it('turns green in place', async () => {
    await onStage(async (scene) => {
      const old = scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: 'digest-0' }));
      await expect(comment(scene, { verdict: 'GO' })).resolves.toMatchObject({ state: 'updated' });
      expect(scene.repository.comments).toMatchObject([{ id: old.id, body: commentBody() }]);
    });
  });

  it('is found on the last of many pages', async () => {
    await onStage(async (scene) => {
      chatter(scene, 250);
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: 'digest-0' }));
      await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
      expect(scene.github.requestsTo(LIST)).toHaveLength(3);
      expect(scene.repository.comments).toHaveLength(251);
    });
  });

  it('is not made when ours may be on a page that no request is left for', async () => {
    await onStage(async (scene) => {
      chatter(scene, 2_500);
      const { state, troubles } = await comment(scene);
      expect(state).toBe('unsure');
      expect(troubles[0]).toContain('has more comments than');
      expect(scene.client.spent).toEqual({ reads: 19, writes: 0 });
    });
  });

  it('of somebody else who copied the marker is left alone', async () => {
    await onStage(async (scene) => {
      const forged = commentBody({ run: '999', digest: 'forged' });
      scene.repository.addComment(PULL, 'mallory', forged);
      await expect(comment(scene)).resolves.toMatchObject({ state: 'created' });
      expect(scene.repository.comments.map(({ author, body }) => [author, body])).toEqual([
        ['mallory', forged],
        [BOT, commentBody()],
      ]);
    });
  });

  it('is ours when a token of another account wrote it with that account', async () => {
    await onStage(async (scene) => {
      scene.github.signIn('release-robot', null);
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }));
      const ours = scene.repository.addComment(PULL, 'release-robot', commentBody({ run: '71', digest: 'digest-0' }));
      await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
      expect(scene.repository.comments.find(({ id }) => id === ours.id)?.body).toBe(commentBody());
    });
  });

  it('of another gate of the repository is left alone', async () => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ name: 'other-gate' }));
      await expect(comment(scene)).resolves.toMatchObject({ state: 'created' });
      expect(scene.repository.comments).toHaveLength(2);
    });
  });

  it('is not written when nothing changed', async () => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }));
      await expect(comment(scene)).resolves.toMatchObject({ state: 'unchanged' });
      expect(scene.client.spent.writes).toBe(0);
    });
  });

  it.each([
    ['a later run', { run: '100' }, {}],
    ['a later attempt of the same run', { attempt: 2 }, {}],
    ['a run whose id has more digits', { run: '1000' }, { run: '999' }],
  ])('of %s is not set back', async (_, there, mine) => {
    await onStage(async (scene) => {
      const newer = commentBody({ ...there, digest: 'newer' });
      scene.repository.addComment(PULL, BOT, newer);
      await expect(comment(scene, { body: commentBody(mine) })).resolves.toMatchObject({ state: 'superseded' });
      expect(scene.repository.comments.map(({ body }) => body)).toEqual([newer]);
    });
  });

  it('that was made twice becomes one again', async () => {
    await onStage(async (scene) => {
      const first = scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: 'digest-0' }));
      chatter(scene, 1);
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: 'digest-0' }));
      await comment(scene);
      expect(scene.repository.comments.map(({ id }) => id)).toEqual([first.id, first.id + 1]);
      expect(scene.repository.comments[0]?.body).toBe(commentBody());
    });
  });

  it.each<[string, Mishap]>([
    ['502', { kind: 'answer', status: 502, afterWrite: true }],
    ['a reset', { kind: 'reset', afterWrite: true }],
  ])('is not made twice when the answer to its creation was %s', async (_, mishap) => {
    await onStage(async (scene) => {
      scene.github.script({ on: CREATE, nth: 1, mishap });
      await expect(comment(scene)).resolves.toMatchObject({ state: 'created', troubles: [] });
      expect(scene.repository.comments).toHaveLength(1);
      expect(scene.github.requestsTo(CREATE)).toHaveLength(1);
    });
  });

  it('whose update got lost is looked at before it is updated again', async () => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: 'digest-0' }));
      scene.github.script({ on: UPDATE, nth: 1, mishap: { kind: 'reset', afterWrite: true } });
      await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
      expect(scene.github.requestsTo(UPDATE)).toHaveLength(1);
    });
  });

  it('is taken for the Actions app’s when GitHub does not say who we are', async () => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }));
      scene.github.script({
        on: 'POST /graphql',
        nth: 'all',
        mishap: { kind: 'answer', status: 403, body: { message: 'no' } },
      });
      await expect(comment(scene)).resolves.toMatchObject({ state: 'unchanged' });
    });
  });

  it('says what GitHub answered when it cannot be read', async () => {
    await onStage(async (scene) => {
      scene.github.script({ on: LIST, nth: 'all', mishap: { kind: 'answer', status: 500 } });
      await expect(comment(scene)).resolves.toEqual({
        state: 'failed',
        url: null,
        troubles: [
          'The comment could not be written: GitHub answered 500 to GET /repos/acme/producer/issues/5/comments (Server Error).',
        ],
      });
    });
  });
});
