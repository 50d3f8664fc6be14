import { LEDGER } from './cases.js';
import { play } from './play.js';

play('immutable-release', LEDGER['immutable-release']);
