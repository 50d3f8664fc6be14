/** What an error must, may and must not carry, as payload and source of truth write it. */
import type { EnvelopePolicy } from '../contracts/profile.js';
import { entry, follow, strings, type Node } from '../documents/tree.js';

/** The key that holds it: of one version in the source of truth, by version in a payload. */
export const ENVELOPE_POLICY = 'non_2xx_envelope_policy';

export const POLICY_PARTS = ['requires', 'optional', 'forbids'] as const satisfies readonly (keyof EnvelopePolicy)[];
export type PolicyPart = (typeof POLICY_PARTS)[number];

/** An envelope policy object; null where a part is not a list of strings. */
export function envelopePolicy(object: Node | undefined): EnvelopePolicy | null {
  if (follow(object)?.kind !== 'object') return null;
  const part = (key: PolicyPart): readonly string[] | undefined => {
    const found = entry(object, key);
    return found === undefined ? [] : strings(found.value);
  };
  const requires = part('requires');
  const optional = part('optional');
  const forbids = part('forbids');
  return requires && optional && forbids ? { requires, optional, forbids } : null;
}
