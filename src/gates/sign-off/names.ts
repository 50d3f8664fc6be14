/** The documents that sign, and those that must not say otherwise, as messages call them. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { DocumentId } from '../../contracts/profile.js';
import { nameOf } from '../case/presence.js';

/** A record counts for the decision; a status or packet only must not say otherwise. */
export const RECORD: DocumentId = 'decision-record';
export const PACKET: DocumentId = 'checkpoint-packet';
export const SUPPORTING: readonly DocumentId[] = ['status', PACKET, 'decision-status'];

/** What messages call a document at the beginning of a sentence. */
export function titleOf({ side, document }: FileEvidence): string {
  return `The ${nameOf(side, document ?? RECORD)}`;
}
