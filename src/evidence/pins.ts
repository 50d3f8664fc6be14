/** Which releases the consumer ever pinned: a way back leads to one of them. */
import type { PinsEvidence } from '../contracts/evidence.js';
import type { Profile } from '../contracts/profile.js';
import type { Repository } from '../contracts/repository.js';
import { spellings } from '../documents/facts.js';
import { parseJson } from '../documents/json.js';
import { releaseNames, rollbackTags } from './baseline.js';
import type { Files } from './files.js';
import type { Reasons } from './reasons.js';

/** The pins of the consumer's history; of the pins at hand alone where they have what is asked for. */
export async function pinsOf(
  profile: Profile,
  files: Files,
  consumer: Repository | null,
  reasons: Reasons,
): Promise<PinsEvidence | null> {
  const path = profile.consumer.documents.find((rule) => rule.id === 'pin')?.path;
  const wanted = rollbackTags(files.readiness(), profile);
  if (consumer === null || path === undefined || wanted.length === 0) return null;
  // A commit's pins count. The working tree's own is none yet, but a release that is pinned there is not gone back to.
  const known = releaseNames(files.states('consumer', 'base', 'pin')).tags;
  if (wanted.every((tag) => known.includes(tag))) return { tags: known, complete: false, followed: false };
  const versions = reasons.take(await consumer.versions(path));
  if (versions === null) return null;
  const roots = versions.texts.map((text) => parseJson(Buffer.from(text)).root ?? undefined);
  const tags = roots
    .flatMap((root) => spellings(root, 'release_tag'))
    .flatMap(({ value, malformed }) => (malformed || typeof value !== 'string' ? [] : [value]));
  return { tags: [...new Set([...known, ...tags])].sort(), complete: versions.complete, followed: versions.followed };
}
