/** Which decision a run enforces: the one that was asked for, or the one of its event; a consumer's follows from its pin. */
import type { Enforcement } from '../contracts/enforcement.js';
import { isRollback, type PinState } from '../contracts/pin.js';
import type { DecisionId } from '../contracts/words.js';

export interface Enforced {
  readonly decision: DecisionId | null;
  /** Why this one, in one clause; null where it was asked for by name. */
  readonly because: string | null;
}

export function enforce(enforcement: Enforcement, pin: PinState | null): Enforced {
  switch (enforcement.by) {
    case 'name':
      return { decision: enforcement.decision, because: null };
    case 'event':
      return { decision: enforcement.decision, because: enforcement.because };
    case 'pin': {
      const { decision, because } = byPin(pin);
      return { decision, because: `${enforcement.because}, and ${because}` };
    }
  }
}

function byPin(pin: PinState | null): { readonly decision: DecisionId; readonly because: string } {
  if (pin?.tag == null) return { decision: 'cutover', because: 'no readable pin says what is run' };
  const { tag, from, moved, signed, wayBackFrom } = pin;
  if (isRollback(pin)) return { decision: 'cutover', because: `this change goes back from ${from ?? ''} to ${tag}` };
  if (moved === null) return { decision: 'cutover', because: 'it is not known whether this change moves the pin' };
  if (moved) return { decision: 'cutover', because: `this change moves the pin to ${tag}` };
  if (signed === tag) return { decision: 'rehearsal', because: `the pin ${tag} is the last signed baseline` };
  const [left] = wayBackFrom;
  if (left !== undefined)
    return { decision: 'rehearsal', because: `the pin ${tag} is the way back that both sides prepared from ${left}` };
  const last = signed === null ? 'no baseline is signed by both sides' : `the last signed baseline is ${signed}`;
  return { decision: 'cutover', because: `${tag} is pinned, but ${last}` };
}
