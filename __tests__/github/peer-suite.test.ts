import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readPeerSuite } from '../../src/github/peer-suite.js';
import type { PeerSuiteQuestion } from '../../src/github/peer-suite.js';
import type { SuitePlace } from '../../src/github/suite-line.js';
import { writeExternalId } from '../../src/render/external-id.js';
import type { ExternalId } from '../../src/render/external-id.js';
import { scratch, type Scratch } from '../git/scratch.js';
import type { StoredCheckRun } from '../support/loopback/store.js';
import { madeOnce } from '../support/once.js';
import { REPOSITORY, onStage, type Scene } from './scene.js';

const BASELINE = '0123456789ab';
const CONSUMER = 'handoff-gate / consumer-suite';
const PRODUCER = 'handoff-gate / producer-suite';
const REST = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';

interface World extends Scene {
  readonly repo: Scratch;
  /** Commits by what the test calls them. */
  readonly shas: Record<string, string>;
  readonly commit: (name: string, day: number, files?: Readonly<Record<string, string>>) => void;
  readonly result: (name: string, fields?: Partial<ExternalId>, run?: Partial<StoredCheckRun>) => StoredCheckRun;
}

type Past = Pick<World, 'repo' | 'shas' | 'commit'>;

function past(repo: Scratch, shas: Record<string, string> = {}): Past {
  return {
    repo,
    shas,
    commit(name, day, files = { [`notes/${name}`]: name }) {
      for (const [file, text] of Object.entries(files)) repo.write(file, text);
      shas[name] = repo.commit(day);
    },
  };
}

/** @param begin - what was before, made once for all tests that begin with it by that name */
async function inWorld(
  gate: 'consumer' | 'producer',
  play: (world: World) => Promise<void>,
  [name, begin]: readonly [string, (past: Past) => void] = ['nothing', () => undefined],
): Promise<void> {
  await onStage(async (scene) => {
    const repo = scratch();
    scene.repository.checkout = repo.root;
    const known = madeOnce(name, repo.root, (folder) => {
      const first = past(scratch(path.basename(folder), path.dirname(folder)));
      begin(first);
      return first.shas;
    });
    const { shas, commit } = past(repo, { ...known });
    await play({
      ...scene,
      repo,
      shas,
      commit,
      result: (name, fields = {}, run = {}) => {
        const mark: ExternalId = {
          name: 'handoff-gate',
          role: gate,
          gate: `${gate}-suite`,
          status: 'pass',
          baseline: BASELINE,
          runId: '10',
          attempt: 1,
          observedAt: '2026-02-01T10:00:00.000Z',
          byFork: false,
          ...fields,
        };
        return scene.repository.addCheckRun({
          headSha: shas[name] ?? '',
          name: `handoff-gate / ${gate}-suite`,
          externalId: writeExternalId(mark),
          conclusion: mark.status === 'pass' ? 'success' : 'failure',
          ...run,
        });
      },
    });
  });
}

function ask({ client }: World, place: SuitePlace, gateCheckName: string, reserve = 0) {
  const question: PeerSuiteQuestion = { repository: REPOSITORY, place, gateCheckName, baselineHash: BASELINE, reserve };
  return readPeerSuite(client, question);
}

/** A consumer whose third commit brought in the pin. */
async function pinned(prepare: (world: World) => void, play: (world: World) => Promise<void>): Promise<void> {
  const begin = ({ commit }: Past) => {
    commit('first', 1, { 'pin.json': 'v1' });
    commit('before', 2);
    commit('pin', 3, { 'pin.json': 'v2' });
    commit('after', 4);
    commit('tip', 5);
  };
  const playPinned = async (world: World) => {
    prepare(world);
    await play(world);
    expect(world.client.spent.reads).toBeLessThanOrEqual(4);
  };
  await inWorld('consumer', playPinned, ['pinned', begin]);
}

async function suiteOf(prepare: (world: World) => void) {
  let answer: Awaited<ReturnType<typeof readPeerSuite>> | null = null;
  await pinned(prepare, async (world) => {
    answer = await ask(world, { kind: 'pin', path: 'pin.json' }, CONSUMER);
  });
  return answer;
}

