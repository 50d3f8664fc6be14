/** Edits of the contract's documents that change no promise: nobody would stop, or be told, for one of them. */
import { all, append, listed, set, swap, swapAll, type Case, type TextEdit } from '../case.js';
import { CODES, NEW_CODE, SAME_CONTRACT, together, type Recipe } from '../honest-pair.js';
import type { Files } from '../history.js';
import { LAPTOP, sha256 } from '../texts.js';

const own = (title: string, recipe: Recipe, why = 'no promise changes'): Case => ({ title, why, change: { recipe } });
const openapi = (title: string, edit: TextEdit, why?: string): Case =>
  own(`OpenAPI: ${title}`, { texts: { openapi: edit } }, why);
const same = (title: string, recipe: Recipe, why?: string): Case =>
  own(`same version: ${title}`, together(SAME_CONTRACT, recipe), why);

const spaced =
  (indent: number | string): TextEdit =>
  (text) =>
    `${JSON.stringify(JSON.parse(text), null, indent)}\n`;
const MESSAGE = '            message:\n              type: string\n';
const DETAILS = '            details:\n              type: object\n';
const EXTRA =
  '  /v1/extra:\n    get:\n      responses:\n        "204":\n          description: Nothing.\ncomponents:\n';
/** Keys of a mapping in another order, by moving one block behind the next. */
const moved =
  (block: string, behind: string): TextEdit =>
  (text) => {
    const taken = text.replace(block, '');
    if (taken === text || !taken.includes(behind)) throw new Error('nothing to move');
    return taken.replace(behind, () => behind + block);
  };

