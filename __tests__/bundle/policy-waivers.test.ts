/** A waiver counts with the approval of this head, and by the clock of the run; the stage report believes no evidence about either. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CommitSha } from '../../src/contracts/brands.js';
import { inWorld, pullRequest, REPOSITORY, type RunOptions, type World } from '../support/action-run.js';
import { PROFILE_FILE, type Producer } from '../support/producer.js';
import {
  approve,
  errors,
  isStrict,
  profileText,
  propose,
  reportOf,
  STRICT,
  WAIVER,
  type Proposal,
} from '../support/proposal.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

describe('a waiver of the base', () => {
  const waived: Proposal = {
    base: ({ write }) => {
      write(PROFILE_FILE, profileText({ name: 'waived', suite: 'process.exit(3)', more: WAIVER() }));
    },
    change: ({ write }) => {
      write('notes.txt', 'a change\n');
    },
  };
  const stateIn = (world: World) =>
    reportOf(world)
      .waivers.map(({ state, detail }) => `${state}: ${detail}`)
      .join();

  async function under(
    prepare: (world: World, proposed: Producer) => void,
    options: (proposed: Producer) => RunOptions = pullRequest,
    proposal: Proposal = waived,
  ): Promise<string> {
    let said = '';
    await inWorld({}, async (world) => {
      const proposed = propose(world, proposal);
      prepare(world, proposed);
      await world.run(options(proposed));
      said = stateIn(world);
      const extra = world.github.requests.filter(({ route }) =>
        /reviews|permission|\{commit_sha\}\/pulls/.test(route ?? ''),
      );
      expect(extra.length).toBeLessThanOrEqual(4);
    });
    return said;
  }

  it('is lifted by an approval of this head by somebody who may write', async () => {
    expect(
      await under((world, { head }) => {
        approve(world, head);
      }),
    ).toMatch(/^honoured/);
  });

  it.each<[string, string, (world: World, proposed: Producer) => void]>([
    [
      'of another head',
      'approved another commit',
      (world, { base }) => {
        approve(world, base);
      },
    ],
    [
      'of somebody who may only read',
      'has no write access',
      (world, { head }) => {
        approve(world, head);
        world.github.repository(REPOSITORY).permissions.set('lead', 'read');
      },
    ],
    [
      'that was taken back',
      'has not approved',
      (world, { head }) => {
        approve(world, head);
        world.github
          .repository(REPOSITORY)
          .reviews.get(7)
          ?.push({ author: 'lead', state: 'CHANGES_REQUESTED', commit: head });
      },
    ],
    [
      'that nobody can be asked about',
      'GitHub could not be asked',
      (world, { head }) => {
        approve(world, head);
        world.github.script({
          on: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
          nth: 'all',
          mishap: { kind: 'answer', status: 403 },
        });
      },
    ],
  ])('is not lifted by an approval %s', async (_, detail, prepare) => {
    expect(await under(prepare)).toMatch(new RegExp(`^not-approved: .*${detail}`));
  });

  it('is not lifted where the author is not known', async () => {
    const options = (proposed: Producer): RunOptions => {
      const { event, environment } = pullRequest(proposed);
      const pull = (event as { readonly pull_request: object }).pull_request;
      return { event: { ...(event as object), pull_request: { ...pull, user: null } }, environment: environment ?? {} };
    };
    expect(
      await under((world, { head }) => {
        approve(world, head);
      }, options),
    ).toMatch(/author .* is not known/);
  });

  it('is gone where the base withdrew it before the merge', async () => {
    const proposal: Proposal = {
      ...waived,
      meanwhile: ({ write }) => {
        write(PROFILE_FILE, STRICT);
      },
    };
    const options = (proposed: Producer) =>
      pullRequest({ ...proposed, base: (proposed as Producer & { begun: CommitSha }).begun });
    expect(
      await under(
        (world, { head }) => {
          approve(world, head);
        },
        options,
        proposal,
      ),
    ).toBe('');
  });

  const MERGED = { environment: {}, event: {} };
  const merged = (world: World, { merge, head }: Producer) => {
    approve(world, head);
    const pull = { number: 7, head: 'acme:topic', headSha: head, author: 'ann' };
    world.github.repository(REPOSITORY).pulls.push({ ...pull, mergeSha: merge, state: 'merged' });
  };
  const pushed = ({ merge }: Producer): RunOptions => ({ ...MERGED, environment: { GITHUB_SHA: merge } });

  it('is lifted on a push by the approval of the pull request that was merged', async () => {
    expect(await under(merged, pushed)).toMatch(/^honoured/);
  });

  it('is not lifted on a push that no pull request brought', async () => {
    expect(
      await under((world, { head }) => {
        approve(world, head);
      }, pushed),
    ).toMatch(/no pull request brought/);
  });

  it('is not lifted on a push by an approval before the last commit', async () => {
    const prepare = (world: World, proposed: Producer) => {
      merged(world, proposed);
      approve(world, proposed.base);
    };
    expect(await under(prepare, pushed)).toMatch(/approved another commit/);
  });

  it('is lifted in a merge queue by the approval of the pull request that it tries', async () => {
    const options = ({ base, merge }: Producer): RunOptions => ({
      event: { merge_group: { head_sha: merge, base_sha: base, base_ref: 'refs/heads/main' } },
      environment: {
        GITHUB_EVENT_NAME: 'merge_group',
        GITHUB_SHA: merge,
        GITHUB_REF: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
      },
    });
    const queued = (world: World, proposed: Producer) => {
      proposed.git('update-ref', 'refs/remotes/origin/main', proposed.base);
      proposed.git('config', 'remote.origin.url', `https://github.test/${REPOSITORY}`);
      approve(world, proposed.head);
      const pull = { number: 7, head: 'acme:topic', headSha: proposed.head, author: 'ann' };
      world.github.repository(REPOSITORY).pulls.push(pull);
    };
    expect(await under(queued, options)).toMatch(/^honoured/);
  });
});

describe('the stage report', () => {
  /** Verifies the merge, and stands at the base as the reporting job of another workflow does. */
  async function verified(world: World, proposed: Producer): Promise<string> {
    const ran = await world.run({ ...pullRequest(proposed), inputs: { stage: 'verify', token: '' } });
    const evidence = path.join(ran.outputs['evidence'] ?? '', 'evidence.json');
    const text = readFileSync(evidence, 'utf8');
    rmSync(world.output, { recursive: true });
    const folder = path.join(world.folder, 'artifact');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'evidence.json'), text);
    return folder;
  }

  it('holds a waiver against its own clock, not against what the evidence says of the time', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {
        base: ({ write }) => {
          const more = WAIVER('2026-01-31');
          write(PROFILE_FILE, profileText({ name: 'waived', suite: 'process.exit(3)', more }));
        },
      });
      approve(world, proposed.head);
      const evidence = await verified(world, proposed);
      const file = path.join(evidence, 'evidence.json');
      const old = readFileSync(file, 'utf8').replace(
        /"observedAt": "[^"]+"/,
        '"observedAt": "2026-01-30T10:00:00.000Z"',
      );
      writeFileSync(file, old);
      const ran = await world.run({ ...pullRequest(proposed), inputs: { stage: 'report', evidence } });
      expect(ran.code).toBe(1);
      expect(reportOf(world).waivers).toMatchObject([{ state: 'expired' }]);
    });
  });

  it('takes the role from the base, not from the evidence', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {});
      const evidence = await verified(world, proposed);
      const file = path.join(evidence, 'evidence.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"role": "producer"', '"role": "consumer"'));
      const ran = await world.run({ ...pullRequest(proposed), inputs: { stage: 'report', evidence } });
      expect(ran.code).toBe(1);
      expect(errors(ran)).toContain('The evidence is of the consumer, but role is producer');
    });
  });

  it('shows both outcomes where the checkout has the commit', async () => {
    await inWorld({}, async (world) => {
      const proposed = propose(world, {
        base: ({ write }) => {
          write(PROFILE_FILE, STRICT);
        },
        change: ({ write }) => {
          write(PROFILE_FILE, STRICT.replace('alignment, suite], cutover', 'alignment], cutover'));
        },
      });
      const evidence = await verified(world, proposed);
      const ran = await world.run({ ...pullRequest(proposed), inputs: { stage: 'report', evidence } });
      isStrict(world, ran);
      expect(ran.stdout).toMatch(/under its own it would be GO for /);
    });
  });
});
