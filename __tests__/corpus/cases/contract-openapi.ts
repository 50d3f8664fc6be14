/** G: an OpenAPI document that looks like the envelope and proves nothing, or states another version. */
import { all, append, swap, swapAll, type Case, type TextEdit } from '../case.js';

const ENVELOPE = '    ServiceErrorEnvelope:\n      type: object\n      additionalProperties: false\n';
const ERROR = '        error:\n          type: object\n          additionalProperties: false\n';
const REST = '      required:\n        - service_contract_version\n        - error\n';

/** Keys of the envelope, beside its own; each line as it stands at the margin. */
const beside = (...lines: readonly string[]): TextEdit =>
  swap(ENVELOPE, ENVELOPE + lines.map((line) => `      ${line}\n`).join(''));
const besideError = (...lines: readonly string[]): TextEdit =>
  swap(ERROR, ERROR + lines.map((line) => `          ${line}\n`).join(''));
const open = (...lines: readonly string[]): TextEdit =>
  swap(ENVELOPE, `    ServiceErrorEnvelope:\n      type: object\n${lines.map((line) => `      ${line}\n`).join('')}`);
const typed = (...lines: readonly string[]): TextEdit =>
  swap(
    ENVELOPE,
    `    ServiceErrorEnvelope:\n${lines.map((line) => `      ${line}\n`).join('')}      additionalProperties: false\n`,
  );
const code =
  (...lines: readonly string[]): TextEdit =>
  (text) =>
    text.replace(
      /( {12}code:\n) {14}type: string\n {14}enum:\n((?: {16}- .*\n)+)/,
      (_, key: string, list: string) =>
        key +
        lines
          .map((line) => `              ${line}\n`)
          .join('')
          .replace('              LIST\n', list),
    );

type Row = readonly [title: string, why: string, edit: TextEdit];

