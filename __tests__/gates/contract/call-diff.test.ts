import { describe, expect, it } from '@jest/globals';
import { SchemaFit } from '../../../src/documents/schema/fit.js';
import { parseYaml } from '../../../src/documents/yaml.js';
import { callDiff } from '../../../src/gates/contract/call-diff.js';
import { readOperations } from '../../../src/handoff/openapi/operations.js';

/** An OpenAPI document of one operation, in flow style. */
function document(operation: string) {
  const { root, problems } = parseYaml(Buffer.from(`paths:\n  /orders:\n    post: ${operation}\n`));
  if (root === null || problems.length > 0) throw new Error(operation);
  return root;
}

function changes(before: string, after: string): string[] {
  const [was, is] = [document(before), document(after)];
  const envelopes = { was: { root: was, name: 'Problem' }, is: { root: is, name: 'Problem' }, codePath: 'code' };
  const found = callDiff(readOperations(was), readOperations(is), envelopes, new SchemaFit(was, is));
  return found.map(({ change }) => `${change.subject}: ${change.before ?? '-'} -> ${change.after ?? '-'}`);
}

const TEXT = '{ schema: { type: string } }';
const taking = (...types: readonly string[]) =>
  `{ requestBody: { content: { ${types.map((type) => `'${type}': ${TEXT}`).join(', ')} } } }`;

describe('the media types of a request', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['the same', ['application/json'], ['application/json']],
    ['one more', ['application/json'], ['application/xml', 'application/json']],
    ['any', ['application/json', 'text/plain'], ['*/*']],
    ['any of the kind', ['text/plain'], ['text/*']],
    ['any of the kind, beside another', ['text/plain'], ['application/json', 'text/*']],
  ])('still take what was sent: %s', (_, was, is) => {
    expect(changes(taking(...was), taking(...is))).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[], string]>([
    ['another', ['application/json'], ['application/xml'], 'application/json -> application/xml'],
    ['one less', ['application/json', 'text/plain'], ['text/plain'], 'application/json -> text/plain'],
    ['any of another kind', ['application/json'], ['text/*'], 'application/json -> text/*'],
    ['a kind that only begins alike', ['text2/plain'], ['text/*'], 'text2/plain -> text/*'],
    ['one of the kind that was taken', ['text/*'], ['text/plain'], 'text/* -> text/plain'],
    ['one that the wanted begins with', ['text/plain2'], ['text/plain'], 'text/plain2 -> text/plain'],
    ['any, and no more', ['*/*'], ['application/json'], '*/* -> application/json'],
  ])('take less than before: %s', (_, was, is, said) => {
    expect(changes(taking(...was), taking(...is))).toEqual([`body of the request POST /orders: ${said}`]);
  });
});

