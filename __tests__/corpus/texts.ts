/** The texts of an honest release, as its people would write them: every fact that a text repeats is given. */
import { createHash } from 'node:crypto';

/** The root on the laptop where the producer generates its payload. */
export const LAPTOP = '/Users/d/Projects/MemoryKernel';

export type Service = 'service.v2' | 'service.v3';

export interface ReleaseFacts {
  readonly tag: string;
  readonly commit: string;
  readonly service: string;
  readonly codes: readonly string[];
}

/** What the texts of one release repeat. */
export interface Facts {
  readonly release: ReleaseFacts;
  readonly older: ReleaseFacts;
  /** ISO 8601 with seconds. */
  readonly generatedAt: string;
  readonly bundledAt: string;
  /** `YYYY-MM-DD`. */
  readonly signedOn: string;
  readonly drilledOn: string;
  readonly notBefore: string;
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const baseline = ({ tag, commit, service }: ReleaseFacts) => ({
  release_tag: tag,
  commit_sha: commit,
  expected_service_contract_version: service,
  expected_api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
});

const NOTICE = {
  standard_business_days: 10,
  emergency_notice_hours: 24,
  emergency_requires_same_day_docs_spec_tests: true,
};

export function manifestText(release: ReleaseFacts): string {
  return json({
    manifest_contract_version: 'producer-contract-manifest.v1',
    ...baseline(release),
    error_code_enum: release.codes,
    stability_window: { minimum_sprint_days: 14 },
    additive_error_code_notice_policy: NOTICE,
    service_v3_transition_guard: {
      legacy_error_must_be_present_in_service_v2: true,
      legacy_error_removal_requires_service_v3: true,
    },
  });
}

const V2_POLICY = {
  requires: ['service_contract_version', 'error.code', 'error.message', 'legacy_error'],
  forbids: ['api_contract_version'],
};
const V3_POLICY = {
  requires: ['service_contract_version', 'error.code', 'error.message'],
  optional: ['error.details'],
  forbids: ['legacy_error', 'api_contract_version'],
};

/** The eight commands of the payload, from the release handoff packet. */
export const HANDOFF_COMMANDS = (root: string): readonly string[] => [
  'cargo fmt --all -- --check',
  'cargo clippy --workspace --all-targets --all-features -- -D warnings',
  'cargo test --workspace --all-targets --all-features',
  `./scripts/verify_service_contract_alignment.sh --memorykernel-root ${root}`,
  `./scripts/verify_contract_parity.sh --canonical-root ${root}`,
  `./scripts/verify_trilogy_compatibility_artifacts.sh --memorykernel-root ${root}`,
  `./scripts/run_trilogy_smoke.sh --memorykernel-root ${root}`,
  `./scripts/run_trilogy_compliance_suite.sh --memorykernel-root ${root} --skip-baseline`,
];

/** Every script that a document names. */
export const SCRIPTS = [
  'verify_service_contract_alignment',
  'verify_contract_parity',
  'verify_trilogy_compatibility_artifacts',
  'run_trilogy_smoke',
  'run_trilogy_compliance_suite',
  'verify_producer_contract_manifest',
  'verify_producer_handoff_payload',
  'generate_release_evidence_bundle',
];

const TEMPLATE = {
  runtime_behavior_changes: '<none|describe>',
  required_consumer_mapping_changes: '<none|describe>',
  required_test_updates: '<none|describe>',
  repin_required: '<yes/no>',
  rollback_instruction: 'repin to <previous tag/sha>',
};

function impact({ release, older }: Facts): Record<string, string> {
  const added = release.codes.filter((code) => !older.codes.includes(code));
  if (release.service === older.service && added.length === 0) {
    return {
      runtime_behavior_changes: 'none',
      required_consumer_mapping_changes: 'none',
      required_test_updates: 'none',
      repin_required: `yes (${release.tag} / ${release.commit})`,
      rollback_instruction: `repin to ${older.tag} / ${older.commit}`,
    };
  }
  const mapped = added.length === 0 ? 'none' : `map ${added.join(', ')}`;
  if (release.service === older.service) {
    return {
      runtime_behavior_changes: `errors may carry the code ${added.join(', ')}`,
      required_consumer_mapping_changes: mapped,
      required_test_updates: `cover ${added.join(', ')}`,
      repin_required: `yes (${release.tag} / ${release.commit})`,
      rollback_instruction: `repin to ${older.tag} / ${older.commit}`,
    };
  }
  return {
    runtime_behavior_changes: `errors state ${release.service} instead of ${older.service}, no longer carry legacy_error, and may carry error.details`,
    required_consumer_mapping_changes: mapped,
    required_test_updates: `cover ${release.service}, errors without legacy_error, errors with and without error.details${added.length === 0 ? '' : `, and ${added.join(', ')}`}`,
    repin_required: `yes (${release.tag} / ${release.commit})`,
    rollback_instruction: `repin to ${older.tag} / ${older.commit}`,
  };
}

export function payloadText(facts: Facts): string {
  const { release } = facts;
  const policy =
    release.service === 'service.v2'
      ? { service_v2_stable: V2_POLICY }
      : { service_v3_stable: V3_POLICY, service_v3_candidate: V3_POLICY };
  return json({
    handoff_generated_at_utc: facts.generatedAt,
    handoff_mode: 'stable',
    ...baseline(release),
    active_runtime_baseline: baseline(release),
    error_code_enum: release.codes,
    non_2xx_envelope_policy: policy,
    manifest_contract_version: 'producer-contract-manifest.v1',
    manifest_path: `${LAPTOP}/contracts/integration/v1/producer-contract-manifest.json`,
    changelog_path: `${LAPTOP}/CHANGELOG.md`,
    verification_commands: HANDOFF_COMMANDS(LAPTOP),
    consumer_impact_statement_template: TEMPLATE,
    consumer_impact_statement: impact(facts),
  });
}

export function candidatePayloadText(active: ReleaseFacts, target: string, at: string): string {
  return json({
    handoff_generated_at_utc: at,
    handoff_mode: 'service-v3-candidate',
    ...baseline(active),
    expected_service_contract_version: target,
    active_runtime_baseline: baseline(active),
    error_code_enum: active.codes,
    non_2xx_envelope_policy: { service_v2_stable: V2_POLICY, service_v3_candidate: V3_POLICY },
    manifest_contract_version: 'producer-contract-manifest.v1',
    manifest_path: `${LAPTOP}/contracts/integration/v1/producer-contract-manifest.json`,
    changelog_path: `${LAPTOP}/CHANGELOG.md`,
    verification_commands: HANDOFF_COMMANDS(LAPTOP),
    consumer_impact_statement_template: TEMPLATE,
    rehearsal_candidate: {
      requires_runtime_cutover: false,
      service_v2_runtime_stability_required: true,
      migration_overlap_days: 14,
      consumer_non_blocking_fallback_required: true,
    },
    compatibility_expectations: {
      candidate_values_override_release_baseline_fields: ['expected_service_contract_version'],
      fields_that_must_match_active_runtime_baseline: [
        'release_tag',
        'commit_sha',
        'expected_api_contract_version',
        'integration_baseline',
        'error_code_enum',
      ],
    },
    required_consumer_validation_commands: [
      'pnpm run check:memorykernel-handoff:service-v3-candidate',
      'pnpm run check:memorykernel-pin',
      'pnpm run test:memorykernel-contract',
      'pnpm run test:ci',
    ],
  });
}

/** It also announces the codes that the candidate brings. */
export function candidateText(at: string, notBefore: string, target: string, codes: readonly string[]): string {
  return json({
    payload_contract_version: 'service-v3-rehearsal-handoff.v1',
    generated_at_utc: at,
    rehearsal_candidate: {
      mode: 'planning_only_no_runtime_cutover',
      target_service_contract_version: target,
      target_api_contract_version: 'api.v1',
      requires_runtime_cutover: false,
      cutover_not_before_utc_date: notBefore,
    },
    error_code_expectations: {
      validation_mode: 'set_equality',
      codes,
      additive_change_notice_policy: NOTICE,
    },
    migration_overlap_assumptions: { duration_days: 14 },
  });
}

export function truthText({ service, codes }: ReleaseFacts): string {
  const policy = service === 'service.v2' ? { ...V2_POLICY, optional: [] } : V3_POLICY;
  return json({
    service_contract_source_version: 'service-contract-source.v1',
    expected_service_contract_version: service,
    expected_api_contract_version: 'api.v1',
    integration_baseline: 'integration/v1',
    error_code_enum: codes,
    non_2xx_envelope_policy: policy,
  });
}

export function openApiText({ service, codes }: Pick<ReleaseFacts, 'service' | 'codes'>): string {
  const legacy = service === 'service.v2';
  return `openapi: 3.1.0
info:
  title: MemoryKernel service
  version: ${service}
paths:
  /v1/health:
    get:
      responses:
        '200':
          description: It is alive.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Health'
        default:
          description: It failed.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ServiceErrorEnvelope'
components:
  schemas:
    Health:
      type: object
      required: [service_contract_version, api_contract_version]
      properties:
        service_contract_version:
          type: string
          const: ${service}
        api_contract_version:
          type: string
          const: api.v1
    ServiceErrorEnvelope:
      type: object
      additionalProperties: false
      required:
        - service_contract_version
        - error
${legacy ? '        - legacy_error\n' : ''}      properties:
        service_contract_version:
          type: string
          const: ${service}
        error:
          type: object
          additionalProperties: false
          required:
            - code
            - message
          properties:
            code:
              type: string
              enum:
${codes.map((code) => `                - ${code}`).join('\n')}
            message:
              type: string
${legacy ? '        legacy_error:\n          type: string\n' : '            details:\n              type: object\n'}`;
}

export function changelogText({ tag, codes }: ReleaseFacts, older: ReleaseFacts, day: string): string {
  const added = codes.filter((code) => !older.codes.includes(code));
  return `# Changelog

## Unreleased

- Nothing yet.

## ${tag} - ${day}

### Contract

- Errors of \`service.v3\` carry no \`legacy_error\`, and may carry \`error.details\`.
${added.map((code) => `- New error code \`${code}\`.\n`).join('')}
## ${older.tag} - 2025-09-09

