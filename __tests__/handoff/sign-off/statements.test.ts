import { describe, expect, it } from '@jest/globals';
import { start, textAt } from '../../documents/places.js';
import { facts, signOff } from './sign-off.js';

describe('a fact in a sign-off document', () => {
  it.each([
    ['- release_tag: `v0.4.0`', 'release_tag = v0.4.0'],
    ['- `release_tag`: `v0.3.2`', 'release_tag = v0.3.2'],
    ['- MemoryKernel release tag: `v0.3.2`', 'release_tag = v0.3.2'],
    ['- **Release tag**: v0.4.0', 'release_tag = v0.4.0'],
    ['- Tag: v0.4.0.', 'release_tag = v0.4.0'],
    ['- RELEASE-TAG: v0.4.0', 'release_tag = v0.4.0'],
    ['- Release tag (immutable): v0.4.0', 'release_tag = v0.4.0'],
    ['- release_tag: v0.4.0 (approved)', 'release_tag = v0.4.0'],
    ['- release_tag: v0.4.0 (was `v0.3.2`)', 'release_tag = v0.4.0'],
    ['- release_tag: now at `v0.4.0`', 'release_tag = v0.4.0'],
    ['- release_tag: (`v0.4.0`)', 'release_tag = v0.4.0'],
    ['- release_tag: ~~`v0.3.2`~~ `v0.4.0`', 'release_tag = v0.4.0'],
    ['- release_tag:', 'release_tag = '],
    ['- MemoryKernel commit: `7e4806a`', 'commit_sha = 7e4806a'],
    ['- commit_sha: 7e4806a', 'commit_sha = 7e4806a'],
    ['- expected_service_contract_version: `service.v3`', 'service_contract_version = service.v3'],
    ['- service: service.v3', 'service_contract_version = service.v3'],
    ['- API contract version: api.v1', 'api_contract_version = api.v1'],
    ['- integration baseline: integration/v1', 'integration_baseline = integration/v1'],
  ])('is read in every phrasing: %s', (text, fact) => {
    expect(facts(text)).toEqual([fact]);
  });

  it.each([
    '- service/api/integration: `service.v3` / `api.v1` / `integration/v1`',
    '- service/api/baseline: `service.v3`/`api.v1`/`integration/v1`',
    '- Service / API / Integration: service.v3 / api.v1 / integration/v1',
    '- service/api/integration: `service.v3 / api.v1 / integration/v1`',
    '- MemoryKernel service/api/integration baseline: **service.v3** / **api.v1** / **integration/v1**',
    '| x | y |\n|-|-|\n| service/api/integration | service.v3 / api.v1 / integration/v1 |',
  ])('may share a line with others: %s', (text) => {
    expect(facts(text)).toEqual([
      'service_contract_version = service.v3',
      'api_contract_version = api.v1',
      'integration_baseline = integration/v1',
    ]);
  });

  it('that shares a line has a place of its own', () => {
    const text = '- service/api/integration: **service.v3** / api.v1 / `integration/v1`';
    expect(signOff(text).facts.map(({ span }) => `${start(span)} ${textAt(text, span)}`)).toEqual([
      '1:30 service.v3',
      '1:45 api.v1',
      '1:55 integration/v1',
    ]);
  });

  it('states only as many of a shared line as there are values', () => {
    expect(facts('- service/api/integration: `service.v3` / `api.v1`')).toEqual([
      'service_contract_version = service.v3',
      'api_contract_version = api.v1',
    ]);
  });

  it.each([
    ['a label that is none', '- Release notes: v0.4.0'],
    ['a combined label with an unknown part', '- service/api/database: a / b / c'],
    ["the consumer's own commit", '- AssistSupport commit: `008dfc8`'],
    ["the consumer's own tag", '- Consumer release tag: `v1.0.0`'],
    ['a label with look-alike letters', '- rel\u0435ase_tag: v0.4.0'],
    ['a comment', '- x <!-- release_tag: v0.4.0 -->'],
    ['a box that is not ticked', '- [ ] release_tag: v0.4.0'],
  ])('is not made by %s', (_what, text) => {
    expect(facts(text)).toEqual([]);
  });

  it('keeps look-alike letters in its value as they are', () => {
    expect(facts('- service: servi\u0441e.v3')).toEqual(['service_contract_version = servi\u0441e.v3']);
  });
});

describe('the heading above a fact', () => {
  const under = (heading: string) => signOff(`## ${heading}\n- release_tag: v1`).facts.map(({ about }) => about);

  it.each([
    'Runtime Baseline',
    'Runtime Target',
    'Baseline Confirmation (unchanged)',
    'Release Priorities',
    'Rollback Drill',
    'Targets',
  ])('%s leaves it the baseline of the document', (heading) => {
    expect(under(heading)).toEqual(['baseline']);
  });

  it.each([
    'Rollback Target',
    'Rollback target (v0.3.2)',
    '2. `Rollback` Target:',
    'Rollback Targets',
    'Previous Rollback Target',
  ])('%s makes it the way back', (heading) => {
    expect(under(heading)).toEqual(['rollback-target']);
  });

  it.each([
    'Previous Baseline',
    'Prior state',
    'Historical',
    'History',
    'Former Baseline',
    'Superseded values',
    'Previously Active',
  ])('%s makes it history', (heading) => {
    expect(under(heading)).toEqual(['history']);
  });

  it('is the nearest one, so two baselines of one document stay apart', () => {
    const text = [
      '# Readiness',
      '- release_tag: v0.4.0',
      '## Rollback Target',
      '- release_tag: v0.3.2',
      '## Runtime Target',
      '- commit_sha: abc',
    ].join('\n');
    expect([facts(text), facts(text, 'rollback-target')]).toEqual([
      ['release_tag = v0.4.0', 'commit_sha = abc'],
      ['release_tag = v0.3.2'],
    ]);
  });

  it('is remembered for the message', () => {
    expect(signOff('## Rollback Target\n- tag: v1').facts[0]?.heading).toBe('Rollback Target');
  });

  it('takes verdicts and readiness out of sections about the past', () => {
    const text = '## Previous Decision\n- Runtime cutover: GO\n- Result: PASS\n## Decision\n- Runtime cutover: NO-GO';
    const { verdicts, readiness } = signOff(text);
    expect([verdicts.map(({ verdict }) => verdict), readiness]).toEqual([['NO-GO'], []]);
  });
});

describe('the anchor of a document', () => {
  it.each([
    ['# Title\n\n## Decision\n', '3:4'],
    ['# Title\n', '1:3'],
    ['No heading', '1:1'],
  ])('is where a missing statement is looked for: %j', (text, place) => {
    expect(start(signOff(text).anchor)).toBe(place);
  });
});
