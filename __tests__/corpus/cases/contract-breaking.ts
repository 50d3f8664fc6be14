/** G: what breaks the consumer while the service version stays, through one document or through all that state it. */
import { all, listed, set, swap, swapAll, swapFirst, type Case, type TextEdit } from '../case.js';
import { CODES, SAME_CONTRACT, together, type DocumentName, type Recipe, type TextName } from '../honest-pair.js';

/** The next release, which keeps `service.v2`. */
const same = (recipe: Recipe): Recipe => together(SAME_CONTRACT, recipe);
const codes = (edit: (code: string) => string | null): readonly string[] =>
  CODES.map(edit).filter((code) => code !== null);

const broken = (
  title: string,
  why: string,
  recipe: Recipe,
  place: DocumentName,
  holds?: string | readonly string[],
): Case => ({
  title,
  why,
  change: { recipe: same(recipe) },
  gate: 'stability-window',
  place: { document: place, ...(holds === undefined ? {} : { holds }) },
});

const CODE_LIST = '"error_code_enum"';
const OLDER_DETAILS: TextEdit = swap(
  '            message:\n              type: string\n',
  '            message:\n              type: string\n            details:\n              type: object\n',
);

/** In all documents of this release, and in none that is about the one before. */
function everywhere(from: RegExp, to: string, named: RegExp): Recipe['texts'] {
  const whole: TextEdit = (text) => text.replaceAll(from, to);
  const first =
    (count: number): TextEdit =>
    (text) => {
      let left = count;
      return text.replaceAll(named, (found) => (left-- > 0 ? to : found));
    };
  const texts: Partial<Record<TextName, TextEdit>> = {};
  for (const name of ['manifest', 'truth', 'openapi', 'payload', 'bundle', 'status', 'record', 'joint'] as const)
    texts[name] = whole;
  for (const name of ['consumer:pin', 'consumer:status', 'consumer:record', 'consumer:joint'] as const)
    texts[name] = whole;
  texts['consumer:matrix'] = first(2);
  texts.readiness = first(1);
  texts['consumer:readiness'] = first(1);
  return texts;
}