- Faster queries.

## v0.3.1 - 2025-06-03

- The first release with a manifest.
`;
}

export function bundleText(facts: Facts, head: string, artifacts: Readonly<Record<string, string>>): string {
  return json({
    evidence_bundle_version: 'release-evidence-bundle.v1',
    generated_at_utc: facts.bundledAt,
    generator: 'scripts/generate_release_evidence_bundle.sh',
    git_commit_head: head,
    runtime_baseline: baseline(facts.release),
    policy_assertions: { error_code_enum: facts.release.codes },
    artifacts: Object.entries(artifacts).map(([path, text]) => ({ path, sha256: sha256(text) })),
    required_validation_commands: [
      ...HANDOFF_COMMANDS('<repo>'),
      './scripts/verify_producer_contract_manifest.sh --memorykernel-root <repo>',
      './scripts/verify_producer_handoff_payload.sh --memorykernel-root <repo>',
    ],
    compliance_suite: { standards: ['GDPR'], entrypoint: 'scripts/run_trilogy_compliance_suite.sh' },
    handoff_mode: 'stable',
  });
}

export function pinText({ tag, commit, service }: ReleaseFacts, manifest: string): string {
  return json({
    memorykernel_repo: 'https://github.com/saagar210/MemoryKernel',
    release_tag: tag,
    commit_sha: commit,
    expected_service_contract_version: service,
    expected_api_contract_version: 'api.v1',
    expected_integration_baseline: 'integration/v1',
    expected_producer_manifest_sha256: sha256(manifest),
    default_base_url: 'http://127.0.0.1:4010',
    default_timeout_ms: 2500,
  });
}

export function matrixText(
  release: ReleaseFacts,
  manifest: string,
  rows: readonly (ReleaseFacts & { readonly status: string })[],
  day: string,
): string {
  const row = ({ tag, commit, service, status }: ReleaseFacts & { readonly status: string }) =>
    `| 1.0.0 | cc6cb15 | ${tag} | ${commit} | ${service} | api.v1 | integration/v1 | ${status} |`;
  return `# AssistSupport and MemoryKernel Compatibility Matrix

