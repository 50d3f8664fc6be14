/** The files of evidence by the document they are. */
import type { FileEvidence, Tree } from '../contracts/evidence.js';
import type { DocumentId, Profile } from '../contracts/profile.js';
import type { Side } from '../contracts/words.js';

export interface Place {
  readonly side: Side;
  readonly tree: Tree;
  readonly document: DocumentId;
}

/** What the profile does not name is not read, whatever the evidence holds. */
export function filesOf(
  files: readonly FileEvidence[],
  profile: Profile,
  { side, tree, document }: Place,
): FileEvidence[] {
  if (!profile[side].documents.some(({ id }) => id === document)) return [];
  return files.filter((file) => file.side === side && file.tree === tree && file.document === document);
}
