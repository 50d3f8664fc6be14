import { HANDOFF } from './cases/handoff.js';
import { play } from './play.js';

play('handoff', HANDOFF);
