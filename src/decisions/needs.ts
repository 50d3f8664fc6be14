/** Which gates a decision needs: as the profile lists them, and what the pin of a consumer's run asks besides. */
import { isRollback, type PinState } from '../contracts/pin.js';
import { DEFAULT_DECISIONS, type Profile } from '../contracts/profile.js';
import { decisionsOf, type DecisionId, type GateId, type Side } from '../contracts/words.js';

/** A way back needs what makes it one, no new signature and no window: going back must be easier than going forward. */
const ROLLBACK: readonly GateId[] = ['alignment', 'immutable-release', 'rollback'];

/** The gates a decision needs in this run, with `suite` as the one of the run's side; none of a decision that is the peer's. */
export function neededGates(profile: Profile, decision: DecisionId, role: Side, pin: PinState | null): GateId[] {
  if (!decisionsOf(role).includes(decision)) return [];
  // What a rollback brings besides is a change as any other.
  if (pin !== null && isRollback(pin)) return pin.alone === true ? [...ROLLBACK] : [...ROLLBACK, 'consumer-suite'];
  const listed = gatesIn(profile.decisions[decision], role);
  // What is pinned from now on must be a release.
  return pin !== null && pin.moved !== false && !listed.includes('immutable-release')
    ? [...listed, 'immutable-release']
    : listed;
}

/** What a decision usually needs, and the profile does not list. */
export function leftOut(profile: Profile, decision: DecisionId, role: Side): GateId[] {
  if (!decisionsOf(role).includes(decision)) return [];
  const listed = gatesIn(profile.decisions[decision], role);
  return gatesIn(DEFAULT_DECISIONS[decision], role).filter((gate) => !listed.includes(gate));
}

function gatesIn(listed: readonly (GateId | 'suite')[], role: Side): GateId[] {
  return [...new Set(listed.map((gate): GateId => (gate === 'suite' ? `${role}-suite` : gate)))];
}
