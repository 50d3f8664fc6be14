import { IMMUTABLE_RELEASE } from './cases/immutable-release.js';
import { play } from './play.js';

play('immutable-release', IMMUTABLE_RELEASE);
