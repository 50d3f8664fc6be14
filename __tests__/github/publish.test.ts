import { describe, expect, it } from '@jest/globals';
import { publish } from '../../src/github/publish.js';
import type { PublishPlan } from '../../src/github/publish.js';
import { REFUSED, secondaryLimit } from '../support/loopback/mishaps.js';
import type { Mishap } from '../support/loopback/mishaps.js';
import type { StoredCheckRun } from '../support/loopback/store.js';
import { REPOSITORY, onStage } from './scene.js';
import { commentBody, commentPlan } from './comment-plan.js';
import { OBSERVED, plannedRun } from './planned-run.js';

const HEAD = 'b'.repeat(40);
const CREATE = 'POST /repos/{owner}/{repo}/check-runs';
const UPDATE = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
const FIND = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}';

const GATES = [
  'handoff',
  'producer-suite',
  'consumer-suite',
  'alignment',
  'sign-off',
  'immutable-release',
  'rollback',
  'stability-window',
];

function plan(fields: Partial<PublishPlan> = {}): PublishPlan {
  return {
    repository: REPOSITORY,
    name: 'handoff-gate',
    enforced: 'cutover',
    headSha: HEAD,
    checkRuns: [plannedRun('alignment')],
    detailsUrl: 'https://github.test/acme/producer/actions/runs/77',
    comment: null,
    status: null,
    readOnly: null,
    ...fields,
  };
}

const STATUS_PLAN = {
  context: 'handoff-gate',
  state: 'failure',
  description: 'NO-GO',
  targetUrl: 'https://github.test/run',
} as const;

