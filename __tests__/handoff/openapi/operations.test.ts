import { describe, expect, it } from '@jest/globals';
import { readOperations } from '../../../src/handoff/openapi/operations.js';
import { referred, show } from '../../../src/documents/tree.js';
import { parseYaml } from '../../../src/documents/yaml.js';

function root(text: string) {
  const { root } = parseYaml(Buffer.from(text));
  if (root === null) throw new Error('no document');
  return root;
}

const DOCUMENT = root(
  ['paths:', "  '/v1/a~b': first", "  '/v1/{id}': second", "  '100%': third", '  list: [fourth]'].join('\n'),
);

describe('a reference', () => {
  it.each([
    ['#', 'an object'],
    ['#/paths/~1v1~1a~0b', '"first"'],
    ['#/paths/~1v1~1{id}', '"second"'],
    ['#/paths/~1v1~1%7Bid%7D', '"second"'],
    ['#/paths/100%', '"third"'],
    ['#/paths/list/0', '"fourth"'],
    ['#/paths/nowhere', 'nothing'],
    ['#paths', 'nothing'],
    ['/paths/list', 'nothing'],
    ['other.yaml#/paths/list', 'nothing'],
    ['', 'nothing'],
  ])('%j leads to %s', (reference, found) => {
    expect(show(referred(DOCUMENT, reference))).toBe(found);
  });

  it('of a path leads to its operations, with signs written as in an address too', () => {
    const { all, unread } = readOperations(
      root(
        [
          'paths:',
          "  /v1/health: { $ref: '#/paths/~1v1~1%7Bname%7D' }",
          '  /v1/{name}: { get: {} }',
          "  /v1/far: { $ref: 'far.yaml#/get' }",
        ].join('\n'),
      ),
    );
    expect(all.map(({ name }) => name)).toEqual(['GET /v1/health', 'GET /v1/{}']);
    expect([...unread]).toEqual(['/v1/far']);
  });
});
