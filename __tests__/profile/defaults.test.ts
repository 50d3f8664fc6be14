import { describe, expect, it } from '@jest/globals';
import { GATES } from '../../src/contracts/words.js';
import { readProfile } from '../../src/profile/profile.js';
import { DEFAULT_VOCABULARY } from '../../src/profile/vocabulary.js';
import { profileOf, readBuiltInText, SMALL_PROFILE } from '../support/profile.js';
import { extended, replaced } from './problems.js';

describe('what a profile leaves out', () => {
  const profile = profileOf(SMALL_PROFILE);

  it('has its default', () => {
    expect(profile).toMatchObject({
      title: 'orders',
      environment: [],
      releaseBranches: ['release/**'],
      runtimePaths: [],
      metadataPaths: ['contracts/manifest.json', 'docs/handoff.json', '**/*.md', 'docs/**', '.github/**', 'LICENSE*'],
      interfacePaths: [],
      release: 'tag',
      mirrors: null,
      errorEnvelopeSchema: '',
      errorCodePath: 'error.code',
      openApiVersion: 'service_contract_version',
      policies: [],
      candidateModes: [],
      transitionGuard: null,
      matchers: [],
      waivers: [],
      vocabulary: DEFAULT_VOCABULARY,
    });
  });

  it('has the gates of every decision, where it answers what they ask', () => {
    const { decisions } = profileOf(readBuiltInText().replace(/^decisions:\n(?: .*\n)+/m, ''));
    expect(decisions).toEqual({
      rehearsal: ['handoff', 'alignment', 'suite'],
      release: ['handoff', 'alignment', 'producer-suite', 'immutable-release', 'stability-window'],
      cutover: GATES,
    });
  });

  it('is always required of a document that is named by its path', () => {
    expect(profile.producer.documents).toEqual([
      { id: 'manifest', path: 'contracts/manifest.json', required: 'always' },
      { id: 'payload', path: 'docs/handoff.json', required: 'always' },
    ]);
  });

  it('is always required of a document that is named by an object', () => {
    const text = replaced('pin: config/pin.json', 'pin: { path: p.json }');
    expect(profileOf(text).consumer.documents).toEqual([{ id: 'pin', path: 'p.json', required: 'always' }]);
  });

  it('leaves a side without repository and suite', () => {
    expect(profile.consumer).toMatchObject({ side: 'consumer', name: 'Shop', repository: null, suite: [] });
  });

  it('leaves a command in a lane of its own, at the root, outside the handoff', () => {
    const [command] = profileOf(extended('  suite: [{ id: a, command: x }]')).consumer.suite;
    expect(command).toEqual({
      id: 'a',
      command: 'x',
      words: ['x'],
      lane: 'a',
      handoff: false,
      timeoutMinutes: null,
      matchers: [],
      directory: '.',
    });
  });

  it('keeps the other words of the vocabulary', () => {
    const { vocabulary } = profileOf(extended('vocabulary:', '  facts: { release_tag: [version] }', '  ready: [ok]'));
    expect([vocabulary.facts.release_tag, vocabulary.facts.commit_sha, vocabulary.ready, vocabulary.readiness]).toEqual(
      [['version'], DEFAULT_VOCABULARY.facts.commit_sha, ['ok'], DEFAULT_VOCABULARY.readiness],
    );
  });

  it('is not the version that an OpenAPI document has of its own', () => {
    expect(profileOf(extended('contract: { openapi-version: own }')).openApiVersion).toBeNull();
  });
});

describe('the digest of a profile', () => {
  it('is that of its bytes, comments included', () => {
    const digest = (text: string) => {
      const read = readProfile(Buffer.from(text), []);
      return read.ok ? read.sha256 : null;
    };
    expect(digest(SMALL_PROFILE)).toMatch(/^[0-9a-f]{64}$/);
    expect(digest(`${SMALL_PROFILE}# remark\n`)).not.toBe(digest(SMALL_PROFILE));
  });
});
