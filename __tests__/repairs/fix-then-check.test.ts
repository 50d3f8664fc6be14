/** The promise of `fix`: a check afterwards lacks exactly the findings that it named, and says nothing new. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Side } from '../../src/contracts/words.js';
import { patchOf } from '../../src/repairs/patch.js';
import { brokenPromises } from '../corpus/fixed.js';
import { Bench } from '../gates/bench.js';
import { mutateJson, type TextMutation } from '../support/mutations.js';

const orders = await Bench.orders();
afterAll(() => orders.close());

const DOCUMENTS: readonly (readonly [Side, string])[] = [
  ['producer', 'handover/release.json'],
  ['producer', 'contract/truth.json'],
  ['producer', 'contract/manifest.json'],
  ['producer', 'clients/js/contract/manifest.json'],
  ['producer', 'handover/evidence.json'],
  ['consumer', 'orders-pin.json'],
  ['consumer', 'vendor/orders-manifest.json'],
];

/** One in so many of the others; the pin's are few. */
const EACH = 4;
const cases = DOCUMENTS.flatMap(([side, file]) =>
  mutateJson(readFileSync(orders.at(side, file), 'utf8'))
    .filter(({ kind }, index) => kind !== 'padded' && (side === 'consumer' || index % EACH === 0))
    .map((mutation: TextMutation) => ({ title: `${file} ${mutation.pointer} ${mutation.kind}`, side, file, mutation })),
);

/** How many of them are mended wholly: the promise is also kept by who mends nothing. */
const wholly = new Map<string, number>();

describe('fix, then check', () => {
  it.each(cases)('lacks what was named, and nothing else: $title', async ({ side, file, mutation }) => {
    const sound = readFileSync(orders.at(side, file));
    try {
      writeFileSync(orders.at(side, file), mutation.text);
      const before = await orders.outcome(side);
      const { files } = before.mended;
      if (files.length === 0) return;
      const patch = patchOf(files, '');
      execFileSync('git', ['apply', '-'], { cwd: orders.pair[side], input: patch });
      try {
        for (const { path, after } of files) expect(readFileSync(orders.at(side, path)).equals(after)).toBe(true);
        const after = await orders.judge(side);
        expect(brokenPromises(before.report, before.mended, after)).toEqual([]);
        if (after.verdict === 'GO') wholly.set(file, (wholly.get(file) ?? 0) + 1);
      } finally {
        execFileSync('git', ['apply', '--reverse', '-'], { cwd: orders.pair[side], input: patch });
      }
    } finally {
      writeFileSync(orders.at(side, file), sound);
    }
  });

  it('fixes each kind of document wholly, again and again', () => {
    const mended = Object.fromEntries(DOCUMENTS.map(([, file]) => [file, (wholly.get(file) ?? 0) > 2]));
    // Who stands alone against all others may be right: the one document that nothing is copied into.
    expect(mended).toEqual({
      ...Object.fromEntries(DOCUMENTS.map(([, file]) => [file, true])),
      'contract/manifest.json': false,
    });
  });
});
