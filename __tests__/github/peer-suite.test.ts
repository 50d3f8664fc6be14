import { describe, expect, it } from '@jest/globals';
import { defaultBranch } from '../../src/github/default-branch.js';
import { readPeerSuite } from '../../src/github/peer-suite.js';
import type { StoredCheckRun, StoredRepository } from '../support/loopback/store.js';
import { shaOf } from '../support/loopback/store.js';
import { REPOSITORY, onStage } from './scene.js';

describe('the default branch', () => {
  it('is the one the repository names', async () => {
    await onStage(async ({ client, repository }) => {
      repository.defaultBranch = 'trunk';
      await expect(defaultBranch(client, REPOSITORY)).resolves.toBe('trunk');
    });
  });
});

const GATE = 'handoff-gate / consumer-suite';
const BASELINE = '0123456789ab';

function run(
  repository: StoredRepository,
  commit: string,
  status: string,
  fields: Partial<StoredCheckRun> & { baseline?: string; run?: number } = {},
) {
  const { baseline = BASELINE, run: number = 10, ...rest } = fields;
  return repository.addCheckRun({
    headSha: shaOf(commit),
    name: GATE,
    externalId: `v1:handoff-gate:consumer:consumer-suite:${status}:${baseline}:${number}:1`,
    conclusion: status === 'pass' ? 'success' : 'failure',
    ...rest,
  });
}

/** A history whose third commit brought in the pin, asked for its suite. */
async function suiteOf(prepare: (repository: StoredRepository) => void, boundary: string | null = 'pin') {
  let answer: Awaited<ReturnType<typeof readPeerSuite>> | null = null;
  await onStage(async ({ client, repository }) => {
    repository.addHistory('main', ['first', 'before', 'pin', 'after', 'tip']);
    prepare(repository);
    answer = await readPeerSuite(client, {
      repository: REPOSITORY,
      ref: 'main',
      gateCheckName: GATE,
      baselineHash: BASELINE,
      boundary: boundary === null ? null : shaOf(boundary),
    });
    expect(client.spent.reads).toBeLessThanOrEqual(7);
  });
  return answer;
}

describe('the suite of the peer', () => {
  it('passed when its own gate said so for this baseline', async () => {
    await expect(suiteOf((repository) => run(repository, 'tip', 'pass'))).resolves.toEqual({
      kind: 'reported',
      status: 'pass',
      url: 'https://github.test/acme/producer/runs/1',
      detail: `"${GATE}" on ${shaOf('tip').slice(0, 7)} of acme/producer passed`,
    });
  });

  it('counts from the commit that brought in the pin', async () => {
    await expect(suiteOf((repository) => run(repository, 'pin', 'pass'))).resolves.toMatchObject({ status: 'pass' });
  });

  it('is stale when it is from before that commit', async () => {
    await expect(suiteOf((repository) => run(repository, 'before', 'pass'))).resolves.toMatchObject({
      status: 'stale',
    });
  });

  it('never ran when nothing is there, and the answer says how far it was searched', async () => {
    await expect(suiteOf(() => undefined)).resolves.toEqual({
      kind: 'reported',
      status: 'never-run',
      url: null,
      detail: `no "${GATE}" on 3 commits of acme/producer back from main`,
    });
  });

  it('failed when the newest result failed, whatever older ones say', async () => {
    const answer = suiteOf((repository) => {
      run(repository, 'pin', 'pass');
      run(repository, 'tip', 'fail');
    });
    await expect(answer).resolves.toMatchObject({ status: 'fail' });
  });

  it('is the later run of one commit', async () => {
    const answer = suiteOf((repository) => {
      run(repository, 'tip', 'pass', { run: 12 });
      run(repository, 'tip', 'fail', { run: 9 });
    });
    await expect(answer).resolves.toMatchObject({ status: 'pass' });
  });

  it('is another baseline’s when that is all there is, and is still found behind one', async () => {
    const other = (repository: StoredRepository) => run(repository, 'tip', 'pass', { baseline: 'ffffffffffff' });
    await expect(suiteOf(other)).resolves.toMatchObject({ status: 'other-baseline' });
    const both = suiteOf((repository) => {
      other(repository);
      run(repository, 'pin', 'pass');
    });
    await expect(both).resolves.toMatchObject({ status: 'pass' });
  });

  it('is running while its check run is', async () => {
    const answer = suiteOf((repository) =>
      run(repository, 'tip', 'pass', { status: 'in_progress', conclusion: null, externalId: '' }),
    );
    await expect(answer).resolves.toMatchObject({ status: 'running' });
  });

  it.each<[string, string, Partial<StoredCheckRun>, string]>([
    ['pending, as a gate without its suite is', 'pending', { conclusion: 'action_required' }, 'never-run'],
    ['given up by GitHub', 'pass', { conclusion: 'stale' }, 'stale'],
    ['a pass that its conclusion denies', 'pass', { conclusion: 'failure' }, 'fail'],
    ['an error', 'error', {}, 'fail'],
    ['of another app', 'pass', { app: 'somebody' }, 'never-run'],
    ['of another tool', 'pass', { externalId: 'something' }, 'never-run'],
    [
      'of the other side’s gate',
      'pass',
      { externalId: `v1:handoff-gate:producer:consumer-suite:pass:${BASELINE}:1:1` },
      'never-run',
    ],
    [
      'of a gate of another name',
      'pass',
      { externalId: `v1:other:consumer:consumer-suite:pass:${BASELINE}:1:1` },
      'never-run',
    ],
  ])('%s is told apart', async (_, status, fields, expected) => {
    await expect(suiteOf((repository) => run(repository, 'tip', status, fields))).resolves.toMatchObject({
      status: expected,
    });
  });

  it('is not looked for on branches that were merged in', async () => {
    const answer = suiteOf((repository) => {
      const side = repository.addCommit('side', [shaOf('pin')]);
      const merge = repository.addCommit('merge', [shaOf('tip'), side.sha]);
      repository.refs.set('heads/main', { type: 'commit', sha: merge.sha });
      run(repository, 'side', 'pass');
    });
    await expect(answer).resolves.toMatchObject({ status: 'never-run' });
  });

  it('is searched only so far, and the answer says so', async () => {
    const answer = suiteOf((repository) => {
      repository.addHistory('main', ['pin', ...Array.from({ length: 20 }, (_, index) => `later ${index}`)]);
      run(repository, 'pin', 'pass');
    });
    await expect(answer).resolves.toMatchObject({
      status: 'never-run',
      detail: `no "${GATE}" on 6 commits of acme/producer back from main; older commits were not searched`,
    });
  });

  it('is absent, and waiting does not help, when the token does not see the repository', async () => {
    const answer = suiteOf((repository) => {
      repository.visible = false;
    });
    await expect(answer).resolves.toMatchObject({
      kind: 'absent',
      waiting: false,
      reason: expect.stringContaining('peer-token'),
    });
  });

  it('is absent, and may come, when GitHub is down', async () => {
    await onStage(async ({ github, client }) => {
      github.script({ on: 'GET', nth: 'all', mishap: { kind: 'answer', status: 502 } });
      const question = {
        repository: REPOSITORY,
        ref: 'main',
        gateCheckName: GATE,
        baselineHash: BASELINE,
        boundary: null,
      };
      await expect(readPeerSuite(client, question)).resolves.toMatchObject({ kind: 'absent', waiting: true });
    });
  });
});
