/** The ledger of the contract diff: what changed since the release before. */
import type { Evidence } from '../../../src/contracts/evidence.js';
import { fileOf } from '../../../src/contracts/file-state.js';
import type { EnvelopePolicy, Profile } from '../../../src/contracts/profile.js';
import type { LedgerCase } from '../case.js';
import { swap } from '../edits.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const MANIFEST = 'producer/contract/manifest.json';
const CODES = '"malformed_order", "unknown_item", "out_of_stock", "order_locked", "internal"';

/** Another envelope policy of orders.v5. */
const v5 =
  (change: (policy: EnvelopePolicy) => Partial<EnvelopePolicy>) =>
  (profile: Profile): Profile => ({
    ...profile,
    policies: profile.policies.map((policy) =>
      policy.serviceContractVersion === 'orders.v5' ? { ...policy, ...change(policy) } : policy,
    ),
  });

const OPENAPI = 'producer/contract/openapi.yaml';
/** The service contract of the release before: then the documents themselves are compared. */
export const sameVersion = (text: string): string =>
  text.replace(/("(?:expected_)?service_contract_version": ")orders\.v5/, '$1orders.v4');

const POST = '    post:\n';
const CREATED = '          description: The order was placed.\n';

/** The operation before and after: what the format knows beside bodies, and what only remarks. */
const besides =
  (was: readonly [operation: string, answer: string], is: readonly [operation: string, answer: string]) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: evidence.files.map((file) => {
      const { side, tree, document, state } = file;
      const added = tree === 'previous' ? was : is;
      if (side !== 'producer' || document !== 'openapi' || tree === 'release' || state.kind !== 'read') return file;
      const text = Buffer.from(state.base64, 'base64').toString();
      const more = text.replace(POST, `${POST}${added[0]}`).replace(CREATED, `${CREATED}${added[1]}`);
      return { ...file, state: fileOf(Buffer.from(more)) };
    }),
  });

const query = (name: string, more: string) => `{ name: ${name}, in: query, schema: { type: string }${more} }`;
const LOCATION = 'schema: { type: string }';

/** What falls with that. */
export const WITH_SAME_VERSION: readonly string[] = [
  'change contract/answer-widened',
  'change contract/envelope-optional',
  'error alignment/envelope',
  'error alignment/fact',
  'error alignment/fact',
  'error alignment/fact',
  'error alignment/fact',
  'error alignment/mirror',
  'error immutable-release/bundle-digest',
  'error immutable-release/bundle-digest',
  'error immutable-release/bundle-fact',
  'error immutable-release/manifest-at-tag',
  'error rollback/other-baseline',
  'error rollback/other-baseline',
  'error sign-off/other-baseline',
  'error sign-off/other-baseline',
  'error sign-off/other-baseline',
  'error stability-window/breaking',
  'error stability-window/breaking',
  'error stability-window/breaking',
  'notice alignment/interface-changed',
];

/** One of several that are there. */
const without = (all: readonly string[], one: string): readonly string[] =>
  all.filter((_, at) => at !== all.indexOf(one));
/** Only the manifest is edited. */
export const WITH_OPENAPI_KEPT = without(WITH_SAME_VERSION, 'error immutable-release/bundle-digest');
/** The version of the errors is another, and nothing else. */
const WITHOUT_ANOTHER = ['change contract/answer-widened', 'error stability-window/breaking'].reduce(
  without,
  WITH_OPENAPI_KEPT,
);

/** A schema beside the OpenAPI document that only the release before has. */
function withSchemaGone(evidence: Evidence): Evidence {
  const file = { side: 'producer', document: null, path: 'contract/order.yaml' } as const;
  const was = { kind: 'read', sha256: '0', size: 0, base64: '' } as const;
  const files: Evidence['files'] = [
    ...evidence.files,
    { ...file, tree: 'previous', state: was },
    { ...file, tree: 'subject', state: { kind: 'missing', introduced: null } },
  ];
  return { ...evidence, files };
}

