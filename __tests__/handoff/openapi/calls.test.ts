/** What an operation demands and answers, as far as its document says for certain. */
import { describe, expect, it } from '@jest/globals';
import { readCall, type Call } from '../../../src/handoff/openapi/calls.js';
import { at, strings } from '../../../src/documents/tree.js';
import { yaml } from '../../documents/places.js';

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
  const { span } = node;
  return readCall(root, {
    name: 'GET /a/{}',
    path: '/a/{}',
    template: '/a/{id}',
    span,
    node,
    shared: at(root, 'shared'),
  });
}

/** What a request must carry. */
function demandsOf({ parameters, body }: Call): readonly string[] | null {
  const named = [...(parameters?.values() ?? [])].filter(({ required, name }) => required && !name.startsWith('path'));
  return parameters === null ? null : [...named.map(({ name }) => name), ...(body?.required === true ? ['body'] : [])];
}

describe('what an operation demands', () => {
  const demands = (parameters: string, shared = '') => demandsOf(read(`parameters: [${parameters}]`, shared));

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
    expect(demandsOf(read('requestBody: { required: true }'))).toEqual(['body']);
    expect(demandsOf(read('requestBody: { required: false }'))).toEqual([]);
    expect(demandsOf(read("requestBody: { $ref: '#/components/requestBodies/Order' }"))).toEqual(['body']);
    expect(demandsOf(read('summary: a'))).toEqual([]);
  });

  it('is not known of a body that stands elsewhere, nor is what is sent', () => {
    const call = read("requestBody: { $ref: 'other.yaml' }");
    expect([demandsOf(call), call.body]).toEqual([null, null]);
  });
});

describe('what an operation takes and gives', () => {
  it('is known by the media type, without its parameters', () => {
    const { answers } = read(
      "responses: { '200': { content: { text/plain: { schema: { type: string } }, 'Application/JSON; charset=utf-8': { schema: { type: object } }, text/html: {} } } }",
    );
    const bodies = answers?.get('200')?.bodies;
    expect([...(bodies?.keys() ?? [])]).toEqual(['text/plain', 'application/json', 'text/html']);
    expect(bodies?.get('text/html')).toBeUndefined();
  });

  it('is a parameter of the path by its place, whatever it is called', () => {
    const { parameters } = read('parameters: [{ name: id, in: path, required: true, schema: { type: string } }]');
    expect([...(parameters?.keys() ?? [])]).toEqual(['path 0']);
  });

  it('is a header of an answer, whatever its capitals', () => {
    const { answers } = read("responses: { '200': { headers: { X-Trace: { required: true, schema: {} } } } }");
    expect(answers?.get('200')?.headers.get('x-trace')?.required).toBe(true);
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
    const { answers } = read("responses: { '410': { $ref: '#/components/responses/Gone' } }");
    const schema = answers?.get('410')?.bodies.get('application/problem+json');
    expect(strings(at(schema, 'required'))).toEqual(['code']);
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
