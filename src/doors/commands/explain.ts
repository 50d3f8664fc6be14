/** `handoff-gate explain RULE|GATE`: what a rule is for, what a gate asks. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { allRules, explainRule, isRule } from '../../contracts/catalogue.js';
import { GATES } from '../../contracts/words.js';
import { PROFILE_PATH, profileFile } from '../../profile/source.js';
import { groupOf, groupText, rulesMarkdown, ruleText } from '../../render/rules.js';
import { didYouMean } from '../did-you-mean.js';
import type { Invocation } from '../invocation.js';
import { UsageError, type Inputs } from '../inputs.js';
import { MATCHER_NAMES } from '../profile.js';
import { show } from '../printing.js';

export async function explain({ positionals, inputs, flag }: Invocation): Promise<number> {
  const [word] = positionals;
  if (word !== undefined) show(await explained(word, inputs));
  else show(flag('markdown') ? rulesMarkdown() : [...GATES, 'contract' as const].map(groupText).join('\n'));
  return 0;
}

async function explained(word: string, inputs: Inputs): Promise<string> {
  const group = groupOf(word);
  if (group !== null) return groupText(group);
  if (isRule(word)) return ruleText(word);
  const owners = await matcherOwners(inputs);
  const why = explainRule(word, owners);
  if (why !== null) return `${word}\n  ${why}\n`;
  throw new UsageError(
    `There is no rule or gate "${word}".${didYouMean(word, [...GATES, ...allRules()])} handoff-gate explain lists them all.`,
  );
}

/** Of the built-in problem matchers and of those of the profile that stands here, where one does. */
async function matcherOwners(inputs: Inputs): Promise<readonly string[]> {
  const file = inputs.profile === null ? path.join(inputs.root, PROFILE_PATH) : path.resolve(inputs.profile);
  const isThere =
    inputs.profile !== null ||
    (await stat(file).then(
      ({ size }) => size > 0,
      () => false,
    ));
  if (!isThere) return MATCHER_NAMES;
  const { profile } = await profileFile(file, file, MATCHER_NAMES);
  return [...MATCHER_NAMES, ...profile.matchers.map(({ matcher }) => matcher.owner)];
}
