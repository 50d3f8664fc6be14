/**
 * The rule ledger: every rule of the catalogue, in every way it may be given, is made to fire on real files in real
 * repositories, and what is then said is held to the letter: rule, way, file, line, expected, observed and fix.
 *
 * A new rule takes two lines of work:
 * 1. Put it into `src/contracts/rules.ts`: `'gate/what': 'Why.'` for an error, else `{ as: ['pending'], why: 'Why.' }`.
 *    The compiler then lets `Notes` say it in these ways only.
 * 2. Put a case for each of its ways into `cases/GATE.ts`. `edit` changes files of a pair, `history` does what it likes
 *    to a copy of both repositories, `evidence` changes what no file says, `profile` the profile. Leave the rest empty,
 *    run the test, and check what it shows against what ought to be said before you write it down.
 * What else falls with it goes into `also`; a case with few of them is a good case.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { allRules, waysOf } from '../../src/contracts/catalogue.js';
import { CASES } from './cases.js';
import { Stage } from './stage.js';

const stage = new Stage();

afterAll(async () => {
  await stage.close();
});

function text(value: string | RegExp | undefined): unknown {
  return value instanceof RegExp ? expect.stringMatching(value) : (value ?? null);
}

describe('the rule ledger', () => {
  it('has a case for every rule, in every way that the rule is given', () => {
    const known = new Set(CASES.map(({ rule, as }) => `${as} ${rule}`));
    const ways = allRules().flatMap((rule) => waysOf(rule).map((way) => `${way} ${rule}`));
    expect(ways.filter((way) => !known.has(way))).toEqual([]);
  });

  const titled = CASES.map((one) => ({
    ...one,
    name: one.title === undefined ? one.rule : `${one.rule}, ${one.title}`,
  }));
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
