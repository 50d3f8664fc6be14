/** A collection that is under way: what is asked for, of whom, and what was read and could not be answered so far. */
import type { Repository } from '../contracts/repository.js';
import type { Side } from '../contracts/words.js';
import type { Files } from './files.js';
import type { Reasons } from './reasons.js';
import type { CollectRequest } from './request.js';

export interface Collection {
  readonly request: CollectRequest;
  readonly files: Files;
  readonly repositories: Readonly<Record<Side, Repository | null>>;
  readonly reasons: Readonly<Record<Side, Reasons>>;
}
