import { describe, expect, it } from '@jest/globals';
import { plainName, Sides } from '../../src/handoff/sides.js';

const sides = new Sides({ producer: 'Pricing', consumer: 'Pricing Web' });
const MEANT = ['incident commander', 'web owner', 'pricing tag'];
const means = (rest: string) => MEANT.includes(rest);

describe('a label that names a side', () => {
  it.each<[string, string, readonly string[]]>([
    ['pricing incident commander', 'incident commander', ['producer']],
    ['pricing web incident commander', 'incident commander', ['consumer']],
    ['incident commander of pricing web', 'incident commander of', ['consumer']],
    ['pricing web owner', 'web owner', ['producer']],
    ['pricing tag', 'pricing tag', []],
    ['pricing', '', ['producer']],
    ['pricing web', '', ['consumer']],
    ['tag', 'tag', []],
    ['pricing something', 'something', ['producer']],
    ['pricing and pricing web something', 'and something', ['producer', 'consumer']],
  ])('is read so that its rest means something: %s', (label, rest, named) => {
    expect(sides.read(label, means)).toEqual({ rest, sides: named });
  });

  it('takes out least where several readings mean something', () => {
    expect(sides.read('pricing web owner', (rest) => ['web owner', 'owner'].includes(rest)).rest).toBe('web owner');
  });

  it('stays whole where it holds more names than any label', () => {
    const label = Array<string>(9).fill('pricing').join(' ');
    expect(sides.read(label, () => false).rest).toBe(label);
    expect(sides.read(`x ${Array<string>(8).fill('pricing').join(' ')}`, () => false).rest).toBe('x');
  });
});

describe('the side that a text is about', () => {
  it.each<[string, string | null]>([
    ['the rollback of pricing web', 'consumer'],
    ['pricing, then pricing web', 'consumer'],
    ['pricing then pricing web', 'producer'],
    ['the consumer and the producer', 'consumer'],
    ['producer', 'producer'],
    ['nobody', null],
    ['pricings', null],
  ])('is the first that it names: %s', (text, side) => {
    expect(sides.about(text)).toBe(side);
  });

  it('is by name before it is by role', () => {
    const named = new Sides({ producer: 'Consumer', consumer: 'Shop' });
    expect(named.about('the consumer')).toBe('producer');
  });

  it('is never by a name without a letter', () => {
    expect(new Sides({ producer: '***', consumer: 'Shop' }).about('*** ')).toBeNull();
  });
});

describe('a name as documents may write it', () => {
  it.each([
    ['Pricing Web', 'pricing web'],
    ['Pricing-Web (beta)', 'pricing web'],
    ['  Orders/API! ', 'orders/api'],
    ['Заказы', 'заказы'],
  ])('is without case, signs and remarks: %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
