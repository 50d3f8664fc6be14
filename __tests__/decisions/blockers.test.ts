import { describe, expect, it } from '@jest/globals';
import type { Gap, TreeTrouble } from '../../src/contracts/finding.js';
import type { Blocker, RecordReport } from '../../src/contracts/report.js';
import { DECISIONS, GATES, type DecisionId, type GateId, type Occasion } from '../../src/contracts/words.js';
import { decisionBlockers, gateBlockers, type BlockerRequest, type DriftReason } from '../../src/decisions/blockers.js';
import { readBuiltIn } from '../support/profile.js';
import { BASELINE } from '../support/report-for-people.js';
import { OCCASIONS } from '../support/words.js';
import { finding, gap, judgement } from './judgements.js';

const profile = readBuiltIn();
const request = (over: Partial<BlockerRequest> = {}): BlockerRequest => ({
  role: 'consumer',
  profile,
  records: [],
  baseline: BASELINE,
  occasion: 'branch',
  tagCommit: null,
  drift: null,
  workingTree: null,
  only: null,
  ...over,
});
/** A blocker of which nothing more is known. */
const bare = { side: null, path: null, line: null, expected: null, observed: null, waiting: false };

describe('what a gate has against a decision', () => {
  it('is every error with all that it says, and no warning or notice', () => {
    const findings = [finding('error'), finding('warning'), finding('notice'), finding('error', 'alignment/mirror')];
    const [first, second, ...more] = gateBlockers(judgement('alignment', { findings }), request());
    expect(first).toEqual({
      gate: 'alignment',
      rule: 'alignment/fact',
      side: 'producer',
      path: 'a.json',
      line: 3,
      message: 'alignment/fact says so',
      expected: 'x',
      observed: 'y',
      clears: 'Fix it.',
      owner: 'MemoryKernel',
      waiting: false,
      kind: 'definite',
    });
    expect(second?.rule).toBe('alignment/mirror');
    expect(more).toEqual([]);
  });

  it.each<[Gap['status'], boolean]>([
    ['pending', true],
    ['pending', false],
    ['error', false],
  ])('is every gap, as %s, waiting: %s', (status, waiting) => {
    const gaps = [gap(status, { waiting, side: 'consumer', path: 'b.md' })];
    expect(gateBlockers(judgement('alignment', { gaps }), request())).toEqual([
      {
        ...bare,
        gate: 'alignment',
        rule: 'alignment/history',
        side: 'consumer',
        path: 'b.md',
        message: 'It is not known',
        observed: status,
        clears: 'Look.',
        owner: 'AssistSupport',
        waiting,
        kind: 'unknown',
      },
    ]);
  });

  it('keeps what settles it, where something does', () => {
    const found = judgement('alignment', {
      findings: [finding('error', 'alignment/fact', { settledBy: 'merge' }), finding('error')],
      gaps: [gap('pending', { settledBy: 'tag' }), gap('pending')],
    });
    const blockers = gateBlockers(found, request());
    expect(blockers.map(({ settledBy }) => settledBy)).toEqual(['merge', undefined, 'tag', undefined]);
    expect(blockers.map((one) => 'settledBy' in one)).toEqual([true, false, true, false]);
  });

  it('is that it was not judged, where only others were', () => {
    const failing = judgement('rollback', { findings: [finding('error')] });
    expect(gateBlockers(failing, request({ only: ['handoff'] }))).toEqual([
      {
        ...bare,
        gate: 'rollback',
        rule: 'rollback/not-judged',
        message: 'The gate rollback was not judged in this run',
        clears: 'Run without `only`.',
        owner: 'AssistSupport',
        kind: 'unknown',
      },
    ]);
    expect(gateBlockers(failing, request({ only: ['rollback'] })).map(({ rule }) => rule)).toEqual(['alignment/fact']);
  });

  it.each(GATES)('is that %s had nothing to judge, but for a payload that was never introduced', (id) => {
    const blockers = gateBlockers(judgement(id, { notApplicable: 'Nothing is there.' }), request({ role: 'producer' }));
    expect(blockers).toEqual(
      id === 'handoff'
        ? []
        : [
            {
              ...bare,
              gate: id,
              rule: `${id}/not-judged`,
              message: `The gate ${id} had nothing to judge: Nothing is there.`,
              clears: `Name in the profile what ${id} reads, or list the decision without it.`,
              owner: 'MemoryKernel',
              kind: 'unknown',
            },
          ],
    );
  });

  it.each<[GateId, string]>([
    ['handoff', 'AssistSupport'],
    ['producer-suite', 'MemoryKernel'],
    ['consumer-suite', 'AssistSupport'],
    ['alignment', 'AssistSupport'],
    ['sign-off', 'MemoryKernel and AssistSupport'],
    ['immutable-release', 'AssistSupport'],
    ['rollback', 'MemoryKernel and AssistSupport'],
    ['stability-window', 'AssistSupport'],
  ])("of %s in a consumer's run, of no side's file, is for %s", (id, owner) => {
    const found = judgement(id, {
      findings: [finding('error', 'alignment/fact', { side: null })],
      gaps: [gap('error')],
    });
    expect(gateBlockers(found, request()).map((one) => one.owner)).toEqual([owner, owner]);
    const producers = gateBlockers(found, request({ role: 'producer' })).map((one) => one.owner);
    const ofRole = owner === 'AssistSupport' && id !== 'consumer-suite';
    expect(producers).toEqual(Array(2).fill(ofRole ? 'MemoryKernel' : owner));
  });

  it.each(GATES)('of %s is for the side whose file it is, whichever runs', (id) => {
    for (const side of ['producer', 'consumer'] as const)
      for (const role of ['producer', 'consumer'] as const) {
        const found = judgement(id, { findings: [finding('error', 'alignment/fact', { side })] });
        expect(gateBlockers(found, request({ role })).map(({ owner }) => owner)).toEqual([profile[side].name]);
      }
  });
});

