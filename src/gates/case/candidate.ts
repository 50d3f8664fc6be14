/** A candidate that the producer rehearses on its branch: a consumer's rehearsal judges it too, and no cutover waits for it. */
import type { CommandRule } from '../../contracts/profile.js';
import type { Side } from '../../contracts/words.js';
import { entry, text } from '../../documents/tree.js';
import { candidateMode } from '../../profile/payload.js';
import { rehearsedSuite } from '../../profile/candidate-suite.js';
import type { Dossier } from './dossier.js';

/** The candidate mode of the payload on the producer's branch, in a consumer's run; null where there is none. */
export function rehearsedCandidate(dossier: Dossier): string | null {
  if (dossier.role !== 'consumer') return null;
  const payload = dossier.file('producer', 'subject', 'payload');
  const mode = text(entry(dossier.jsonRoot(payload), 'handoff_mode')?.value);
  return mode !== undefined && candidateMode(dossier.profile, mode) !== null ? mode : null;
}

/** The commands that a side's rehearsal runs besides its suite. */
export function candidateCommands(side: Side, dossier: Dossier): readonly CommandRule[] {
  return side === dossier.role ? rehearsedSuite(dossier.profile, side, rehearsedCandidate(dossier)) : [];
}
