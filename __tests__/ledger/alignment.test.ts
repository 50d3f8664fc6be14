import { ALIGNMENT } from './cases/alignment.js';
import { play } from './play.js';

play('alignment', ALIGNMENT);
