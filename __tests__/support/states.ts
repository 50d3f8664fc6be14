/** Every state that a run can leave, and every surface that shows it: what `npm run states` writes, and the tests look at. */
import type { Blocker, DecisionReport, GateReport, Report } from '../../src/contracts/report.js';
import type { FindingRule } from '../../src/contracts/rules.js';
import type { GateId } from '../../src/contracts/words.js';
import { renderWorkflowCommands } from '../../src/render/annotations.js';
import { renderBadge } from '../../src/render/badge.js';
import { renderCheckRuns } from '../../src/render/check-runs.js';
import { renderComment } from '../../src/render/comment.js';
import { renderHtml } from '../../src/render/html.js';
import { FIRST_TO_DO, renderMarkdown } from '../../src/render/markdown.js';
import { packetsOf } from './packets.js';
import { renderCancelled, renderText } from '../../src/render/text.js';
import { LINKS, onlyReport, pendingReport, waivedReport } from './report.js';
import { BASELINE, blocker, command, finding, goReport, noGoReport } from './report-for-people.js';

export interface State {
  readonly name: string;
  readonly report: Report;
  /** It ended before its time: only the command line says so in a text of its own. */
  readonly isCancelled?: boolean;
}

function decided(report: Report, over: Partial<DecisionReport>): Report {
  const { enforced } = report;
  if (enforced === null) throw new Error('nothing is enforced');
  const cutover = { ...report.decisions.cutover, ...over };
  return { ...report, decisions: { ...report.decisions, [enforced]: cutover } };
}

/** A NO-GO for these reasons, each of which its gate tells, too. */
function stopped(blockers: readonly Blocker[], over: Partial<Report> = {}): Report {
  const report = goReport({ verdict: 'NO-GO', ...over });
  const failing = new Set<GateId>(blockers.map(({ gate }) => gate));
  const gates = report.gates.map((gate): GateReport => {
    if (!failing.has(gate.id)) return gate;
    const own = blockers.filter((one) => one.gate === gate.id);
    const findings = own.map(({ rule, side, path, line, message, expected, observed, clears }) =>
      finding({ rule, side, path, line, message, expected, observed, hint: clears, column: null }),
    );
    return { ...gate, status: 'fail', summary: own[0]?.message ?? '', findings };
  });
  return decided({ ...report, gates }, { verdict: 'NO-GO', blockers });
}

/** A pin was moved alone: mirror and matrix follow. */
function halfMoved(): Report {
  const pin = 'config/memorykernel-integration-pin.json';
  const matrix = 'docs/MEMORYKERNEL_COMPATIBILITY_MATRIX.md';
  const head = blocker({
    rule: 'alignment/repin-not-atomic',
    message: 'The pin moved to v0.4.0; mirror and matrix did not.',
  });
  const followers = Array.from({ length: 22 }, (_, at) =>
    blocker({
      rule: 'alignment/fact',
      path: at % 2 === 0 ? pin : matrix,
      line: at + 4,
      message: `Fact ${at + 1} is of the release before.`,
      clears: `Repin fact ${at + 1}.`,
    }),
  );
  const cells = [pin, matrix].map((path, at) => ({
    ...{ document: at === 0 ? 'pin' : 'matrix', side: 'consumer' as const, path, line: 4 },
    ...{ value: 'v0.3.2', agrees: false },
  }));
  return stopped([head, ...followers], {
    role: 'consumer',
    alignment: [{ fact: 'release_tag', expected: 'v0.4.0', cells }],
  });
}

