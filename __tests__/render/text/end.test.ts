import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matcherRule } from '../../../src/contracts/catalogue.js';
import type { Report } from '../../../src/contracts/report.js';
import { causesOf } from '../../../src/render/causes.js';
import { reasonsOf } from '../../../src/render/reasons.js';
import { renderCancelled, renderText, type TextOptions } from '../../../src/render/text.js';
import { cells } from '../../../src/render/text/cells.js';
import { poison } from '../../support/poison.js';
import { blocker, command, goReport, noGoReport, poisonedReport } from '../../support/report-for-people.js';
import {
  blockedBy,
  failedCommand,
  halfMoved,
  longReport,
  onlyReport,
  pendingReport,
  waivedReport,
} from '../../support/report.js';

const OUTPUTS = {
  report: '/tmp/out/report.json',
  html: '/tmp/out/report.html',
  logs: '/tmp/out/logs',
  packets: '/tmp/out/packets',
  evidence: '/tmp/out/evidence',
  fix: null,
};
const plain: TextOptions = { colour: false, width: 80, outputs: OUTPUTS, detail: 'screen' };

function linesOf(report: Report, over: Partial<TextOptions> = {}): readonly string[] {
  return renderText(report, { ...plain, ...over })
    .trimEnd()
    .split('\n');
}

const GATES_PASS = 'handoff pass · producer-suite pass';

