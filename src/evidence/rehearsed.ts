/** Whether the producer rehearses a candidate: what its payload says on the branch that is read. */
import type { Profile } from '../contracts/profile.js';
import { DOCUMENT_LIMIT, type Repository } from '../contracts/repository.js';
import { modeOf } from '../handoff/payload.js';
import { rootOf } from '../documents/parsed.js';

/** The mode of the payload on the producer's branch; null where it cannot be read, or names none. */
export async function rehearsedMode(producer: Repository | null, profile: Profile): Promise<string | null> {
  const path = profile.producer.documents.find(({ id }) => id === 'payload')?.path;
  if (producer === null || path === undefined) return null;
  const [found] = await producer.subject().read([{ path, limit: DOCUMENT_LIMIT }]);
  return modeOf(rootOf(found?.[0]?.state)) ?? null;
}
