/** What a harmless remark asserts must be so: its days have come, its release is this one. */
import type { Claims } from '../documents/remarks.js';
import type { Dossier } from './dossier.js';
import { quote } from './findings.js';

/** A clause on the first assertion that does not hold; null when all do. */
export function untrueClaim({ days, releases }: Claims, { evidence, baseline }: Dossier): string | null {
  const future = days.find((day) => isAhead(day, evidence.observedAt));
  if (future !== undefined) return `${future} has not come (observed ${evidence.observedAt})`;
  const tag = baseline?.release_tag;
  const other = releases.find((release) => release !== tag?.toLowerCase());
  return other === undefined ? null : `it is for ${quote(other)}, and this release is ${quote(tag)}`;
}

/** A day begins first at UTC+14. */
function isAhead(day: string, observedAt: string): boolean {
  return Date.parse(`${day}T00:00:00+14:00`) > Date.parse(observedAt);
}
