import { SUITES } from './cases/suites.js';
import { play } from './play.js';

play('suites', SUITES);
