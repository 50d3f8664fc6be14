import { LEDGER } from './cases.js';
import { play } from './play.js';

play('handoff', LEDGER.handoff);