export const HARMLESS_OPENAPI: readonly Case[] = [
  openapi(
    'required behind properties',
    moved('      required:\n        - service_contract_version\n        - error\n', DETAILS),
  ),
  openapi('type last', (text) =>
    text.replace(
      '          additionalProperties: false\n          required:\n            - code\n            - message\n',
      '          required: [message, code]\n          additionalProperties: false\n',
    ),
  ),
  openapi('schemas in another order', (text) => {
    const [, head = '', health = '', envelope = ''] =
      /^([^]*\n {2}schemas:\n)( {4}Health:[^]*?)( {4}ServiceErrorEnvelope:[^]*)$/.exec(text) ?? [];
    return head + envelope + health;
  }),
  openapi(
    'a title and a summary',
    swap(
      '    ServiceErrorEnvelope:\n',
      '    ServiceErrorEnvelope:\n      title: An error\n      $comment: As the policy has it.\n',
    ),
  ),
  openapi(
    'an example that is an old error',
    swap(
      '    ServiceErrorEnvelope:\n',
      '    ServiceErrorEnvelope:\n      example: { service_contract_version: service.v2, legacy_error: it broke }\n',
    ),
    'an example is none of the schema',
  ),
  openapi(
    'a description that names the old version',
    swap(
      '  title: MemoryKernel service\n',
      '  title: MemoryKernel service\n  description: Replaces service.v2; api_contract_version is no longer sent.\n',
    ),
  ),
  openapi(
    'tags and operation ids',
    swap('    get:\n', '    get:\n      operationId: health\n      tags: [service]\n      summary: Is it alive?\n'),
  ),
  openapi('a server', swap('paths:\n', 'servers:\n  - url: http://127.0.0.1:4010\npaths:\n')),
  openapi('security', swap('paths:\n', 'security: []\npaths:\n')),
  openapi('a new endpoint', swap('components:\n', EXTRA)),
  openapi('a new schema', append('    Extra:\n      type: object\n')),
  openapi(
    'an open success schema',
    swap(
      'components:\n',
      EXTRA.replace(
        '"204":\n          description: Nothing.\n',
        '"200":\n          description: Something.\n          content:\n            application/json:\n              schema: { type: object, additionalProperties: true }\n',
      ),
    ),
    'the policy is about errors',
  ),
  openapi(
    'a shared error response',
    all(
      swap(
        "          description: It failed.\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/ServiceErrorEnvelope'\n",
        "          $ref: '#/components/responses/Failed'\n",
      ),
      swap(
        'components:\n',
        "components:\n  responses:\n    Failed:\n      description: It failed.\n      content:\n        application/json:\n          schema:\n            $ref: '#/components/schemas/ServiceErrorEnvelope'\n",
      ),
    ),
  ),
  openapi(
    'each status of its own',
    swap(
      '        default:\n',
      "        '503':\n          description: It is busy.\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/ServiceErrorEnvelope'\n        default:\n",
    ),
  ),
  openapi('the codes as a schema of their own', (text) => {
    const [found = '', list = ''] = /code:\n {14}type: string\n {14}enum:\n((?: {16}- .*\n)+)/.exec(text) ?? [];
    return `${text.replace(found, "code:\n              $ref: '#/components/schemas/ErrorCode'\n")}    ErrorCode:\n      type: string\n      enum:\n${list.replaceAll(/^ {16}/gm, '        ')}`;
  }),
  openapi('the error as a schema of its own', (text) => {
    const [found = ''] = /        error:\n( {10}[^]*)$/.exec(text) ?? [];
    const body = found.replace('        error:\n', '').replaceAll(/^ {10}/gm, '      ');
    return `${text.replace(found, "        error:\n          $ref: '#/components/schemas/ServiceError'\n")}    ServiceError:\n${body}`;
  }),
  openapi(
    'details with fields',
    swap(
      DETAILS,
      `${DETAILS}              additionalProperties: true\n              properties:\n                field: { type: string }\n`,
    ),
    'what is optional may say what it holds',
  ),
  openapi(
    'closed by unevaluatedProperties',
    swap(
      '    ServiceErrorEnvelope:\n      type: object\n      additionalProperties: false\n',
      '    ServiceErrorEnvelope:\n      type: object\n      unevaluatedProperties: false\n',
    ),
    'OpenAPI 3.1 knows it',
  ),
  openapi('readOnly fields', swap(MESSAGE, `${MESSAGE}              readOnly: true\n`)),
  openapi('the version as an enumeration of one', (text) =>
    text.replaceAll(/const: (service\.v3|api\.v1)/g, 'enum: [$1]'),
  ),
  openapi(
    'quoted keys',
    swap('    ServiceErrorEnvelope:\n      type: object', '    \'ServiceErrorEnvelope\':\n      "type": object'),
  ),
  openapi('JSON instead of YAML', (text) =>
    text.replace(
      '      required: [service_contract_version, api_contract_version]',
      '      required: ["service_contract_version", "api_contract_version"]',
    ),
  ),
  openapi('document marks', (text) => `---\n${text}...\n`),
  same('a new endpoint', { texts: { openapi: swap('components:\n', EXTRA) } }, 'who does not call it does not mind'),
  same(
    'a new method',
    {
      texts: {
        openapi: swap(
          '    get:\n',
          '    head:\n      responses:\n        "204":\n          description: Nothing.\n    get:\n',
        ),
      },
    },
    'who does not call it does not mind',
  ),
  same(
    'an optional field of the error, which the impact statement names',
    {
      texts: {
        openapi: swap(MESSAGE, MESSAGE + DETAILS),
        payload: set({ 'consumer_impact_statement.runtime_behavior_changes': 'error.details may be there' }),
      },
    },
    'additive',
  ),
  same(
    'an optional field of the health answer',
    {
      texts: {
        openapi: swap(
          '        api_contract_version:\n',
          '        uptime:\n          type: integer\n        api_contract_version:\n',
        ),
      },
    },
    'additive',
  ),
  same('a longer description of a field', {
    texts: { openapi: swap(MESSAGE, `${MESSAGE}              description: What went wrong, for people.\n`) },
  }),
  same('an example', { texts: { openapi: swap(MESSAGE, `${MESSAGE}              examples: [it broke]\n`) } }),
  same(
    'a server where there was none',
    { texts: { openapi: swap('paths:\n', 'servers:\n  - url: http://127.0.0.1:4010\npaths:\n') } },
    'a base path of / is that of none',
  ),
  same(
    'another host',
    {
      texts: {
        'older-openapi': swap('paths:\n', 'servers:\n  - url: http://127.0.0.1:4010/memory\npaths:\n'),
        openapi: swap('paths:\n', 'servers:\n  - url: http://localhost:4010/memory/\npaths:\n'),
      },
    },
    'the base path stays',
  ),
  same(
    'another name of a path parameter',
    {
      texts: {
        'older-openapi': swap('components:\n', EXTRA.replace('/v1/extra', '/v1/extra/{id}')),
        openapi: swap('components:\n', EXTRA.replace('/v1/extra', '/v1/extra/{name}')),
      },
    },
    'no request changes',
  ),
  same(
    'the codes in another order',
    { codes: { release: [...CODES].reverse() } },
    'codes are a set to whoever maps them',
  ),
  same(
    'the error as a schema of its own',
    {
      texts: {
        openapi: (text) => {
          const [found = ''] = /        error:\n( {10}[^]*?)(?= {8}legacy_error:)/.exec(text) ?? [];
          const body = found.replace('        error:\n', '').replaceAll(/^ {10}/gm, '      ');
          return `${text.replace(found, "        error:\n          $ref: '#/components/schemas/ServiceError'\n")}    ServiceError:\n${body}`;
        },
      },
    },
    'the same fields',
  ),
  same('a parameter that need not be sent', {
    texts: {
      openapi: swap(
        '    get:\n',
        '    get:\n      parameters:\n        - { name: deep, in: query, schema: { type: boolean } }\n',
      ),
    },
  }),
  same('an answer carries more', {
    texts: {
      openapi: swap(
        '        api_contract_version:\n          type: string\n          const: api.v1\n    Service',
        '        api_contract_version:\n          type: string\n          const: api.v1\n        uptime:\n          type: integer\n    Service',
      ),
    },
  }),
  same('a success in a second form', {
    texts: {
      openapi: swap(
        '          description: It is alive.\n          content:\n',
        '          description: It is alive.\n          content:\n            text/plain: { schema: { type: string } }\n',
      ),
    },
  }),
  same('failures by ranges instead of the rest', {
    texts: { openapi: (text) => text.replace(/( +)default:\n((?:\1 +.*\n)+)/, "$1'4XX':\n$2$1'5XX':\n$2") },
  }),
  same('an answer as a component', {
    texts: {
      openapi: (text) =>
        text.replace(
          "                $ref: '#/components/schemas/Health'\n",
          "                allOf: [{ $ref: '#/components/schemas/Health' }]\n",
        ),
    },
  }),
];

