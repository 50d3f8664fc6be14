import { describe, expect, it } from '@jest/globals';
import type { EarlierEvidence, EarlierTag } from '../../src/contracts/evidence.js';
import { isNoRelease, stretchBefore, stretchOf } from '../../src/handoff/release-line.js';
import { areOfOneProduct, areOfTwoProducts } from '../../src/handoff/releases.js';

const tag = (name: string, service: string | null, states: EarlierTag['states'] = 'itself') =>
  ({ name, service, states }) as EarlierTag;
const line = (complete: boolean, ...tags: readonly EarlierTag[]) => ({ tags, complete }) as unknown as EarlierEvidence;
const NAMES = ({ releases }: { readonly releases: readonly EarlierTag[] }) => releases.map(({ name }) => name);

/** The nearest first. */
const LINE = [
  tag('v5', 's3'),
  tag('v4', 's2'),
  tag('x', 's2', 'nothing'),
  tag('v3', 's2'),
  tag('v2', 's1'),
  tag('v1', 's1'),
];

describe('the releases of one service contract in a row', () => {
  it('are those before this one, up to where another began', () => {
    const found = stretchBefore(line(false, ...LINE), 's3');
    expect(found).toMatchObject({ service: 's2', newest: { name: 'v4' }, oldest: { name: 'v3' }, open: false });
    expect(found === null ? null : NAMES(found)).toEqual(['v4', 'v3']);
  });

  it('are those of a contract that is named', () => {
    const found = stretchOf(line(true, ...LINE), 's3');
    expect(found).toMatchObject({ service: 's3', newest: { name: 'v5' }, oldest: { name: 'v5' }, open: false });
    expect(found === null ? null : NAMES(found)).toEqual(['v5']);
  });

  it.each([
    [true, false],
    [false, true],
  ])('may go on behind what is known, where that is not all: complete %s, open %s', (complete, open) => {
    const found = stretchOf(line(complete, ...LINE), 's1');
    expect(found).toMatchObject({ newest: { name: 'v2' }, oldest: { name: 'v1' }, open });
    expect(found === null ? null : NAMES(found)).toEqual(['v2', 'v1']);
  });

  it('are none where no other contract is known', () => {
    expect(stretchBefore(line(true, tag('v1', 's3')), 's3')).toBeNull();
    expect(stretchBefore(line(true, tag('v1', null)), 's3')).toBeNull();
    expect(stretchOf(line(true, ...LINE), 's9')).toBeNull();
    expect([stretchBefore(null, 's3'), stretchOf(null, 's3')]).toEqual([null, null]);
  });
});

describe('two tags', () => {
  it.each<[string, string, boolean, boolean]>([
    ['orders/v1.0.0', 'billing/v1.0.0', true, false],
    ['orders/v1.0.0', 'orders/v2.0.0', false, true],
    ['orders/v1.0.0', 'v1.0.0', false, false],
    ['v1.0.0', 'orders/v1.0.0', false, false],
    ['v1.0.0', 'v2.0.0', false, true],
    ['latest', 'v2.0.0', false, true],
  ])('%s and %s name two products: %s, one: %s', (one, other, two, same) => {
    expect([areOfTwoProducts(one, other), areOfOneProduct(one, other)]).toEqual([two, same]);
  });
});

describe('a target that is no release', () => {
  it.each(['none', 'None', 'NONE'])('is %s', (words) => {
    expect(isNoRelease(words)).toBe(true);
  });

  it.each(['', 'no', 'none yet', 'v1.0.0'])('is not %j', (words) => {
    expect(isNoRelease(words)).toBe(false);
  });
});
