import { afterAll, describe, expect, it } from '@jest/globals';
import { Bench, errorsOf, lineOf, replaced } from '../bench.js';

const pair = await Bench.memorykernel();
const FILE = 'openapi/openapi.yaml';
const text = await pair.read('producer', FILE);

afterAll(async () => {
  await pair.close();
});

const CLOSED = '    ServiceErrorEnvelope:\n      type: object\n      additionalProperties: false\n';
const ERROR = '        error:\n          type: object\n          additionalProperties: false\n';
const CODE_ENUM = `            code:\n              type: string\n              enum:\n                - invalid_json\n`;

async function alignment(edited: string) {
  const report = await pair.with('producer', { [FILE]: edited }, 'producer');
  const gate = report.gates.find(({ id }) => id === 'alignment');
  return {
    errors: errorsOf(report).filter((error) => error.gate === 'alignment'),
    findings: gate?.findings.filter(({ rule }) => /envelope|error-response/.test(rule)) ?? [],
  };
}

describe('an envelope whose effect is not known', () => {
  it.each([
    ['patternProperties', "patternProperties: { '^legacy': { type: string } }"],
    ['if', 'if: { required: [legacy_error] }'],
    ['then', 'then: { required: [legacy_error] }'],
    ['dependentSchemas', 'dependentSchemas: { error: { required: [x] } }'],
    ['dependentRequired', 'dependentRequired: { error: [x] }'],
    ['dependencies', 'dependencies: { error: [x] }'],
    ['not', 'not: { required: [error] }'],
    ['propertyNames', 'propertyNames: { maxLength: 5 }'],
    ['minProperties', 'minProperties: 9'],
    ['maxProperties', 'maxProperties: 1'],
    ['$dynamicRef', "$dynamicRef: '#x'"],
    ['$ref', "$ref: 'other.yaml#/X'"],
    ['unevaluatedProperties', 'unevaluatedProperties: { type: string }'],
    ['const', 'const: { error: x }'],
    ['a keyword that nobody knows', 'requires: [error]'],
    ['allOf', 'allOf: {}'],
  ])('proves nothing beside %s', async (_keyword, line) => {
    for (const [place, margin] of [
      [CLOSED, '      '],
      [ERROR, '          '],
    ] as const) {
      const edited = replaced(text, place, `${place}${margin}${line}\n`);
      const { errors } = await alignment(edited);
      const expected = { rule: 'alignment/envelope', path: FILE, line: lineOf(edited, line) };
      expect(errors).toContainEqual(expect.objectContaining(expected));
    }
  });

  it.each([
    ['a schema for other properties', 'additionalProperties: false', 'additionalProperties: { type: string }'],
    ['null', 'type: object', 'type: [object, "null"]'],
    ['another type', 'type: object', 'type: [object, string]'],
    ['nullable', 'type: object', 'type: object\n          nullable: true'],
  ])('is not proved with %s in its error', async (_what, from, to) => {
    const changed = replaced(
      text,
      ERROR,
      ERROR.replace(from, () => to),
    );
    const { errors } = await alignment(changed);
    const line = lineOf(changed, to.split('\n').at(-1) ?? '');
    expect(errors).toContainEqual(expect.objectContaining({ rule: 'alignment/envelope', path: FILE, line }));
  });

  it.each([
    ['true', 'true'],
    ['false', 'false'],
    ['a reference that leads nowhere', "{ $ref: '#/components/schemas/Nothing' }"],
    ['a reference to itself', "{ $ref: '#/components/schemas/ServiceErrorEnvelope' }"],
  ])('is not proved when it is composed of %s', async (_what, part) => {
    const edited = replaced(text, CLOSED, `${CLOSED}      allOf:\n        - ${part} # here\n`);
    const { errors } = await alignment(edited);
    expect(errors.filter(({ rule }) => rule === 'alignment/envelope')).not.toEqual([]);
  });

  it.each([
    'description: An error.',
    'title: Error',
    'examples: [{ error: { code: invalid_json } }]',
    'deprecated: false',
    'x-owner: kernel',
    'externalDocs: { url: https://example.com }',
    '$comment: closed',
    'additionalProperties: false # again',
  ])('is proved beside %s', async (line) => {
    const closed = line.startsWith('additional') ? CLOSED.replace('      additionalProperties: false\n', '') : CLOSED;
    const edited = replaced(text, CLOSED, `${closed}      ${line}\n`);
    expect((await alignment(edited)).findings).toEqual([]);
  });
});

