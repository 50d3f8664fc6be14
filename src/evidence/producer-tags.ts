/** Which tags are the producer's releases. */
import type { Known } from '../contracts/answer.js';
import type { TagEvidence } from '../contracts/evidence.js';
import type { Repository } from '../contracts/repository.js';

export interface ProducerTags {
  /** False where the tags that are there may be another project's. */
  readonly owned: boolean;
  /** Empty only where it is known that there are none. */
  readonly tags: Known<readonly TagEvidence[]>;
}

export type ReadProducerTags = (producer: Repository) => Promise<ProducerTags>;
