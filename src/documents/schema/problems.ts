/** What a compiled JSON Schema finds wrong with a document: each problem once, without what only repeats another. */
import type { ErrorObject } from 'ajv';
import type { Validator } from '../../contracts/validator.js';
import { explain, type SchemaProblem } from './problem.js';
import { TooManyValues, toValue, type Node } from '../tree.js';

const WHOLE = { where: 'the document', steps: [] } as const;

/** More than a document of people lists; whether items are unique takes the square of their number to find out. */
const LONGEST_LIST = 2000;

/** A list that is longer than the limit; null when there is none. Aliases are not followed: YAML is not validated. */
function tooLong(node: Node, limit: number): Node | null {
  if (node.kind === 'array' && node.items.length > limit) return node;
  const inner =
    node.kind === 'array' ? node.items : node.kind === 'object' ? node.entries.map(({ value }) => value) : [];
  for (const child of inner) {
    const found = tooLong(child, limit);
    if (found !== null) return found;
  }
  return null;
}

/** Validates a document; an empty list means valid. `longest`: items that a list may have. */
export function schemaProblems(root: Node, validate: Validator, longest = LONGEST_LIST): SchemaProblem[] {
  const long = tooLong(root, longest);
  if (long !== null) {
    const message = `The document holds a list of more than ${longest} items, so it was not checked further`;
    const hint = 'Shorten the list.';
    const span = { ...long.span, endLine: long.span.line, endColumn: long.span.column + 1 };
    return [{ keyword: 'size', ...WHOLE, message, expected: null, observed: null, span, hint }];
  }
  let value: unknown;
  try {
    value = toValue(root);
  } catch (error) {
    if (!(error instanceof TooManyValues)) throw error;
    const message = 'The document unfolds into more values than can be checked';
    const hint = 'Remove the aliases that repeat large parts.';
    return [{ keyword: 'size', ...WHOLE, message, expected: null, observed: null, span: root.span, hint }];
  }
  if (validate(value)) return [];
  const errors = withoutEchoes(validate.errors ?? []);
  const problems = errors.slice(0, PROBLEM_LIMIT).map((error) => explain(error, root));
  const seen = new Set<string>();
  const told = problems
    .filter((problem) => {
      const key = `${problem.keyword} ${problem.where} ${problem.message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
  const untold = errors.length - problems.length;
  return untold > 0 ? [...told, remainder(untold, root)] : told;
}

/** More than anybody mends in one go; a hostile document can be wrong in a hundred thousand places. */
const PROBLEM_LIMIT = 1000;

function remainder(count: number, root: Node): SchemaProblem {
  const message = `The document is wrong in ${count} more places`;
  const hint = 'Fix the others first.';
  return { keyword: 'size', ...WHOLE, message, expected: null, observed: null, span: root.span, hint };
}

const STRUCTURAL = new Set(['required', 'additionalProperties', 'unevaluatedProperties', 'false schema']);

/**
 * Leaves out what only repeats: a composition repeats what its parts say, `if` says nothing of its own, and the
 * parts of a choice are explained by the choice. Where the value has the type of one part, that part's keys are
 * what is wrong; so is whatever lies deeper.
 */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const above = new Set<string>();
  const choices = new Map<string, ErrorObject[]>();
  for (const { instancePath } of errors) {
    for (let cut = instancePath.lastIndexOf('/'); cut >= 0; cut = instancePath.lastIndexOf('/', cut - 1)) {
      above.add(instancePath.slice(0, cut));
      if (cut === 0) break;
    }
  }
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') continue;
    choices.set(error.instancePath, [...(choices.get(error.instancePath) ?? []), error]);
  }
  const choiceOf = (error: ErrorObject) => choices.get(error.instancePath)?.find((choice) => isPart(error, choice));
  const typed = new Set(errors.filter((error) => error.keyword === 'type').map(choiceOf));
  const structural = (error: ErrorObject) => STRUCTURAL.has(error.keyword) && typed.has(choiceOf(error));
  const explained = new Set(errors.filter(structural).map(choiceOf));
  return errors.filter((error) => {
    if (error.keyword === 'if') return false;
    if (['anyOf', 'oneOf', 'allOf'].includes(error.keyword))
      return !above.has(error.instancePath) && !explained.has(error);
    return choiceOf(error) === undefined || structural(error);
  });
}

/** Whether an error is of a part of a choice. A part that is a reference has paths of its own, from its own root. */
function isPart(error: ErrorObject, choice: ErrorObject): boolean {
  if (error === choice) return false;
  if (error.schemaPath.startsWith(`${choice.schemaPath}/`)) return true;
  const parts: unknown = choice.schema;
  const refers =
    Array.isArray(parts) && parts.some((part) => typeof part === 'object' && part !== null && '$ref' in part);
  return refers && /^#\/[^/]+$/.test(error.schemaPath);
}
