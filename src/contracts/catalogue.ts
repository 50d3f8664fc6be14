/** Questions to the catalogue of rules: what there is, what it is for, and what problem matchers add to it. */
import { RULES, type FindingRule, type MatcherRule, type RuleId, type Way } from './rules.js';
import type { Side } from './words.js';

const MATCHED_RULE =
  'A problem matcher read this from the output of a verification command. It informs; the exit code decides.';

/** The ways a rule is given in. */
export function waysOf(rule: RuleId): readonly Way[] {
  return RULES[rule].as;
}

/** Every rule, in the order of the catalogue. */
export function allRules(): RuleId[] {
  return Object.keys(RULES).filter(isRule);
}

export function isRule(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}

/** What the rest of what a gate says may follow from, in this order. */
const CAUSES: readonly string[] = ['missing-program', 'repin-not-atomic', 'command'];

/** What comes first of what a gate says: the cause of the rest, such as a command that failed before what it printed. */
export function precedence(rule: FindingRule): number {
  const at = CAUSES.indexOf(rule.split('/')[1] ?? '');
  return at === -1 ? CAUSES.length : at;
}

/** The rule of what a matcher read; a name that the catalogue has means the catalogue's rule. */
export function matcherRule(side: Side, owner: string): FindingRule {
  const rule = `${side}-suite/${owner.replaceAll(/[^\w.-]/g, '-')}`;
  if (isRule(rule) || isMatched(rule)) return rule;
  throw new TypeError(`${rule} is no rule of a problem matcher.`);
}

function isMatched(text: string): text is MatcherRule {
  return /^(?:producer|consumer)-suite\/[\w.-]+$/.test(text);
}

/**
 * What a rule is for; null when there is no such rule.
 * @param owners - of the problem matchers there are, built in or the profile's own
 */
export function explainRule(rule: string, owners: readonly string[]): string | null {
  if (isRule(rule)) return RULES[rule].why;
  const sides: readonly Side[] = ['producer', 'consumer'];
  const isKnown = sides.some((side) => owners.some((owner) => matcherRule(side, owner) === rule));
  return isKnown ? MATCHED_RULE : null;
}
