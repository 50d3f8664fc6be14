import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import type { Side } from '../../src/contracts/words.js';
import { builtInProfile, profileFile } from '../../src/profile/source.js';
import { openPair } from '../support/judge.js';
import { buildMemoryKernel, DOCS, MANIFEST, MATRIX, MIRROR, OBSERVED, PIN, RUSHED } from '../support/memorykernel.js';
import { buildPair } from '../support/pair.js';
import { MATCHER_NAMES } from '../support/profile.js';
import { errorsOf, statuses, statusOf } from './bench.js';

const folder = await mkdtemp(path.join(tmpdir(), 'history-'));
const kept = await buildMemoryKernel(path.join(folder, 'kept'));
const rushed = await buildMemoryKernel(path.join(folder, 'rushed'), RUSHED);
const orders = await buildPair(path.join(folder, 'orders'));
const builtIn = await builtInProfile(MATCHER_NAMES);
const ordersProfile = await profileFile(orders.profile, 'handoff-gate.yml', MATCHER_NAMES);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** When what a test does to a history happens. */
const AT = '2026-01-16T09:00:00Z';

type Git = (...args: readonly string[]) => string;

const gitIn =
  (cwd: string): Git =>
  (...args) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: AT, GIT_COMMITTER_DATE: AT },
    }).trim();

/** Judges a copy of the pair after something was done to its history. */
async function after(pair: typeof kept, role: Side, act: (git: Record<Side, Git>) => void): Promise<Report> {
  const copy = await mkdtemp(path.join(folder, 'copy-'));
  const paths = { producer: path.join(copy, 'producer'), consumer: path.join(copy, 'consumer') };
  await Promise.all([
    cp(pair.producer, paths.producer, { recursive: true }),
    cp(pair.consumer, paths.consumer, { recursive: true }),
  ]);
  act({ producer: gitIn(paths.producer), consumer: gitIn(paths.consumer) });
  const open = openPair(paths);
  const base = role === 'consumer' ? 'main' : null;
  return (await open.judge({ role, profile: builtIn, observedAt: OBSERVED, base })).report;
}

const found = (report: Report) =>
  errorsOf(report).map(({ rule, path: file, line }) => `${rule} ${file ?? ''}:${line ?? ''}`);
const gaps = (report: Report) =>
  report.decisions.cutover.blockers.filter(({ kind }) => kind === 'unknown').map(({ rule }) => rule);

describe('the release tag', () => {
  it.each([
    ['moved before the release', 'v0.3.2^{commit}', 'immutable-release/not-in-release'],
    ['moved to the commit before the code', 'v0.4.0~2', 'immutable-release/not-in-release'],
  ])('fails where commit_sha is stated when it is %s', async (_, to, rule) => {
    const report = await after(kept, 'producer', ({ producer }) => producer('tag', '--force', 'v0.4.0', to));
    expect(found(report)).toContain(`${rule} ${MANIFEST}:4`);
    expect(statusOf(report, 'immutable-release')).toBe('fail');
  });

  it('fails when it was moved onto code that changed after the verified commit', async () => {
    const report = await after(kept, 'producer', ({ producer }) => {
      producer('checkout', '--quiet', '-b', 'hotfix', 'v0.4.0');
      producer('mv', 'crates/service/src/main.rs', 'crates/service/src/other.rs');
      producer('commit', '--quiet', '--message', 'hotfix');
      producer('tag', '--force', 'v0.4.0');
      producer('checkout', '--quiet', 'main');
    });
    expect(found(report)).toContain(`immutable-release/runtime-changed ${MANIFEST}:4`);
  });

  it('fails when the release holds another manifest than the one that names it', async () => {
    const report = await after(kept, 'producer', ({ producer }) => producer('tag', '--force', 'v0.4.0', 'v0.4.0~1'));
    expect(found(report)).toContain(`immutable-release/manifest-at-tag ${MANIFEST}:3`);
  });

  it('leaves the producer pending when it is not there yet', async () => {
    const report = await after(kept, 'producer', ({ producer }) => producer('tag', '--delete', 'v0.4.0'));
    expect([statusOf(report, 'immutable-release'), found(report)]).toEqual(['pending', []]);
    expect(gaps(report)).toContain('immutable-release/no-tag');
  });

  it('fails the consumer at its pin when no such release is there', async () => {
    const report = await after(kept, 'consumer', ({ producer }) => producer('tag', '--delete', 'v0.4.0'));
    expect(found(report)).toContain(`alignment/no-such-release ${PIN}:3`);
  });

  it('may be lightweight or annotated', async () => {
    const report = await after(kept, 'producer', ({ producer }) =>
      producer('tag', '--force', 'v0.4.0', 'v0.4.0^{commit}'),
    );
    expect(statusOf(report, 'immutable-release')).toBe('pass');
  });

  it('fails the consumer when the manifest inside it is not the one that is pinned', async () => {
    const report = await after(kept, 'consumer', ({ producer }) =>
      producer('tag', '--force', 'v0.4.0', 'v0.3.2^{commit}'),
    );
    expect(found(report)).toEqual(expect.arrayContaining([`alignment/fact ${PIN}:3`, `alignment/fact ${PIN}:8`]));
  });
});

