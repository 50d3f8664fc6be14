/** Turns what a compiled JSON Schema says into sentences at the place of the value they are about. */
import type { ErrorObject } from 'ajv';
import type { Span } from '../contracts/finding.js';
import type { Validator } from '../contracts/validator.js';
import {
  at,
  atPointer,
  entries,
  entry,
  follow,
  items,
  show,
  stepsOf,
  TooManyValues,
  toValue,
  type Node,
} from './tree.js';

export interface SchemaProblem {
  /** The schema keyword, as the second half of a rule id. */
  readonly keyword: string;
  /** `a.b[2]`, or "the document" for the root. */
  readonly where: string;
  /** The keys and indices that lead to the value; to the one that is lacking, where a key is. */
  readonly steps: readonly string[];
  /** A sentence without its subject's file. */
  readonly message: string;
  readonly expected: string | null;
  readonly observed: string | null;
  readonly span: Span;
  readonly hint: string;
}

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
  const hint = 'Mend the others first.';
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

function explain(error: ErrorObject, root: Node): SchemaProblem {
  const node = atPointer(root, error.instancePath) ?? root;
  const where = pathOf(error.instancePath);
  const steps = stepsOf(error.instancePath);
  const base = { keyword: error.keyword.replace(' ', '-'), where, steps, span: node.span, observed: show(node) };
  const say = (message: string, expected: string | null, hint: string, over: Partial<SchemaProblem> = {}) => ({
    ...base,
    message,
    expected,
    hint,
    ...over,
  });
  const subject = where === 'the document' ? 'The document' : `\`${where}\``;
  // The description of a whole schema tells what it is for, not what a value must be.
  const meant = error.instancePath === '' ? null : describe(error);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'required': {
      const key = String(parameters['missingProperty']);
      const span = startOf(node.span);
      const message = `${subject} lacks the key \`${key}\``;
      return say(message, `the key \`${key}\``, `Add \`${key}\`.`, {
        span,
        observed: 'no such key',
        steps: [...steps, key],
      });
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(parameters['additionalProperty'] ?? parameters['unevaluatedProperty']);
      const span = entry(node, key)?.keySpan ?? node.span;
      const known = Object.keys(propertiesOf(error));
      const near = known.length > 0 ? ` Known keys: ${known.join(', ')}.` : '';
      const message = `${subject} has the unknown key \`${key}\``;
      return say(message, null, `Remove \`${key}\`, or mend its name.${near}`, { span, observed: `\`${key}\`` });
    }
    case 'false schema': {
      const span = keySpanOf(root, error.instancePath) ?? node.span;
      return say(`The key \`${where}\` does not belong here`, 'no such key', `Remove \`${where}\`.`, { span });
    }
    case 'uniqueItems': {
      const [first, second] = [Number(parameters['j']), Number(parameters['i'])].sort((a, b) => a - b);
      const repeated = at(node, second ?? 0) ?? node;
      const message = `${subject} holds ${show(repeated)} twice (at positions ${(first ?? 0) + 1} and ${(second ?? 0) + 1})`;
      return say(message, 'each value once', 'Remove one of the two.', {
        span: repeated.span,
        observed: show(repeated),
      });
    }
    case 'type': {
      const expected = meant ?? `a value of type ${listOf(parameters['type'])}`;
      return say(`${subject} must be ${expected}, but is ${kindOf(node)}`, expected, `Make it ${expected}.`);
    }
    case 'const': {
      const expected = JSON.stringify(parameters['allowedValue']);
      return say(`${subject} must be ${expected}, but is ${show(node)}`, expected, `Set it to ${expected}.`);
    }
    case 'enum': {
      const expected = listOf(parameters['allowedValues']);
      return say(`${subject} must be one of ${expected}, but is ${show(node)}`, expected, `Use one of ${expected}.`);
    }
    case 'minItems':
    case 'minProperties': {
      const limit = String(parameters['limit']);
      const count = items(node).length + entries(node).length;
      const message = `${subject} must hold at least ${limit}, but holds ${count}`;
      return say(message, `at least ${limit}`, meant === null ? 'Add what is missing.' : `It is ${meant}.`, {
        observed: String(count),
      });
    }
    default: {
      const expected = meant ?? `valid by \`${error.keyword}\` ${JSON.stringify(error.schema ?? null)}`;
      return say(`${subject} must be ${expected}, but is ${show(node)}`, expected, `Make it ${expected}.`);
    }
  }
}

function describe(error: ErrorObject): string | null {
  const schema: unknown = error.parentSchema;
  if (typeof schema !== 'object' || schema === null || !('description' in schema)) return null;
  return typeof schema.description === 'string' ? schema.description : null;
}

function propertiesOf(error: ErrorObject): object {
  const schema: unknown = error.parentSchema;
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return {};
  return typeof schema.properties === 'object' && schema.properties !== null ? schema.properties : {};
}

function keySpanOf(root: Node, pointer: string): Span | undefined {
  const cut = pointer.lastIndexOf('/');
  const key = stepsOf(pointer).at(-1) ?? '';
  return entry(atPointer(root, pointer.slice(0, cut)), key)?.keySpan;
}

function startOf(span: Span): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}

function pathOf(pointer: string): string {
  const steps = stepsOf(pointer);
  if (steps.length === 0) return 'the document';
  return steps.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function kindOf(node: Node): string {
  const value = follow(node);
  if (value?.kind === 'scalar' && typeof value.value === 'string') return `the text ${show(value)}`;
  return show(value);
}

function listOf(value: unknown): string {
  return Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(', ')
    : String(value);
}
