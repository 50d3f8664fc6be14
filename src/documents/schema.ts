/** Turns what a compiled JSON Schema says into sentences at the place of the value they are about. */
import type { ErrorObject } from 'ajv';
import type { Span } from '../contracts/finding.js';
import type { Validator } from '../contracts/validator.js';
import { at, atPointer, entry, follow, items, show, TooManyValues, toValue, type Node } from './tree.js';

export interface SchemaProblem {
  /** The schema keyword, as the second half of a rule id. */
  readonly keyword: string;
  /** `a.b[2]`, or "the document" for the root. */
  readonly where: string;
  /** A sentence without its subject's file. */
  readonly message: string;
  readonly expected: string | null;
  readonly observed: string | null;
  readonly span: Span;
  readonly hint: string;
}

/** Validates a document; an empty list means valid. */
export function schemaProblems(root: Node, validate: Validator): SchemaProblem[] {
  let value: unknown;
  try {
    value = toValue(root);
  } catch (error) {
    if (!(error instanceof TooManyValues)) throw error;
    const message = 'The document unfolds into more values than can be checked';
    const hint = 'Remove the aliases that repeat large parts.';
    return [{ keyword: 'size', where: 'the document', message, expected: null, observed: null, span: root.span, hint }];
  }
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const problems = errors.filter((error) => !isEcho(error, errors)).map((error) => explain(error, root));
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = `${problem.keyword} ${problem.where} ${problem.message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column);
}

/** A composition that failed only repeats what its parts say; `if` says nothing of its own. */
function isEcho(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if') return true;
  if (!['anyOf', 'oneOf', 'allOf'].includes(error.keyword)) {
    // The parts of a choice are explained by the choice, unless they point deeper than it.
    return all.some(
      (other) =>
        (other.keyword === 'anyOf' || other.keyword === 'oneOf') &&
        other.instancePath === error.instancePath &&
        error.schemaPath.startsWith(`${other.schemaPath}/`),
    );
  }
  return all.some((other) => other !== error && other.instancePath.startsWith(`${error.instancePath}/`));
}

function explain(error: ErrorObject, root: Node): SchemaProblem {
  const node = atPointer(root, error.instancePath) ?? root;
  const where = pathOf(error.instancePath);
  const base = { keyword: error.keyword.replace(' ', '-'), where, span: node.span, observed: show(node) };
  const say = (message: string, expected: string | null, hint: string, over: Partial<SchemaProblem> = {}) => ({
    ...base,
    message,
    expected,
    hint,
    ...over,
  });
  const meant = describe(error);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'required': {
      const key = String(parameters['missingProperty']);
      const span = startOf(node.span);
      const message = `${where === 'the document' ? 'The document' : `\`${where}\``} lacks the key \`${key}\``;
      return say(message, `the key \`${key}\``, `Add \`${key}\`.`, { span, observed: 'no such key' });
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(parameters['additionalProperty'] ?? parameters['unevaluatedProperty']);
      const span = entry(node, key)?.keySpan ?? node.span;
      const known = Object.keys(propertiesOf(error));
      const near = known.length > 0 ? ` Known keys: ${known.join(', ')}.` : '';
      const message = `${where === 'the document' ? 'The document' : `\`${where}\``} has the unknown key \`${key}\``;
      return say(message, null, `Remove \`${key}\`, or mend its name.${near}`, { span, observed: `\`${key}\`` });
    }
    case 'false schema': {
      const span = keySpanOf(root, error.instancePath) ?? node.span;
      return say(`The key \`${where}\` does not belong here`, 'no such key', `Remove \`${where}\`.`, { span });
    }
    case 'uniqueItems': {
      const [first, second] = [Number(parameters['j']), Number(parameters['i'])].sort((a, b) => a - b);
      const repeated = at(node, second ?? 0) ?? node;
      const message = `\`${where}\` holds ${show(repeated)} twice (at positions ${(first ?? 0) + 1} and ${(second ?? 0) + 1})`;
      return say(message, 'each value once', 'Remove one of the two.', {
        span: repeated.span,
        observed: show(repeated),
      });
    }
    case 'type': {
      const expected = meant ?? `a value of type ${listOf(parameters['type'])}`;
      return say(`\`${where}\` must be ${expected}, but is ${kindOf(node)}`, expected, `Make it ${expected}.`);
    }
    case 'const': {
      const expected = JSON.stringify(parameters['allowedValue']);
      return say(`\`${where}\` must be ${expected}, but is ${show(node)}`, expected, `Set it to ${expected}.`);
    }
    case 'enum': {
      const expected = listOf(parameters['allowedValues']);
      return say(`\`${where}\` must be one of ${expected}, but is ${show(node)}`, expected, `Use one of ${expected}.`);
    }
    case 'minItems':
    case 'minProperties': {
      const limit = String(parameters['limit']);
      const count = follow(node)?.kind === 'array' ? items(node).length : 0;
      const message = `\`${where}\` must hold at least ${limit}, but holds ${count}`;
      return say(message, `at least ${limit}`, meant === null ? 'Add what is missing.' : `It is ${meant}.`, {
        observed: String(count),
      });
    }
    default: {
      const expected = meant ?? `valid by \`${error.keyword}\` ${JSON.stringify(error.schema ?? null)}`;
      return say(`\`${where}\` must be ${expected}, but is ${show(node)}`, expected, `Make it ${expected}.`);
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
  const key = pointer
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return entry(atPointer(root, pointer.slice(0, cut)), key)?.keySpan;
}

function startOf(span: Span): Span {
  return { ...span, endLine: span.line, endColumn: span.column + 1 };
}

function pathOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  if (steps.length === 0) return 'the document';
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
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
