/** Which gates a profile lists for a decision, and what stands for those that it leaves to their default. */
import { DEFAULT_DECISIONS } from '../contracts/profile.js';
import type { DecisionId, GateId } from '../contracts/words.js';
import type { ProfileFile } from './file.js';

type Listed = readonly (GateId | 'suite')[];

/** True where nobody lists it and it follows from what is listed for the cutover. */
export function isDerived(decision: DecisionId, decisions: ProfileFile['decisions']): boolean {
  if (decision !== 'release' || decisions?.release !== undefined || decisions?.cutover === undefined) return false;
  return listedFor(decision, decisions) !== DEFAULT_DECISIONS.release;
}

/** A release that is not listed needs no more than the cutover that is: what a profile leaves out, it leaves out of both. */
export function listedFor(decision: DecisionId, decisions: ProfileFile['decisions']): Listed {
  const listed = decisions?.[decision];
  if (listed !== undefined) return listed;
  const { cutover } = decisions ?? {};
  if (decision !== 'release' || cutover === undefined) return DEFAULT_DECISIONS[decision];
  const own = new Set(cutover.map((gate) => (gate === 'suite' ? 'producer-suite' : gate)));
  const common = DEFAULT_DECISIONS.release.filter((gate) => gate !== 'suite' && own.has(gate));
  return common.length === 0 ? DEFAULT_DECISIONS.release : common;
}
