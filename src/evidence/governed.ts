/** What of a side is governed: its documents, what they are compared with, and the profile that says so. */
import { ALWAYS_RUNTIME, type Profile } from '../contracts/profile.js';
import type { Governed } from '../contracts/repository.js';
import type { Side } from '../contracts/words.js';
import { PROFILE_PATH } from '../profile/source.js';

/** @param bundled - what the producer's evidence bundle speaks of besides */
export function governedOf(profile: Profile, side: Side, bundled: readonly string[]): Governed {
  const documents = [...profile[side].documents.map(({ path }) => path), PROFILE_PATH];
  // Mirrors, bundle and code are the producer's.
  if (side === 'consumer') return { documents, folders: [], runtime: [] };
  return {
    documents: [...new Set([...documents, ...bundled])],
    folders: foldersOf(profile),
    runtime: [...ALWAYS_RUNTIME, ...profile.runtimePaths],
  };
}

function foldersOf({ mirrors }: Profile): Governed['folders'] {
  if (mirrors === null) return [];
  return [mirrors.canonical, ...mirrors.copies].map((folder) => ({ folder, glob: mirrors.files }));
}
