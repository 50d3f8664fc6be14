/** What goes otherwise on a runner: at once, again, cancelled, refused, by another owner, on an Enterprise Server. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { pullRequested, type Happening } from '../bundle/story/happenings.js';
import { daysAgo } from '../bundle/story/project.js';
import type { Story } from '../bundle/story/beginning.js';
import { GATES } from '../../src/contracts/words.js';
import { play } from './engine.js';
import { checksOn, inStory, leaksOf, reportOf } from './scene.js';

const order = { workflow: 'producer.yml', side: 'producer' } as const;

function proposedBy({ world }: Story, files: Readonly<Record<string, string>>): Happening {
  world.producer.propose('topic', daysAgo(30), () => files);
  return pullRequested(world.producer, 2, 'topic');
}

const BROKEN = { 'scripts/verify.mjs': 'process.exit(1);\n' };

describe('producer.yml', () => {
  it('two runs at once leave one comment, and a verdict for each check', async () => {
    await inStory(async (story) => {
      const { world } = story;
      const happening = proposedBy(story, BROKEN);
      const both = await Promise.all([1, 2].map((id) => play(world, { ...order, happening, run: { id } })));
      expect(both.map(({ code }) => code)).toEqual([1, 1]);
      expect(world.stored('producer').comments).toHaveLength(1);
      expect(Object.keys(checksOn(world, 'producer', happening.head))).toHaveLength(GATES.length + 1);
    });
  });

  it('a run that is started again is the newer word, in the same comment', async () => {
    await inStory(async (story) => {
      const { world } = story;
      const happening = proposedBy(story, BROKEN);
      await play(world, { ...order, happening, run: { id: 5 } });
      const again = await play(world, { ...order, happening, run: { id: 5, attempt: 2 } });
      expect(again.code).toBe(1);
      const { comments, checkRuns } = world.stored('producer');
      expect(comments).toHaveLength(1);
      const told = checkRuns.filter(({ name }) => name.startsWith('handoff-gate ('));
      expect(told.map(({ externalId }) => externalId.split(':').slice(6, 8))).toEqual([
        ['5', '1'],
        ['5', '2'],
      ]);
    });
  });

  it('a cancelled run ends soon, says so, and is no verdict', async () => {
    await inStory(async (story) => {
      const { world } = story;
      const happening = proposedBy(story, {
        'scripts/verify.mjs': 'console.log("it goes on"); setTimeout(() => {}, 200_000);\n',
      });
      const cancelled: { at: number | null } = { at: null };
      const cancel = (child: ChildProcess, log: () => string) => {
        void interruptWhen(child, () => log().includes('… verify')).then((at) => (cancelled.at = at));
      };
      const played = await play(world, { ...order, happening, run: { id: 6 }, watch: cancel });
      expect(cancelled.at).not.toBeNull();
      expect(performance.now() - (cancelled.at ?? 0)).toBeLessThan(60_000);
      expect(played.code).toBe(1);
      expect(played.log).toMatch(/cancelled \(SIGINT\)/);
      expect(checksOn(world, 'producer', happening.head)).not.toMatchObject({
        'handoff-gate (release v0.3.2)': 'success',
      });
      expect(reportOf(world, 6).verdict).toBe('NO-GO');
    });
  });

  it('a token that may only read changes no verdict: what is missing is told', async () => {
    await inStory(async (story) => {
      const { world } = story;
      const happening = proposedBy(story, { 'docs/more.md': '# More\n' });
      const played = await play(world, { ...order, happening, run: { id: 7 }, mayWrite: [] });
      expect(played).toMatchObject({ code: 0, artifacts: ['handoff-gate'] });
      expect(checksOn(world, 'producer', happening.head)).toEqual({});
      expect(played.log).toContain('checks: write');
      expect(leaksOf(world, played)).toEqual([]);
    });
  });

  it("a checkout that belongs to another user is judged, or refused in git's words", async () => {
    if (process.getuid?.() !== 0) {
      console.warn('Not tried: only root can give a checkout to another user.');
      return;
    }
    await inStory(async (story) => {
      const { world } = story;
      const happening = proposedBy(story, { 'docs/more.md': '# More\n' });
      const preload = `import { execFileSync } from 'node:child_process';
if (process.argv[1]?.endsWith('dist/index.js') && process.argv[1].includes('handoff-gate'))
  execFileSync('chown', ['-R', '65534', process.env.GITHUB_WORKSPACE]);
`;
      const played = await play(world, { ...order, happening, run: { id: 8 }, preload });
      if (played.code === 0) expect(reportOf(world, 8).verdict).toBe('GO');
      else expect(played.log).toContain('safe.directory');
    });
  });

  it('an Enterprise Server has its API below /api/v3', async () => {
    await inStory(async (story) => {
      const { world } = story;
      const happening = proposedBy(story, BROKEN);
      const environment = {
        GITHUB_API_URL: `${world.github.url}/api/v3`,
        GITHUB_GRAPHQL_URL: `${world.github.url}/api/graphql`,
      };
      const played = await play(world, { ...order, happening, run: { id: 9 }, environment });
      expect(played.code).toBe(1);
      expect(Object.keys(checksOn(world, 'producer', happening.head))).toHaveLength(GATES.length + 1);
      expect(world.stored('producer').comments).toHaveLength(1);
    });
  });
});

/** Sends SIGINT to the step's process, as GitHub's runner does; the engine itself only kills. */
async function interruptWhen(engine: ChildProcess, isTime: () => boolean): Promise<number | null> {
  while (!isTime()) {
    if (engine.exitCode !== null) return null;
    await pause(50);
  }
  for (const pid of descendants(engine.pid ?? 0))
    if (commandOf(pid).includes('handoff-gate') && commandOf(pid).endsWith('dist/index.js'))
      process.kill(pid, 'SIGINT');
  return performance.now();
}

function descendants(pid: number): readonly number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const children = new Map<number, number[]>();
  for (const line of listed.trim().split('\n')) {
    const [child = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const below = (one: number): readonly number[] =>
    (children.get(one) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
