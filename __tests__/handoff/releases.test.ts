import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareReleases, namesRelease, releasesBefore, releasesBetween } from '../../src/handoff/releases.js';

const TAGS = [
  'v0.4.0',
  'v0.3.10',
  'nightly',
  'v0.3.2',
  'v0.4.0-rc.1',
  'orders-0.3.9',
  'v0.4.0-rc.2',
  'v0.3.9',
  'v1',
  'v0.3.2.1',
];

describe('the order of releases', () => {
  it.each([
    ['v0.3.2', 'v0.4.0'],
    ['v0.3.9', 'v0.3.10'],
    ['v0.4.0-rc.1', 'v0.4.0'],
    ['v0.4.0-rc.2', 'v0.4.0-rc.10'],
    ['v0.4.0-alpha', 'v0.4.0-beta'],
    ['0.3.2', '0.4.0'],
    ['orders-1.9.0', 'orders-1.10.0'],
    ['release/v1.2.3', 'release/v1.2.4'],
    ['v0.4.9', 'v0.5'],
    ['v2323', 'v2324'],
    ['2026.9', '2026.10'],
    ['release-2026-09-30', 'release-2026-10-05'],
    ['2.0.0', 'v2.1.0'],
    ['orders/v1.1', 'orders/v1.2'],
    ['orders-1.4.0', 'orders/v1.5.0'],
    ['v1.2.3.4', 'v1.2.3.10'],
    ['v1.0.0rc2', 'v1.0.0rc10'],
    ['0.9', '1.0'],
    ['R11', 'R12'],
    ['2026-10-05', '2026-10-05.2'],
    ['2026-10-05.2', '2026-10-05.10'],
    ['20261004', '20261005'],
    ['@acme/orders@1.2.3', '@acme/orders@1.3.0'],
    ['log4j-2.17.0', 'log4j-2.17.1'],
    ['REL_12_4', 'REL_12_5'],
    ['1.0.0.Final', '1.0.1.Final'],
    ['v1', 'v1.2.0'],
    ['v9', 'v10'],
    ['go1.21', 'go1.22'],
  ])('puts %s before %s', (older, newer) => {
    expect([compareReleases(older, newer), compareReleases(newer, older)]).toEqual([-1, 1]);
  });

  it('does not tell build metadata apart', () => {
    expect(compareReleases('v1.0.0+a', 'v1.0.0+b')).toBe(0);
  });

  it.each([
    ['a word', 'nightly'],
    ['nothing', ''],
    ['another product', 'orders-0.4.0'],
    ['a count of builds', 'v2324'],
    ['a date', '2026-10-05'],
    ['a hotfix of the same numbers', 'v0.4.0-hotfix.1'],
    ['something behind the version', 'v0.4.0 final'],
  ])('says nothing of %s', (_what, tag) => {
    expect(compareReleases(tag, 'v0.4.0')).toBeNull();
  });

  it('is the same from both ends', () => {
    const tag = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(12), fc.constantFrom('', '-rc.1', '-rc.2'))
      .map(([a, b, c, pre]) => `v${a}.${b}.${c}${pre}`);
    fc.assert(
      fc.property(tag, tag, (a, b) => {
        expect((compareReleases(a, b) ?? NaN) + (compareReleases(b, a) ?? NaN)).toBe(0);
      }),
    );
  });
});

describe('the release before another', () => {
  it.each([
    ['v0.4.0', 'v0.3.10'],
    ['v0.3.10', 'v0.3.9'],
    ['v0.4.0-rc.2', 'v0.4.0-rc.1'],
    ['v0.4.0-rc.1', 'v0.3.10'],
    ['v0.5.0', 'v0.4.0'],
  ])('of %s is %s', (tag, previous) => {
    expect(releasesBefore(TAGS, tag).at(-1)).toBe(previous);
  });

  it.each(['v0.3.2', 'orders-0.3.9', 'nightly', ''])('of %s is none', (tag) => {
    expect(releasesBefore(TAGS, tag)).toEqual([]);
  });
});

describe('the releases between two', () => {
  it('are listed oldest first, without the two and without pre-releases', () => {
    expect(releasesBetween(TAGS, 'v0.3.2', 'v0.5.0')).toEqual(['v0.3.2.1', 'v0.3.9', 'v0.3.10', 'v0.4.0']);
  });

  it.each([
    ['neighbours', 'v0.3.9', 'v0.3.10'],
    ['the wrong way round', 'v0.4.0', 'v0.3.2'],
    ['names that are no versions', 'nightly', 'v1'],
  ])('are none between %s', (_what, older, newer) => {
    expect(releasesBetween(TAGS, older, newer)).toEqual([]);
  });
});

/** By its whole tag: what is said of v1.2.10 is not said of v1.2.1. */
describe('a text names a release', () => {
  it.each([
    ['NO-GO for v1.2.1', 'v1.2.1'],
    ['v1.2.1 is withdrawn.', 'v1.2.1'],
    ['(`v1.2.1`)', 'v1.2.1'],
    ['kernel/v1.2.1, revoked', 'kernel/v1.2.1'],
    ['v1.2.1: NO-GO', 'v1.2.1'],
    ['release-2026-10-05\u2014stopped', 'release-2026-10-05'],
    ['v1.2.1. Nothing else', 'v1.2.1'],
    ['V1.2.1 is NO-GO', 'v1.2.1'],
  ])('%j names %s', (text, tag) => {
    expect(namesRelease(text, tag)).toBe(true);
  });

  it.each([
    ['NO-GO for v1.2.10', 'v1.2.1'],
    ['NO-GO for v1.2.1-rc.1', 'v1.2.1'],
    ['NO-GO for v1.2.1.4', 'v1.2.1'],
    ['NO-GO for kernel-v1.2.1', 'v1.2.1'],
    ['NO-GO for kernel/v1.2.1', 'v1.2.1'],
    ['NO-GO for v1.2.1+build', 'v1.2.1'],
    ['NO-GO for 11.2.1', '1.2.1'],
    ['nothing', 'v1.2.1'],
    ['nothing', ''],
  ])('%j does not name %j', (text, tag) => {
    expect(namesRelease(text, tag)).toBe(false);
  });
});
