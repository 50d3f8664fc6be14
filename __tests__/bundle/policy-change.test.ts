/** A change of the policy is seen with both outcomes; a base without one shows a preview. */
import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest } from '../support/action-run.js';
import { PROFILE_FILE } from '../support/producer.js';
import {
  approve,
  isStrict,
  LAX,
  none,
  onProposal,
  profileText,
  propose,
  reportOf,
  sourceIn,
  STRICT,
  WAIVER,
  type Edit,
  type Proposal,
} from '../support/proposal.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

describe('a base without any policy', () => {
  it('shows the change’s own as a preview, and its waivers lift nothing', async () => {
    const proposal: Proposal = {
      base: ({ git }) => {
        git('rm', '--quiet', PROFILE_FILE);
      },
      change: ({ write }) => {
        write(PROFILE_FILE, profileText({ name: 'new', suite: 'process.exit(3)', more: WAIVER() }));
      },
    };
    await inWorld({}, async (world) => {
      const proposed = propose(world, proposal);
      approve(world, proposed.head);
      const ran = await world.run(pullRequest(proposed));
      // What a change would be judged by is no verdict on it.
      expect(ran.outputs['verdict']).toBe('NOT-DECIDED');
      expect(sourceIn(world)).toBe(`${PROFILE_FILE} (preview: the base has no policy)`);
      expect(ran.stdout).toMatch(/::warning::The base [0-9a-f]{12} has no policy yet/);
      expect(reportOf(world).waivers).toMatchObject([
        { state: 'not-approved', detail: expect.stringContaining('a waiver that a change brings itself is void') },
      ]);
    });
  });
});

describe('a change of the policy', () => {
  const STRICT_BASE: Edit = ({ write }) => {
    write(PROFILE_FILE, STRICT);
  };
  const changedTo =
    (text: string): Edit =>
    ({ write }) => {
      write(PROFILE_FILE, text);
    };
  const counting = (name: string) =>
    profileText({ name, suite: 'require(`fs`).appendFileSync(process.env.RUNNER_TEMP+`/ran`,`x`);process.exit(3)' });

  it('shows the outcome under it, too', async () => {
    await onProposal({ base: STRICT_BASE, change: changedTo(LAX) }, none, (world, ran) => {
      isStrict(world, ran);
      // Its command is another one, which was not run.
      expect(ran.stdout).toMatch(/::warning::.*brings its own .*; under its own it would be NO-GO .* First: /);
    });
  });

  it('shows that it would be a GO, and runs nothing twice', async () => {
    const dropped = counting('two').replace('[handoff, alignment, suite], cutover', '[handoff, alignment], cutover');
    const base = counting('two');
    await onProposal({ base: changedTo(base), change: changedTo(dropped) }, none, (world, ran) => {
      isStrict(world, ran);
      expect(ran.stdout).toMatch(/under its own it would be GO for /);
      expect(ran.stdout.match(/… check/g)).toHaveLength(1);
    });
  });

  it('is said to be broken, which fails nothing', async () => {
    await onProposal({ base: changedTo(LAX), change: changedTo('nonsense: [') }, none, (_, ran) => {
      expect(ran.code).toBe(0);
      expect(ran.stdout).toMatch(/brings its own .*; its own cannot be used: .*handoff-gate\.yml:1/);
    });
  });

  it('lifts nothing by a waiver that it brings', async () => {
    const more = WAIVER();
    await inWorld({}, async (world) => {
      const change = changedTo(profileText({ name: 'strict', suite: 'process.exit(3)', more }));
      const proposed = propose(world, { base: STRICT_BASE, change });
      approve(world, proposed.head);
      const ran = await world.run(pullRequest(proposed));
      isStrict(world, ran);
      expect(ran.stdout).toMatch(/under its own it would be NO-GO/);
    });
  });

  it('is not told where nothing of it changed', async () => {
    await onProposal({ base: changedTo(LAX) }, none, (_, ran) => {
      expect(ran.code).toBe(0);
      expect(ran.stdout).not.toContain('brings its own');
    });
  });
});
