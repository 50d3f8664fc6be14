/** `handoff-gate explain RULE`: what a rule is for. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { allRules, explainRule } from '../../contracts/catalogue.js';
import { PROFILE_PATH, profileFile } from '../../profile/source.js';
import type { Invocation } from '../invocation.js';
import { UsageError, type Inputs } from '../inputs.js';
import { MATCHER_NAMES } from '../profile.js';
import { show } from '../printing.js';

export async function explain({ positionals, inputs }: Invocation): Promise<number> {
  const [rule] = positionals;
  if (rule === undefined) {
    const list = allRules().map((id) => `${id}\n    ${explainRule(id, []) ?? ''}\n`);
    show(list.join(''));
    return 0;
  }
  const why = explainRule(rule, await matcherOwners(inputs));
  if (why === null) {
    const near = allRules().filter((id) => id.includes(rule) || rule.startsWith(`${id.split('/')[0] ?? ''}/`));
    throw new UsageError(
      `There is no rule "${rule}".${near.length > 0 ? ` Near it: ${near.slice(0, 8).join(', ')}.` : ' handoff-gate explain lists them all.'}`,
    );
  }
  show(`${rule}\n    ${why}`);
  return 0;
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
