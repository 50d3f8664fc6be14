/** What a harmless remark asserts must be so; its dates are held against the release where all dates are. */
import type { Claims } from '../../handoff/sign-off/words/remarks.js';
import type { Dossier } from '../case/dossier.js';
import { quote } from '../case/findings.js';

/** A clause on the first release that it names and is not this one; null where there is none. */
export function untrueClaim({ releases }: Claims, { baseline }: Dossier): string | null {
  // Without a baseline no decision is GO, and every release would be another.
  if (baseline === null) return null;
  const { release_tag: tag } = baseline;
  const other = releases.find((release) => release !== tag.toLowerCase());
  return other === undefined ? null : `it is for ${quote(other)}, and this release is ${quote(tag)}`;
}