describe('what an operation says beside', () => {
  it.each([
    ['what came', '{}', '{ callbacks: { a: {} } }'],
    ['the same', '{ callbacks: { a: {} } }', '{ callbacks: { a: {} } }'],
    ['remarks', '{ summary: a, x-owner: a, tags: [a] }', '{ summary: b, deprecated: true }'],
  ])('breaks nobody: %s', (_, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  it.each([
    ['gone', '{}'],
    ['another', '{ callbacks: { b: {} } }'],
  ])('is told where it is %s', (state, after) => {
    expect(changes('{ callbacks: { a: {} } }', after)).toEqual([`callbacks of POST /orders: as it was -> ${state}`]);
  });
});

/** In full, what a case changes of `POST /orders`. */
function told(before: string, after: string): string[] {
  const [was, is] = [document(before), document(after)];
  const envelopes = { was: { root: was, name: 'Problem' }, is: { root: is, name: 'Problem' }, codePath: 'code' };
  return callDiff(readOperations(was), readOperations(is), envelopes, new SchemaFit(was, is)).map(
    ({ change: { rule, subject, before: old, after: now, action } }) =>
      `${rule.replace('contract/', '')} ${subject}: ${old ?? '-'} -> ${now ?? '-'}; ${action}`,
  );
}

const parameters = (...all: readonly string[]) => `{ parameters: [${all.join(', ')}] }`;
const ELSEWHERE = "{ $ref: './elsewhere.yaml' }";
const INTEGER = '{ schema: { type: integer } }';

describe('what a request is written like', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'a parameter of another type',
      parameters('{ name: page, in: query, schema: { type: integer } }'),
      parameters('{ name: page, in: query, schema: { type: string } }'),
      [
        'request-narrowed type of the query parameter page of the request POST /orders: integer -> string; send there only what type string allows',
      ],
    ],
    [
      'a schema where there was none, and none where there was one',
      parameters('{ name: a, in: query }', '{ name: b, in: query, schema: { type: integer } }'),
      parameters('{ name: a, in: query, schema: { type: integer } }', '{ name: b, in: query }'),
      [],
    ],
    [
      'what says nothing of how it is written',
      parameters(
        '{ name: a, in: query, allowEmptyValue: true, collectionFormat: csv, content: { a: {} }, required: true }',
      ),
      parameters('{ name: a, in: query, allowEmptyValue: false, collectionFormat: ssv, content: { b: {} } }'),
      [],
    ],
    [
      'a style that is no word',
      parameters('{ name: a, in: query }'),
      parameters('{ name: a, in: query, style: [form] }'),
      [
        'unproved style of the query parameter a of the request POST /orders: as it was -> another; look at the style of the query parameter a of the request POST /orders',
      ],
    ],
    [
      'something unusual that is false',
      parameters('{ name: a, in: query, deepObject: true }'),
      parameters('{ name: a, in: query, other: false }'),
      [
        'unproved deepObject of the query parameter a of the request POST /orders: as it was -> gone; look at the deepObject of the query parameter a of the request POST /orders',
        'unproved other of the query parameter a of the request POST /orders: as it was -> another; look at the other of the query parameter a of the request POST /orders',
      ],
    ],
    [
      'a parameter that was required already, and one that nobody has to give',
      parameters('{ name: a, in: query, required: true }'),
      parameters('{ name: a, in: query, required: true }', '{ name: b, in: query }'),
      [],
    ],
    [
      'parameters of the path, which the path tells',
      parameters('{ name: a, in: query }'),
      parameters('{ name: a, in: query }', '{ name: id, in: path, required: true }'),
      [],
    ],
    [
      'parameters that stand elsewhere now, beside a body that must come',
      '{ requestBody: { content: {} }, parameters: [] }',
      `{ requestBody: { required: true, content: {} }, parameters: [${ELSEWHERE}] }`,
      [
        'request-required body of the request POST /orders: not required -> required; send the body with every POST /orders',
      ],
    ],
    [
      'parameters that stood elsewhere',
      parameters(ELSEWHERE),
      parameters('{ name: a, in: query, required: true }'),
      [],
    ],
    [
      'a body that stands elsewhere now',
      `{ requestBody: { content: { a/b: ${TEXT} } } }`,
      `{ requestBody: ${ELSEWHERE} }`,
      [],
    ],
    [
      'of several media types others',
      `{ requestBody: { content: { a/a: ${TEXT}, a/b: ${TEXT} } } }`,
      `{ requestBody: { content: { a/c: ${TEXT}, a/d: ${TEXT} } } }`,
      ['request-narrowed body of the request POST /orders: a/a, a/b -> a/c, a/d; send a/c, a/d there'],
    ],
    [
      'of two media types of one schema one line',
      `{ requestBody: { content: { a/a: ${TEXT}, a/b: ${TEXT}, a/c: {} } } }`,
      `{ requestBody: { content: { a/a: ${INTEGER}, a/b: ${INTEGER}, a/c: ${INTEGER} } } }`,
      [
        'request-narrowed type of the request POST /orders: string -> integer; send there only what type integer allows',
      ],
    ],
  ])('%s', (_, before, after, said) => {
    expect(told(before, after)).toEqual(said);
  });
});

const answers = (...all: readonly string[]) => `{ responses: { ${all.join(', ')} } }`;
const text = (schema = TEXT) => `content: { text/plain: ${schema} }`;

