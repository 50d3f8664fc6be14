/** Runs the tests of a trial in its order: what is about the room and quick comes first. */
import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const { MUTANT_TRIAL } = process.env;

export default class extends Sequencer {
  sort(tests) {
    if (MUTANT_TRIAL === undefined) return super.sort(tests);
    const order = Object.keys(JSON.parse(readFileSync(MUTANT_TRIAL, 'utf8')).tests);
    return [...tests].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
  }
}
