/** What an operation demands and answers, as far as its document says for certain. */
import { describe, expect, it } from '@jest/globals';
import { Calls, type Body, type Call } from '../../src/documents/calls.js';
import { at } from '../../src/documents/tree.js';
import { yaml } from './places.js';

const COMPONENTS = `
components:
  parameters:
    Tenant: { name: tenant, in: query, required: true }
  requestBodies:
    Order: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
  responses:
    Gone: { $ref: '#/components/responses/Error' }
    Error: { content: { application/problem+json: { schema: { type: object, properties: { code: { type: string } }, required: [code] } } } }
    Loop: { $ref: '#/components/responses/Loop' }
  schemas:
    Kind: { enum: [a, b] }
    Order:
      type: object
      required: [id, inner, kind]
      properties:
        id: { type: string, readOnly: true }
        note: { type: [string, 'null'] }
        secret: { type: string, writeOnly: true }
        kind: { $ref: '#/components/schemas/Kind' }
        inner: { type: object, required: [deep], properties: { deep: { type: integer }, may: { type: string } } }
`;

function read(operation: string, shared = ''): Call {
  const root = yaml(`shared: [${shared}]\noperation:\n${operation.replaceAll(/^/gm, '  ')}\n${COMPONENTS}`);
  const node = at(root, 'operation');
  if (node === undefined) throw new Error('no operation');
  return new Calls(root).read(node, at(root, 'shared'));
}

const body = (found: Body | null | undefined) =>
  found == null
    ? found
    : Object.fromEntries(
        [...found].map(([name, { always, types }]) => [
          name,
          `${always ? 'always' : 'perhaps'} ${types?.join('|') ?? '?'}`,
        ]),
      );
const answer = (operation: string, status: string, type = 'application/json') =>
  body(read(operation).answers?.get(status)?.bodies.get(type));
const schema = (text: string) =>
  answer(`responses: { '200': { content: { application/json: { schema: ${text} } } } }`, '200');

describe('what an operation demands', () => {
  const demands = (parameters: string, shared = '') => read(`parameters: [${parameters}]`, shared).demands;

  it.each<[string, readonly string[] | null]>([
    ['{ name: a, in: query, required: true }', ['query parameter a']],
    ['{ name: A-B, in: header, required: true }', ['header parameter a-b']],
    ['{ name: A, in: cookie, required: true }', ['cookie parameter A']],
    ['{ name: a, in: query }', []],
    ['{ name: a, in: query, required: false }', []],
    ['{ name: a, in: query, required: "true" }', []],
    ['{ name: a, in: path, required: true }', []],
    ['{ name: a, in: body, required: true }', []],
    ["{ $ref: '#/components/parameters/Tenant' }", ['query parameter tenant']],
    ["{ $ref: '#/components/parameters/Other' }", null],
    ["{ $ref: 'other.yaml#/a' }", null],
  ])('is each parameter that is required: %s', (parameter, expected) => {
    expect(demands(parameter)).toEqual(expected);
  });

  it('is what the path demands, unless the operation says otherwise', () => {
    const shared = '{ name: a, in: query, required: true }, { name: b, in: query, required: true }';
    expect(demands('{ name: a, in: query }', shared)).toEqual(['query parameter b']);
    expect(demands('', "{ $ref: 'other.yaml' }")).toBeNull();
  });

  it('is a body that is required', () => {
    expect(read('requestBody: { required: true }').demands).toEqual(['body']);
    expect(read('requestBody: { required: false }').demands).toEqual([]);
    expect(read("requestBody: { $ref: '#/components/requestBodies/Order' }").demands).toEqual(['body']);
    expect(read('summary: a').demands).toEqual([]);
  });

  it('is not known of a body that stands elsewhere, nor is what is sent', () => {
    const { demands: all, sends } = read("requestBody: { $ref: 'other.yaml' }");
    expect([all, [...sends]]).toEqual([null, []]);
  });
});

describe('what an operation takes and gives', () => {
  it('is each field of a body, without those of the other direction', () => {
    const { sends } = read("requestBody: { $ref: '#/components/requestBodies/Order' }");
    expect(body(sends.get('application/json'))).toEqual({
      note: 'perhaps null|string',
      secret: 'perhaps string',
      kind: expect.stringMatching(/^always/),
      inner: 'always object',
      'inner.deep': 'always integer',
      'inner.may': 'perhaps string',
    });
    expect(schema("{ $ref: '#/components/schemas/Order' }")).toEqual({
      id: 'always string',
      note: 'perhaps null|string',
      kind: expect.stringMatching(/^always/),
      inner: 'always object',
      'inner.deep': 'always integer',
      'inner.may': 'perhaps string',
    });
  });

  it('is there always only where all above it are', () => {
    expect(
      schema(
        '{ type: object, properties: { a: { type: object, required: [b], properties: { b: { type: string } } } } }',
      ),
    ).toEqual({
      a: 'perhaps object',
      'a.b': 'perhaps string',
    });
  });

  it('is not known where a part of it is not understood', () => {
    for (const text of [
      '{ patternProperties: { a: {} } }',
      '{ not: { required: [a] } }',
      '{ type: object, properties: { a: { type: object, patternProperties: { b: {} } } } }',
    ])
      expect(schema(text)).toBeNull();
    expect(schema('{ type: object, properties: { a: { type: string, patternProperties: { b: {} } } } }')).toEqual({
      a: 'perhaps string',
    });
    expect(schema('{ type: object, properties: { a: { const: x, patternProperties: { b: {} } } } }')).toHaveProperty(
      'a',
    );
  });

  it('is known beside further fields, but not where those are of some kind', () => {
    for (const more of ['{}', 'true', 'false'])
      expect(schema(`{ type: object, properties: { a: { type: string } }, additionalProperties: ${more} }`)).toEqual({
        a: 'perhaps string',
      });
    expect(schema('{ type: object, properties: { a: {} }, additionalProperties: { type: string } }')).toBeNull();
  });

  it('is not known of other formats than JSON', () => {
    const { answers } = read(
      "responses: { '200': { content: { text/plain: { schema: { type: string } }, 'Application/JSON; charset=utf-8': { schema: { type: object, properties: { a: {} } } }, application/json: {} } } }",
    );
    const bodies = answers?.get('200')?.bodies;
    expect(bodies?.get('text/plain')).toBeNull();
    expect(bodies?.has('application/json')).toBe(true);
  });
});

describe('what an operation answers', () => {
  it('is known by status, and whether it is an error', () => {
    const { answers } = read(
      "responses: { '200': { description: a }, '5xx': { description: b }, default: { description: c }, x-note: { description: d } }",
    );
    expect([...(answers ?? [])].map(([status, { isError }]) => `${status} ${isError}`)).toEqual([
      '200 false',
      '5XX true',
      'DEFAULT true',
    ]);
  });

  it('is found where references lead', () => {
    expect(
      answer("responses: { '410': { $ref: '#/components/responses/Gone' } }", '410', 'application/problem+json'),
    ).toEqual({ code: 'always string' });
  });

  it.each([
    "{ $ref: '#/components/responses/Loop' }",
    "{ $ref: 'other.yaml' }",
    "{ $ref: '#/components/responses/None' }",
  ])('is not known where a reference leads nowhere: %s', (response) => {
    expect(read(`responses: { '200': { description: a }, '410': ${response} }`).answers).toBeNull();
  });

  it('is nothing where nothing is stated', () => {
    expect([...(read('summary: a').answers ?? ['null'])]).toEqual([]);
  });
});
