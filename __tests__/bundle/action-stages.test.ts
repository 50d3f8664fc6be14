import { describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld, pullRequest, REPOSITORY, type Ran, type World } from '../support/action-run.js';
import { shaWith } from '../support/brands.js';
import { afterFork, openPull } from '../support/followed.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const THREE = { one: 'process.exit(0)', two: 'process.exit(0)', three: 'process.exit(0)' };
const FAILING = { ...THREE, three: 'process.exit(3)' };

/** Plans, verifies every shard, and collects their evidence as artifacts; `order` names the folders. */
async function verifyAll(
  world: World,
  order: readonly string[],
): Promise<{ readonly ran: readonly Ran[]; readonly evidence: string }> {
  const event = pullRequest(world.producer);
  const planned = await world.run({ ...event, inputs: { stage: 'plan' } });
  const plan = path.join(world.folder, 'plan.json');
  cpSync(planned.outputs['plan'] ?? '', plan);
  const evidence = path.join(world.folder, 'artifacts');
  const ran: Ran[] = [];
  const shards = JSON.parse(planned.outputs['shards'] ?? '[]') as string[];
  for (const [index, shard] of shards.entries()) {
    const verified = await world.run({ ...event, inputs: { stage: 'verify', plan, shard, token: '' } });
    cpSync(verified.outputs['evidence'] ?? '', path.join(evidence, order[index] ?? shard), { recursive: true });
    rmSync(world.output, { recursive: true });
    ran.push(verified);
  }
  return { ran, evidence };
}

describe('the stages plan, verify and report', () => {
  it('spread the suite over machines and judge it as one', async () => {
    await inWorld({ suite: THREE }, async (world) => {
      const { ran, evidence } = await verifyAll(world, ['a', 'b', 'c']);
      expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
      const reported = await world.run({ ...pullRequest(world.producer), inputs: { stage: 'report', evidence } });
      expect(reported.code).toBe(0);
      expect(reported.outputs['verdict']).toBe('GO');
      expect(reported.summary).toContain('3 of 3 commands passed');
    });
  });

  it('leave failing to the report', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      const { ran, evidence } = await verifyAll(world, ['a', 'b', 'c']);
      expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
      const reported = await world.run({ ...pullRequest(world.producer), inputs: { stage: 'report', evidence } });
      expect(reported.code).toBe(1);
      expect(reported.outputs['blockers']).toContain('exit 3');
    });
  });

  it('say that a shard is missing', async () => {
    await inWorld({ suite: THREE }, async (world) => {
      const { evidence } = await verifyAll(world, ['a', 'b', 'c']);
      rmSync(path.join(evidence, 'b'), { recursive: true });
      const reported = await world.run({ ...pullRequest(world.producer), inputs: { stage: 'report', evidence } });
      expect(reported.code).toBe(1);
      expect(reported.outputs['gates']).toContain('"producer-suite":"pending"');
    });
  });

  it('refuse a plan that was made for another commit', async () => {
    await inWorld({ suite: THREE }, async (world) => {
      const plan =
        (await world.run({ ...pullRequest(world.producer), inputs: { stage: 'plan' } })).outputs['plan'] ?? '';
      world.producer.write('more.txt', 'more\n');
      const sha = world.producer.commit('more');
      const ran = await world.run({
        environment: { GITHUB_SHA: sha },
        inputs: { stage: 'verify', plan, shard: '1/3' },
      });
      expect(ran.code).toBe(1);
      expect(ran.stdout).toContain(`was made for the subject ${world.producer.merge}`);
    });
  });
});

/** Runs the suite as a fork's job does, then stands where the reporting job stands: at the default branch. */
async function verifyAsFork(world: World): Promise<string> {
  const verified = await world.run({
    ...pullRequest(world.producer, { fork: true }),
    inputs: { stage: 'verify', token: '' },
  });
  const evidence = path.join(world.folder, 'artifact');
  cpSync(verified.outputs['evidence'] ?? '', evidence, { recursive: true });
  world.producer.git('checkout', '--quiet', world.producer.base);
  openPull(world, world.producer);
  return evidence;
}

describe('a report on the run of a fork', () => {
  it('sets a status on the head and comments on the pull request', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      const evidence = await verifyAsFork(world);
      const ran = await world.run({ ...afterFork(world.producer), inputs: { stage: 'report', evidence } });
      expect(ran.code).toBe(1);
      const repository = world.github.repository(REPOSITORY);
      expect(repository.statuses).toMatchObject([
        { sha: world.producer.head, context: 'handoff-gate (rehearsal)', state: 'failure' },
      ]);
      expect(repository.comments).toMatchObject([{ issue: 7 }]);
    });
  });

  it('counts no result of another command that goes by the name of one', async () => {
    await inWorld({ suite: THREE }, async (world) => {
      const evidence = await verifyAsFork(world);
      const file = path.join(evidence, 'evidence.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"command": "node[^\n]*/, '"command": "true",'));
      const ran = await world.run({ ...afterFork(world.producer), inputs: { stage: 'report', evidence } });
      expect(ran.code).toBe(1);
      expect(ran.outputs['blockers']).toContain('the results hold another command of that name');
    });
  });

  it('refuses evidence that is about another commit', async () => {
    await inWorld({ suite: THREE }, async (world) => {
      const evidence = await verifyAsFork(world);
      const other = afterFork({ ...world.producer, head: shaWith('c') });
      const ran = await world.run({ ...other, inputs: { stage: 'report', evidence } });
      expect(ran.code).toBe(1);
      expect(ran.stdout).toContain('that is neither it nor its merge');
      expect(world.github.repository(REPOSITORY).checkRuns).toEqual([]);
    });
  });

  it.each([
    ['is not JSON', '{'],
    ['is of another format', '{"schema":"other"}'],
  ])('refuses evidence that %s, with one error and no verdict', async (_, text) => {
    await inWorld({}, async (world) => {
      const evidence = path.join(world.folder, 'artifact');
      mkdirSync(evidence);
      writeFileSync(path.join(evidence, 'evidence.json'), text);
      const ran = await world.run({ ...afterFork(world.producer), inputs: { stage: 'report', evidence } });
      expect(ran.code).toBe(1);
      expect(ran.stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
      expect(ran.outputs).toEqual({});
      expect(existsSync(path.join(world.output, 'report.json'))).toBe(false);
    });
  });
});
