/** What one operation of an OpenAPI document takes and answers: where its schemas stand. What they say is compared elsewhere. */
import type { Span } from '../../contracts/finding.js';
import type { Operation } from './operations.js';
import { isErrorStatus } from './statuses.js';
import {
  entries,
  entry,
  follow,
  isBoolean,
  items,
  referenceOf,
  referred,
  text,
  type Node,
} from '../../documents/tree.js';

export interface Parameter {
  /** `query parameter tenant`. */
  readonly name: string;
  readonly required: boolean;
  readonly span: Span;
  /** How it is written, besides its schema. */
  readonly node: Node;
  readonly schema: Node | undefined;
}

/** By media type; undefined: a body of which nothing is said. */
export type Bodies = ReadonlyMap<string, Node | undefined>;

export interface Answer {
  readonly isError: boolean;
  readonly span: Span;
  readonly bodies: Bodies;
  readonly headers: ReadonlyMap<string, Parameter>;
}

export interface Call {
  /** By what requests say of them. Null where a part of the request stands elsewhere. */
  readonly parameters: ReadonlyMap<string, Parameter> | null;
  readonly body: { readonly required: boolean; readonly span: Span; readonly bodies: Bodies } | null;
  /** By status; null where a part of them stands elsewhere. */
  readonly answers: ReadonlyMap<string, Answer> | null;
}

const MOST_HOPS = 16;

export function readCall(root: Node, { node: operation, shared, template }: Operation): Call {
  const stated = entry(operation, 'requestBody');
  const request = local(root, stated?.value);
  const isElsewhere = request === 'elsewhere';
  const body =
    isElsewhere || request === undefined || stated === undefined
      ? null
      : { required: isTrue(request, 'required'), span: stated.keySpan, bodies: bodiesOf(request) };
  const parameters = isElsewhere
    ? null
    : parametersOf(root, [...items(shared), ...items(entry(operation, 'parameters')?.value)], template);
  return { parameters, body, answers: answersOf(root, operation) };
}

function parametersOf(root: Node, all: readonly Node[], template: string): Call['parameters'] {
  const inPath = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const found = new Map<string, Parameter>();
  for (const stated of all) {
    const node = local(root, stated);
    if (node === 'elsewhere') return null;
    if (node === undefined) continue;
    const place = carrierOf(node) ?? '';
    const called = text(entry(node, 'name')?.value) ?? '';
    // What the path carries is told by the path; the older format's body is a parameter.
    if (!['query', 'header', 'cookie', 'path', 'querystring'].includes(place)) continue;
    const name = `${place} parameter ${place === 'header' ? called.toLowerCase() : called}`;
    // What a parameter of the path is called, no request says.
    const key = place === 'path' ? `path ${inPath.indexOf(called)}` : name;
    found.set(key, parameter(name, node, stated.span));
  }
  return found;
}

/** What carries a parameter: `query`, `header`, …; undefined where it does not say so. */
export function carrierOf(parameter: Node): string | undefined {
  return text(entry(parameter, 'in')?.value);
}

function parameter(name: string, node: Node, span: Span): Parameter {
  const [content] = entries(entry(node, 'content')?.value);
  const schema = entry(node, 'schema')?.value ?? entry(content?.value, 'schema')?.value;
  return { name, required: isTrue(node, 'required'), span, node, schema };
}

function answersOf(root: Node, operation: Node): Call['answers'] {
  const answers = new Map<string, Answer>();
  for (const { key, keySpan, value } of entries(entry(operation, 'responses')?.value)) {
    if (key.startsWith('x-')) continue;
    const response = local(root, value);
    if (response === 'elsewhere' || response === undefined) return null;
    const headers = new Map<string, Parameter>();
    for (const header of entries(entry(response, 'headers')?.value)) {
      const node = local(root, header.value);
      const name = header.key.toLowerCase();
      if (node !== undefined && node !== 'elsewhere') headers.set(name, parameter(name, node, header.keySpan));
    }
    const bodies = bodiesOf(response);
    answers.set(key.toUpperCase(), { isError: isErrorStatus(key), span: keySpan, bodies, headers });
  }
  return answers;
}

function bodiesOf(holder: Node): Bodies {
  return new Map(
    entries(entry(holder, 'content')?.value).map(({ key, value }) => {
      const type = (key.split(';')[0] ?? '').trim().toLowerCase();
      return [type, entry(value, 'schema')?.value];
    }),
  );
}

/** What stands there, or where a local reference leads. */
function local(root: Node, node: Node | undefined): Node | 'elsewhere' | undefined {
  let current = node === undefined ? undefined : follow(node);
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const reference = referenceOf(current);
    if (reference === undefined) return current;
    const next = referred(root, reference);
    if (next === undefined) return 'elsewhere';
    current = next;
  }
  return 'elsewhere';
}

function isTrue(node: Node | undefined, key: string): boolean {
  return isBoolean(entry(node, key)?.value, true);
}
