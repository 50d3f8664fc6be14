import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderHtml } from '../../../src/render/html.js';
import { instant } from '../../support/brands.js';
import { poison } from '../../support/poison.js';
import { failedCommand, onlyReport, pendingReport, waivedReport } from '../../support/report.js';
import { command, goReport, noGoReport, poisonedReport } from '../../support/report-for-people.js';

/** The names of all tags in order, but those that a sentence's backticks and the words of a path make. */
function tags(page: string): readonly string[] {
  return Array.from(page.matchAll(/<(\/?[a-z0-9!]+)[^>]*>/gi), (match) => match[1] ?? '').filter(
    (name) => !name.endsWith('code') && name !== 'wbr',
  );
}

describe('the page', () => {
  it('carries a policy that allows its own style sheet, its own script and nothing else', () => {
    const page = renderHtml(noGoReport());
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    const [sheet, buttons] = [style, script].map((text) => createHash('sha256').update(text).digest('base64'));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sheet ?? ''}'; script-src 'sha256-${buttons ?? ''}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('loads nothing, has the one script that is the same on every page, and no inline style that its policy would refuse', () => {
    const page = renderHtml(noGoReport());
    const scripts = (text: string) => Array.from(text.matchAll(/<script[^]*?<\/script>/gi), ([whole]) => whole);
    expect(scripts(page)).toHaveLength(1);
    expect(scripts(page)).toEqual(scripts(renderHtml(goReport())));
    expect(page).not.toMatch(/<link|<img|<iframe|<form|\ssrc=|url\(|@import/i);
    // Somebody has to follow a link for anything to leave the page.
    expect(page.replace(/<a href="https:[^"]*" rel="noreferrer"/g, '')).not.toMatch(/https?:/i);
    expect(page).not.toMatch(/<[^>]+\s(?:style|on\w+)=/i);
  });

  it('reads light or dark as the reader prefers', () => {
    expect(renderHtml(goReport())).toContain('@media (prefers-color-scheme: dark)');
  });

  it('leads to everything that it names on itself', () => {
    for (const report of [goReport(), noGoReport(), pendingReport(), onlyReport(), waivedReport(), failedCommand(12)]) {
      const page = renderHtml(report);
      const ids = Array.from(page.matchAll(/\sid="([^"]+)"/g), (match) => match[1] ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      const targets = Array.from(page.matchAll(/href="#([^"]+)"/g), (match) => match[1] ?? '');
      expect(ids).toEqual(expect.arrayContaining(targets));
    }
  });

  it('says the verdict in its title and has no list of blockers when there are none', () => {
    const page = renderHtml(goReport());
    expect(page).toContain('<title>GO (runtime cutover): MemoryKernel v0.4.0</title>');
    expect(page).not.toContain('id="todo"');
  });

  it('marks the one document that disagrees, with its value and place', () => {
    const differs = Array.from(
      renderHtml(noGoReport()).matchAll(/<td class="differs">([^]*?)<\/td>/g),
      (match) => match[1],
    );
    expect(differs).toHaveLength(1);
    expect(differs[0]).toContain('v0.3.2');
    expect(differs[0]).toContain('<code>:4</code>');
    expect(renderHtml(noGoReport())).toMatch(/<tbody>\s*<tr id="fact-release_tag" class="is-failing">/);
  });

  it('draws each command that started, inside the axis, at its share of the time', () => {
    const suite = [
      command({ id: 'a', lane: 'one', startedAt: instant('2026-02-08T13:00:00Z'), durationMs: 3_000 }),
      command({
        id: 'b',
        lane: 'two',
        startedAt: instant('2026-02-08T13:00:03Z'),
        durationMs: 1_000,
        outcome: 'killed',
        signal: 'SIGKILL',
      }),
      command({ id: 'c', lane: 'two', startedAt: null, durationMs: null, outcome: 'cancelled' }),
    ];
    const page = renderHtml(goReport({ suite }));
    const bars = Array.from(page.matchAll(/class="bar (\w+)" x="([\d.]+)%" y="3" width="([\d.]+)%"/g), (match) =>
      match.slice(1),
    );
    expect(bars).toEqual([
      ['passing', '0.00', '75.00'],
      ['failing', '75.00', '25.00'],
      ['waiting', '0.00', '0.00'],
    ]);
    expect(page).toContain('killed (SIGKILL)');
  });

  it("keeps the lines of a command's last output", () => {
    const page = renderHtml(goReport({ suite: [command({ tail: 'first <b>\nsecond\n' })] }));
    expect(page).toContain('>first &lt;b&gt;\nsecond\n</pre>');
  });

  it('holds exactly the tags of a harmless report when every value is hostile', () => {
    const harmless = tags(renderHtml(poisonedReport('x')));
    fc.assert(
      fc.property(poison, (value) => {
        // A blank value shows nothing, and an empty log has no block.
        fc.pre(value.trim() !== '');
        const page = renderHtml(poisonedReport(value));
        expect(tags(page)).toEqual(harmless);
        expect(page).not.toMatch(/[\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
      }),
      { numRuns: 60 },
    );
  });
});
