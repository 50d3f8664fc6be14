/** A document as a tree of values that know where they stand; JSON and YAML both become one. */
import type { Span } from '../contracts/finding.js';

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

/** A YAML alias. It is followed where one path is read, never where a whole document is walked. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly target: Node;
}

export type Node = ObjectNode | ArrayNode | ScalarNode | AliasNode;

export function follow(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  let current = node;
  for (let hops = 0; current?.kind === 'alias'; hops += 1) {
    if (hops > 100) return undefined;
    current = current.target;
  }
  return current;
}

/** The entry of an object; undefined for anything else. */
export function entry(node: Node | undefined, key: string): Entry | undefined {
  const object = follow(node);
  return object?.kind === 'object' ? object.entries.find((candidate) => candidate.key === key) : undefined;
}

/** The value at a path of keys (objects) and indices (arrays). */
export function at(node: Node | undefined, ...path: readonly (string | number)[]): Node | undefined {
  let current = node;
  for (const step of path) {
    const container = follow(current);
    if (container?.kind === 'object') current = entry(container, String(step))?.value;
    else if (container?.kind === 'array') current = container.items[Number(step)];
    else return undefined;
  }
  return current;
}

export function text(node: Node | undefined): string | undefined {
  const scalar = follow(node);
  return scalar?.kind === 'scalar' && typeof scalar.value === 'string' ? scalar.value : undefined;
}

export function number(node: Node | undefined): number | null {
  const scalar = follow(node);
  return scalar?.kind === 'scalar' && typeof scalar.value === 'number' ? scalar.value : null;
}

export function isBoolean(node: Node | undefined, wanted: boolean): boolean {
  const scalar = follow(node);
  return scalar?.kind === 'scalar' && scalar.value === wanted;
}

export function items(node: Node | undefined): readonly Node[] {
  const array = follow(node);
  return array?.kind === 'array' ? array.items : [];
}

export function entries(node: Node | undefined): readonly Entry[] {
  const object = follow(node);
  return object?.kind === 'object' ? object.entries : [];
}

/** The strings of an array; undefined when it is none or holds anything else. */
export function strings(node: Node | undefined): readonly string[] | undefined {
  const array = follow(node);
  if (array?.kind !== 'array') return undefined;
  const values = array.items.map(text);
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** The steps of a JSON pointer, as ajv's `instancePath` gives it. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The node at a JSON pointer. */
export function atPointer(node: Node, pointer: string): Node | undefined {
  return at(node, ...stepsOf(pointer));
}

/** What a node refers to instead of saying it, as it is written; undefined where it refers to nothing. */
export function referenceOf(node: Node | undefined): string | undefined {
  return text(entry(node, '$ref')?.value);
}

/** The node a `$ref` of a document leads to; undefined where it leads out of the document or to nowhere. */
export function referred(root: Node, reference: string): Exclude<Node, AliasNode> | undefined {
  if (!/^#(?:\/|$)/.test(reference)) return undefined;
  const pointer = reference.slice(1).split('/').map(decoded).join('/');
  return follow(atPointer(root, pointer));
}

/** A step of a fragment, in which signs may be written as `%7B`. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // A lone per cent sign is one.
    return step;
  }
}

export const VALUE_LIMIT = 200_000;

/** Thrown by {@link toValue} for a document whose aliases unfold into more than it is worth. */
export class TooManyValues extends Error {}

/** The plain value of a tree. Keys that would reach a prototype are left out. */
export function toValue(node: Node): unknown {
  let left = VALUE_LIMIT;
  const build = (current: Node): unknown => {
    left -= 1;
    if (left < 0) throw new TooManyValues();
    const value = follow(current);
    if (value === undefined) return null;
    if (value.kind === 'scalar') return value.value;
    if (value.kind === 'array') return value.items.map(build);
    const object: Record<string, unknown> = {};
    for (const { key, value: child } of value.entries) if (key !== '__proto__') object[key] = build(child);
    return object;
  };
  return build(node);
}

/** What a value looks like in a message: short, on one line, strings in quotes. */
export function show(node: Node | undefined): string {
  const value = follow(node);
  if (value === undefined) return 'nothing';
  if (value.kind === 'object') return 'an object';
  if (value.kind === 'array') {
    const values = strings(value);
    return values === undefined ? 'a list' : short(JSON.stringify(values));
  }
  // JSON has no word for a number that is too large.
  return typeof value.value === 'number' ? String(value.value) : short(JSON.stringify(value.value));
}

function short(words: string): string {
  return words.length <= 500 ? words : `${words.slice(0, 500)}…`;
}