describe('the rollback target', () => {
  it.each(['producer', 'consumer'] as const)('fails the %s when its tag is gone', async (role) => {
    const report = await after(kept, role, ({ producer }) => producer('tag', '--delete', 'v0.3.2'));
    expect(found(report)).toContain(
      `rollback/no-such-release ${DOCS}/SERVICE_V3_ROLLBACK_READINESS_REFRESH_2026-01-14.md:13`,
    );
  });

  it('fails when its tag holds no manifest', async () => {
    const report = await after(kept, 'producer', ({ producer }) => producer('tag', '--force', 'v0.3.2', 'v0.3.2~1'));
    expect(found(report)).toContain(`rollback/manifest ${DOCS}/SERVICE_V3_ROLLBACK_READINESS_REFRESH_2026-01-14.md:13`);
  });
});

describe('the windows', () => {
  it('fail with the lines of the promises when the release came hours after the one before', async () => {
    const report = await after(rushed, 'producer', () => undefined);
    expect(found(report).sort()).toEqual(
      [
        `stability-window/baseline ${MANIFEST}:16`,
        `stability-window/not-before ${DOCS}/SERVICE_V3_REHEARSAL_HANDOFF_CANDIDATE.json:7`,
        `stability-window/overlap ${MANIFEST}:5`,
      ].sort(),
    );
  });

  it('state the latest of the earliest dates: the one that a document names', async () => {
    const report = await after(rushed, 'producer', () => undefined);
    const messages = report.decisions.cutover.blockers.map(({ message }) => message);
    expect(messages).toHaveLength(3);
    for (const message of messages) expect(message).toContain('2026-01-27');
  });

  it('wait, and do not fail, when the release is not published yet', async () => {
    const report = await after(rushed, 'producer', ({ producer }) => producer('tag', '--delete', 'v0.4.0'));
    expect(statusOf(report, 'stability-window')).toBe('pending');
    const blockers = report.decisions.cutover.blockers.filter(({ gate }) => gate === 'stability-window');
    expect(blockers.every(({ waiting, kind }) => waiting && kind === 'unknown')).toBe(true);
  });

  it('fail when no candidate was ever published', async () => {
    const report = await after(kept, 'producer', ({ producer }) => {
      // The same trees without the commit that published the candidate.
      const release = producer('rev-parse', 'HEAD');
      const tree = producer('rev-parse', 'HEAD^{tree}');
      const orphan = producer('commit-tree', tree, '-m', 'squashed');
      producer('tag', '--force', 'v0.4.0', orphan);
      producer('reset', '--quiet', '--hard', orphan);
      expect(release).not.toBe(orphan);
    });
    expect(found(report)).toContain(`stability-window/no-candidate ${MANIFEST}:5`);
  });
});

