/**
 * The catalogue of rules, closed: whatever a gate, a decision or the contract diff says names one of these, and says it
 * in a way the rule is given in. `handoff-gate explain` and docs/rules.md are read from here; `__tests__/ledger` has a case
 * for each way.
 */
import type { Side } from './words.js';
import { ALIGNMENT_RULES } from './rules/alignment.js';
import { CONTRACT_RULES } from './rules/contract.js';
import { HANDOFF_RULES } from './rules/handoff.js';
import { IMMUTABLE_RELEASE_RULES } from './rules/immutable-release.js';
import { ROLLBACK_RULES } from './rules/rollback.js';
import { SIGN_OFF_RULES } from './rules/sign-off.js';
import { STABILITY_WINDOW_RULES } from './rules/stability-window.js';
import { SUITE_RULES } from './rules/suite.js';
import type { Way } from './rules/rule.js';

export { WAYS, type RuleEntry, type Way } from './rules/rule.js';

export const RULES = {
  ...HANDOFF_RULES,
  ...SUITE_RULES,
  ...ALIGNMENT_RULES,
  ...SIGN_OFF_RULES,
  ...IMMUTABLE_RELEASE_RULES,
  ...ROLLBACK_RULES,
  ...STABILITY_WINDOW_RULES,
  ...CONTRACT_RULES,
} as const;

export type RuleId = keyof typeof RULES;

type WaysOf<Id extends RuleId> = (typeof RULES)[Id]['as'][number];

/** The rules that may be given in a way; in each of them where several are named. */
export type RuleIdOf<W extends Way> = { [Id in RuleId]: [W] extends [WaysOf<Id>] ? Id : never }[RuleId];

declare const MATCHED: unique symbol;
/** A rule whose second half a problem matcher's owner names: `producer-suite/rustc`. Made by `matcherRule` (catalogue.ts) only. */
export type MatcherRule = `${Side}-suite/${string}` & { readonly [MATCHED]: true };

/** What a finding may name. */
export type FindingRule = RuleId | MatcherRule;
