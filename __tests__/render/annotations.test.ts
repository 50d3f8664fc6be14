import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/contracts/finding.js';
import type { FindingRule } from '../../src/contracts/rules.js';
import type { DecisionReport, Report } from '../../src/contracts/report.js';
import { annotationsOf, type CheckAnnotation, renderWorkflowCommands } from '../../src/render/annotations.js';
import { instant, shaWith } from '../support/brands.js';
import { blocker, command, finding, goReport } from '../support/report-for-people.js';

/** A report that is read back may hold what no gate says. */
function fromOutside(rule: string): FindingRule {
  const isRead = (text: string): text is FindingRule => text !== '';
  if (!isRead(rule)) throw new Error('There is no rule');
  return rule;
}

const OWN = { side: 'producer', path: 'docs/a.json' } as const;

function reportWith(findings: readonly Finding[], over: Partial<Report> = {}): Report {
  const before = goReport();
  const gates = before.gates.map((gate) => (gate.id === 'handoff' ? { ...gate, findings } : gate));
  const errors = [...findings, ...(over.suite ?? []).flatMap((one) => one.findings)].filter(
    ({ severity }) => severity === 'error',
  );
  return goReport({ gates, decisions: { ...before.decisions, cutover: blockedBy(errors) }, ...over });
}

function blockedBy(errors: readonly Finding[]): DecisionReport {
  const blockers = errors.map((one) =>
    blocker({
      ...one,
      clears: one.hint,
      gate: one.rule.startsWith('producer-suite') ? 'producer-suite' : 'handoff',
    }),
  );
  return { verdict: 'NO-GO', blockers, waived: [], afterThis: [] };
}

function annotations(findings: readonly Finding[], over: Partial<Report> = {}): readonly CheckAnnotation[] {
  const report = reportWith(findings, over);
  return annotationsOf(report, report.gates, { annotatable: () => true, touched: null });
}

