/** The producer's repository, with what is known before it is asked about a release. */
import type { TagEvidence } from '../contracts/evidence.js';
import type { Repository } from '../contracts/repository.js';
import type { Files } from './files.js';
import type { Reasons } from './reasons.js';
import type { CollectRequest } from './request.js';

export interface Producer {
  readonly request: CollectRequest;
  readonly files: Files;
  readonly repository: Repository;
  /** `tags`: null where they are not known. */
  readonly listed: { readonly owned: boolean; readonly tags: readonly TagEvidence[] | null };
  /** Those that are known. */
  readonly tags: readonly TagEvidence[];
  readonly reasons: Reasons;
}
