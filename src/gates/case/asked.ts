/** A gate that has nothing to ask: not applicable where no decision needs it, never a pass where one does. */
import type { Judgement } from '../../contracts/finding.js';
import type { RuleIdOf } from '../../contracts/rules.js';
import { decisionsOf, type GateId } from '../../contracts/words.js';
import type { Case } from './case.js';
import { NOWHERE } from './findings.js';

/** Judges a gate for which the profile names nothing. `mend`: what to name in the profile. */
export function withoutQuestion(
  gate: GateId,
  rule: RuleIdOf<'unjudged'>,
  what: { readonly reason: string; readonly mend: string },
  { dossier, notes }: Case,
): Judgement {
  const decisions = decisionsOf(dossier.role).filter((decision) =>
    dossier.profile.decisions[decision].some(
      (listed) => (listed === 'suite' ? `${dossier.role}-suite` : listed) === gate,
    ),
  );
  if (decisions.length === 0) return notes.notApplicable(what.reason);
  const message = `${what.reason.replace(/\.$/, '')}, but ${decisions.join(' and ')} ${decisions.length === 1 ? 'needs' : 'need'} the gate ${gate}`;
  notes.unjudged(rule, NOWHERE, { message, hint: `${what.mend}, or list the decision without ${gate}.` });
  return notes.judgement(message);
}
