/** G: under one service version, what a request may hold narrows, what an answer may hold widens, or nobody can tell. */
import { all, swap, swapAll, swapFirst, type Case, type TextEdit } from '../case.js';
import { SAME_CONTRACT, together, type Recipe } from '../honest-pair.js';
import type { Files } from '../history.js';

type Yaml = string;

/** One operation more in both releases: it takes a body and a parameter, and answers. */
function operation(parts: { parameter?: Yaml; body?: Yaml; answer?: Yaml; more?: Yaml }): TextEdit {
  const { parameter = '{ type: string }', body = '{ type: object }', answer = '{ type: object }', more = '' } = parts;
  return swap(
    'components:\n',
    `  /v1/orders/{id}:
    post:
${more}      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: mode, in: query, schema: ${parameter} }
      requestBody:
        content:
          application/json:
            schema: ${body}
      responses:
        '200':
          description: Done.
          headers:
            X-Trace: { schema: { type: string, maxLength: 20 } }
          content:
            application/json:
              schema: ${answer}
components:
`,
  );
}

type Parts = Parameters<typeof operation>[0];
const recipe = (older: TextEdit, openapi: TextEdit): Recipe =>
  together(SAME_CONTRACT, { texts: { 'older-openapi': older, openapi } });
const made = (title: string, why: string, change: Recipe): Case => ({
  title,
  why,
  change: { recipe: change },
  gate: 'stability-window',
  place: { document: 'openapi' },
});
const between = (title: string, was: Parts, is: Parts): Case =>
  made(title, 'who was built against the release before breaks', recipe(operation(was), operation(is)));
const quiet = (title: string, was: Parts, is: Parts): Case => ({
  title: `same version: ${title}`,
  why: 'it breaks nobody',
  change: { recipe: recipe(operation(was), operation(is)) },
});
const inAnswer = (name: string, schema: Yaml): Parts => ({
  answer: `{ type: object, properties: { ${name}: ${schema} } }`,
});
const inBody = (name: string, schema: Yaml): Parts => ({
  body: `{ type: object, properties: { ${name}: ${schema} } }`,
});
const same: TextEdit = (text) => text;

const ENVELOPE_VERSION = '          const: service.v2\n        error:\n';
const SCHEME = (more: string): TextEdit => swap('components:\n', `components:\n  securitySchemes:\n    key: ${more}\n`);
const KEY = '{ type: apiKey, in: header, name: X-Key }';

