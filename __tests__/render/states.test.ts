/** Each state of a run on each surface: what is enforced stands first, and no count says anything but its list. */
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { turnsOf, causesOf } from '../../src/render/causes.js';
import { gateWord, standingOf } from '../../src/render/gate-words.js';
import { reasonsOf } from '../../src/render/reasons.js';
import { decisionOf, verdictWord } from '../../src/render/verdicts.js';
import { STATES, SURFACES, type State } from '../support/states.js';

const drawn = new Map<string, string>();

function shown(surface: string, state: State): string {
  const key = `${state.name}/${surface}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const render = SURFACES[surface];
  if (render === undefined) throw new Error(surface);
  const text = render(state);
  drawn.set(key, text);
  return text;
}

function numbersIn(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern), (match) => Number(match[1])).reduce((sum, one) => sum + one, 0);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What is to be done, by its numbers: the side that is judged first. */
function numbered(report: Report) {
  return turnsOf(report, causesOf(report, reasonsOf(report))).flatMap(({ causes }) => causes);
}

/** The numbers at the beginnings of lines, in their order. */
function numbersAt(text: string, pattern: RegExp): readonly number[] {
  return Array.from(text.matchAll(pattern), (match) => Number(match[1]));
}

/** What of a Markdown text is seen: not where its links lead. */
function withoutTargets(markdown: string): string {
  return markdown.replace(/\]\([^)\s]*\)/g, ']');
}

const TEXTS = ['terminal.txt', 'terminal-whole.txt', 'comment.md', 'summary.md', 'checks.txt', 'annotations.txt'];
/** Words of ours that people stumbled over, each beside the one that is said instead. */
const UNSAID = /\bblockers?\b|\bPENDING\b|\bERROR\b|\bskipped\b|enforced|honoured|without objection|may clear/;

describe.each(STATES)('$name', (state) => {
  const { report } = state;
  const release = report.baseline?.release_tag ?? '';
  const causes = numbered(report);
  const count = causes.length;

  it('says in a terminal last what is decided, and lists as much as it counts', () => {
    const text = shown('terminal.txt', state).trimEnd();
    if (state.isCancelled) {
      expect(text).toMatch(/^CANCELLED {2}[^]* This is\s+no verdict: run it again\./);
      return;
    }
    const last = text.split('\n').at(-1) ?? '';
    expect(last.startsWith(`${verdictWord(report)}  ${decisionOf(report)}`)).toBe(true);
    expect(last).toContain(release);
    const rows = numbersAt(text, /^ {0,2}(\d+) [✗○] /gm);
    expect(rows).toEqual(rows.map((_, at) => at + 1));
    expect(rows.length + numbersIn(text, /^(\d+) more to do/gm)).toBe(count);
    expect(numbersIn(text, /^To do(?! after)[^:]*: (\d+)$/gm)).toBe(count);
    expect(text.split('\n').length).toBeLessThanOrEqual(30);
  });

  it.each(['comment.md', 'summary.md'])(
    'says first in %s what is decided, and lists as much as it counts',
    (surface) => {
      const text = shown(surface, state);
      const [first = ''] = text.split('\n');
      expect(first).toContain(`${verdictWord(report).replace('NOT-DECIDED', 'NOT DECIDED')}: ${decisionOf(report)}`);
      expect(first).toContain(`\`${release}\``);
      const sections = text.split(/^(?=### |<details>)/m).filter((part) => /^### To do(?! after)/.test(part));
      const items = numbersAt(sections.join(''), /^(\d+)\. /gm);
      expect(items.length + numbersIn(sections.join(''), /^and (\d+) more: see the report\.$/gm)).toBe(count);
      expect(numbersIn(text, /^### To do(?! after)[^:]*: (\d+)/gm)).toBe(count);
      // Numbered through, whoever has to do it.
      expect(items).toEqual([...items].sort((a, b) => a - b));
      expect(new Set(items).size).toBe(items.length);
    },
  );

  it('gives each thing to do the same number everywhere', () => {
    const whole = shown('terminal-whole.txt', state);
    expect(numbersAt(whole, /^ {0,2}(\d+) [✗○] /gm).slice(0, count)).toEqual(causes.map(({ number }) => number));
    for (const { number, cause } of causes.slice(0, 15)) {
      // What is quoted is marked otherwise on each surface.
      const fix = cause.reason.fix.slice(0, 40).split(/["`]/)[0] ?? '';
      const inTerminal = new RegExp(`^ {0,2}${number} [✗○] .*\\n(?: {6}.*\\n)*? {6}Fix: ${literal(fix)}`, 'm');
      expect(whole).toMatch(inTerminal);
      for (const surface of ['comment.md', 'summary.md']) {
        const inMarkdown = new RegExp(
          `^${number}\\. .*\\n(?: {3,}- .*\\n)*? {3,}- \\*\\*Fix:\\*\\* ${literal(fix.slice(0, 9))}`,
          'm',
        );
        expect(shown(surface, state)).toMatch(inMarkdown);
      }
    }
  });

  it('has one word for where a gate stands', () => {
    for (const gate of report.gates) {
      const word = gateWord(report, gate);
      expect(shown('terminal-whole.txt', state)).toMatch(new RegExp(`^  ${word} +${gate.id} `, 'm'));
      expect(shown('summary.md', state)).toMatch(new RegExp(`^\\| \\S+ ${word} \\| \\*\\*${gate.id}\\*\\* `, 'm'));
      const isLed = ['not-needed', 'not-judged'].includes(standingOf(report, gate));
      const said = isLed ? '(?: ·|\\s*$)' : ` ${word}`;
      if (!state.isCancelled)
        expect(shown('terminal.txt', state)).toMatch(new RegExp(`(?:^|· |: |  )${gate.id}${said}`, 'm'));
      expect(shown('comment.md', state)).toMatch(
        new RegExp(` ${gate.id}${isLed || word === 'pass' ? '(?: ·|\\\\|<)' : ` ${word}`}`),
      );
    }
  });

  it('says none of the words that people stumbled over', () => {
    // How a check is concluded is GitHub's word.
    for (const surface of TEXTS) expect(shown(surface, state).replace(/^skipped /gm, '')).not.toMatch(UNSAID);
    expect(shown('badge.json', state)).not.toMatch(UNSAID);
  });

  it('has a comment that somebody reads to its end', () => {
    const open = shown('comment.md', state).replace(/<details>[^]*?<\/details>/g, '');
    expect(Buffer.byteLength(withoutTargets(open))).toBeLessThan(count > 5 ? 8_000 : 4_000);
  });

  it('has a summary that says where each gate stands before what is to do, and what each saw behind it', () => {
    const text = shown('summary.md', state);
    const [, head = ''] = text.split('\n\n');
    for (const { id } of report.gates) expect(head).toContain(id);
    const [gates, first] = [text.indexOf('\n### Gates'), text.indexOf('\n### To do')];
    expect(gates).toBeGreaterThan(first);
    expect(Buffer.byteLength(withoutTargets(text))).toBeLessThan(16_000);
  });

  it('has checks whose first is the verdict, with the release and as much as there is to do', () => {
    const lines = shown('checks.txt', state).trimEnd().split('\n');
    expect(lines).toHaveLength(9);
    const [first = ''] = lines;
    expect(first).toContain(`: ${verdictWord(report)}`);
    expect(first).toContain(release);
    if (report.verdict === 'NO-GO' && !state.isCancelled) expect(first).toContain(`${count} to do`);
    for (const line of lines) {
      const title = /: (.*) \[\d+\]$/.exec(line)?.[1] ?? '';
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toBe('');
    }
  });

  it('has titles of checks that say what was seen, and never a promise', () => {
    for (const gate of report.gates) {
      const line = new RegExp(`^.*/ ${gate.id}: (.*) \\[`, 'm').exec(shown('checks.txt', state))?.[1] ?? '';
      expect(line).not.toBe(gate.title);
      const standing = standingOf(report, gate);
      if (standing === 'not-applicable') expect(line).toMatch(/^not applicable: /);
      if (standing === 'waived') expect(line).toMatch(/^waived until \d{4}-\d\d-\d\d by \S+: /);
      if (standing === 'not-needed') expect(line).toMatch(/^not needed /);
    }
  });

  it('has no word of a NO-GO in a GO, and none of a verdict in a run of some gates', () => {
    const texts = ['terminal.txt', 'comment.md', 'checks.txt'].map((surface) => shown(surface, state)).join('\n');
    // What other decisions would be is told apart.
    const own = texts
      .replace(/would be (?:\*\*)?NO-GO/g, '')
      .replace(/<details><summary>Not decided here[^]*?<\/details>/g, '');
    if (report.verdict === 'GO') expect(own).not.toMatch(/To do(?! after)|❌|⛔|NO-GO|FAIL/);
    if (report.only !== null) expect(texts).not.toMatch(/\bNO-GO\b|\bGO\b|waive/i);
  });

  it('has a badge and packets that say the same', () => {
    expect(shown('badge.json', state)).toContain(`"${verdictWord(report)} (`);
    // Nothing was decided that anybody could sign.
    if (report.only !== null || state.isCancelled) expect(shown('packets.md', state)).toBe('');
    else expect(shown('packets.md', state)).toContain(report.verdict);
  });
});

it('does not keep silent about a decision that only waits for what comes after this one', () => {
  const state = STATES.find(({ name }) => name === 'GO with things after this');
  if (state === undefined) throw new Error('no such state');
  const { report } = state;
  const { release, cutover } = report.decisions;
  const blockers = cutover.blockers.filter(({ rule }) => release?.afterThis.some((one) => one.rule === rule));
  expect(blockers).not.toEqual([]);
  const only = { ...report, decisions: { ...report.decisions, cutover: { ...cutover, blockers } } };
  for (const surface of ['terminal.txt', 'comment.md', 'summary.md'])
    expect(SURFACES[surface]?.({ ...state, report: only }).replaceAll('**', '')).toMatch(
      /runtime cutover would be NO-GO(?: for now)?: it waits for what comes after this/,
    );
});

function named(name: string): State {
  const state = STATES.find((one) => one.name === name);
  if (state === undefined) throw new Error(name);
  return state;
}

it('is amber where only evidence is missing, and says that it was cancelled', () => {
  expect(shown('comment.md', named('waiting only'))).toMatch(/^## ⏳ NO-GO for now: /);
  expect(shown('comment.md', named('cancelled'))).toMatch(/^## 🚫 CANCELLED: .*, 6 of 10 commands passed$/m);
  expect(shown('badge.json', named('cancelled'))).toContain('"lightgrey"');
  expect(shown('checks.txt', named('cancelled'))).toMatch(/^cancelled .*: CANCELLED: /);
  expect(shown('badge.json', named('waiting only'))).toContain('"orange"');
  for (const surface of ['comment.md', 'summary.md', 'report.html'] as const)
    expect(shown(surface, named('cancelled'))).toContain('The run was cancelled: run it again.');
  expect(shown('comment.md', named('cancelled'))).not.toContain('Packets for the owners');
});

it('has no verdict where it was cancelled, and asks for nothing but another run', () => {
  const state = named('cancelled');
  expect(shown('annotations.txt', state)).toContain('title=producer-suite%3A no verdict%2C run it again');
  expect(shown('comment.md', state)).not.toContain('Run it yourself');
  expect(shown('summary.md', state)).toContain(
    '| 🚫 cancelled | **producer-suite** | cancelled: 6 of 10 commands passed |',
  );
  expect(shown('terminal-whole.txt', state)).not.toMatch(/, stops /);
});

it('says of a way back what is warned of, whose it is and its fix, and no errors of what it does not need', () => {
  const state = named('a rollback');
  const warned =
    /Warning of MemoryKernel, blocks nothing: The code judged here [^]*Fix: Run the suite at\s+`?v0\.3\.2`?: these results are of newer code\./;
  for (const surface of ['terminal.txt', 'comment.md', 'summary.md'])
    expect([surface, warned.test(shown(surface, state).replace(/\n {4}/g, ' '))]).toEqual([surface, true]);
  for (const surface of ['terminal-whole.txt', 'summary.md', 'report.html']) {
    expect([surface, /\d+ errors|Sign this baseline/.exec(shown(surface, state))]).toEqual([surface, null]);
  }
  expect(shown('comment.md', state)).not.toContain('rehearsal continuation would be');
  expect(shown('checks.txt', state)).toContain(
    'producer-suite: not needed for rollback: passed on other code than v0.3.2 [',
  );
  expect(shown('report.html', state)).toMatch(/<details class="fold"\s+open>\s*<summary>\s*<h2>1 warning<\/h2>/);
  expect(shown('packets.md', state)).toContain(
    'Remove `services/memorykernel/docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json`: `v0.3.2` has no payload. (once the rollback is done)',
  );
});

it('counts what a command printed alike, whatever of it is listed', () => {
  const state = named('300 findings of one command');
  expect(shown('terminal.txt', state)).toContain('295 more of its output');
  expect(shown('comment.md', state)).toContain('295 more of its output');
  expect(shown('terminal-whole.txt', state)).toContain('200 findings in its output, and 100 more in its log');
  expect(shown('report.html', state)).toContain('195 more of its output, and 100 more in its log');
  expect(shown('packets.md', state)).toContain('unused variable: `part_0`. (and 299 more)');
});

it('shows the last line of a failed command wherever it is to be mended', () => {
  const state = named('forty failed commands');
  for (const surface of [
    'terminal.txt',
    'terminal-whole.txt',
    'comment.md',
    'summary.md',
    'annotations.txt',
    'packets.md',
  ])
    expect([surface, shown(surface, state).includes('cannot find -lssl')]).toEqual([surface, true]);
  expect(shown('annotations.txt', state).match(/^::error /gm)).toHaveLength(2);
  expect(shown('report.html', state).match(/Run it yourself/g)).toHaveLength(1);
});

it('tells nothing of a suite that was not judged, nor of one that does not apply', () => {
  const { report } = named('forty failed commands');
  const gates = report.gates.map((gate) => ({ ...gate, status: 'skipped' as const, summary: 'Not asked.' }));
  for (const only of [['handoff'] as const, null]) {
    const whole =
      SURFACES['terminal-whole.txt']?.({ ...named('forty failed commands'), report: { ...report, only, gates } }) ?? '';
    expect(whole).toMatch(/producer-suite +Not asked\./);
  }
});

it('keeps paths in a packet apart that would look the same', () => {
  expect(shown('packets.md', named('one blocker'))).toContain(
    'it was read as `contracts/integration/v1/producer-contract-manifest.json`',
  );
});

it('tells in a packet all that a waiver lifts', () => {
  const packets = shown('packets.md', named('GO with waivers'));
  for (const words of ['came after 7 d 23 h', 'came 6 business days later'])
    expect(packets.split(words).length).toBeGreaterThan(2);
});

it('counts the values of a list, not its words', () => {
  expect(shown('terminal-whole.txt', named('hundreds of errors of three causes'))).toMatch(/ \+105 more/);
});
