/** Reports for the renderers that people read: a release that may go, one that may not, and one made by an enemy. */
import type { CommandResult } from '../../src/contracts/evidence.js';
import type { Finding } from '../../src/contracts/finding.js';
import type { AlignmentCell, AlignmentRow, Blocker, GateReport, Report } from '../../src/contracts/report.js';
import {
  type Baseline,
  type DecisionId,
  DECISIONS,
  GATE_TITLES,
  GATES,
  type GateId,
} from '../../src/contracts/words.js';
import { commitSha, instant } from './brands.js';

export const BASELINE: Baseline = {
  release_tag: 'v0.4.0',
  commit_sha: '7e4806a34b98e6c06ee33fa9f11499a975e7b922',
  service_contract_version: 'service.v3',
  api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
};

const PREVIOUS: Baseline = {
  release_tag: 'v0.3.2',
  commit_sha: 'cf331449e1589581a5dcbb3adecd3e9ae4509277',
  service_contract_version: 'service.v2',
  api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
};

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'alignment/fact',
    severity: 'error',
    message: 'The pin states another release tag than the manifest.',
    side: 'consumer',
    path: 'config/memorykernel-integration-pin.json',
    line: 3,
    column: 18,
    endLine: 3,
    endColumn: 26,
    expected: 'v0.4.0',
    observed: 'v0.3.2',
    hint: 'Repin the consumer to v0.4.0.',
    ...over,
  };
}

export function blocker(over: Partial<Blocker> = {}): Blocker {
  return {
    gate: 'alignment',
    rule: 'alignment/fact',
    side: 'consumer',
    path: 'config/memorykernel-integration-pin.json',
    line: 3,
    message: 'The pin states another release tag than the manifest.',
    expected: 'v0.4.0',
    observed: 'v0.3.2',
    clears: 'Repin the consumer to v0.4.0.',
    owner: 'AssistSupport',
    waiting: false,
    kind: 'definite',
    ...over,
  };
}

export function command(over: Partial<CommandResult> = {}): CommandResult {
  const id = over.id ?? 'fmt';
  return {
    id,
    command: 'cargo fmt --all -- --check',
    lane: 'cargo',
    outcome: 'passed',
    exitCode: 0,
    signal: null,
    startedAt: instant('2026-02-08T13:00:00.000Z'),
    durationMs: 1_840,
    log: `logs/${id}.log`,
    logSha256: 'a'.repeat(64),
    tail: '',
    reason: null,
    findings: [],
    ...over,
  };
}

const SUITE: readonly CommandResult[] = [
  command(),
  command({
    id: 'clippy',
    command: 'cargo clippy --workspace --all-targets --all-features -- -D warnings',
    startedAt: instant('2026-02-08T13:00:01.900Z'),
    durationMs: 48_310,
  }),
  command({
    id: 'test',
    command: 'cargo test --workspace --all-targets --all-features',
    startedAt: instant('2026-02-08T13:00:50.300Z'),
    durationMs: 131_020,
  }),
  command({
    id: 'service-contract-alignment',
    command: './scripts/verify_service_contract_alignment.sh --memorykernel-root .',
    lane: 'scripts',
    durationMs: 2_410,
  }),
  command({
    id: 'contract-parity',
    command: './scripts/verify_contract_parity.sh --canonical-root .',
    lane: 'scripts',
    startedAt: instant('2026-02-08T13:00:02.500Z'),
    durationMs: 860,
  }),
  command({
    id: 'trilogy-compatibility-artifacts',
    command: './scripts/verify_trilogy_compatibility_artifacts.sh --memorykernel-root .',
    lane: 'scripts',
    startedAt: instant('2026-02-08T13:00:03.400Z'),
    durationMs: 1_120,
  }),
  command({
    id: 'trilogy-smoke',
    command: './scripts/run_trilogy_smoke.sh --memorykernel-root .',
    lane: 'manifest',
    startedAt: instant('2026-02-08T13:00:00.500Z'),
    durationMs: 12_300,
  }),
  command({
    id: 'trilogy-compliance',
    command: './scripts/run_trilogy_compliance_suite.sh --memorykernel-root . --skip-baseline',
    lane: 'manifest',
    startedAt: instant('2026-02-08T13:00:12.900Z'),
    durationMs: 9_750,
  }),
  command({
    id: 'producer-contract-manifest',
    command: './scripts/verify_producer_contract_manifest.sh --memorykernel-root .',
    lane: 'manifest',
    startedAt: instant('2026-02-08T13:00:00.100Z'),
    durationMs: 340,
  }),
  command({
    id: 'producer-handoff-payload',
    command: './scripts/verify_producer_handoff_payload.sh --memorykernel-root .',
    lane: 'manifest',
    startedAt: instant('2026-02-08T13:00:22.700Z'),
    durationMs: 290,
  }),
];

