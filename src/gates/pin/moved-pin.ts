/** The release that a change moves the consumer's pin from and to, and what each of the documents that move with it pins. */
import { isDeepStrictEqual } from 'node:util';
import type { Tree } from '../../contracts/evidence.js';
import type { DocumentId } from '../../contracts/profile.js';
import { BASELINE_FACTS, type BaselineFact } from '../../contracts/words.js';
import { statedFact } from '../../handoff/facts.js';
import { isPlaceholder } from '../../handoff/release-line.js';
import { valueOf, wordOf, type Value } from '../../handoff/value.js';
import type { Dossier } from '../case/dossier.js';

/** What a document that moves with the pin states; null when it is not there or cannot be read. */
export type Pinned = Readonly<Partial<Record<BaselineFact, Value>>> | null;

export interface Repin {
  readonly from: string | null;
  readonly to: string | null;
}

/** The release the change moves from (null: from none) and to; null when the pin stays. */
export function repinOf(dossier: Dossier): Repin | null {
  if (dossier.role !== 'consumer') return null;
  const before = pinned(dossier, 'base', 'pin');
  const after = pinned(dossier, 'subject', 'pin');
  if (before === null || after === null || isSame(before, after)) return null;
  const from = wordOf(before.release_tag) ?? null;
  const isNoTag = dossier.producerGit?.tags != null && dossier.tag(from) === null;
  const heldPlace = from !== null && isNoTag && isPlaceholder(from, wordOf(before.commit_sha) ?? null);
  return { from: heldPlace ? null : from, to: wordOf(after.release_tag) ?? null };
}

export function pinned(dossier: Dossier, tree: Tree, id: DocumentId): Pinned {
  const file = dossier.file('consumer', tree, id);
  if (file?.state.kind !== 'read') return null;
  if (id === 'matrix') {
    const parsed = dossier.signOff(file);
    if (!('facts' in parsed)) return null;
    const stated = parsed.facts.facts.filter((fact) => fact.about === 'baseline');
    return Object.fromEntries(stated.map(({ fact, value }) => [fact, valueOf(fact, value)]));
  }
  const root = dossier.jsonRoot(file);
  const stated = BASELINE_FACTS.map((fact) => statedFact(root, fact)).filter((fact) => fact !== undefined);
  return root === undefined ? null : Object.fromEntries(stated.map((one) => [one.fact, one.value]));
}

export function isSame(before: NonNullable<Pinned>, after: NonNullable<Pinned>): boolean {
  // What is no value equals nothing, and may stand there as it did before.
  return BASELINE_FACTS.every((fact) => isDeepStrictEqual(before[fact], after[fact]));
}
