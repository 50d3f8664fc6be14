/** What a step of the story came to. */
import { expect } from '@jest/globals';
import type { Ran } from './world.js';

/** What a step came to, in few words. */
export function came({ code: exit, report, checks, spent }: Ran) {
  const decided = report.enforced === null ? null : report.decisions[report.enforced];
  expect(spent.writes).toBeLessThanOrEqual(14);
  expect(spent.reads).toBeLessThanOrEqual(20);
  return {
    exit,
    enforced: report.enforced,
    verdict: report.verdict,
    blockers: [...new Set(decided?.blockers.map(({ rule }) => rule))].sort(),
    after: [...new Set(decided?.afterThis.map(({ rule }) => rule))].sort(),
    check: checks.find(({ externalId }) => externalId.includes(':overall:'))?.name,
    conclusion: checks.find(({ externalId }) => externalId.includes(':overall:'))?.conclusion,
  };
}

export const go = (enforced: string, check: string, after: readonly string[] = []) => ({
  exit: 0,
  enforced,
  verdict: 'GO',
  blockers: [],
  after,
  check: `handoff-gate (${check})`,
  conclusion: 'success',
});
