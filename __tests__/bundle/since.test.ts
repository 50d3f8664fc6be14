/** What is different since the run before, told on a push to a branch or a pull request by what that run's check run kept. */
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type Ran, type World } from '../support/action-run.js';
import { shaWith } from '../support/brands.js';
import { isRecord } from '../support/loopback/description.js';
import { said } from '../support/loopback/mishaps.js';
import type { LoggedRequest } from '../support/loopback/server.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const LIST = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
/** Each fails as long as its file is there, or once it is. */
const SUITE = {
  mended: 'process.exit(require("fs").existsSync("notes.txt")?0:3)',
  broken: 'process.exit(require("fs").existsSync("notes.txt")?3:0)',
  same: 'process.exit(3)',
};
const SINCE = 'Since run 76: 1 new, 1 done';

/** What is checked out is what was pushed. */
function pushTo(world: World, runId: string, sha: string, event: Readonly<Record<string, unknown>>): Promise<Ran> {
  world.producer.git('checkout', '--quiet', '--detach', sha);
  const { ref = 'refs/heads/main' } = event;
  const environment = { GITHUB_SHA: sha, GITHUB_REF: String(ref), GITHUB_RUN_ID: runId };
  return world.run({ environment, event: { ref, ...event } });
}

/** The check run of the verdict that a commit has. */
function overall(world: World, sha: string): string {
  const runs = world.github.repository(REPOSITORY).checkRuns.filter(({ headSha }) => headSha === sha);
  return runs.findLast(({ externalId }) => externalId.includes(':overall:'))?.summary ?? '';
}

/** Of what the last run asked, what it asked of another commit. */
function askedOf(world: World, sha: string, from: number): readonly LoggedRequest[] {
  return world.github.requests.slice(from).filter(({ route, path }) => route === LIST && path.includes(sha));
}

describe('a push to a branch', () => {
  it('says in summary and check run what is new and done since the run of the head before', async () => {
    await inWorld({ suite: SUITE }, async (world) => {
      const { base, merge } = world.producer;
      const first = await pushTo(world, '76', base, { before: '0'.repeat(40) });
      expect([first.outputs['verdict'], first.summary, overall(world, base)]).toEqual([
        'NO-GO',
        expect.not.stringContaining('Since run'),
        expect.not.stringContaining('Since run'),
      ]);
      expect(askedOf(world, '0'.repeat(40), 0)).toEqual([]);
      const asked = world.github.requests.length;
      const second = await pushTo(world, '77', merge, { before: base });
      for (const text of [second.summary, overall(world, merge)]) expect(text).toContain(SINCE);
      expect(askedOf(world, base, asked)).toHaveLength(1);
      expect(world.github.requests.length - asked).toBeLessThanOrEqual(20);
    });
  });

  it('marks what is new where a branch was rewritten, so that the checkout does not have its head before', async () => {
    await inWorld({ suite: SUITE }, async (world) => {
      const { base, merge } = world.producer;
      await pushTo(world, '76', base, {});
      const repository = world.github.repository(REPOSITORY);
      for (const run of [...repository.checkRuns]) repository.addCheckRun({ ...run, headSha: shaWith('c') });
      const { summary } = await pushTo(world, '77', merge, { before: shaWith('c') });
      for (const text of [summary, overall(world, merge)]) {
        expect(text).toContain(SINCE);
        expect(text.match(/^\d+\. 🆕 .*$/gm)).toEqual([expect.stringContaining('`broken` failed')]);
      }
    });
  });

  it('tells nothing, and no trouble, where that cannot be read, and has the same verdict', async () => {
    await inWorld({ suite: SUITE }, async (world) => {
      const { base, merge } = world.producer;
      await pushTo(world, '76', base, {});
      // The first one that is listed is that of the head before.
      world.github.script({ on: LIST, nth: 1, mishap: said(500, 'Server Error') });
      const { code, outputs, summary, stdout } = await pushTo(world, '77', merge, { before: base });
      expect([code, outputs['verdict']]).toEqual([1, 'NO-GO']);
      for (const text of [summary, overall(world, merge)]) expect(text).not.toMatch(/Since run|🆕/);
      expect(`${summary}${stdout}`).not.toContain('Server Error');
    });
  });

  it('reads nothing of an earlier commit where check runs are off', async () => {
    await inWorld({ suite: SUITE }, async (world) => {
      const { base, merge } = world.producer;
      world.producer.git('checkout', '--quiet', '--detach', merge);
      const event = { ref: 'refs/heads/main', before: base };
      await world.run({ event, environment: { GITHUB_SHA: merge }, inputs: { 'check-runs': 'off' } });
      expect(askedOf(world, base, 0)).toEqual([]);
    });
  });
});

describe('a push of a tag', () => {
  it('reads nothing of the commit where it was before', async () => {
    await inWorld({ suite: SUITE }, async (world) => {
      const { base, merge } = world.producer;
      world.producer.git('tag', '--force', 'v1.0.0', merge);
      const { summary } = await pushTo(world, '77', merge, { ref: 'refs/tags/v1.0.0', before: base });
      expect(askedOf(world, base, 0)).toEqual([]);
      expect(summary).not.toContain('Since run');
    });
  });
});

describe('a push to a pull request', () => {
  it('says since its head before, too', async () => {
    await inWorld({ suite: SUITE }, async (world) => {
      const { base, head } = world.producer;
      // The run of the head before is any that has the same decision.
      await pushTo(world, '76', base, {});
      world.producer.git('checkout', '--quiet', 'main');
      const { event, environment } = pullRequest(world.producer);
      const update = { ...(isRecord(event) ? event : {}), action: 'synchronize', before: base };
      const { summary } = await world.run({ event: update, environment: { ...environment, GITHUB_RUN_ID: '77' } });
      for (const text of [summary, overall(world, head)]) expect(text).toContain(SINCE);
      const [comment] = world.github.repository(REPOSITORY).comments;
      expect(comment?.body).not.toContain('Since run');
    });
  });
});
