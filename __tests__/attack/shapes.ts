/** Hostile texts of any size: each is what an attacker would write who looks for the one step that is not linear. */

/** @returns about `bytes` bytes of UTF-8 */
export type Shape = (bytes: number) => string;

const repeat =
  (unit: string): Shape =>
  (bytes) =>
    unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

/** `unit` again and again behind `before`, with `after` at the end. */
const framed =
  (before: string, unit: string, after: string): Shape =>
  (bytes) =>
    before + repeat(unit)(bytes) + after;

/** Lines that are numbered, so that none is the other. */
const numbered =
  (line: (index: number) => string): Shape =>
  (bytes) => {
    const lines: string[] = [];
    for (let size = 0, index = 0; size < bytes; index += 1) {
      const next = line(index);
      lines.push(next);
      size += next.length + 1;
    }
    return lines.join('\n');
  };

const nested =
  (open: string, inner: string, close: string): Shape =>
  (bytes) => {
    const count = Math.ceil(bytes / (open.length + close.length));
    return open.repeat(count) + inner + close.repeat(count);
  };

/** Of anything that people write. */
export const TEXTS: Readonly<Record<string, Shape>> = {
  'one long line': repeat('a'),
  'one long line of words': repeat('word '),
  'one long line of digits': repeat('1'),
  'versions without end': repeat('v1.2.3-rc.1.'),
  'a date in a date': repeat('2026-01-2026-01-'),
  'a character a line': repeat('a\n'),
  'a carriage return a line': repeat('a\r'),
  'empty lines': repeat('\n'),
  blanks: repeat(' '),
  'blanks and a word': framed('', ' ', 'x'),
  'blanks between words': repeat('a                                                                 b'),
  tabs: repeat('\t'),
  'opening brackets': repeat('('),
  'square brackets': repeat('['),
  'links that never close': repeat('[a]('),
  'images that never close': repeat('![a]('),
  'references that lead nowhere': repeat('[a][b] '),
  angles: repeat('<'),
  'tags that never close': repeat('<a '),
  'tags that are open': repeat('<b>'),
  'comments that never close': repeat('<!-- '),
  'details in details': nested('<details><summary>x</summary>\n\n', '**GO**', '\n\n</details>'),
  backticks: repeat('`'),
  'backticks of growing runs': numbered((index) => '`'.repeat((index % 700) + 1)),
  stars: repeat('*'),
  'stars and letters': repeat('*a **b '),
  'underscores and letters': repeat('_a __b '),
  'struck out and again': repeat('~~a~ '),
  tildes: repeat('~'),
  'quotes in quotes': repeat('> '),
  'a quote a line': repeat('> a\n'),
  'lists in lists': (bytes) => {
    const lines: string[] = [];
    for (let size = 0, depth = 0; size < bytes; depth = (depth + 1) % 90) {
      const line = `${'  '.repeat(depth)}- a`;
      lines.push(line);
      size += line.length + 1;
    }
    return lines.join('\n');
  },
  'items of a list': repeat('- [x] item\n'),
  headings: numbered((index) => `## Heading ${index}`),
  'headings in headings': repeat('# a\n## b\n### c\n#### d\n'),
  'labels and values': numbered((index) => `- Label ${index}: value ${index}`),
  verdicts: repeat('- Cutover decision: **GO**\n'),
  'verdicts on one line': repeat('Cutover decision: **GO**, '),
  refusals: repeat('- Not a GO: withheld, denied, blocked.\n'),
  owners: numbered((index) => `| Joint owner | Name ${index} | GO |`),
  dates: repeat('- Updated: 2026-01-15\n'),
  'statements of tags': numbered((index) => `- Baseline: v0.4.${index} (commit ${String(index).padStart(40, 'a')})`),
  'a wide table': (bytes) => {
    const cells = Math.ceil(bytes / 12);
    return `|${' a |'.repeat(cells)}\n|${'---|'.repeat(cells)}\n|${' b |'.repeat(cells)}\n`;
  },
  'a long table': (bytes) => `| a | b |\n|---|---|\n${repeat('| c | d |\n')(bytes)}`,
  'a table of GO': (bytes) => `| Decision | Verdict |\n|---|---|\n${repeat('| Cutover | ✅ **GO** |\n')(bytes)}`,
  'empty cells': (bytes) => `| a | b |\n|---|---|\n${repeat('||')(bytes)}`,
  'many tables': repeat('| a | b |\n|---|---|\n| c | d |\n\n'),
  entities: repeat('&amp;'),
  escapes: repeat('\\*'),
  backslashes: repeat('\\'),
  'quotation marks': repeat('"'),
  'quoted words': repeat('"a" '),
  commas: repeat(','),
  colons: repeat(':'),
  'colons and words': repeat('a: '),
  'full stops': repeat('. '),
  dashes: repeat('-'),
  'equals signs': repeat('='),
  'pluses and minuses': repeat('+-'),
  slashes: repeat('/'),
  paths: repeat('a/../'),
  'hex without end': repeat('0a'),
  'at signs': repeat('@a '),
  addresses: repeat('https://a:b@c/ '),
  'mail addresses': repeat('a@b.'),
  fences: repeat('```\na\n```\n'),
  'a fence that never closes': framed('```\n', 'a\n', ''),
  'front matter without end': framed('---\n', 'a: b\n', ''),
  'letters with marks': repeat('é'),
  'one letter with marks without end': framed('e', '\u0301', ''),
  'letters that look alike': repeat('раyраl '),
  'words of another script': repeat('承認する '),
  'right to left': repeat('\u202ea\u202c'),
  'zero-width': repeat('a\u200b'),
  emoji: repeat('✅'),
  'joined emoji': repeat('👩‍👩‍👧‍👦'),
  'control sequences': repeat('\x1b[31m'),
  'control sequences without end': repeat('\x1b]0;'),
  'nul bytes': repeat('a\0'),
  'commands to the runner': repeat('::set-output name=a::b\n'),
  'compiler errors': numbered((index) => `error[E0${index % 1000}]: broken\n --> src/lib.rs:${index + 1}:1`),
  'a key that never ends': framed('-----BEGIN RSA PRIVATE KEY-----\n', 'MIIEow', ''),
  'keys that begin': repeat('-----BEGIN PRIVATE KEY-----'),
  'beginnings of tokens': repeat('ghp_aaaaaaaaaa '),
  'a token without end': framed('ghp_', 'a', ''),
  tokens: repeat(`ghp_${'a1B2c3D4e5'.repeat(4)} `),
  'web tokens that begin': repeat('eyJhbGciOiJIUzI1NiJ9.'),
  authorizations: repeat('authorization: basic '),
};

