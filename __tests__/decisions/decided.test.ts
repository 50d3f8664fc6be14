/** Decisions as a whole: what needs which gate, what comes after, what a waiver lifts, and what was not asked. */
import { describe, expect, it } from '@jest/globals';
import { value } from '../../src/contracts/answer.js';
import type { PinState } from '../../src/contracts/pin.js';
import type { Waiver } from '../../src/contracts/profile.js';
import { GATES } from '../../src/contracts/words.js';
import { decide, type DecisionRequest } from '../../src/decisions/decide.js';
import type { WaiverContext } from '../../src/decisions/waivers.js';
import { finding, gap, judgement, judgements, NO_WAIVERS, PROFILE, request } from './judgements.js';

const profile = PROFILE;
const BACK: PinState = {
  ...{ tag: 'v0.3.2', from: 'v0.4.0', moved: true, signed: 'v0.4.0', wayBackFrom: ['v0.4.0'], alone: true },
};

describe('what is decided', () => {
  it('is three decisions of a producer, and no release of a consumer', () => {
    const go = { verdict: 'GO', blockers: [], waived: [], afterThis: [] };
    expect(decide(request()).decisions).toEqual({ rehearsal: go, release: go, cutover: go });
    expect(decide(request({ role: 'consumer' })).decisions).toEqual({ rehearsal: go, release: null, cutover: go });
  });

  it('says of each gate which decisions need it', () => {
    const needed = (over: Partial<DecisionRequest>) =>
      Object.fromEntries(decide(request(over)).gates.map((gate) => [gate.id, gate.needed]));
    expect(needed({})).toEqual({
      handoff: ['rehearsal', 'release', 'cutover'],
      'producer-suite': ['rehearsal', 'release', 'cutover'],
      'consumer-suite': ['cutover'],
      alignment: ['rehearsal', 'release', 'cutover'],
      'sign-off': ['cutover'],
      'immutable-release': ['release', 'cutover'],
      rollback: ['cutover'],
      'stability-window': ['release', 'cutover'],
    });
    expect(needed({ role: 'consumer', pin: BACK })).toEqual({
      ...Object.fromEntries(GATES.map((gate) => [gate, []])),
      alignment: ['rehearsal', 'cutover'],
      'immutable-release': ['rehearsal', 'cutover'],
      rollback: ['rehearsal', 'cutover'],
    });
  });

  it('says which gates the profile leaves out', () => {
    const bare = {
      ...profile,
      decisions: { ...profile.decisions, rehearsal: ['handoff'], cutover: ['suite'] } as const,
    };
    expect(decide(request({ profile: bare })).notCovered).toEqual({
      rehearsal: ['alignment', 'producer-suite'],
      release: [],
      cutover: GATES.filter((gate) => gate !== 'producer-suite'),
    });
  });

  it('holds only the gates against a decision that it needs', () => {
    const failing = GATES.map((id) => judgement(id, { findings: [finding('error', `${id}/not-judged`)] }));
    const { decisions } = decide(request({ judgements: failing }));
    expect(decisions.rehearsal.blockers.map(({ gate }) => gate)).toEqual(['handoff', 'producer-suite', 'alignment']);
    expect(decisions.release?.verdict).toBe('NO-GO');
    expect(decisions.cutover.blockers.map(({ gate }) => gate)).toEqual([...GATES]);
  });
});

describe('what comes after a decision', () => {
  const untagged = judgements(judgement('immutable-release', { gaps: [gap('pending', { settledBy: 'tag' })] }));

  it('does not block it, and names the release', () => {
    const { decisions } = decide(request({ judgements: untagged }));
    expect(decisions.release).toMatchObject({ verdict: 'GO', blockers: [], waived: [] });
    expect(decisions.release?.afterThis.map(({ after }) => after)).toEqual(['this is GO']);
    expect(decisions.cutover).toMatchObject({ verdict: 'NO-GO', afterThis: [] });
    expect(decide(request({ judgements: untagged, occasion: 'tag' })).decisions.release?.verdict).toBe('NO-GO');
  });

  it('speaks of the release where none is named', () => {
    const unpublished = judgements(
      judgement('immutable-release', { gaps: [gap('pending', { settledBy: 'renewal' })] }),
    );
    const { decisions } = decide(request({ judgements: unpublished, baseline: null }));
    expect(decisions.release?.afterThis.map(({ after }) => after)).toEqual(['the release is tagged']);
  });

  it('is a renewal for a cutover only where it goes back', () => {
    const old = judgements(
      judgement('rollback', { findings: [finding('error', 'alignment/fact', { settledBy: 'renewal' })] }),
    );
    const cutover = (pin: PinState | null) =>
      decide(request({ role: 'consumer', judgements: old, pin })).decisions.cutover;
    expect(cutover(BACK).afterThis.map(({ after }) => after)).toEqual(['the rollback is done']);
    for (const pin of [null, { ...BACK, wayBackFrom: [] }]) expect(cutover(pin).verdict).toBe('NO-GO');
  });
});

describe('a waiver in a decision', () => {
  const waiver: Waiver = {
    ...{ target: 'stability-window', baseline: 'v0.4.0', reason: 'Agreed.', approver: 'lead', expires: '2026-02-10' },
  };
  const approvals = value([{ login: 'lead', ofHead: true, mayWrite: value(true) }]);
  const waivers: WaiverContext = {
    ...NO_WAIVERS,
    waivers: [waiver],
    change: { base: null, kind: 'pull-request', author: 'author', approvals },
  };
  const early = judgement('stability-window', { findings: [finding('error', 'stability-window/baseline')] });

  it('lifts what it is about, shows it, and leaves the rest', () => {
    const broken = judgement('rollback', { findings: [finding('error', 'rollback/manifest')] });
    const { decisions, waivers: said } = decide(request({ judgements: judgements(early, broken), waivers }));
    expect(decisions.release).toMatchObject({ verdict: 'GO', blockers: [] });
    expect(decisions.release?.waived.map(({ rule }) => rule)).toEqual(['stability-window/baseline']);
    expect(decisions.cutover.verdict).toBe('NO-GO');
    expect(decisions.cutover.blockers.map(({ rule }) => rule)).toEqual(['rollback/manifest']);
    expect(decisions.cutover.waived.map(({ rule }) => rule)).toEqual(['stability-window/baseline']);
    expect(said.map(({ state }) => state)).toEqual(['honoured']);
  });

  it('is unused where what it is about only comes later, or is another side’s to decide', () => {
    const later = judgement('stability-window', {
      findings: [finding('error', 'stability-window/baseline', { settledBy: 'candidate' })],
    });
    const state = (over: Partial<DecisionRequest>) =>
      decide(request({ waivers, ...over })).waivers.map((one) => one.state);
    expect(state({ judgements: judgements(later) })).toEqual(['unused']);
    const cutover = ['alignment'] as const;
    const onlyRelease = { ...profile, decisions: { ...profile.decisions, cutover } };
    expect(state({ judgements: judgements(early), profile: onlyRelease })).toEqual(['honoured']);
    expect(state({ judgements: judgements(early), profile: onlyRelease, role: 'consumer' })).toEqual(['unused']);
  });
});
