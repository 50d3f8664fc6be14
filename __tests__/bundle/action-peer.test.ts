import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { baselineHash, writeExternalId } from '../../src/render/external-id.js';
import { inWorld, type Ran, type RunOptions, type World } from '../support/action-run.js';
import { buildPair, type Pair } from '../support/pair.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const NAMES = { producer: 'acme/orders', consumer: 'acme/kasse' } as const;

const template = mkdtempSync(path.join(tmpdir(), 'handoff-gate-pair-'));
let made: Pair;

beforeAll(async () => {
  made = await buildPair(template);
});
afterAll(() => {
  rmSync(template, { recursive: true, force: true });
});

function headOf(folder: string): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
}

/** A world in which GitHub holds both repositories of a pair. */
async function withPair(play: (world: World, pair: Pair) => Promise<void>): Promise<void> {
  await inWorld({}, async (world) => {
    const at = (side: string) => path.join(world.folder, 'pair', side);
    cpSync(template, at(''), { recursive: true, preserveTimestamps: true });
    const pair = { ...made, producer: at('producer'), consumer: at('consumer') };
    for (const side of ['producer', 'consumer'] as const) {
      const repository = world.github.repository(NAMES[side]);
      repository.checkout = pair[side];
      repository.defaultBranch = execFileSync('git', ['branch', '--show-current'], {
        cwd: pair[side],
        encoding: 'utf8',
      }).trim();
    }
    await play(world, pair);
  });
}

function runAs(
  side: 'producer' | 'consumer',
  world: World,
  pair: Pair,
  inputs: Readonly<Record<string, string>>,
  more: Pick<RunOptions, 'watch'> = {},
): Promise<Ran> {
  return world.run({
    ...more,
    inputs: { root: pair[side], suite: 'skip', ...inputs },
    environment: { GITHUB_REPOSITORY: NAMES[side], GITHUB_SHA: headOf(pair[side]) },
  });
}

function reportOf(world: World): Report {
  return JSON.parse(readFileSync(path.join(world.output, 'report.json'), 'utf8')) as Report;
}

/**
 * What a report says of the documents: the suites apart, which only GitHub knows, and when an error code was announced,
 * which GitHub is not asked.
 */
function judgements(report: Report) {
  return report.gates
    .filter(({ id }) => !id.endsWith('-suite') && id !== 'stability-window')
    .map(({ id, status, findings }) => ({
      id,
      status,
      rules: findings.map(({ rule, message }) => `${rule} ${message}`),
    }));
}

it('that lies nowhere is said to be no directory, not to lie in the tree that is judged', async () => {
  await withPair(async (world, pair) => {
    const ran = await runAs('consumer', world, pair, { 'peer-path': path.join(pair.consumer, 'nowhere') });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/::error::peer-path \S+nowhere is not a directory\./);
  });
});

describe.each(['producer', 'consumer'] as const)('the peer of a %s by API', (side) => {
  it('leads to the judgement that a checkout of it leads to', async () => {
    await withPair(async (world, pair) => {
      const peer = side === 'producer' ? 'consumer' : 'producer';
      await runAs(side, world, pair, { 'peer-path': pair[peer] });
      const byPath = judgements(reportOf(world));
      await runAs(side, world, pair, {});
      expect(judgements(reportOf(world))).toEqual(byPath);
      expect(reportOf(world).peer?.origin).toBe('api');
    });
  });

  it('costs at most 20 reads', async () => {
    await withPair(async (world, pair) => {
      await runAs(side, world, pair, {});
      expect(world.spent().reads).toBeLessThanOrEqual(20);
    });
  });
});

describe('the notice of a new error code', () => {
  it('is pending where the producer is only seen by API, never failed', async () => {
    await withPair(async (world, pair) => {
      await runAs('consumer', world, pair, {});
      const gate = reportOf(world).gates.find(({ id }) => id === 'stability-window');
      expect(gate?.status).toBe('pending');
      expect(gate?.findings.map(({ rule }) => rule)).toContain('stability-window/notice');
    });
  });
});

/** What a side's own gate writes when its suite passed for the baseline of a report. */
function reportPass(
  world: World,
  pair: Pair,
  { baseline }: Report,
  { side = 'consumer', name = 'handoff-gate', headSha = headOf(pair[side]) }: Partial<Reported> = {},
): void {
  const externalId = writeExternalId({
    name,
    role: side,
    gate: `${side}-suite`,
    status: 'pass',
    baseline: baselineHash(baseline),
    runId: '1',
    attempt: 1,
    observedAt: new Date().toISOString(),
    byFork: false,
  });
  world.github.repository(NAMES[side]).addCheckRun({ headSha, name: `${name} / ${side}-suite`, externalId });
}

interface Reported {
  readonly side: 'producer' | 'consumer';
  readonly name: string;
  readonly headSha: string;
}

