/**
 * The rule ledger: every rule of the catalogue, in every way it may be given, is made to fire on real files in real
 * repositories, and what is then said is held to the letter: rule, way, file, line, expected, observed and fix.
 *
 * A new rule takes this:
 * 1. Put it into `src/contracts/rules/GATE.ts`: the ways it is given, why, an example wrong and right.
 *    The compiler then lets `Notes` say it in these ways only.
 * 2. Put a case for each of its ways into `cases/GATE.ts`. `edit` changes files of a pair, `history` does what it likes
 *    to a copy of both repositories, `evidence` changes what no file says, `profile` the profile. Leave the rest empty,
 *    run the test, and check what it shows against what ought to be said before you write it down.
 * What else falls with it goes into `also`; a case with few of them is a good case.
 * 3. `npm run ledger` writes all that its report holds besides into `said/`: read that, too.
 */
import { describe, expect, it } from '@jest/globals';
import { allRules, waysOf } from '../../src/contracts/catalogue.js';
import { CASES } from './cases.js';

describe('the rule ledger', () => {
  it('has a case for every rule, in every way that the rule is given', () => {
    const known = new Set(CASES.map(({ rule, as }) => `${as} ${rule}`));
    const ways = allRules().flatMap((rule) => waysOf(rule).map((way) => `${way} ${rule}`));
    expect(ways.filter((way) => !known.has(way))).toEqual([]);
  });
});