describe('the last screen of a run', () => {
  it('is few lines for a GO: the gates, where everything lies, and the verdict', () => {
    const lines = linesOf(goReport());
    expect(lines[0]).toContain(GATES_PASS);
    expect(lines.slice(-4)).toEqual([
      'report   /tmp/out/report.html',
      'logs     /tmp/out/logs',
      'packets  /tmp/out/packets',
      'GO  runtime cutover of v0.4.0: nothing to do',
    ]);
    expect(lines.length).toBeLessThan(10);
  });

  it('says where what was judged is not what was committed', () => {
    const { subject } = goReport();
    const differing = [{ path: 'a.json', how: 'changed' as const }];
    const other = goReport({ subject: subject === null ? null : { ...subject, tree: 'working-tree', differing } });
    expect(renderText(other, plain)).toContain(' (working tree, 1 path not as committed)');
    expect(renderText(goReport({ subject: null }), plain)).toContain('judged without a commit');
    expect(renderText(goReport(), plain)).not.toContain('judged');
  });

  it('names the waivers that a GO rests on', () => {
    const lines = linesOf(waivedReport());
    expect(lines.join(' ')).toMatch(/waived stability-window\/baseline until 2026-02-20, by release-lead: Both +sides/);
    expect(lines.at(-1)).toBe('GO  runtime cutover of v0.4.0: with 1 waiver');
  });

  it('tells one thing to do whole: place to the column, gate, sentence, and how to fix it', () => {
    const report = noGoReport();
    const one = blockedBy([blocker()], { gates: report.gates });
    expect(linesOf(one, { width: 140 })).toContain(
      '  1 ✗ AssistSupport: config/memorykernel-integration-pin.json:3:18  alignment: The pin states another release tag than the manifest.',
    );
    expect(linesOf(one)).toContain('      Fix: Repin the consumer to v0.4.0.');
    expect(linesOf(one).at(-1)).toBe('NO-GO  runtime cutover of v0.4.0: 1 to do by the consumer');
  });

  it('folds what follows from one cause under it, and counts it', () => {
    const lines = linesOf(halfMoved(22), { width: 60 });
    expect(lines.filter((line) => /^ {2}\d [✗○]/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^ {6}\| /.test(line))).toHaveLength(0);
    expect(lines).toContain('      and 22 that follow from it');
    expect(lines.at(-1)).toBe('NO-GO  runtime cutover of v0.4.0: 1 to do by the consumer');
    expect(lines.some((line) => line.includes('alignment FAIL'))).toBe(true);
  });

  it("nests a command's findings below it: the first five, and the number of the others", () => {
    const lines = linesOf(failedCommand(300));
    expect(lines).toContain('  1 ✗ clippy failed (exit 101): cargo fmt --all -- --check');
    expect(lines).toContain('      | crates/api/src/main.rs:1  unused variable 0');
    expect(lines.filter((line) => /^ {6}\| /.test(line))).toHaveLength(5);
    expect(lines).toContain('      295 more of its output');
    expect(lines.at(-1)).toBe('NO-GO  runtime cutover of v0.4.0: 1 to do by the consumer');
  });

  it('says of evidence that is missing that nothing failed', () => {
    const lines = linesOf(pendingReport());
    expect(lines.slice(-3).join(' ').replaceAll(/\s+/g, ' ')).toMatch(
      /NO-GO for now runtime cutover of v0\.4\.0: 2 to do by the consumer, nothing failed$/,
    );
    expect(lines.some((line) => line.startsWith('  1 ○ consumer-suite: Nothing is known'))).toBe(true);
    expect(lines.join('\n')).toContain('consumer-suite waiting');
    expect(lines.join('\n')).not.toContain('✗');
    expect(linesOf(pendingReport(), { colour: true }).join('\n')).toContain('\u001b[33mNO-GO for now');
  });

  it('of a run of some gates tells what keeps these from passing, and decides nothing', () => {
    const text = renderText(onlyReport(), plain);
    expect(text).toContain('handoff pass · alignment FAIL\nnot judged: producer-suite · consumer-suite');
    expect(text).toContain('  1 ✗ AssistSupport: config/memorykernel-integration-pin.json:3:18');
    expect(text.trimEnd().split('\n').at(-1)).toBe('NOT DECIDED  v0.4.0: alignment fails, 6 gates not judged');
    expect(text).not.toMatch(/NO-GO|blocker/);
  });

  it('sets apart what the enforced decision does not need, and counts what others would need more', () => {
    const { decisions } = noGoReport();
    const own = { ...decisions.rehearsal, blockers: [blocker()] };
    const report = noGoReport({ enforced: 'rehearsal', decisions: { ...decisions, rehearsal: own } });
    const text = renderText(report, plain);
    expect(text).toContain('not needed yet for rehearsal continuation: ');
    const more = decisions.cutover.blockers.filter(({ gate }) => gate !== 'alignment').length;
    expect(text).toContain(`runtime cutover would also be NO-GO: ${more} more to do (--verbose, or the report)`);
  });

  it('has the lines of one screen however much there is to do, and says how much is not shown', () => {
    for (const width of [60, 80, 140]) {
      const lines = linesOf(
        blockedBy(Array.from({ length: 500 }, (_, at) => blocker({ line: at, message: `Fact ${at} differs.` }))),
        { width },
      );
      expect(lines.length).toBeLessThanOrEqual(30);
      // What has one fix is one thing to do.
      expect(lines.at(-1)).toMatch(/NO-GO {2}runtime cutover of v0\.4\.0: 1 to do by the consumer$/);
      const each = blockedBy(
        Array.from({ length: 40 }, (_, at) =>
          blocker({ line: at, message: `Fact ${at} differs.`, clears: `Set ${at}.` }),
        ),
      );
      const told = linesOf(each, { width });
      const rows = told.filter((line) => /^ {1,2}\d+ ✗/.test(line)).length;
      expect(told.length).toBeLessThanOrEqual(30);
      expect(told).toContain(`${40 - rows} more to do: --verbose, or the report`);
    }
  });

  it('names whose turn it is, the side that is judged first, and numbers through', () => {
    const lines = linesOf(noGoReport());
    const told = lines.filter((line) => /^(?:To do| {2}\d [✗○])/.test(line)).map((line) => line.slice(0, 32).trim());
    expect(told).toEqual([
      'To do by MemoryKernel (you): 3',
      '1 ✗ crates/api/src/envelope.rs',
      '2 ✗ contracts/integration/v1/p',
      '3 ○ immutable-release: The tag',
      'To do by AssistSupport: 1',
      '4 ✗ AssistSupport: config/memo',
    ]);
  });

  it('tells the first whole, with long sentences and fixes, and the last in a line each where there is no room', () => {
    const long = 'A sentence that goes on and on. '.repeat(8).trim();
    const each = Array.from({ length: 9 }, (_, at) =>
      blocker({ line: at + 1, message: `${at} ${long}`, clears: `Set ${at}. ${long}` }),
    );
    const lines = linesOf(blockedBy(each));
    expect(lines.length).toBeLessThanOrEqual(30);
    const text = lines.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(`0 ${long} Fix: Set 0. ${long}`);
    expect(lines.filter((line) => /^ {2}\d ✗/.test(line))).toHaveLength(9);
    expect(lines.filter((line) => /^ {2}9 ✗ .*…$/.test(line))).toHaveLength(1);
  });

  it('is never wider than the terminal, hides nothing, and begins no line as a verdict but the last', () => {
    fc.assert(
      fc.property(poison, fc.integer({ min: 40, max: 160 }), fc.boolean(), (value, width, isOnly) => {
        const report = isOnly ? { ...poisonedReport(value), only: ['alignment'] as const } : poisonedReport(value);
        const lines = linesOf(report, { width });
        expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
        expect(lines.filter((line) => /^\S*GO /.test(line))).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it.each([60, 80, 140])('of %d columns is not wider, with paths and words that are', (width) => {
    const deep = `${'very-long-folder/'.repeat(20)}report.html`;
    const wide = blockedBy([
      blocker({ path: `${'d/'.repeat(90)}pin.json`, message: 'x'.repeat(400), clears: 'y'.repeat(400) }),
    ]);
    const lines = linesOf(wide, { width, outputs: { ...OUTPUTS, html: `/${deep}` } });
    for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
    // A path is never cut: it can be copied in pieces.
    expect(lines.map((line) => line.trim()).join('')).toContain(deep);
  });

  it('says the same with colours', () => {
    for (const report of [goReport(), noGoReport(), failedCommand(7), onlyReport(), waivedReport()]) {
      const coloured = renderText(report, { ...plain, colour: true });
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderText(report, plain));
    }
  });
});

describe('the end of a run that was cancelled', () => {
  it('says in a few lines how far it came, where that lies, and no verdict', () => {
    const suite = [
      command(),
      command({ id: 'lint', outcome: 'failed', exitCode: 1 }),
      command({ id: 'slow', outcome: 'cancelled', exitCode: null }),
      command({ id: 'test', outcome: 'not-started', exitCode: null }),
      command({ id: 'smoke', outcome: 'not-started', exitCode: null }),
    ];
    const text = renderCancelled(noGoReport({ suite }), plain);
    expect(text.split('\n')).toEqual([
      'report   /tmp/out/report.html',
      'logs     /tmp/out/logs',
      'packets  /tmp/out/packets',
      'CANCELLED  runtime cutover of v0.4.0: 1 of 5 commands passed, 1 failed, 1',
      'cancelled, 2 not started. This is no verdict: run it again.',
      '',
    ]);
  });
});

describe('causes', () => {
  it('count each reason once, whatever they fold', () => {
    for (const report of [failedCommand(12), halfMoved(22), longReport(20), noGoReport(), pendingReport()]) {
      const reasons = reasonsOf(report);
      const told = causesOf(report, reasons).flatMap(({ reason, others }) => [reason, ...others]);
      expect(new Set(told)).toEqual(new Set(reasons));
      expect(told).toHaveLength(reasons.length);
    }
  });

  it('leave what another command printed, or another file says, where it is', () => {
    const { suite, decisions } = failedCommand(2);
    const other = blocker({
      gate: 'producer-suite',
      rule: matcherRule('producer', 'rustc'),
      message: 'of another',
      clears: 'no',
    });
    const elsewhere = blockedBy([...decisions.cutover.blockers, other], { suite });
    expect(causesOf(elsewhere, reasonsOf(elsewhere)).map(({ others }) => others.length)).toEqual([2, 0]);
    const moved = halfMoved(1);
    const payload = blocker({ path: 'vendored/payload.json', message: 'payload states another', clears: 'no' });
    const both = { ...moved, ...blockedBy([...moved.decisions.cutover.blockers, payload]), alignment: moved.alignment };
    expect(causesOf(both, reasonsOf(both)).map(({ others }) => others.length)).toEqual([1, 0]);
  });
});
