import { afterAll, describe, expect, it } from '@jest/globals';
import { withDigests } from '../../support/harmless.js';
import { Bench, errorsOf, lineOf, replaced, statusOf } from '../bench.js';

const orders = await Bench.orders();
const FILE = 'handover/release.json';
const BUNDLE = 'handover/evidence.json';
const text = await orders.read('producer', FILE);

afterAll(async () => {
  await orders.close();
});

/** The payload with one field of the filled-in statement replaced, and the line that field stands on. */
function stating(field: string, value: string): { readonly edited: string; readonly line: number } {
  const at = text.indexOf('"consumer_impact_statement": {');
  const statement = text.slice(at).replace(new RegExp(`("${field}": )"[^"]*"`), `$1${JSON.stringify(value)}`);
  const edited = text.slice(0, at) + statement;
  const before = edited.slice(0, edited.indexOf(`"${field}"`, at));
  return { edited, line: before.split('\n').length };
}

const judge = async (edited: string) =>
  orders.with(
    'producer',
    { [FILE]: edited, [BUNDLE]: withDigests(await orders.read('producer', BUNDLE), { [FILE]: edited }) },
    'producer',
  );

const FIELDS = [
  'runtime_behavior_changes',
  'required_consumer_mapping_changes',
  'required_test_updates',
  'repin_required',
  'rollback_instruction',
];

describe('the impact statement', () => {
  it.each(
    FIELDS.flatMap((field) => [
      { field, value: '<none|describe>' },
      { field, value: '   ' },
      { field, value: 'see <link>' },
    ]),
  )('is no statement while $field is $value', async ({ field, value }) => {
    const { edited, line } = stating(field, value);
    const report = await judge(edited);
    expect(errorsOf(report)).toContainEqual(
      expect.objectContaining({ rule: 'sign-off/impact-placeholder', path: FILE, line }),
    );
    expect(statusOf(report, 'sign-off')).toBe('fail');
  });

  it.each(
    FIELDS.slice(0, 4).flatMap((field) => ['none', 'None.', 'no', 'n/a', 'NOTHING'].map((value) => ({ field, value }))),
  )('denies what the contract diff shows when $field is $value', async ({ field, value }) => {
    const { edited, line } = stating(field, value);
    expect(errorsOf(await judge(edited))).toEqual([
      expect.objectContaining({ rule: 'sign-off/impact-contradiction', path: FILE, line }),
    ]);
  });

  it('names the release to go back to', async () => {
    const { edited, line } = stating('rollback_instruction', 'none needed before Friday');
    expect(errorsOf(await judge(edited))).toEqual([
      expect.objectContaining({ rule: 'sign-off/impact-release', path: FILE, line }),
    ]);
  });

  it('must be there, beside its template', async () => {
    const gone = `${text.slice(0, text.indexOf(',\n  "consumer_impact_statement": {'))}\n}\n`;
    const report = await judge(gone);
    expect(errorsOf(report)).toEqual([
      expect.objectContaining({
        rule: 'sign-off/impact-missing',
        path: FILE,
        line: lineOf(gone, '"consumer_impact_statement_template"'),
      }),
    ]);
  });

  it('is computed beside what is stated, for the packet', async () => {
    const { impact } = await judge(replaced(text, 'map order_locked', 'map the new code'));
    expect(impact.stated?.['required_consumer_mapping_changes']).toBe('map the new code');
    expect(impact.computed['required_consumer_mapping_changes']).toContain('order_locked');
    expect(impact.computed['repin_required']).toMatch(/^yes/);
    expect(impact.computed['rollback_instruction']).toContain('orders-1.4.0');
  });
});
