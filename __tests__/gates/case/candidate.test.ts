import { afterAll, describe, expect, it } from '@jest/globals';
import { mutateJson } from '../../support/mutations.js';
import { Bench, statuses, type Case } from '../bench.js';
import { CANDIDATE_RULES, placeOf } from '../json-rules.js';

const FILE = 'handover/release.json';
/** What a candidate has besides, or otherwise, than a stable payload. */
const OWN =
  /^\/(?:handoff_mode|expected_service_contract_version|active_runtime_baseline\/expected_service_contract_version|non_2xx_envelope_policy|rehearsal_candidate|compatibility_expectations|required_consumer_validation_commands)/;

const bench = await Bench.candidate();
const text = await bench.read('producer', FILE);

afterAll(async () => {
  await bench.close();
});

const cases = mutateJson(text)
  .filter(({ pointer, kind }) => OWN.test(pointer) && !/\/[1-3]$/.test(pointer) && !['padded', 'blank'].includes(kind))
  .map((mutation): Case => ({
    title: `${mutation.pointer} ${mutation.kind}`,
    role: 'producer',
    side: 'producer',
    file: FILE,
    edit: mutation.text,
    expected: placeOf(mutation, text, CANDIDATE_RULES, { gate: 'alignment' }),
  }));

describe('the payload of a candidate', () => {
  it('lets the rehearsal go on while the active baseline stays', async () => {
    const report = await bench.judge('producer');
    expect(statuses(report)).toMatchObject({ handoff: 'pass', alignment: 'pass' });
    expect([report.decisions.rehearsal.verdict, report.handoff?.mode]).toEqual(['GO', 'orders-v5-preview']);
  });

  it.each(cases)('is held to its promises: $title', (one) => bench.check(one));

  it('carries nothing of a candidate any more once its mode is stable', async () => {
    const edit = text
      .replace('orders-v5-preview', 'stable')
      .replace('"expected_service_contract_version": "orders.v5"', '"expected_service_contract_version": "orders.v4"');
    for (const line of ['rehearsal_candidate', 'compatibility_expectations', 'required_consumer_validation_commands']) {
      const at = edit.slice(0, edit.indexOf(`\n  "${line}"`) + 1).split('\n').length;
      await bench.check({
        title: line,
        role: 'producer',
        side: 'producer',
        file: FILE,
        edit,
        expected: { gate: 'handoff', line: at },
      });
    }
  });
});
