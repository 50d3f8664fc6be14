import { describe, expect, it } from '@jest/globals';
import type { FileEvidence } from '../../src/contracts/evidence.js';
import { fileOf } from '../../src/contracts/file-state.js';
import type { DocumentId } from '../../src/contracts/profile.js';
import { BASELINE_FACTS, type Side } from '../../src/contracts/words.js';
import { baselineIn, baselineOf, releaseNames } from '../../src/handoff/baseline.js';
import { json } from '../documents/places.js';
import { readBuiltIn } from '../support/profile.js';

const FACTS = {
  release_tag: 'v0.4.0',
  commit_sha: '7e4806a34b98c01dbd7428e7c8f26d97f2b1c7bd',
  expected_service_contract_version: 'service.v3',
  expected_api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
};
const BASELINE = {
  release_tag: 'v0.4.0',
  commit_sha: FACTS.commit_sha,
  service_contract_version: 'service.v3',
  api_contract_version: 'api.v1',
  integration_baseline: 'integration/v1',
};
const stated = (facts: unknown) => fileOf(Buffer.from(JSON.stringify(facts)));
const file = (side: Side, document: DocumentId, facts: unknown): FileEvidence => ({
  side,
  tree: 'subject',
  document,
  path: `${document}.json`,
  state: stated(facts),
});
const of = (role: Side, ...files: FileEvidence[]) => baselineOf({ role, files }, readBuiltIn());
const other = { ...FACTS, release_tag: 'v0.5.0' };

describe('a baseline', () => {
  it('is the five facts', () => {
    expect(baselineIn(json(JSON.stringify(FACTS)))).toEqual(BASELINE);
  });

  it.each(BASELINE_FACTS)('is none without %s', (missing) => {
    const rest = Object.entries(FACTS).filter(([key]) => !key.endsWith(missing));
    expect(baselineIn(json(JSON.stringify(Object.fromEntries(rest))))).toBeNull();
  });

  it('is none with a fact that is no text', () => {
    expect(baselineIn(json(JSON.stringify({ ...FACTS, release_tag: 4 })))).toBeNull();
  });
});

describe('the release that a run is about', () => {
  it("is that of the producer's manifest, whatever the payload runs now", () => {
    const payload = file('producer', 'payload', { active_runtime_baseline: other });
    expect(of('producer', payload, file('producer', 'manifest', FACTS))).toEqual(BASELINE);
  });

  it('is the active baseline of the payload where no manifest states it all', () => {
    const payload = file('producer', 'payload', { ...other, active_runtime_baseline: FACTS });
    expect(of('producer', file('producer', 'manifest', { release_tag: 'v9' }), payload)).toEqual(BASELINE);
    expect(of('producer', file('producer', 'payload', FACTS))).toBeNull();
  });

  it("is that of the consumer's pin in its run, and of nothing else", () => {
    const manifest = file('producer', 'manifest', other);
    expect(of('consumer', manifest, file('consumer', 'pin', FACTS))).toEqual(BASELINE);
    expect(of('consumer', manifest)).toBeNull();
  });

  it('is asked of the subject alone, and of what the profile names', () => {
    expect(of('producer', { ...file('producer', 'manifest', FACTS), tree: 'release' })).toBeNull();
    const profile = readBuiltIn();
    const unnamed = { ...profile, producer: { ...profile.producer, documents: [] } };
    expect(baselineOf({ role: 'producer', files: [file('producer', 'manifest', FACTS)] }, unnamed)).toBeNull();
  });
});

describe('the releases that documents name', () => {
  it('are each named once, in the order of the documents, an active baseline after its own', () => {
    const names = releaseNames([stated({ ...other, active_runtime_baseline: FACTS }), undefined, stated(FACTS)]);
    expect(names).toEqual({ tags: ['v0.5.0', 'v0.4.0'], commits: [FACTS.commit_sha] });
  });

  it('are named without the rest of a baseline; a commit only by its whole SHA', () => {
    expect(releaseNames([stated({ release_tag: 'v1', commit_sha: '7e4806a' })])).toEqual({ tags: ['v1'], commits: [] });
  });
});