/** Of JSON, whole. */
export const JSONS: Readonly<Record<string, Shape>> = {
  'JSON: arrays in arrays': nested('[', '', ']'),
  'JSON: arrays that never close': repeat('['),
  'JSON: objects in objects': nested('{"a":', '1', '}'),
  'JSON: small values': (bytes) => `[${'1,'.repeat(bytes / 2)}1]`,
  'JSON: small values by name': (bytes) => `{"list":[${'1,'.repeat(bytes / 2)}1]}`,
  'JSON: empty objects': (bytes) => `[${'{},'.repeat(bytes / 3)}1]`,
  'JSON: the same key': (bytes) => `{${'"a":1,'.repeat(bytes / 6)}"a":1}`,
  'JSON: many keys': (bytes) => `{${numbered((index) => `"k${index}":1,`)(bytes)}"z":1}`,
  'JSON: the same known key': (bytes) => `{${'"release_tag":"v0.4.0",'.repeat(bytes / 23)}"z":1}`,
  'JSON: prototypes': (bytes) => `{${'"__proto__":1,'.repeat(bytes / 14)}"z":1}`,
  'JSON: one long string': framed('{"release_tag":"', 'a', '"}'),
  'JSON: a string of escapes': framed('{"release_tag":"', '\\u0000', '"}'),
  'JSON: a string of backslashes': framed('{"release_tag":"', '\\\\', '"}'),
  'JSON: a string that never ends': framed('{"release_tag":"', '\\"', ''),
  'JSON: control characters in strings': repeat('{"a":"\u0001"}'),
  'JSON: a long number': framed('{"a":', '1', '}'),
  'JSON: cut off': (bytes) => `{"list":[${'"a",'.repeat(bytes / 4)}`,
  'JSON: a key and nothing': repeat('{"'),
  'JSON: commands': (bytes) => `{"verification_commands":[${numbered((index) => `"cargo test ${index}",`)(bytes)}"a"]}`,
  'JSON: errors': (bytes) => `{"error_code_enum":[${numbered((index) => `"code_${index}",`)(bytes)}"a"]}`,
  'JSON: the same error': (bytes) => `{"error_code_enum":[${'"code",'.repeat(bytes / 7)}"a"]}`,
};

const ladder = (word: string): Shape => nested(`{${word}: [{type: string}, `, '{type: number}', ']}');

/** Of YAML, whole. */
export const YAMLS: Readonly<Record<string, Shape>> = {
  'YAML: flow in flow': nested('[', '', ']'),
  'YAML: flow that never closes': repeat('['),
  'YAML: mappings in mappings': nested('{a: ', '1', '}'),
  'YAML: block in block': (bytes) => {
    let out = '';
    for (let depth = 0; out.length < bytes && depth < 1400; depth += 1) out += `${' '.repeat(depth)}a:\n`;
    return out;
  },
  'YAML: many keys': numbered((index) => `k${index}: 1`),
  'YAML: the same key': repeat('a: 1\n'),
  'YAML: items': repeat('- 1\n'),
  'YAML: dashes on one line': repeat('- '),
  'YAML: question marks': repeat('? '),
  'YAML: anchors': numbered((index) => `- &a${index} 1`),
  'YAML: aliases of one': (bytes) => `a: &a [1, 2]\nb:\n${repeat('  - *a\n')(bytes)}`,
  'YAML: aliases that double': (bytes) =>
    `a0: &a0 [1]\n${numbered((index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)(bytes)}\n`,
  'YAML: aliases of nothing': repeat('- *a\n'),
  'YAML: tags': repeat('- !a b\n'),
  'YAML: a plain scalar of lines': framed('a: b\n', '  c\n', ''),
  'YAML: a folded scalar': framed('a: >\n', '  c\n\n', ''),
  'YAML: a quoted scalar': framed('a: "', '\\x41', '"'),
  'YAML: a quoted scalar that never ends': framed("a: '", "''", ''),
  'YAML: comments': repeat('# a\n'),
  'YAML: documents': repeat('---\na: 1\n'),
  'YAML: merges': (bytes) => `a: &a {b: 1}\nc:\n${repeat('  <<: *a\n')(bytes)}`,
};

