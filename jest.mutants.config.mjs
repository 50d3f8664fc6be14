/** What mutants are tried on (scripts/mutants.mjs): a few tests that run in process, because each mutant loads them all. */
import { inProcess } from './jest.config.mjs';

const { displayName: _, testPathIgnorePatterns, ...project } = inProcess;
const wanted = (process.env['MUTANT_TESTS'] ?? 'decisions/ documents/ ledger/').split(' ');

/** @type {import('jest').Config} */
export default {
  ...project,
  testPathIgnorePatterns: [...testPathIgnorePatterns, `/__tests__/(?!${wanted.map((one) => `(?:${one})`).join('|')})`],
  // A mutant that runs for ever is found out sooner.
  testTimeout: 30_000,
};
