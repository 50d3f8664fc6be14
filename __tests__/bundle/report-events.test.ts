/** The stages on several machines say what one machine says, whatever started the run and whatever lies in the tree. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type Ran, type RunOptions, type World } from '../support/action-run.js';
import { fetched, GOOD, isGo, reported } from '../support/followed.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const THREE = { one: 'process.exit(0)', two: 'process.exit(0)', three: 'process.exit(3)' };

async function byStages(world: World, event: RunOptions): Promise<Ran> {
  const planned = await world.run({ ...event, inputs: { stage: 'plan' } });
  const plan = path.join(world.folder, 'plan.json');
  cpSync(planned.outputs['plan'] ?? '', plan);
  const evidence = path.join(world.folder, 'artifacts');
  for (const [index, shard] of (JSON.parse(planned.outputs['shards'] ?? '[]') as string[]).entries()) {
    const verified = await world.run({ ...event, inputs: { stage: 'verify', plan, shard, token: '' } });
    cpSync(verified.outputs['evidence'] ?? '', path.join(evidence, String(index)), { recursive: true });
    rmSync(world.output, { recursive: true });
  }
  return world.run({ ...event, inputs: { stage: 'report', evidence } });
}

const repository = { full_name: REPOSITORY, default_branch: 'main' };

/** What the runner says of a run; what is judged is checked out. */
const EVENTS: Readonly<Record<string, (world: World) => RunOptions>> = {
  'a pull request': ({ producer }) => pullRequest(producer),
  'a push': ({ producer: { merge } }) => ({
    event: { repository, ref: 'refs/heads/main', before: '0'.repeat(40), after: merge },
    environment: { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: merge, GITHUB_REF: 'refs/heads/main' },
  }),
  'a tag': ({ producer }) => {
    producer.git('checkout', '--quiet', 'v1.0.0');
    const sha = producer.git('rev-parse', 'HEAD');
    return {
      event: { repository, ref: 'refs/tags/v1.0.0' },
      environment: { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: sha, GITHUB_REF: 'refs/tags/v1.0.0' },
    };
  },
  'a merge group': ({ producer }) => {
    const { base, merge } = producer;
    fetched(producer, 'main', base);
    return {
      event: {
        repository,
        merge_group: {
          head_sha: merge,
          head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-x',
          base_sha: base,
          base_ref: 'refs/heads/main',
        },
      },
      environment: {
        GITHUB_EVENT_NAME: 'merge_group',
        GITHUB_SHA: merge,
        GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-x',
      },
    };
  },
};

describe('the stages on several machines', () => {
  it.each(Object.keys(EVENTS))('say what one machine says of %s', async (name) => {
    await inWorld({ suite: THREE }, async (world) => {
      const event = EVENTS[name]?.(world) ?? {};
      const one = await world.run(event);
      const many = await byStages(world, event);
      const facts = ['verdict', 'rehearsal', 'release', 'cutover', 'gates'] as const;
      expect(facts.map((fact) => many.outputs[fact])).toEqual(facts.map((fact) => one.outputs[fact]));
      expect(many.outputs['gates']).toContain('"producer-suite":"fail"');
      expect(many.code).toBe(one.code);
    });
  });

  it('judge a tree that holds a submodule, and names that differ in their case only', async () => {
    const proposal = {
      ...GOOD,
      change: ({ write, git }: Parameters<NonNullable<typeof GOOD.change>>[0]) => {
        write('.gitmodules', '[submodule "deps"]\n\tpath = deps\n\turl = https://github.test/eve/deps\n');
        // Git takes a repository in the tree for a submodule.
        git('clone', '--quiet', '.', 'deps');
        write('notes/readme.txt', 'one\n');
        write('notes/README.txt', 'other\n');
      },
    };
    await reported(
      proposal,
      () => undefined,
      (_, ran, proposed) => {
        expect(proposed.git('ls-tree', proposed.head, 'deps')).toMatch(/^160000 commit/);
        isGo(ran);
      },
    );
  });
});
