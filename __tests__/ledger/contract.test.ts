import { CONTRACT } from './cases/contract.js';
import { play } from './play.js';

play('contract', CONTRACT);
