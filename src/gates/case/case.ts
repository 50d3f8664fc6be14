/** What a gate judges: the evidence as it was collected, and what the gate has to say about it so far. */
import type { Dossier } from './dossier.js';
import type { Notes } from './findings.js';

/**
 * What only reads takes the dossier, what only speaks takes the notes, and what does both takes the case: whole where it
 * hands it on, in its parts where it does not.
 */
export interface Case {
  readonly dossier: Dossier;
  readonly notes: Notes;
}