describe('a repin', () => {
  const ALL = [PIN, MIRROR, MATRIX];
  const halves = [[PIN], [MIRROR], [MATRIX], [PIN, MIRROR], [PIN, MATRIX], [MIRROR, MATRIX]];
  it.each(halves.map((left) => ({ left, title: left.map((file) => path.basename(file)).join(' and ') })))(
    'that leaves $title behind is not atomic, and says so in each of them',
    async ({ left }) => {
      const report = await after(kept, 'consumer', ({ consumer }) =>
        consumer('checkout', '--quiet', 'main', '--', ...left),
      );
      const places = errorsOf(report).filter(({ rule }) => rule === 'alignment/repin-not-atomic');
      expect(places.map((place) => place.path).sort()).toEqual([...left].sort());
      expect(statusOf(report, 'alignment')).toBe('fail');
    },
  );

  it('of all three is atomic', async () => {
    const report = await after(kept, 'consumer', () => undefined);
    expect([report.verdict, found(report)]).toEqual(['GO', []]);
  });

  it('of none of them is no repin', async () => {
    const report = await after(kept, 'consumer', ({ consumer }) =>
      consumer('checkout', '--quiet', 'main', '--', ...ALL),
    );
    expect(errorsOf(report).filter(({ rule }) => rule === 'alignment/repin-not-atomic')).toEqual([]);
  });

  it('to the release that both sides prepared to go back to is told as that, and no downgrade', async () => {
    const report = await after(kept, 'consumer', ({ consumer }) => {
      consumer('checkout', '--quiet', '-B', 'main', 'HEAD');
      consumer('checkout', '--quiet', '-b', 'back');
      consumer('checkout', '--quiet', 'main~2', '--', ...ALL);
    });
    const said = report.gates.flatMap(({ findings }) => findings).map(({ rule }) => rule);
    expect(said).toContain('rollback/underway');
    expect(said).not.toContain('alignment/downgrade');
  });

  it('that passes over a release is warned about', async () => {
    const report = await after(kept, 'consumer', ({ producer }) => producer('tag', 'v0.3.3', 'v0.4.0~2'));
    const warned = report.gates
      .flatMap(({ findings }) => findings)
      .find(({ rule }) => rule === 'alignment/skipped-release');
    expect([warned?.severity, warned?.path, warned?.line, warned?.message]).toEqual([
      'warning',
      PIN,
      3,
      expect.stringContaining('v0.3.3'),
    ]);
  });
});

describe('code after the release', () => {
  it('blocks the cutover and only warns the rehearsal', async () => {
    const report = await after(kept, 'producer', ({ producer }) => {
      producer('mv', 'crates/service/src/main.rs', 'crates/service/src/other.rs');
      producer('commit', '--quiet', '--message', 'go on');
    });
    expect(statuses(report)['producer-suite']).toBe('pass');
    expect(report.decisions.rehearsal.verdict).toBe('GO');
    expect(report.decisions.cutover.blockers.map(({ rule, path: file, line }) => [rule, file, line])).toEqual([
      ['producer-suite/other-code', MANIFEST, 4],
    ]);
  });

  it('changes the interface under an unchanged version, which is warned about', async () => {
    const report = await after(kept, 'producer', ({ producer }) => {
      producer('config', 'core.autocrlf', 'false');
      producer('mv', 'openapi/openapi.yaml', 'openapi/gone.yaml');
      producer('commit', '--quiet', '--message', 'move');
    });
    const rules = report.gates.flatMap(({ findings }) => findings).map(({ rule }) => rule);
    expect(rules).toContain('alignment/interface-changed');
  });
});

