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
  observedAt: '2026-02-21T10:00:00.123Z',
  byFork: false,
} as const;

const NOW = '2026-02-21T12:00:00.000Z';
const AT = '20260221T100000.123Z';

describe('the external id', () => {
  it('is readable and comes back as it was', () => {
    expect(writeExternalId(ID)).toBe(`v2:handoff-gate:producer:producer-suite:pass:${ID.baseline}:42:2:${AT}`);
    expect(readExternalId(writeExternalId(ID), NOW)).toEqual(ID);
  });

  it('says where the commands were a fork’s own to run', () => {
    const byFork = { ...ID, byFork: true };
    expect(writeExternalId(byFork)).toBe(`${writeExternalId(ID)}:fork`);
    expect(readExternalId(writeExternalId(byFork), NOW)).toEqual(byFork);
  });

  it('survives any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(readExternalId(writeExternalId({ ...ID, name }), NOW)?.name).toBe(name);
      }),
    );
  });

  it.each([
    '',
    'v1:handoff-gate:producer:handoff:pass:none:42:1',
    `v3:handoff-gate:producer:handoff:pass:none:42:1:${AT}`,
    `v2:handoff-gate:nobody:handoff:pass:none:42:1:${AT}`,
    `v2:handoff-gate:producer:other:pass:none:42:1:${AT}`,
    `v2:handoff-gate:producer:handoff:green:none:42:1:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:xyz:42:1:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:42:0:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:42:1:${AT}:more`,
    `v2:handoff-gate:producer:handoff:pass:none:42:1:${AT}:`,
    `v2:handoff-gate:producer:handoff:pass:none:42:1:${AT}:fork:fork`,
    `v2:%E0%A4%A:producer:handoff:pass:none:42:1:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:Infinity:1:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:042:1:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:12345678901234567890:1:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:42:9999999:${AT}`,
    `v2:handoff-gate:producer:handoff:pass:none:42:1e3:${AT}`,
    'v2:handoff-gate:producer:handoff:pass:none:42:1',
    'v2:handoff-gate:producer:handoff:pass:none:42:1:20260230T100000.000Z',
    'v2:handoff-gate:producer:handoff:pass:none:42:1:20260221T250000.000Z',
    'v2:handoff-gate:producer:handoff:pass:none:42:1:20260221T100000Z',
    'v2:handoff-gate:producer:handoff:pass:none:42:1:2026-02-21T10',
    'v2:handoff-gate:producer:handoff:pass:none:42:1:99991231T235959.000Z',
    'v2:handoff-gate:producer:handoff:pass:none:42:1:20260221T120501.000Z',
  ])('that is not one of ours is not read: %j', (text) => {
    expect(readExternalId(text, NOW)).toBeNull();
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
