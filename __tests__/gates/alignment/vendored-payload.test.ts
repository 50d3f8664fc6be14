import { afterAll, describe, expect, it } from '@jest/globals';
import { fileOf } from '../../../src/contracts/file-state.js';
import { VENDORED } from '../../support/memorykernel.js';
import { Bench, lineOf, replaced } from '../bench.js';

const RULE = 'alignment/vendored-payload';
const pair = await Bench.memorykernel();
const payload = await pair.read('consumer', VENDORED);

afterAll(async () => {
  await pair.close();
});

async function said(text: string) {
  const report = await pair.with('consumer', { [VENDORED]: text }, 'consumer');
  return report.gates
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === RULE)
    .map(({ severity, path, line, expected, observed }) => ({ severity, path, line, expected, observed }));
}

describe('the vendored payload', () => {
  it.each([
    ['as it is', (text: string) => `${text}\n`],
    ['minified', (text: string) => JSON.stringify(JSON.parse(text))],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'with its keys in another order',
      (text: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())),
    ],
  ])("is the producer's, %s", async (_, edit) => {
    expect(await said(edit(payload))).toEqual([]);
  });

  it.each([
    ['another value', '"handoff_mode": "stable"', '"handoff_mode": "Stable"', '"Stable"', '"stable"', '"Stable"'],
    ['another type', '"handoff_mode": "stable"', '"handoff_mode": true', '"handoff_mode"', '"stable"', 'true'],
    [
      'an object for a text',
      '"handoff_mode": "stable"',
      '"handoff_mode": {}',
      '"handoff_mode"',
      '"stable"',
      'an object',
    ],
    ['a key more', '"handoff_mode"', '"note": "x",\n  "handoff_mode"', '"note"', 'nothing', '"x"'],
    ['a key less', '  "handoff_mode": "stable",\n', '', null, '"stable"', 'nothing'],
    ['a command softened', '-- --check"', '-- --check || true"', '|| true', expect.any(String), expect.any(String)],
    ['a code more', '"internal_error"', '"internal_error", "locked"', '"locked"', 'nothing', '"locked"'],
  ])('differs in %s', async (_, from, to, at, expected, observed) => {
    const edited = replaced(payload, from, to);
    const line = at === null ? 1 : lineOf(edited, at);
    expect(await said(edited)).toEqual([{ severity: 'error', path: VENDORED, line, expected, observed }]);
  });

  it('lacks the end of a list', async () => {
    const edited = payload.replace(/,\s*"internal_error"/, '');
    expect(await said(edited)).toMatchObject([{ expected: '"internal_error"', observed: 'nothing' }]);
  });

  it('is held against nothing where the producer has none that can be read', async () => {
    const { evidence } = await pair.outcome('consumer');
    const files = evidence.files.map((file) =>
      file.document === 'payload' && file.tree === 'release' ? { ...file, state: fileOf(Buffer.from('{')) } : file,
    );
    const rules = pair.again({ ...evidence, files }).gates.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules).toContain('handoff/json');
    expect(rules).not.toContain(RULE);
  });
});
