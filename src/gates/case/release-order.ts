/** Which of two releases came first: history tells where it knows both, else their names, else nobody. */
import { compareReleases } from '../../handoff/releases.js';
import type { Dossier } from './dossier.js';

/** Negative when `a` is the earlier; null when that cannot be told. */
export function orderOf(a: string, b: string, dossier: Dossier): number | null {
  if (a === b) return 0;
  const [left, right] = [commitOf(a, dossier), commitOf(b, dossier)];
  const holds = (ancestor: string | null, descendant: string | null) =>
    ancestor !== descendant &&
    dossier.producerGit?.ancestry.some(
      (pair) => pair.ancestor === ancestor && pair.descendant === descendant && pair.holds,
    ) === true;
  if (holds(left, right)) return -1;
  if (holds(right, left)) return 1;
  const named = compareReleases(a, b);
  return named === 0 ? null : named;
}

/** A release that is not tagged yet would be the head. */
function commitOf(tag: string, dossier: Dossier): string | null {
  return dossier.tag(tag)?.commit ?? (tag === dossier.baseline?.release_tag ? dossier.producerHead : null);
}
