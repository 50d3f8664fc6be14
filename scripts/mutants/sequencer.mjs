/** Runs the tests of a trial in its order, quick ones first. */
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

const { MUTANT_TESTS } = process.env;

export default class extends Sequencer {
  sort(tests) {
    if (MUTANT_TESTS === undefined) return super.sort(tests);
    const order = MUTANT_TESTS.split(path.delimiter);
    return [...tests].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
  }
}
