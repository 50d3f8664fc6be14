import { afterAll, describe, expect, it } from '@jest/globals';
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
