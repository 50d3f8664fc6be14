/**
 * How mutants are made and tried; scripts/mutants.mjs says which, and on which tests.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
const reports = `reports/mutation/${process.env['MUTANT_GROUP'] ?? 'own'}`;

export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { projectType: 'custom', configFile: 'jest.mutants.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What runs when a module is loaded would need every test for every mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${reports}/mutation.html` },
  jsonReporter: { fileName: `${reports}/mutation.json` },
  // Bundles, logs and what others built have no part in it.
  ignorePatterns: ['/dist', '/.bundle', '/reports', '/coverage', '/docs'],
  tempDirName: '.stryker-tmp',
};
