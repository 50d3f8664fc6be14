import { describe, expect, it } from '@jest/globals';
import { wantsComment } from '../../src/github/comment-policy.js';
import { publishComment } from '../../src/github/sticky-comment.js';
import type { CommentOutcome, CommentPlan } from '../../src/github/sticky-comment.js';
import { sentences } from '../../src/github/troubles.js';
import type { CommentMarker } from '../../src/render/comment-marker.js';
import type { Mishap } from '../support/loopback/mishaps.js';
import { commentBody, commentPlan, HEAD_SHA, type BodyFacts } from './comment-plan.js';
import { REPOSITORY, onStage } from './scene.js';
import type { Scene } from './scene.js';

const BOT = 'github-actions[bot]';
const PULL = 5;
const EARLIER = '2026-02-01T08:00:00.000Z';
const LATER = '2026-02-02T08:00:00.000Z';
const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

type Told = Omit<CommentOutcome, 'troubles' | 'remarks'> & { readonly troubles: readonly string[] };

/** @param isRecorded - whether a check run says when this was observed */
async function comment({ client }: Scene, fields: Partial<CommentPlan> = {}, isRecorded = true): Promise<Told> {
  const plan = commentPlan(fields);
  const { remarks, troubles, ...outcome } = await publishComment(client, REPOSITORY, plan, isRecorded);
  return { ...outcome, troubles: [...remarks, ...sentences(troubles, null)] };
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

  it('says what is different since the comment that is there, unless somebody else changed that', async () => {
    await onStage(async (scene) => {
      const old = scene.repository.addComment(PULL, BOT, commentBody({ run: '70', digest: 'digest-0' }));
      const bodySince = ({ runId }: CommentMarker) => commentBody({ by: `since ${runId}` });
      await expect(comment(scene, { bodySince })).resolves.toMatchObject({ state: 'updated' });
      expect(scene.repository.comments).toMatchObject([{ id: old.id, body: commentBody({ by: 'since 70' }) }]);
    });
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, `${commentBody({ run: '70', digest: 'digest-0' })}and more`);
      await comment(scene, { bodySince: () => 'never' });
      expect(scene.repository.comments).toMatchObject([{ body: commentBody() }]);
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

  it('is found behind a full page that names no next one: what lies between may drop the header', async () => {
    await onStage(async (scene) => {
      const first = Array.from({ length: 100 }, (_, id) => ({ id, body: 'remark', html_url: 'https://github.test' }));
      chatter(scene, 100);
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }));
      scene.github.script({ on: LIST, nth: 1, mishap: { kind: 'answer', status: 200, body: first } });
      await expect(comment(scene)).resolves.toMatchObject({ state: 'unchanged' });
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

  it('says when it was observed last, where no check run does: a slow run does not set it back', async () => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }));
      await expect(comment(scene, {}, false)).resolves.toMatchObject({ state: 'updated' });
      const slow = { body: commentBody({ run: '74', digest: 'as it was before' }) };
      await expect(comment(scene, slow, false)).resolves.toMatchObject({ state: 'superseded' });
      expect(scene.repository.comments).toMatchObject([{ body: commentBody() }]);
    });
  });

  it.each<[string, BodyFacts, BodyFacts]>([
    ['observed later', { run: '100' }, {}],
    ['an older run that was started again and observed later', { run: '9', attempt: 2, observedAt: LATER }, {}],
    ['of a later attempt, by a clock that is slow', { attempt: 2, observedAt: EARLIER }, {}],
    ['of a later attempt, observed at the same time', { attempt: 2, observedAt: LATER }, { observedAt: LATER }],
    [
      'of a later run, at the same time and attempt',
      { run: '1000', observedAt: LATER },
      { run: '999', observedAt: LATER },
    ],
    ['of a stronger decision, observed before', { run: '70', decision: 'cutover' }, {}],
    ['of a decision, where nothing is enforced', { run: '70', decision: 'rehearsal' }, { decision: null }],
  ])('%s is not set back', async (_, there, mine) => {
    await onStage(async (scene) => {
      const standing = commentBody({ ...there, digest: 'standing' });
      scene.repository.addComment(PULL, BOT, standing);
      await expect(comment(scene, { body: commentBody(mine) })).resolves.toMatchObject({
        state: 'superseded',
        troubles: [],
      });
      expect(scene.repository.comments.map(({ body }) => body)).toEqual([standing]);
    });
  });

  it.each<[string, BodyFacts, BodyFacts]>([
    ['observed before, of a run with a higher id', { run: '100', observedAt: EARLIER }, {}],
    ['of a weaker decision, observed later', { run: '100', decision: 'rehearsal' }, {}],
    ['of a stronger decision about another commit', { run: '70', sha: 'c'.repeat(40), decision: 'cutover' }, {}],
    ['of a time to come', { run: '70', observedAt: '2099-01-01T00:00:00.000Z' }, {}],
    ['of a run that no run is', { run: 'Infinity', observedAt: LATER }, {}],
    ['of an attempt that no run has', { attempt: 1e99, observedAt: LATER }, {}],
  ])('%s is replaced', async (_, there, mine) => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ ...there, digest: 'standing' }));
      await expect(comment(scene, { body: commentBody(mine) })).resolves.toMatchObject({ state: 'updated' });
      expect(scene.repository.comments.map(({ body }) => body)).toEqual([commentBody(mine)]);
    });
  });

  it('of the version before is taken over in place', async () => {
    await onStage(async (scene) => {
      const old =
        '<!-- handoff-gate:comment:v1 {"name":"handoff-gate","sha":"b","run":"9","attempt":1,"digest":"d"} -->\nGO';
      scene.repository.addComment(PULL, BOT, old);
      await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
      expect(scene.repository.comments.map(({ body }) => body)).toEqual([commentBody()]);
    });
  });

  describe('that somebody edited', () => {
    const edited = (facts: BodyFacts) => commentBody(facts).replace('**NO-GO**', '**GO**, trust me');

    it('is written anew, though its marker says that nothing changed', async () => {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, edited({ run: '70' }));
        await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
        expect(scene.repository.comments.map(({ body }) => body)).toEqual([commentBody()]);
      });
    });

    it('is written anew where only the marker was edited', async () => {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }).replace('"NO-GO"', '"GO"'));
        await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
        expect(scene.repository.comments.map(({ body }) => body)).toEqual([commentBody()]);
      });
    });

    it('is left to the newer run or the stronger decision that it is of, and that is told', async () => {
      await onStage(async (scene) => {
        const standing = edited({ run: '70', decision: 'cutover' });
        scene.repository.addComment(PULL, BOT, standing);
        const { state, troubles } = await comment(scene);
        expect(state).toBe('superseded');
        expect(troubles).toEqual([expect.stringContaining('was edited by hand')]);
        expect(scene.repository.comments.map(({ body }) => body)).toEqual([standing]);
      });
    });

    it('is not held for edited where GitHub’s editor only turned the line ends', async () => {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, commentBody({ run: '70' }).replaceAll('\n', '\r\n').trim());
        await expect(comment(scene)).resolves.toMatchObject({ state: 'unchanged' });
      });
    });
  });

  describe('about another commit than the present head', () => {
    const propose = ({ repository }: Scene, headSha: string) =>
      repository.pulls.push({ number: PULL, head: 'acme:topic', headSha });

    it('is replaced by the head’s result, though it was observed later', async () => {
      await onStage(async (scene) => {
        propose(scene, HEAD_SHA);
        scene.repository.addComment(PULL, BOT, commentBody({ run: '100', sha: 'c'.repeat(40) }));
        await expect(comment(scene)).resolves.toMatchObject({ state: 'updated' });
      });
    });

    it('does not replace the head’s: a run of an older head that was started again', async () => {
      await onStage(async (scene) => {
        propose(scene, 'c'.repeat(40));
        scene.repository.addComment(PULL, BOT, commentBody({ run: '70', sha: 'c'.repeat(40) }));
        await expect(comment(scene)).resolves.toMatchObject({ state: 'superseded' });
        expect(scene.client.spent.writes).toBe(0);
      });
    });
  });

  describe('of a pull request that goes into another branch now', () => {
    const propose = ({ repository }: Scene, base: string) =>
      repository.pulls.push({ number: PULL, head: 'acme:topic', headSha: HEAD_SHA, base });
    const ofMain = commentBody({ run: '70', base: 'main', decision: 'release', digest: 'of main' });
    const ofTopic = commentBody({ base: 'topic', decision: 'rehearsal', verdict: 'GO' });
    const mine = { verdict: 'GO', body: ofTopic } as const;

    it('shows what that branch asks for, though it asked for more before', async () => {
      await onStage(async (scene) => {
        propose(scene, 'topic');
        scene.repository.addComment(PULL, BOT, ofMain);
        await expect(comment(scene, mine)).resolves.toMatchObject({ state: 'updated' });
        expect(scene.repository.comments).toMatchObject([{ body: ofTopic }]);
      });
    });

    it('is not set back by a run of the branch before that is started again', async () => {
      await onStage(async (scene) => {
        propose(scene, 'topic');
        scene.repository.addComment(PULL, BOT, ofTopic);
        const again = commentBody({ run: '100', base: 'main', decision: 'release' });
        await expect(comment(scene, { body: again })).resolves.toMatchObject({ state: 'superseded' });
        expect(scene.client.spent.writes).toBe(0);
      });
    });

    it('keeps the stronger decision where the branch is not known', async () => {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, ofMain);
        await expect(comment(scene, mine)).resolves.toMatchObject({ state: 'superseded' });
      });
    });

    it('whose update got lost is written all the same', async () => {
      await onStage(async (scene) => {
        propose(scene, 'topic');
        scene.repository.addComment(PULL, BOT, ofMain);
        scene.github.script({ on: UPDATE, nth: 1, mishap: { kind: 'reset' } });
        await expect(comment(scene, mine)).resolves.toMatchObject({ state: 'updated' });
        expect(scene.repository.comments).toMatchObject([{ body: ofTopic }]);
      });
    });
  });

  describe('of two jobs that have one name', () => {
    it.each<[string, BodyFacts]>([
      ['another job of this run', { by: 'handoff / other' }],
      ['another job, in another attempt', { by: 'handoff / other', attempt: 2 }],
      ['another step of this job', { observedAt: EARLIER }],
      ['a job of another workflow on the same commit', { run: '70', by: 'nightly / gate' }],
      ['the other side’s gate', { role: 'consumer', decision: 'cutover', by: 'handoff / other' }],
    ])('says so: %s', async (_, there) => {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, commentBody({ ...there, digest: 'other', verdict: 'GO' }));
        const { troubles } = await comment(scene);
        expect(troubles).toEqual([
          expect.stringContaining('Another job publishes under the same name, "handoff-gate"'),
        ]);
        const [{ body } = { body: '' }, ...more] = scene.repository.comments;
        expect(more).toEqual([]);
        expect(body).toContain('Another job publishes under the same name.');
        expect(body).toContain('**NO-GO** (digest-1)');
      });
    });

    it('shows the NO-GO, whichever came first, and names the other', async () => {
      await onStage(async (scene) => {
        const refused = commentBody({ digest: 'other', by: 'handoff / other', observedAt: EARLIER });
        scene.repository.addComment(PULL, BOT, refused);
        const mine = { policy: 'always', verdict: 'GO', body: commentBody({ verdict: 'GO' }) } as const;
        await comment(scene, mine);
        const [{ body } = { body: '' }] = scene.repository.comments;
        expect(body).toContain('`handoff / gate` says GO for release');
        expect(body).toContain('**NO-GO** (other)');
        // The second time there is nothing new to say.
        const writes = scene.client.spent.writes;
        await comment(scene, mine);
        expect(scene.client.spent.writes).toBe(writes);
      });
    });

    it('is no such thing where one run takes two decisions', async () => {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, commentBody({ decision: 'rehearsal', by: 'handoff / other' }));
        await expect(comment(scene)).resolves.toMatchObject({ state: 'updated', troubles: [] });
      });
    });
  });

  it('that two first runs made at once becomes the older one with the newer result, whoever came last', async () => {
    for (const [first, second] of [
      [{}, { run: '78', digest: 'newer' }],
      [{ run: '78', digest: 'newer' }, {}],
    ]) {
      await onStage(async (scene) => {
        scene.repository.addComment(PULL, BOT, commentBody(first));
        // The list of this run was taken before the other one wrote.
        scene.github.script({ on: LIST, nth: 1, mishap: { kind: 'answer', status: 200, body: [] } });
        await expect(comment(scene, { body: commentBody(second) })).resolves.toMatchObject({ state: 'created' });
        expect(scene.repository.comments).toMatchObject([{ id: 1, body: commentBody({ run: '78', digest: 'newer' }) }]);
      });
    }
  });

  it('that was made twice keeps the newest of both, also where this run is older than either', async () => {
    await onStage(async (scene) => {
      scene.repository.addComment(PULL, BOT, commentBody({ run: '80', digest: 'older' }));
      scene.repository.addComment(PULL, BOT, commentBody({ run: '81', digest: 'newest' }));
      await expect(comment(scene)).resolves.toMatchObject({ state: 'superseded' });
      expect(scene.repository.comments).toMatchObject([{ id: 1, body: commentBody({ run: '81', digest: 'newest' }) }]);
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
