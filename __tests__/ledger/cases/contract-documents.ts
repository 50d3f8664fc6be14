/** The ledger of the contract diff, where two OpenAPI documents and the schemas beside them are compared: all that may be said. */
import type { Evidence } from '../../../src/contracts/evidence.js';
import { unknown } from '../../../src/contracts/answer.js';
import { fileOf, tooLarge } from '../../../src/contracts/file-state.js';
import type { Profile } from '../../../src/contracts/profile.js';
import type { LedgerCase } from '../case.js';
import { sameVersion, WITH_OPENAPI_KEPT, WITH_SAME_VERSION } from './contract.js';

const PRODUCER = { on: 'orders', role: 'producer' } as const;
const MANIFEST = 'producer/contract/manifest.json';

/** More paths in both OpenAPI documents, in flow style. */
const paths =
  (more: Readonly<Record<string, readonly [was: string, is: string]>>, schemes: readonly [string, string] = ['', '']) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: evidence.files.map((file) => {
      const { side, tree, document, state } = file;
      if (side !== 'producer' || document !== 'openapi' || tree === 'release' || state.kind !== 'read') return file;
      const at = tree === 'previous' ? 0 : 1;
      const added = Object.entries(more).map(([path, both]) => `  ${path}: ${both[at]}\n`);
      const text = Buffer.from(state.base64, 'base64')
        .toString()
        .replace('paths:\n', `paths:\n${added.join('')}`)
        .replace('components:\n', `components:\n${schemes[at]}`);
      return { ...file, state: fileOf(Buffer.from(text)) };
    }),
  });

const TEXT = '{ schema: { type: string } }';
const JSON_BODY = `content: { application/json: ${TEXT} }`;
const TEXT_BODY = `content: { text/plain: ${TEXT} }`;
/** An answer that may always come. */
const OK = "'200': { description: d }";
const get = (...answers: readonly string[]) => `{ get: { responses: { ${[OK, ...answers].join(', ')} } } }`;
const header = (name: string, required: boolean) => `${name}: { required: ${required}, schema: { type: string } }`;
const posting = (body: string) => `{ post: { requestBody: { ${body} }, responses: { ${OK} } } }`;
const asking = (...parameters: readonly string[]) =>
  `{ get: { parameters: [${parameters.join(', ')}], responses: { ${OK} } } }`;
const secured = `{ get: { security: [{ door: [] }], responses: { ${OK} } } }`;

export const times = (count: number, what: string): string[] => Array.from({ length: count }, () => what);

type State = Evidence['files'][number]['state'];
const READ = (text: string) => fileOf(Buffer.from(text));
const schema = (required: string, type = 'string') =>
  `{ "type": "object", "required": [${required}], "properties": { "a": { "type": "${type}" }, "b": { "type": "string" } } }`;

/** One field that always came need not come, and one that need not come must: who only reads it hears of the first, who writes of the second. */
const BOTH: readonly [State, State] = [READ(schema('"a"')), READ(schema('"b"'))];

/** Schemas beside the OpenAPI document: what they held, and what they hold. */
const schemas =
  (files: Readonly<Record<string, readonly [was: State, is: State]>>) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    files: [
      ...evidence.files,
      ...Object.entries(files).flatMap(([path, [was, is]]) => {
        const file = { side: 'producer', document: null, path } as const;
        return [
          { ...file, tree: 'previous', state: was } as const,
          { ...file, tree: 'subject', state: is } as const,
          // What only the other side has is no schema of this one.
          { ...file, side: 'consumer', tree: 'subject', state: READ('{}') } as const,
        ];
      }),
    ],
  });

const everywhere = (profile: Profile): Profile => ({ ...profile, interfacePaths: ['schemas/**'] });
const UNKNOWN: State = unknown('nobody was there', 'Ask again.');

