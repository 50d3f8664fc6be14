/** Runs the cases of one gate as tests. */
import { afterAll, describe, expect, it } from '@jest/globals';
import type { LedgerCase } from './case.js';
import { Stage } from './stage.js';

export function play(gate: string, cases: readonly LedgerCase[]): void {
  const stage = new Stage();
  afterAll(async () => {
    await stage.close();
  });

  const titled = cases.map((one) => ({
    ...one,
    name: one.title === undefined ? one.rule : `${one.rule}, ${one.title}`,
  }));
  describe(`the ledger of ${gate}`, () => {
    it.each(titled)('$as $name', async (one) => {
      const { said, line } = await stage.play(one);
      const own = said.find(({ rule, as }) => rule === one.rule && as === one.as);
      expect(own).toEqual({
        rule: one.rule,
        as: one.as,
        file: one.file ?? null,
        line,
        expected: text(one.expected),
        observed: text(one.observed),
        hint: text(one.hint),
      });
      if (one.always === true) return;
      const besides = said.filter((saying) => saying !== own).map(({ rule, as }) => `${as} ${rule}`);
      expect(besides.sort()).toEqual([...(one.also ?? [])].sort());
    });
  });
}

function text(value: string | RegExp | undefined): unknown {
  return value instanceof RegExp ? expect.stringMatching(value) : (value ?? null);
}