describe('the suite of a consumer', () => {
  it('passed when its own gate said so for this baseline, and costs two reads', async () => {
    await pinned(
      ({ result }) => result('tip'),
      async (world) => {
        await expect(ask(world, { kind: 'pin', path: 'pin.json' }, CONSUMER)).resolves.toEqual({
          kind: 'reported',
          status: 'pass',
          url: 'https://github.test/acme/producer/runs/1',
          detail: `"${CONSUMER}" on ${world.shas['tip']?.slice(0, 7) ?? ''} of acme/producer passed`,
        });
        expect(world.client.spent.reads).toBe(2);
      },
    );
  });

  it('counts from the commit that brought in the pin', async () => {
    await expect(suiteOf(({ result }) => result('pin'))).resolves.toMatchObject({ status: 'pass' });
  });

  it('is stale when it is from before that commit', async () => {
    await expect(suiteOf(({ result }) => result('before'))).resolves.toMatchObject({
      status: 'stale',
      detail: expect.stringContaining('before the release was taken up'),
    });
  });

  it('counts from the merge that brought in the pin, where a branch wrote it', async () => {
    await inWorld('consumer', async (world) => {
      world.commit('first', 1, { 'pin.json': 'v1' });
      world.repo.git('checkout', '--quiet', '-b', 'repin');
      world.commit('written', 2, { 'pin.json': 'v2' });
      world.repo.git('checkout', '--quiet', 'main');
      world.commit('meanwhile', 3, { other: 'x' });
      world.repo.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'repin');
      world.shas['merge'] = world.repo.git('rev-parse', 'HEAD');
      world.result('meanwhile');
      const place = { kind: 'pin', path: 'pin.json' } as const;
      await expect(ask(world, place, CONSUMER)).resolves.toMatchObject({ status: 'stale' });
      world.result('written');
      await expect(ask(world, place, CONSUMER)).resolves.toMatchObject({ status: 'stale' });
      world.result('merge');
      await expect(ask(world, place, CONSUMER)).resolves.toMatchObject({ status: 'pass' });
    });
  });

  it('never ran when nothing is there, and the answer says how far it was searched and where', async () => {
    await pinned(
      () => undefined,
      async (world) => {
        await expect(ask(world, { kind: 'pin', path: 'pin.json' }, CONSUMER)).resolves.toEqual({
          kind: 'reported',
          status: 'never-run',
          url: `https://github.test/acme/producer/commit/${world.shas['tip'] ?? ''}`,
          detail: `no "${CONSUMER}" on 3 commits of acme/producer back from main`,
        });
      },
    );
  });

  it('is searched only so far, and the answer says so', async () => {
    await inWorld('consumer', async (world) => {
      for (let day = 1; day < 30; day += 1) world.commit(`day ${day}`, day, { 'pin.json': 'v2' });
      world.result('day 1');
      await expect(ask(world, { kind: 'pin', path: 'pin.json' }, CONSUMER)).resolves.toMatchObject({
        status: 'never-run',
        detail: `no "${CONSUMER}" on 24 commits of acme/producer back from main; older commits were not searched`,
      });
    });
  });

  it('failed when the newest commit failed, whatever older ones say', async () => {
    const answer = suiteOf(({ result }) => {
      result('pin');
      result('tip', { status: 'fail' });
    });
    await expect(answer).resolves.toMatchObject({ status: 'fail' });
  });

  it.each<[string, Partial<ExternalId>, Partial<ExternalId>]>([
    ['the later observation, also of an older run that was started again', {}, { runId: '9', attempt: 2 }],
    ['the later attempt of one time', {}, { attempt: 2 }],
    [
      'the later attempt of one run, whatever the clocks say',
      {},
      { attempt: 2, observedAt: '2026-02-01T09:58:00.000Z' },
    ],
    ['the later run of one time and attempt', {}, { runId: '100' }],
  ])('is of one commit %s', async (_, earlier, later) => {
    const at = later.attempt === 2 && later.runId === '9' ? { observedAt: '2026-02-01T11:00:00.000Z' } : {};
    for (const [one, other] of [
      ['pass', 'fail'],
      ['fail', 'pass'],
    ] as const) {
      const answer = suiteOf(({ result }) => {
        result('tip', { ...later, ...at, status: one });
        result('tip', { ...earlier, status: other });
      });
      await expect(answer).resolves.toMatchObject({ status: one });
    }
  });

  it.each(['Infinity', '-1', '1e9', '99999999999999999999999', '0', ''])(
    'is not that of a run that is called %j, however late',
    async (runId) => {
      const answer = suiteOf(({ result }) => {
        result('tip', { status: 'fail' });
        result('tip', { runId, observedAt: '2026-02-02T10:00:00.000Z' });
      });
      await expect(answer).resolves.toMatchObject({ status: 'fail' });
    },
  );

  it.each(['pass', 'fail'] as const)('is no fork’s word: %s', async (status) => {
    const alone = suiteOf(({ result }) => {
      result('tip', { status, byFork: true });
    });
    await expect(alone).resolves.toMatchObject({ status: 'never-run' });
    await expect(alone).resolves.toMatchObject({ detail: expect.stringContaining("by the word of a fork's job") });
    const beside = suiteOf(({ result }) => {
      result('tip', { status: status === 'pass' ? 'fail' : 'pass' });
      result('tip', { status, byFork: true, runId: '11', observedAt: '2026-02-01T11:00:00.000Z' });
    });
    await expect(beside).resolves.toMatchObject({ status: status === 'pass' ? 'fail' : 'pass' });
  });

  it('is not one of tomorrow', async () => {
    const answer = suiteOf(({ result }) => {
      result('tip', { status: 'fail' });
      result('tip', { observedAt: '2099-01-01T00:00:00.000Z' });
    });
    await expect(answer).resolves.toMatchObject({ status: 'fail' });
  });

  it('is not one that was observed before its commit was made', async () => {
    await expect(
      suiteOf(({ result }) => result('tip', { observedAt: '2026-01-04T10:00:00.000Z' })),
    ).resolves.toMatchObject({
      status: 'stale',
      detail: expect.stringContaining('before that commit was made (2026-01-05'),
    });
  });

  it('failed where one job of a matrix failed, and another one of the same name passed later', async () => {
    const answer = suiteOf(({ result }) => {
      result('tip', { status: 'fail', observedAt: '2026-02-01T10:00:00.000Z' });
      result('tip', { observedAt: '2026-02-01T10:00:01.000Z' });
    });
    await expect(answer).resolves.toMatchObject({ status: 'fail' });
  });

  it('stands though a later run of that commit left it out', async () => {
    const answer = suiteOf(({ result }) => {
      result('tip');
      result(
        'tip',
        { status: 'pending', runId: '12', observedAt: '2026-02-03T10:00:00.000Z' },
        { conclusion: 'action_required' },
      );
    });
    await expect(answer).resolves.toMatchObject({ status: 'pass' });
  });

  it('is another baseline’s when that is all there is, and is still found behind one', async () => {
    const other = ({ result }: World) => result('tip', { baseline: 'ffffffffffff' });
    await expect(suiteOf(other)).resolves.toMatchObject({ status: 'other-baseline' });
    const both = suiteOf((world) => {
      other(world);
      world.result('pin');
    });
    await expect(both).resolves.toMatchObject({ status: 'pass' });
  });

  it('is running while workflows of that commit are, until there is a result', async () => {
    const running = ({ repository, shas }: World) =>
      repository.suites.push({ headSha: shas['tip'] ?? '', app: 'github-actions', status: 'IN_PROGRESS' });
    await expect(suiteOf(running)).resolves.toMatchObject({
      status: 'running',
      url: expect.stringContaining('/checks'),
      detail: expect.stringContaining('yet: workflows of that commit are still running'),
    });
    const done = suiteOf((world) => {
      running(world);
      world.result('pin');
    });
    await expect(done).resolves.toMatchObject({ status: 'pass' });
  });

  it.each<[string, Partial<ExternalId>, Partial<StoredCheckRun>, string]>([
    ['pending, as a gate without its suite is', { status: 'pending' }, { conclusion: 'action_required' }, 'never-run'],
    ['given up by GitHub', {}, { conclusion: 'stale' }, 'stale'],
    ['a pass that its conclusion denies', {}, { conclusion: 'failure' }, 'fail'],
    ['an error', { status: 'error' }, {}, 'fail'],
    ['still running, with our mark', {}, { status: 'in_progress', conclusion: null }, 'running'],
    ['running without our mark', {}, { status: 'in_progress', conclusion: null, externalId: '' }, 'never-run'],
    ['of another job of that name', {}, { externalId: '' }, 'never-run'],
    ['of another app', {}, { app: 'somebody' }, 'never-run'],
    ['of another tool', {}, { externalId: 'something' }, 'never-run'],
    [
      'of the version before',
      {},
      { externalId: `v1:handoff-gate:consumer:consumer-suite:pass:${BASELINE}:1:1` },
      'never-run',
    ],
    ['of the other side’s gate', { role: 'producer' }, {}, 'never-run'],
    ['of a gate of another name', { name: 'other' }, {}, 'never-run'],
  ])('%s is told apart', async (_, fields, run, expected) => {
    await expect(suiteOf(({ result }) => result('tip', fields, run))).resolves.toMatchObject({ status: expected });
  });

  it('counts when the app wrote it whose token is used', async () => {
    const answer = suiteOf(({ github, result }) => {
      github.signIn('acme-release[bot]', 'acme-release');
      result('tip', {}, { app: 'acme-release' });
    });
    await expect(answer).resolves.toMatchObject({ status: 'pass' });
  });

  it('is found behind a page of other results', async () => {
    const answer = suiteOf(({ result }) => {
      for (let index = 0; index < 120; index += 1) result('tip', {}, { externalId: `noise ${index}` });
      result('tip', { status: 'fail' });
    });
    await expect(answer).resolves.toMatchObject({ status: 'fail' });
  });

  it('is asked for commit by commit where GraphQL does not tell check runs to the token', async () => {
    await pinned(
      ({ github, result }) => {
        result('tip');
        const errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }];
        github.script({ on: 'POST /graphql', nth: 2, mishap: { kind: 'answer', status: 200, body: { errors } } });
      },
      async (world) => {
        await expect(ask(world, { kind: 'pin', path: 'pin.json' }, CONSUMER, 17)).resolves.toMatchObject({
          status: 'pass',
        });
        expect(world.github.requestsTo(REST)).toHaveLength(1);
      },
    );
  });

  it('is absent, and waiting does not help, when the token does not see the repository', async () => {
    const answer = suiteOf(({ repository }) => {
      repository.visible = false;
    });
    await expect(answer).resolves.toMatchObject({
      kind: 'absent',
      waiting: false,
      reason: expect.stringContaining('peer-token'),
    });
  });

  it('is absent, and may come, when GitHub is down', async () => {
    await inWorld('consumer', async (world) => {
      world.commit('tip', 1);
      world.github.script({ on: 'POST /graphql', nth: 'all', mishap: { kind: 'answer', status: 502 } });
      await expect(ask(world, { kind: 'pin', path: null }, CONSUMER)).resolves.toMatchObject({
        kind: 'absent',
        waiting: true,
      });
    });
  });
});

