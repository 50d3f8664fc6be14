/** What the versions of a document published, and since when: what came last and stayed. */
import type { PublicationEvidence } from '../contracts/evidence.js';
import type { DocumentVersion } from '../contracts/repository.js';
import { saidOfCandidate } from '../handoff/candidate.js';

/**
 * Since when each candidate stands published. One that was taken back (the payload names another version again, or is
 * gone) begins anew; the stable payload of its own version is its release.
 * @param versions - of the payload, the oldest first
 */
export function publishedCandidates(versions: readonly DocumentVersion[], path: string): PublicationEvidence[] {
  const standing = new Map<string, PublicationEvidence>();
  for (const { commit, committedAt, text } of versions) {
    const { mode, target, days } = saidOfCandidate(text);
    for (const value of [...standing.keys()]) if (value !== target) standing.delete(value);
    if (mode === null || mode === 'stable' || target === null) continue;
    const known = standing.get(target);
    const most = [known?.promisedDays, days].filter((count) => typeof count === 'number' && count > 0);
    const promisedDays = most.reduce<number | null>((a, b) => Math.max(a ?? 0, b ?? 0), null);
    const first = known ?? { kind: 'candidate', value: target, commit, committedAt, path, stated: null };
    standing.set(target, { ...first, promisedDays });
  }
  return [...standing.values()];
}

/** Every date that was ever stated before which a service contract does not cut over. */
export function statedDates(versions: readonly DocumentVersion[], path: string): PublicationEvidence[] {
  const found = new Map<string, PublicationEvidence>();
  for (const { commit, committedAt, text } of versions) {
    const { target, notBefore } = saidOfCandidate(text);
    if (notBefore === null) continue;
    const value = target ?? '';
    const key = JSON.stringify([value, notBefore]);
    if (found.has(key)) continue;
    found.set(key, { kind: 'not-before', value, commit, committedAt, path, promisedDays: null, stated: notBefore });
  }
  return [...found.values()];
}
