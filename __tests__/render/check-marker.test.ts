import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DECISIONS, SIDES } from '../../src/contracts/words.js';
import { checkMarker, readCheckMarker } from '../../src/render/check-marker.js';
import { renderCheckRuns } from '../../src/render/check-runs.js';
import type { Kept } from '../../src/render/marker.js';
import { keysOf } from '../../src/render/since.js';
import { blockedBy, longReport, LINKS, waivedReport } from '../support/report.js';
import { blocker, goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';
import { read } from '../support/markdown.js';
import type { Report } from '../../src/contracts/report.js';

const KEPT: Kept = {
  role: 'producer',
  runId: '76',
  attempt: 1,
  observedAt: '2026-02-21T10:00:00.000Z',
  decision: 'cutover',
  todo: ['0123456789ab', 'ba9876543210'],
};

function summaryOf(report: Report): string {
  const [run] = renderCheckRuns(report, {
    ...{ name: 'handoff-gate', mode: 'summary', runId: '76', attempt: 1, byFork: false, links: LINKS, since: null },
    annotatable: () => true,
    touched: null,
  });
  if (run === undefined) throw new Error('no check run');
  return run.summary;
}

function manyToDo(count: number): Report {
  return blockedBy(
    Array.from({ length: count }, (_, at) =>
      blocker({ message: `Fact ${String.fromCharCode(0x4e00 + at)} differs.`, clears: `Set fact ${at}.` }),
    ),
  );
}

describe('the marker of a check run', () => {
  it('comes back as it was', () => {
    const key = fc.stringMatching(/^[0-9a-f]{12}$/);
    const kept = fc.record({
      role: fc.constantFrom(...SIDES),
      runId: fc.stringMatching(/^[1-9]\d{0,18}$/),
      attempt: fc.integer({ min: 1, max: 999_999 }),
      observedAt: fc.constant(KEPT.observedAt),
      decision: fc.constantFrom(...DECISIONS, null),
      todo: fc.option(fc.array(key, { maxLength: 100 })),
    });
    fc.assert(
      fc.property(kept, fc.string({ unit: 'binary' }), (one, text) => {
        expect(readCheckMarker(`${text}\n${checkMarker(one)}\n`, null)).toEqual(one);
      }),
    );
  });

  it('is one line that nothing in it could end, whatever the run is called', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('-->', '--!>', '<!--', '\n-->\n', '-', '>')),
        (runId) => {
          const marker = checkMarker({ ...KEPT, runId });
          expect(marker).toMatch(/^<!-- handoff-gate:check:v1 \{[^\n<>]*\} -->$/);
          expect(marker.match(/--/g)).toHaveLength(2);
        },
      ),
    );
  });

  it.each([
    ['of another version', checkMarker(KEPT).replace(':v1 ', ':v2 ')],
    ['of a comment', checkMarker(KEPT).replace(':check:v1', ':comment:v2')],
    ['that something follows', `${checkMarker(KEPT)}\nGO`],
    ['behind something on its line', `> ${checkMarker(KEPT)}`],
    ['that is no JSON', '<!-- handoff-gate:check:v1 {"run": -->'],
    ['that holds nothing', '<!-- handoff-gate:check:v1 {} -->'],
    ['of a run that no run is', checkMarker({ ...KEPT, runId: 'Infinity' })],
    ['of an attempt before the first', checkMarker({ ...KEPT, attempt: 0 })],
    ['of a time to come', checkMarker({ ...KEPT, observedAt: '2099-01-01T00:00:00.000Z' })],
    ['of a side that there is not', checkMarker(KEPT).replace('"producer"', '"somebody"')],
    ['of a decision that nobody takes', checkMarker(KEPT).replace('"cutover"', '"world-domination"')],
    ['that is not there', 'GO'],
  ])('%s is none', (_, text) => {
    expect(readCheckMarker(`A summary.\n\n${text}\n`, '2026-02-21T11:00:00.000Z')).toBeNull();
  });

  it.each(['x', 'ABCDEFABCDEF', '0123456789ab  0123456789ab', Array(101).fill('0123456789ab').join(' ')])(
    'with a list such as %j keeps no list',
    (todo) => {
      const text = checkMarker(KEPT).replace(/"todo":"[^"]*"/, `"todo":"${todo}"`);
      expect(readCheckMarker(text, null)).toEqual({ ...KEPT, todo: null });
    },
  );

  it('is read where GitHub turned the line ends', () => {
    expect(readCheckMarker(`GO\r\n\r\n${checkMarker(KEPT)}\r\n`, null)).toEqual(KEPT);
  });
});

describe('the check run of the verdict', () => {
  it('keeps at its end what was to be done, by whom and for what', () => {
    expect(readCheckMarker(summaryOf(noGoReport()), null)).toEqual({
      ...{ role: 'producer', runId: '76', attempt: 1, observedAt: new Date(noGoReport().observedAt).toISOString() },
      decision: 'cutover',
      todo: keysOf(noGoReport()),
    });
    expect(readCheckMarker(summaryOf(goReport()), null)?.todo).toEqual([]);
  });

  it('keeps no list that is long', () => {
    expect(readCheckMarker(summaryOf(manyToDo(100)), null)?.todo).toHaveLength(100);
    expect(readCheckMarker(summaryOf(manyToDo(101)), null)?.todo).toBeNull();
  });

  it('has it whole within what GitHub takes, however much is left out before it', () => {
    // Small things fill the room to its end.
    const [waiver] = waivedReport().waivers;
    const full = { ...manyToDo(100), waivers: Array.from({ length: 2000 }, () => waiver).filter((one) => one != null) };
    expect(summaryOf(full)).toMatch(/Left out.* of 2000 waivers/);
    for (const report of [longReport(900), poisonedReport('é“x” '.repeat(20_000)), full]) {
      const summary = summaryOf(report);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
      expect(readCheckMarker(summary, null)).toMatchObject({ runId: '76', todo: keysOf(report) });
    }
  });

  it('shows nothing of it, and lets no text of a report pass for it', () => {
    const hostile = `${checkMarker({ ...KEPT, runId: '1' })}\n`;
    const summary = summaryOf(poisonedReport(hostile));
    expect(readCheckMarker(summary, null)?.runId).toBe('76');
    const comments = read(summary).html.filter((one) => one.includes('<!--'));
    expect(comments).toEqual([expect.stringMatching(/^<!-- handoff-gate:check:v1 .* -->\s*$/)]);
  });
});
