/**
 * The stage `report`: judges a commit on which other machines ran the commands, perhaps those of a fork. Documents, trees,
 * git facts, role, policy and time are read here; their evidence is hostile, and only how commands ended is taken from it.
 */
import { runAgain } from '../../evidence/attempts.js';
import { mergeEvidence, inOrder } from '../../evidence/merge.js';
import { readParts } from '../../evidence/parts.js';
import { wordOf } from '../../evidence/word.js';
import { UsageError } from '../inputs.js';
import { claimOf } from './claimed.js';
import { prepareByPolicy } from './policy.js';
import type { Session } from './session.js';
import { judge } from './stage-all.js';

export async function reportEvidence(session: Session): Promise<number> {
  const { inputs, screen } = session;
  if (inputs.evidence === null)
    throw new UsageError('stage report needs evidence: the folder that the stage verify left behind.');
  const parts = await readParts(inputs.evidence, wordOf);
  const again = runAgain(parts);
  if (again !== null) screen.warn(again);
  const merged = mergeEvidence(parts, []);
  const claim = claimOf(merged);
  const governed = await prepareByPolicy(session, claim);
  const { role, profile } = governed.prepared;
  if (claim.role !== role) throw new UsageError(`The evidence is of the ${claim.role}, but role is ${role}.`);
  if (merged.profile.sha256 !== profile.source.sha256)
    screen.warn('The evidence was collected by another profile than the one that judges it.');
  const { suite } = claim;
  if (suite.kind !== 'run') return judge(session, governed, { kind: 'known', suite });
  screen.say('How the commands ended is the word of the jobs that ran them; everything else was looked at here.');
  const order = profile.profile[role].suite.map(({ id }) => id);
  return judge(session, governed, {
    kind: 'known',
    suite: { ...suite, commands: inOrder(suite.commands, order) },
  });
}
