import { LEDGER } from './cases.js';
import { play } from './play.js';

play('alignment', LEDGER.alignment);