describe("the peer's suite", () => {
  const asked = { 'check-runs': 'off', enforce: 'none' };

  it('passes when its own gate said so for this baseline', async () => {
    await withPair(async (world, pair) => {
      await runAs('producer', world, pair, asked);
      reportPass(world, pair, reportOf(world));
      const ran = await runAs('producer', world, pair, asked);
      expect(ran.outputs['gates']).toContain('"consumer-suite":"pass"');
    });
  });

  it('goes by the name that the peer gave its gate', async () => {
    await withPair(async (world, pair) => {
      await runAs('producer', world, pair, asked);
      reportPass(world, pair, reportOf(world), { name: 'kasse: gate' });
      expect((await runAs('producer', world, pair, asked)).outputs['gates']).toContain('"consumer-suite":"pending"');
      const ran = await runAs('producer', world, pair, { ...asked, 'peer-name': 'kasse: gate' });
      expect(ran.outputs['gates']).toContain('"consumer-suite":"pass"');
    });
  });

  it('is not looked for where the documents are read: peer-ref is for these', async () => {
    await withPair(async (world, pair) => {
      await runAs('producer', world, pair, asked);
      reportPass(world, pair, reportOf(world));
      const earlier = execFileSync('git', ['rev-parse', 'HEAD~1'], { cwd: pair.consumer, encoding: 'utf8' }).trim();
      const ran = await runAs('producer', world, pair, { ...asked, 'peer-ref': earlier });
      expect(ran.outputs['gates']).toContain('"consumer-suite":"pass"');
    });
  });

  it('of a producer counts at the tag that is pinned, and a failure of newer code does not', async () => {
    await withPair(async (world, pair) => {
      await runAs('consumer', world, pair, asked);
      const report = reportOf(world);
      const tagged = execFileSync('git', ['rev-parse', `${report.baseline?.release_tag ?? ''}^{commit}`], {
        cwd: pair.producer,
        encoding: 'utf8',
      }).trim();
      reportPass(world, pair, report, { side: 'producer', headSha: tagged });
      const ran = await runAs('consumer', world, pair, asked);
      expect(ran.outputs['gates']).toContain('"producer-suite":"pass"');
      expect(world.github.requests.length).toBeGreaterThan(0);
    });
  });

  it('is waited for as long as was asked', async () => {
    await withPair(async (world, pair) => {
      await runAs('producer', world, pair, asked);
      const report = reportOf(world);
      const ran = await runAs(
        'producer',
        world,
        pair,
        { ...asked, 'wait-for-peer-minutes': '0.2' },
        {
          watch: (child) => {
            child.stdout?.on('data', (text: string) => {
              if (text.includes("Waiting for the peer's suite")) reportPass(world, pair, report);
            });
          },
        },
      );
      expect(ran.outputs['gates']).toContain('"consumer-suite":"pass"');
    });
  });

  it('is pending when its own gate never ran', async () => {
    await withPair(async (world, pair) => {
      const ran = await runAs('producer', world, pair, asked);
      expect(ran.outputs['gates']).toContain('"consumer-suite":"pending"');
    });
  });
});

describe('a peer that stops answering while it is read', () => {
  it('counts as not seen: no gate fails for it', async () => {
    await withPair(async (world, pair) => {
      world.github.script({
        on: 'POST /graphql',
        nth: 3,
        mishap: { kind: 'answer', status: 404, body: { message: 'Not Found' } },
      });
      const ran = await runAs('consumer', world, pair, {});
      const statuses = Object.values(JSON.parse(ran.outputs['gates'] ?? '{}') as Record<string, string>);
      expect(statuses).not.toContain('fail');
      const gaps = reportOf(world).decisions.cutover.blockers.map(({ message }) => message);
      expect(gaps).toContainEqual(expect.stringMatching(/could not be read: .*404/));
    });
  });
});

describe('a peer that the token may not see', () => {
  it('is pending, names the remedy, and takes the peer-token where one is given', async () => {
    await withPair(async (world, pair) => {
      world.github.repository(NAMES.producer).visible = false;
      const ran = await runAs('consumer', world, pair, { 'peer-token': '' });
      expect(ran.outputs['gates']).toContain('"immutable-release":"pending"');
      expect(ran.summary).toContain('peer-token');
      await runAs('consumer', world, pair, { 'peer-token': 'ghs_another_token_for_the_peer_repo00' });
      const tokens = world.github.requestsTo('POST /graphql').map(({ headers }) => headers['authorization']);
      expect(tokens.at(-1)).toContain('ghs_another_token_for_the_peer_repo00');
    });
  });
});

describe('what was before a change', () => {
  it.each(['producer', 'consumer'] as const)('costs the %s no second question about a release', async (side) => {
    await withPair(async (world, pair) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', args, { cwd: pair[side], encoding: 'utf8' }).trim();
      const [branch, base, head] = [git('branch', '--show-current'), git('rev-parse', 'HEAD~1'), headOf(pair[side])];
      const ref = `refs/heads/${branch}`;
      await world.run({
        inputs: { root: pair[side], suite: 'skip' },
        event: { ref, before: base, after: head, repository: { default_branch: branch } },
        environment: {
          ...{ GITHUB_REPOSITORY: NAMES[side], GITHUB_SHA: head, GITHUB_EVENT_NAME: 'push' },
          ...{ GITHUB_REF: ref, GITHUB_REF_NAME: branch, GITHUB_REF_TYPE: 'branch' },
        },
      });
      expect(reportOf(world).before?.commit).toBe(base);
      const asked = world.github.requests
        .map(({ path: where }) => where)
        .filter((where) => where.includes('/releases'));
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.filter((where) => where.includes('/tags/')).length).toBeLessThanOrEqual(1);
    });
  });
});
