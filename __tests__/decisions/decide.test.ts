import { describe, expect, it } from '@jest/globals';
import type { Judgement, TreeTrouble } from '../../src/contracts/finding.js';
import type { RecordReport } from '../../src/contracts/report.js';
import { DECISIONS, GATES, type GateId } from '../../src/contracts/words.js';
import { decide } from '../../src/decisions/decide.js';
import { statusOf } from '../../src/decisions/gate-reports.js';
import { neededGates } from '../../src/decisions/needs.js';
import { finding, gap, judgement, judgements, PROFILE, request } from './judgements.js';

const profile = PROFILE;
const record = (over: Partial<RecordReport> = {}): RecordReport => ({
  side: 'consumer',
  document: 'decision-record',
  path: 'record.md',
  updated: '2026-01-14',
  superseded: false,
  rehearsal: 'GO',
  cutover: 'GO',
  lines: {},
  baseline: {},
  owners: [],
  ...over,
});

describe('the status of a gate', () => {
  it.each<[string, Partial<Judgement>, string]>([
    ['nothing was found', {}, 'pass'],
    ['there are only warnings and notices', { findings: [finding('warning'), finding('notice')] }, 'pass'],
    ['evidence is missing', { gaps: [gap('pending')] }, 'pending'],
    ['evidence could not be judged', { gaps: [gap('error')] }, 'error'],
    ['evidence is missing and some could not be judged', { gaps: [gap('pending'), gap('error')] }, 'error'],
    ['there is an error', { findings: [finding('error')] }, 'fail'],
    ['there is an error beside gaps', { findings: [finding('error')], gaps: [gap('error'), gap('pending')] }, 'fail'],
    ['it does not apply', { notApplicable: 'No.' }, 'skipped'],
  ])('is as it should be when %s', (_, over, status) => {
    expect(statusOf(judgement('alignment', over))).toBe(status);
  });
});

describe('a decision', () => {
  it('is GO when every gate it needs passes or does not apply', () => {
    const { decisions } = decide(
      request({ judgements: judgements(judgement('handoff', { notApplicable: 'None yet.' })) }),
    );
    expect(DECISIONS.map((id) => decisions[id]?.verdict)).toEqual(['GO', 'GO', 'GO']);
  });

  it.each(GATES)('to cut over is blocked when only %s fails', (id) => {
    const { decisions } = decide(
      request({ judgements: judgements(judgement(id, { findings: [finding('error', `${id}/not-judged`)] })) }),
    );
    expect(decisions.cutover.verdict).toBe('NO-GO');
    expect(decisions.cutover.blockers.map(({ gate, kind, clears }) => [gate, kind, clears])).toEqual([
      [id, 'definite', 'Fix it.'],
    ]);
  });

  it.each<[GateId, 'GO' | 'NO-GO']>([
    ['handoff', 'NO-GO'],
    ['alignment', 'NO-GO'],
    ['producer-suite', 'NO-GO'],
    ['consumer-suite', 'GO'],
    ['sign-off', 'GO'],
    ['immutable-release', 'GO'],
    ['rollback', 'GO'],
    ['stability-window', 'GO'],
  ])("to go on with the producer's rehearsal, when %s is pending, is %s's", (id, verdict) => {
    const { decisions } = decide(request({ judgements: judgements(judgement(id, { gaps: [gap('pending')] })) }));
    expect(decisions.rehearsal.verdict).toBe(verdict);
  });

  it('needs the suite of the side that the run is on', () => {
    expect(neededGates(profile, 'rehearsal', 'producer', null)).toEqual(['handoff', 'alignment', 'producer-suite']);
    expect(neededGates(profile, 'rehearsal', 'consumer', null)).toEqual(['handoff', 'alignment', 'consumer-suite']);
    expect(neededGates(profile, 'cutover', 'consumer', null)).toEqual(expect.arrayContaining([...GATES]));
  });

  it('to cut over is refused by a record that says NO-GO, and names whose', () => {
    const { decisions } = decide(request({ records: [record({ cutover: 'NO-GO' })] }));
    expect(decisions.rehearsal.verdict).toBe('GO');
    expect(decisions.cutover.blockers.map(({ rule, side, path, owner }) => [rule, side, path, owner])).toEqual([
      ['sign-off/refused', 'consumer', 'record.md', 'AssistSupport'],
    ]);
  });

  it('does not hear a record that is superseded', () => {
    expect(
      decide(request({ records: [record({ cutover: 'NO-GO', superseded: true })] })).decisions.cutover.verdict,
    ).toBe('GO');
  });

  it('to cut over is blocked by code that is not the release’s, the rehearsal is not', () => {
    const drift = { unclassified: false, message: 'other code', hint: 'Run at the tag.', path: 'm.json', line: 4 };
    const { decisions } = decide(request({ drift }));
    expect(decisions.rehearsal.verdict).toBe('GO');
    expect(decisions.cutover.blockers).toEqual([
      expect.objectContaining({
        rule: 'producer-suite/other-code',
        path: 'm.json',
        line: 4,
        kind: 'definite',
        clears: 'Run at the tag.',
      }),
    ]);
  });

  it('says which blockers clear by waiting, and which are only not known', () => {
    const waits = judgement('stability-window', { gaps: [gap('pending', { waiting: true })] });
    const [blocker] = decide(request({ judgements: judgements(waits) })).decisions.cutover.blockers;
    expect([blocker?.waiting, blocker?.kind, blocker?.observed]).toEqual([true, 'unknown', 'pending']);
  });

  it('is open for every gate that was not asked for', () => {
    const { decisions, gates } = decide(request({ only: ['handoff'] }));
    expect(decisions.rehearsal.blockers.map(({ rule }) => rule)).toEqual([
      'producer-suite/not-judged',
      'alignment/not-judged',
    ]);
    expect(gates.filter(({ status }) => status === 'skipped')).toHaveLength(GATES.length - 1);
  });
});

