import { describe, expect, it } from '@jest/globals';
import type { ChangeEvidence } from '../../src/contracts/evidence.js';
import type { Waiver } from '../../src/contracts/profile.js';
import type { Blocker } from '../../src/contracts/report.js';
import { canBeLifted, judgeWaivers } from '../../src/decisions/waivers.js';
import { blocker } from '../support/report-for-people.js';

const waiver: Waiver = {
  target: 'stability-window/baseline',
  baseline: 'v0.4.0',
  reason: 'Both sides agreed.',
  approver: 'Lead',
  expires: '2026-02-10',
};
const change: ChangeEvidence = { base: null, kind: 'pull-request', author: 'author', approvers: ['lead', 'other'] };
const early = blocker({ gate: 'stability-window', rule: 'stability-window/baseline' });

function apply(
  waivers: readonly Waiver[],
  blockers: readonly Blocker[] = [early],
  over: Partial<ChangeEvidence> | null = {},
  observedAt = '2026-02-10T23:59:59Z',
) {
  const judged = judgeWaivers(blockers, {
    waivers,
    releaseTag: 'v0.4.0',
    observedAt,
    change: over === null ? null : { ...change, ...over },
  });
  return {
    waivers: judged,
    lifted: blockers.filter((one) => canBeLifted(one, judged)),
    left: blockers.filter((one) => !canBeLifted(one, judged)),
  };
}

describe('a waiver', () => {
  it.each<[string, Partial<Waiver>, Partial<ChangeEvidence> | null, string]>([
    ['honoured on its last day, when its approver approved by review', {}, {}, 'honoured'],
    ['honoured for a whole gate', { target: 'stability-window' }, {}, 'honoured'],
    ['expired the day after', { expires: '2026-02-09' }, {}, 'expired'],
    ['of another baseline', { baseline: 'v0.3.2' }, {}, 'other-baseline'],
    ['unused when nothing it lifts was found', { target: 'rollback/manifest' }, {}, 'unused'],
    ['not approved when the approver did not review', {}, { approvers: ['other'] }, 'not-approved'],
    ['not approved by the author, who cannot', {}, { author: 'LEAD' }, 'not-approved'],
    ['not approved where reviews are not known', {}, { approvers: null }, 'not-approved'],
    ['not approved offline', {}, null, 'not-approved'],
  ])('is %s', (_, over, changed, state) => {
    const { waivers, lifted, left } = apply([{ ...waiver, ...over }], [early], changed);
    expect(waivers.map((one) => one.state)).toEqual([state]);
    expect({ lifted, left }).toEqual(
      state === 'honoured' ? { lifted: [early], left: [] } : { lifted: [], left: [early] },
    );
  });

  it('may lift what is pending, but not what could not be evaluated', () => {
    const pending = { ...early, kind: 'unknown', observed: 'pending' } as const;
    const unjudged = { ...early, kind: 'unknown', observed: 'error' } as const;
    expect(apply([waiver], [pending]).left).toEqual([]);
    const { left, waivers } = apply([waiver], [unjudged]);
    expect([left, waivers[0]?.state]).toEqual([[unjudged], 'not-allowed']);
  });

  it('leaves every other blocker', () => {
    const other = blocker({ rule: 'alignment/fact' });
    expect(apply([waiver], [early, other])).toMatchObject({ lifted: [early], left: [other] });
  });
});