describe('check runs', () => {
  it('are created once, already completed, on the head commit', async () => {
    await onStage(async ({ github, client, repository }) => {
      const outcome = await publish(client, plan());
      expect(outcome).toMatchObject({
        checkRuns: 'published',
        annotationsLeftOut: 0,
        needsWorkflowCommands: false,
        troubles: [],
      });
      expect(github.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
      expect(github.requests[1]?.body).toMatchObject({
        name: 'handoff-gate / alignment',
        head_sha: HEAD,
        external_id: `v2:handoff-gate:producer:alignment:fail:0123456789ab:77:1:${OBSERVED}`,
        status: 'completed',
        conclusion: 'failure',
        details_url: 'https://github.test/acme/producer/actions/runs/77',
      });
      expect(repository.checkRuns).toHaveLength(1);
    });
  });

  it('carry every annotation in order, 50 in a request, and later requests leave status and conclusion alone', async () => {
    await onStage(async ({ github, client, repository }) => {
      const run = plannedRun('alignment', 120);
      await expect(publish(client, plan({ checkRuns: [run] }))).resolves.toMatchObject({
        annotationsLeftOut: 0,
        troubles: [],
      });
      expect(repository.checkRuns[0]?.annotations).toEqual(run.annotations);
      const updates = github.requestsTo(UPDATE);
      expect(updates).toHaveLength(2);
      for (const { body } of updates) expect(Object.keys(body ?? {})).toEqual(['output']);
      expect(repository.checkRuns[0]).toMatchObject({ title: run.title, summary: run.summary, text: run.text });
    });
  });

  it('that need no update get none: 50 annotations fit in the first request', async () => {
    await onStage(async ({ github, client }) => {
      await publish(client, plan({ checkRuns: [plannedRun('alignment', 50)] }));
      expect(github.requestsTo(UPDATE)).toEqual([]);
    });
  });

  it.each<[string, Mishap]>([
    ['502', { kind: 'answer', status: 502, afterWrite: true }],
    ['a reset connection', { kind: 'reset', afterWrite: true }],
  ])('are not created twice when the answer was %s after the write', async (_, mishap) => {
    await onStage(async ({ github, client, repository }) => {
      github.script({ on: CREATE, nth: 1, mishap });
      await expect(publish(client, plan())).resolves.toMatchObject({ checkRuns: 'published', troubles: [] });
      expect(repository.checkRuns).toHaveLength(1);
      expect(github.requestsTo(CREATE)).toHaveLength(1);
      expect(github.requestsTo(FIND).at(-1)?.query).toMatchObject({
        check_name: 'handoff-gate / alignment',
        filter: 'all',
      });
    });
  });

  it('are created at a second try when the first one did not happen', async () => {
    await onStage(async ({ github, client, repository }) => {
      github.script({ on: CREATE, nth: 1, mishap: { kind: 'answer', status: 500 } });
      await expect(publish(client, plan())).resolves.toMatchObject({ checkRuns: 'published', troubles: [] });
      expect(repository.checkRuns).toHaveLength(1);
      expect(github.requestsTo(CREATE)).toHaveLength(2);
    });
  });

  it('of an earlier attempt do not count as this one’s', async () => {
    await onStage(async ({ github, client, repository }) => {
      const earlier = plannedRun('alignment').externalId.replace(':77:', ':76:');
      repository.addCheckRun({ headSha: HEAD, name: 'handoff-gate / alignment', externalId: earlier });
      github.script({ on: CREATE, nth: 1, mishap: { kind: 'answer', status: 500 } });
      await publish(client, plan());
      expect(repository.checkRuns).toHaveLength(2);
    });
  });

  it('get no annotation twice when the answer to an update was lost', async () => {
    await onStage(async ({ github, client, repository }) => {
      github.script({ on: UPDATE, nth: 1, mishap: { kind: 'reset', afterWrite: true } });
      await publish(client, plan({ checkRuns: [plannedRun('alignment', 70)] }));
      expect(repository.checkRuns[0]?.annotations).toHaveLength(70);
    });
  });

  it('whose updates are refused keep what they have, and the rest is counted', async () => {
    await onStage(async ({ github, client, repository }) => {
      github.script({ on: UPDATE, nth: 'all', mishap: REFUSED });
      const runs = [plannedRun('alignment', 130), plannedRun('sign-off', 60)];
      const outcome = await publish(client, plan({ checkRuns: runs }));
      expect(outcome).toMatchObject({ checkRuns: 'published', annotationsLeftOut: 90 });
      expect(outcome.troubles.join('\n')).toContain('90 annotations could not be added');
      expect(github.requestsTo(UPDATE)).toHaveLength(1);
      expect(repository.checkRuns.map(({ annotations }) => annotations.length)).toEqual([50, 50]);
    });
  });

  it('that fail one by one cost only themselves', async () => {
    await onStage(async ({ github, client }) => {
      github.script({
        on: CREATE,
        nth: 1,
        mishap: { kind: 'answer', status: 422, body: { message: 'Validation Failed' } },
      });
      const outcome = await publish(client, plan({ checkRuns: [plannedRun('alignment'), plannedRun('sign-off')] }));
      expect(outcome).toMatchObject({ checkRuns: 'partial', needsWorkflowCommands: true });
      expect(outcome.troubles).toEqual([
        'The check run "handoff-gate / alignment" could not be written: GitHub answered 422 to POST /repos/acme/producer/check-runs (Validation Failed).',
      ]);
    });
  });

  it('begin with the verdict’s own', async () => {
    await onStage(async ({ client, repository }) => {
      await publish(client, plan({ checkRuns: [plannedRun('alignment'), plannedRun('overall')] }));
      expect(repository.checkRuns.map(({ name }) => name)).toEqual(['handoff-gate', 'handoff-gate / alignment']);
    });
  });
});

describe('a token that may not write', () => {
  it('is tried once for check runs, gets the permission to add in YAML, and the comment is still written', async () => {
    await onStage(async ({ github, client, repository }) => {
      github.refuse('checks');
      const outcome = await publish(
        client,
        plan({ checkRuns: GATES.map((gate) => plannedRun(gate)), comment: commentPlan() }),
      );
      expect(outcome).toMatchObject({ checkRuns: 'refused', comment: 'created', needsWorkflowCommands: true });
      expect(github.requestsTo(CREATE)).toHaveLength(1);
      expect(outcome.troubles).toEqual([
        'Check runs could not be written: GitHub answered 403 to POST /repos/acme/producer/check-runs (Resource not accessible by integration). ' +
          'Give the job this permission:\n\n    permissions:\n      contents: read\n      checks: write\n      pull-requests: write\n',
      ]);
      expect(repository.comments).toHaveLength(1);
    });
  });

  it('falls to workflow commands when nothing may be written', async () => {
    await onStage(async ({ github, client }) => {
      for (const permission of ['checks', 'pull-requests', 'statuses'] as const) github.refuse(permission);
      const outcome = await publish(client, plan({ comment: commentPlan(), status: STATUS_PLAN }));
      expect(outcome).toMatchObject({
        checkRuns: 'refused',
        comment: 'refused',
        status: 'failed',
        needsWorkflowCommands: true,
      });
      // One cause, one sentence, with every permission.
      expect(outcome.troubles).toHaveLength(1);
      expect(outcome.troubles[0]).toContain(
        'The check run "handoff-gate / alignment", the comment and the commit status could not be written: ',
      );
      expect(outcome.troubles[0]).toContain('      checks: write\n      pull-requests: write\n      statuses: write\n');
    });
  });

  it('of a fork is not told to add a permission that would not help', async () => {
    await onStage(async ({ github, client }) => {
      github.refuse('checks');
      const { troubles } = await publish(client, plan({ readOnly: 'fork' }));
      expect(troubles[0]).toContain('from a fork reads only');
      expect(troubles[0]).toContain('workflow_run');
      expect(troubles[0]).not.toContain('permissions:');
    });
  });

  it('of Dependabot is told why the workflow must name it', async () => {
    await onStage(async ({ github, client }) => {
      github.refuse('checks');
      const { troubles } = await publish(client, plan({ readOnly: 'dependabot' }));
      expect(troubles[0]).toContain('Dependabot');
      expect(troubles[0]).toContain('      checks: write');
    });
  });
});

describe('an answer that is not GitHub’s', () => {
  it('is a trouble in words, never an exception', async () => {
    await onStage(async ({ github, client }) => {
      const page = { kind: 'answer', status: 200, body: 'Please log in to the proxy.' } as const;
      github.script({ on: 'GET', nth: 'all', mishap: page });
      github.script({ on: CREATE, nth: 1, mishap: { kind: 'answer', status: 502 } });
      const outcome = await publish(client, plan({ comment: commentPlan() }));
      expect(outcome).toMatchObject({ checkRuns: 'failed', comment: 'failed' });
      expect(outcome.troubles).toHaveLength(2);
      for (const trouble of outcome.troubles) expect(trouble).toContain("it was cut off, or is not GitHub's");
    });
  });
});

describe('a secondary limit', () => {
  it('is waited for, and is no missing permission', async () => {
    await onStage(async ({ github, client, pauses }) => {
      github.script({ on: CREATE, nth: 1, mishap: secondaryLimit(5) });
      await expect(publish(client, plan())).resolves.toMatchObject({ checkRuns: 'published', troubles: [] });
      expect(pauses).toEqual([5000]);
    });
  });
});

describe('a commit status', () => {
  it('is set on the head commit, its description cut to what GitHub takes', async () => {
    await onStage(async ({ client, repository }) => {
      const description = `${'x'.repeat(138)}😀 and more`;
      const outcome = await publish(client, plan({ checkRuns: [], status: { ...STATUS_PLAN, description } }));
      expect(outcome).toMatchObject({ checkRuns: 'off', status: 'published', needsWorkflowCommands: false });
      expect(repository.statuses).toEqual([
        {
          sha: HEAD,
          state: 'failure',
          context: 'handoff-gate',
          description: `${'x'.repeat(138)}…`,
          targetUrl: STATUS_PLAN.targetUrl,
        },
      ]);
    });
  });

  it('is not set twice when the answer was lost', async () => {
    await onStage(async ({ github, client, repository }) => {
      github.script({ on: STATUS, nth: 1, mishap: { kind: 'answer', status: 502, afterWrite: true } });
      await expect(publish(client, plan({ checkRuns: [], status: STATUS_PLAN }))).resolves.toMatchObject({
        status: 'published',
      });
      expect(repository.statuses).toHaveLength(1);
    });
  });
});

describe('what stands on the commit already', () => {
  const both = [plannedRun('alignment'), plannedRun('overall')];
  const stands = (
    name: string,
    over: { readonly externalId?: string; readonly app?: string; readonly headSha?: string } = {},
  ) => ({
    headSha: HEAD,
    name,
    externalId: plannedRun('overall').externalId,
    ...over,
  });
  type Standing = ReturnType<typeof stands>;
  /** The names of the check runs that a run writes beside those that stand. */
  const written = async (enforced: PublishPlan['enforced'], ...standing: readonly Standing[]) => {
    let names: readonly string[] = [];
    await onStage(async ({ client, repository }) => {
      for (const run of standing) repository.addCheckRun(run);
      const outcome = await publish(client, plan({ checkRuns: both, enforced }));
      expect(outcome).toMatchObject({ checkRuns: 'published', needsWorkflowCommands: false, troubles: [] });
      names = repository.checkRuns.slice(standing.length).map(({ name }) => name);
    });
    return [...names].sort();
  };
  const ALL = ['handoff-gate', 'handoff-gate / alignment'];

  it.each([
    ['rehearsal', 'handoff-gate (release v0.5.0)'],
    ['rehearsal', 'handoff-gate (release)'],
    ['rehearsal', 'handoff-gate (cutover)'],
    ['release', 'handoff-gate (cutover)'],
    [null, 'handoff-gate (rehearsal)'],
  ] as const)('is not repainted by a weaker run: %s beside %s says its verdict only', async (enforced, name) => {
    expect(await written(enforced, stands(name))).toEqual(['handoff-gate']);
  });

  it.each([
    ['rehearsal', 'handoff-gate (rehearsal)'],
    ['release', 'handoff-gate (rehearsal)'],
    ['release', 'handoff-gate (release v0.5.0)'],
    ['cutover', 'handoff-gate (cutover)'],
    ['rehearsal', 'handoff-gate'],
  ] as const)('is replaced by a run that is as strong: %s beside %s', async (enforced, name) => {
    expect(await written(enforced, stands(name))).toEqual(ALL);
  });

  it.each<[string, Standing]>([
    ['of another app', stands('handoff-gate (cutover)', { app: 'somebody-else' })],
    ['of another commit', stands('handoff-gate (cutover)', { headSha: 'c'.repeat(40) })],
    ['of a gate', stands('handoff-gate (cutover)', { externalId: plannedRun('alignment').externalId })],
    ['of nobody known', stands('handoff-gate (cutover)', { externalId: '' })],
    [
      'of a gate with another name',
      stands('other (cutover)', { externalId: plannedRun('overall').externalId.replace('handoff-gate', 'other') }),
    ],
  ])('counts only where it is our own verdict, not %s', async (_, run) => {
    expect(await written('rehearsal', run)).toEqual(ALL);
  });

  it('is the strongest of several', async () => {
    const several = ['rehearsal', 'cutover', 'rehearsal'].map((decision) => stands(`handoff-gate (${decision})`));
    expect(await written('release', ...several)).toEqual(['handoff-gate']);
  });
});

describe('results that stand on the commit are ordered', () => {
  const HOUR_LATER = '20260221T110000.000Z';
  const placed = (gate: string, change: (externalId: string) => string, over: Partial<StoredCheckRun> = {}) => {
    const { name, externalId } = plannedRun(gate);
    return { headSha: HEAD, name, externalId: change(externalId), ...over };
  };
  const newer = (externalId: string) => externalId.replace(':77:', ':70:').replace(OBSERVED, HOUR_LATER);
  const beside = async (standing: readonly ReturnType<typeof placed>[], mine: readonly string[]) => {
    let told: { names: readonly string[]; troubles: readonly string[] } = { names: [], troubles: [] };
    await onStage(async ({ client, repository }) => {
      for (const run of standing) repository.addCheckRun(run);
      const { troubles } = await publish(client, plan({ checkRuns: mine.map((gate) => plannedRun(gate)) }));
      told = { troubles, names: repository.checkRuns.slice(standing.length).map(({ name }) => name) };
      expect(client.spent.reads).toBeLessThanOrEqual(6);
    });
    return told;
  };

  it('a newer observation is not repainted, also of an older run that was started again; and that is said', async () => {
    const { names, troubles } = await beside([placed('alignment', newer)], ['alignment', 'rollback']);
    expect(names).toEqual(['handoff-gate / rollback']);
    expect(troubles).toEqual([expect.stringContaining('(run 70, attempt 1, observed at 2026-02-21T11:00:00.000Z)')]);
  });

  it.each<[string, ReturnType<typeof placed>]>([
    [
      'of an older observation and a higher run',
      placed('alignment', (id) => id.replace(':77:', ':99:').replace('T10', 'T09')),
    ],
    ['of a time to come', placed('alignment', (id) => id.replace('20260221', '20990101'))],
    ['of a run that no run is', placed('alignment', (id) => newer(id).replace(':70:', ':Infinity:'))],
    ['of another app', placed('alignment', newer, { app: 'somebody' })],
    ['of the other role', placed('alignment', (id) => newer(id).replace(':producer:', ':consumer:'))],
  ])('one %s does not hold anything up', async (_, standing) => {
    await expect(beside([standing], ['alignment'])).resolves.toEqual({
      names: ['handoff-gate / alignment'],
      troubles: [],
    });
  });

  it('a newer verdict is not set back in the comment and the status either, which may say the older one still', async () => {
    await onStage(async ({ client, repository }) => {
      const before = commentPlan({ body: commentBody({ run: '60', verdict: 'GO', digest: 'as before' }) });
      repository.addComment(5, 'github-actions[bot]', before.body, 'github-actions');
      repository.addCheckRun(placed('overall', newer));
      const outcome = await publish(
        client,
        plan({ checkRuns: [plannedRun('overall')], comment: commentPlan(), status: STATUS_PLAN }),
      );
      expect(outcome).toMatchObject({ comment: 'superseded', status: 'superseded' });
      expect(outcome.troubles).toEqual([expect.stringContaining('neither the comment nor the status')]);
      expect(repository.comments.map(({ body }) => body)).toEqual([before.body]);
      expect(repository.statuses).toEqual([]);
    });
  });

  it('without check runs the comment that says the same tells the newer time', async () => {
    await onStage(async ({ client, repository }) => {
      repository.addComment(5, 'github-actions[bot]', commentBody({ run: '60' }), 'github-actions');
      await expect(publish(client, plan({ checkRuns: [], comment: commentPlan() }))).resolves.toMatchObject({
        comment: 'updated',
      });
      await expect(
        publish(
          client,
          plan({ checkRuns: [plannedRun('overall')], comment: commentPlan({ body: commentBody({ run: '78' }) }) }),
        ),
      ).resolves.toMatchObject({ comment: 'unchanged' });
    });
  });

  it('are found behind the first page of check runs', async () => {
    const noise = Array.from({ length: 130 }, (_, index) => ({ headSha: HEAD, name: `job ${index}`, externalId: '' }));
    const { names } = await beside([...noise, placed('alignment', newer)], ['alignment']);
    expect(names).toEqual([]);
  });

  it('are looked for over so many pages, and where there are more that is said', async () => {
    const noise = Array.from({ length: 530 }, (_, index) => ({ headSha: HEAD, name: `job ${index}`, externalId: '' }));
    const { troubles } = await beside(noise, ['alignment']);
    expect(troubles).toEqual([
      expect.stringContaining('Only 500 of the 530 check runs on bbbbbbbbbbbb were looked through'),
    ]);
  });

  it('count where the app wrote them whose token we use', async () => {
    await onStage(async ({ github, client, repository }) => {
      github.signIn('acme-release[bot]', 'acme-release');
      repository.addCheckRun(placed('alignment', newer, { app: 'acme-release' }));
      await publish(client, plan());
      expect(repository.checkRuns).toHaveLength(1);
    });
  });

  it('another job of the same run and name is told, and nothing of this one is held back', async () => {
    const other = placed('overall', (id) => id.replace(OBSERVED, HOUR_LATER).replace('NO-GO', 'GO'));
    const { names, troubles } = await beside([other], ['overall', 'alignment']);
    expect(names).toEqual(['handoff-gate', 'handoff-gate / alignment']);
    expect(troubles).toEqual([
      expect.stringMatching(
        /^Another job of this run publishes under the same name, "handoff-gate": its check run .* says GO /,
      ),
    ]);
  });

  it('a weaker run that left its suite out says nothing over the suite that a stronger one ran', async () => {
    await onStage(async ({ client, repository }) => {
      repository.addCheckRun(placed('overall', (id) => id, { name: 'handoff-gate (cutover)' }));
      const skipped = plannedRun('producer-suite');
      const externalId = skipped.externalId.replace(':fail:', ':pending:');
      await publish(
        client,
        plan({ enforced: 'rehearsal', checkRuns: [{ ...skipped, externalId }, plannedRun('overall')] }),
      );
      expect(repository.checkRuns.slice(1).map(({ name }) => name)).toEqual(['handoff-gate']);
    });
  });

  it('a result that says it is of tomorrow is published all the same, and overrules nobody later', async () => {
    await onStage(async ({ client, repository }) => {
      const run = plannedRun('alignment');
      const tomorrow = { ...run, externalId: run.externalId.replace('2026', '2099') };
      await publish(client, plan({ checkRuns: [tomorrow] }));
      await publish(client, plan());
      expect(repository.checkRuns).toHaveLength(2);
    });
  });

  it('a check run of another app is not taken for the one whose answer got lost', async () => {
    await onStage(async ({ github, client, repository }) => {
      repository.addCheckRun(placed('alignment', (id) => id, { app: 'somebody' }));
      github.script({ on: CREATE, nth: 1, mishap: { kind: 'answer', status: 502 } });
      await publish(client, plan());
      expect(repository.checkRuns.map(({ app }) => app)).toEqual(['somebody', 'github-actions']);
    });
  });
});

describe('the share of requests that a run has', () => {
  // A weaker decision asks besides what stands on the commit.
  const everything = () =>
    plan({
      enforced: 'rehearsal',
      checkRuns: [...GATES, 'overall'].map((gate) => plannedRun(gate, 500)),
      comment: commentPlan(),
      status: STATUS_PLAN,
    });

  it('is kept with all gates, a comment, a status, and thousands of annotations', async () => {
    await onStage(async ({ client, repository }) => {
      const outcome = await publish(client, everything());
      expect(outcome).toMatchObject({ checkRuns: 'published', comment: 'created', status: 'published' });
      expect(client.spent.writes).toBe(14);
      expect(client.spent.reads).toBeLessThanOrEqual(20);
      const carried = repository.checkRuns.reduce((sum, { annotations }) => sum + annotations.length, 0);
      expect(outcome.annotationsLeftOut).toBe(9 * 500 - carried);
    });
  });

  it('is kept when every write fails, and the verdict’s check run is tried first', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: 'POST', nth: 'all', mishap: { kind: 'answer', status: 502 } });
      const outcome = await publish(client, everything());
      expect(outcome).toMatchObject({
        checkRuns: 'failed',
        comment: 'failed',
        status: 'failed',
        needsWorkflowCommands: true,
      });
      expect(outcome.troubles).toEqual([
        expect.stringMatching(
          /^Check runs, the comment and the commit status could not be written: GitHub answered 502/,
        ),
      ]);
      expect(client.spent.writes).toBeLessThanOrEqual(14);
      expect(client.spent.reads).toBeLessThanOrEqual(20);
      expect(github.requestsTo(CREATE)[0]?.body).toMatchObject({ name: 'handoff-gate' });
    });
  });
});
