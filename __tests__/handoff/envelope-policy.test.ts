import { describe, expect, it } from '@jest/globals';
import { envelopePolicy } from '../../src/handoff/envelope-policy.js';
import { json } from '../documents/places.js';

describe('an envelope policy', () => {
  it('has its three parts; what is left out is empty', () => {
    expect(envelopePolicy(json('{"requires": ["a"], "forbids": ["b"]}'))).toEqual({
      requires: ['a'],
      optional: [],
      forbids: ['b'],
    });
  });

  it.each(['[]', '"x"', 'null', '{"requires": "a"}', '{"forbids": [1]}'])('is null for %s', (text) => {
    expect(envelopePolicy(json(text))).toBeNull();
  });
});
