/** One problem that a JSON Schema finds, as a sentence at the place of the value it is about. */
import type { ErrorObject } from 'ajv';
import type { Span } from '../../contracts/finding.js';
import { at, atPointer, entries, entry, follow, items, show, stepsOf, type Node } from '../tree.js';

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

type Said = Pick<SchemaProblem, 'message' | 'expected' | 'hint'> & Partial<SchemaProblem>;

/** What an error is of: the value, what is called so, and what a schema's description says that it must be. */
interface Subject {
  readonly error: ErrorObject;
  readonly root: Node;
  readonly node: Node;
  /** Begins a sentence. */
  readonly name: string;
  readonly meant: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function explain(error: ErrorObject, root: Node): SchemaProblem {
  const node = atPointer(root, error.instancePath) ?? root;
  const where = pathOf(error.instancePath);
  const steps = stepsOf(error.instancePath);
  const name = where === 'the document' ? 'The document' : `\`${where}\``;
  // The description of a whole schema tells what it is for, not what a value must be.
  const meant = error.instancePath === '' ? null : describe(error);
  const said = inWords({ error, root, node, name, meant, parameters: error.params });
  return { keyword: error.keyword.replace(' ', '-'), where, steps, span: node.span, observed: show(node), ...said };
}

function inWords(subject: Subject): Said {
  const { error, node, name, meant, parameters } = subject;
  switch (error.keyword) {
    case 'required':
      return lacking(subject);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(subject);
    case 'false schema':
      return misplaced(subject);
    case 'uniqueItems':
      return repeated(subject);
    case 'minItems':
    case 'minProperties':
      return tooFew(subject);
    case 'type':
      return otherThan(`${name} must be`, meant ?? `a value of type ${listOf(parameters['type'])}`, kindOf(node));
    case 'const': {
      const expected = JSON.stringify(parameters['allowedValue']);
      return { ...otherThan(`${name} must be`, expected, show(node)), hint: `Set it to ${expected}.` };
    }
    case 'enum': {
      const expected = listOf(parameters['allowedValues']);
      return { ...otherThan(`${name} must be one of`, expected, show(node)), hint: `Use one of ${expected}.` };
    }
    default: {
      const valid = `valid by \`${error.keyword}\` ${JSON.stringify(error.schema ?? null)}`;
      return otherThan(`${name} must be`, meant ?? valid, show(node));
    }
  }
}

function otherThan(must: string, expected: string, observed: string): Said {
  return { message: `${must} ${expected}, but is ${observed}`, expected, hint: `Make it ${expected}.` };
}

function lacking({ error, node, name, parameters }: Subject): Said {
  const key = String(parameters['missingProperty']);
  return {
    message: `${name} lacks the key \`${key}\``,
    expected: `the key \`${key}\``,
    hint: `Add \`${key}\`.`,
    span: startOf(node.span),
    observed: 'no such key',
    steps: [...stepsOf(error.instancePath), key],
  };
}

function unknownKey({ error, node, name, parameters }: Subject): Said {
  const key = String(parameters['additionalProperty'] ?? parameters['unevaluatedProperty']);
  const known = Object.keys(propertiesOf(error));
  const near = known.length > 0 ? ` Known keys: ${known.join(', ')}.` : '';
  return {
    message: `${name} has the unknown key \`${key}\``,
    expected: null,
    hint: `Remove \`${key}\`, or fix its name.${near}`,
    span: entry(node, key)?.keySpan ?? node.span,
    observed: `\`${key}\``,
  };
}

function misplaced({ error, root, node }: Subject): Said {
  const where = pathOf(error.instancePath);
  return {
    message: `The key \`${where}\` does not belong here`,
    expected: 'no such key',
    hint: `Remove \`${where}\`.`,
    span: keySpanOf(root, error.instancePath) ?? node.span,
  };
}

function repeated({ node, name, parameters }: Subject): Said {
  const [first, second] = [Number(parameters['j']), Number(parameters['i'])].sort((a, b) => a - b);
  const twice = at(node, second ?? 0) ?? node;
  return {
    message: `${name} holds ${show(twice)} twice (at positions ${(first ?? 0) + 1} and ${(second ?? 0) + 1})`,
    expected: 'each value once',
    hint: 'Remove one of the two.',
    span: twice.span,
    observed: show(twice),
  };
}

function tooFew({ node, name, meant, parameters }: Subject): Said {
  const limit = String(parameters['limit']);
  const count = items(node).length + entries(node).length;
  return {
    message: `${name} must hold at least ${limit}, but holds ${count}`,
    expected: `at least ${limit}`,
    hint: meant === null ? 'Add what is missing.' : `It is ${meant}.`,
    observed: String(count),
  };
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
