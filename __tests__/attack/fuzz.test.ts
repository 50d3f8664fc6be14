/** A short run of `npm run fuzz` over everything, always the same; FUZZ_SEED draws another. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/contracts/evidence.js';
import { tryTarget } from './fuzz.js';
import { smallTargets } from './small-targets.js';
import { documentTargets, honestEvidence, honestTexts, parserTargets, surfaceTargets, textTargets } from './targets.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_129);
/** How fast a machine is proves nothing; what hangs is ended by its test. */
const TIMELESS = { seed: SEED, mostMs: Infinity };

let evidence: Evidence;
let honest: readonly string[];
beforeAll(async () => {
  evidence = await honestEvidence();
  honest = honestTexts(evidence);
}, 60_000);

describe('hostile text', () => {
  it.each([...parserTargets(), ...textTargets(), ...surfaceTargets()].map((target) => [target.name, target] as const))(
    'neither breaks nor holds up %s',
    async (_, target) => {
      expect((await tryTarget(target, honest, { ...TIMELESS, runs: 150, forMs: 20_000 })).failure).toBeNull();
    },
    60_000,
  );

  it('neither breaks nor holds up what is asked in passing', async () => {
    for (const target of smallTargets(evidence))
      expect([target.name, (await tryTarget(target, honest, { ...TIMELESS, runs: 150, forMs: 5000 })).failure]).toEqual(
        [target.name, null],
      );
  }, 90_000);

  it('neither breaks nor holds up a run, in whichever document it stands', async () => {
    for (const target of await documentTargets(evidence))
      expect([target.name, (await tryTarget(target, honest, { ...TIMELESS, runs: 15, forMs: 5000 })).failure]).toEqual([
        target.name,
        null,
      ]);
  }, 240_000);
});