function cell(document: string, path: string, value: string | null, agrees = true): AlignmentCell {
  const side = path.startsWith('config/') || path.startsWith('docs/MEMORY') ? 'consumer' : 'producer';
  return { document, side, path, line: 4, value, difference: null, agrees };
}

function row(fact: string, expected: string, pin: string = expected): AlignmentRow {
  return {
    fact,
    expected,
    cells: [
      cell('manifest', 'contracts/integration/v1/producer-contract-manifest.json', expected),
      cell('payload', 'docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json', expected),
      cell('source-of-truth', 'docs/implementation/CONTRACT_SOURCE_OF_TRUTH.json', expected),
      cell('pin', 'config/memorykernel-integration-pin.json', pin, pin === expected),
      cell('mirror', 'config/memorykernel-producer-manifest.json', expected),
      cell('matrix', 'docs/MEMORYKERNEL_COMPATIBILITY_MATRIX.md', expected),
    ],
  };
}

function alignment(pinTag: string): readonly AlignmentRow[] {
  return [
    row('release_tag', BASELINE.release_tag, pinTag),
    row('commit_sha', BASELINE.commit_sha),
    row('service_contract_version', BASELINE.service_contract_version),
    row('api_contract_version', BASELINE.api_contract_version),
    row('integration_baseline', BASELINE.integration_baseline),
    {
      fact: 'error_code_enum',
      expected: 'invalid_json, validation_error, context_package_not_found, write_conflict, migration_failed, internal',
      cells: [
        cell('payload', 'docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json', 'the same 6 codes'),
        cell('openapi', 'openapi/openapi.yaml', 'the same 6 codes'),
      ],
    },
  ];
}

const NEEDS: Readonly<Record<DecisionId, readonly GateId[]>> = {
  rehearsal: ['handoff', 'alignment', 'producer-suite'],
  release: ['handoff', 'alignment', 'producer-suite', 'immutable-release', 'stability-window'],
  cutover: GATES,
};

function gate(id: GateId, over: Partial<GateReport> = {}): GateReport {
  return {
    id,
    status: 'pass',
    title: GATE_TITLES[id],
    needed: DECISIONS.filter((decision) => NEEDS[decision].includes(id)),
    summary: 'Nothing stands against it.',
    findings: [],
    ...over,
  };
}

const IMPACT = {
  'Runtime behavior changes': 'service.v3 error envelope',
  'Required consumer mapping changes': 'drop legacy_error',
  'Required test updates': 'contract tests',
  'Repin required': 'yes (v0.4.0)',
  'Rollback instruction': 'repin to v0.3.2',
};

