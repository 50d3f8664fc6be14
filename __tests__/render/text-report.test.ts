import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderText, type TextOptions } from '../../src/render/text.js';
import { poison } from '../support/poison.js';
import { blocker, command, finding, goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';
import { onlyReport } from '../support/report.js';
import { renderHtml } from '../../src/render/html.js';

/** The long form; text-end.test.ts has the short one. */
const plain: TextOptions = { colour: false, width: 100, outputs: null, detail: 'everything' };

/** The block below a section's first line, up to the empty line. */
function section(text: string, title: string): string {
  return text.split('\n\n').find((block) => block.startsWith(title)) ?? '';
}

describe('the whole text of the command line', () => {
  it('begins and ends with the enforced verdict and the number of blockers', () => {
    const lines = renderText(noGoReport(), plain).trimEnd().split('\n');
    expect(lines[0]).toBe('NO-GO  runtime cutover of v0.4.0: 4 blockers');
    expect(lines.at(-1)).toBe(lines[0]);
  });

  it('says GO without blockers for a green release', () => {
    const text = renderText(goReport(), plain);
    expect(text.startsWith('GO  runtime cutover of v0.4.0: no blockers\n')).toBe(true);
    expect(section(text, 'Blockers')).toBe('');
  });

  it('names what the profile leaves out of a decision, and only then', () => {
    const left = { rehearsal: [], release: [], cutover: ['sign-off', 'rollback'] } as const;
    expect(renderText(goReport({ notCovered: left }), plain).split('\n')[2]).toBe(
      '  not covered by runtime cutover: sign-off, rollback',
    );
    expect(renderText(goReport(), plain)).not.toContain('not covered');
  });

  it('says how many waivers a GO rests on', () => {
    const report = noGoReport();
    const [waiver] = report.waivers;
    const waived = report.decisions.cutover.blockers.filter((one) => one.gate === 'stability-window');
    const text = renderText(
      goReport({
        decisions: { ...goReport().decisions, cutover: { verdict: 'GO', blockers: [], waived, afterThis: [] } },
        waivers: waiver ? [{ ...waiver, state: 'honoured' }] : [],
      }),
      plain,
    );
    expect(text.split('\n')[0]).toBe('GO  runtime cutover of v0.4.0: with 1 waiver');
  });

  it('says that only some gates were judged when nothing was decided', () => {
    const text = renderText(onlyReport(), plain);
    expect(text.split('\n')[0]).toBe('NOT-DECIDED  v0.4.0: 1 of 2 pass; 6 gates not judged');
    for (const shown of [text, renderHtml(onlyReport())]) {
      expect(shown).not.toContain('NO-GO');
      expect(shown).not.toContain('Blockers');
    }
  });

  it('puts what blocks the enforced decision first, and what is not enforced here apart', () => {
    const { decisions } = noGoReport();
    const { cutover } = decisions;
    const own = { ...cutover, blockers: [blocker({ message: 'Of the rehearsal.' })] };
    const text = renderText(noGoReport({ enforced: 'rehearsal', decisions: { ...decisions, rehearsal: own } }), plain);
    expect(section(text, 'Blockers of rehearsal continuation')).toContain('1. alignment/fact  blocks rehearsal');
    const others = cutover.blockers.length + (decisions.release?.blockers.length ?? 0);
    expect(others).toBeGreaterThan(0);
    expect(section(text, 'Not enforced here: ')).toMatch(/^Not enforced here: \d+ more blockers\n {2}2\. /);
  });

  it("writes a finding's place as path:line:column, and the peer's name before a file of the peer", () => {
    const lines = renderText(noGoReport(), plain).split('\n');
    const blocks = 'blocks rehearsal, release and cutover';
    expect(lines).toContain(`  2. producer-suite/command  ${blocks}  crates/api/src/envelope.rs:88:9`);
    expect(lines).toContain(
      `  1. alignment/fact  ${blocks}  AssistSupport: config/memorykernel-integration-pin.json:3:18`,
    );
  });

  it('adds expected and observed where the sentence does not hold them, and only there', () => {
    const holding = finding({ message: 'Expected v0.4.0, got v0.3.2.', hint: 'Repin.' });
    const [handoff] = goReport().gates;
    const gatesText = (found: typeof holding) =>
      section(renderText(goReport({ gates: handoff ? [{ ...handoff, findings: [found] }] : [] }), plain), 'Gates');
    expect(gatesText(holding)).not.toContain('Observed');
    expect(gatesText({ ...holding, message: 'The tags differ.' })).toContain('      Observed: v0.3.2\n');
  });

  it('tells each finding once: as a blocker where it is one', () => {
    const text = renderText(noGoReport(), plain);
    expect(text.split('Repin the consumer to v0.4.0.')).toHaveLength(2);
    expect(section(text, 'Gates')).toContain('1 blocker below');
  });

  it('tells a blocker of several decisions once, with how to fix it and who owns it', () => {
    const blockers = section(renderText(noGoReport(), plain), 'Blockers');
    expect(blockers.match(/alignment\/fact/g)).toHaveLength(1);
    expect(blockers).toContain('1. alignment/fact  blocks rehearsal, release and cutover');
    expect(blockers).toContain('Fix: Repin the consumer to v0.4.0.');
    expect(blockers).toContain('Owner: MemoryKernel, may clear by waiting');
  });

  it('lists where everything was written, and leaves out what was not', () => {
    const outputs = {
      report: 'out/report.json',
      html: 'out/report.html',
      logs: 'out/logs',
      packets: null,
      evidence: 'out/evidence',
      fix: null,
    };
    const written = section(renderText(goReport(), { ...plain, outputs }), 'Written');
    expect(written.split('\n')).toEqual([
      'Written',
      '  report    out/report.json',
      '  logs      out/logs',
      '  evidence  out/evidence',
    ]);
  });

  it('groups the suite by lane with wall times, and shows the last output of what failed', () => {
    const suite = section(renderText(noGoReport(), plain), 'Suite');
    expect(suite).toContain('Suite  10 commands in 3 lanes, 3 min 01 s in all');
    expect(suite).toContain('  lane scripts  4.5 s');
    expect(suite).toContain('    failed (exit 101)  2 min 11 s  cargo test --workspace --all-targets --all-features');
    expect(suite).toContain('      | test envelope::legacy ... FAILED');
    expect(suite).toContain('      why  the run was cancelled before its turn');
  });

  it('shows the kept output of a command whole', () => {
    const tail = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n');
    const report = goReport({ suite: [command({ outcome: 'failed', exitCode: 1, tail })] });
    expect(renderText(report, plain)).toContain('line 0\n');
  });

  it('colours only when asked, and says the same with colours', () => {
    const coloured = renderText(noGoReport(), { ...plain, colour: true });
    expect(coloured).toContain('\u001b[31mNO-GO\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderText(noGoReport(), plain));
  });

  it('prints no control, bidirectional or invisible character of a hostile value, and keeps its verdict line', () => {
    fc.assert(
      fc.property(poison, fc.integer({ min: 20, max: 160 }), (value, width) => {
        const text = renderText(poisonedReport(value), { ...plain, width });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        const lines = text.trimEnd().split('\n');
        expect(lines[0]).toMatch(/^NO-GO {2}runtime cutover(?: of|$)/);
        expect(lines.filter((line) => /^\S*GO /.test(line))).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});