export const CONTRACT: readonly LedgerCase[] = [
  {
    rule: 'contract/service-version',
    as: 'change',
    ...PRODUCER,
    always: true,
    expected: 'orders.v4',
    observed: 'orders.v5',
    hint: 'expect orders.v5 where orders.v4 is expected now',
  },
  {
    rule: 'contract/api-version',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: swap('rest.v2', 'rest.v3') },
    expected: 'rest.v2',
    observed: 'rest.v3',
    hint: 'expect rest.v3 where rest.v2 is expected now',
    also: [
      'error alignment/fact',
      'error alignment/mirror',
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-fact',
      'error immutable-release/manifest-at-tag',
      'error rollback/other-baseline',
      'error rollback/other-baseline',
      'error sign-off/other-baseline',
      'error sign-off/other-baseline',
      'error sign-off/other-baseline',
      'error stability-window/breaking',
      'error sign-off/impact-unstated',
    ],
  },
  {
    rule: 'contract/integration-baseline',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: swap('shop/2025', 'shop/2026') },
    expected: 'shop/2025',
    observed: 'shop/2026',
    hint: 'expect shop/2026 where shop/2025 is expected now',
    also: [
      'error alignment/fact',
      'error alignment/mirror',
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-fact',
      'error immutable-release/manifest-at-tag',
      'error rollback/other-baseline',
      'error rollback/other-baseline',
      'error sign-off/other-baseline',
      'error sign-off/other-baseline',
      'error sign-off/other-baseline',
      'error stability-window/breaking',
      'error sign-off/impact-unstated',
    ],
  },
  {
    rule: 'contract/error-code-added',
    as: 'change',
    ...PRODUCER,
    always: true,
    observed: 'order_locked',
    hint: 'map order_locked',
  },
  {
    rule: 'contract/error-code-removed',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: swap(CODES, CODES.replace(', "order_locked", "internal"', '')) },
    expected: 'internal',
    hint: 'stop expecting internal',
    also: [
      'error alignment/fact',
      'error alignment/mirror',
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-fact',
      'error stability-window/breaking',
      'error stability-window/breaking',
      'error sign-off/impact-foreign',
      'error sign-off/impact-unstated',
    ],
  },
  {
    rule: 'contract/error-code-renamed',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: swap(CODES, CODES.replace('"unknown_item"', '"no_such_item"')) },
    expected: 'unknown_item',
    observed: 'no_such_item',
    hint: 'map no_such_item, which probably replaces unknown_item',
    also: [
      'error alignment/fact',
      'error alignment/mirror',
      'error immutable-release/bundle-digest',
      'error immutable-release/bundle-fact',
      'error stability-window/breaking',
      'pending stability-window/notice',
      'error sign-off/impact-unstated',
    ],
  },
  {
    rule: 'contract/envelope-required',
    as: 'change',
    ...PRODUCER,
    profile: v5(({ requires }) => ({ requires: [...requires, 'problem.hint'], optional: [] })),
    expected: 'not mentioned',
    observed: 'required',
    hint: 'accept problem.hint, which every error carries',
    also: [
      'error alignment/envelope',
      'error alignment/fact',
      'error alignment/fact',
      'error handoff/envelope-policy',
      'error handoff/envelope-policy',
    ],
  },
  {
    rule: 'contract/envelope-optional',
    as: 'change',
    ...PRODUCER,
    always: true,
    expected: 'not mentioned',
    observed: 'optional',
    hint: 'accept errors with and without problem.hint',
  },
  {
    rule: 'contract/envelope-forbidden',
    as: 'change',
    ...PRODUCER,
    always: true,
    expected: 'required',
    observed: 'forbidden',
    hint: 'stop reading reason',
  },
  {
    rule: 'contract/envelope-unstated',
    as: 'change',
    ...PRODUCER,
    profile: v5(() => ({ forbids: [] })),
    expected: 'required',
    observed: 'not mentioned',
    hint: 'accept errors with and without reason',
    also: ['error alignment/fact', 'error handoff/envelope-policy'],
  },
  {
    rule: 'contract/stability-window',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: swap('"minimum_sprint_days": 30', '"minimum_sprint_days": 20') },
    expected: '30 days',
    observed: '20 days',
    hint: 'plan for 20 days instead of 30',
    also: ['error alignment/mirror', 'error immutable-release/bundle-digest'],
  },
  {
    rule: 'contract/notice-window',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: swap('"standard_business_days": 15', '"standard_business_days": 10') },
    expected: '15 business days',
    observed: '10 business days',
    hint: 'plan for 10 business days instead of 15',
    also: ['error alignment/mirror', 'error immutable-release/bundle-digest'],
  },
  {
    rule: 'contract/envelope-type',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion, [OPENAPI]: swap('title: { type: string }', 'title: { type: integer }') },
    expected: 'string',
    observed: 'integer',
    hint: 'read problem.title as integer',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/endpoint-removed',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion, [OPENAPI]: swap('  /orders:', '  /baskets:') },
    expected: 'POST /orders',
    hint: 'stop calling POST /orders',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/base-path',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: swap('paths:\n', 'servers: [{ url: https://shop.example.com/v2 }]\npaths:\n'),
    },
    expected: '/',
    observed: '/v2',
    hint: 'call /v2 where / is called now',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/request-required',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: swap(
        '      requestBody:\n',
        '      parameters: [{ name: tenant, in: query, required: true }]\n      requestBody:\n',
      ),
    },
    expected: 'not required',
    observed: 'required',
    hint: 'send the query parameter tenant with every POST /orders',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/response-field',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: swap(
        "placed.\n          content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }",
        'placed.\n          content: { application/json: { schema: { type: object, required: [item], properties: { item: { type: string }, count: { type: integer, minimum: 1 } } } } }',
      ),
    },
    expected: 'always there',
    observed: 'optional',
    hint: 'read count there only where it comes',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/response-removed',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion, [OPENAPI]: swap("        '201':", "        '202':") },
    expected: 'there',
    hint: 'expect no answer 201 of POST /orders',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/request-narrowed',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: swap(
        "requestBody:\n        content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }",
        'requestBody:\n        content: { application/json: { schema: { type: object, required: [item, count], properties: { item: { type: string }, count: { type: integer, minimum: 1, maximum: 9 } } } } }',
      ),
    },
    expected: 'not stated',
    observed: '9',
    hint: 'send there only what maximum 9 allows',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/request-narrowed',
    title: 'to another media type',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: swap(
        'requestBody:\n        content: { application/json:',
        'requestBody:\n        content: { application/xml:',
      ),
    },
    expected: 'application/json',
    observed: 'application/xml',
    hint: 'send application/xml there',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/answer-widened',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    expected: '"orders.v4"',
    observed: '"orders.v5"',
    hint: 'read there what const "orders.v5" allows',
    also: WITHOUT_ANOTHER,
  },
  {
    rule: 'contract/authentication',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: (text: string) =>
        text
          .replace('    post:\n', '    post:\n      security: [{ key: [] }]\n')
          .replace('components:\n', 'components:\n  securitySchemes: { key: { type: http, scheme: bearer } }\n'),
    },
    expected: 'nothing',
    observed: 'key',
    hint: 'authenticate every POST /orders with key',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/unproved',
    as: 'change',
    ...PRODUCER,
    edit: {
      [MANIFEST]: sameVersion,
      [OPENAPI]: swap(
        "requestBody:\n        content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }",
        "requestBody:\n        content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Order' }], not: { required: [rush] } } } }",
      ),
    },
    expected: 'not stated',
    observed: '{"required":["rush"]}',
    hint: 'look at not of the request POST /orders',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/unproved',
    title: 'of what stands beside the bodies',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    evidence: besides(
      [
        `      callbacks: { placed: {} }\n      security: []\n      x-owner: Ada\n      summary: Old\n      parameters: [${query('sort', '')}, ${query('page', '')}, ${query('all', ', style: form')}]\n`,
        `          headers: { Location: { ${LOCATION} }, Retry: { ${LOCATION}, explode: true } }\n`,
      ],
      [
        `      callbacks: { placed: {}, lost: {} }\n      x-owner: Jonas\n      summary: New\n      parameters: [${query('sort', ', style: pipeDelimited')}, ${query('page', ', style: form, explode: true, description: x')}, ${query('all', '')}]\n`,
        `          headers: { Location: { ${LOCATION}, explode: true }, Retry: { ${LOCATION} } }\n`,
      ],
    ),
    expected: 'as it was',
    observed: 'another',
    hint: 'look at the callbacks of POST /orders',
    also: [
      ...WITH_SAME_VERSION,
      'change contract/unproved',
      'change contract/unproved',
      'change contract/unproved',
      'error stability-window/breaking',
      'error stability-window/breaking',
      'error stability-window/breaking',
    ],
  },
  {
    rule: 'contract/unproved',
    title: 'of what is gone from beside the bodies, and what came there',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    evidence: besides(['      callbacks: { placed: {} }\n', ''], ['      webhooks: { placed: {} }\n', '']),
    expected: 'as it was',
    observed: 'gone',
    hint: 'look at the callbacks of POST /orders',
    also: WITH_SAME_VERSION,
  },
  {
    rule: 'contract/schema-removed',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    evidence: withSchemaGone,
    expected: 'there',
    hint: 'read contract/order.yaml no more',
    also: WITH_OPENAPI_KEPT,
  },
];