/** One command failed, and a matcher read three hundred errors in what it printed. */
function loud(): Report {
  const seen = Array.from({ length: 300 }, (_, at) =>
    finding({
      ...{
        rule: 'producer-suite/rustc' as FindingRule,
        side: 'producer',
        path: `crates/api/src/part_${at}.rs`,
        line: at + 1,
        column: null,
      },
      ...{ message: `unused variable: part_${at}`, expected: null, observed: null, hint: 'See its output.' },
    }),
  );
  const failed = command({
    ...{ id: 'clippy', command: 'cargo clippy --workspace', outcome: 'failed', exitCode: 101, findings: seen },
    tail: 'error: aborting due to 300 previous errors\n',
  });
  const own = blocker({
    ...{ gate: 'producer-suite', rule: 'producer-suite/command', side: null, path: null, line: null },
    ...{ message: 'The command "clippy" (`cargo clippy --workspace`) failed with exit 101.', owner: 'MemoryKernel' },
    ...{ expected: 'exit 0', observed: 'exit 101', clears: 'Correct what it reports, and run it again.' },
  });
  const read = seen.map(({ rule, side, path, line, message, hint }) =>
    blocker({ gate: 'producer-suite', rule, side, path, line, message, clears: hint, owner: 'MemoryKernel' }),
  );
  return stopped([own, ...read], { suite: [command(), failed] });
}

function manyCauses(): Report {
  return stopped(
    Array.from({ length: 300 }, (_, at) =>
      blocker({ line: at + 1, message: `Fact ${at + 1} differs.`, clears: `Set fact ${at + 1}.` }),
    ),
  );
}

function afterwards(): Report {
  const later = blocker({
    ...{ gate: 'immutable-release', rule: 'immutable-release/no-tag', side: null, path: null, line: null },
    ...{ message: 'The tag v0.4.0 is not there yet.', clears: 'Push the tag.', owner: 'MemoryKernel' },
    ...{ expected: null, observed: null, kind: 'unknown' },
  });
  const report = goReport({ enforced: 'release', tagCommit: null });
  const gates = report.gates.map((gate): GateReport =>
    gate.id === 'immutable-release' ? { ...gate, status: 'pending', summary: later.message } : gate,
  );
  return decided({ ...report, gates }, { afterThis: [{ ...later, after: 'the release is published' }] });
}

/** A way back needs no new signature, so that what the sign-off misses is nobody's turn. */
function wayBack(): Report {
  const unsigned = Array.from({ length: 16 }, (_, at) =>
    finding({ rule: 'sign-off/not-signed', message: `Owner ${at + 1} has not signed.`, line: at + 1 }),
  );
  const gates = goReport().gates.map((gate): GateReport => {
    const needed = gate.needed.filter(() => ['alignment', 'immutable-release', 'rollback'].includes(gate.id));
    return gate.id === 'sign-off'
      ? { ...gate, needed, status: 'fail', summary: '16 errors.', findings: unsigned }
      : { ...gate, needed };
  });
  const report = goReport({ role: 'consumer', gates });
  const owners = [{ role: 'producer incident-commander', name: 'Ada Brandt' }];
  const underway = {
    from: 'v0.5.0',
    to: 'v0.4.0',
    owners,
    protocols: [{ side: 'producer' as const, path: 'docs/ROLLBACK.md' }],
  };
  return { ...report, rollback: { ...report.rollback, underway } };
}

/** What is rehearsed needs no tag and no window yet. */
function rehearsed(): Report {
  const { gates, decisions } = noGoReport();
  const later: readonly GateId[] = ['immutable-release', 'stability-window'];
  const report = goReport({ enforced: 'rehearsal', enforcedBecause: 'a pull request releases nothing' });
  const blockers = decisions.cutover.blockers.filter(({ gate }) => later.includes(gate));
  return {
    ...report,
    gates: report.gates.map((gate) =>
      later.includes(gate.id) ? (gates.find(({ id }) => id === gate.id) ?? gate) : gate,
    ),
    decisions: { ...report.decisions, cutover: { ...decisions.cutover, blockers } },
  };
}

function firstEver(): Report {
  const report = goReport({ contractDiff: [], baseline: { ...BASELINE, release_tag: 'v0.1.0' } });
  return { ...report, rollback: { target: null, underway: null, documents: [] }, records: [] };
}

