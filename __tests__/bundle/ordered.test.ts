import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type Ran, type RunOptions, type World } from '../support/action-run.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const PASSING = { one: 'process.exit(0)' };
const FAILING = { one: 'process.exit(3)' };
const UNTIL_MENDED = { one: 'process.exit(require("fs").existsSync("../mended")?0:3)' };

function run(world: World, environment: Readonly<Record<string, string>>, inputs: RunOptions['inputs'] = {}) {
  const event = pullRequest(world.producer);
  const job = { GITHUB_WORKFLOW: 'handoff', GITHUB_JOB: 'gate', ...environment };
  return world.run({ ...event, environment: { ...event.environment, ...job }, inputs });
}

function body(world: World): string {
  const { comments } = world.github.repository(REPOSITORY);
  expect(comments).toHaveLength(1);
  return comments[0]?.body ?? '';
}

function warnings({ stdout }: Ran): string {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('::warning'))
    .join('\n');
}

describe('results on a pull request', () => {
  it('of an older run that is started again replace those of a newer run: it looked later', async () => {
    await inWorld({ suite: PASSING }, async (world) => {
      await run(world, { GITHUB_RUN_ID: '900' }, { comment: 'always' });
      await run(world, { GITHUB_RUN_ID: '800', GITHUB_RUN_ATTEMPT: '2' }, { comment: 'always', suite: 'skip' });
      expect(body(world)).toContain('run 800, attempt 2');
    });
  });

  it('of a rehearsal do not repaint the comment of a cutover', async () => {
    await inWorld({ suite: PASSING }, async (world) => {
      await run(world, { GITHUB_RUN_ID: '1' }, { enforce: 'cutover' });
      const before = body(world);
      const ran = await run(world, { GITHUB_RUN_ID: '2' }, { enforce: 'rehearsal', comment: 'always' });
      expect(ran.outputs['verdict']).toBe('GO');
      expect(body(world)).toBe(before);
      await run(world, { GITHUB_RUN_ID: '3' }, { enforce: 'cutover' });
      expect(body(world)).toContain('NO-GO');
    });
  });

  it('are written anew where somebody edited the comment', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      await run(world, { GITHUB_RUN_ID: '1' });
      const written = body(world);
      const [comment] = world.github.repository(REPOSITORY).comments;
      if (comment !== undefined) comment.body = written.replaceAll('NO-GO', 'GO');
      await run(world, { GITHUB_RUN_ID: '2' });
      expect(body(world)).toContain('NO-GO: ');
      expect(body(world)).toContain('run 2, attempt 1');
    });
  });

  it('of two jobs with one name are told in the log, the summary and the comment; the NO-GO is shown', async () => {
    await inWorld({ suite: UNTIL_MENDED }, async (world) => {
      await run(world, { GITHUB_JOB: 'linux' }, { enforce: 'rehearsal' });
      writeFileSync(path.join(world.folder, 'mended'), '');
      const second = await run(world, { GITHUB_JOB: 'windows' }, { enforce: 'rehearsal' });
      expect(second.outputs['verdict']).toBe('GO');
      expect(warnings(second)).toContain('Another job publishes under the same name');
      expect(second.summary).toContain('Another job');
      expect(body(world)).toContain('**Another job publishes under the same name.**');
      expect(body(world)).toContain('`handoff / windows` says GO for rehearsal continuation');
      expect(body(world)).toContain('NO-GO: ');
    });
  });

  it('stay within 20 reads and 14 writes', async () => {
    await inWorld({ suite: FAILING }, async (world) => {
      await run(world, { GITHUB_JOB: 'linux' }, { enforce: 'cutover' });
      const before = world.spent();
      await run(world, { GITHUB_JOB: 'windows' }, { enforce: 'cutover' });
      const after = world.spent();
      expect(after.reads - before.reads).toBeLessThanOrEqual(20);
      expect(after.writes - before.writes).toBeLessThanOrEqual(14);
    });
  });
});

describe('the evidence of two attempts', () => {
  it('counts as the later one left it, and the log says so', async () => {
    await inWorld({ suite: UNTIL_MENDED }, async (world) => {
      const evidence = path.join(world.folder, 'artifacts');
      const verify = async (attempt: string) => {
        const environment = { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: attempt };
        const verified = await run(world, environment, { stage: 'verify', token: '' });
        cpSync(verified.outputs['evidence'] ?? '', path.join(evidence, `attempt-${attempt}`), { recursive: true });
        rmSync(world.output, { recursive: true });
      };
      await verify('1');
      writeFileSync(path.join(world.folder, 'mended'), '');
      await verify('2');
      const reported = await run(world, { GITHUB_RUN_ID: '78' }, { stage: 'report', evidence });
      expect(warnings(reported)).toContain('of "one" the result of the later attempt counts');
      expect(reported.outputs['gates']).toContain('"producer-suite":"pass"');
    });
  });
});
