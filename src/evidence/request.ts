/** What a run asks of the collection. */
import type { Instant, TagName } from '../contracts/brands.js';
import type { ChangeEvidence, Evidence, ReleaseEvidence, SuiteEvidence } from '../contracts/evidence.js';
import type { Profile, ProfileSource } from '../contracts/profile.js';
import type { Repository } from '../contracts/repository.js';
import type { Occasion, Side } from '../contracts/words.js';
import type { ReadProducerTags } from './producer-tags.js';

export interface CollectRequest {
  readonly observedAt: Instant;
  readonly role: Side;
  readonly profile: Profile;
  readonly profileSource: ProfileSource & { readonly text: string };
  readonly payloadSchema: Evidence['payloadSchema'];
  readonly own: Repository;
  /** Null: the peer is not known; `absence` then says why. */
  readonly peer: Repository | null;
  readonly absence: string | null;
  readonly change: ChangeEvidence | null;
  readonly eventTag: TagName | null;
  readonly occasion: Occasion;
  readonly suites: Readonly<Record<Side, SuiteEvidence>>;
  readonly readRelease: (tag: string) => Promise<ReleaseEvidence>;
  readonly readProducerTags: ReadProducerTags;
}
