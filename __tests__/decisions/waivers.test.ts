import { describe, expect, it } from '@jest/globals';
import { ABSENT, unknown, value } from '../../src/contracts/answer.js';
import type { ApprovalEvidence, ChangeEvidence } from '../../src/contracts/evidence.js';
import type { Waiver } from '../../src/contracts/profile.js';
import type { Blocker } from '../../src/contracts/report.js';
import { canBeLifted, judgeWaivers } from '../../src/decisions/waivers.js';
import { instant } from '../support/brands.js';
import { blocker } from '../support/report-for-people.js';

const waiver: Waiver = {
  target: 'stability-window/baseline',
  baseline: 'v0.4.0',
  reason: 'Both sides agreed.',
  approver: 'Lead',
  expires: '2026-02-10',
};
const approval: ApprovalEvidence = { login: 'lead', ofHead: true, mayWrite: value(true) };
const change: ChangeEvidence = {
  base: null,
  kind: 'pull-request',
  author: 'author',
  approvals: value([approval, { ...approval, login: 'other' }]),
};
const by = (over: Partial<ApprovalEvidence>) => ({ approvals: value([{ ...approval, ...over }]) });
const early = blocker({ gate: 'stability-window', rule: 'stability-window/baseline' });

function apply(
  waivers: readonly Waiver[],
  blockers: readonly Blocker[] = [early],
  over: Partial<ChangeEvidence> | null = {},
  now = '2026-02-10T23:59:59Z',
) {
  const judged = judgeWaivers(blockers, {
    waivers,
    releaseTag: 'v0.4.0',
    now: instant(now),
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
    ['not approved when the approver did not review', {}, by({ login: 'other' }), 'not-approved'],
    ['not approved by a review of another commit', {}, by({ ofHead: false }), 'not-approved'],
    ['not approved by who may not write', {}, by({ mayWrite: value(false) }), 'not-approved'],
    ['not approved where nobody says who may write', {}, by({ mayWrite: unknown('x', 'y') }), 'not-approved'],
    ['not approved where the author is not known', {}, { author: null }, 'not-approved'],
    ['not approved without a pull request', {}, { approvals: ABSENT }, 'not-approved'],
    ['not approved by the author, who cannot', {}, { author: 'LEAD' }, 'not-approved'],
    ['not approved where reviews are not known', {}, { approvals: unknown('x', 'y') }, 'not-approved'],
    ['not approved offline', {}, null, 'not-approved'],
  ])('is %s', (_, over, changed, state) => {
    const { waivers, lifted, left } = apply([{ ...waiver, ...over }], [early], changed);
    expect(waivers.map((one) => one.state)).toEqual([state]);
    expect({ lifted, left }).toEqual(
      state === 'honoured' ? { lifted: [early], left: [] } : { lifted: [], left: [early] },
    );
  });

  it.each<[string, Partial<ChangeEvidence> | null]>([
    ['Lead approved the pull request at this head', {}],
    ['Lead has not approved the pull request, or took it back', { approvals: value([]) }],
    ['Lead approved another commit of the pull request than this head', by({ ofHead: false })],
    ['Lead has no write access to the repository', by({ mayWrite: value(false) })],
    ['whether Lead has write access is not known: GitHub sleeps', by({ mayWrite: unknown('GitHub sleeps', 'wait') })],
    ['the author of the pull request is not known, and may be Lead', { author: null }],
    ['Lead is the author and cannot approve it', { author: 'lead' }],
    ['no pull request brought this commit, so nobody is known to have approved it', { approvals: ABSENT }],
    ['nobody is known to have approved it: GitHub sleeps', { approvals: unknown('GitHub sleeps', 'wait') }],
    ['no change is known, so nobody is known to have approved it', null],
  ])('says precisely: %s', (detail, changed) => {
    expect(apply([waiver], [early], changed).waivers[0]?.detail).toBe(detail);
  });

  it.each<[string, Partial<Waiver>, string]>([
    ['for which release it is', { baseline: 'v0.3.2' }, 'it is for v0.3.2'],
    ['when it ran out', { expires: '2026-02-09' }, 'it expired on 2026-02-09'],
    ['that nothing was found', { target: 'rollback/manifest' }, 'nothing that it lifts was found'],
  ])('that does not help says %s', (_, over, detail) => {
    expect(apply([{ ...waiver, ...over }]).waivers[0]?.detail).toBe(detail);
  });

  it('runs out by the clock of the judgement', () => {
    expect(apply([waiver], [early], {}, '2026-02-11T00:00:00Z').waivers[0]?.state).toBe('expired');
  });

  it.each(['alignment/working-tree', 'immutable-release/event-tag'] as const)('never lifts %s', (rule) => {
    const [gate] = rule.split('/') as ['alignment' | 'immutable-release'];
    const other = { ...early, gate, rule };
    expect(apply([{ ...waiver, target: gate }], [other]).left).toEqual([other]);
  });

  it('may lift what is pending, but not what could not be evaluated', () => {
    const pending = { ...early, kind: 'unknown', observed: 'pending' } as const;
    const unjudged = { ...early, kind: 'unknown', observed: 'error' } as const;
    expect(apply([waiver], [pending]).left).toEqual([]);
    const { left, waivers } = apply([waiver], [unjudged]);
    expect([left, waivers[0]?.state]).toEqual([[unjudged], 'not-allowed']);
    expect(waivers[0]?.detail).toBe('what could not be evaluated, or is of something else, cannot be waived');
  });

  it('lifts what it may beside what it may not', () => {
    const unjudged = { ...early, kind: 'unknown', observed: 'error' } as const;
    expect(apply([waiver], [unjudged, early])).toMatchObject({ lifted: [early], left: [unjudged] });
  });

  it('lifts something that was found wrong, whatever was observed', () => {
    const found = { ...early, observed: 'error' };
    expect(apply([waiver], [found]).lifted).toEqual([found]);
  });

  it('of a whole gate lifts only what was found wrong, not what was not looked at', () => {
    const pending = { ...early, kind: 'unknown', observed: 'pending' } as const;
    const { waivers, lifted, left } = apply([{ ...waiver, target: 'stability-window' }], [pending, early]);
    expect([lifted, left]).toEqual([[early], [pending]]);
    expect(waivers[0]?.state).toBe('honoured');
    expect(apply([{ ...waiver, target: 'stability-window' }], [pending]).waivers[0]?.state).toBe('unused');
  });

  it('counts for the gate and the rule that it names, and no other', () => {
    const other = blocker({ gate: 'rollback', rule: 'rollback/manifest' });
    for (const target of ['stability-window', 'stability-window/baseline'])
      expect(apply([{ ...waiver, target }], [other]).left).toEqual([other]);
  });

  it('is judged by itself: one that is honoured does not carry another', () => {
    const other = blocker({ gate: 'rollback', rule: 'rollback/manifest' });
    const expired = { ...waiver, target: 'rollback/manifest', expires: '2026-02-09' };
    const { waivers, lifted, left } = apply([waiver, expired], [early, other]);
    expect(waivers.map(({ state }) => state)).toEqual(['honoured', 'expired']);
    expect([lifted, left]).toEqual([[early], [other]]);
  });

  it('leaves every other blocker', () => {
    const other = blocker({ rule: 'alignment/fact' });
    expect(apply([waiver], [early, other])).toMatchObject({ lifted: [early], left: [other] });
  });
});