export const BREAKING_CHANGES: readonly Case[] = [
  broken(
    'a code is removed everywhere',
    'who maps it waits for ever',
    { codes: { release: codes((code) => (code === 'write_conflict' ? null : code)) } },
    'manifest',
    CODE_LIST,
  ),
  broken(
    'the last code is removed everywhere',
    'a code is gone',
    { codes: { release: CODES.slice(0, -1) } },
    'manifest',
    CODE_LIST,
  ),
  broken(
    'all codes but one are removed',
    'five codes are gone',
    { codes: { release: CODES.slice(0, 1) } },
    'manifest',
    CODE_LIST,
  ),
  broken(
    'a code is renamed',
    'nobody maps the new name',
    { codes: { release: codes((code) => code.replace('write_conflict', 'write_clash')) } },
    'manifest',
    'write_clash',
  ),
  broken(
    'a code is written in capitals',
    'codes are compared letter by letter',
    { codes: { release: codes((code) => code.replace('write_conflict', 'WRITE_CONFLICT')) } },
    'manifest',
    'WRITE_CONFLICT',
  ),
  broken(
    'a code begins with a capital',
    'codes are compared letter by letter',
    { codes: { release: codes((code) => code.replace('query_failed', 'Query_failed')) } },
    'manifest',
    'Query_failed',
  ),
  broken(
    'a code has a hyphen',
    'another code',
    { codes: { release: codes((code) => code.replace('invalid_json', 'invalid-json')) } },
    'manifest',
    'invalid-json',
  ),
  broken(
    'every code is in camel case',
    'no old code is left',
    { codes: { release: codes((code) => code.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())) } },
    'manifest',
  ),
  broken(
    'a code goes and another comes at its place',
    'the old one is gone all the same',
    { codes: { release: codes((code) => code.replace('context_package_not_found', 'quota_exhausted')) } },
    'manifest',
    'quota_exhausted',
  ),
  broken(
    'two codes become one',
    'both old codes are gone',
    {
      codes: {
        release: [...codes((code) => (code === 'query_failed' || code === 'internal_error' ? null : code)), 'failed'],
      },
    },
    'manifest',
  ),
  broken(
    'an optional field of the error is dropped',
    'who shows it shows nothing now',
    { texts: { 'older-openapi': OLDER_DETAILS } },
    'openapi',
    '        error:',
  ),
  broken(
    'a field of the error must come that could be missing',
    'recorded errors do not fit any more',
    {
      texts: {
        'older-openapi': OLDER_DETAILS,
        openapi: all(OLDER_DETAILS, swap('            - message\n', '            - message\n            - details\n')),
      },
    },
    'openapi',
    'details',
  ),
  broken(
    'a new field of the envelope is required',
    'field required under the same version',
    {
      texts: {
        openapi: all(
          swap('        - legacy_error\n', '        - legacy_error\n        - request_id\n'),
          swap(
            '        legacy_error:\n          type: string\n',
            '        legacy_error:\n          type: string\n        request_id:\n          type: string\n',
          ),
        ),
      },
    },
    'openapi',
    'request_id',
  ),
  broken(
    'legacy_error may be missing now',
    'service.v2 promises it in every error',
    { texts: { openapi: swap('        - legacy_error\n', '') } },
    'openapi',
    'legacy_error',
  ),
  broken(
    'legacy_error is gone',
    'service.v2 promises it in every error',
    {
      texts: {
        openapi: all(swap('        - legacy_error\n', ''), swap('        legacy_error:\n          type: string\n', '')),
      },
    },
    'openapi',
  ),
  broken(
    'error.message may be missing now',
    'who shows it shows nothing',
    { texts: { openapi: swap('            - message\n', '') } },
    'openapi',
    'message',
  ),
  broken(
    'error.message is renamed',
    'who reads it reads nothing',
    {
      texts: {
        openapi: all(
          swap('            - message\n', '            - text\n'),
          swap('            message:\n', '            text:\n'),
        ),
      },
    },
    'openapi',
  ),
  broken(
    'error.message becomes a list',
    'who shows a text fails on a list',
    {
      texts: {
        openapi: swap(
          '            message:\n              type: string\n',
          '            message:\n              type: array\n              items:\n                type: string\n',
        ),
      },
    },
    'openapi',
    '            message:',
  ),
  broken(
    'error.message becomes a number',
    'another type is another field',
    {
      texts: {
        openapi: swap(
          '            message:\n              type: string\n',
          '            message:\n              type: integer\n',
        ),
      },
    },
    'openapi',
    ['            message:', 'type: integer'],
  ),
  broken(
    'error.message may be null now',
    'who reads a text fails on null',
    {
      texts: {
        openapi: swap(
          '            message:\n              type: string\n',
          "            message:\n              type: [string, 'null']\n",
        ),
      },
    },
    'openapi',
    ['            message:', "'null'"],
  ),
  broken(
    'legacy_error becomes an object',
    'another type is another field',
    {
      texts: {
        openapi: swap(
          '        legacy_error:\n          type: string\n',
          '        legacy_error:\n          type: object\n',
        ),
      },
    },
    'openapi',
  ),
  broken(
    'the API version moves, everywhere',
    'every path changes',
    { texts: everywhere(/api\.v1/g, 'api.v2', /api\.v1/g) ?? {} },
    'manifest',
    'api.v2',
  ),
  broken(
    'the integration baseline moves, everywhere',
    'another baseline is another contract',
    {
      texts: everywhere(/(?<!contracts\/)integration\/v1/g, 'integration/v2', /(?<!contracts\/)integration\/v1/g) ?? {},
    },
    'manifest',
    'integration/v2',
  ),
  broken(
    'the base path of the paths moves',
    'every request goes nowhere',
    { texts: { openapi: swap('  /v1/health:', '  /v2/health:') } },
    'openapi',
  ),
  broken(
    'the base path of the server moves',
    'every request goes nowhere',
    {
      texts: {
        'older-openapi': swap('paths:\n', 'servers:\n  - url: /memory/v1\npaths:\n'),
        openapi: swap('paths:\n', 'servers:\n  - url: /memory/v2\npaths:\n'),
      },
    },
    'openapi',
    '/memory/v2',
  ),
  broken(
    'an endpoint is gone',
    'who calls it gets nothing',
    {
      texts: {
        'older-openapi': swap(
          'components:\n',
          '  /v1/extra:\n    get:\n      responses:\n        "204":\n          description: Nothing.\ncomponents:\n',
        ),
      },
    },
    'openapi',
  ),
  broken(
    'a method of an endpoint is gone',
    'who calls it gets nothing',
    {
      texts: {
        'older-openapi': swap(
          '  /v1/health:\n',
          '  /v1/health:\n    head:\n      responses:\n        "204":\n          description: Nothing.\n',
        ),
      },
    },
    'openapi',
  ),
  broken(
    'a request must carry a new parameter',
    'who does not send it is refused',
    {
      texts: {
        openapi: swap(
          '    get:\n',
          '    get:\n      parameters:\n        - { name: tenant, in: query, required: true, schema: { type: string } }\n',
        ),
      },
    },
    'openapi',
    'name: tenant',
  ),
  broken(
    'a request must have a body',
    'who does not send it is refused',
    {
      texts: {
        openapi: swap(
          '    get:\n',
          '    get:\n      requestBody:\n        required: true\n        content: { application/json: { schema: { type: object } } }\n',
        ),
      },
    },
    'openapi',
    'requestBody:',
  ),
  broken(
    'an answer carries a field no more',
    'it is read in vain',
    {
      texts: {
        openapi: swap(
          '        api_contract_version:\n          type: string\n          const: api.v1\n    ServiceErrorEnvelope',
          '    ServiceErrorEnvelope',
        ),
      },
    },
    'openapi',
    "'#/components/schemas/Health'",
  ),
  broken(
    'an answer need not carry a field any more',
    'who relies on it fails',
    {
      texts: {
        openapi: swap(
          'required: [service_contract_version, api_contract_version]',
          'required: [service_contract_version]',
        ),
      },
    },
    'openapi',
    'api_contract_version:',
  ),
  broken(
    'a success has another status',
    'who waits for 200 takes it for a failure',
    { texts: { openapi: swap("        '200':", "        '202':") } },
    'openapi',
    '    get:',
  ),
  broken(
    'a success comes in another form',
    'it cannot be read',
    {
      texts: {
        openapi: swapFirst('application/json:', 'application/xml:'),
      },
    },
    'openapi',
    '    get:',
  ),
  broken(
    'an error has no body any more',
    'no code of it can be read',
    {
      texts: {
        openapi: swap(
          `          description: It failed.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ServiceErrorEnvelope'
`,
          '          description: It failed.\n',
        ),
      },
    },
    'openapi',
    '    get:',
  ),
];