describe('what is answered', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'by another type',
      answers(`200: { ${text()} }`),
      answers(`200: { ${text(INTEGER)} }`),
      ['response-field answer 200 of POST /orders: string -> integer; read it there as integer'],
    ],
    [
      'without a field',
      answers(`200: { ${text('{ schema: { type: object, properties: { a: { type: string } } } }')} }`),
      answers(`200: { ${text('{ schema: { type: object, additionalProperties: false } }')} }`),
      ['response-field field a of the answer 200 of POST /orders: optional -> -; stop reading a there'],
    ],
    ['elsewhere now', answers(`200: { ${text()} }`), `{ responses: { 200: ${ELSEWHERE} } }`, []],
    ['elsewhere before', `{ responses: { 200: ${ELSEWHERE} } }`, answers(`201: { ${text()} }`), []],
    [
      'in words that nobody described',
      answers(`200: { content: { text/plain: {} } }`),
      answers(`200: { ${text()} }`),
      [],
    ],
    [
      'in words that nobody describes now',
      answers(`200: { ${text()} }`),
      answers(`200: { content: { text/plain: {} } }`),
      [],
    ],
    [
      'by a range in place of one that failed',
      answers(`409: { ${text()} }`),
      answers(`4XX: { ${text(INTEGER)} }`, `500: { ${text()} }`),
      ['response-field answer 409 of POST /orders: string -> integer; read it there as integer'],
    ],
    [
      'by any failure, where one that failed has no answer of its own',
      answers(`409: { ${text()} }`),
      answers(`default: { ${text(INTEGER)} }`, `500: { ${text()} }`),
      ['response-field answer 409 of POST /orders: string -> integer; read it there as integer'],
    ],
    [
      'by none, where what succeeded has no answer of its own',
      answers(`201: { ${text()} }`),
      answers(`default: { ${text()} }`),
      ['response-removed answer 201 of POST /orders: there -> -; expect no answer 201 of POST /orders'],
    ],
  ])('%s', (_, before, after, said) => {
    expect(told(before, after)).toEqual(said);
  });

  const problem = (type: string) =>
    `{ responses: { 409: { ${text("{ schema: { $ref: '#/components/schemas/Problem' } }")} }, 500: { ${text(`{ schema: { type: ${type} } }`)} } } }\ncomponents: { schemas: { Problem: { type: ${type} } } }`;
  it('by the error envelope is compared once, elsewhere; by another schema here', () => {
    expect(told(problem('string'), problem('integer'))).toEqual([
      'response-field answer 500 of POST /orders: string -> integer; read it there as integer',
    ]);
  });
});

describe('who may ask', () => {
  const secured = (security: string, all: string) =>
    `{ ${security} }\n${all}components: { securitySchemes: { key: { type: http, scheme: bearer }, door: { type: http, scheme: basic } } }`;
  it.each<[string, string, string, readonly string[]]>([
    ['as before', secured('security: [{ key: [] }]', ''), secured('security: [{ key: [] }]', ''), []],
    [
      'as the whole document says now',
      secured('', ''),
      secured('', 'security: [{ key: [] }]\n'),
      ['authentication authentication of POST /orders: nothing -> key; authenticate every POST /orders with key'],
    ],
    [
      'as the operation says, and not the document',
      secured('security: [{ key: [] }]', 'security: [{ door: [] }]\n'),
      secured('security: [{ door: [] }]', 'security: [{ door: [] }]\n'),
      ['authentication authentication of POST /orders: key -> door; authenticate every POST /orders with door'],
    ],
  ])('%s', (_, before, after, said) => {
    expect(told(before, after)).toEqual(said);
  });
});

it.each([
  'tags: [a]',
  'summary: a',
  'description: a',
  'operationId: a',
  'externalDocs: { url: a }',
  'deprecated: true',
  'servers: []',
  'x-a: 1',
])('a remark breaks nobody: %s', (remark) => {
  expect(changes(`{ ${remark} }`, '{}')).toEqual([]);
});
