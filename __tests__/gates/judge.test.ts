import { afterAll, expect, it } from '@jest/globals';
import { replaced, Bench } from './bench.js';

const bench = await Bench.memorykernel();
afterAll(() => bench.close());

it('reports as the baseline of a record what it is about, not where it goes back to', async () => {
  const file = 'docs/implementation/RUNTIME_CUTOVER_DECISION_RECORD_PRODUCER_2026-01-14.md';
  const target = '## Rollback Target\n\n- release_tag: `v0.3.2`\n\n## Ownership';
  const edited = replaced(await bench.read('producer', file), '## Ownership', target);
  const { records, baseline } = await bench.with('producer', { [file]: edited }, 'producer');
  expect(records.find(({ path }) => path === file)?.baseline).toEqual(baseline);
});
