/**
 * The environment of tests while mutants are tried. Without a mutant it writes down which test reaches which; with one it
 * runs only the tests that reach it, and none after the first that fails. A dot for each test says that it goes on.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';

const { MUTANT_TRIAL, MUTANTS_REACHED } = process.env;
/** { id, tests: { FILE: titles, or null for all } } */
const trial = MUTANT_TRIAL === undefined ? null : JSON.parse(readFileSync(MUTANT_TRIAL, 'utf8'));

export default class extends TestEnvironment {
  #file;
  #failed = false;

  constructor(config, context) {
    super(config, context);
    this.#file = context.testPath;
  }

  async setup() {
    await super.setup();
    this.global.__stryker__ = { activeMutant: trial?.id };
  }

  handleTestEvent(event) {
    if (event.name === 'test_start') {
      const title = titleOf(event.test);
      this.global.__stryker__.currentTestId = title;
      const wanted = trial?.tests[this.#file] ?? null;
      if (this.#failed || (wanted !== null && !wanted.includes(title))) event.test.mode = 'skip';
    }
    if (event.name === 'test_done') {
      this.global.__stryker__.currentTestId = undefined;
      process.stderr.write('.');
    }
    if (trial !== null && (event.name === 'test_fn_failure' || event.name === 'hook_failure')) this.#failed = true;
  }

  async teardown() {
    const { static: always = {}, perTest = {} } = this.global.__stryker__.mutantCoverage ?? {};
    if (MUTANTS_REACHED !== undefined) {
      const titles = Object.fromEntries(Object.entries(perTest).map(([title, ids]) => [title, Object.keys(ids)]));
      appendFileSync(MUTANTS_REACHED, `${JSON.stringify({ file: this.#file, always: Object.keys(always), titles })}\n`);
    }
    await super.teardown();
  }
}

function titleOf(test) {
  return test.parent === undefined ? '' : `${titleOf(test.parent)} ${test.name}`;
}