/** A producer: its code, the commit of the release, a document after it, and new code. */
async function released(play: (world: World, place: SuitePlace) => Promise<void>, annotated = true): Promise<void> {
  const begin = ({ repo, commit }: Past) => {
    commit('old', 1, { 'src/main.rs': 'old' });
    commit('code', 2, { 'src/main.rs': 'new' });
    commit('release', 3, { 'docs/release.md': 'v2' });
    if (annotated) repo.git('tag', '--annotate', '--message', 'v2', 'v2.0.0');
    else repo.git('tag', 'v2.0.0');
    commit('signed', 4, { 'docs/signed.md': 'yes' });
    commit('next', 5, { 'src/main.rs': 'newer' });
  };
  const playReleased = async (world: World) => {
    const codeAmong = (paths: readonly string[]) => paths.filter((path) => !path.startsWith('docs/'));
    await play(world, { kind: 'release', tag: 'v2.0.0', commit: world.shas['code'] ?? '', codeAmong });
    expect(world.client.spent.reads).toBeLessThanOrEqual(4);
  };
  await inWorld('producer', playReleased, [`released ${annotated}`, begin]);
}

describe('the suite of a producer', () => {
  it.each([true, false])('is looked for at the commit of the release tag (annotated: %s)', async (annotated) => {
    await released(async (world, place) => {
      world.result('release');
      world.result('next', { status: 'fail', observedAt: '2026-02-03T10:00:00.000Z' });
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({
        status: 'pass',
        detail: `"${PRODUCER}" on ${world.shas['release']?.slice(0, 7) ?? ''} of acme/producer passed`,
      });
      expect(world.client.spent.reads).toBe(2);
    }, annotated);
  });

  it.each(['signed', 'code'])('counts at a commit beside it that differs in metadata only (%s)', async (name) => {
    await released(async (world, place) => {
      world.result(name);
      const sha = (one: string) => world.shas[one]?.slice(0, 7) ?? '';
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({
        status: 'pass',
        detail: `"${PRODUCER}" on ${sha(name)} of acme/producer passed; it differs from v2.0.0 (${sha('release')}) in metadata only`,
      });
    });
  });

  it.each(['next', 'old'])('is no proof at a commit whose code differs (%s), and the path is named', async (name) => {
    await released(async (world, place) => {
      world.result(name);
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({
        status: 'stale',
        detail: expect.stringContaining('but its code is not that of v2.0.0'),
        url: expect.stringContaining('/runs/'),
      });
    });
  });

  it('is the newest of those beside it', async () => {
    await released(async (world, place) => {
      world.result('code', { status: 'pass' });
      world.result('signed', { status: 'fail', observedAt: '2026-02-01T11:00:00.000Z' });
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({ status: 'fail' });
    });
  });

  it('never ran where nothing is there: the tag is named', async () => {
    await released(async (world, place) => {
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({
        status: 'never-run',
        detail: `no "${PRODUCER}" on the tag v2.0.0 of acme/producer and 4 commits around it`,
        url: `https://github.test/acme/producer/commit/${world.shas['release'] ?? ''}`,
      });
    });
  });

  it('of a tag that is not there is looked for at the commit that the baseline names, and that is said', async () => {
    await released(async (world, place) => {
      world.repo.git('tag', '--delete', 'v2.0.0');
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({
        status: 'never-run',
        detail: expect.stringContaining('(there is no tag v2.0.0)'),
      });
      world.result('code');
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({ status: 'pass' });
    });
  });

  it('is of a release branch, too', async () => {
    await released(async (world, place) => {
      world.repo.git('checkout', '--quiet', '-b', 'release/2', world.shas['code'] ?? '');
      world.commit('hotfix', 6, { 'docs/x.md': 'x' });
      world.repo.git('tag', '--force', 'v2.0.0');
      world.result('code');
      await expect(ask(world, place, PRODUCER)).resolves.toMatchObject({ status: 'pass' });
    });
  });

  it.each(['v2.0.0~1', 'v2.0.0^{commit}', 'v2.0.0:docs', 'v2.0.0@{1}'])(
    'is not asked for by an expression that calls itself a tag: %s',
    async (tag) => {
      await released(async (world, place) => {
        world.result('code');
        const named: SuitePlace = { ...place, ...(place.kind === 'release' ? { tag, commit: 'f'.repeat(40) } : {}) };
        await expect(ask(world, named, PRODUCER)).resolves.toMatchObject({ status: 'never-run' });
      });
    },
  );

  it('is not believed where whether its code is the same could not be asked', async () => {
    await released(async (world, place) => {
      world.result('signed');
      await expect(ask(world, place, PRODUCER, 18)).resolves.toMatchObject({
        status: 'stale',
        detail: expect.stringContaining('could not be asked any more'),
      });
    });
  });
});