const openApi = (schemas: string): string =>
  [
    'openapi: 3.1.0',
    'info: {title: a, version: service.v3}',
    'paths:',
    '  /v1/a:',
    '    post:',
    '      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}',
    '      responses:',
    '        "200": {description: a, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}',
    '        "400": {description: a, content: {application/json: {schema: {$ref: "#/components/schemas/ErrorEnvelope"}}}}',
    'components:',
    '  schemas:',
    schemas,
  ].join('\n');

/** Of an interface. */
export const INTERFACES: Readonly<Record<string, Shape>> = {
  'OpenAPI: anyOf in anyOf': (bytes) =>
    openApi(`    A: ${ladder('anyOf')(bytes / 2)}\n    ErrorEnvelope: ${ladder('anyOf')(bytes / 2)}`),
  'OpenAPI: allOf in allOf': (bytes) =>
    openApi(`    A: ${ladder('allOf')(bytes / 2)}\n    ErrorEnvelope: ${ladder('allOf')(bytes / 2)}`),
  'OpenAPI: a wide anyOf': (bytes) =>
    openApi(
      `    A: {anyOf: [${'{type: string}, '.repeat(bytes / 16)}{type: number}]}\n    ErrorEnvelope: {type: object}`,
    ),
  'OpenAPI: a wide oneOf of objects': (bytes) =>
    openApi(
      `    A:\n      oneOf:\n${numbered((index) => `        - {type: object, properties: {k${index}: {type: string}}, required: [k${index}]}`)(bytes)}\n    ErrorEnvelope: {type: object}`,
    ),
  'OpenAPI: a wide envelope': (bytes) =>
    openApi(
      `    A: {type: object}\n    ErrorEnvelope:\n      anyOf:\n${numbered((index) => `        - {type: object, properties: {code: {enum: [a${index}]}}}`)(bytes)}`,
    ),
  'OpenAPI: references in a row': (bytes) =>
    openApi(
      `    ErrorEnvelope: {type: object}\n    A: {$ref: "#/components/schemas/S0"}\n${numbered((index) => `    S${index}: {$ref: "#/components/schemas/S${index + 1}"}`)(bytes)}`,
    ),
  'OpenAPI: references that double': (bytes) =>
    openApi(
      `    ErrorEnvelope: {$ref: "#/components/schemas/S0"}\n    A: {$ref: "#/components/schemas/S0"}\n${numbered((index) => `    S${index}: {allOf: [{$ref: "#/components/schemas/S${index + 1}"}, {$ref: "#/components/schemas/S${index + 1}"}]}`)(bytes)}`,
    ),
  'OpenAPI: references in a ring': (bytes) =>
    openApi(
      `    ErrorEnvelope: {type: object}\n    A: {$ref: "#/components/schemas/B"}\n    B: {anyOf: [{$ref: "#/components/schemas/A"}${', {$ref: "#/components/schemas/B"}'.repeat(bytes / 34)}]}`,
    ),
  'OpenAPI: many properties': (bytes) =>
    openApi(
      `    ErrorEnvelope: {type: object}\n    A:\n      type: object\n      properties:\n${numbered((index) => `        p${index}: {type: string}`)(bytes)}`,
    ),
  'OpenAPI: a wide enum': (bytes) =>
    openApi(
      `    ErrorEnvelope: {type: object}\n    A:\n      enum:\n${numbered((index) => `        - v${index}`)(bytes)}`,
    ),
  'OpenAPI: many paths': (bytes) =>
    `openapi: 3.1.0\ninfo: {title: a, version: service.v3}\npaths:\n${numbered((index) => `  /v1/p${index}: {get: {responses: {"200": {description: a}}}}`)(bytes)}`,
  'OpenAPI: many parameters': (bytes) =>
    `openapi: 3.1.0\ninfo: {title: a, version: service.v3}\npaths:\n  /v1/a:\n    get:\n      parameters:\n${numbered((index) => `        - {name: p${index}, in: query, schema: {type: string}}`)(bytes)}\n      responses: {"200": {description: a}}`,
  'OpenAPI: many answers': (bytes) =>
    `openapi: 3.1.0\ninfo: {title: a, version: service.v3}\npaths:\n  /v1/a:\n    get:\n      responses:\n${numbered((index) => `        "${index}": {description: a}`)(bytes)}`,
};