describe('an envelope that is composed', () => {
  const variants = (keyword: string, second: string) =>
    replaced(text, CLOSED, `${CLOSED}      ${keyword}:\n        - required: [error]\n        - ${second}\n`);

  it.each(['anyOf', 'oneOf'])('requires with %s only what every branch requires', async (keyword) => {
    const moved = (second: string) =>
      replaced(
        variants(keyword, second),
        '        - service_contract_version\n        - error\n',
        '        - service_contract_version\n',
      );
    expect((await alignment(moved('required: [error]'))).errors).toEqual([]);
    const { errors } = await alignment(moved('description: anything'));
    expect(errors.map(({ rule }) => rule)).toContain('alignment/envelope');
  });

  it('is not closed by one branch of several', async () => {
    const edited = replaced(
      text,
      CLOSED,
      '    ServiceErrorEnvelope:\n      type: object\n      anyOf:\n        - additionalProperties: false\n          properties: { service_contract_version: {}, error: {} }\n        - required: [error]\n',
    );
    expect((await alignment(edited)).errors).toContainEqual(expect.objectContaining({ rule: 'alignment/envelope' }));
  });

  it('cannot require what a closed part does not know', async () => {
    const edited = replaced(
      text,
      '            - message\n          properties:',
      '            - message # not below\n          properties:',
    ).replace('            message:\n              type: string\n', '');
    const { errors } = await alignment(edited);
    expect(errors).toContainEqual(
      expect.objectContaining({ rule: 'alignment/envelope', path: FILE, line: lineOf(edited, '# not below') }),
    );
  });
});

describe('the error codes of a schema', () => {
  const list = text.slice(text.indexOf(CODE_ENUM), text.indexOf('            message:\n'));

  it.each([
    ['a reference', "            code: { $ref: '#/components/schemas/Code' }\n"],
    ['allOf', "            code: { allOf: [{ type: string }, { $ref: '#/components/schemas/Code' }] }\n"],
    ['oneOf of constants', '            code:\n              oneOf:\nCONSTANTS'],
  ])('are read through %s', async (_how, by) => {
    const codes = [...list.matchAll(/- (\w+)/g)].map((match) => match[1] ?? '');
    const constants = codes.map((code) => `                - const: ${code}\n`).join('');
    const edited = `${replaced(text, list, by.replace('CONSTANTS', constants))}    Code:\n      type: string\n      enum: [${codes.join(', ')}]\n`;
    expect((await alignment(edited)).errors).toEqual([]);
  });

  it('are those that every list allows', async () => {
    const edited = replaced(
      text,
      list,
      list.replace('              enum:', '              allOf: [{ enum: [invalid_json] }]\n              enum:'),
    );
    const { errors } = await alignment(edited);
    expect(errors).toContainEqual(expect.objectContaining({ rule: 'alignment/fact', path: FILE }));
  });

  it('are not known where something may take from them', async () => {
    const edited = replaced(text, list, `${list}              not: { const: invalid_json }\n`);
    const { errors } = await alignment(edited);
    expect(errors).toContainEqual(
      expect.objectContaining({ rule: 'alignment/envelope', path: FILE, line: lineOf(edited, 'not: {') }),
    );
  });
});

