import { describe, expect, it } from '@jest/globals';
import { publish } from '../../../src/github/publish.js';
import type { CheckRunPayload } from '../../../src/render/check-runs.js';
import { said } from '../../support/loopback/mishaps.js';
import { REPOSITORY, onStage, type Scene } from '../scene.js';
import { commentBody } from '../comment-plan.js';
import { checkRun, ROUTE, wholePlan } from './publishing.js';

const BAD = 'docs/refused.json';

/** A check run of which one annotation is not taken. */
function spoilt(gate: string, annotations: number, at: number): CheckRunPayload {
  const run = checkRun(gate, annotations);
  return { ...run, annotations: run.annotations.map((one, index) => (index === at ? { ...one, path: BAD } : one)) };
}

async function placed(runs: readonly CheckRunPayload[], look: (scene: Scene, troubles: readonly string[]) => void) {
  await onStage(async (scene) => {
    scene.github.refuseAnnotation((annotation) => JSON.stringify(annotation).includes(BAD));
    const { troubles } = await publish(scene.client, { ...wholePlan(), checkRuns: runs });
    expect(scene.client.spent.writes).toBeLessThanOrEqual(14);
    look(scene, troubles);
  });
}

const carried = ({ repository }: Scene) => repository.checkRuns.map(({ annotations }) => annotations.length);

describe('an annotation that GitHub does not take', () => {
  it.each([
    ['among the first', 0],
    ['among the last', 9],
  ])('costs itself only, not its check run: %s', async (_, at) => {
    await placed([checkRun('overall', 0), spoilt('alignment', 10, at)], (scene, troubles) => {
      expect(carried(scene)).toEqual([0, 9]);
      expect(troubles).toEqual([
        expect.stringMatching(
          /^1 annotation could not be added .*annotations.* The job summary lists their findings\.$/,
        ),
      ]);
    });
  });

  it('among those that are added later costs itself only', async () => {
    await placed([checkRun('overall', 0), spoilt('alignment', 60, 57)], (scene) => {
      expect(carried(scene)).toEqual([0, 59]);
    });
  });

  it('costs at most its half where no more requests are left, and says how many', async () => {
    const runs = ['overall', 'a', 'b', 'c', 'd', 'e', 'f'].map((gate) => checkRun(gate, 1));
    await placed([...runs, spoilt('alignment', 40, 39)], (scene, troubles) => {
      const there = carried(scene).at(-1) ?? 0;
      expect(there).toBeGreaterThanOrEqual(20);
      expect(troubles).toEqual([expect.stringMatching(new RegExp(`^${40 - there} annotations could not be added`))]);
    });
  });

  it('in every check run still leaves every check run there', async () => {
    const gates = ['overall', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await placed(
      gates.map((gate) => spoilt(gate, 5, 2)),
      ({ repository }, troubles) => {
        expect(repository.checkRuns).toHaveLength(gates.length);
        expect(repository.comments).toHaveLength(1);
        expect(repository.statuses).toHaveLength(1);
        expect(troubles).toHaveLength(1);
      },
    );
  });
});

describe('a comment that somebody removes while it is updated', () => {
  it('is made anew', async () => {
    await onStage(async ({ github, client, repository }) => {
      repository.addComment(5, 'github-actions[bot]', commentBody({ run: '70', digest: 'digest-0' }));
      github.before(ROUTE.updateComment, () => {
        repository.comments.splice(0);
      });
      const { comment, troubles } = await publish(client, wholePlan());
      expect([comment, troubles]).toEqual(['created', []]);
      expect(repository.comments.map((one) => one.body)).toEqual([commentBody()]);
    });
  });
});

describe('check runs that GitHub does not answer for', () => {
  it('leave time and requests for the comment and the status', async () => {
    await onStage(async (scene) => {
      const { github, client, repository } = scene;
      github.script({ on: ROUTE.createRun, nth: 'all', mishap: { kind: 'silence' } });
      const runs = ['overall', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((gate) => checkRun(gate, 1));
      const outcome = await publish(client, { ...wholePlan(), checkRuns: runs });
      expect(outcome).toMatchObject({ checkRuns: 'failed', comment: 'created', status: 'published' });
      expect([repository.comments.length, repository.statuses.length]).toEqual([1, 1]);
      expect(scene.now()).toBeLessThan(90_000);
    }, 90_000);
  });

  it('are the ones that are named, where others are there', async () => {
    await onStage(async ({ github, client }) => {
      for (const nth of [2, 3]) github.script({ on: ROUTE.createRun, nth, mishap: said(422, 'Validation Failed') });
      const runs = ['overall', 'a', 'b', 'c'].map((gate) => checkRun(gate, 0));
      const { troubles } = await publish(client, { ...wholePlan(), checkRuns: runs });
      expect(troubles).toEqual([
        `The check runs "handoff-gate / a" and "handoff-gate / b" could not be written: GitHub answered 422 to POST /repos/${REPOSITORY}/check-runs (Validation Failed).`,
      ]);
    });
  });
});