const against = (decision: DecisionId, needs: readonly GateId[], over: Partial<BlockerRequest>): readonly Blocker[] =>
  decisionBlockers(decision, needs, request(over));

describe.each(DECISIONS)('against the %s speaks', (decision) => {
  it('nothing, where every question was asked and nothing is wrong', () => {
    expect(against(decision, GATES, {})).toEqual([]);
  });

  it('that no gate is listed', () => {
    expect(against(decision, [], {})).toEqual([
      {
        ...bare,
        gate: 'alignment',
        rule: 'alignment/nothing-asked',
        message: `The profile lists no gate for ${decision}, so nothing was asked`,
        observed: 'error',
        clears: 'List the gates that the decision needs.',
        owner: 'AssistSupport',
        kind: 'unknown',
      },
    ]);
  });

  it('that no release is named, where alignment does not say so itself', () => {
    expect(against(decision, ['handoff'], { baseline: null, role: 'producer' })).toEqual([
      {
        ...bare,
        gate: 'alignment',
        rule: 'alignment/no-baseline',
        message: 'No readable document states the whole baseline, so it is not known which release is decided',
        observed: 'error',
        clears: 'Fix what the gate alignment says.',
        owner: 'MemoryKernel',
        kind: 'unknown',
      },
    ]);
    expect(against(decision, ['alignment'], { baseline: null })).toEqual([]);
  });
});

const drift: DriftReason = {
  ...{ unclassified: false, message: 'Other code.', hint: 'Run at the tag.' },
  ...{ path: 'm.json', line: 4 },
};
const otherCode = {
  ...bare,
  gate: 'producer-suite',
  rule: 'producer-suite/other-code',
  side: 'producer',
  path: 'm.json',
  line: 4,
  message: 'Other code.',
  clears: 'Run at the tag.',
  owner: 'MemoryKernel',
  kind: 'definite',
};

describe('code that is not the release’s', () => {
  it('speaks against a cutover, until the change is merged whose code it is', () => {
    expect(against('cutover', ['producer-suite'], { drift })).toEqual([{ ...otherCode, settledBy: 'merge' }]);
  });

  it('is settled by no merge where nobody says what it is', () => {
    const [one] = against('cutover', ['producer-suite'], { drift: { ...drift, unclassified: true } });
    expect(one).toEqual(otherCode);
    expect(one).not.toHaveProperty('settledBy');
  });

  it('is the suite’s, and nobody’s who does not need it', () => {
    expect(against('cutover', ['handoff', 'consumer-suite'], { drift })).toEqual([]);
  });

  it.each(OCCASIONS)('never stops a rehearsal, at a %s', (occasion) => {
    for (const tagCommit of [null, 'a'.repeat(40)])
      expect(against('rehearsal', GATES, { drift, occasion, tagCommit })).toEqual([]);
  });

  it.each<[Occasion, number]>([
    ['change', 1],
    ['branch', 1],
    ['tag', 0],
    ['release', 0],
  ])('is left behind by a release that is tagged, at a %s: %i', (occasion, count) => {
    expect(against('release', ['producer-suite'], { drift, occasion, tagCommit: 'a'.repeat(40) })).toHaveLength(count);
    expect(against('release', ['producer-suite'], { drift, occasion, tagCommit: null })).toEqual([]);
  });
});

