import { describe, expect, it } from '@jest/globals';
import { lastingKey } from '../../src/contracts/lasting-key.js';
import type { Report } from '../../src/contracts/report.js';
import { annotationsOf } from '../../src/render/annotations.js';
import { renderCheckRuns } from '../../src/render/check-runs.js';
import { renderComment, type CommentOptions } from '../../src/render/comment.js';
import { readSticky, type CommentMarker } from '../../src/render/comment-marker.js';
import { renderHtml } from '../../src/render/html.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { keptOf, sinceOf, type Since } from '../../src/render/since.js';
import { shaWith } from '../support/brands.js';
import { LINKS } from '../support/report.js';
import { blocker, finding, goReport, noGoReport } from '../support/report-for-people.js';

const { decisions } = noGoReport();

function blockedBy(...messages: readonly string[]): Report {
  const blockers = messages.map((message) => blocker({ message, clears: `Fix ${message}` }));
  return noGoReport({ decisions: { ...decisions, cutover: { ...decisions.cutover, blockers } } });
}

function optionsOf(run: string): CommentOptions {
  const fixed = { name: 'handoff-gate', sha: 'a'.repeat(40), base: 'main', attempt: 1, by: 'x', url: null };
  return { ...fixed, runId: run, links: LINKS };
}

function markerOf(report: Report, run: string): CommentMarker {
  const marker = readSticky(renderComment(report, optionsOf(run)), null)?.marker;
  if (marker == null) throw new Error('no marker');
  return marker;
}

function after(report: Report, before: CommentMarker, run = '77'): string {
  return renderComment(report, optionsOf(run), before);
}

describe('a comment that follows another one', () => {
  it('counts what is new and what is done, and marks what is new', () => {
    const body = after(
      blockedBy('The pin differs.', 'The tag moved.'),
      markerOf(blockedBy('The pin differs.', 'No record.', 'No owner.'), '76'),
    );
    expect(body).toContain('\\\nSince run 76: 1 new, 2 done\\\n');
    expect(body).toMatch(/^2\. 🆕 ❌ .*The tag moved\.$/m);
    expect(body).toMatch(/^1\. ❌ .*The pin differs\.$/m);
  });

  it('says that there is the same to do, however commits and durations differ', () => {
    const before = markerOf(blockedBy(`The code of ${'a'.repeat(40)} is 3 min old.`), '76');
    expect(after(blockedBy(`The code of ${'b'.repeat(12)} is 5 min old.`), before)).toContain(
      'Since run 76: the same to do',
    );
  });

  it('tells things apart that differ in a number', () => {
    const body = after(blockedBy('Fact 2 differs.'), markerOf(blockedBy('Fact 1 differs.'), '76'));
    expect(body).toContain('Since run 76: 1 new, 1 done');
  });

  it('says that all is done', () => {
    expect(after(goReport(), markerOf(blockedBy('The pin differs.'), '76'))).toContain('Since run 76: 1 done');
  });

  it.each<[string, Partial<CommentMarker>]>([
    ['the same run', { runId: '77' }],
    ['another decision', { decision: 'rehearsal' }],
    ['the other side', { role: 'consumer' }],
    ['a version that kept nothing', { todo: null }],
  ])('compares nothing with %s', (_, over) => {
    const report = blockedBy('The pin differs.');
    expect(after(report, { ...markerOf(report, '76'), ...over })).not.toMatch(/Since run|🆕/);
  });

  it('keeps no list that is long', () => {
    const many = blockedBy(
      ...Array.from({ length: 101 }, (_, index) => `Fact ${String.fromCharCode(0x4e00 + index)} differs.`),
    );
    expect(markerOf(many, '76').todo).toBeNull();
  });

  it('is the same text as before where nothing changed, so that nobody is told', () => {
    const report = blockedBy('The pin differs.');
    const since = readSticky(after(report, markerOf(blockedBy('No record.'), '76')), null);
    expect(since?.marker?.digest).toBe(markerOf(report, '76').digest);
    expect(since?.intact).toBe(true);
  });

  it.each(['x', 'ABCDEFABCDEF', '0123456789ab  0123456789ab', Array(101).fill('0123456789ab').join(' ')])(
    'believes no list such as %j',
    (todo) => {
      const body = renderComment(blockedBy('The pin differs.'), optionsOf('76')).replace(
        /"todo":"[^"]*"/,
        `"todo":"${todo}"`,
      );
      expect(readSticky(body, null)?.marker?.todo).toBeNull();
    },
  );
});