describe('annotations of a check run', () => {
  it('carry rule, message and hint at the exact columns of one line, the end included', () => {
    expect(annotations([finding(OWN)])).toEqual([
      {
        path: 'docs/a.json',
        start_line: 3,
        end_line: 3,
        start_column: 18,
        end_column: 25,
        annotation_level: 'failure',
        title: 'handoff: blocks runtime cutover',
        message:
          'The pin states another release tag than the manifest.\nFix: Repin the consumer to v0.4.0.\nWhy: handoff-gate explain alignment/fact',
      },
    ]);
  });

  it.each([
    ['over several lines', { line: 3, column: 2, endLine: 5, endColumn: 4 }, { start_line: 3, end_line: 5 }],
    [
      'that ends before the next line',
      { line: 3, column: 2, endLine: 4, endColumn: 1 },
      { start_line: 3, end_line: 3, start_column: 2, end_column: 2 },
    ],
    [
      'without an end',
      { line: 3, column: 2, endLine: null, endColumn: null },
      { start_line: 3, end_line: 3, start_column: 2, end_column: 2 },
    ],
    [
      'without a line: at the first',
      { line: null, column: null, endLine: null, endColumn: null },
      { start_line: 1, end_line: 1 },
    ],
  ])('of a range %s have columns only on one line', (_, range, expected) => {
    const [annotation] = annotations([finding({ ...OWN, ...range })]);
    const { path, title, message, annotation_level, ...place } = annotation ?? {};
    expect(place).toEqual(expected);
    expect([path, title, annotation_level]).toEqual(['docs/a.json', 'handoff: blocks runtime cutover', 'failure']);
    expect(message).toContain('Fix: ');
  });

  it('are worst first and none is dropped', () => {
    const mixed = Array.from({ length: 130 }, (_, index) =>
      finding({ ...OWN, line: index + 1, severity: index % 2 === 0 ? 'warning' : 'error' }),
    );
    const levels = annotations(mixed).map(({ annotation_level }) => annotation_level);
    expect(levels).toEqual([...Array<string>(65).fill('failure'), ...Array<string>(65).fill('warning')]);
  });

  it("leave out the peer's files and findings about no file", () => {
    expect(annotations([finding(), finding({ ...OWN, path: null, side: null })])).toEqual([]);
  });

  it('leave out a name that is no text, for which GitHub would refuse all of them', () => {
    expect(annotations([finding({ ...OWN, path: 'docs/\udcff.json' })])).toEqual([]);
    const report = reportWith([finding({ ...OWN, path: 'docs/\udcff.json' })]);
    expect(renderWorkflowCommands(report).join('')).toContain(String.raw`docs/\u{dcff}.json: `);
  });

  it('ask for the path as the repository knows it, and leave out files that differ at the commit', () => {
    const asked: string[] = [];
    const subject = {
      sha: shaWith('a'),
      committedAt: instant('2026-02-08T12:00:00Z'),
      tree: 'commit',
      differing: [],
      prefix: 'services/memorykernel/',
    } as const;
    const report = reportWith([finding(OWN)], { subject });
    const annotatable = (path: string): boolean => {
      asked.push(path);
      return false;
    };
    const found = annotationsOf(report, report.gates, { annotatable, touched: null });
    expect([asked, found]).toEqual([['services/memorykernel/docs/a.json'], []]);
  });

  it('tell once, at its worst, what was seen several times', () => {
    const seen = finding({ ...OWN, rule: 'producer-suite/command' });
    const suite = [command({ findings: [{ ...seen, severity: 'warning' }, seen] })];
    expect(annotations([], { suite }).map(({ annotation_level }) => annotation_level)).toEqual(['failure']);
  });

  it('stay within the limits of GitHub', () => {
    const [annotation] = annotations([
      finding({ ...OWN, rule: fromOutside('r'.repeat(400)), message: 'é'.repeat(50_000) }),
    ]);
    expect(annotation?.title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(annotation?.message ?? '')).toBeLessThanOrEqual(64 * 1024);
  });
});

describe('workflow commands', () => {
  it('name file, range and title, and keep the message on one line', () => {
    expect(renderWorkflowCommands(reportWith([finding(OWN)]))).toEqual([
      '::error file=docs/a.json,line=3,endLine=3,col=18,endColumn=25,title=handoff%3A blocks runtime cutover::The pin states another release tag than the manifest.%0AFix: Repin the consumer to v0.4.0.%0AWhy: handoff-gate explain alignment/fact',
    ]);
  });

  it('cannot be ended or extended by what they carry', () => {
    const evil = finding({
      ...OWN,
      path: 'a,b:c%.json',
      rule: fromOutside('x::y,z'),
      message: '100%\n::set-output name=a::b\r',
      hint: '',
    });
    expect(renderWorkflowCommands(reportWith([evil]))).toEqual([
      '::error file=a%2Cb%3Ac%25.json,line=3,endLine=3,col=18,endColumn=25,title=handoff%3A blocks runtime cutover::100%25\\n::set-output name=a::b\\r%0AWhy: handoff-gate explain x::y,z',
    ]);
  });

  it("name the peer's file in the message, where no line of this checkout can be marked", () => {
    expect(renderWorkflowCommands(reportWith([finding({ hint: '' })]))).toEqual([
      '::error title=handoff%3A blocks runtime cutover::config/memorykernel-integration-pin.json: The pin states another release tag than the manifest.%0AWhy: handoff-gate explain alignment/fact',
    ]);
  });

  it('count in words what the runner would drop', () => {
    const many = Array.from({ length: 13 }, (_, index) => finding({ ...OWN, line: index + 1, severity: 'warning' }));
    const lines = renderWorkflowCommands(reportWith([...many, finding({ ...OWN, rule: 'alignment/mirror' })]));
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^::error /);
    expect(lines.at(-1)).toBe('3 more warnings in the report');
  });
});

