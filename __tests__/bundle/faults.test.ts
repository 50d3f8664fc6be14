import { describe, expect, it } from '@jest/globals';
import { inWorld, pullRequest, REPOSITORY, type Ran, type World } from '../support/action-run.js';
import { FAULTS, type Fault } from '../support/loopback/mishaps.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const FAILING = { check: 'console.log(12345);process.exit(3)' };
const CREATE = 'POST /repos/{owner}/{repo}/check-runs';
const EVERYTHING = ['GET', 'POST', 'PATCH', 'DELETE'];

/** A NO-GO with faults that never end. */
async function ranWith(fault: Fault, on: readonly string[], look: (ran: Ran, world: World) => void): Promise<void> {
  await inWorld({ suite: FAILING }, async (world) => {
    for (const one of on) world.github.script({ on: one, nth: 'all', mishap: FAULTS[fault] });
    look(await world.run(pullRequest(world.producer)), world);
  });
}

function warnings(stdout: string): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith('::warning::'));
}

function expectTheVerdict({ code, outputs, stdout, summary }: Ran): void {
  expect([code, outputs['verdict']]).toEqual([1, 'NO-GO']);
  expect(outputs['blockers']).toContain('producer-suite/command');
  expect(summary).toContain('failed (exit 3)');
  expect(stdout).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
}

describe('a run whose check runs GitHub never takes', () => {
  it.each<Fault>(['403 permission', '422', 'garbage with 200'])(
    'keeps verdict and exit code, comments, and puts the findings into the log: %s',
    async (fault) => {
      await ranWith(fault, [CREATE], (ran, { github }) => {
        expectTheVerdict(ran);
        expect(github.repository(REPOSITORY).checkRuns).toEqual([]);
        expect(github.repository(REPOSITORY).comments).toHaveLength(1);
        expect(ran.stdout).toContain('::error title=producer-suite%3A blocks rehearsal continuation::');
        expect(warnings(ran.stdout).filter((line) => line.includes('Check runs could not be written'))).toHaveLength(1);
      });
    },
  );
});

describe('a run to which GitHub never says anything else', () => {
  it.each<Fault>(['401', '403 secondary limit', '500', 'answer cut off'])(
    'keeps verdict, exit code, summary and annotations, and says each cause once: %s',
    async (fault) => {
      await ranWith(fault, EVERYTHING, (ran, world) => {
        expectTheVerdict(ran);
        expect(ran.stdout).toContain('::error title=producer-suite%3A blocks rehearsal continuation::');
        const said = warnings(ran.stdout).filter((line) => line.includes('could not be written'));
        expect(said).toHaveLength(1);
        expect(said[0]).toMatch(/check runs and the comment could not be written/i);
        expect(world.spent().writes).toBeLessThanOrEqual(14);
        expect(world.spent().reads).toBeLessThanOrEqual(20);
      });
    },
  );
});
