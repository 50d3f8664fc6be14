import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareReleases, releasesBefore, releasesBetween } from '../../src/documents/releases.js';

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
  ])('puts %s before %s', (older, newer) => {
    expect([compareReleases(older, newer), compareReleases(newer, older)]).toEqual([-1, 1]);
  });

  it('does not tell build metadata apart', () => {
    expect(compareReleases('v1.0.0+a', 'v1.0.0+b')).toBe(0);
  });

  it.each([
    ['a word', 'nightly'],
    ['nothing', ''],
    ['two parts', 'v0.4'],
    ['four parts', 'v0.3.2.1'],
    ['a leading zero', 'v0.03.2'],
    ['another prefix', 'orders-0.4.0'],
    ['no prefix', '0.4.0'],
    ['something behind the version', 'v0.4.0 final'],
  ])('says nothing of %s', (_what, tag) => {
    expect(compareReleases(tag, 'v0.4.0')).toBeNull();
  });

  it('says nothing of two tags with four parts each', () => {
    expect(compareReleases('v1.2.3.4', 'v1.2.3.5')).toBeNull();
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
    expect(releasesBetween(TAGS, 'v0.3.2', 'v0.5.0')).toEqual(['v0.3.9', 'v0.3.10', 'v0.4.0']);
  });

  it.each([
    ['neighbours', 'v0.3.9', 'v0.3.10'],
    ['the wrong way round', 'v0.4.0', 'v0.3.2'],
    ['names that are no versions', 'nightly', 'v1'],
  ])('are none between %s', (_what, older, newer) => {
    expect(releasesBetween(TAGS, older, newer)).toEqual([]);
  });
});