describe('the level of an annotation', () => {
  const error = finding(OWN);
  const gap = finding({ ...OWN, rule: 'handoff/history', severity: 'notice', message: 'Not known', line: null });
  const of = (findings: readonly Finding[], over: Partial<Report>) =>
    renderWorkflowCommands(reportWith(findings, over)).map((line) => /^::(\w+)/.exec(line)?.[1]);
  const decisions = (cutover: DecisionReport) => ({ ...goReport().decisions, cutover });

  it('is error for what blocks the enforced decision, and none for what it does not need', () => {
    expect(of([error], {})).toEqual(['error']);
    const unneeded = reportWith([error]).gates.map((gate) => ({ ...gate, needed: [] }));
    const clear = decisions({ verdict: 'GO', blockers: [], waived: [], afterThis: [] });
    expect(of([], { gates: unneeded, decisions: clear })).toEqual([]);
    expect(of([error], { enforced: null })).toEqual(['notice']);
  });

  it('is none for what was waived, and warning for evidence that the enforced decision waits for', () => {
    const waived = decisions({
      verdict: 'GO',
      blockers: [],
      waived: [blocker({ ...error, gate: 'handoff' })],
      afterThis: [],
    });
    expect(of([error], { decisions: waived })).toEqual([]);
    const missing = blocker({ ...gap, gate: 'handoff', kind: 'unknown' });
    const waiting = blockedBy([]);
    expect(of([gap], { decisions: decisions({ ...waiting, blockers: [missing] }) })).toEqual(['warning']);
  });

  it("is notice for what comes after, and none for what is only told or is the other side's to mend", () => {
    const later = { ...blocker({ ...gap, gate: 'handoff', kind: 'unknown' }), after: 'this is GO' };
    const clear = { verdict: 'GO', blockers: [], waived: [], afterThis: [later] } as const;
    expect(of([gap], { decisions: decisions(clear) })).toEqual(['notice']);
    const told = decisions({ ...clear, afterThis: [] });
    expect(of([gap], { decisions: told })).toEqual([]);
    expect(of([finding({ severity: 'warning', side: 'consumer' })], { decisions: told })).toEqual([]);
    expect(of([finding({ ...OWN, severity: 'warning' })], { decisions: told })).toEqual(['warning']);
  });

  it('is that of the finding in a gate that was asked for by name', () => {
    expect(of([error, finding({ ...OWN, severity: 'warning', line: 9 })], { only: ['handoff'] })).toEqual([
      'error',
      'warning',
    ]);
    expect(of([error], { only: ['rollback'] })).toEqual([]);
  });

  it('of a check run is the same', () => {
    expect(annotations([error], { enforced: null }).map(({ annotation_level }) => annotation_level)).toEqual([
      'notice',
    ]);
  });

  it('of what blocks beside the gates is error, too', () => {
    const beside = blockedBy([]);
    const differing = blocker({
      gate: 'alignment',
      rule: 'alignment/working-tree',
      side: null,
      path: null,
      line: null,
    });
    expect(of([], { decisions: decisions({ ...beside, blockers: [differing] }) })).toEqual(['error']);
  });

  it('of equals begins with those on files that the change touches, of which not all may be shown', () => {
    const many = Array.from({ length: 12 }, (_, index) => finding({ ...OWN, path: `docs/${index}.json` }));
    const warned = finding({ ...OWN, path: 'docs/11.json', severity: 'warning' });
    const report = reportWith([...many, warned]);
    const touched = ['docs/11.json'];
    const [first, ...lines] = renderWorkflowCommands(report, { touched });
    expect(first).toContain('::error file=docs/11.json,');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(9);
    const [posted] = annotationsOf(report, report.gates, { annotatable: () => true, touched });
    expect(posted).toMatchObject({ path: 'docs/11.json', annotation_level: 'failure' });
  });

  it('leaves room for what the step has said of that level', () => {
    const many = Array.from({ length: 12 }, (_, index) => finding({ ...OWN, line: index + 1 }));
    const lines = renderWorkflowCommands(reportWith(many), { taken: { error: 1 } });
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(9);
    expect(lines.at(-1)).toBe('3 more errors in the report');
  });

  it('has a title that says what it is to the decision', () => {
    const later = { ...blocker({ ...gap, gate: 'handoff', kind: 'unknown' }), after: 'this is GO' };
    const missing = { ...blockedBy([error]), blockers: [blocker({ ...gap, gate: 'handoff', kind: 'unknown' })] };
    const titles = (findings: readonly Finding[], over: Partial<Report>) =>
      annotations(findings, over).map(({ title }) => title);
    expect(titles([error], {})).toEqual(['handoff: blocks runtime cutover']);
    expect(titles([gap], { decisions: decisions(missing) })).toEqual(['handoff: runtime cutover waits for this']);
    const clear = { verdict: 'GO', blockers: [], waived: [], afterThis: [later] } as const;
    expect(titles([gap], { decisions: decisions(clear) })).toEqual(['handoff: to do after this']);
    expect(titles([finding({ ...OWN, severity: 'warning' })], {})).toEqual(['handoff: blocks nothing']);
    expect(titles([error], { only: ['handoff'] })).toEqual(['handoff']);
  });
});