export const VALUES: readonly Case[] = [
  made(
    'the version of the error is one of two',
    'no reader knows the other',
    recipe(same, swap(ENVELOPE_VERSION, '          enum: [service.v2, service.v3]\n        error:\n')),
  ),
  made(
    'the version of the error is any text',
    'no reader knows what comes',
    recipe(same, swap(ENVELOPE_VERSION, '        error:\n')),
  ),
  made(
    'the version of the health answer is any text',
    'no reader knows what comes',
    recipe(same, swap('          const: api.v1\n', '')),
  ),
  made(
    'a message of the error loses its length',
    'whoever keeps it in a column cannot',
    recipe(
      swap(
        '            message:\n              type: string\n',
        '            message: { type: string, maxLength: 200 }\n',
      ),
      same,
    ),
  ),
  between(
    'an answer: a new value of an enum',
    inAnswer('state', '{ enum: [open, done] }'),
    inAnswer('state', '{ enum: [open, done, lost] }'),
  ),
  between(
    'an answer: an enum becomes any text',
    inAnswer('state', '{ type: string, enum: [open] }'),
    inAnswer('state', '{ type: string }'),
  ),
  between(
    'an answer: a format goes',
    inAnswer('at', '{ type: string, format: date-time }'),
    inAnswer('at', '{ type: string }'),
  ),
  between(
    'an answer: another format',
    inAnswer('at', '{ type: string, format: date-time }'),
    inAnswer('at', '{ type: string, format: date }'),
  ),
  between(
    'an answer: int32 becomes int64',
    inAnswer('n', '{ type: integer, format: int32 }'),
    inAnswer('n', '{ type: integer, format: int64 }'),
  ),
  between(
    'an answer: an integer becomes a number',
    inAnswer('n', '{ type: integer }'),
    inAnswer('n', '{ type: number }'),
  ),
  between(
    'an answer: longer texts',
    inAnswer('name', '{ type: string, maxLength: 20 }'),
    inAnswer('name', '{ type: string, maxLength: 40 }'),
  ),
  between(
    'an answer: a minimum that falls',
    inAnswer('n', '{ type: integer, minimum: 1 }'),
    inAnswer('n', '{ type: integer, minimum: 0 }'),
  ),
  between(
    'an answer: the edge counts',
    inAnswer('n', '{ type: number, exclusiveMinimum: 0 }'),
    inAnswer('n', '{ type: number, minimum: 0 }'),
  ),
  between(
    'an answer: another pattern',
    inAnswer('id', "{ type: string, pattern: '^[a-z]+$' }"),
    inAnswer('id', "{ type: string, pattern: '^[a-z0-9]+$' }"),
  ),
  between(
    'an answer: a list may be empty',
    inAnswer('all', '{ type: array, items: { type: string }, minItems: 1 }'),
    inAnswer('all', '{ type: array, items: { type: string } }'),
  ),
  between(
    'an answer: items of a list lose a field',
    inAnswer(
      'all',
      '{ type: array, items: { type: object, properties: { id: { type: string }, name: { type: string } } } }',
    ),
    inAnswer('all', '{ type: array, items: { type: object, properties: { id: { type: string } } } }'),
  ),
  between(
    'an answer: items of a list may lack a field',
    inAnswer('all', '{ type: array, items: { type: object, required: [id], properties: { id: { type: string } } } }'),
    inAnswer('all', '{ type: array, items: { type: object, properties: { id: { type: string } } } }'),
  ),
  between(
    'an answer: one shape more',
    inAnswer('pet', '{ oneOf: [{ type: object, required: [cat], properties: { cat: { type: string } } }] }'),
    inAnswer(
      'pet',
      '{ oneOf: [{ type: object, required: [cat], properties: { cat: { type: string } } }, { type: object, required: [dog], properties: { dog: { type: string } } }] }',
    ),
  ),
  between(
    'an answer: values of a map widen',
    { answer: '{ type: object, additionalProperties: { type: integer } }' },
    { answer: '{ type: object, additionalProperties: { type: [integer, string] } }' },
  ),
  between(
    'an answer: a map of anything',
    { answer: '{ type: object, additionalProperties: { type: integer } }' },
    { answer: '{ type: object }' },
  ),
  between(
    'an answer: other names of a map',
    { answer: '{ type: object, propertyNames: { pattern: "^a" } }' },
    { answer: '{ type: object, propertyNames: { pattern: "^b" } }' },
  ),
  between(
    'an answer: a condition of another kind',
    { answer: '{ type: object, not: { required: [a] } }' },
    { answer: '{ type: object, not: { required: [b] } }' },
  ),
  between(
    'an answer: unique items may repeat',
    inAnswer('all', '{ type: array, uniqueItems: true, items: { type: string } }'),
    inAnswer('all', '{ type: array, items: { type: string } }'),
  ),
  between(
    'an answer: dependent fields need each other no more',
    { answer: '{ type: object, dependentRequired: { a: [b] } }' },
    { answer: '{ type: object }' },
  ),
  between(
    'a request: a value is taken no more',
    inBody('state', '{ enum: [open, done] }'),
    inBody('state', '{ enum: [open] }'),
  ),
  between(
    'a request: any text becomes an enum',
    inBody('state', '{ type: string }'),
    inBody('state', '{ type: string, enum: [open] }'),
  ),
  between(
    'a request: a pattern',
    inBody('id', '{ type: string }'),
    inBody('id', "{ type: string, pattern: '^[a-z]+$' }"),
  ),
  between('a request: a format', inBody('id', '{ type: string }'), inBody('id', '{ type: string, format: uuid }')),
  between(
    'a request: shorter texts',
    inBody('name', '{ type: string, maxLength: 40 }'),
    inBody('name', '{ type: string, maxLength: 20 }'),
  ),
  between('a request: a maximum', inBody('n', '{ type: integer }'), inBody('n', '{ type: integer, maximum: 100 }')),
  between(
    'a request: multiples only',
    inBody('n', '{ type: integer, multipleOf: 2 }'),
    inBody('n', '{ type: integer, multipleOf: 3 }'),
  ),
  between(
    'a request: null is taken no more',
    inBody('n', '{ type: [string, "null"] }'),
    inBody('n', '{ type: string }'),
  ),
  between(
    'a request: closed to other fields',
    { body: '{ type: object }' },
    { body: '{ type: object, additionalProperties: false }' },
  ),
  between(
    'a request: a field is refused',
    { body: '{ type: object, additionalProperties: false, properties: { a: { type: string }, b: { type: string } } }' },
    { body: '{ type: object, additionalProperties: false, properties: { a: { type: string } } }' },
  ),
  between(
    'a request: one shape less',
    { body: '{ anyOf: [{ required: [a] }, { required: [b] }] }' },
    { body: '{ anyOf: [{ required: [a] }] }' },
  ),
  between(
    'a request: a condition',
    { body: '{ type: object }' },
    { body: '{ type: object, if: { required: [a] }, then: { required: [b] } }' },
  ),
  between('a request: an unknown keyword', { body: '{ type: object }' }, { body: '{ type: object, maxWeight: 3 }' }),
  between(
    'a request: a field of a list must come',
    inBody('all', '{ type: array, items: { type: object } }'),
    inBody('all', '{ type: array, items: { type: object, required: [id] } }'),
  ),
  between('a parameter: fewer values', { parameter: '{ enum: [a, b] }' }, { parameter: '{ enum: [a] }' }),
  between('a parameter: another type', { parameter: '{ type: string }' }, { parameter: '{ type: integer }' }),
  made(
    'a header of an answer is gone',
    'who reads it gets nothing',
    recipe(
      operation({}),
      all(operation({}), (text) => text.replace(/ {10}headers:\n.*\n/, '')),
    ),
  ),
  made(
    'a header of an answer is longer',
    'its reader has no room',
    recipe(operation({}), all(operation({}), swap('maxLength: 20', 'maxLength: 90'))),
  ),
  made(
    'a body of another kind is taken',
    'the former is refused',
    recipe(
      operation({}),
      all(
        operation({}),
        swap(
          '        content:\n          application/json:\n            schema',
          '        content:\n          application/xml:\n            schema',
        ),
      ),
    ),
  ),
  made(
    'authentication for the whole document',
    'nobody sends a key yet',
    recipe(same, all(SCHEME(KEY), swap('paths:\n', 'security:\n  - key: []\npaths:\n'))),
  ),
  made(
    'authentication for one operation',
    'nobody sends a key yet',
    recipe(SCHEME(KEY), all(SCHEME(KEY), swapFirst('    get:\n', '    get:\n      security: [{ key: [] }]\n'))),
  ),
  made(
    'the key goes into another header',
    'it is looked for elsewhere',
    recipe(
      all(SCHEME(KEY), swap('paths:\n', 'security: [{ key: [] }]\npaths:\n')),
      all(SCHEME(KEY.replace('X-Key', 'X-Other')), swap('paths:\n', 'security: [{ key: [] }]\npaths:\n')),
    ),
  ),
  made(
    'nobody is let in without a key any more',
    'who has none is turned away',
    recipe(
      all(SCHEME(KEY), swap('paths:\n', 'security: [{}, { key: [] }]\npaths:\n')),
      all(SCHEME(KEY), swap('paths:\n', 'security: [{ key: [] }]\npaths:\n')),
    ),
  ),
];