describe('the error responses of the paths', () => {
  const response = (schema: string) =>
    replaced(
      text,
      '      responses:\n',
      `      responses:\n        '503':\n          content:\n            application/json:\n              schema: ${schema}\n`,
    );

  it('are told where they have another body', async () => {
    const edited = response("{ $ref: '#/components/schemas/Health' }");
    const { findings, errors } = await alignment(edited);
    expect(errors).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'alignment/error-response',
        severity: 'warning',
        line: lineOf(edited, "schema: { $ref: '#/components/schemas/Health' }"),
      }),
    );
  });

  it('are fine where they refer to the envelope', async () => {
    const { findings } = await alignment(response("{ $ref: '#/components/schemas/ServiceErrorEnvelope' }"));
    expect(findings).toEqual([]);
  });
});

describe('two spellings of one fact', () => {
  const MANIFEST = 'contracts/integration/v1/producer-contract-manifest.json';
  const PAYLOAD = 'docs/implementation/PRODUCER_RELEASE_HANDOFF_LATEST.json';

  it.each([
    ['manifest', MANIFEST, '"release_tag": "v0.4.0",', '"expected_release_tag": "v9.9.9"'],
    ['manifest', MANIFEST, '"release_tag": "v0.4.0",', '"expected_release_tag": 4'],
    [
      'manifest',
      MANIFEST,
      '"integration_baseline": "integration/v1",',
      '"expected_integration_baseline": "integration/v2"',
    ],
    ['payload', PAYLOAD, '"changelog_path"', '"service_contract_version": "service.v2"'],
    ['payload', PAYLOAD, '"changelog_path"', '"expected_error_code_enum": ["invalid_json"]'],
  ])('of the %s must agree (%s, %s, %s)', async (_name, file, place, other) => {
    const edited = replaced(await pair.read('producer', file), place, `${other},\n  ${place}`);
    const report = await pair.with('producer', { [file]: edited }, 'producer');
    expect(errorsOf(report)).toContainEqual(
      expect.objectContaining({ rule: 'alignment/fact', path: file, line: lineOf(edited, other) }),
    );
  });

  it('of an active baseline and of a bundle must agree', async () => {
    const payload = await pair.read('producer', PAYLOAD);
    const baseline = replaced(
      payload,
      '"active_runtime_baseline": {',
      '"active_runtime_baseline": {\n    "service_contract_version": "service.v2",',
    );
    const report = await pair.with('producer', { [PAYLOAD]: baseline }, 'producer');
    const line = lineOf(baseline, '"service_contract_version": "service.v2"');
    expect(errorsOf(report)).toContainEqual(expect.objectContaining({ rule: 'alignment/fact', path: PAYLOAD, line }));
    const BUNDLE = 'docs/implementation/RELEASE_EVIDENCE_BUNDLE_LATEST.json';
    const edited = replaced(
      await pair.read('producer', BUNDLE),
      '"runtime_baseline": {',
      '"runtime_baseline": {\n    "expected_commit_sha": 7,',
    );
    const bundled = await pair.with('producer', { [BUNDLE]: edited }, 'producer');
    expect(errorsOf(bundled)).toContainEqual(
      expect.objectContaining({
        rule: 'immutable-release/bundle-fact',
        path: BUNDLE,
        line: lineOf(edited, '"expected_commit_sha"'),
      }),
    );
  });

  it('of a digest in the pin must agree', async () => {
    const PIN = 'config/memorykernel-integration-pin.json';
    const edited = replaced(
      await pair.read('consumer', PIN),
      '"default_timeout_ms"',
      '"manifest_sha256": "00",\n  "default_timeout_ms"',
    );
    const report = await pair.with('consumer', { [PIN]: edited }, 'consumer');
    expect(errorsOf(report)).toContainEqual(
      expect.objectContaining({ rule: 'alignment/fact', path: PIN, line: lineOf(edited, '"manifest_sha256"') }),
    );
  });
});
