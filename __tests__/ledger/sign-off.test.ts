import { SIGN_OFF } from './cases/sign-off.js';
import { play } from './play.js';

play('sign-off', SIGN_OFF);