const alone = (
  document: 'manifest' | 'payload' | 'truth' | 'openapi',
  what: string,
  edit: TextEdit,
  holds?: string,
): Case => ({
  title: `${document} alone: ${what}`,
  why: 'one document says another contract than the others',
  change: { recipe: same({ texts: { [document]: edit } }) },
  gate: 'alignment',
  place: { document, ...(holds === undefined ? {} : { holds }) },
});
const without = (code: string) => listed((items) => items.filter((one) => one !== code));

export const BREAKING_ALONE: readonly Case[] = [
  ...(['manifest', 'payload', 'truth'] as const).flatMap((document) => [
    alone(document, 'a code is removed', set({ error_code_enum: without('write_conflict') }), CODE_LIST),
    alone(document, 'a code is in capitals', swap('"write_conflict"', '"WRITE_CONFLICT"'), 'WRITE_CONFLICT'),
    alone(document, 'another API version', swapFirst('api.v1', 'api.v2'), 'api.v2'),
    alone(
      document,
      'another integration baseline',
      swapFirst('"integration/v1"', '"integration/v2"'),
      'integration/v2',
    ),
    alone(document, 'another service version', swapFirst('service.v2', 'service.v3'), 'service.v3'),
  ]),
  alone('openapi', 'a code is removed', swap('                - write_conflict\n', '')),
  alone('openapi', 'a code is in capitals', swapAll('- write_conflict', '- WRITE_CONFLICT'), 'WRITE_CONFLICT'),
  alone('openapi', 'another API version', swap('const: api.v1', 'const: api.v2'), 'api.v2'),
  alone('openapi', 'another service version', swapAll('service.v2', 'service.v3'), 'service.v3'),
  {
    title: 'truth alone: legacy_error may be missing',
    why: 'the policy of service.v2 requires it',
    change: {
      recipe: same({ texts: { truth: set({ 'non_2xx_envelope_policy.requires': without('legacy_error') }) } }),
    },
    gate: 'alignment',
    place: { document: 'truth', holds: '"requires"' },
  },
  {
    title: 'payload alone: legacy_error may be missing',
    why: 'the policy of service.v2 requires it',
    change: {
      recipe: same({
        texts: { payload: set({ 'non_2xx_envelope_policy.service_v2_stable.requires': without('legacy_error') }) },
      }),
    },
    gate: 'handoff',
    place: { document: 'payload', holds: '"requires"' },
  },
];

/** On the branch, after the release was published. */
const moved = (title: string, document: DocumentName, edit: TextEdit): Case => ({
  title: `after the tag: ${title}`,
  why: 'the branch still calls itself the release',
  change: { texts: { [document]: edit } },
  runs: ['producer'],
  place: { document },
});

export const BREAKING_AFTER_TAG: readonly Case[] = [
  moved('a code is removed from the manifest', 'manifest', set({ error_code_enum: without('write_conflict') })),
  moved('a code is renamed in the manifest', 'manifest', swap('"write_conflict"', '"write_clash"')),
  moved('another API version in the manifest', 'manifest', swap('"api.v1"', '"api.v2"')),
  moved(
    'a field is dropped from the envelope',
    'openapi',
    swap('            details:\n              type: object\n', ''),
  ),
  moved(
    'a field of the envelope is required',
    'openapi',
    swap('            - message\n', '            - message\n            - details\n'),
  ),
  moved(
    'the type of a field changes',
    'openapi',
    swap('            details:\n              type: object\n', '            details:\n              type: string\n'),
  ),
  moved('an endpoint moves', 'openapi', swap('  /v1/health:', '  /v1/healthz:')),
];