function cancelled(): Report {
  const [first = command(), ...rest] = goReport().suite;
  const suite = [
    first,
    ...rest.map((one) => ({ ...one, outcome: 'cancelled' as const, exitCode: null, durationMs: null })),
  ];
  const report = pendingReport();
  const gates = report.gates.map((gate): GateReport =>
    gate.id === 'producer-suite' ? { ...gate, status: 'pending', summary: 'The run was cancelled.' } : gate,
  );
  return { ...report, gates, suite };
}

/** The gate fails, and a waiver lifts it. */
function withWaiver(): Report {
  const report = waivedReport();
  const summary = 'Too early by 12 days.';
  const gates = report.gates.map((gate): GateReport =>
    gate.id === 'stability-window' ? { ...gate, status: 'fail', summary } : gate,
  );
  return { ...report, gates };
}

/** The NO-GO of a fork has the surfaces of any other; nothing may be posted for it, so that workflow commands tell it. */
export const STATES: readonly State[] = [
  { name: 'GO', report: goReport() },
  { name: 'GO with waivers', report: withWaiver() },
  { name: 'GO with things after this', report: afterwards() },
  { name: 'one blocker', report: stopped([blocker()]) },
  { name: 'four blockers, a fork', report: noGoReport() },
  { name: '22 followers of one cause', report: halfMoved() },
  { name: '300 findings of one command', report: loud() },
  { name: '300 causes', report: manyCauses() },
  { name: 'waiting only', report: pendingReport() },
  { name: 'cancelled', report: cancelled(), isCancelled: true },
  { name: 'only some gates', report: onlyReport() },
  { name: 'a consumer repins', report: goReport({ role: 'consumer' }) },
  { name: 'a rollback', report: wayBack() },
  { name: 'the first release ever', report: firstEver() },
  { name: 'a rehearsal', report: rehearsed() },
];

const COMMENT = {
  ...{ name: 'handoff-gate', sha: 'b508010e0e1c29c46c74f9e4b3d6a9d7a1f2c3d4', base: 'main', runId: '77', attempt: 1 },
  ...{ by: 'gate / handoff', url: 'https://github.com/acme/MemoryKernel/actions/runs/77', links: LINKS },
};
const CHECKS = {
  ...{ name: 'handoff-gate', mode: 'per-gate' as const, runId: '77', attempt: 1, byFork: false, links: LINKS },
  annotatable: () => true,
  touched: null,
} as const;

/** What is shown, by surface; the ending of the file's name says what it is. */
export const SURFACES: Readonly<Record<string, (state: State) => string>> = {
  'terminal.txt': ({ report, isCancelled }) =>
    isCancelled === true
      ? renderCancelled(report, { colour: false, width: 100, outputs: null })
      : renderText(report, { colour: false, width: 100, outputs: null, detail: 'screen' }),
  'terminal-whole.txt': ({ report }) =>
    renderText(report, { colour: false, width: 100, outputs: null, detail: 'everything' }),
  'comment.md': ({ report }) => renderComment(report, COMMENT).replace(/^<!--.*-->\n/, ''),
  'summary.md': ({ report }) => renderMarkdown(report, { budget: 1_000_000, links: LINKS, most: FIRST_TO_DO }),
  'checks.txt': ({ report }) =>
    renderCheckRuns(report, CHECKS)
      .map(
        ({ name, conclusion, title, annotations }) =>
          `${conclusion.padEnd(15)}  ${name}: ${title} [${annotations.length}]\n`,
      )
      .reverse()
      .join(''),
  'annotations.txt': ({ report }) =>
    renderWorkflowCommands(report)
      .map((line) => `${line}\n`)
      .join(''),
  'report.html': ({ report }) => renderHtml(report),
  'packets.md': ({ report }) =>
    packetsOf(report)
      .map(({ file, markdown }) => `<!-- ${file} -->\n${markdown}`)
      .join('\n\n'),
  'badge.json': ({ report }) => renderBadge(report),
};
