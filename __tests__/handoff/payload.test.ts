import { describe, expect, it } from '@jest/globals';
import { entries } from '../../src/documents/tree.js';
import { generatePayload } from '../../src/handoff/generated-payload.js';
import { modeOf, namedDocuments, readPayload } from '../../src/handoff/payload.js';
import { json } from '../documents/places.js';
import { readBuiltIn } from '../support/profile.js';

const profile = readBuiltIn();
const manifest = {
  manifest_contract_version: 'v1',
  release_tag: 'v0.4.0',
  commit_sha: '7e4806a34b98c01dbd7428e7c8f26d97f2b1c7bd',
  expected_service_contract_version: 'service.v3',
  expected_api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
  error_code_enum: ['a'],
};
const mode = profile.candidateModes[0]?.mode ?? 'stable';
const payload = json(JSON.stringify(generatePayload({ profile, manifest, mode, generatedAt: '2026-02-01T00:00:00Z' })));

describe('a payload', () => {
  it('is read under every key under which it is generated, but for the facts, which are read like any', () => {
    const read = Object.values(readPayload(payload)).flatMap((found) => found?.key ?? []);
    const written = entries(payload).map(({ key }) => key);
    expect(written.filter((key) => !read.includes(key))).toEqual(
      Object.keys(manifest)
        .filter((key) => !read.includes(key))
        .sort((a, b) => written.indexOf(a) - written.indexOf(b)),
    );
  });

  it('says nothing where it is no object', () => {
    for (const text of ['[]', '"handoff_mode"', 'null'])
      expect(Object.values(readPayload(json(text))).every((found) => found === undefined)).toBe(true);
  });

  it('has a mode that is text', () => {
    expect([modeOf(payload), modeOf(json('{"handoff_mode": 1}')), modeOf(undefined)]).toEqual([
      mode,
      undefined,
      undefined,
    ]);
  });

  it('names documents by the keys that it has', () => {
    expect(namedDocuments(json('{"changelog_path": 1}')).map(({ id, stated }) => [id, stated.key])).toEqual([
      ['changelog', 'changelog_path'],
    ]);
    expect(namedDocuments(payload).map(({ id }) => id)).toEqual(['manifest', 'changelog']);
  });
});