describe('the windows of the orders pair', () => {
  const judge = async (act: (git: Git) => void) => {
    const copy = await mkdtemp(path.join(folder, 'copy-'));
    await cp(orders.producer, path.join(copy, 'producer'), { recursive: true });
    act(gitIn(path.join(copy, 'producer')));
    const open = openPair({ producer: path.join(copy, 'producer'), consumer: orders.consumer });
    const judged = await open.judge({
      role: 'producer',
      profile: ordersProfile,
      observedAt: '2025-05-09T10:00:00.000Z',
    });
    return judged.report;
  };

  it('fail at the code when a new error code was never announced ahead', async () => {
    const report = await judge((git) => {
      git(
        'tag',
        '--force',
        'orders-2.0.0',
        git('commit-tree', 'orders-2.0.0^{tree}', '-p', 'orders-1.4.0^{commit}', '-m', 'all at once'),
      );
      git('reset', '--quiet', '--soft', 'orders-2.0.0');
    });
    expect(found(report)).toContain('stability-window/notice contract/manifest.json:8');
  });
});

describe('what is not known', () => {
  const copyOf = async () => {
    const copy = await mkdtemp(path.join(folder, 'copy-'));
    await cp(kept.producer, path.join(copy, 'producer'), { recursive: true });
    return path.join(copy, 'producer');
  };
  const judge = async (producer: string, role: Side = 'producer') => {
    const open = openPair({ producer, consumer: kept.consumer });
    const base = role === 'consumer' ? 'main' : null;
    return (await open.judge({ role, profile: builtIn, observedAt: OBSERVED, base })).report;
  };

  it('is never yes where there is no git: release, rollback and windows are pending', async () => {
    const producer = await copyOf();
    await rm(path.join(producer, '.git'), { recursive: true });
    const report = await judge(producer);
    expect([found(report), report.verdict]).toEqual([[], 'NO-GO']);
    expect(statuses(report)).toMatchObject({
      handoff: 'pass',
      alignment: 'pass',
      'immutable-release': 'pending',
      rollback: 'pending',
      'stability-window': 'pending',
    });
  });

  it('is never yes where the history is cut off, and a missing document is not called never introduced', async () => {
    const producer = path.join(await mkdtemp(path.join(folder, 'copy-')), 'producer');
    gitIn(folder)('clone', '--quiet', '--depth', '1', `file://${kept.producer}`, producer);
    await rm(path.join(producer, 'docs', 'implementation', 'PRODUCER_RELEASE_HANDOFF_LATEST.json'));
    const report = await judge(producer);
    expect(statuses(report)).toMatchObject({
      'immutable-release': 'fail',
      rollback: 'pending',
      'stability-window': 'pending',
    });
    expect(gaps(report)).toContain('immutable-release/no-history');
  });

  it('is never taken from the tags of another project that carries the producer', async () => {
    const outer = await mkdtemp(path.join(folder, 'outer-'));
    const producer = path.join(outer, 'services', 'memorykernel');
    await cp(kept.producer, producer, { recursive: true });
    await rm(path.join(producer, '.git'), { recursive: true });
    const git = gitIn(outer);
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'vendor');
    git('tag', 'v0.4.0');
    git('tag', 'v0.3.2');
    const report = await judge(producer);
    expect(statuses(report)).toMatchObject({
      'immutable-release': 'pending',
      rollback: 'pending',
      'stability-window': 'pending',
    });
    const consumer = await judge(producer, 'consumer');
    expect(statuses(consumer)).toMatchObject({ handoff: 'pending', alignment: 'pending' });
  });

  it.each(['producer', 'consumer'] as const)('is pending for the %s whose peer is not there', async (role) => {
    const open = openPair(kept);
    const { report } = await open.judge({ role, profile: builtIn, observedAt: OBSERVED, peer: false });
    expect([found(report), report.verdict]).toEqual([[], 'NO-GO']);
    expect(statuses(report)).toMatchObject({ 'sign-off': 'pending', rollback: 'pending' });
  });
});