describe('a decision record that refuses', () => {
  const record = (over: Partial<RecordReport>): RecordReport => ({
    ...{ side: 'consumer', document: 'decision-record', path: 'record.md', updated: '2026-01-14', superseded: false },
    ...{ rehearsal: 'GO', cutover: 'GO', lines: { rehearsal: 7, cutover: 9 }, baseline: {}, owners: [] },
    ...over,
  });
  const refused = {
    ...bare,
    gate: 'sign-off',
    rule: 'sign-off/refused',
    side: 'consumer',
    path: 'record.md',
    clears: 'Sign GO in both records when both sides agree to go.',
    expected: 'GO',
    observed: 'NO-GO',
    owner: 'AssistSupport',
    kind: 'definite',
  };

  it('speaks against the decision that it refuses, at its line', () => {
    const records = [record({ cutover: 'NO-GO' }), record({ rehearsal: 'NO-GO' }), record({})];
    expect(against('cutover', ['sign-off'], { records })).toEqual([
      { ...refused, line: 9, message: "The consumer's decision record says NO-GO for runtime cutover" },
    ]);
    expect(against('rehearsal', ['sign-off'], { records })).toEqual([
      { ...refused, line: 7, message: "The consumer's decision record says NO-GO for rehearsal continuation" },
    ]);
    expect(against('release', ['sign-off'], { records })).toEqual([]);
  });

  it('is for the side whose record it is, also where no line is known', () => {
    const records = [record({ side: 'producer', cutover: 'NO-GO', lines: {} })];
    expect(against('cutover', GATES, { records })).toEqual([
      {
        ...refused,
        side: 'producer',
        owner: 'MemoryKernel',
        message: "The producer's decision record says NO-GO for runtime cutover",
      },
    ]);
  });

  it('is not heard when it is superseded, unclear, or nobody needs it', () => {
    const records = [
      record({ cutover: 'NO-GO', superseded: true }),
      record({ cutover: 'unclear' }),
      record({ cutover: null }),
    ];
    expect(against('cutover', ['sign-off'], { records })).toEqual([]);
    expect(against('cutover', ['rollback'], { records: [record({ cutover: 'NO-GO' })] })).toEqual([]);
  });
});

describe('a working tree that is not the commit', () => {
  const workingTree: TreeTrouble = {
    ...{ kind: 'definite', tree: 'commit', message: 'It differs', hint: 'Commit it.' },
    ...{ side: 'consumer', path: 'a.md', expected: 'the commit 1', observed: '"a.md" (changed)' },
  };

  it('is told whole, and is for the side that runs', () => {
    expect(against('rehearsal', ['handoff'], { workingTree })).toEqual([
      {
        gate: 'alignment',
        rule: 'alignment/working-tree',
        side: 'consumer',
        path: 'a.md',
        line: null,
        message: 'It differs',
        expected: 'the commit 1',
        observed: '"a.md" (changed)',
        clears: 'Commit it.',
        owner: 'AssistSupport',
        waiting: false,
        kind: 'definite',
      },
    ]);
  });

  it('adds nothing where the gate says it, nor to a rehearsal on the command line', () => {
    expect(against('cutover', ['alignment'], { workingTree })).toEqual([]);
    expect(against('rehearsal', ['handoff'], { workingTree: { ...workingTree, tree: 'working-tree' } })).toEqual([]);
  });

  it.each(['release', 'cutover'] as const)('speaks against a %s on the command line, though alignment warns', (one) => {
    const here = { ...workingTree, tree: 'working-tree' } as const;
    expect(against(one, ['alignment'], { workingTree: here })).toHaveLength(1);
    expect(against(one, ['alignment'], { workingTree: { ...here, kind: 'unknown' } })).toEqual([]);
  });
});
