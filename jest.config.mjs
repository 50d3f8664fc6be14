/** What the projects share. */
export const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};

const BUNDLE_TESTS = '/__tests__/bundle/';

/** Everything that runs in process. */
const inProcess = {
  ...common,
  displayName: 'in process',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', BUNDLE_TESTS],
};

/** What spawns the bundle. It is built first, from the sources; jest does so only when one of these is run. */
const bundle = {
  ...common,
  displayName: 'bundle',
  testMatch: [`**${BUNDLE_TESTS}**/*.test.ts`],
  globals: { drivesBundle: true },
  globalSetup: '<rootDir>/__tests__/support/build-bundle.mjs',
};

/** @type {import('jest').Config} */
export default {
  projects: [inProcess, bundle],
  // Most of a test is waiting for git or a child process: one worker for each processor keeps them busy.
  maxWorkers: '100%',
  // Each fork of a worker copies its page tables, and one that has grown pays twice for every git: it is started anew.
  workerIdleMemoryLimit: '400MB',
  // The bundle is driven as a child process: a slow machine must not turn a green run red. Projects have no limit of their own.
  testTimeout: 120_000,
};
