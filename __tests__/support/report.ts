/** More reports: what is only pending, what is too long, and what an only-run or a waiver makes of them. */
import { matcherRule } from '../../src/contracts/catalogue.js';
import type { Blocker, Report } from '../../src/contracts/report.js';
import type { GateId } from '../../src/contracts/words.js';
import { blocker, command, finding, goReport, noGoReport } from './report-for-people.js';

export const LINKS = { server: 'https://github.com', repository: 'acme/MemoryKernel', sha: 'b508010e', rules: null };

/** Nothing is wrong, but the tag is not there yet and the peer's suite has not run. */
export function pendingReport(over: Partial<Report> = {}): Report {
  const gaps = (['consumer-suite', 'immutable-release'] as const).map((gate) =>
    blocker({
      gate,
      rule: gate === 'consumer-suite' ? 'consumer-suite/not-run' : 'immutable-release/no-tag',
      side: null,
      path: null,
      line: null,
      message: `Nothing is known of ${gate} yet.`,
      expected: null,
      observed: null,
      clears: 'Push the tag; the consumer runs its suite.',
      waiting: gate === 'consumer-suite',
      kind: 'unknown',
    }),
  );
  const report = goReport();
  return {
    ...report,
    gates: report.gates.map((gate) =>
      gate.id === 'consumer-suite' || gate.id === 'immutable-release'
        ? { ...gate, status: 'pending', summary: 'The evidence is not there yet.' }
        : gate,
    ),
    decisions: { ...report.decisions, cutover: { verdict: 'NO-GO', blockers: gaps, waived: [], afterThis: [] } },
    verdict: 'NO-GO',
    ...over,
  };
}

/** GO, because a waiver lifted the one blocker there was. */
export function waivedReport(): Report {
  const report = goReport();
  return {
    ...report,
    decisions: {
      ...report.decisions,
      cutover: {
        verdict: 'GO',
        blockers: [],
        waived: [
          blocker({ gate: 'stability-window', rule: 'stability-window/baseline', message: 'Too early by 12 days.' }),
        ],
        afterThis: [],
      },
    },
    waivers: [
      {
        target: 'stability-window/baseline',
        baseline: 'v0.4.0',
        reason: 'Both sides agreed on an early cutover.',
        approver: 'release-lead',
        expires: '2026-02-20',
        state: 'honoured',
        detail: 'Approved by review.',
      },
    ],
  };
}

/** A NO-GO with `count` findings and as many blockers in the alignment gate, each with a long message. */
export function longReport(count: number): Report {
  const report = noGoReport();
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const message = (number: number): string => `Fact ${number} differs: ${'é“x” and so on, '.repeat(12)}`;
  const findings = numbers.map((number) =>
    finding({ message: message(number), side: 'producer', path: 'a/b.json', line: number }),
  );
  const blockers = numbers.map((number) =>
    blocker({ message: message(number), line: number, clears: `Set fact ${number}.` }),
  );
  return {
    ...report,
    gates: report.gates.map((gate) => (gate.id === 'alignment' ? { ...gate, findings } : gate)),
    decisions: { ...report.decisions, cutover: { verdict: 'NO-GO', blockers, waived: [], afterThis: [] } },
  };
}

/** Only two gates were judged: nothing is decided. */
export function onlyReport(over: Partial<Report> = {}): Report {
  const report = noGoReport();
  const only: readonly GateId[] = ['handoff', 'alignment'];
  return {
    ...report,
    gates: report.gates.map((gate) =>
      only.includes(gate.id) ? gate : { ...gate, status: 'skipped', summary: 'Not judged.', findings: [] },
    ),
    only,
    enforced: null,
    verdict: 'NOT-DECIDED',
    ...over,
  };
}

/** A cutover that only these keep from being GO. */
export function blockedBy(blockers: readonly Blocker[], over: Partial<Report> = {}): Report {
  const report = goReport();
  const gates = new Set(blockers.map(({ gate }) => gate));
  return {
    ...report,
    gates: report.gates.map((gate) => (gates.has(gate.id) ? { ...gate, status: 'fail' } : gate)),
    decisions: { ...report.decisions, cutover: { verdict: 'NO-GO', blockers, waived: [], afterThis: [] } },
    verdict: 'NO-GO',
    ...over,
  };
}

/** One command that failed, with as many findings in its output. */
export function failedCommand(count: number): Report {
  const findings = Array.from({ length: count }, (_, at) =>
    finding({
      rule: matcherRule('producer', 'rustc'),
      message: `unused variable ${at}`,
      side: 'producer',
      path: 'crates/api/src/main.rs',
      line: at + 1,
      column: 9,
      expected: null,
      observed: null,
      hint: 'See logs/clippy.log.',
    }),
  );
  const gate = 'producer-suite' as const;
  const head = blocker({
    gate,
    rule: 'producer-suite/command',
    side: null,
    path: null,
    line: null,
    message: 'The command "clippy" (`cargo clippy`) failed with exit 101',
    clears: 'Correct what it reports, and run it again. Its output is in logs/clippy.log.',
  });
  const printed = findings.map(({ rule, message, side, path, line, hint }) =>
    blocker({ gate, rule, message, side, path, line, clears: hint }),
  );
  const suite = [command({ id: 'clippy', outcome: 'failed', exitCode: 101, findings })];
  return blockedBy([head, ...printed], { suite });
}

/** A pin that was moved alone: everything of the consumer still says the release before. */
export function halfMoved(count: number): Report {
  const path = 'docs/MATRIX.md';
  const head = blocker({
    rule: 'alignment/repin-not-atomic',
    path,
    message: 'This change repins pin, but leaves the matrix behind',
    clears: 'Change pin, mirror and matrix in one pull request.',
  });
  const followers = Array.from({ length: count }, (_, at) =>
    blocker({ path, line: at + 10, message: `matrix states fact ${at}`, clears: `Set it to ${at}.` }),
  );
  const cell = {
    document: 'matrix',
    side: 'consumer' as const,
    path,
    line: 10,
    value: 'v0.3.2',
    difference: null,
    agrees: false,
  };
  const alignment = [{ fact: 'release_tag', expected: 'v0.4.0', cells: [cell] }];
  return blockedBy([head, ...followers], { alignment });
}
