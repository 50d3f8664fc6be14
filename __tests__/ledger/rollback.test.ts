import { ROLLBACK } from './cases/rollback.js';
import { play } from './play.js';

play('rollback', ROLLBACK);
