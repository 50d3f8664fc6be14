/** When a tag was made: never before its commit. What an annotated one says instead is kept, to be told. */
import type { Instant } from './brands.js';
import type { TagEvidence } from './evidence.js';
import { laterOf } from './instant.js';

/** @param since - when its commit, or one behind it, was made */
export function noOlder<T extends Omit<TagEvidence, 'commit'>>(tag: T, since: Instant | undefined): T {
  const createdAt = laterOf(tag.createdAt, since ?? tag.createdAt);
  if (createdAt === tag.createdAt) return tag;
  return { ...tag, createdAt, ...(tag.annotated ? { saysAt: tag.saysAt ?? tag.createdAt } : {}) };
}