/** A release on which every gate is green. */
export function goReport(over: Partial<Report> = {}): Report {
  return {
    schema: 'handoff-gate.report/v1',
    tool: { name: 'handoff-gate', version: '0.1.0' },
    observedAt: instant('2026-02-08T13:05:59.123Z'),
    role: 'producer',
    names: { producer: 'MemoryKernel', consumer: 'AssistSupport' },
    repository: 'acme/MemoryKernel',
    subject: {
      sha: commitSha('b508010e0e1c29c46c74f9e4b3d6a9d7a1f2c3d4'),
      committedAt: instant('2026-02-08T12:00:00Z'),
      tree: 'commit',
      differing: [],
      prefix: '',
    },
    peer: { side: 'consumer', origin: 'api', repository: 'acme/AssistSupport', reference: 'main', absence: null },
    profile: { source: 'built-in:memorykernel', sha256: 'b'.repeat(64) },
    baseline: BASELINE,
    occasion: 'release',
    tagCommit: commitSha('b508010e0e1c29c46c74f9e4b3d6a9d7a1f2c3d4'),
    handoff: {
      path: 'docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
      sha256: 'c'.repeat(64),
      mode: 'stable',
      manifestContractVersion: 'integration/v1',
      manifestPath: 'contracts/integration/v1/producer-contract-manifest.json',
      changelogPath: 'CHANGELOG.md',
    },
    evidenceSha256: 'd'.repeat(64),
    gates: GATES.map((id) => gate(id)),
    suite: SUITE,
    alignment: alignment('v0.4.0'),
    contractDiff: [
      {
        rule: 'contract/service-version',
        breaking: true,
        subject: 'service contract',
        before: 'service.v2',
        after: 'service.v3',
        action: 'Read errors from the service.v3 envelope.',
      },
      {
        rule: 'contract/error-code-added',
        breaking: false,
        subject: 'error.code write_conflict',
        before: null,
        after: 'write_conflict',
        action: 'Map the new code.',
      },
    ],
    records: [
      {
        side: 'producer',
        document: 'decision-record',
        path: 'docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-02-08.md',
        updated: '2026-02-08',
        superseded: false,
        rehearsal: 'GO',
        cutover: 'GO',
        lines: {},
        baseline: BASELINE,
        owners: [
          { role: 'MemoryKernel incident commander role', name: 'MemoryKernel Producer On-Call Lead' },
          { role: 'AssistSupport incident commander role', name: 'Support Platform On-Call Lead' },
          { role: 'MemoryKernel rollback owner role', name: 'MemoryKernel Release Owner' },
          { role: 'AssistSupport rollback owner role', name: 'AssistSupport Runtime Integrations Owner' },
        ],
      },
      {
        side: 'consumer',
        document: 'decision-record',
        path: 'docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_2026-02-08.md',
        updated: '2026-02-08',
        superseded: false,
        rehearsal: 'GO',
        cutover: 'GO',
        lines: {},
        baseline: BASELINE,
        owners: [],
      },
    ],
    rollback: {
      target: PREVIOUS,
      underway: null,
      documents: [
        { side: 'producer', path: 'docs/implementation/SERVICE_V3_ROLLBACK_READINESS.md', readiness: 'READY' },
        { side: 'consumer', path: 'docs/implementation/MEMORYKERNEL_ROLLBACK_DRILL.md', readiness: 'PASS' },
      ],
    },
    fix: null,
    impact: { stated: IMPACT, computed: { ...IMPACT, 'Required test updates': 'error mapping tests' } },
    decisions: {
      rehearsal: { verdict: 'GO', blockers: [], waived: [], afterThis: [] },
      release: { verdict: 'GO', blockers: [], waived: [], afterThis: [] },
      cutover: { verdict: 'GO', blockers: [], waived: [], afterThis: [] },
    },
    notCovered: { rehearsal: [], release: [], cutover: [] },
    waivers: [],
    enforced: 'cutover',
    enforcedBecause: null,
    only: null,
    verdict: 'GO',
    ...over,
  };
}

