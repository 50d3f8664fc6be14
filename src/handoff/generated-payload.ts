/** What the producer's payload must be, from the manifest and the profile: for `generate`, and to compare with. */
import type { JsonValue } from '../contracts/remedy.js';
import type { ManifestFacts } from './manifest.js';
import type { CandidateMode, Profile, VersionPolicy } from '../contracts/profile.js';

/** The template of the consumer impact statement, with its placeholders. */
export const IMPACT_TEMPLATE: Readonly<Record<string, string>> = {
  runtime_behavior_changes: '<none|describe>',
  required_consumer_mapping_changes: '<none|describe>',
  required_test_updates: '<none|describe>',
  repin_required: '<yes/no>',
  rollback_instruction: 'repin to <previous tag/sha>',
};

/** Which fields a candidate may change, and which it must not. */
export const COMPATIBILITY_EXPECTATIONS = {
  candidate_values_override_release_baseline_fields: ['expected_service_contract_version'],
  fields_that_must_match_active_runtime_baseline: [
    'release_tag',
    'commit_sha',
    'expected_api_contract_version',
    'integration_baseline',
    'error_code_enum',
  ],
} as const;

export interface PayloadRequest {
  readonly profile: Profile;
  readonly manifest: ManifestFacts;
  /** `stable`, or a candidate mode of the profile. */
  readonly mode: string;
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
}

/** The candidate mode of that name; null for `stable`, for modes the profile does not know, and where none is stated. */
export function candidateMode(profile: Profile, mode: string | undefined): CandidateMode | null {
  return profile.candidateModes.find((candidate) => candidate.mode === mode) ?? null;
}

/** The commands a payload must list, `{root}` not replaced. */
export function handoffCommands(profile: Profile): readonly string[] {
  return profile.producer.suite.filter((command) => command.handoff).map((command) => command.command);
}

/** A valid payload with portable paths: the same request gives the same bytes. */
export function generatePayload({ profile, manifest, mode, generatedAt }: PayloadRequest): Record<string, JsonValue> {
  const candidate = candidateMode(profile, mode);
  const baseline = {
    release_tag: manifest.release_tag,
    commit_sha: manifest.commit_sha,
    expected_service_contract_version: manifest.expected_service_contract_version,
    expected_api_contract_version: manifest.expected_api_contract_version,
    integration_baseline: manifest.integration_baseline,
  };
  const path = (id: 'manifest' | 'changelog') => profile.producer.documents.find((rule) => rule.id === id)?.path ?? '';
  return {
    handoff_generated_at_utc: generatedAt.replace(/\.\d+Z$/, 'Z'),
    handoff_mode: mode,
    ...baseline,
    ...(candidate === null ? {} : { expected_service_contract_version: candidate.targetServiceContractVersion }),
    active_runtime_baseline: baseline,
    error_code_enum: manifest.error_code_enum,
    non_2xx_envelope_policy: envelopePolicies(profile.policies, manifest.expected_service_contract_version, candidate),
    manifest_contract_version: manifest.manifest_contract_version,
    manifest_path: path('manifest'),
    changelog_path: path('changelog'),
    verification_commands: handoffCommands(profile).map((command) => command.replaceAll('{root}', '.')),
    consumer_impact_statement_template: IMPACT_TEMPLATE,
    ...(candidate === null
      ? {}
      : {
          rehearsal_candidate: candidate.rehearsalCandidate,
          compatibility_expectations: COMPATIBILITY_EXPECTATIONS,
          required_consumer_validation_commands: candidate.consumerCommands,
        }),
  };
}

function envelopePolicies(
  policies: readonly VersionPolicy[],
  active: string,
  candidate: CandidateMode | null,
): Record<string, JsonValue> {
  const result: Record<string, JsonValue> = {};
  for (const policy of policies) {
    if (policy.serviceContractVersion === active) result[policy.stableKey] = policyBody(policy);
  }
  for (const policy of policies) {
    const rehearsed = policy.serviceContractVersion === (candidate?.targetServiceContractVersion ?? active);
    if (rehearsed && policy.candidateKey !== null) result[policy.candidateKey] = policyBody(policy);
  }
  return result;
}

/** A policy as a payload holds it. */
export function policyBody({
  requires,
  optional,
  forbids,
}: VersionPolicy): Readonly<Record<string, readonly string[]>> {
  return optional.length === 0 ? { requires, forbids } : { requires, optional, forbids };
}