describe('what hangs together', () => {
  const schema = (line: number, over: Partial<Finding> = {}) =>
    finding({
      ...OWN,
      rule: 'handoff/schema',
      line,
      message: `Line ${line} is wrong`,
      hint: 'Make it a word.',
      ...over,
    });

  it('is one annotation at one place with one fix, which says everything that is wrong there', () => {
    const here = [schema(3), schema(3, { message: 'It is wrong in another way' })];
    const apart = [schema(3, { message: 'And has another fix', hint: 'Take it out.' }), schema(4)];
    expect(annotations([...here, ...apart]).map(({ message }) => message)).toEqual([
      'Line 3 is wrong\nIt is wrong in another way\nFix: Make it a word.\nWhy: handoff-gate explain handoff/schema',
      'And has another fix\nFix: Take it out.\nWhy: handoff-gate explain handoff/schema',
      'Line 4 is wrong\nFix: Make it a word.\nWhy: handoff-gate explain handoff/schema',
    ]);
  });

  it('is counted where it is too much for one annotation', () => {
    const many = Array.from({ length: 13 }, (_, at) => schema(3, { message: `Reason ${at + 1}` }));
    const lines = annotations(many)[0]?.message.split('\n') ?? [];
    expect(lines.slice(9, 12)).toEqual(['Reason 10', 'and 3 more with the same fix', 'Fix: Make it a word.']);
  });

  it('lets every cause have its first annotation before any has its second', () => {
    const other = schema(99, { hint: 'Take it out.' });
    const lines = renderWorkflowCommands(reportWith([...Array.from({ length: 12 }, (_, at) => schema(at + 1)), other]));
    expect(lines.map((line) => /line=(\d+)/.exec(line)?.[1] ?? line)).toEqual([
      ...['1', '99', '2', '3', '4', '5', '6', '7', '8', '9'],
      '3 more errors in the report',
    ]);
  });

  it('after the decision is one thing to do, whatever else it fixes', () => {
    const gaps = [1, 2, 3].map((line) => schema(line, { severity: 'notice' }));
    const afterThis = gaps.map((one) => ({
      ...blocker({ ...one, gate: 'handoff', kind: 'unknown', clears: 'Remove it.' }),
      after: 'this is merged',
    }));
    const cutover = { verdict: 'GO', blockers: [], waived: [], afterThis } as const;
    const posted = annotations(gaps, { decisions: { ...goReport().decisions, cutover } });
    expect(posted.map(({ start_line, annotation_level }) => [start_line, annotation_level])).toEqual([[1, 'notice']]);
  });
});
