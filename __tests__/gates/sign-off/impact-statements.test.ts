/** The impact statement against the facts, in the words of many people and languages. */
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ImpactBench, type Diff } from './impact-bench.js';
import { ALMOST, MAP, RB, RIGHT, RP, RT, T, WRONG, type Row } from './impact-texts.js';

const bench = await ImpactBench.open();
const DIFFS: readonly Diff[] = ['migrated', 'coded', 'cut', 'same'];
const computed = new Map(DIFFS.map((diff) => [diff, bench.computed(diff)]));
const honest = (diff: Diff) => computed.get(diff) ?? {};
const field = (diff: Diff, name: string) => honest(diff)[name] ?? '';

afterAll(async () => {
  await bench.close();
});

const RELEASE = /[0-9a-f]{40}/.exec(field('migrated', RP))?.[0] ?? '';
const BACK = /[0-9a-f]{40}/.exec(field('migrated', RB))?.[0] ?? '';
const filled = (text: string) =>
  text
    .replaceAll('{RELEASE}', RELEASE)
    .replaceAll('{BACK}', BACK)
    .replaceAll('{RELEASE7}', RELEASE.slice(0, 7))
    .replaceAll('{BACK7}', BACK.slice(0, 7));

const stating = ([diff, name, text]: Row) => bench.said(diff, { ...honest(diff), [name]: filled(text) });

describe('a statement beside the contract diff', () => {
  it.each([...WRONG, ...ALMOST])('does not pass where it is not the fact: %s %s: %s', (...row) => {
    const said = stating(row).filter(({ as }) => as === 'error' || as === 'pending' || row[1] === T);
    expect(said).not.toEqual([]);
  });

  it.each(RIGHT)('passes in other words: %s %s: %s', (...row) => {
    expect(stating(row)).toEqual([]);
  });

  it('is read so far as anybody writes: what stands behind that says nothing in another field either', () => {
    const named = (filler: number) => {
      const tests = `cover the new version. ${'So it is. '.repeat(filler)}cover error.details`;
      const statement = {
        ...honest('migrated'),
        [RT]: 'errors say service.v3, without legacy_error',
        [MAP]: 'none',
        [T]: tests,
      };
      return bench.said('migrated', statement).map(({ rule }) => rule);
    };
    expect(named(1)).toEqual([]);
    expect(named(400).sort()).toEqual(['sign-off/impact-unclear', 'sign-off/impact-unstated']);
  });

  it.each([RT, MAP, T])('is judged also where %s is not there at all', (name) => {
    const left = Object.fromEntries(Object.entries(honest('migrated')).filter(([field]) => field !== name));
    expect(bench.said('migrated', left)).toContainEqual(
      expect.objectContaining({ rule: 'sign-off/impact-placeholder' }),
    );
  });

  it.each(DIFFS)('passes as it is computed (%s)', (diff) => {
    expect(bench.said(diff, honest(diff))).toEqual([]);
  });
});

const PROSE = [
  'Bitte vor dem Umstieg lesen:',
  'Merci de lire attentivement.',
  'Por favor, lean esto antes de migrar.',
  '移行の前にお読みください。',
  'Подробности в журнале.',
  'Please read this before you migrate.',
  'Leia isto antes da migração.',
];
/** Words that are no fact, and take nothing back. */
const WORDS = [
  'bitte heureusement ahora сегодня 現在 tenant 42 très ok ✅ alors however därför zatem amely όμως لكن'.split(' '),
  ['v0.3.1', 'v9.9.9', 'deadbeefcafe1234', 'query_timeout', 'service.v7', 'maybe', 'vielleicht', 'sempre'],
].flat();

const withWord = (text: string, word: string, place: number) => {
  const parts = text.split(' ');
  parts.splice(place % (parts.length + 1), 0, word);
  return parts.join(' ');
};

describe('words in a statement', () => {
  it('may stand around what is computed, in any language', () => {
    const names = fc.constantFrom(RT, MAP, T);
    fc.assert(
      fc.property(
        fc.constantFrom(...DIFFS),
        names,
        fc.constantFrom(...PROSE),
        fc.boolean(),
        (diff, name, prose, first) => {
          const text = field(diff, name);
          const around = first ? `${prose} ${text}` : `${text}. ${prose}`;
          expect(bench.said(diff, { ...honest(diff), [name]: around })).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never make a pass of what is not the fact', () => {
    const wrong = WRONG.filter(([, name, text]) => name !== T && !/^[-?.\u2026]+$/u.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...wrong), fc.constantFrom(...WORDS), fc.nat(), ([diff, name, text], word, place) => {
        const inserted = withWord(filled(text), word, place);
        expect([inserted, bench.passes(diff, { ...honest(diff), [name]: inserted })]).toEqual([inserted, false]);
      }),
      { numRuns: 400 },
    );
  });

  it('never make a pass of a statement that lacks a fact', () => {
    const NEEDED = [
      ['migrated', 'service.v3'],
      ['migrated', 'legacy_error'],
      ['coded', 'rate_limited'],
      ['cut', 'write_conflict'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...NEEDED), fc.constantFrom(...WORDS), fc.nat(), ([diff, fact], word, place) => {
        const left = Object.fromEntries(
          Object.entries(honest(diff)).map(([name, text]) => [
            name,
            withWord(text.replaceAll(fact, 'it'), word, place),
          ]),
        );
        expect([fact, word, bench.passes(diff, left)]).toEqual([fact, word, false]);
      }),
      { numRuns: 100 },
    );
  });

  it('never stand in a yes unless they are known to take nothing from it', () => {
    const strange = fc.oneof(
      fc.constantFrom(...WORDS.filter((word) => word !== '✅')),
      fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{4,9}$/),
      fc.constantFrom(
        'not',
        'unless',
        'nur',
        'sauf',
        'если',
        'nicht',
        'optional',
        'later',
        'except',
        'プロ',
        'kun',
        'ehkä',
      ),
    );
    fc.assert(
      fc.property(strange, fc.nat(), (word, place) => {
        const inserted = withWord(field('coded', RP), word, place);
        expect([inserted, bench.passes('coded', { ...honest('coded'), [RP]: inserted })]).toEqual([inserted, false]);
      }),
      { numRuns: 200 },
    );
  });

  it('are read in linear time', () => {
    const long = 'not other legacy_error, no changes; '.repeat(20_000);
    const from = process.cpuUsage();
    for (const name of [RT, MAP, T, RP, RB]) bench.said('cut', { ...honest('cut'), [name]: long });
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
