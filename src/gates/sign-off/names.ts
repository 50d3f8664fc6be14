/** The documents that sign, and those that must not say otherwise, as messages call them. */
import { documentsThat, nameOf } from '../../contracts/documents.js';
import type { FileEvidence } from '../../contracts/evidence.js';
import type { DocumentId } from '../../contracts/profile.js';

/** A record counts for the decision; a status or packet only must not say otherwise. */
export const RECORD: DocumentId = 'decision-record';
export const PACKET: DocumentId = 'checkpoint-packet';
export const SUPPORTING = documentsThat(({ signs }) => signs === 'supports');

/** What messages call a document at the beginning of a sentence. */
export function titleOf({ side, document }: FileEvidence): string {
  return `The ${nameOf(side, document ?? RECORD)}`;
}
