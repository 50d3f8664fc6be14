import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderText, type TextOptions } from '../../src/render/text.js';
import { poison } from '../support/poison.js';
import { blocker, command, finding, goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';
import { halfMoved, onlyReport } from '../support/report.js';
import { renderHtml } from '../../src/render/html.js';

/** The long form; text-end.test.ts has the short one. */
const plain: TextOptions = { colour: false, width: 100, outputs: null, detail: 'everything' };

/** The block below a section's first line, up to the empty line. */
function section(text: string, title: string): string {
  return text.split('\n\n').find((block) => block.startsWith(title)) ?? '';
}

describe('the whole text of the command line', () => {
  it('begins and ends with the verdict and how much is to be done', () => {
    const lines = renderText(noGoReport(), plain).trimEnd().split('\n');
    expect(lines[0]).toBe('NO-GO  runtime cutover of v0.4.0: 4 to do, 1 of them by the consumer');
    expect(lines.at(-1)).toBe(lines[0]);
  });

  it('says GO and lists nothing to do for a green release', () => {
    const text = renderText(goReport(), plain);
    expect(text.startsWith('GO  runtime cutover of v0.4.0: nothing to do\n')).toBe(true);
    expect(text).not.toContain('To do');
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
    expect(text.split('\n')[0]).toBe('NOT DECIDED  v0.4.0: alignment fails, 6 gates not judged');
    for (const shown of [text, renderHtml(onlyReport())]) {
      expect(shown).not.toContain('NO-GO');
    }
  });

  it('puts what is to be done for the verdict first, and what other decisions wait for apart, numbered through', () => {
    const { decisions } = noGoReport();
    const { cutover } = decisions;
    const own = { ...cutover, blockers: [blocker({ message: 'Of the rehearsal.' })] };
    const text = renderText(noGoReport({ enforced: 'rehearsal', decisions: { ...decisions, rehearsal: own } }), plain);
    expect(section(text, 'To do by AssistSupport: 1')).toMatch(/^ {2}1 ✗ [^]*alignment\/fact, stops rehearsal$/m);
    expect(text.indexOf('To do by')).toBeLessThan(text.indexOf('\nGates'));
    expect(section(text, 'Not decided here')).toMatch(/^Not decided here\nTo do by MemoryKernel \(you\): 3\n {2}2 /);
  });

  it("writes a finding's place as path:line:column, and the peer's name before a file of the peer", () => {
    const text = renderText(noGoReport(), plain);
    expect(text).toMatch(/^ {2}1 ✗ crates\/api\/src\/envelope\.rs:88:9 {2}producer-suite: The command /m);
    expect(text).toMatch(/^ {2}4 ✗ AssistSupport: config\/memorykernel-integration-pin\.json:3:18$/m);
  });

  it('adds expected and observed where the sentence does not hold them, and only there', () => {
    const holding = finding({ message: 'Expected v0.4.0, got v0.3.2.', hint: 'Repin.' });
    const [handoff] = goReport().gates;
    const gatesText = (found: typeof holding) =>
      section(renderText(goReport({ gates: handoff ? [{ ...handoff, findings: [found] }] : [] }), plain), 'Gates');
    expect(gatesText(holding)).not.toContain('Observed');
    expect(gatesText({ ...holding, message: 'The tags differ.' })).toContain('      Observed: v0.3.2\n');
  });

  it('tells each finding once, and where: by the number of what is to be done', () => {
    const text = renderText(noGoReport(), plain);
    expect(text.split('Repin the consumer to v0.4.0.')).toHaveLength(2);
    expect(section(text, 'Gates')).toMatch(/alignment .*\n {4}see 4$/m);
  });

  it('tells what stops several decisions once, with how to fix it, under whose turn it is', () => {
    const text = renderText(noGoReport(), plain);
    const own = section(text, 'To do by MemoryKernel (you): 3');
    expect(own).toContain('stability-window/baseline, stops release and cutover, may go away by waiting');
    const others = section(text, 'To do by AssistSupport: 1');
    expect(others.match(/alignment\/fact/g)).toHaveLength(1);
    expect(others).toContain('alignment/fact, stops rehearsal, release and cutover');
    expect(others).toContain('      Fix: Repin the consumer to v0.4.0.');
  });

  it('leaves nothing out of what one cause stands for', () => {
    const text = renderText(halfMoved(22), plain);
    expect(text).toContain('and 22 that follow from it');
    for (let at = 0; at < 22; at += 1) expect(text).toMatch(new RegExp(`matrix states fact ${at}\\n +Expected`));
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
        expect(lines[0]).toMatch(/^NO-GO {2}rollback(?: to|$)/);
        expect(lines.filter((line) => /^\S*GO /.test(line))).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});
