import { describe, expect, it } from '@jest/globals';
import { MAX_READS } from '../../src/github/client.js';
import { earlierResult, type EarlierQuestion } from '../../src/github/earlier.js';
import { checkMarker } from '../../src/render/check-marker.js';
import type { Kept } from '../../src/render/marker.js';
import { shaWith } from '../support/brands.js';
import { FAULTS, type Fault } from '../support/loopback/mishaps.js';
import type { StoredCheckRun } from '../support/loopback/store.js';
import { OBSERVED, plannedRun } from './planned-run.js';
import { onStage, REPOSITORY, type Scene } from './scene.js';

const HEAD = shaWith('4');
const OVERALL = 'handoff-gate (rehearsal)';
const LIST = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
const QUESTION: EarlierQuestion = {
  ...{ repository: REPOSITORY, sha: HEAD, name: 'handoff-gate', overallName: OVERALL, role: 'producer', reserve: 5 },
};
const KEPT: Kept = {
  ...{ role: 'producer', runId: '77', attempt: 1, observedAt: '2026-02-21T10:00:00.000Z', decision: 'rehearsal' },
  todo: ['0123456789ab'],
};
const ID = plannedRun('overall').externalId;

function stood(kept: Partial<Kept> = {}, over: Partial<StoredCheckRun> = {}) {
  const summary = `NO-GO\n\n${checkMarker({ ...KEPT, ...kept })}\n`;
  return { headSha: HEAD, name: OVERALL, externalId: ID, summary, ...over };
}

async function found(
  stand: readonly ReturnType<typeof stood>[],
  prepare: (scene: Scene) => void = () => undefined,
): Promise<{ readonly kept: Kept | null; readonly scene: Scene }> {
  const scenes: Scene[] = [];
  let kept: Kept | null = null;
  await onStage(async (scene) => {
    for (const run of stand) scene.repository.addCheckRun(run);
    prepare(scene);
    kept = await earlierResult(scene.client, QUESTION);
    scenes.push(scene);
  });
  const [scene] = scenes;
  if (scene === undefined) throw new Error('nothing was played');
  return { kept, scene };
}

describe('the result of an earlier commit', () => {
  it('is what its check run kept, for one read', async () => {
    const { kept, scene } = await found([stood()]);
    expect(kept).toEqual(KEPT);
    expect(scene.client.spent).toEqual({ reads: 1, writes: 0 });
    expect(scene.github.requests[0]?.query).toMatchObject({ check_name: OVERALL });
  });

  it('is the newest, whichever is listed first', async () => {
    const newer = stood(
      { runId: '78' },
      { externalId: ID.replace(':77:', ':78:').replace(OBSERVED, '20260221T110000.000Z') },
    );
    for (const stand of [
      [stood(), newer],
      [newer, stood()],
    ])
      expect((await found(stand)).kept?.runId).toBe('78');
  });

  it.each<[string, ReturnType<typeof stood>]>([
    ['of another app', stood({}, { app: 'somebody' })],
    ['of another name', stood({}, { externalId: ID.replace('handoff-gate', 'other') })],
    ['of the other side', stood({}, { externalId: ID.replace(':producer:', ':consumer:') })],
    ['of a gate', stood({}, { externalId: plannedRun('alignment').externalId })],
    ['of another decision', stood({}, { name: 'handoff-gate (cutover)' })],
    ['of another commit', stood({}, { headSha: shaWith('5') })],
    ['of a version that kept nothing', stood({}, { summary: 'NO-GO' })],
    ['with a marker of a time to come', stood({ observedAt: '2099-01-01T00:00:00.000Z' })],
  ])('is not told by a check run %s', async (_, run) => {
    expect((await found([run])).kept).toBeNull();
  });

  it('is not guessed where newer ones may stand on another page', async () => {
    const { kept, scene } = await found(Array.from({ length: 101 }, () => stood()));
    expect([kept, scene.client.spent.reads]).toEqual([null, 1]);
  });

  it('is not asked for with reads that others need', async () => {
    const { kept, scene } = await found([stood()], ({ client }) => {
      client.spent.reads = MAX_READS - QUESTION.reserve;
    });
    expect([kept, scene.github.requests]).toEqual([null, []]);
  });

  it.each(Object.keys(FAULTS) as Fault[])('is not known after a %s, and costs one request', async (fault) => {
    const { kept, scene } = await found([stood()], ({ github }) => {
      github.script({ on: LIST, nth: 'all', mishap: FAULTS[fault] });
    });
    expect([kept, scene.github.requests.length, scene.pauses]).toEqual([null, 1, []]);
  });
});