const ROWS: readonly Row[] = [
  [
    'patternProperties that lets legacy_error through',
    'a forbidden field can be sent',
    beside('patternProperties:', '  ^legacy_error$: { type: string }'),
  ],
  ['patternProperties of anything', 'every field can be sent', beside("patternProperties: { '.*': {} }")],
  ['patternProperties of x-', 'not proved', beside('patternProperties: { ^x-: { type: string } }')],
  ['patternProperties in error', 'not proved', besideError('patternProperties: { ^x-: { type: string } }')],
  ['if and then', 'what holds when is not proved', beside('if: { required: [legacy_error] }', 'then: {}')],
  [
    'if and else that forbids error',
    'errors without an error',
    beside('if: { properties: { error: { type: object } } }', 'then: { not: {} }'),
  ],
  ['if in error', 'not proved', besideError('if: { required: [details] }', 'then: { required: [trace] }')],
  ['dependentSchemas', 'not proved', beside('dependentSchemas:', '  error: { required: [trace] }')],
  ['dependentRequired', 'not proved', beside('dependentRequired: { error: [trace] }')],
  ['dependencies', 'the old name of the same', beside('dependencies: { error: [trace] }')],
  ['not everything', 'nothing fits it', beside('not: {}')],
  ['not required', 'the error must not have one', beside('not: { required: [error] }')],
  ['propertyNames', 'no field may come', beside('propertyNames: { maxLength: 3 }')],
  ['maxProperties', 'one of two required fields can come', beside('maxProperties: 1')],
  ['an enumeration of objects', 'the only error is empty', beside('enum: [{}]')],
  ['a constant object', 'the only error is empty', beside('const: {}')],
  ['a dynamic reference', 'leads who knows where', beside("$dynamicRef: '#error'")],
  ['a keyword that nobody knows', 'its effect is not known', beside('forbidden: [error]')],
  [
    'allOf whose part is closed to the version',
    'the version can never be sent',
    beside('allOf:', '  - type: object', '    additionalProperties: false', '    properties: { error: {} }'),
  ],
  [
    'allOf in error whose part is closed to the message',
    'the message can never be sent',
    besideError('allOf:', '  - type: object', '    additionalProperties: false', '    properties: { code: {} }'),
  ],
  ['allOf with a part that is never', 'nothing fits it', beside('allOf: [false]')],
  ['allOf with another type', 'nothing fits it', beside('allOf: [{ type: string }]')],
  [
    'error whose property is never',
    'the error can never be sent',
    beside('allOf:', '  - properties: { error: false }'),
  ],
  ['a $ref to nowhere', 'the part is not there', beside("allOf: [{ $ref: '#/components/schemas/Nowhere' }]")],
  ['a $ref to another file', 'the part is not read', beside("allOf: [{ $ref: 'errors.yaml#/Envelope' }]")],
  ['a $ref to the web', 'the part is not read', beside("allOf: [{ $ref: 'https://example.com/errors.json' }]")],
  ['a $ref to an anchor', 'the part is not found', beside("$ref: '#envelope'")],
  [
    'error is a $ref to nowhere',
    'nothing describes the error',
    swap(
      ERROR,
      "        error:\n          $ref: '#/components/schemas/Nowhere'\n          type: object\n          additionalProperties: false\n",
    ),
  ],
  [
    'oneOf with one open branch',
    'the open branch lets everything through',
    open(
      'oneOf:',
      '  - additionalProperties: false',
      '    properties: { service_contract_version: {}, error: {} }',
      '  - type: object',
    ),
  ],
  [
    'anyOf with one open branch',
    'the open branch lets everything through',
    open(
      'anyOf:',
      '  - additionalProperties: false',
      '    properties: { service_contract_version: {}, error: {} }',
      '  - type: object',
    ),
  ],
  ['oneOf of a text', 'an error may be a text', typed('oneOf:', '  - type: object', '  - type: string')],
  ['nullable', 'an error may be null', beside('nullable: true')],
  ['a type with null', 'an error may be null', typed("type: [object, 'null']")],
  ['a type of several', 'an error may be a text', typed('type: [object, string]')],
  ['another type', 'an error is a text', typed('type: string')],
  [
    'error may be null',
    'the error may be null',
    swap('        error:\n          type: object\n', "        error:\n          type: [object, 'null']\n"),
  ],
  ['error is nullable', 'the error may be null', besideError('nullable: true')],
  ['additionalProperties: true', 'a forbidden field can be sent', open('additionalProperties: true')],
  ['additionalProperties: {}', 'a forbidden field can be sent', open('additionalProperties: {}')],
  ['additionalProperties of a type', 'a forbidden field can be sent', open('additionalProperties: { type: string }')],
  ['additionalProperties as a text', 'the word false is not false', open("additionalProperties: 'false'")],
  ['no additionalProperties', 'a forbidden field can be sent', open()],
  ['unevaluatedProperties: true instead', 'a forbidden field can be sent', open('unevaluatedProperties: true')],
  ['unevaluatedProperties of a type', 'not proved', open('unevaluatedProperties: { type: string }')],
  [
    'unevaluatedProperties before OpenAPI 3.1',
    'it is not known there',
    all(open('unevaluatedProperties: false'), swap('openapi: 3.1.0', 'openapi: 3.0.3')),
  ],
  [
    'it defines legacy_error',
    'it must not be sent',
    swap(
      '        error:\n          type: object\n',
      '        legacy_error: { type: string }\n        error:\n          type: object\n',
    ),
  ],
  [
    'it defines api_contract_version',
    'it must not be sent',
    swap(
      '        error:\n          type: object\n',
      '        api_contract_version: { const: api.v1 }\n        error:\n          type: object\n',
    ),
  ],
  [
    'error is not required',
    'an error without an error',
    swap(REST, '      required:\n        - service_contract_version\n'),
  ],
  ['nothing is required', 'an empty error fits', swap(REST, '')],
  ['required is a text', 'no list', swap(REST, '      required: service_contract_version, error\n')],
  [
    'required is one text with a comma',
    'one field of that name',
    swap(REST, "      required: ['service_contract_version, error']\n"),
  ],
  ['error.code is not required', 'an error without a code', swap('            - code\n', '')],
  ['error.details is not defined', 'it may be sent', swap('            details:\n              type: object\n', '')],
  ['the codes are not listed', 'any text is a code', code('type: string')],
  [
    'the codes or any text',
    'any text is a code',
    code('anyOf:', '  - { enum: [invalid_json] }', '  - { type: string }'),
  ],
  ['one code as a constant', 'six codes are missing', code('const: invalid_json')],
  ['the codes as a pattern', 'nothing lists them', code('type: string', "pattern: '^[a-z_]+$'")],
  [
    'the codes with a null',
    'null is no code',
    code(
      'enum: [invalid_json, validation_error, context_package_not_found, write_conflict, query_failed, internal_error, rate_limited, null]',
    ),
  ],
  [
    'the codes with a number',
    'no code is a number',
    code(
      'enum: [invalid_json, validation_error, context_package_not_found, write_conflict, query_failed, internal_error, rate_limited, 7]',
    ),
  ],
  ['the codes with a not', 'not proved', code('type: string', 'not: { const: rate_limited }', 'enum:', 'LIST')],
  ['the codes as numbers', 'another type than the codes', code('type: integer', 'enum:', 'LIST')],
  ['the schema has another name', 'nothing describes an error', swapAll('ServiceErrorEnvelope', 'ErrorEnvelope')],
  [
    'the envelope has the constant of another version',
    'errors state another version',
    (text) => text.replace(/(ServiceErrorEnvelope:[^]*?const: )service\.v3/, '$1service.v2'),
  ],
  [
    'the health answer has the constant of another version',
    'two versions in one document',
    (text) => text.replace('const: service.v3', 'const: service.v2'),
  ],
  [
    'info.version is of another version',
    'two versions in one document',
    swap('  version: service.v3', '  version: service.v2'),
  ],
  ['info.version is a number', 'no version of the service', swap('  version: service.v3', '  version: 3')],
  ['no info.version', 'the document states no version', swap('  version: service.v3\n', '')],
  [
    'the envelope has no constant',
    'any version fits an error',
    (text) => text.replace(/(ServiceErrorEnvelope:[^]*?type: string\n) +const: service\.v3\n/, '$1'),
  ],
  [
    'the envelope allows two versions',
    'which one is it?',
    (text) => text.replace(/(ServiceErrorEnvelope:[^]*?)const: service\.v3/, '$1enum: [service.v2, service.v3]'),
  ],
  ['the constant of the API version is another', 'two API versions', swap('const: api.v1', 'const: api.v0')],
  ['a key twice', 'readers differ in which they take', append('info:\n  version: service.v2\n')],
  ['no YAML', 'nothing can be read', append('  - [\n')],
  ['only a comment', 'nothing is stated', (text) => text.replaceAll(/^/gm, '# ')],
  ['no schemas', 'nothing describes an error', (text) => text.replace(/components:[^]*$/, 'components: {}\n')],
];