const between = (title: string, files: Files): Case =>
  own(
    `between commit_sha and tag: ${title}`,
    {
      moments: {
        'before release': (history) => {
          history.write(files);
        },
      },
    },
    'metadata',
  );
const afterTag = (title: string, files: Files): Case =>
  own(
    `after the tag: ${title}`,
    {
      moments: {
        'before sign-off': (history) => {
          history.write(files);
        },
      },
    },
    'metadata',
  );
const METADATA: readonly (readonly [string, Files])[] = [
  ['documents', { 'docs/guide.md': '# Guide\n', 'docs/images/a.svg': '<svg/>\n' }],
  ['workflows', { '.github/workflows/nightly.yml': 'on: workflow_dispatch\n', '.github/CODEOWNERS': '* @ada\n' }],
  ['scripts', { 'scripts/release.sh': '#!/bin/sh\n' }],
  ['a licence', { LICENSE: 'MIT\n', 'LICENSE-APACHE': 'Apache\n' }],
  ['README in a component', { 'components/outcome-memory/README.md': '# Outcome memory\n' }],
  ['documents of a component', { 'components/outcome-memory/docs/a.txt': 'a\n' }],
  ['a document with a blank and an umlaut', { 'docs/Übergabe am Montag.txt': 'x\n' }],
];

