import { common } from './jest.config.mjs';

/** `npm run e2e` (scripts/e2e.mjs): the workflows of docs/workflows under a real engine. */
export default {
  ...common,
  testMatch: ['**/__tests__/e2e/**/*.e2e.ts'],
  globals: { drivesBundle: true },
  globalSetup: '<rootDir>/__tests__/support/build-bundle.mjs',
  verbose: true,
  // Each runs processes of its own on both processors, and says how long it took.
  maxWorkers: 1,
  testTimeout: 300_000,
};
