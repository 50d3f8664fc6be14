/** The ledger of the OpenAPI document: its versions, its error envelope, and the failures that it describes. */
import type { Profile, VersionPolicy } from '../../../src/contracts/profile.js';

import type { LedgerCase } from '../case.js';
import { all, swap, without } from '../edits.js';
import { times } from './contract-documents.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const MEMORYKERNEL = { on: 'memorykernel', role: 'producer' } as const;
const OPENAPI = 'producer/contract/openapi.yaml';
const MEMORYKERNEL_OPENAPI = 'producer/openapi/openapi.yaml';

/** The schema `Problem`, which is the last of the document. */
const problem =
  (...lines: readonly string[]) =>
  (text: string): string =>
    `${text.slice(0, text.indexOf('    Problem:\n'))}    Problem:\n${lines.map((line) => `      ${line}\n`).join('')}`;

/** Other fields of the policy that holds now. */
const policy =
  (fields: Partial<VersionPolicy>) =>
  (profile: Profile): Profile => ({
    ...profile,
    policies: profile.policies.map((one) => (one.serviceContractVersion === 'orders.v5' ? { ...one, ...fields } : one)),
  });

/** More responses of the one operation, in flow style. */
const answers = (more: Readonly<Record<string, string>>) =>
  swap(
    '        default:\n',
    `${Object.entries(more)
      .map(([status, response]) => `        '${status}': ${response}\n`)
      .join('')}        default:\n`,
  );
const body = (schema: string) => `{ description: d, content: { application/json: ${schema} } }`;

export const ALIGNMENT_ENVELOPE: readonly LedgerCase[] = [
  {
    rule: 'alignment/envelope',
    title: 'of which little can be proved',
    as: 'error',
    ...PRODUCER,
    edit: {
      [OPENAPI]: problem(
        'allOf:',
        // Closed, and without `contract`; so nothing else gets through either, and `note` is missed.
        '  - type: object',
        '    additionalProperties: false',
        '    properties: { problem: {}, reason: {} }',
        '  - type: object',
        '    required: [contract, problem]',
        '    properties:',
        '      contract: { const: orders.v5 }',
        '      reason: { type: string }',
        // May be null, and lets through whatever nobody declared: `problem.hint` is not missed.
        '      problem:',
        "        type: [object, 'null']",
        '        required: [code]',
        '        unevaluatedProperties: { type: string }',
        '        properties:',
        '          code: { enum: [malformed_order, unknown_item, out_of_stock, order_locked, internal] }',
        '          title: { type: string }',
        // Of this no policy asks.
        "          detail: { type: [object, 'null'], unevaluatedProperties: {}, properties: { a: {} } }",
      ),
    },
    profile: policy({ optional: ['problem.hint', 'note'], forbids: ['reason', 'problem.trace', 'problem.stack'] }),
    file: OPENAPI,
    line: 'unevaluatedProperties: { type: string }',
    expected: 'a schema that can be proved',
    hint: 'Say it with type, properties, required and additionalProperties: false alone.',
    also: [
      ...times(2, 'change contract/envelope-forbidden'),
      'change contract/envelope-optional',
      ...times(6, 'error alignment/envelope'),
      ...times(2, 'error alignment/fact'),
      ...times(2, 'error handoff/envelope-policy'),
      'error immutable-release/bundle-digest',
      ...times(4, 'error stability-window/breaking'),
      'pending stability-window/breaking',
      'warning sign-off/impact-unstated',
    ],
  },
  {
    rule: 'alignment/unstated',
    title: 'by the schema of errors, which lists no code',
    as: 'error',
    ...PRODUCER,
    edit: { [OPENAPI]: without('enum: [malformed_order') },
    file: OPENAPI,
    line: 'Problem:',
    expected: 'problem.code',
    hint: 'Add the enum of the error codes.',
    also: ['error immutable-release/bundle-digest', 'error stability-window/breaking'],
  },
  {
    rule: 'alignment/unstated',
    title: 'by an OpenAPI document without its own version',
    as: 'error',
    ...MEMORYKERNEL,
    edit: { [MEMORYKERNEL_OPENAPI]: without('  version: ') },
    file: MEMORYKERNEL_OPENAPI,
    line: 1,
    expected: 'info.version',
    hint: 'Add info.version.',
    also: ['error immutable-release/bundle-digest'],
  },
  {
    rule: 'alignment/unstated',
    title: 'by properties of the OpenAPI document that others make constants',
    as: 'error',
    ...MEMORYKERNEL,
    edit: {
      [MEMORYKERNEL_OPENAPI]: all(
        // In a schema that has no name: the answer's own.
        swap(
          "schema:\n                $ref: '#/components/schemas/Health'",
          'schema: { properties: { service_contract_version: { type: string }, api_contract_version: {} } }',
        ),
        // And in one that has; nobody else binds the API's version, so nothing is said of that.
        (text) => text.replace('          type: string\n          const: service.v3\n', '          type: string\n'),
        (text) => text.replace('          const: api.v1\n', ''),
      ),
    },
    file: MEMORYKERNEL_OPENAPI,
    line: 13,
    expected: 'const',
    hint: 'Give it the version as `const`.',
    also: [
      'error alignment/unstated',
      'error immutable-release/bundle-digest',
      ...times(5, 'error stability-window/breaking'),
    ],
  },
  {
    rule: 'alignment/error-response',
    title: 'of failures that are described elsewhere, or hardly',
    as: 'warning',
    ...PRODUCER,
    edit: {
      [OPENAPI]: answers({
        '400': "{ $ref: 'errors.yaml#/Refused' }",
        '404': body('{ example: none }'),
        '409': body("{ schema: { $ref: '#/components/schemas/Order' } }"),
        '422': body('{ schema: { type: string } }'),
        '500': body("{ schema: { allOf: [{ $ref: '#/components/schemas/Problem' }] } }"),
      }),
    },
    file: OPENAPI,
    line: "'400'",
    expected: '#/components/schemas/Problem',
    observed: 'errors.yaml#/Refused',
    hint: 'Refer to #/components/schemas/Problem.',
    also: ['error immutable-release/bundle-digest', ...times(3, 'warning alignment/error-response')],
  },
  {
    rule: 'alignment/error-response',
    title: 'that no failure has',
    as: 'warning',
    ...PRODUCER,
    edit: { [OPENAPI]: without("application/json: { schema: { $ref: '#/components/schemas/Problem' } }") },
    file: OPENAPI,
    line: 'Problem:',
    expected: '#/components/schemas/Problem',
    hint: 'Refer to #/components/schemas/Problem.',
    also: ['error immutable-release/bundle-digest', 'error stability-window/breaking'],
  },
];