export const QUIET_VALUES: readonly Case[] = [
  quiet('an answer: fewer values', inAnswer('state', '{ enum: [open, done] }'), inAnswer('state', '{ enum: [open] }')),
  quiet(
    'an answer: a constant as an enum',
    inAnswer('state', '{ const: open }'),
    inAnswer('state', '{ enum: [open] }'),
  ),
  quiet(
    'an answer: a new format and a new length',
    inAnswer('id', '{ type: string }'),
    inAnswer('id', '{ type: string, format: uuid, maxLength: 36 }'),
  ),
  quiet(
    'an answer: a number becomes an integer',
    inAnswer('n', '{ type: number }'),
    inAnswer('n', '{ type: integer }'),
  ),
  quiet(
    'an answer: null comes no more',
    inAnswer('n', '{ type: [string, "null"] }'),
    inAnswer('n', '{ type: string }'),
  ),
  quiet(
    'an answer: null as one of two',
    inAnswer('n', '{ type: [string, "null"] }'),
    inAnswer('n', '{ anyOf: [{ type: string }, { type: "null" }] }'),
  ),
  quiet(
    'an answer: one shape less',
    { answer: '{ anyOf: [{ required: [a] }, { required: [b] }] }' },
    { answer: '{ anyOf: [{ required: [b] }] }' },
  ),
  quiet(
    'an answer: shapes in another order',
    { answer: '{ anyOf: [{ required: [a] }, { required: [b] }] }' },
    { answer: '{ anyOf: [{ required: [b] }, { required: [a] }] }' },
  ),
  quiet(
    'an answer: items with a field more',
    inAnswer('all', '{ type: array, items: { type: object, properties: { id: { type: string } } } }'),
    inAnswer(
      'all',
      '{ type: array, items: { type: object, properties: { id: { type: string }, more: { type: string } } } }',
    ),
  ),
  quiet('a request: a value more', inBody('state', '{ enum: [open] }'), inBody('state', '{ enum: [open, done] }')),
  quiet('a request: an optional field more', inBody('a', '{ type: string }'), {
    body: '{ type: object, properties: { a: { type: string }, b: { type: string, maxLength: 5 } } }',
  }),
  quiet(
    'a request: no pattern any more',
    inBody('id', "{ type: string, pattern: '^a' }"),
    inBody('id', '{ type: string }'),
  ),
  quiet(
    'a request: longer texts',
    inBody('name', '{ type: string, maxLength: 20 }'),
    inBody('name', '{ type: string, maxLength: 40 }'),
  ),
  quiet(
    'a request: open to other fields',
    { body: '{ type: object, additionalProperties: false }' },
    { body: '{ type: object }' },
  ),
  quiet(
    'a parameter: what holds anyway is said',
    { parameter: '{ type: string }' },
    { parameter: '{ type: string, minLength: 0 }, style: form, explode: true' },
  ),
  quiet(
    'words, examples, extensions',
    inBody('a', '{ type: string }'),
    inBody('a', '{ type: string, title: A, description: An a., examples: [b], x-order: 1, deprecated: true }'),
  ),
  {
    title: 'same version: a scheme that nobody is asked for',
    why: 'nothing is demanded',
    change: { recipe: recipe(same, SCHEME(KEY)) },
  },
  {
    title: 'same version: a scheme of another name',
    why: 'the same key in the same header',
    change: {
      recipe: recipe(
        all(SCHEME(KEY), swap('paths:\n', 'security: [{ key: [] }]\npaths:\n')),
        all(SCHEME(KEY), swapAll('key: ', 'apiKey: '), swap('paths:\n', 'security: [{ apiKey: [] }]\npaths:\n')),
      ),
    },
  },
];

