/** The documents of a small pair in the shape of profiles/memorykernel.yml: its facts, in texts of our own. */
import { createHash } from 'node:crypto';
import { generatePayload } from '../../src/handoff/generated-payload.js';
import type { ManifestFacts } from '../../src/handoff/manifest.js';
import { readBuiltIn } from './profile.js';

export const CODES = ['invalid_json', 'validation_error', 'write_conflict', 'query_failed', 'internal_error'];

/** Where the payload was generated: no machine that anybody runs this on. */
export const LAPTOP = '/Users/d/Projects/MemoryKernel';

export interface ReleaseFacts {
  readonly tag: string;
  readonly commit: string;
  readonly service: 'service.v2' | 'service.v3';
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const baselineOf = ({ tag, commit, service }: ReleaseFacts) => ({
  release_tag: tag,
  commit_sha: commit,
  expected_service_contract_version: service,
  expected_api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
});

export function manifestFacts(release: ReleaseFacts): ManifestFacts & Record<string, unknown> {
  return {
    manifest_contract_version: 'producer-contract-manifest.v1',
    ...baselineOf(release),
    error_code_enum: CODES,
    stability_window: { minimum_sprint_days: 14 },
    additive_error_code_notice_policy: {
      standard_business_days: 10,
      emergency_notice_hours: 24,
      emergency_requires_same_day_docs_spec_tests: true,
    },
    service_v3_transition_guard: {
      legacy_error_must_be_present_in_service_v2: true,
      legacy_error_removal_requires_service_v3: true,
    },
  };
}

export function payloadText(
  release: ReleaseFacts,
  mode: 'stable' | 'service-v3-candidate',
  generatedAt: string,
): string {
  const profile = readBuiltIn();
  const payload = generatePayload({ profile, manifest: manifestFacts(release), mode, generatedAt });
  const { verification_commands: commands } = payload;
  return json({
    ...payload,
    manifest_path: `${LAPTOP}/contracts/integration/v1/producer-contract-manifest.json`,
    changelog_path: `${LAPTOP}/CHANGELOG.md`,
    verification_commands: Array.isArray(commands)
      ? commands.map((command) => String(command).replace('-root .', `-root ${LAPTOP}`))
      : [],
    ...(mode === 'stable'
      ? {
          consumer_impact_statement: {
            runtime_behavior_changes: 'errors say service.v3, carry no legacy_error, and may carry error.details',
            required_consumer_mapping_changes: 'none',
            required_test_updates: 'cover the new version and the field that goes',
            repin_required: `yes (${release.tag})`,
            rollback_instruction: 'repin to v0.3.2',
          },
        }
      : {}),
  });
}

export function truthText(service: string): string {
  const { requires, optional, forbids } = readBuiltIn().policies.find(
    (policy) => policy.serviceContractVersion === service,
  ) ?? { requires: [], optional: [], forbids: [] };
  return json({
    service_contract_source_version: 'service-contract-source.v1',
    expected_service_contract_version: service,
    expected_api_contract_version: 'api.v1',
    integration_baseline: 'integration/v1',
    error_code_enum: CODES,
    non_2xx_envelope_policy: { requires, optional, forbids },
  });
}

export function openApiText(service: 'service.v2' | 'service.v3'): string {
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
${CODES.map((code) => `                - ${code}`).join('\n')}
            message:
              type: string
${legacy ? '        legacy_error:\n          type: string\n' : '            details:\n              type: object\n'}`;
}

export function candidateText(generatedAt: string, notBefore: string): string {
  return json({
    payload_contract_version: 'service-v3-rehearsal-handoff.v1',
    generated_at_utc: generatedAt,
    rehearsal_candidate: {
      target_service_contract_version: 'service.v3',
      requires_runtime_cutover: false,
      cutover_not_before_utc_date: notBefore,
    },
  });
}

export function bundleText(release: ReleaseFacts, head: string, artifacts: Readonly<Record<string, string>>): string {
  return json({
    evidence_bundle_version: 'release-evidence-bundle.v1',
    generated_at_utc: '2026-01-13T09:00:00Z',
    generator: 'scripts/generate_release_evidence_bundle.sh',
    git_commit_head: head,
    runtime_baseline: baselineOf(release),
    policy_assertions: { error_code_enum: CODES },
    artifacts: Object.entries(artifacts).map(([file, text]) => ({ path: file, sha256: sha256(text) })),
    required_validation_commands: [
      ...readBuiltIn()
        .producer.suite.filter(({ handoff }) => handoff)
        .map(({ command }) => command.replace('{root}', '<repo>')),
      './scripts/verify_producer_contract_manifest.sh --memorykernel-root <repo>',
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

const list = ({ tag, commit, service }: ReleaseFacts): string => `- release_tag: \`${tag}\`
- commit_sha: \`${commit}\`
- service/api/integration: \`${service}\` / \`api.v1\` / \`integration/v1\``;

export function statusText(release: ReleaseFacts): string {
  return `# Active Runtime Status

Updated: 2026-01-14

## Runtime Baseline

${list(release)}
`;
}

export function matrixText(release: ReleaseFacts, manifest: string, older: ReleaseFacts | null): string {
  const row = ({ tag, commit, service }: ReleaseFacts, status: string) =>
    `| \`1111111\` | \`${tag}\` | \`${commit}\` | \`${service}\` | \`api.v1\` | \`integration/v1\` | ${status} |`;
  return `# MemoryKernel Compatibility Matrix

Updated: 2026-01-15

## Baseline Pin

- MemoryKernel release tag: \`${release.tag}\`
- MemoryKernel commit: \`${release.commit}\`
- Service contract version: \`${release.service}\`
- API contract version: \`api.v1\`
- Integration baseline: \`integration/v1\`
- Producer manifest SHA256: \`${sha256(manifest)}\`

## Approved Version Pairs

| AssistSupport Commit | MemoryKernel Tag | MemoryKernel Commit | Service Contract | API Contract | Integration Baseline | Status |
|---|---|---|---|---|---|---|
${[...(older === null ? [] : [row(older, 'Superseded')]), row(release, 'Approved')].join('\n')}
`;
}

export function recordText(release: ReleaseFacts, updated: string): string {
  return `# Runtime Cutover Decision Record

Updated: ${updated}

## Runtime Baseline

${list(release)}

## Decision

1. Rehearsal continuation: **GO**
2. Runtime cutover execution: **GO**

## Ownership

- MemoryKernel incident commander: Ada Brandt
- MemoryKernel rollback owner: Jonas Weil
- AssistSupport incident commander: Mira Sommer
- AssistSupport rollback owner: Karl Aumann
`;
}

export function readinessText(release: ReleaseFacts, target: ReleaseFacts): string {
  return `# Rollback Readiness

Updated: 2026-01-14

## Runtime Target

${list(release)}

## Rollback Target

${list(target)}

## Verdict

- Rollback readiness verdict: **READY** (4 minutes)
`;
}

/** A packet of the past: it says NO-GO, of another release, and that it no longer counts. */
export function supersededPacket(release: ReleaseFacts): string {
  return `# Joint Sign-Off Checkpoint Packet

> Historical Snapshot: this document is superseded by the runtime closure records.

Updated: 2025-12-02

## Baseline Confirmation

${list(release)}

## Explicit Verdicts

- Rehearsal continuation: **GO**
- Runtime cutover: **NO-GO**
`;
}
