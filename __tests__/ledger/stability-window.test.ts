import { STABILITY_WINDOW } from './cases/stability-window.js';
import { play } from './play.js';

play('stability-window', STABILITY_WINDOW);
