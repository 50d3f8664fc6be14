import { afterAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../../src/contracts/report.js';
import { MANIFEST } from '../../support/memorykernel.js';
import { Bench, errorsOf, lineOf, replaced, type Edit } from '../bench.js';

const pair = await Bench.memorykernel();
const OPENAPI = 'openapi/openapi.yaml';
const manifest = await pair.read('producer', MANIFEST);
const openapi = await pair.read('producer', OPENAPI);

afterAll(async () => {
  await pair.close();
});

const RULE = 'stability-window/breaking';
const judge = (edits: Readonly<Record<string, Edit>>) => pair.with('producer', edits, 'producer');
const breaking = (report: Report) => errorsOf(report).filter(({ rule }) => rule === RULE);
const gaps = (report: Report) =>
  report.decisions.cutover.blockers.filter(({ rule, kind }) => rule === RULE && kind === 'unknown');
const DETAILS = '            details:\n              type: object\n';

/** The manifest as it is, which is v0.4.0's, and as that of a release to come, which follows v0.4.0. */
const RELEASES = [
  ['of a branch that moved on after its release', (text: string) => text],
  ['of the next release', (text: string) => replaced(text, '"release_tag": "v0.4.0"', '"release_tag": "v0.4.1"')],
] as const;

describe.each(RELEASES)('under an unchanged service contract, a change %s', (_, release) => {
  it.each([
    ['a code that is gone', '    "write_conflict",\n', '', '"error_code_enum"'],
    ['a code that is renamed', '"write_conflict"', '"write_clash"', '"write_clash"'],
    ['another API version', '"api.v1"', '"api.v2"', '"api.v2"'],
    ['another integration baseline', '"integration/v1"', '"integration/v2"', '"integration/v2"'],
  ])('is an error in the manifest: %s', async (_what, from, to, at) => {
    const edited = replaced(release(manifest), from, to);
    const report = await judge({ [MANIFEST]: edited });
    expect(breaking(report)).toEqual([
      expect.objectContaining({ gate: 'stability-window', path: MANIFEST, line: lineOf(edited, at) }),
    ]);
  });

  it.each([
    ['a field that is gone', DETAILS, '', '        error:\n'],
    [
      'a field that must come',
      '            - message\n',
      '            - message\n            - details\n',
      '            details:',
    ],
    ['a field that may be missing', '        - error\n', '', '        error:\n'],
    [
      'a field of another type',
      '            message:\n              type: string\n',
      '            message:\n              type: integer\n',
      '            message:',
    ],
    [
      'a field that may be null',
      '            message:\n              type: string\n',
      "            message:\n              type: [string, 'null']\n",
      '            message:',
    ],
    ['a field that is renamed', '            message:\n', '            text:\n', '        error:\n'],
  ])('is an error in the OpenAPI document: %s', async (_what, from, to, at) => {
    const edited = replaced(openapi, from, to);
    const report = await judge({ [MANIFEST]: release(manifest), [OPENAPI]: edited });
    expect(breaking(report)).toContainEqual(
      expect.objectContaining({ path: OPENAPI, line: lineOf(edited, at.trimEnd()) }),
    );
  });

  it.each([
    ['an endpoint that is gone', '  /v1/health:\n', '  /v1/healthz:\n', 'paths:'],
    ['a method that is gone', '    get:\n', '    post:\n', '    post:'],
    ['a base path that moved', 'paths:\n', 'servers:\n  - url: http://localhost:4010/v2/\npaths:\n', '/v2/'],
  ])('is an error in the OpenAPI document: %s', async (_what, from, to, at) => {
    const edited = replaced(openapi, from, to);
    const report = await judge({ [MANIFEST]: release(manifest), [OPENAPI]: edited });
    expect(breaking(report)).toEqual([expect.objectContaining({ path: OPENAPI, line: lineOf(edited, at) })]);
  });

  it.each([
    ['another host', 'paths:\n', 'servers:\n  - url: http://localhost:4010/\npaths:\n'],
    ['the base path taken out of the paths', 'paths:\n  /v1/health:\n', 'servers:\n  - url: /v1\npaths:\n  /health:\n'],
    ['one endpoint more', 'paths:\n', 'paths:\n  /v1/more:\n    get:\n      responses: {}\n'],
  ])('breaks nothing in the paths: %s', async (_what, from, to) => {
    const report = await judge({ [MANIFEST]: release(manifest), [OPENAPI]: replaced(openapi, from, to) });
    expect([breaking(report), gaps(report)]).toEqual([[], []]);
  });

  it.each([
    ['a code more', MANIFEST, '    "internal_error"\n', '    "internal_error",\n    "locked"\n'],
    ['a field more', OPENAPI, DETAILS, `${DETAILS}            trace:\n              type: string\n`],
    [
      'codes in another order',
      MANIFEST,
      '    "invalid_json",\n    "validation_error",\n',
      '    "validation_error",\n    "invalid_json",\n',
    ],
    ['words about a field', OPENAPI, DETAILS, `${DETAILS}              description: More.\n`],
  ])('breaks nothing: %s', async (_what, file, from, to) => {
    const files: Readonly<Record<string, string>> = { [MANIFEST]: release(manifest), [OPENAPI]: openapi };
    const report = await judge({ ...files, [file]: replaced(files[file] ?? '', from, to) });
    expect([breaking(report), gaps(report)]).toEqual([[], []]);
  });

  it.each([
    [
      'codes that are no list',
      MANIFEST,
      /"error_code_enum": \[[^\]]*\]/,
      '"error_code_enum": "invalid_json, internal_error"',
    ],
    ['codes that are not there', MANIFEST, /"error_code_enum": \[[^\]]*\],\s*/, ''],
    ['an envelope that is not there', OPENAPI, /ServiceErrorEnvelope/, 'Envelope'],
    ['an envelope that is not proved', OPENAPI, /(ServiceErrorEnvelope:\n)/, '$1      not: {}\n'],
  ])('is unknown, never none, with %s', async (_what, file, from, to) => {
    const files: Readonly<Record<string, string>> = { [MANIFEST]: release(manifest), [OPENAPI]: openapi };
    const edited = (files[file] ?? '').replace(from, to);
    const unlisted = file === MANIFEST && to === '' ? { [OPENAPI]: openapi.replace(/enum:\n(?: +- \w+\n)+/, '') } : {};
    const report = await judge({ ...files, ...unlisted, [file]: edited });
    expect(gaps(report)).toHaveLength(1);
  });
});

describe('under a new service contract', () => {
  it('everything may change', async () => {
    expect(breaking(await pair.judge('producer'))).toEqual([]);
    expect(breaking(await pair.judge('consumer'))).toEqual([]);
  });
});
