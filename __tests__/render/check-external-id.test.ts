import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baselineHash, readExternalId, writeExternalId } from '../../src/render/external-id.js';
import { BASELINE } from '../support/report-for-people.js';

const ID = {
  name: 'handoff-gate',
  role: 'producer',
  gate: 'producer-suite',
  status: 'pass',
  baseline: baselineHash(BASELINE),
  runId: '42',
  attempt: 2,
} as const;

describe('the external id', () => {
  it('is readable and comes back as it was', () => {
    expect(writeExternalId(ID)).toBe(`v1:handoff-gate:producer:producer-suite:pass:${ID.baseline}:42:2`);
    expect(readExternalId(writeExternalId(ID))).toEqual(ID);
  });

  it('survives any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(readExternalId(writeExternalId({ ...ID, name }))?.name).toBe(name);
      }),
    );
  });

  it.each([
    '',
    'v2:handoff-gate:producer:handoff:pass:none:42:1',
    'v1:handoff-gate:nobody:handoff:pass:none:42:1',
    'v1:handoff-gate:producer:other:pass:none:42:1',
    'v1:handoff-gate:producer:handoff:green:none:42:1',
    'v1:handoff-gate:producer:handoff:pass:xyz:42:1',
    'v1:handoff-gate:producer:handoff:pass:none:42:0',
    'v1:handoff-gate:producer:handoff:pass:none:42:1:more',
    'v1:%E0%A4%A:producer:handoff:pass:none:42:1',
  ])('that is not one of ours is not read: %j', (text) => {
    expect(readExternalId(text)).toBeNull();
  });
});

describe('the hash of a baseline', () => {
  it('is twelve hexadecimal digits that change with every fact', () => {
    const hashes = Object.keys(BASELINE).map((fact) => baselineHash({ ...BASELINE, [fact]: 'other' }));
    expect(new Set([...hashes, baselineHash(BASELINE)]).size).toBe(6);
    expect(baselineHash(BASELINE)).toMatch(/^[0-9a-f]{12}$/);
  });

  it('does not depend on the order in which the facts were read', () => {
    const { release_tag, ...rest } = BASELINE;
    expect(baselineHash({ ...rest, release_tag })).toBe(baselineHash(BASELINE));
  });

  it('of no baseline is none', () => {
    expect(baselineHash(null)).toBe('none');
  });
});
