import { describe, expect, it } from '@jest/globals';
import type { Finding, Judgement } from '../../src/contracts/finding.js';
import { GATE_TITLES } from '../../src/contracts/words.js';
import { gateReport } from '../../src/decisions/gate-reports.js';
import { finding, gap, judgement } from './judgements.js';

const report = (over: Partial<Judgement>) => gateReport(judgement('alignment', over), ['cutover'], null);
const error = (message: string) => finding('error', 'alignment/fact', { message });

describe('the report of a gate', () => {
  it('names the gate, what it asks, who needs it and what was seen', () => {
    expect(report({})).toEqual({
      id: 'alignment',
      title: GATE_TITLES.alignment,
      needed: ['cutover'],
      status: 'pass',
      summary: 'All is well.',
      findings: [],
    });
  });

  it('of a gate that was not asked for says who was, and nothing of what it found', () => {
    const failing = judgement('alignment', { findings: [finding('error')], gaps: [gap('error')] });
    expect(gateReport(failing, [], ['handoff', 'rollback'])).toEqual({
      id: 'alignment',
      title: GATE_TITLES.alignment,
      needed: [],
      status: 'skipped',
      summary: 'Not judged: only handoff and rollback were asked for.',
      findings: [],
    });
    expect(gateReport(failing, [], ['handoff', 'alignment']).status).toBe('fail');
  });

  it.each<[string, Partial<Judgement>, string]>([
    ['what it saw, when it passes', { findings: [finding('warning')] }, 'All is well.'],
    ['what it saw, when it does not apply', { notApplicable: 'No.', findings: [error('Wrong.')] }, 'All is well.'],
    ['its one error', { findings: [finding('warning'), error('Wrong.')] }, 'Wrong.'],
    [
      'how many errors, and the first',
      { findings: [error('One.'), finding('notice'), error('Two.')] },
      '2 errors, first: One.',
    ],
    ['the gap that could not be judged', { gaps: [gap('pending'), gap('error', { message: 'Broken.' })] }, 'Broken.'],
    [
      'the gap that is awaited',
      { gaps: [gap('pending', { message: 'Not yet.' }), gap('pending')] },
      '2 things are open, first: Not yet.',
    ],
  ])('sums up %s', (_, over, summary) => {
    expect(report(over).summary).toBe(summary);
  });

  it('shows a gap as a notice that points at its file, and keeps what settles it', () => {
    const gaps = [gap('pending', { side: 'consumer', path: 'b.md', settledBy: 'tag' })];
    const shown = {
      rule: 'alignment/history',
      severity: 'notice',
      message: 'It is not known',
      side: 'consumer',
      path: 'b.md',
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      expected: null,
      observed: null,
      hint: 'Look.',
    };
    expect(report({ gaps }).findings).toEqual([{ ...shown, settledBy: 'tag' }]);
    const [plain] = report({ gaps: [gap('pending')] }).findings;
    expect(plain).toEqual({ ...shown, side: null, path: null });
    expect(plain).not.toHaveProperty('settledBy');
  });
});

describe('the order of findings', () => {
  const at = (over: Partial<Finding>) => finding('error', 'alignment/fact', over);

  it.each<[string, readonly Finding[]]>([
    ['worst first', [at({ path: 'z' }), finding('warning'), finding('notice')]],
    ['by path', [at({ path: 'a', line: 9 }), at({ path: 'b', line: 1 })]],
    ['with a path before those that only begin like it', [at({ path: 'a', line: 9 }), at({ path: 'a-b', line: 1 })]],
    ['with what is about no file last', [at({ path: 'z' }), at({ path: null, line: null, column: null })]],
    ['by line as a number', [at({ line: 9 }), at({ line: 10 }), at({ line: 100 })]],
    ['with what is about a whole file first', [at({ line: null, message: 'z' }), at({ line: 1, message: 'a' })]],
    ['by column as a number', [at({ column: 9 }), at({ column: 10 }), at({ column: 100 })]],
    ['with what is about a whole line first', [at({ column: null, message: 'z' }), at({ column: 1, message: 'a' })]],
    ['by rule', [at({ message: 'z' }), finding('error', 'alignment/mirror', { message: 'a' })]],
    ['by message', [at({ message: 'a' }), at({ message: 'b' })]],
  ])('is %s', (_, findings) => {
    expect(report({ findings }).findings).toEqual(findings);
    expect(report({ findings: [...findings].reverse() }).findings).toEqual(findings);
  });

  it('is as they were found where all of that is the same', () => {
    const findings = ['one', 'two', 'three'].map((observed) => at({ observed }));
    expect(report({ findings }).findings).toEqual(findings);
  });
});
