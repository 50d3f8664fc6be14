/** What is wrong with the problem matchers that a profile brings. */
import { isRule } from '../contracts/catalogue.js';
import type { Profile } from '../contracts/profile.js';
import { at, type Node } from '../documents/tree.js';
import { parseYaml } from '../documents/yaml.js';
import type { ProfileFile, ProfileProblem } from './file.js';

export function matcherProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  return Object.entries(file.matchers ?? {}).flatMap(([name, matcher]) => [
    ...ownerProblems(root, name, matcher.owner),
    ...matcher.pattern.flatMap((pattern, index) => {
      const trouble = expressionMistake(pattern.regexp);
      if (trouble === null) return [];
      const node = at(root, 'matchers', name, 'pattern', index, 'regexp') ?? root;
      return [
        {
          message: `The matcher \`${name}\` has a regular expression ${trouble.what}`,
          span: node.span,
          hint: trouble.hint,
        },
      ];
    }),
  ]);
}

/** What only the engine that will match can tell: whether it takes an expression. Loaded where there are such. */
export async function engineProblems(bytes: Uint8Array, { matchers }: Profile): Promise<ProfileProblem[]> {
  if (matchers.length === 0) return [];
  const { linear } = await import('../contracts/linear.js');
  const refused = matchers.flatMap(({ name, matcher }) =>
    matcher.pattern.flatMap(({ regexp }, index) => {
      const why = refusal(() => linear(regexp));
      return why === null ? [] : [{ name, index, why }];
    }),
  );
  const root = refused.length === 0 ? null : parseYaml(bytes).root;
  if (root === null) return [];
  return refused.map(({ name, index, why }) => ({
    message: `The matcher \`${name}\` cannot be used: ${why}`,
    span: (at(root, 'matchers', name, 'pattern', index, 'regexp') ?? root).span,
    hint: 'Write it with fewer repetitions and plainer escapes.',
  }));
}

function refusal(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What a matcher reads is shown as `producer-suite/OWNER`: it must not pass for a rule of the gate's own. */
function ownerProblems(root: Node, name: string, owner: string): ProfileProblem[] {
  if (!isRule(`producer-suite/${owner}`) && !isRule(`consumer-suite/${owner}`)) return [];
  const message = `The matcher \`${name}\` has the owner \`${owner}\`, which is the name of a rule of the suite gates`;
  return [{ message, span: (at(root, 'matchers', name, 'owner') ?? root).span, hint: 'Give it another owner.' }];
}

/** Escapes and classes are stepped over; the rest is what needs an engine that goes back. */
const STEPS = /\\k<|\\[1-9]|\\.|\[(?:\\.|[^\]\\])*\]?|\(\?<?[=!]|\{\d+/gs;
const MOST_REPETITIONS = 1000;

/** It meets the output of commands, which anybody may write: matched in linear time, or not at all. */
export function expressionMistake(pattern: string): { readonly what: string; readonly hint: string } | null {
  try {
    new RegExp(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = 'Fix the expression; YAML wants single quotes around backslashes.';
    return { what: `that cannot be read: ${reason}`, hint };
  }
  for (const [step] of pattern.matchAll(STEPS)) {
    const what = `with \`${step}\`, which cannot be matched in linear time`;
    if (step.startsWith('(?')) return { what, hint: 'Match the text itself instead of looking ahead or behind.' };
    if (/^\\[k1-9]/.test(step)) return { what, hint: 'Write what the group matches once more.' };
    if (step.startsWith('{') && Number(step.slice(1)) > MOST_REPETITIONS)
      return { what, hint: `Repeat at most ${MOST_REPETITIONS} times, or use \`*\` or \`+\`.` };
  }
  return null;
}
