/** What a decision record must hold before it signs anything: the five facts, a verdict on each decision, the owners. */
import {
  BASELINE_FACTS,
  SIDES,
  SIGNED_DECISIONS,
  type BaselineFact,
  type Side,
  type SignedDecision,
} from '../../contracts/words.js';
import type { SignOffFacts, VerdictStatement } from '../../handoff/sign-off/statements.js';
import type { OwnerStatement } from '../../handoff/sign-off/vocabulary.js';

const ROLES = ['incident-commander', 'rollback-owner'] as const;

/** An owner that a record must name. */
export interface Office {
  readonly title: string;
  /** What is stated of it, with a name or without. */
  readonly stated: readonly OwnerStatement[];
}

export function unstatedFacts({ facts }: SignOffFacts): readonly BaselineFact[] {
  return BASELINE_FACTS.filter((fact) => !facts.some((one) => one.fact === fact && one.about === 'baseline'));
}

export function unstatedVerdicts({ verdicts }: SignOffFacts): readonly SignedDecision[] {
  return SIGNED_DECISIONS.filter((decision) => !verdicts.some((one) => one.decision === decision && one.signs));
}

/** What a document says of a decision as a whole: no where one line says no, yes where every line does. Null: neither. */
export function verdictOn({ verdicts }: SignOffFacts, decision: SignedDecision): VerdictStatement | null {
  const own = verdicts.filter((one) => one.decision === decision && one.signs);
  const open = own.some(({ verdict }) => verdict === null);
  return own.find(({ verdict }) => verdict === 'NO-GO') ?? (open ? null : (own[0] ?? null));
}

/** Incident commander and rollback owner of both sides. */
export function officesIn({
  owners,
}: SignOffFacts): readonly (Office & { readonly side: Side; readonly role: (typeof ROLES)[number] })[] {
  return SIDES.flatMap((side) =>
    ROLES.map((role) => ({
      side,
      role,
      title: `${role === 'incident-commander' ? 'incident commander' : 'rollback owner'} of the ${side}`,
      stated: owners.filter((owner) => owner.side === side && owner.role === role),
    })),
  );
}

export function isNamed({ stated }: Office): boolean {
  return stated.some(({ name }) => name !== '');
}

/** Whether the gate `sign-off` misses nothing in it. */
export function isWhole(facts: SignOffFacts): boolean {
  return unstatedFacts(facts).length === 0 && unstatedVerdicts(facts).length === 0 && officesIn(facts).every(isNamed);
}