/** The same release with a wrong pin, a red test run, no tag yet and a promised window that is still open. */
export function noGoReport(over: Partial<Report> = {}): Report {
  const red = command({
    id: 'test',
    command: 'cargo test --workspace --all-targets --all-features',
    startedAt: instant('2026-02-08T13:00:50.300Z'),
    durationMs: 131_020,
    outcome: 'failed',
    exitCode: 101,
    tail: "running 42 tests\ntest envelope::legacy ... FAILED\nthread 'envelope::legacy' panicked at crates/api/src/envelope.rs:88:9\ntest result: FAILED. 41 passed; 1 failed\n",
  });
  const waiting = command({
    id: 'trilogy-smoke',
    command: './scripts/run_trilogy_smoke.sh --memorykernel-root .',
    lane: 'manifest',
    outcome: 'not-started',
    exitCode: null,
    startedAt: null,
    durationMs: null,
    log: null,
    reason: 'the run was cancelled before its turn',
  });
  const suiteFinding = finding({
    rule: 'producer-suite/command',
    message: 'The command `cargo test --workspace --all-targets --all-features` ended with exit 101.',
    side: 'producer',
    path: 'crates/api/src/envelope.rs',
    line: 88,
    column: 9,
    expected: 'exit 0',
    observed: 'exit 101',
    hint: 'Fix the failing test envelope::legacy.',
  });
  const tagGap = finding({
    rule: 'immutable-release/no-tag',
    severity: 'notice',
    message: 'The tag v0.4.0 is not there yet.',
    side: null,
    path: null,
    line: null,
    column: null,
    expected: null,
    observed: null,
    hint: 'Push the tag.',
    settledBy: 'tag',
  });
  const window = blocker({
    gate: 'stability-window',
    rule: 'stability-window/baseline',
    side: 'producer',
    path: 'contracts/integration/v1/producer-contract-manifest.json',
    line: 31,
    message: 'The baseline v0.3.2 was promised for 14 days and is 2 h 34 min old.',
    expected: '14 days',
    observed: '2 h 34 min',
    clears: 'Wait until 2026-02-22, or record a waiver.',
    owner: 'MemoryKernel',
    waiting: true,
  });
  const suiteBlocker = blocker({
    gate: 'producer-suite',
    rule: suiteFinding.rule,
    side: 'producer',
    path: suiteFinding.path,
    line: 88,
    message: suiteFinding.message,
    expected: 'exit 0',
    observed: 'exit 101',
    clears: suiteFinding.hint,
    owner: 'MemoryKernel',
  });
  const tagBlocker = blocker({
    gate: 'immutable-release',
    rule: tagGap.rule,
    settledBy: 'tag',
    side: null,
    path: null,
    line: null,
    message: tagGap.message,
    expected: null,
    observed: null,
    clears: tagGap.hint,
    owner: 'MemoryKernel',
    waiting: false,
    kind: 'unknown',
  });
  const both = [blocker(), suiteBlocker];
  return goReport({
    occasion: 'branch',
    tagCommit: null,
    gates: GATES.map((id) => {
      if (id === 'alignment') {
        return gate(id, { status: 'fail', summary: '1 of 6 facts disagrees.', findings: [finding()] });
      }
      if (id === 'producer-suite') {
        return gate(id, { status: 'fail', summary: '1 of 10 commands failed.', findings: [suiteFinding] });
      }
      if (id === 'immutable-release') {
        return gate(id, { status: 'pending', summary: 'The tag is not there yet.', findings: [tagGap] });
      }
      if (id === 'stability-window') {
        return gate(id, {
          status: 'fail',
          summary: 'A promised window is open until 2026-02-22.',
          findings: [finding({ ...window, severity: 'error', column: 7, hint: window.clears })],
        });
      }
      if (id === 'handoff') {
        const laptop = finding({
          rule: 'handoff/absolute-path',
          severity: 'warning',
          message: 'The payload names paths of a laptop.',
          side: 'producer',
          path: 'docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json',
          line: 61,
          column: 5,
          expected: null,
          observed: null,
          hint: 'Generate it with relative paths.',
        });
        return gate(id, { findings: [laptop] });
      }
      if (id === 'consumer-suite') return gate(id, { status: 'skipped', summary: 'Not introduced yet.' });
      return gate(id);
    }),
    suite: SUITE.map((one) => [red, waiting].find(({ id }) => id === one.id) ?? one),
    alignment: alignment('v0.3.2'),
    decisions: {
      rehearsal: { verdict: 'NO-GO', blockers: both, waived: [], afterThis: [] },
      release: {
        verdict: 'NO-GO',
        blockers: [...both, window],
        waived: [],
        afterThis: [{ ...tagBlocker, after: 'this change is merged' }],
      },
      cutover: { verdict: 'NO-GO', blockers: [...both, window, tagBlocker], waived: [], afterThis: [] },
    },
    waivers: [
      {
        target: 'stability-window',
        baseline: 'v0.4.0',
        reason: 'Both sides agreed on an early cutover.',
        approver: 'release-lead',
        expires: '2026-02-07',
        state: 'expired',
        detail: 'It held until 2026-02-07 and the evidence is of 2026-02-08.',
      },
    ],
    verdict: 'NO-GO',
    ...over,
  });
}