describe('a working tree that is not the commit', () => {
  const trouble: TreeTrouble = {
    ...{ kind: 'definite', tree: 'commit', message: 'It differs', hint: 'Commit it.' },
    ...{ side: 'producer', path: 'a.md', expected: 'the commit 1', observed: '"a.md" (changed)' },
  };
  const blocked = (over: Partial<TreeTrouble>, needs: readonly GateId[]) => {
    const { decisions } = decide(
      request({
        profile: { ...profile, decisions: { rehearsal: needs, release: needs, cutover: needs } },
        workingTree: { ...trouble, ...over },
      }),
    );
    return [decisions.rehearsal, decisions.cutover].map(({ blockers }) =>
      blockers.filter(({ rule }) => rule === 'alignment/working-tree').map(({ kind }) => kind),
    );
  };

  it.each<[string, Partial<TreeTrouble>, GateId, readonly (readonly string[])[]]>([
    ['on a runner, where no gate says it, against every decision', {}, 'handoff', [['definite'], ['definite']]],
    ['on a runner once, where the gate says it', {}, 'alignment', [[], []]],
    ['on the command line against what is published', { tree: 'working-tree' }, 'alignment', [[], ['definite']]],
    ['so too where it is not known', { kind: 'unknown' }, 'handoff', [['unknown'], ['unknown']]],
    ['and there', { kind: 'unknown', tree: 'working-tree' }, 'handoff', [[], ['unknown']]],
    ['and once, where the gate waits', { kind: 'unknown', tree: 'working-tree' }, 'alignment', [[], []]],
  ])('speaks %s', (_, over, gate, expected) => {
    expect(blocked(over, [gate])).toEqual(expected);
  });
});

describe('the findings of a gate', () => {
  it('stand worst first, then by file, line and column, gaps as notices', () => {
    const findings = [
      finding('notice', 'alignment/repin'),
      finding('error', 'alignment/mirror', { line: 10 }),
      finding('warning', 'alignment/working-tree'),
      finding('error', 'alignment/fact', { line: 9 }),
      finding('error', 'alignment/unstated', { path: 'b.json', line: 1 }),
    ];
    const { gates } = decide(
      request({ judgements: judgements(judgement('alignment', { findings, gaps: [gap('pending')] })) }),
    );
    const sorted = gates.find(({ id }) => id === 'alignment')?.findings.map(({ rule }) => rule);
    expect(sorted).toEqual([
      'alignment/fact',
      'alignment/mirror',
      'alignment/unstated',
      'alignment/working-tree',
      'alignment/repin',
      'alignment/history',
    ]);
  });
});