describe('a check run and a job summary that follow others', () => {
  const run = (runId: string) => ({ runId, attempt: 1 });
  const since = (report: Report, before: Report): Since | null =>
    sinceOf(keptOf(report, run('77')), keptOf(before, run('76')));
  const overall = (report: Report, told: Since | null): string =>
    renderCheckRuns(report, {
      ...{ name: 'handoff-gate', mode: 'per-gate', ...run('77'), byFork: false, links: LINKS, since: told },
      annotatable: () => true,
      touched: null,
    }).at(-1)?.summary ?? '';
  const summary = (report: Report, told: Since | null): string =>
    renderMarkdown(report, { budget: 1_000_000, links: LINKS, since: told });

  it.each([
    ['check run', overall],
    ['summary', summary],
  ])('count what is new and what is done, and mark what is new: the %s', (_, render) => {
    const report = blockedBy('The pin differs.', 'The tag moved.');
    const text = render(report, since(report, blockedBy('The pin differs.', 'No record.', 'No owner.')));
    expect(text).toContain('\\\nSince run 76: 1 new, 2 done\\\n');
    expect(text).toMatch(/^2\. 🆕 ❌ .*The tag moved\.$/m);
    expect(text).toMatch(/^1\. ❌ .*The pin differs\.$/m);
    expect(render(report, null)).not.toMatch(/Since run|🆕/);
  });

  it('compare nothing with a run of another decision', () => {
    const report = blockedBy('The pin differs.');
    expect(since(report, { ...report, enforced: 'rehearsal' })).toBeNull();
  });
});

describe('what is new in a change', () => {
  const before = (...reports: readonly Report[]) => ({
    commit: shaWith('c'),
    toDo: reports.flatMap((report) => report.decisions.cutover.blockers.map(lastingKey)),
  });
  const render = (report: Report) => renderMarkdown(report, { budget: 1_000_000, links: null });

  it('is counted apart from what was there before, and marked', () => {
    const report = {
      ...blockedBy('The pin differs.', 'The tag moved.'),
      before: before(blockedBy('The pin differs.')),
    };
    expect(render(report)).toContain('\\\n1 new in this change, 1 there before (since `cccccccccccc`)\\\n');
    expect(render(report)).toMatch(/^2\. 🆕 ❌ .*The tag moved\.$/m);
    expect(render(report)).toMatch(/^1\. ❌ .*The pin differs\.$/m);
  });

  it('is counted and marked on the page, too', () => {
    const report = {
      ...blockedBy('The pin differs.', 'The tag moved.'),
      before: before(blockedBy('The pin differs.')),
    };
    const page = renderHtml(report);
    expect(page).toContain('1 new in this change, 1 there before (since cccccccccccc).');
    expect(page).toMatch(/The tag moved\.<\/strong> <span class="new">new<\/span>/);
    expect(page).not.toMatch(/The pin differs\.<\/strong> <span class="new">/);
  });

  it('says nothing of suites, which did not run there', () => {
    const blockers = [blocker({ gate: 'producer-suite', rule: 'producer-suite/command' })];
    const report = noGoReport({
      decisions: { ...decisions, cutover: { ...decisions.cutover, blockers } },
      before: before(),
    });
    expect(render(report)).not.toMatch(/new in this change|there before|🆕/);
  });

  it('marks what is new in the change rather than since the run before', () => {
    const report = { ...blockedBy('The pin differs.'), before: before(blockedBy('The pin differs.')) };
    const body = after(report, markerOf(goReport(), '76'));
    expect(body).toContain('1 there before (since `cccccccccccc`) · Since run 76: 1 new');
    expect(body).not.toContain('🆕');
  });

  it('is annotated first', () => {
    const report = noGoReport();
    const findings = ['One.', 'Two.', 'Three.'].map((message, at) =>
      finding({ message, severity: 'warning', side: 'producer', path: 'a.json', line: at + 1 }),
    );
    const gates = report.gates.map((gate) => (gate.id === 'alignment' ? { ...gate, findings } : gate));
    const toDo = ['One.', 'Three.'].map((message) =>
      lastingKey({ ...finding({ message, side: 'producer', path: 'a.json' }), gate: 'alignment' }),
    );
    const told = (over: Partial<Report>) =>
      annotationsOf({ ...report, ...over }, gates, { annotatable: () => true, touched: null })
        .filter(({ path }) => path === 'a.json')
        .map(({ start_line }) => start_line);
    expect(told({ before: { commit: shaWith('c'), toDo } })).toEqual([2, 1, 3]);
    expect(told({})).toEqual([1, 2, 3]);
  });
});
