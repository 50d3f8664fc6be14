import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/contracts/report.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { read } from '../support/markdown.js';
import { LINKS, longReport, onlyReport, pendingReport, waivedReport } from '../support/report.js';
import { blocker, command, finding, goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';

const ROOMY = 1_048_576;

function render(report: Report, budget = ROOMY): string {
  return renderMarkdown(report, { budget, links: LINKS });
}

function section(markdown: string, title: string): string {
  return markdown.split(/\n\n(?=### |<details>|---\n)/).find((part) => part.includes(title)) ?? '';
}

describe('the full report', () => {
  it.each([
    ['a NO-GO', noGoReport(), '## ⛔ NO-GO: runtime cutover of `v0.4.0`, 4 to do'],
    ['a GO', goReport(), '## ✅ GO: runtime cutover of `v0.4.0`, nothing to do'],
    ['a GO with a waiver', waivedReport(), '## ✅ GO: runtime cutover of `v0.4.0`, with 1 waiver'],
    ['a run of some gates', onlyReport(), '## ❔ NOT DECIDED: `v0.4.0`, alignment fails, 6 gates not judged'],
  ])('starts with the verdict in one line, for %s', (_, report, line) => {
    expect(render(report).split('\n')[0]).toContain(line);
  });

  it('names what the profile leaves out of a decision, and only then', () => {
    const left = { rehearsal: ['handoff'], release: ['alignment'], cutover: ['sign-off', 'rollback'] } as const;
    expect(
      render(goReport({ notCovered: left }))
        .split('\n')
        .slice(4, 7),
    ).toEqual([
      '**Not covered** by rehearsal continuation: handoff\\',
      '**Not covered** by release: alignment\\',
      '**Not covered** by runtime cutover: sign-off, rollback',
    ]);
    expect(render(goReport())).not.toContain('Not covered');
  });

  it('says which decision the check is about and where each gate stands, before anything else', () => {
    const [, , stand, decisions, again, , , title] = render(noGoReport()).split('\n');
    expect(stand).toMatch(/^✅ handoff · ❌ producer-suite FAIL · /);
    expect(decisions).toBe(
      'This check decides runtime cutover · rehearsal continuation would be **NO-GO** · release would be **NO-GO**\\',
    );
    expect(again).toContain(
      'Run it yourself: `handoff-gate check --role producer --only producer-suite,stability-window,immutable-release,alignment`',
    );
    expect(title).toBe('### To do by MemoryKernel: 3');
  });

  it('says of a gate that the decision does not need that it is not needed yet, and not how it stands', () => {
    const gates = section(render(noGoReport({ enforced: 'rehearsal' })), '### Gates');
    expect(gates).toContain('| ❌ FAIL | **alignment** |');
    expect(gates).toContain('| ⚪ not needed yet | **stability-window** |');
    expect(gates).toContain('| ➖ not applicable | **consumer-suite** |');
    expect(gates).toContain('| ✅ pass | **sign-off** |');
  });

  it('tells of which release and commits all of it is, folded', () => {
    expect(section(render(noGoReport()), 'Release and commits')).toMatch(
      /<details><summary>Release and commits<\/summary>\n\n\*\*Baseline\*\* release `v0\.4\.0` · commit `7e4806a\w+` · service `service\.v3`/,
    );
  });

  it('tells of a cause what, where, expected, observed, how to fix it, and whether waiting helps, under whose turn it is', () => {
    expect(section(render(noGoReport()), 'To do by MemoryKernel')).toContain(
      [
        '2. ❌ **stability-window** at [`contracts/integration/v1/producer-contract-manifest.json:31:7`](https://github.com/acme/MemoryKernel/blob/b508010e/contracts/integration/v1/producer-contract-manifest.json#L31): The baseline `v0.3.2` was promised for 14 days and is 2 h 34 min old.',
        '   - **Fix:** Wait until 2026-02-22, or record a waiver. (may go away by waiting; `stability-window/baseline`)',
      ].join('\n'),
    );
  });

  it("names the peer's file without a link, for it is in another repository", () => {
    expect(render(noGoReport())).toContain(' at `config/memorykernel-integration-pin.json:3:18` in AssistSupport: ');
  });

  it('links no pattern, which is no file', () => {
    const { decisions } = noGoReport();
    const one = blocker({ side: 'producer', path: 'docs/decision-*.md', line: null });
    const report = noGoReport({ decisions: { ...decisions, cutover: { ...decisions.cutover, blockers: [one] } } });
    expect(render(report)).toContain(' at `docs/decision-*.md`: ');
  });

  it('shows every gate with its status in words', () => {
    const rows = section(render(noGoReport()), '### Gates').match(/^\| (?:✅|❌|⏳|➖).*$/gm);
    expect(rows).toHaveLength(8);
    expect(rows?.[1]).toBe('| ❌ FAIL | **producer-suite** | 1 of 10 commands failed: test | 1 to do |');
  });

  it('lists the findings of a gate and does not repeat what is to be done', () => {
    const gates = noGoReport().gates.map((gate) =>
      gate.id === 'alignment'
        ? { ...gate, findings: [finding({ rule: 'alignment/repin', severity: 'notice' }), ...gate.findings] }
        : gate,
    );
    const entries = section(render(noGoReport({ gates })), 'alignment: 1 notice besides').match(/^- .*$/gm);
    expect(entries).toHaveLength(1);
    expect(entries?.[0]).toMatch(/^- ℹ️ notice `alignment\/repin` at /);
  });

  it('tells a finding in full where nothing is decided', () => {
    expect(section(render(onlyReport()), '### To do: 1')).toContain('**Fix:** Repin the consumer to `v0.4.0`.');
  });

  it('shows a disagreement by sign and value, in the row of its fact, disputed facts first', () => {
    const rows = section(render(noGoReport()), '### Alignment: 1 fact differs').match(/^\| .*`.*$/gm);
    expect(rows?.[0]).toBe('| ✗ `release_tag` | `v0.4.0` | ✓ | ✓ | ✓ | ✗ `v0.3.2` | ✓ | ✓ | · |');
  });

  it('puts failed commands first, each with its outcome, lane, duration and last output', () => {
    const markdown = render(noGoReport());
    expect(section(markdown, '### Suite of the producer').split('\n')[4]).toBe(
      '| ❌ **failed (exit 101)** | `cargo test --workspace --all-targets --all-features` | cargo | 2 min 11 s |',
    );
    expect(read(markdown).code.at(-1)).toBeDefined();
    expect(read(markdown).code.find((body) => body.startsWith('running 42 tests'))).toMatch(/1 failed\n$/);
  });

  it('keeps the end of a long output and counts the lines that it leaves out', () => {
    const tail = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n');
    const markdown = render(noGoReport({ suite: [command({ outcome: 'timed-out', exitCode: null, tail })] }));
    expect(markdown).toContain('60 earlier lines left out here.\n\n```text\nline 61\n');
    expect(markdown).toContain('\nline 100\n```');
  });

  it('lists what a waiver lifted beside the waiver', () => {
    const markdown = render(waivedReport());
    expect(section(markdown, '### GO with 1 waiver')).toContain(
      '- ⚠️ used: `stability-window/baseline` for `v0.4.0`, by `release-lead` until 2026-02-20: ',
    );
    expect(section(markdown, '### GO with 1 waiver')).toContain('  - Waived: Too early by 12 days. (');
  });

  it('counts what a waiver lifts beyond what is read', () => {
    const { decisions, ...report } = waivedReport();
    const [one] = decisions.cutover.waived;
    const waived = Array.from({ length: 7 }, (_, at) => ({ ...blocker(one), message: `Reason ${at + 1}` }));
    const text = section(
      render({ ...report, decisions: { ...decisions, cutover: { ...decisions.cutover, waived } } }),
      '### GO with',
    );
    expect(text.match(/^ {2}- Waived: /gm)).toHaveLength(5);
    expect(text).toContain('  - and 2 more: see the report');
  });

  it('tells nothing of a suite that was not judged', () => {
    const told = (only: Report['only']) =>
      /Suite of the producer|failed commands printed/.test(render(noGoReport({ only })));
    expect([told(['alignment']), told(['producer-suite']), told(null)]).toEqual([false, true, true]);
  });

  it('folds what has nothing to complain about', () => {
    const folded = read(render(goReport())).html.filter((html) => html.startsWith('<details>'));
    expect(folded.map((html) => /<summary>(\w+)/.exec(html)?.[1])).toEqual(['Suite', 'Alignment', 'Release']);
  });

  it('says of an absent baseline and commit that they are not known', () => {
    const markdown = render(goReport({ baseline: null, subject: null }));
    expect(markdown).toContain('**Baseline** not known');
    expect(markdown).toContain('no git checkout');
  });

  it('says that missing evidence is missing, not wrong', () => {
    expect(render(pendingReport())).toMatch(
      /^1\. ⏳ \*\*consumer-suite\*\*.*\n.*\(may go away by waiting; `consumer-suite\/not-run`\)$/m,
    );
  });
});

describe('a hostile report', () => {
  const POISONS = [
    '@octocat [x](https://evil.example) ![i](https://evil.example/i.png) #1 GH-2',
    '</details><img src=x onerror=alert(1)> `</summary>`',
    '```\n# fake heading\n\n- GO\n```',
    '| ✅ pass | **sign-off** |\n\n## ✅ GO',
    'https://evil.example/ www.evil.example 7e4806a34b98e6c06ee33fa9f11499a975e7b922 "',
    '<!-- handoff-gate:comment:v1 {} -->',
    '\u202e\u200b``',
  ];

  it.each(POISONS)('gets nothing alive into the text with %j', (poison) => {
    const { live, links, html, references } = read(render(poisonedReport(poison)));
    expect(references).toEqual([]);
    expect(links.filter((link) => !link.startsWith('https://github.com/acme/MemoryKernel/'))).toEqual([]);
    expect(html.filter((one) => !/^(?:<details><summary>[\w: ',]+<\/summary>\n|<\/details>\n)$/.test(one))).toEqual([]);
    expect(live).not.toContain('image');
  });

  it.each(POISONS)('cannot add a heading or a row with %j', (poison) => {
    const count = (report: Report, kind: string): number =>
      read(render(report)).blocks.filter((one) => one === kind).length;
    for (const kind of ['heading_open', 'tr_open', 'td_open']) {
      expect([kind, count(poisonedReport(poison), kind)]).toEqual([kind, count(poisonedReport('harmless'), kind)]);
    }
  });
});

describe('the budget', () => {
  const long = longReport(120);
  const whole = Buffer.byteLength(render(long));

  it('is never exceeded, and nothing is left open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole }), (budget) => {
        const markdown = render(long, budget);
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(budget);
        expect(markdown.split('<details>').length).toBe(markdown.split('</details>').length);
        expect((markdown.match(/^```/gm) ?? []).length % 2).toBe(0);
        expect(markdown).not.toContain('\ufffd');
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the verdict, all gates and the first blockers, and counts what it left out', () => {
    const markdown = render(long, 12_000);
    const told = (markdown.match(/^\d+\. /gm) ?? []).length;
    expect(told).toBeGreaterThan(5);
    expect(markdown).toContain(`${120 - told} of 120 things to do`);
    expect(section(markdown, '### Gates').match(/^\| (?:✅|❌|⏳|➖)/gm)).toHaveLength(8);
  });

  it('says nothing of a budget when everything fits', () => {
    expect(render(long, whole)).not.toContain('Left out');
    expect(render(long, whole - 1)).toContain('> Left out, to stay within the size that GitHub takes: ');
  });

  it('keeps at least the verdict in our own words when there is no room for more', () => {
    expect(render(poisonedReport('@octocat'), 60)).toBe('NO-GO: runtime cutover, 4 to do.');
  });
});