const FOLDER = 'contracts/v1/schemas';
const file = (name: string, schema: object | string | null): Files => ({
  [`${FOLDER}/${name}`]:
    schema === null ? null : typeof schema === 'string' ? schema : `${JSON.stringify(schema, null, 2)}\n`,
});

/** A schema beside the OpenAPI document, in the release before and in this one. */
function published(was: Files, is: Files, contract: Recipe = SAME_CONTRACT): Recipe {
  return together(contract, {
    moments: {
      'before older': (history) => {
        history.write(was);
      },
      'before code': (history) => {
        history.write(is);
      },
    },
  });
}

const NOTE = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, text: { type: 'string' } } };
const schemaCase = (title: string, was: Files, is: Files): Case => ({
  title,
  why: 'whoever validates with a copy refuses, or is refused',
  change: { recipe: published(was, is) },
  gate: 'stability-window',
});
const RESPONSE = 'note.response.schema.json';

export const SCHEMA_FILES: readonly Case[] = [
  schemaCase('a field is needed no more', file(RESPONSE, NOTE), file(RESPONSE, { ...NOTE, required: [] })),
  schemaCase('a field goes', file(RESPONSE, NOTE), file(RESPONSE, { ...NOTE, properties: { id: { type: 'string' } } })),
  schemaCase(
    'a field of another type',
    file(RESPONSE, NOTE),
    file(RESPONSE, { ...NOTE, properties: { ...NOTE.properties, id: { type: 'integer' } } }),
  ),
  schemaCase(
    'a field must come in what both write and read',
    file('note.schema.json', NOTE),
    file('note.schema.json', { ...NOTE, required: ['id', 'text'] }),
  ),
  schemaCase(
    'a field more in a closed object',
    file(RESPONSE, { ...NOTE, additionalProperties: false }),
    file(RESPONSE, { ...NOTE, additionalProperties: false, properties: { ...NOTE.properties, more: {} } }),
  ),
  schemaCase(
    'behind a reference',
    file(RESPONSE, { $ref: '#/$defs/note', $defs: { note: NOTE } }),
    file(RESPONSE, { $ref: '#/$defs/note', $defs: { note: { ...NOTE, required: [] } } }),
  ),
  schemaCase(
    'another keyword',
    file(RESPONSE, { ...NOTE, propertyNames: { maxLength: 4 } }),
    file(RESPONSE, { ...NOTE, propertyNames: { maxLength: 9 } }),
  ),
  schemaCase('the file is gone', file(RESPONSE, NOTE), file(RESPONSE, null)),
  schemaCase('the file is renamed', file(RESPONSE, NOTE), {
    ...file(RESPONSE, null),
    ...file('memo.response.schema.json', NOTE),
  }),
  schemaCase('the file is broken', file(RESPONSE, NOTE), file(RESPONSE, '{ "type": ')),
  schemaCase(
    'a language that is not read',
    file('note.avsc', '{"type": "record"}\n'),
    file('note.avsc', '{"type": "record", "fields": []}\n'),
  ),
];

export const QUIET_SCHEMA_FILES: readonly Case[] = [
  ...(
    [
      ['in another form', file(RESPONSE, NOTE), file(RESPONSE, `${JSON.stringify(NOTE)}\n`)],
      ['words', file(RESPONSE, NOTE), file(RESPONSE, { title: 'A note', ...NOTE })],
      [
        'an optional field more',
        file(RESPONSE, NOTE),
        file(RESPONSE, { ...NOTE, properties: { ...NOTE.properties, more: {} } }),
      ],
      ['a new file', {}, file(RESPONSE, NOTE)],
      ['a list of what is there', file('README.md', '# Schemas\n'), file('README.md', '# All schemas\n')],
    ] as const
  ).map(([title, was, is]): Case => ({
    title: `same version: schema file: ${title}`,
    why: 'it breaks nobody',
    change: { recipe: published(was, is) },
  })),
  {
    title: 'a new version: a schema file may break',
    why: 'that is what the version is for',
    change: { recipe: published(file(RESPONSE, NOTE), file(RESPONSE, { ...NOTE, required: [] }), {}) },
  },
];
