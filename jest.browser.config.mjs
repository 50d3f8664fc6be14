import { common } from './jest.config.mjs';

/** `npm run browser` (scripts/browser.mjs): the report in a real browser. */
export default {
  ...common,
  testMatch: ['**/__tests__/browser/**/*.browser.ts'],
  verbose: true,
  maxWorkers: 1,
  testTimeout: 120_000,
};
