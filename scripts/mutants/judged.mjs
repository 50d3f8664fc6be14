/**
 * What is judged while mutants are tried (`without-jest` puts this in the place of `gates/judge`): the same, and it is heard.
 * Judging is a function of evidence and profile, so a trial in which a mutant is met there alone, and says the same of the
 * same evidence, needs no second run.
 */
import { createHash } from 'node:crypto';
import { judge as judged } from '../../src/gates/judge.ts';

const state = globalThis.__stryker__;
/** Digests of what a mutant does not change, with the mutants' ids. */
const alike = new Map();
let calls = null;

export function judge(...args) {
  if (calls === null) return judged(...args);
  const outside = state.currentTestId;
  state.currentTestId = `${outside} (judged)`;
  try {
    const result = judged(...args);
    calls.push({ args, digest: digestOf(args), result: JSON.stringify(result) });
    return result;
  } finally {
    state.currentTestId = outside;
  }
}

/** What an act judges. */
export async function heard(act) {
  calls = [];
  try {
    return { result: await act(), calls };
  } finally {
    calls = null;
  }
}

/** Whether the mutant that is on says the same; null where it was left to others to say. */
export function saysTheSame(id, { args, digest, result }) {
  const known = alike.get(digest) ?? new Set();
  alike.set(digest, known);
  if (known.has(id)) return true;
  if (JSON.stringify(judged(...args)) !== result) return false;
  known.add(id);
  return true;
}

function digestOf([evidence, profile, validator]) {
  const text = JSON.stringify([evidence, profile, validator !== null]);
  return createHash('sha1').update(text).digest('hex');
}