export const OPENAPI_PROVES_NOTHING: readonly Case[] = ROWS.map(([title, why, edit]): Case => ({
  title: `OpenAPI: ${title}`,
  why,
  change: { texts: { openapi: edit } },
  runs: ['producer'],
  gate: 'alignment',
  place: { document: 'openapi' },
}));

const DEFAULT = `        default:
          description: It failed.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ServiceErrorEnvelope'
`;
const answers = (...lines: readonly string[]): TextEdit =>
  swap(DEFAULT, lines.map((line) => `        ${line}\n`).join(''));

const TOLD: readonly Row[] = [
  ['the envelope has no type', 'a text fits it too', typed()],
  ['error has no type', 'a text fits it too', swap('        error:\n          type: object\n', '        error:\n')],
  [
    'the default answer is a text',
    'no code can be read of it',
    answers('default:', '  description: It failed.', '  content:', '    text/plain:', '      schema: { type: string }'),
  ],
  [
    'the default answer is a problem document',
    'other fields than the envelope',
    answers(
      'default:',
      '  description: It failed.',
      '  content:',
      '    application/problem+json:',
      '      schema: { type: object }',
    ),
  ],
  [
    'the default answer is also a text',
    'one of two bodies has no codes',
    answers(
      'default:',
      '  description: It failed.',
      '  content:',
      '    application/json:',
      "      schema: { $ref: '#/components/schemas/ServiceErrorEnvelope' }",
      '    text/plain:',
      '      schema: { type: string }',
    ),
  ],
  [
    'a 503 has a body of its own',
    'no code can be read of it',
    answers(
      '"503":',
      '  description: It is busy.',
      '  content:',
      '    application/json:',
      '      schema: { type: object }',
      'default:',
      '  description: It failed.',
      '  content:',
      '    application/json:',
      "      schema: { $ref: '#/components/schemas/ServiceErrorEnvelope' }",
    ),
  ],
  [
    'a 4XX has a body of its own',
    'no code can be read of it',
    answers(
      '4XX:',
      '  description: No.',
      '  content:',
      '    application/json:',
      '      schema: { type: string }',
      'default:',
      '  description: It failed.',
      '  content:',
      '    application/json:',
      "      schema: { $ref: '#/components/schemas/ServiceErrorEnvelope' }",
    ),
  ],
  [
    'the envelope is an alternative',
    'the other one has no codes',
    answers(
      'default:',
      '  description: It failed.',
      '  content:',
      '    application/json:',
      '      schema:',
      '        oneOf:',
      "          - { $ref: '#/components/schemas/ServiceErrorEnvelope' }",
      '          - { type: string }',
    ),
  ],
  [
    'the answer refers to nowhere',
    'nothing is known of it',
    answers('default:', "  $ref: '#/components/responses/Nowhere'"),
  ],
  ['the error answer has no body', 'nothing sends the envelope', answers('default:', '  description: It failed.')],
  [
    'the error answer has no schema',
    'any body fits',
    answers('default:', '  description: It failed.', '  content:', '    application/json: {}'),
  ],
];

export const OPENAPI_TOLD: readonly Case[] = TOLD.map(([title, why, edit]): Case => ({
  title: `OpenAPI: ${title}`,
  why,
  change: { texts: { openapi: edit } },
  runs: ['producer'],
  place: { document: 'openapi' },
}));
