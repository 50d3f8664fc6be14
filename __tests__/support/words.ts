/** The words that only tests go through, each set whole: the compiler asks for what is left out. */
import type { Occasion, Outcome, SettledBy } from '../../src/contracts/words.js';

function all<Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] {
  return Object.keys(words) as Word[];
}

export const OCCASIONS = all<Occasion>({ change: true, branch: true, tag: true, release: true });

export const SETTLED_BY = all<SettledBy>({ tag: true, publication: true, merge: true, renewal: true, candidate: true });

export const OUTCOMES = all<Outcome>({
  passed: true,
  failed: true,
  killed: true,
  'timed-out': true,
  'spawn-failed': true,
  'not-started': true,
  cancelled: true,
});
