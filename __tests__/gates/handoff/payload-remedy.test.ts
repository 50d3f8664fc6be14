import { afterAll, describe, expect, it } from '@jest/globals';
import { fileOf } from '../../../src/contracts/file-state.js';
import type { SchemaProblem } from '../../../src/documents/schema/problem.js';
import { Dossier } from '../../../src/gates/case/dossier.js';
import { payloadRemedy } from '../../../src/gates/handoff/payload-remedy.js';
import { Bench } from '../bench.js';

const bench = await Bench.orders();
afterAll(() => bench.close());

const { evidence } = await bench.outcome('producer');

const same = (text: string) => text;

/** What mends a problem at a place of the payload of the orders, which is changed. */
function remedy(keyword: string, steps: readonly string[], change: (text: string) => string = same) {
  const files = evidence.files.map((file) => {
    if (file.document !== 'payload' || file.tree !== 'subject' || file.state.kind !== 'read') return file;
    return { ...file, state: fileOf(Buffer.from(change(Buffer.from(file.state.base64, 'base64').toString()))) };
  });
  const dossier = new Dossier({ ...evidence, files }, bench.profile.profile, null);
  const root = dossier.jsonRoot(dossier.payload);
  if (root === undefined) throw new Error('the payload cannot be read');
  const found = payloadRemedy({ keyword, steps } as SchemaProblem, root, dossier);
  if (found?.kind !== 'edits') return found;
  return found.edits.map((edit) =>
    'key' in edit ? [edit.kind, edit.key, edit.value] : [edit.kind, 'value' in edit ? edit.value : null],
  );
}

describe('what mends a payload that misses its schema', () => {
  it('is the value that would be generated', () => {
    expect(remedy('type', ['integration_baseline'])).toEqual([['value', 'shop/2025']]);
    expect(remedy('type', ['active_runtime_baseline', 'release_tag'])).toEqual([['value', 'orders-2.0.0']]);
  });

  it('is the key that is lacking, with its value', () => {
    const lacking = (text: string) => text.replace(/ {2}"integration_baseline": "shop\/2025",\n/, '');
    expect(remedy('required', ['integration_baseline'], lacking)).toEqual([
      ['member', 'integration_baseline', 'shop/2025'],
    ]);
  });

  it.each<[string, string, readonly string[], (text: string) => string]>([
    ['when it was generated', 'type', ['handoff_generated_at_utc'], same],
    ['when it was generated, where that is lacking', 'required', ['handoff_generated_at_utc'], same],
    ['what is not generated', 'additionalProperties', ['note'], same],
    ['what is not generated, where it is lacking', 'required', ['note'], same],
    ['the payload as a whole', 'type', [], same],
    [
      'a key of what is no object',
      'required',
      ['active_runtime_baseline', 'release_tag'],
      (text) => text.replace(/"active_runtime_baseline": \{[^}]*\}/, '"active_runtime_baseline": 7'),
    ],
    [
      'the value of a key that is not there',
      'type',
      ['integration_baseline'],
      (text) => text.replaceAll('"integration_baseline"', '"baseline"'),
    ],
    [
      'a payload of a mode that nobody knows',
      'type',
      ['integration_baseline'],
      (text) => text.replace('"stable"', '"other"'),
    ],
    [
      'a payload that says no mode',
      'type',
      ['integration_baseline'],
      (text) => text.replace('"handoff_mode"', '"mode"'),
    ],
  ])('is nothing of %s', (_, keyword, steps, change) => {
    expect(remedy(keyword, steps, change)).toBeUndefined();
  });
});
