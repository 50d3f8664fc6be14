/** Since when something new can be read in the producer's history. */
import type { PublicationEvidence } from '../../contracts/evidence.js';
import type { Dossier } from '../case/dossier.js';

/** Null where it never was there, or the history could not be read. */
export function publicationOf(
  kind: PublicationEvidence['kind'],
  value: string,
  dossier: Dossier,
): PublicationEvidence | null {
  return dossier.producerGit?.publications.find((one) => one.kind === kind && one.value === value) ?? null;
}
