/** Runs the cases of one gate as tests. */
import { afterAll, describe, expect, it } from '@jest/globals';
import type { LedgerCase } from './case.js';
import { nameOf, readTranscripts } from './said.js';
import { Stage } from './stage.js';

export function play(gate: string, cases: readonly LedgerCase[]): void {
  const stage = Stage.open();
  const transcripts = readTranscripts(gate);
  afterAll(async () => {
    await stage.close();
  });

  describe(`the ledger of ${gate}`, () => {
    it.each(cases.map((one) => [nameOf(one), one] as const))('%s', async (name, one) => {
      const { said, line, transcript } = await stage.play(one);
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
      if (one.always !== true) {
        const besides = said.filter((saying) => saying !== own).map(({ rule, as }) => `${as} ${rule}`);
        expect(besides.sort()).toEqual([...(one.also ?? [])].sort());
      }
      expect(transcript).toBe((await transcripts).get(name));
    });
    it('has a transcript of each case, and of no other', async () => {
      expect([...(await transcripts).keys()]).toEqual(cases.map(nameOf));
    });
  });
}

function text(value: string | RegExp | undefined): unknown {
  return value instanceof RegExp ? expect.stringMatching(value) : (value ?? null);
}
