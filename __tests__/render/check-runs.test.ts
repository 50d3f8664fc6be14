import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/contracts/words.js';
import type { Report } from '../../src/contracts/report.js';
import { verdictSentence } from '../../src/render/because.js';
import { type CheckRunPayload, renderCheckRuns } from '../../src/render/check-runs.js';
import { read } from '../support/markdown.js';
import { blockedBy, LINKS, longReport, onlyReport, pendingReport, waivedReport } from '../support/report.js';
import { blocker, command, goReport, noGoReport, poisonedReport } from '../support/report-for-people.js';

function runs(report: Report, mode: 'per-gate' | 'summary' = 'per-gate'): readonly CheckRunPayload[] {
  const options = {
    name: 'handoff-gate',
    runId: '42',
    attempt: 1,
    byFork: false,
    links: LINKS,
    since: null,
    annotatable: () => true,
    touched: null,
  };
  return renderCheckRuns(report, { ...options, mode });
}

function conclusions(report: Report): Record<string, string> {
  return Object.fromEntries(
    runs(report).map(({ name, conclusion }) => [name.replace('handoff-gate / ', ''), conclusion]),
  );
}

function run(report: Report, name: string, mode: 'per-gate' | 'summary' = 'per-gate'): CheckRunPayload {
  const found = runs(report, mode).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no check run ${name}`);
  return found;
}

/** The one for the verdict. */
function verdictRun(report: Report): CheckRunPayload {
  const found = runs(report).find(({ externalId }) => externalId.includes(':overall:'));
  if (found === undefined) throw new Error('no check run for the verdict');
  return found;
}

describe('the check runs', () => {
  it('are one for each gate and one for the verdict', () => {
    expect(runs(goReport()).map(({ name }) => name)).toEqual([
      'handoff-gate / handoff',
      'handoff-gate / producer-suite',
      'handoff-gate / consumer-suite',
      'handoff-gate / alignment',
      'handoff-gate / sign-off',
      'handoff-gate / immutable-release',
      'handoff-gate / rollback',
      'handoff-gate / stability-window',
      'handoff-gate (cutover)',
    ]);
  });

  it.each<[string, Report]>([
    ['handoff-gate (rehearsal)', goReport({ enforced: 'rehearsal' })],
    ['handoff-gate (release v0.4.0)', goReport({ enforced: 'release' })],
    ['handoff-gate (release)', goReport({ enforced: 'release', tagCommit: null })],
    ['handoff-gate (release)', goReport({ enforced: 'release', baseline: null })],
    ['handoff-gate (cutover)', goReport()],
    ['handoff-gate', goReport({ enforced: null, verdict: 'NOT-DECIDED' })],
  ])('carry the decision in the name of the verdict: %s', (name, report) => {
    expect(runs(report).at(-1)?.name).toBe(name);
    expect(run(report, name).externalId).toMatch(/^v\d+:handoff-gate:producer:overall:/);
  });

  it('are only the one for the verdict in summary mode, which then carries findings and annotations', () => {
    const all = runs(noGoReport(), 'summary');
    expect(all.map(({ name }) => name)).toEqual(['handoff-gate (cutover)']);
    expect(all[0]?.text).toContain('<details><summary>handoff: 1 warning</summary>');
    expect(all[0]?.annotations.map(({ annotation_level }) => annotation_level)).toEqual([
      'failure',
      'failure',
      'warning',
    ]);
  });

  it('leave the annotations to the gates otherwise, so that none is shown twice', () => {
    expect(run(noGoReport(), 'handoff-gate (cutover)').annotations).toEqual([]);
    expect(run(noGoReport(), 'handoff-gate / handoff').annotations).toHaveLength(1);
  });

  it('say in their external id what a peer needs to know, with a hash of the baseline', () => {
    expect(run(noGoReport(), 'handoff-gate / alignment').externalId).toMatch(
      /^v2:handoff-gate:producer:alignment:fail:[0-9a-f]{12}:42:1:\d{8}T\d{6}\.\d{3}Z$/,
    );
    expect(run(noGoReport(), 'handoff-gate (cutover)').externalId).toMatch(/:overall:NO-GO:/);
  });
});

describe('the conclusion of a gate', () => {
  it('of a NO-GO never reads as passed where the enforced decision needs the gate', () => {
    expect(conclusions(noGoReport())).toEqual({
      handoff: 'success',
      'producer-suite': 'failure',
      'consumer-suite': 'success',
      alignment: 'failure',
      'sign-off': 'success',
      'immutable-release': 'action_required',
      rollback: 'success',
      'stability-window': 'failure',
      'handoff-gate (cutover)': 'failure',
    });
  });

  it('is neutral or skipped only where the enforced decision does not need the gate', () => {
    expect(conclusions(noGoReport({ enforced: 'rehearsal' }))).toMatchObject({
      alignment: 'failure',
      'consumer-suite': 'skipped',
      'immutable-release': 'neutral',
      'stability-window': 'neutral',
      rollback: 'success',
    });
  });

  it('is success where what the gate waits for comes after the enforced decision, and only there', () => {
    const later = noGoReport({ enforced: 'release' });
    expect(conclusions(later)).toMatchObject({
      'immutable-release': 'success',
      'stability-window': 'failure',
      alignment: 'failure',
    });
    expect(run(later, 'handoff-gate / immutable-release').title).toBe('after this: Push the tag');
    expect(conclusions(noGoReport({ enforced: 'cutover' }))['immutable-release']).toBe('action_required');
  });

  it('is success where everything the gate has against it is waived, and only then', () => {
    const gates = goReport().gates.map((gate) =>
      gate.id === 'stability-window' ? { ...gate, status: 'fail' as const } : gate,
    );
    const waived: Report = { ...waivedReport(), gates };
    expect(conclusions(waived)['stability-window']).toBe('success');
    const { cutover } = waived.decisions;
    const [lifted] = cutover.waived;
    const blockers = lifted === undefined ? [] : [{ ...lifted, message: 'Another reason.' }];
    const partly: Report = {
      ...waived,
      verdict: 'NO-GO',
      decisions: { ...waived.decisions, cutover: { ...cutover, verdict: 'NO-GO', blockers } },
    };
    expect(conclusions(partly)['stability-window']).toBe('failure');
  });

  it('of a needed gate that could not be evaluated is failure', () => {
    const gates = goReport().gates.map((gate) =>
      gate.id === 'rollback' ? { ...gate, status: 'error' as const } : gate,
    );
    expect(conclusions(goReport({ gates }))['rollback']).toBe('failure');
  });

  const suite = (status: 'fail' | 'pending', ...outcomes: Outcome[]): Report =>
    goReport({
      gates: goReport().gates.map((gate) => (gate.id === 'producer-suite' ? { ...gate, status } : gate)),
      suite: outcomes.map((outcome) => command({ id: outcome, outcome })),
    });

  it.each<['fail' | 'pending', Outcome[], string]>([
    ['pending', ['passed', 'cancelled'], 'cancelled'],
    ['fail', ['cancelled', 'not-started'], 'cancelled'],
    ['fail', ['failed', 'cancelled'], 'failure'],
    ['fail', ['killed', 'cancelled'], 'failure'],
    ['pending', ['passed', 'not-started'], 'action_required'],
  ])('of a suite that is %s with commands %j is %s', (status, outcomes, expected) => {
    expect(conclusions(suite(status, ...outcomes))['producer-suite']).toBe(expected);
  });
});

describe('the conclusion of the verdict', () => {
  it.each<[string, Report, string]>([
    ['GO', goReport(), 'success'],
    ['GO with a waiver', waivedReport(), 'success'],
    ['NO-GO for a definite reason', noGoReport(), 'failure'],
    ['NO-GO only for missing evidence', pendingReport(), 'action_required'],
    ['a run of some gates, one failed', onlyReport(), 'failure'],
    [
      'a run of one gate that passed',
      onlyReport({ only: ['rollback'], gates: goReport().gates.slice(6, 7) }),
      'success',
    ],
    ['a failed gate with nothing enforced', noGoReport({ enforced: null, verdict: 'NOT-DECIDED' }), 'neutral'],
  ])('for %s', (_, report, expected) => {
    expect(verdictRun(report).conclusion).toBe(expected);
  });
});

describe('titles', () => {
  it.each([
    ['handoff-gate (cutover)', 'NO-GO: cutover of v0.4.0, 4 to do, 1 of them by the consumer'],
    ['handoff-gate / handoff', 'the payload is valid, mode stable'],
    ['handoff-gate / producer-suite', '1 of 10 commands failed: test'],
    ['handoff-gate / alignment', 'The pin states another release tag than the manifest'],
    ['handoff-gate / consumer-suite', 'not applicable: Not introduced yet'],
    ['handoff-gate / immutable-release', 'waiting: The tag v0.4.0 is not there yet'],
  ])('of %s is %s', (name, title) => {
    expect(run(noGoReport(), name).title).toBe(title);
  });

  it('leave out whose turn it is before they leave out what is decided, and never half of it', () => {
    const owed = (count: number, owner: string) =>
      Array.from({ length: count }, (_, at) =>
        blocker({ line: at, message: `${owner}: ${at}.`, clears: `Set ${at}.`, owner }),
      );
    const both = [
      ...owed(2, 'MemoryKernel'),
      ...owed(3, 'AssistSupport'),
      ...owed(4, 'MemoryKernel and AssistSupport'),
    ];
    const title = run(blockedBy(both), 'handoff-gate (cutover)').title;
    expect(title).toBe('NO-GO: cutover of v0.4.0, 9 to do');
    const long = { ...goReport().baseline, release_tag: 'v0.4.0-candidate.12' } as Report['baseline'];
    const mixed = blockedBy([...owed(2, 'MemoryKernel'), ...owed(1, 'MemoryKernel and AssistSupport')], {
      baseline: long,
    });
    expect(run(mixed, 'handoff-gate (cutover)').title).toBe('NO-GO: cutover of v0.4.0-candidate.12, 3 to do');
  });

  it('say in English that only evidence is missing', () => {
    expect(verdictSentence(pendingReport())).toBe(
      'NO-GO for now, runtime cutover of v0.4.0: 2 to do by the consumer, nothing failed',
    );
  });

  it('say of what both sides have to do that it is both', () => {
    const isBoth = { owner: 'MemoryKernel and AssistSupport', message: 'No document.', clears: 'Name both.' };
    const blocked = (...blockers: Report['decisions']['cutover']['blockers']) => {
      const report = noGoReport();
      const cutover = { ...report.decisions.cutover, blockers };
      return verdictSentence({ ...report, decisions: { ...report.decisions, cutover } });
    };
    expect(blocked(blocker(isBoth))).toBe('NO-GO for runtime cutover of v0.4.0: 1 to do by both sides');
    expect(blocked(blocker({ owner: 'MemoryKernel', path: 'a', clears: 'x' }), blocker(), blocker(isBoth))).toBe(
      'NO-GO for runtime cutover of v0.4.0: 3 to do, 1 of them by the consumer, 1 of them by both sides',
    );
  });

  it.each([
    [
      'OpenAPI lacks "query_failed" in its error_code_enum, unlike the manifest',
      'OpenAPI lacks "query_failed" in its error_code_enum…',
    ],
    [
      'Allowed since 2025-12-20, released 2026-01-13 (from service.v2 to service.v3)',
      'Allowed since 2025-12-20, released 2026-01-13',
    ],
    [
      'Allowed since 2025-12-20, released 2026-01-13 (from service.v2 to service.v3) by tag',
      'Allowed since 2025-12-20, released 2026-01-13…',
    ],
    [
      'The statement of what the consumer must do does not name "query_failed"',
      'The statement of what the consumer must do does not name…',
    ],
  ])('end where a reader can stop: %s', (summary, title) => {
    const report = goReport();
    const gates = report.gates.map((gate) => (gate.id === 'stability-window' ? { ...gate, summary } : gate));
    expect(run({ ...report, gates }, 'handoff-gate / stability-window').title).toBe(title);
  });

  it('say when the decision does not need the gate yet', () => {
    expect(run(noGoReport({ enforced: 'rehearsal' }), 'handoff-gate / stability-window').title).toBe(
      'not needed yet for rehearsal: 1 to do for release…',
    );
  });

  it('are cut to 60 characters on one line', () => {
    for (const { title } of runs(poisonedReport('long \u202e\n'.repeat(200)))) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[\n\u202e]/);
    }
  });
});

describe('summary and text', () => {
  it('stay within what GitHub takes, failures first', () => {
    for (const mode of ['per-gate', 'summary'] as const) {
      for (const { summary, text } of runs(longReport(900), mode)) {
        expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
      }
    }
    expect(run(longReport(900), 'handoff-gate / alignment').summary).toMatch(
      /Left out.*\d+ of 900 findings of alignment/,
    );
  });

  it('of a suite show the commands and why they failed', () => {
    const { text } = run(noGoReport(), 'handoff-gate / producer-suite');
    expect(text).toMatch(/^### What the failed commands printed last\n/);
    expect(text).toContain('### Suite of the producer: 8 of 10 commands passed');
  });

  it("of the peer's suite do not show this side's commands", () => {
    expect(run(noGoReport(), 'handoff-gate / consumer-suite').text).toBe('');
  });

  it('let nothing untrusted come alive', () => {
    for (const { summary, text } of runs(poisonedReport('@octocat #1 <img src=x> [x](https://evil.example) `|`'))) {
      const { references, links, live } = read(`${summary}\n\n${text}`);
      expect([references, links.filter((link) => !link.startsWith(`${LINKS.server}/acme/`))]).toEqual([[], []]);
      expect(live).not.toContain('html_inline');
    }
  });
});
