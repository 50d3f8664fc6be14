import { describe, expect, it } from '@jest/globals';
import { factWord, isSameFact, statedFact, statedFacts, usualKey } from '../../src/handoff/facts.js';
import { BASELINE_FACTS } from '../../src/contracts/words.js';
import { json, start } from '../documents/places.js';

const PIN = json(
  JSON.stringify({
    release_tag: 'v0.4.0',
    commit_sha: '7e4806a',
    expected_service_contract_version: 'service.v3',
    expected_api_contract_version: 'api.v1',
    expected_integration_baseline: 'integration/v1',
    expected_producer_manifest_sha256: '9f2c',
  }),
);

describe('a fact in a JSON document', () => {
  it('may have the prefix expected_ or not', () => {
    const values = ['{"service_contract_version": "a"}', '{"expected_service_contract_version": "a"}'].map((text) =>
      factWord(json(text), 'service_contract_version'),
    );
    expect(values).toEqual(['a', 'a']);
  });

  it('is the one without the prefix where both are there', () => {
    expect(factWord(json('{"expected_release_tag": "a", "release_tag": "b"}'), 'release_tag')).toBe('b');
  });

  it.each([
    'expected_producer_manifest_sha256',
    'producer_manifest_sha256',
    'expected_manifest_sha256',
    'manifest_sha256',
  ])('is the digest of the manifest as %s', (key) => {
    expect(factWord(json(JSON.stringify({ [key]: '9f2c' })), 'manifest_sha256')).toBe('9f2c');
  });

  it('is a list for error codes, in the order of the document', () => {
    expect(statedFact(json('{"error_code_enum": ["b", "a"]}'), 'error_code_enum')).toMatchObject({
      value: { kind: 'list', items: ['b', 'a'] },
    });
  });

  it.each([
    ['a number', '{"release_tag": 4}', 'release_tag', '4'],
    ['null', '{"release_tag": null}', 'release_tag', 'null'],
    ['an object', '{"release_tag": {}}', 'release_tag', 'an object'],
    ['a text where a list belongs', '{"error_code_enum": "a"}', 'error_code_enum', '"a"'],
    ['a list of other things', '{"error_code_enum": ["a", 1]}', 'error_code_enum', 'a list'],
  ] as const)('is malformed when it is %s, and shown as it is', (_what, text, fact, shown) => {
    expect(statedFact(json(text), fact)).toMatchObject({ value: { kind: 'malformed', shown } });
    expect(factWord(json(text), fact)).toBeUndefined();
  });

  it('stands where its value stands', () => {
    const span = statedFact(json('{\n  "release_tag": "v1"\n}'), 'release_tag')?.span;
    expect(span && start(span)).toBe('2:18');
  });

  it('that is a list knows where each of its values stands', () => {
    const fact = statedFact(json('{"error_code_enum": ["b",\n"a"]}'), 'error_code_enum');
    expect(fact?.items.map(start)).toEqual(['1:22', '2:1']);
  });

  it.each(['{}', '[]', '"release_tag"', 'null'])('is not stated by %s', (text) => {
    expect(statedFact(json(text), 'release_tag')).toBeUndefined();
  });

  it('is left out of a list when it is not stated', () => {
    expect(statedFacts(json('{"commit_sha": "x"}'), BASELINE_FACTS).map(({ fact }) => fact)).toEqual(['commit_sha']);
  });
});

describe('what a release has', () => {
  it.each([
    ['release_tag', 'v1.0.0', 'v1.0.0', true],
    ['release_tag', 'v1.0.0', 'v1.0.0-rc.1', false],
    ['commit_sha', '7e4806a', '7e4806a34b98', true],
    ['commit_sha', '7e4806', '7e4806a34b98', false],
    ['commit_sha', 'unknown', 'unknown as yet', false],
  ] as const)('%s %s is said of %s: %s', (fact, stated, full, is) => {
    expect(isSameFact(fact, stated, full)).toBe(is);
  });
});

describe('the key a document would use', () => {
  it.each([
    ['a pin', PIN, 'service_contract_version', 'expected_service_contract_version'],
    ['a pin', PIN, 'release_tag', 'release_tag'],
    ['a pin', PIN, 'manifest_sha256', 'expected_producer_manifest_sha256'],
    ['another document', json('{"service_contract_version": "a"}'), 'api_contract_version', 'api_contract_version'],
  ] as const)('in %s', (_what, document, fact, key) => {
    expect(usualKey(document, fact)).toBe(key);
  });
});
