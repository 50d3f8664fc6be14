import { afterAll, describe, expect, it } from '@jest/globals';
import { BUNDLE, MANIFEST, PAYLOAD, PIN, TRUTH } from '../support/memorykernel.js';
import { Bench, errorsOf, lineOf, replaced } from './bench.js';

const pair = await Bench.memorykernel();
const OPENAPI = 'openapi/openapi.yaml';

afterAll(async () => {
  await pair.close();
});

const errors = async (side: 'producer' | 'consumer', file: string, text: string) =>
  errorsOf(await pair.with(side, { [file]: text }, side)).filter(({ path }) => path === file);

describe('a fact that one document states twice', () => {
  it.each([
    ['producer', MANIFEST, 'expected_release_tag', 'v0.3.2', 'alignment/fact'],
    ['producer', PAYLOAD, 'Release_Tag', 'v0.3.2', 'alignment/fact'],
    ['producer', PAYLOAD, 'expectedApiContractVersion', 'api.v2', 'alignment/fact'],
    ['producer', PAYLOAD, 'service-contract-version', 'service.v2', 'alignment/fact'],
    ['producer', TRUTH, 'release_tag', 'v0.3.2', 'alignment/fact'],
    ['producer', BUNDLE, 'releaseTag', 'v0.3.2', 'immutable-release/bundle-fact'],
    ['consumer', PIN, 'releaseTag', 'v0.3.2', 'alignment/fact'],
  ] as const)('must agree: %s %s %s', async (side, file, key, value, rule) => {
    const text = await pair.read(side, file);
    const edited = text.replace('{\n', `{\n  "${key}": "${value}",\n`);
    expect(await errors(side, file, edited)).toContainEqual(
      expect.objectContaining({ rule, line: lineOf(edited, `"${key}"`) }),
    );
    const same = text.replace(
      '{\n',
      `{\n  "${key}": "${value.replace('.3.2', '.4.0').replace('api.v2', 'api.v1').replace('service.v2', 'service.v3')}",\n`,
    );
    expect((await errors(side, file, same)).filter((one) => one.rule === rule)).toEqual([]);
  });

  it('must agree in what the bundle asserts', async () => {
    const edited = replaced(
      await pair.read('producer', BUNDLE),
      '"policy_assertions": {',
      '"policy_assertions": {\n    "expected_error_code_enum": ["invalid_json"],',
    );
    expect(await errors('producer', BUNDLE, edited)).toContainEqual(
      expect.objectContaining({
        rule: 'immutable-release/bundle-fact',
        line: lineOf(edited, '"expected_error_code_enum"'),
      }),
    );
  });

  it('must agree in an extension of the OpenAPI document', async () => {
    const text = await pair.read('producer', OPENAPI);
    const edited = replaced(text, 'info:\n', 'info:\n  x-service-contract-version: service.v2\n');
    expect(await errors('producer', OPENAPI, edited)).toContainEqual(
      expect.objectContaining({ rule: 'alignment/fact', line: lineOf(edited, 'x-service') }),
    );
    expect(
      await errors(
        'producer',
        OPENAPI,
        edited.replace('x-service-contract-version: service.v2', 'x-service-contract-version: service.v3'),
      ),
    ).toEqual([]);
  });
});
