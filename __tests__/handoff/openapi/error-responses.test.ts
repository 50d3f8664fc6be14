import { describe, expect, it } from '@jest/globals';
import { at } from '../../../src/documents/tree.js';
import { errorResponses, isSchemaOf } from '../../../src/handoff/openapi/error-responses.js';
import { json } from '../../documents/places.js';

const content = (schema?: object) => ({ content: { 'application/json': schema === undefined ? {} : { schema } } });
const root = json(
  JSON.stringify({
    paths: {
      '/a': { get: { responses: { 200: content({}), 404: content({ $ref: '#/components/schemas/Error' }) } } },
      '/b': {
        put: { responses: { '5XX': { $ref: '#/components/responses/Broken' }, default: { $ref: 'other.yaml#/x' } } },
      },
    },
    components: { schemas: { Error: { type: 'object' } }, responses: { Broken: content() } },
  }),
);
const wanted = at(root, 'components', 'schemas', 'Error');

describe('what a failed request gets', () => {
  it('are the bodies of its responses, behind local references; what is elsewhere says where', () => {
    expect(
      errorResponses(root).map(({ status, elsewhere, bodies }) => [
        status,
        elsewhere,
        bodies.map(({ schema }) => !!schema),
      ]),
    ).toEqual([
      ['404', null, [true]],
      ['5XX', null, [false]],
      ['default', 'other.yaml#/x', []],
    ]);
  });

  it.each([
    [{ $ref: '#/components/schemas/Error' }, true],
    [{ allOf: [{ $ref: '#/components/schemas/Error' }, {}] }, true],
    [{ type: 'object' }, false],
    [{ $ref: '#/components/schemas/Other' }, false],
    [{}, false],
  ])('is the envelope as %j: %s', (schema, is) => {
    expect(isSchemaOf(json(JSON.stringify(schema)), wanted, root)).toBe(is);
  });
});
