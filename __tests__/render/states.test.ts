/** Each state of a run on each surface: what is enforced stands first, and no count says anything but its list. */
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { causesOf, reasonsIn } from '../../src/render/causes.js';
import { reasonsOf } from '../../src/render/reasons.js';
import { DECISION_NAMES, verdictWord } from '../../src/render/verdicts.js';
import { STATES, SURFACES, type State } from '../support/states.js';

function shown(surface: string, state: State): string {
  const render = SURFACES[surface];
  if (render === undefined) throw new Error(surface);
  return render(state);
}

function decisionOf({ enforced }: Report): string {
  return enforced === null ? '' : DECISION_NAMES[enforced];
}

function numbersIn(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern), (match) => Number(match[1])).reduce((sum, one) => sum + one, 0);
}

function expected(report: Report) {
  const causes = causesOf(report, reasonsOf(report));
  return { causes: causes.length, reasons: reasonsIn(causes) };
}

describe.each(STATES)('$name', (state) => {
  const { report } = state;
  const release = report.baseline?.release_tag ?? '';
  const { causes, reasons } = expected(report);

  it('says in a terminal last what is enforced, and lists as much as it counts', () => {
    const text = shown('terminal.txt', state).trimEnd();
    if (state.isCancelled === true) {
      expect(text).toMatch(/^Cancelled: .* This is no verdict\./);
      return;
    }
    const last = text.split('\n').at(-1) ?? '';
    expect(last.startsWith(`${verdictWord(report)}  ${decisionOf(report)}`)).toBe(true);
    expect(last).toContain(release);
    const rows = text.match(/^[✗○] /gm)?.length ?? 0;
    expect(rows + numbersIn(text, /^(\d+) more to do/gm)).toBe(causes);
    expect(text.split('\n').length).toBeLessThanOrEqual(30);
  });

  it.each(['comment.md', 'summary.md'])(
    'says first in %s what is enforced, and lists as much as it counts',
    (surface) => {
      const text = shown(surface, state);
      const [first = ''] = text.split('\n');
      expect(first).toContain(`${verdictWord(report).replace('NOT-DECIDED', 'NOT DECIDED')}: ${decisionOf(report)}`);
      expect(first).toContain(`\`${release}\``);
      const sections = text.split(/^(?=### |<details>)/m).filter((part) => part.startsWith('### To do'));
      const items = sections.join('').match(/^1\. /gm)?.length ?? 0;
      expect(items + numbersIn(sections.join(''), /^(\d+) more in the report\.$/gm)).toBe(causes);
      expect(numbersIn(text, /^### To do[^:]*: (\d+)/gm)).toBe(causes);
      if (causes < reasons) expect(text).toContain(`${causes} to do, ${reasons} blockers`);
    },
  );

  it('has a comment that somebody reads to its end', () => {
    const visible = shown('comment.md', state).replace(/<details>[^]*?<\/details>/g, '');
    expect(Buffer.byteLength(visible)).toBeLessThan(causes > 5 ? 8_000 : 4_000);
  });

  it('has checks whose first is the verdict, and short titles', () => {
    const lines = shown('checks.txt', state).trimEnd().split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toContain(`: ${verdictWord(report)}`);
    for (const line of lines) expect(/: (.*) \[\d+\]$/.exec(line)?.[1]?.length).toBeLessThanOrEqual(60);
  });

  it('has no word of a blocker in a GO, and none of a verdict in a run of some gates', () => {
    const texts = ['terminal.txt', 'comment.md', 'checks.txt'].map((surface) => shown(surface, state)).join('\n');
    if (report.verdict === 'GO')
      expect(texts.replaceAll('no blockers', '')).not.toMatch(/blocker|To do|❌|⛔|NO-GO|FAIL/);
    if (report.only !== null) expect(texts).not.toMatch(/\bNO-GO\b|\bGO\b|blocker|waive/i);
  });

  it('has a badge and packets that say the same', () => {
    expect(shown('badge.json', state)).toContain(`"${verdictWord(report)} (`);
    // Nothing was decided that anybody could sign.
    if (report.only !== null) expect(shown('packets.md', state)).toBe('');
    else expect(shown('packets.md', state)).toContain(report.verdict);
  });
});

it('is amber where only evidence is missing, and says that it was cancelled', () => {
  const named = (name: string): State => {
    const state = STATES.find((one) => one.name === name);
    if (state === undefined) throw new Error(name);
    return state;
  };
  expect(shown('comment.md', named('waiting only'))).toMatch(/^## ⏳ NO-GO for now: /);
  expect(shown('comment.md', named('cancelled'))).toMatch(
    /^## ⏳ NO-GO for now: .*the run was cancelled, 2 results are missing/,
  );
  expect(shown('badge.json', named('waiting only'))).toContain('"orange"');
});
