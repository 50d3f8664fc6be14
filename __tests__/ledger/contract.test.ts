import { LEDGER } from './cases.js';
import { play } from './play.js';

play('contract', LEDGER.contract);
