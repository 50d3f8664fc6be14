import { afterAll, describe, expect, it } from '@jest/globals';
import type { FileEvidence } from '../../../src/contracts/evidence.js';
import { parseYaml } from '../../../src/documents/yaml.js';
import { openApiStatements } from '../../../src/gates/alignment/openapi.js';
import { Statements } from '../../../src/gates/alignment/statements.js';
import type { Dossier } from '../../../src/gates/case/dossier.js';
import { Notes } from '../../../src/gates/case/findings.js';
import { Bench, lineOf, replaced } from '../bench.js';

const pair = await Bench.memorykernel();
const OPENAPI = 'openapi/openapi.yaml';
const text = await pair.read('producer', OPENAPI);

afterAll(async () => {
  await pair.close();
});

async function said(edited: string) {
  const report = await pair.with('producer', { [OPENAPI]: edited }, 'producer');
  return report.gates
    .filter(({ id }) => id === 'alignment')
    .flatMap(({ findings }) => findings)
    .filter(
      ({ path, rule }) => path === OPENAPI && !['alignment/interface-changed', 'alignment/working-tree'].includes(rule),
    )
    .map(({ severity, rule, line }) => ({ severity, rule, line }));
}
const ENVELOPE = '    ServiceErrorEnvelope:\n      type: object\n';
const beside = (line: string) => replaced(text, ENVELOPE, `${ENVELOPE}      ${line}\n`);

describe('an error envelope that nothing fits', () => {
  it.each(['allOf: [{ type: string }]', 'allOf: [{ properties: { error: false } }]'])(
    'is not proved: %s',
    async (line) => {
      expect(await said(beside(line))).toContainEqual(
        expect.objectContaining({ severity: 'error', rule: 'alignment/envelope' }),
      );
    },
  );

  it('is not proved where its codes are no texts', async () => {
    const edited = text.replace(/( {12}code:\n {14}type: )string/, '$1integer');
    expect(await said(edited)).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'alignment/fact' }));
  });

  it.each([
    'allOf: [{ type: object }]',
    "allOf: [{ type: [object, 'null'] }]",
    'allOf: [{ properties: { error: {} } }]',
  ])('is one that something fits: %s', async (line) => {
    expect(await said(beside(line))).toEqual([]);
  });
});

describe('an error response', () => {
  const answer = (line: string) => replaced(text, '      responses:\n', `      responses:\n        default: ${line}\n`);

  it.each([
    "{ $ref: '#/components/responses/Nowhere' }",
    '{ description: No., content: { application/json: {} } }',
    '{ description: No., content: { text/plain: { schema: { type: string } } } }',
    "{ description: No., content: { application/json: { schema: { oneOf: [{ $ref: '#/components/schemas/ServiceErrorEnvelope' }, {}] } } } }",
  ])('without the envelope is told: %s', async (line) => {
    const edited = answer(line);
    expect(await said(edited)).toEqual([
      { severity: 'warning', rule: 'alignment/error-response', line: lineOf(edited, line) },
    ]);
  });

  it('is told where none of them has a body', async () => {
    const edited = answer('{ description: No. }');
    expect(await said(edited)).toEqual([
      { severity: 'warning', rule: 'alignment/error-response', line: lineOf(edited, '    ServiceErrorEnvelope:') },
    ]);
  });

  it('with the envelope is as it should be, also beside one without a body', async () => {
    const envelope = "{ schema: { $ref: '#/components/schemas/ServiceErrorEnvelope' } }";
    const edited = answer(
      `{ description: No., content: { application/json: ${envelope} } }\n        "404": { description: No. }`,
    );
    expect(await said(edited)).toEqual([]);
  });
});

describe('a constant of any name', () => {
  const profile = { errorEnvelopeSchema: '', errorCodePath: '', openApiVersion: null };
  const file = { side: 'producer', path: OPENAPI } as FileEvidence;

  /** Whether it is taken for the version that the manifest states. */
  function isTaken(version: string, constant: string): boolean {
    const { root } = parseYaml(
      Buffer.from(`components: { schemas: { X: { properties: { y: { const: "${constant}" } } } } }`),
    );
    if (root === null) throw new Error('no document');
    const statements = new Statements();
    const voice = { file, document: 'manifest', source: 'manifest', canonical: true };
    statements.addWord('integration_baseline', voice, { value: version, span: null });
    openApiStatements(root, file, statements, {
      dossier: { profile } as unknown as Dossier,
      notes: new Notes('alignment'),
    });
    return statements.gathered().some(([, all]) => all.some(({ source }) => source === 'openapi'));
  }

  it.each([
    ['integration/v1', 'integration/v1'],
    ['integration/v1', 'integration/v2'],
    ['integration/v1', 'integration/v12'],
    ['integration/v12', 'integration/v3'],
    ['shop/2025', 'shop/2026'],
    ['shop.2', 'shop.3'],
    ['shop.v2', 'shop.v3'],
  ])('is a version like %s where it says %s', (version, constant) => {
    expect(isTaken(version, constant)).toBe(true);
  });

  it.each([
    ['integration/v1', 'other/v1'],
    ['integration/v1', 'integration/v'],
    ['integration/v', 'integration/v'],
    ['integration/v1', 'integration/v1-beta'],
    ['integration/v1', 'integration/v1/v1'],
    ['integration-1', 'integration-2'],
    ['shop/year2025', 'shop/year2026'],
    ['integration1/v', 'integration2/v'],
  ])('is no version like %s where it says %s', (version, constant) => {
    expect(isTaken(version, constant)).toBe(false);
  });
});
