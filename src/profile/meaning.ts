/** What a profile's schema cannot say: commands that split, names that exist, dates that are days. */
import type { Span } from '../contracts/finding.js';
import { explainRule } from '../contracts/catalogue.js';
import { isRunnersOwn } from '../contracts/runner-names.js';
import { GATES } from '../contracts/words.js';
import { isDay } from '../handoff/sign-off/words/values.js';
import { at, text, type Node } from '../documents/tree.js';
import type { ProfileFile, ProfileProblem } from './file.js';
import { globProblems } from './globs.js';
import { matcherProblems } from './matchers.js';
import { questionProblems } from './questions.js';
import { splitWords } from './words.js';

/** Everything wrong with a schema-valid profile, in the order of the file. */
export function meaningProblems(root: Node, file: ProfileFile, matcherNames: readonly string[]): ProfileProblem[] {
  const matchers = new Set([...matcherNames, ...Object.keys(file.matchers ?? {})]);
  return [
    ...suiteProblems(root, file, 'producer', matchers),
    ...suiteProblems(root, file, 'consumer', matchers),
    ...candidateProblems(root, file),
    ...candidateCommandProblems(root, file),
    ...environmentProblems(root, file),
    ...matcherProblems(root, file),
    ...globProblems(root, file),
    ...waiverProblems(root, file, ownersOf(file, matcherNames)),
    ...questionProblems(root, file),
  ].sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
}

function suiteProblems(root: Node, file: ProfileFile, side: 'producer' | 'consumer', matchers: ReadonlySet<string>) {
  const problems: ProfileProblem[] = [];
  const seen = new Set<string>();
  for (const [index, command] of (file[side].suite ?? []).entries()) {
    const node = at(root, side, 'suite', index);
    const span = (key: string, ...rest: number[]) => spanOf(at(node, key, ...rest) ?? node ?? root);
    if (seen.has(command.id)) {
      const message = `The ${side}'s suite has two commands with the id \`${command.id}\``;
      problems.push({ message, span: span('id'), hint: 'Give each command an id of its own.' });
    }
    seen.add(command.id);
    const split = splitWords(command.command);
    if (!split.ok) {
      const message = `The command \`${command.id}\` ${split.message}`;
      const hint = 'Move it into a script, or put the character in quotes if it is meant literally.';
      problems.push({ message, span: offsetIn(span('command'), text(at(node, 'command')) ?? '', split.offset), hint });
    }
    for (const [position, name] of (command.matchers ?? []).entries()) {
      if (matchers.has(name)) continue;
      const message = `The command \`${command.id}\` names the unknown matcher \`${name}\``;
      const hint = `Known matchers: ${[...matchers].sort().join(', ')}.`;
      problems.push({ message, span: span('matchers', position), hint });
    }
  }
  return problems;
}

/** Tests must not speak for the job that runs them, whoever asks for it. */
function environmentProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  return (file.environment ?? []).flatMap((name, index) => {
    if (!isRunnersOwn(name)) return [];
    const message = `The variable ${name} is the runner's own, and no command gets it`;
    const hint =
      'Name a variable of your own and set it in the workflow; INPUT_*, STATE_*, ACTIONS_* and the files of the runner stay out.';
    return [{ message, span: spanOf(at(root, 'environment', index) ?? root), hint }];
  });
}

/** No shell runs these either. */
function candidateCommandProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  return (file.contract?.['candidate-modes'] ?? []).flatMap((mode, index) =>
    (mode['consumer-commands'] ?? []).flatMap((command, position) => {
      const split = splitWords(command);
      if (split.ok) return [];
      const node = at(root, 'contract', 'candidate-modes', index, 'consumer-commands', position);
      const message = `The consumer command \`${command}\` of the mode \`${mode.mode}\` ${split.message}`;
      const hint = 'Move it into a script, or put the character in quotes if it is meant literally.';
      return [{ message, span: offsetIn(spanOf(node ?? root), text(node) ?? '', split.offset), hint }];
    }),
  );
}

function candidateProblems(root: Node, file: ProfileFile): ProfileProblem[] {
  const policies = file.contract?.policies ?? [];
  return (file.contract?.['candidate-modes'] ?? []).flatMap((mode, index) => {
    const target = mode['target-service-contract-version'];
    if (
      policies.length === 0 ||
      policies.some((policy) => policy['service-contract-version'] === target && policy['candidate-key'])
    )
      return [];
    const node = at(root, 'contract', 'candidate-modes', index, 'target-service-contract-version');
    const message = `The mode \`${mode.mode}\` targets ${target}, for which no policy has a candidate-key`;
    return [{ message, span: spanOf(node ?? root), hint: `Add a policy for ${target} with a candidate-key.` }];
  });
}

/** Whose findings there can be: a matcher of the profile stands for the built-in one of its name. */
function ownersOf(file: ProfileFile, matcherNames: readonly string[]): string[] {
  const own = file.matchers ?? {};
  return [
    ...matcherNames.filter((name) => !Object.hasOwn(own, name)),
    ...Object.values(own).map((matcher) => matcher.owner),
  ];
}

function waiverProblems(root: Node, file: ProfileFile, owners: readonly string[]): ProfileProblem[] {
  return (file.waivers ?? []).flatMap((waiver, index) => {
    const problems: ProfileProblem[] = [];
    const span = (key: string) => spanOf(at(root, 'waivers', index, key) ?? root);
    if (!isDay(waiver.expires)) {
      const message = `The waiver of \`${waiver.target}\` expires on ${waiver.expires}, which is no day of the calendar`;
      problems.push({ message, span: span('expires'), hint: 'Write a day as YYYY-MM-DD.' });
    }
    if (!GATES.some((gate) => gate === waiver.target) && explainRule(waiver.target, owners) === null) {
      const message = `The waiver names \`${waiver.target}\`, which is no gate and no rule of one`;
      problems.push({
        message,
        span: span('target'),
        hint: `Gates: ${GATES.join(', ')}; rules begin with their gate, as findings show them (handoff-gate explain lists them).`,
      });
    }
    return problems;
  });
}

function spanOf(node: Node): Span {
  return node.span;
}

/** The place of a character inside a scalar that stands on one line without escapes; else the scalar's. */
function offsetIn(span: Span, value: string, offset: number): Span {
  const quotes = span.endColumn - span.column - value.length;
  if (span.line !== span.endLine || (quotes !== 0 && quotes !== 2)) return span;
  const column = span.column + (quotes === 2 ? 1 : 0) + offset;
  return { line: span.line, column, endLine: span.line, endColumn: column + 1 };
}
