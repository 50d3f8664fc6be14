/** The keywords that hold together for one value: those of a schema, of what it refers to, and of all that it composes. */
import { entry, follow, isBoolean, items, referred, text, type Entry, type Node } from '../tree.js';

/** A document that holds schemas. */
export interface SchemaSource {
  readonly root: Node;
  /** Before OpenAPI 3.1 what stands beside `$ref` is ignored. */
  readonly ignoresSiblings: boolean;
}

export function schemaSource(root: Node): SchemaSource {
  const version = follow(entry(root, 'openapi')?.value ?? entry(root, 'swagger')?.value);
  const old = version?.kind === 'scalar' && /^(?:2|3\.0)(?:\.|$)/.test(String(version.value));
  return { root, ignoresSiblings: old };
}

/** `anyOf` or `oneOf`: one of these holds besides. */
export interface Choice {
  readonly keyword: Entry;
  readonly nodes: readonly Node[];
}

export interface Parts {
  /** By keyword, each time that it is given. */
  readonly keywords: ReadonlyMap<string, readonly Entry[]>;
  /** The schemas themselves: fields and what closes them belong together. */
  readonly schemas: readonly Node[];
  readonly choices: readonly Choice[];
  /** True where no value fits. */
  readonly never: boolean;
}

/** What speaks of a value, and limits none. */
const REMARKS = new Set(
  (
    'title description summary example examples default deprecated xml externalDocs $comment $anchor $id $schema id ' +
    '$defs definitions $vocabulary readOnly writeOnly nullable allOf anyOf oneOf'
  ).split(' '),
);

export function isRemark(keyword: string): boolean {
  return REMARKS.has(keyword) || keyword.startsWith('x-');
}

export function partsOf(schemas: readonly Node[], source: SchemaSource): Parts {
  const keywords = new Map<string, Entry[]>();
  const seen = new Set<Node>();
  const speaking: Node[] = [];
  const choices: Choice[] = [];
  let never = false;
  const stack = [...schemas].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const node = follow(next);
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    never ||= isBoolean(node, false);
    if (node.kind !== 'object') continue;
    const reference = entry(node, '$ref');
    const target = reference === undefined ? undefined : referred(source.root, text(reference.value) ?? '');
    if (target !== undefined) stack.push(target);
    const isAlone = reference !== undefined && source.ignoresSiblings;
    const own = isAlone ? [reference] : node.entries;
    if (!isAlone) speaking.push(node);
    for (const one of own) {
      // A reference that is followed says nothing by itself; one that leads elsewhere is a limit that nobody knows.
      if (one === reference && target !== undefined) continue;
      // One by one: a call takes no hundred thousand arguments.
      if (one.key === 'allOf') for (const item of items(one.value)) stack.push(item);
      if (one.key === 'anyOf' || one.key === 'oneOf') choices.push({ keyword: one, nodes: items(one.value) });
      const known = keywords.get(one.key);
      if (known === undefined) keywords.set(one.key, [one]);
      else known.push(one);
    }
  }
  return { keywords, schemas: speaking, choices, never };
}

/** Both hold. */
export function together(one: Parts, other: Parts): Parts {
  const keywords = new Map([...one.keywords].map(([key, all]) => [key, [...all]]));
  for (const [key, all] of other.keywords) keywords.set(key, [...(keywords.get(key) ?? []), ...all]);
  return {
    keywords,
    schemas: [...one.schemas, ...other.schemas],
    choices: [...one.choices, ...other.choices],
    never: one.never || other.never,
  };
}

/** The values that alone may come, as texts that are equal where the values are; null: any. */
export function valuesOf({ keywords }: Parts): ReadonlyMap<string, Node> | null {
  const lists = [
    ...(keywords.get('enum') ?? []).map(({ value }) => items(value)),
    ...(keywords.get('const') ?? []).map(({ value }) => [value]),
  ].map((nodes) => new Map(nodes.map((node) => [canonical(node), node])));
  const [first, ...rest] = lists;
  if (first === undefined) return null;
  return new Map([...first].filter(([key]) => rest.every((list) => list.has(key))));
}

/** The types that a value may have; null: any. */
export function typesOf(parts: Parts): ReadonlySet<string> | null {
  const lists = parts.schemas.flatMap((schema) => {
    const type = entry(schema, 'type')?.value;
    if (type === undefined) return [];
    const named = text(type);
    const types = named === undefined ? items(type).flatMap((one) => text(one) ?? []) : [named];
    const nullable = entry(schema, 'nullable');
    return [nullable !== undefined && isBoolean(nullable.value, true) ? [...types, 'null'] : types];
  });
  const values = valuesOf(parts);
  if (values !== null) lists.push([...new Set([...values.values()].map(typeOf))]);
  const [first, ...rest] = lists;
  if (first === undefined) return null;
  return new Set(first.flatMap((type) => narrowest(type, rest)));
}

function narrowest(type: string, others: readonly (readonly string[])[]): string[] {
  let held = type;
  for (const other of others) {
    if (other.includes(held)) continue;
    if (held === 'integer' && other.includes('number')) continue;
    if (held === 'number' && other.includes('integer')) held = 'integer';
    else return [];
  }
  return [held];
}

function typeOf(node: Node): string {
  const value = follow(node);
  if (value?.kind !== 'scalar') return value?.kind ?? 'null';
  if (value.value === null) return 'null';
  return typeof value.value === 'number' ? (Number.isInteger(value.value) ? 'integer' : 'number') : typeof value.value;
}

/** What the values of a schema are worth; aliases unfold into more. */
const MOST_VALUES = 2000;
let unlike = 0;

/** One text for equal values, whatever the order of their keys; of what is too large, one that equals none. */
export function canonical(node: Node): string {
  let left = MOST_VALUES;
  const write = (current: Node): string => {
    left -= 1;
    const value = follow(current);
    if (left < 0 || value === undefined) return 'null';
    if (value.kind === 'scalar')
      return typeof value.value === 'number' ? String(value.value) : JSON.stringify(value.value);
    if (value.kind === 'array') return `[${value.items.map(write).join(',')}]`;
    return `{${value.entries
      .map(({ key, value: child }) => `${JSON.stringify(key)}:${write(child)}`)
      .sort()
      .join(',')}}`;
  };
  const written = write(node);
  if (left >= 0) return written;
  unlike += 1;
  return `too large to be compared (${unlike})`;
}

const SHOWN = 120;

/** What a keyword says, each time that it is given, for a message. */
export function said(parts: Parts, keyword: string): string {
  const all = (parts.keywords.get(keyword) ?? []).map(({ value }) => canonical(value)).join(' and ');
  return all === '' ? 'not stated' : all.length > SHOWN ? `${all.slice(0, SHOWN)}…` : all;
}