Updated: ${day}

This document defines the consumer's integration baseline.

## Baseline Pin

- MemoryKernel repo: \`https://github.com/saagar210/MemoryKernel\`
- MemoryKernel release tag: \`${release.tag}\`
- MemoryKernel commit SHA: \`${release.commit}\`
- Expected service contract version: \`${release.service}\`
- Expected API contract version: \`api.v1\`
- Expected integration baseline: \`integration/v1\`
- Expected producer manifest SHA-256: \`${sha256(manifest)}\`

## Approved Version Pairs

| AssistSupport version | AssistSupport commit | MemoryKernel tag | MemoryKernel commit | Service contract | API contract | Integration baseline | Status |
|---|---|---|---|---|---|---|---|
${rows.map(row).join('\n')}

## Forward Readiness Note

- Pin and matrix change in one pull request.
`;
}

const list = ({ tag, commit, service }: ReleaseFacts): string => `- release_tag: \`${tag}\`
- commit_sha: \`${commit}\`
- service/api/integration: \`${service}\` / \`api.v1\` / \`integration/v1\``;

export function recordText({ release, signedOn }: Facts, side: 'producer' | 'consumer'): string {
  const [one, other] = side === 'producer' ? ['MemoryKernel', 'AssistSupport'] : ['AssistSupport', 'MemoryKernel'];
  const people: Readonly<Record<string, readonly [string, string]>> = {
    MemoryKernel: ['Ada Brandt', 'Jonas Weil'],
    AssistSupport: ['Mira Sommer', 'Karl Aumann'],
  };
  return `# Runtime Cutover Decision Record

Updated: ${signedOn}
Owner: ${one} + ${other} (bilateral)

## Decision Scope

The two sides decide here whether ${release.tag} becomes the runtime.

## Decision Outcome

1. Rehearsal continuation: **GO**
2. Runtime cutover execution: **GO**

## Approved Runtime Target

- release_tag: \`${release.tag}\`
- commit_sha: \`${release.commit}\`
- service_contract_version: \`${release.service}\`
- api_contract_version: \`api.v1\`
- integration_baseline: \`integration/v1\`

## Ownership

- MemoryKernel incident commander: ${people['MemoryKernel']?.[0] ?? ''}
- MemoryKernel rollback owner: ${people['MemoryKernel']?.[1] ?? ''}
- AssistSupport incident commander: ${people['AssistSupport']?.[0] ?? ''}
- AssistSupport rollback owner: ${people['AssistSupport']?.[1] ?? ''}

## Decision Inputs

- The evidence bundle and the verification suites of both sides.
`;
}

