import { describe, expect, it } from '@jest/globals';
import { validateCandidatePayload, validateStablePayload } from '../../src/contracts/compiled/contract.js';
import { schemaProblems } from '../../src/documents/schema/problems.js';
import { at, strings, text } from '../../src/documents/tree.js';
import { candidateMode, generatePayload, handoffCommands } from '../../src/handoff/generated-payload.js';
import type { ManifestFacts } from '../../src/handoff/manifest.js';
import { json } from '../documents/places.js';
import { profileOf, readBuiltIn, SMALL_PROFILE } from '../support/profile.js';

const MANIFEST: ManifestFacts = {
  manifest_contract_version: 'producer-contract-manifest.v1',
  release_tag: 'v0.4.0',
  commit_sha: '7e4806a000000000000000000000000000000000',
  expected_service_contract_version: 'service.v3',
  expected_api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
  error_code_enum: ['not_found', 'bad_request'],
};
const V2: ManifestFacts = { ...MANIFEST, release_tag: 'v0.3.2', expected_service_contract_version: 'service.v2' };
const PROFILE = readBuiltIn();
const AT = '2026-02-08T13:19:53Z';

function generated(mode: string, manifest = MANIFEST, generatedAt = AT) {
  return generatePayload({ profile: PROFILE, manifest, mode, generatedAt });
}

function policies(mode: string, manifest: ManifestFacts): readonly string[] {
  const policy = generated(mode, manifest)['non_2xx_envelope_policy'];
  return Object.keys(typeof policy === 'object' && policy !== null ? policy : {});
}

describe('a generated payload', () => {
  const modes = ['stable', ...PROFILE.candidateModes.map(({ mode }) => mode)];
  const cases = modes.flatMap((mode) =>
    [MANIFEST, V2].map((manifest) => [mode, manifest.release_tag, manifest] as const),
  );

  it.each(cases)('of mode %s is valid against the schema of its mode, at %s', (mode, _tag, manifest) => {
    const validator = mode === 'stable' ? validateStablePayload : validateCandidatePayload;
    expect(schemaProblems(json(JSON.stringify(generated(mode, manifest))), validator)).toEqual([]);
  });

  it.each(cases)('of mode %s is not valid against the schema of the other, at %s', (mode, _tag, manifest) => {
    const other = mode === 'stable' ? validateCandidatePayload : validateStablePayload;
    expect(schemaProblems(json(JSON.stringify(generated(mode, manifest))), other)).not.toEqual([]);
  });

  it.each(modes)('of mode %s has the same bytes for the same request', (mode) => {
    expect(JSON.stringify(generated(mode))).toBe(JSON.stringify(generated(mode)));
  });

  it('has no fraction of a second', () => {
    expect(generated('stable', MANIFEST, '2026-02-08T13:19:53.123Z')['handoff_generated_at_utc']).toBe(AT);
  });

  it('repeats the facts of the manifest as release and as active baseline', () => {
    const baseline = {
      release_tag: MANIFEST.release_tag,
      commit_sha: MANIFEST.commit_sha,
      expected_service_contract_version: 'service.v3',
      expected_api_contract_version: 'api.v1',
      integration_baseline: 'integration/v1',
    };
    expect(generated('stable')).toMatchObject({ ...baseline, active_runtime_baseline: baseline });
  });

  it('of a candidate targets the next service contract while the active baseline stays', () => {
    expect(generated('service-v3-candidate', V2)).toMatchObject({
      handoff_mode: 'service-v3-candidate',
      expected_service_contract_version: 'service.v3',
      active_runtime_baseline: { release_tag: 'v0.3.2', expected_service_contract_version: 'service.v2' },
      rehearsal_candidate: { requires_runtime_cutover: false },
    });
  });

  it.each(['rehearsal_candidate', 'compatibility_expectations', 'required_consumer_validation_commands'])(
    'of a candidate alone carries %s',
    (key) => {
      expect([key in generated('stable'), key in generated('service-v3-candidate')]).toEqual([false, true]);
    },
  );

  it.each([
    ['stable', 'service.v2', V2, ['service_v2_stable']],
    ['stable', 'service.v3', MANIFEST, ['service_v3_stable', 'service_v3_candidate']],
    ['service-v3-candidate', 'service.v2', V2, ['service_v2_stable', 'service_v3_candidate']],
  ] as const)('of mode %s at %s carries the policies of its service contracts', (mode, _version, manifest, keys) => {
    expect(policies(mode, manifest)).toEqual(keys);
  });

  it('names no path of anybody’s machine', () => {
    const payload = json(JSON.stringify(generated('stable')));
    const paths = [text(at(payload, 'manifest_path')), text(at(payload, 'changelog_path'))];
    const commands = strings(at(payload, 'verification_commands')) ?? [];
    expect([...paths, ...commands]).toHaveLength(10);
    expect([...paths, ...commands]).not.toContainEqual(expect.stringMatching(/^\/|\s\/|\{root\}/));
  });

  it('lists exactly the commands that the profile marks, in its order', () => {
    expect(generated('stable')['verification_commands']).toEqual(
      handoffCommands(PROFILE).map((command) => command.replaceAll('{root}', '.')),
    );
  });
});

describe('a candidate mode', () => {
  it('is found by its name', () => {
    expect(candidateMode(PROFILE, 'service-v3-candidate')?.targetServiceContractVersion).toBe('service.v3');
  });

  it.each(['stable', 'service-v9-candidate', ''])('is null for "%s"', (mode) => {
    expect(candidateMode(PROFILE, mode)).toBeNull();
  });
});

describe('the commands of a handoff', () => {
  it('are none where the profile marks none', () => {
    expect(handoffCommands(profileOf(SMALL_PROFILE))).toEqual([]);
  });
});