export const HARMLESS_PATHS: readonly Case[] = [
  ...METADATA.map(([title, files]) => between(title, files)),
  ...METADATA.map(([title, files]) => afterTag(title, files)),
  own(
    'code that changed and changed back before the tag',
    {
      moments: {
        'before release': (history) => {
          const text = history.text('Cargo.toml');
          history.write({ 'Cargo.toml': '[workspace]\n' });
          history.commit({ message: 'A try', at: '2026-01-10T09:00:00Z' });
          history.write({ 'Cargo.toml': text });
        },
      },
    },
    'the released code is the verified code',
  ),
];

const bundle = (title: string, edit: TextEdit, why?: string): Case =>
  own(`bundle: ${title}`, { texts: { bundle: edit } }, why);
const changelog = (title: string, edit: TextEdit): Case =>
  own(`changelog: ${title}`, { texts: { changelog: edit } }, 'a usual form');
const HEADING = '## v0.4.0 - 2026-01-13';
const heading = (by: string): TextEdit => swap(HEADING, by);
/** No headings at all. */
const plain =
  (mark: string): TextEdit =>
  (text) =>
    text
      .replace('## Unreleased\n\n- Nothing yet.\n\n', '')
      .replaceAll(/^## (\S+) - (\S+)$/gm, `${mark}$1 ($2)\n`)
      .replace(/^### .*\n\n/gm, '');

export const HARMLESS_EVIDENCE: readonly Case[] = [
  bundle('minified', (text) => JSON.stringify(JSON.parse(text))),
  bundle('tabs', spaced('\t')),
  bundle('the root of a laptop in its commands', swapAll('<repo>', LAPTOP), 'it is read as the checkout'),
  bundle('a dot as the root', swapAll('<repo>', '.')),
  bundle('another placeholder', swapAll('<repo>', '<memorykernel-root>')),
  bundle('the root in quotes', swapAll('<repo>', "'<repo>'"), 'the same words'),
  bundle(
    'more artifacts',
    set({
      artifacts: listed((items) => [...items, { path: 'README.md', sha256: sha256('# MemoryKernel\n'), bytes: 15 }]),
    }),
  ),
  bundle('artifacts in another order', set({ artifacts: listed((items) => [...items].reverse()) })),
  bundle('a key more', set({ signed_by: 'Ada Brandt', environment: { os: 'linux' } })),
  bundle('made from the commit of the release', (text, { release }) =>
    text.replace(/("git_commit_head": ")[0-9a-f]{40}/, `$1${release.commit}`),
  ),
  own('vendored payload: keys in another order', {
    texts: {
      'consumer:vendored': (text) =>
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()), null, 4),
    },
  }),
  own('vendored payload: minified', { texts: { 'consumer:vendored': (text) => JSON.stringify(JSON.parse(text)) } }),
  own('vendored payload: CRLF', { texts: { 'consumer:vendored': swapAll('\n', '\r\n') } }),
  own('vendored payload: none', { texts: { 'consumer:vendored': () => null } }, 'it is optional'),
  own('payload: tabs', { texts: { payload: spaced('\t') } }),
  own('payload: escaped letters', { texts: { payload: swap('"stable"', '"st\\u0061ble"') } }, 'the same text'),
  own('manifest: four blanks', { texts: { manifest: spaced(4) } }),
  own('manifest: minified', { texts: { manifest: (text) => JSON.stringify(JSON.parse(text)) } }),
  own(
    'manifest: both spellings, which agree',
    { texts: { manifest: set({ service_contract_version: 'service.v3' }) } },
    'they agree',
  ),
  own(
    'payload: both spellings, which agree',
    { texts: { payload: set({ expected_release_tag: 'v0.4.0' }) } },
    'they agree',
  ),
  own('source of truth: tabs', { texts: { truth: spaced('\t') } }),
  own(
    'a code more, under the new version',
    {
      codes: { release: [...CODES, NEW_CODE, 'locked'] },
      texts: {
        payload: set({ 'consumer_impact_statement.required_consumer_mapping_changes': `map ${NEW_CODE}, locked` }),
      },
    },
    'announced with the candidate',
  ),
  changelog(
    'Keep a Changelog with a link',
    all(heading('## [0.4.0] - 2026-01-13'), append('\n[0.4.0]: https://example.com/compare/v0.3.2...v0.4.0\n')),
  ),
  changelog('without a date', heading('## v0.4.0')),
  changelog('a version in words', heading('## Version 0.4.0')),
  changelog('a version in bold', heading('## **v0.4.0** (January 13, 2026)')),
  changelog('a code span', heading('## `v0.4.0` – 2026-01-13')),
  changelog('underlined', heading('v0.4.0 - 2026-01-13\n-------------------')),
  changelog('underlined with equals signs', heading('v0.4.0\n======')),
  changelog(
    'a linked heading with its comparison',
    heading('## [v0.4.0](https://example.com/compare/v0.3.2...v0.4.0) (2026-01-13)'),
  ),
  changelog('the product before it', heading('## MemoryKernel 0.4.0')),
  changelog('a closed heading', heading('## v0.4.0 ##')),
  changelog('plain text', plain('')),
  changelog('a list of releases', plain('* ')),
  changelog('an HTML heading', heading('<h2>v0.4.0</h2>')),
  changelog('an emoji', heading('## 🚀 v0.4.0 — 2026-01-13')),
  changelog('with a name', heading('## v0.4.0 "Kingfisher" - 2026-01-13')),
  changelog('the rc before it', swap(HEADING, `${HEADING}\n\n- As in the rc.\n\n## v0.4.0-rc1 - 2026-01-02`)),
  changelog('no Unreleased', swap('## Unreleased\n\n- Nothing yet.\n\n', '')),
  changelog('upgrade notes besides', append('\n## Upgrading from v0.3.2 to v0.4.0\n\nMap the new code.\n')),
  changelog('a comment besides', swap(HEADING, `<!-- v0.4.0 was planned for December. -->\n\n${HEADING}`)),
];

const matrix = (title: string, edit: TextEdit): Case => own(`matrix: ${title}`, { texts: { 'consumer:matrix': edit } });
const cells =
  (edit: (cells: readonly string[]) => readonly string[]): TextEdit =>
  (text) =>
    text
      .split('\n')
      .map((line) => (line.startsWith('|') ? `|${edit(line.slice(1, -1).split('|')).join('|')}|` : line))
      .join('\n');

export const HARMLESS_CONSUMER: readonly Case[] = [
  matrix(
    'aligned',
    cells((row) => row.map((cell) => (/^-+$/.test(cell) ? '-'.repeat(44) : cell.padEnd(44)))),
  ),
  matrix('without outer bars', (text) =>
    text
      .split('\n')
      .map((line) => line.replaceAll(/^\| | ?\|$/g, ''))
      .join('\n'),
  ),
  matrix(
    'columns in another order',
    cells((row) => [...row].reverse()),
  ),
  matrix(
    'one column more',
    cells((row) => [...row, /^-+$/.test(row[0] ?? '') ? '---' : ' ']),
  ),
  matrix(
    'code spans',
    cells((row) =>
      row.map((cell) => (/ (?:v0|service|api|integration)[^ ]* /.test(cell) ? ` \`${cell.trim()}\` ` : cell)),
    ),
  ),
  matrix('the row of a candidate besides', (text) =>
    text.replace(
      '\n| 1.0.0 | cc6cb15 | v0.3.2',
      '\n| 1.1.0 | dd6cb15 | v0.5.0-rc1 | abcdef1 | service.v4 | api.v1 | integration/v1 | Pending |\n| 1.0.0 | cc6cb15 | v0.3.2',
    ),
  ),
  matrix('an older row is deprecated', (text) => text.replace('| Superseded |', '| Deprecated |')),
  matrix('right-aligned', (text) => text.replaceAll('|---', '|--:')),
  own('pin: keys in another order', {
    texts: {
      'consumer:pin': (text) =>
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()), null, 2),
    },
  }),
  own(
    'pin: both spellings, which agree',
    { texts: { 'consumer:pin': set({ api_contract_version: 'api.v1' }) } },
    'they agree',
  ),
  own('pin: another timeout', { texts: { 'consumer:pin': set({ default_timeout_ms: 5000 }) } }),
];