export const CONTRACT_DOCUMENTS: readonly LedgerCase[] = [
  {
    rule: 'contract/response-removed',
    title: 'of answers, their bodies and their headers',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    evidence: paths({
      '/headers': [
        `{ get: { responses: { '200': { description: d, headers: { ${header('Kept', true)}, ${header('Looser', true)}, ${header('Surer', false)}, ${header('Gone', true)}, ${header('Lost', false)} } } } } }`,
        `{ get: { responses: { '200': { description: d, headers: { ${header('Kept', true)}, ${header('Looser', false)}, ${header('Surer', true)}, ${header('New', true)} } } } } }`,
      ],
      '/bodies': [
        `{ get: { responses: { '200': { description: d, content: { application/json: ${TEXT}, text/plain: ${TEXT}, text/csv: ${TEXT} } }, '202': { description: d, ${JSON_BODY} }, '203': { description: d, content: { image/*: ${TEXT}, text/plain: ${TEXT} } } } } }`,
        `{ get: { responses: { '200': { description: d, content: { text/html: ${TEXT}, text/plain: ${TEXT} } }, '202': { description: d }, '203': { description: d, content: { 'text/*': ${TEXT} } } } } }`,
      ],
      // A failure that nobody described is missed by nobody; one that was described is, where nothing stands for it.
      '/failures': [get("'404': { description: d }", `'409': { description: d, ${JSON_BODY} }`), get()],
      '/default': [
        get(`'409': { description: d, ${JSON_BODY} }`),
        get(`default: { description: d, ${TEXT_BODY} }`, `'422': { description: d, ${JSON_BODY} }`),
      ],
      '/another': [
        get(`'409': { description: d, ${JSON_BODY} }`),
        get(
          `'202': { description: d, ${JSON_BODY} }`,
          "'404': { description: d }",
          `'422': { description: d, ${TEXT_BODY} }`,
        ),
      ],
      '/range': [
        get(`'201': { description: d, ${JSON_BODY} }`, `'409': { description: d, ${JSON_BODY} }`),
        get(`2XX: { description: d, ${TEXT_BODY} }`, `4XX: { description: d, ${JSON_BODY} }`),
      ],
      '/unsaid': ['{ get: { description: d } }', get()],
    }),
    expected: 'always there',
    observed: 'optional',
    hint: 'read looser there only where it comes',
    also: [
      ...WITH_SAME_VERSION,
      ...times(8, 'change contract/response-removed'),
      ...times(8, 'error stability-window/breaking'),
      ...times(4, 'warning alignment/error-response'),
    ],
  },
  {
    rule: 'contract/request-required',
    title: 'of bodies, their fields and how parameters are written',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    evidence: paths(
      {
        '/body': [posting(JSON_BODY), posting(`required: true, ${JSON_BODY}`)],
        '/first-body': [`{ post: { responses: { ${OK} } } }`, posting(`required: true, ${JSON_BODY}`)],
        '/still-a-body': [posting(`required: true, ${JSON_BODY}`), posting(`required: true, ${JSON_BODY}`)],
        '/fields': [
          posting(`content: { application/json: { schema: ${schema('"a"')} } }`),
          posting(
            `content: { application/json: { schema: { type: object, additionalProperties: false, required: [a, c], properties: { a: { type: string }, c: { type: string } } } } }`,
          ),
        ],
        '/no-body': [posting(JSON_BODY), posting('content: {}')],
        '/written': [
          asking(
            '{ name: free, in: query }',
            '{ name: bound, in: query }',
            '{ name: open, in: query, allowReserved: true }',
            '{ name: X-One, in: header }',
            '{ name: X-Two, in: header }',
            '{ name: crumb, in: cookie }',
          ),
          asking(
            '{ name: free, in: query, allowReserved: false }',
            '{ name: bound, in: query, allowReserved: true }',
            '{ name: open, in: query, allowReserved: true }',
            '{ name: X-One, in: header, style: simple, explode: false }',
            '{ name: X-Two, in: header, style: form, explode: true }',
            '{ name: crumb, in: cookie, style: form, explode: true }',
          ),
        ],
        '/secured': [secured, secured],
      },
      [
        '  securitySchemes: { door: { type: http, scheme: basic } }\n',
        '  securitySchemes: { door: { type: http, scheme: bearer } }\n',
      ],
    ),
    expected: 'not required',
    observed: 'required',
    hint: 'send the body with every POST /body',
    also: [
      ...WITH_SAME_VERSION,
      'change contract/authentication',
      ...times(3, 'change contract/request-narrowed'),
      ...times(2, 'change contract/request-required'),
      ...times(3, 'change contract/unproved'),
      ...times(9, 'error stability-window/breaking'),
    ],
  },
  {
    rule: 'contract/response-field',
    title: 'of schemas beside the OpenAPI document',
    as: 'change',
    ...PRODUCER,
    edit: { [MANIFEST]: sameVersion },
    profile: everywhere,
    evidence: schemas({
      'schemas/order.response.schema.json': BOTH,
      'schemas/Order.Request.Schema.json': BOTH,
      'schemas/price-response-1.yaml': BOTH,
      'schemas/price_request_1.yml': BOTH,
      // By whom these are used their names do not say.
      'schemas/x.request.d/both.json': [READ(schema('"a", "b"')), READ(schema('"a", "b"', 'integer'))],
      'schemas/requests.json': BOTH,
      'schemas/request-and-response-.json': BOTH,
      'schemas/same.json': [READ(schema('"a"')), READ(schema('"a"'))],
      'schemas/prose.md': [READ('a'), READ('b')],
      'schemas/kept.json.txt': [READ('a'), READ('b')],
      'schemas/old.json.bak': [READ(schema('"a"')), READ(schema('"b"'))],
      'schemas/old.yaml.bak': [READ(schema('"a"')), READ(schema('"b"'))],
      'schemas/broken.json': [READ(schema('"a"')), READ('{')],
      'schemas/mended.json': [READ('{'), READ(schema('"a"'))],
      'schemas/now-unread.json': [READ(schema('"a"')), tooLarge(9, 8)],
      'schemas/unknown.json': [READ(schema('"a"')), UNKNOWN],
      'schemas/was-unknown.json': [UNKNOWN, { kind: 'missing', introduced: null }],
      'schemas/new.json': [{ kind: 'missing', introduced: null }, READ(schema('"a"'))],
    }),
    expected: 'always there',
    observed: 'optional',
    hint: 'read a there only where it comes',
    also: [
      ...WITH_OPENAPI_KEPT,
      'change contract/request-narrowed',
      ...times(3, 'change contract/request-required'),
      ...times(4, 'change contract/response-field'),
      ...times(5, 'change contract/unproved'),
      ...times(13, 'error stability-window/breaking'),
      'pending stability-window/breaking',
    ],
  },
];