/** The NO-GO report with `poison` in every value that comes from outside. */
export function poisonedReport(poison: string): Report {
  const report = noGoReport();
  const poisoned = <T extends { readonly path: string | null }>(place: T): T => ({ ...place, path: poison });
  const reason = (one: Blocker): Blocker =>
    poisoned({ ...one, message: poison, expected: poison, observed: poison, clears: poison, owner: poison });
  const blockers = report.decisions.cutover.blockers.map(reason);
  const afterThis = blockers.map((one) => ({ ...one, after: poison }));
  const decision = { verdict: 'NO-GO' as const, blockers, waived: [], afterThis };
  return {
    ...report,
    names: { producer: poison, consumer: poison },
    repository: poison,
    profile: { source: poison, sha256: 'b'.repeat(64) },
    enforcedBecause: poison,
    peer: { side: 'consumer', origin: 'api', repository: poison, reference: poison, absence: poison },
    baseline: {
      release_tag: poison,
      commit_sha: poison,
      service_contract_version: poison,
      api_contract_version: poison,
      integration_baseline: poison,
    },
    handoff: {
      path: poison,
      sha256: 'c'.repeat(64),
      mode: poison,
      manifestContractVersion: poison,
      manifestPath: poison,
      changelogPath: poison,
    },
    gates: report.gates.map((one) => ({
      ...one,
      summary: poison,
      findings: one.findings.map((found) =>
        poisoned({ ...found, message: poison, expected: poison, observed: poison, hint: poison }),
      ),
    })),
    suite: report.suite.map((one) => ({
      ...one,
      command: poison,
      lane: poison,
      tail: poison,
      reason: poison,
      signal: poison,
      log: poison,
    })),
    alignment: report.alignment.map((one) => ({
      fact: one.fact,
      expected: poison,
      cells: one.cells.map((stated) => ({ ...stated, path: poison, value: poison, difference: poison })),
    })),
    contractDiff: report.contractDiff.map((change) => ({
      ...change,
      subject: poison,
      before: poison,
      after: poison,
      action: poison,
    })),
    records: report.records.map((record) => ({
      ...record,
      path: poison,
      updated: poison,
      rehearsal: poison,
      cutover: poison,
      owners: record.owners.map((owner) => ({ role: owner.role, name: poison })),
    })),
    rollback: {
      target: { release_tag: poison, commit_sha: poison },
      underway: {
        from: poison,
        to: poison,
        owners: [{ role: poison, name: poison }],
        protocols: [{ side: 'producer', path: poison }],
      },
      documents: report.rollback.documents.map((one) => ({ ...one, path: poison, readiness: poison })),
    },
    impact: { stated: { [poison]: poison }, computed: { 'Repin required': poison } },
    decisions: { rehearsal: decision, release: decision, cutover: decision },
    waivers: report.waivers.map((waiver) => ({
      ...waiver,
      state: 'honoured',
      reason: poison,
      approver: poison,
      detail: poison,
    })),
  };
}
