/**
 * The environment of tests while mutants are tried. Without a mutant it writes down which file of tests reaches which; with
 * one nothing is run after the first test that fails. A dot for each test says that it goes on.
 */
import { appendFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';

const { __STRYKER_ACTIVE_MUTANT__: MUTANT, MUTANTS_REACHED } = process.env;

export default class extends TestEnvironment {
  #file;
  #failed = false;

  constructor(config, context) {
    super(config, context);
    this.#file = context.testPath;
  }

  async setup() {
    await super.setup();
    this.global.__stryker__ = { activeMutant: MUTANT };
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_start' && this.#failed) test.mode = 'skip';
    if (name === 'test_done') process.stderr.write('.');
    if (MUTANT !== undefined && (name === 'test_fn_failure' || name === 'hook_failure')) this.#failed = true;
  }

  async teardown() {
    const ids = Object.keys(this.global.__stryker__.mutantCoverage?.static ?? {});
    if (MUTANTS_REACHED !== undefined)
      appendFileSync(MUTANTS_REACHED, `${JSON.stringify({ file: this.#file, ids })}\n`);
    await super.teardown();
  }
}
