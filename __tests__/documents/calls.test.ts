/** What an operation takes and answers, as far as its document says where that stands. */
import { describe, expect, it } from '@jest/globals';
import { readCall, type Call } from '../../src/documents/calls.js';
import { at } from '../../src/documents/tree.js';
import { TOP_OF_FILE } from '../../src/documents/source.js';
import { yaml } from './places.js';

const COMPONENTS = `
components:
  parameters:
    Tenant: { name: tenant, in: query, required: true }
  requestBodies:
    Order: { required: true, content: { application/json: { schema: { type: object } } } }
  responses:
    Gone: { $ref: '#/components/responses/Error' }
    Error: { content: { application/problem+json: { schema: { type: object } } } }
    Loop: { $ref: '#/components/responses/Loop' }
`;

function read(operation: string, shared = '', template = '/orders/{id}'): Call {
  const root = yaml(`shared: [${shared}]\noperation:\n${operation.replaceAll(/^/gm, '  ')}\n${COMPONENTS}`);
  const node = at(root, 'operation');
  if (node === undefined) throw new Error('no operation');
  const place = { name: 'GET /orders/{}', path: '/orders/{}', template, span: TOP_OF_FILE };
  return readCall(root, { ...place, node, shared: at(root, 'shared') });
}

describe('what an operation takes', () => {
  const taken = (parameters: string, shared = '') => {
    const found = read(`parameters: [${parameters}]`, shared).parameters;
    return found === null ? null : [...found].map(([key, { name, required }]) => `${key}: ${name} ${required}`);
  };

  it.each<[string, readonly string[] | null]>([
    ['{ name: a, in: query, required: true }', ['query parameter a: query parameter a true']],
    ['{ name: A-B, in: header, required: true }', ['header parameter a-b: header parameter a-b true']],
    ['{ name: A, in: cookie }', ['cookie parameter A: cookie parameter A false']],
    ['{ name: a, in: query, required: "true" }', ['query parameter a: query parameter a false']],
    ['{ name: id, in: path, required: true }', ['path 0: path parameter id true']],
    ['{ name: a, in: body, required: true }', []],
    ["{ $ref: '#/components/parameters/Tenant' }", ['query parameter tenant: query parameter tenant true']],
    ["{ $ref: '#/components/parameters/Other' }", null],
    ["{ $ref: 'other.yaml#/a' }", null],
  ])('is each parameter: %s', (parameter, expected) => {
    expect(taken(parameter)).toEqual(expected);
  });

  it('is what the path takes, unless the operation says otherwise', () => {
    const shared = '{ name: a, in: query, required: true }, { name: b, in: query, required: true }';
    expect(taken('{ name: a, in: query }', shared)).toEqual([
      'query parameter a: query parameter a false',
      'query parameter b: query parameter b true',
    ]);
    expect(taken('', "{ $ref: 'other.yaml' }")).toBeNull();
  });

  it('is a body, which may be required', () => {
    expect(read('requestBody: { required: true }').body?.required).toBe(true);
    expect(read('requestBody: { required: false }').body?.required).toBe(false);
    const { body } = read("requestBody: { $ref: '#/components/requestBodies/Order' }");
    expect([body?.required, [...(body?.bodies.keys() ?? [])]]).toEqual([true, ['application/json']]);
    expect(read('summary: a').body).toBeNull();
  });

  it('is not known where its body stands elsewhere', () => {
    expect(read("requestBody: { $ref: 'other.yaml' }")).toMatchObject({ parameters: null, body: null });
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

  it('is known by media type, without its parameters', () => {
    const { answers } = read(
      "responses: { '200': { content: { 'Application/JSON; charset=utf-8': { schema: { type: object } }, text/plain: {} } } }",
    );
    const bodies = answers?.get('200')?.bodies;
    expect([...(bodies?.keys() ?? [])]).toEqual(['application/json', 'text/plain']);
    expect(bodies?.get('application/json')).toBeDefined();
    expect(bodies?.get('text/plain')).toBeUndefined();
  });

  it('is found where references lead', () => {
    const { answers } = read("responses: { '410': { $ref: '#/components/responses/Gone' } }");
    expect([...(answers?.get('410')?.bodies.keys() ?? [])]).toEqual(['application/problem+json']);
  });

  it('has headers, whatever their case', () => {
    const { answers } = read("responses: { '200': { headers: { X-Total: { required: true } } } }");
    expect(answers?.get('200')?.headers.get('x-total')?.required).toBe(true);
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
