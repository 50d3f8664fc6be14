/** `handoff-gate explain RULE`: what a rule is for. */
import { explainRule, RULES } from '../../contracts/rules.js';
import type { Invocation } from '../invocation.js';
import { UsageError } from '../inputs.js';

export function explain({ positionals }: Invocation): Promise<number> {
  const [rule] = positionals;
  if (rule === undefined) {
    const list = Object.entries(RULES).map(([id, why]) => `${id}\n    ${why}\n`);
    process.stdout.write(list.join(''));
    return Promise.resolve(0);
  }
  const why = explainRule(rule);
  if (why === null) {
    const near = Object.keys(RULES).filter((id) => id.includes(rule) || rule.startsWith(`${id.split('/')[0] ?? ''}/`));
    throw new UsageError(
      `There is no rule "${rule}".${near.length > 0 ? ` Near it: ${near.slice(0, 8).join(', ')}.` : ' handoff-gate explain lists them all.'}`,
    );
  }
  process.stdout.write(`${rule}\n    ${why}\n`);
  return Promise.resolve(0);
}