export function statusText({ release, signedOn }: Facts): string {
  return `# Active Runtime Status

Updated: ${signedOn}

## Active Baseline

${list(release)}

## Runtime Posture

- Rehearsal continuation: **GO**
- Runtime cutover: **GO**
`;
}

export function jointStatusText({ release, signedOn }: Facts): string {
  return `# Joint Decision Status

Updated: ${signedOn}

## Baseline

${list(release)}

## Bilateral Decision Status

1. Rehearsal continuation: **GO**
2. Runtime cutover execution: **GO**

## Evidence

Both decision records and the evidence bundle.
`;
}

export function readinessText({ release, older, drilledOn }: Facts): string {
  return `# Rollback Readiness

Updated: ${drilledOn}

## Runtime Target

${list(release)}

## Rollback Target

${list(older)}

## Commands Executed

\`\`\`bash
cargo test --workspace --all-targets --all-features
pnpm run test:memorykernel-contract
\`\`\`

## Drill Result

- Command status: **PASS**
- Rollback readiness verdict: **READY**
- Notes: the way back took 4 minutes.
`;
}

/** A packet of the past: it says NO-GO, of another release, and that it no longer counts. */
export function packetText({ older }: Facts): string {
  return `# Joint Sign-Off Checkpoint Packet

> Historical Snapshot: this document is superseded by the runtime cutover decision records.

Updated: 2025-12-02

## Baseline Confirmation

${list(older)}

## Explicit Verdicts

- Rehearsal continuation: **GO**
- Runtime cutover: **NO-GO**
`;
}
