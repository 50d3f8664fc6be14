/** What mutants are tried on (scripts/mutants.mjs): every test that runs in process and may reach a room that judges. */
import { inProcess } from './jest.config.mjs';

const { displayName: _, testPathIgnorePatterns, ...project } = inProcess;

/** @type {import('jest').Config} */
export default {
  ...project,
  // What imports no room that judges; and bounds of time, which prove nothing on a machine that is busy.
  testPathIgnorePatterns: [...testPathIgnorePatterns, '/__tests__/(?:suite|git|github|attack)/'],
  testEnvironment: './scripts/mutants/environment.mjs',
  testSequencer: './scripts/mutants/sequencer.mjs',
  // Whether a mutant runs for ever is seen from outside.
  testTimeout: 600_000,
};
