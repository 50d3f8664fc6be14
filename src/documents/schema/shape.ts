/**
 * What a schema of an OpenAPI document says of the objects that fit it: which fields they must carry, which they may,
 * and whether others can come. A closed world: a keyword whose effect on that is not known here is a doubt, which
 * proves nothing.
 */
import type { Span } from '../../contracts/finding.js';
import { both, doubtful, either, meet, nothing, type Doubt, type Shape } from './composed.js';
import {
  entries,
  entry,
  follow,
  isBoolean,
  items,
  referenceOf,
  referred,
  text,
  type Entry,
  type Node,
} from '../tree.js';

/** Keywords that say nothing of which fields an object has. */
const HARMLESS = new Set(
  (
    'title description summary example examples default deprecated readOnly writeOnly xml externalDocs discriminator ' +
    '$comment $anchor $defs definitions format contentEncoding contentMediaType contentSchema ' +
    'pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf ' +
    'items prefixItems additionalItems unevaluatedItems contains minContains maxContains minItems maxItems uniqueItems'
  ).split(' '),
);
const READ_HERE = new Set(
  'type nullable properties required additionalProperties unevaluatedProperties allOf anyOf oneOf $ref'.split(' '),
);

/** More than any envelope is worth; schemas that are composed of each other unfold without end. */
const WORK_LIMIT = 200_000;

type Rule = 'and' | 'or' | 'xor';
interface Part {
  readonly rule: Rule;
  readonly nodes: readonly Node[];
}

export class Shapes {
  readonly #known = new Map<Node, Shape | 'begun'>();
  readonly #references = new Map<string, Node | undefined>();
  #work = 0;
  /** Before OpenAPI 3.1 what stands beside `$ref` is ignored, and there is no `unevaluatedProperties`. */
  readonly #old: boolean;

  constructor(private readonly root: Node) {
    const version = follow(entry(root, 'openapi')?.value ?? entry(root, 'swagger')?.value);
    this.#old = version?.kind === 'scalar' && /^(?:2|3\.0)(?:\.|$)/.test(String(version.value));
  }

  /** Composed schemas first, without recursion: a chain of them may be longer than a stack. */
  of(schema: Node): Shape {
    const stack = [schema];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const key = follow(node) ?? node;
      const state = this.#known.get(key);
      if (state === undefined) {
        this.#known.set(key, 'begun');
        for (const part of this.parts(key).flatMap(({ nodes }) => nodes)) {
          if (!this.#known.has(follow(part) ?? part)) stack.push(part);
        }
        continue;
      }
      stack.pop();
      if (state === 'begun') this.#known.set(key, this.combine(key));
    }
    return this.part(schema);
  }

  /** The schema a local reference leads to; undefined when it leads out of the document or nowhere. */
  target(reference: string | undefined): Node | undefined {
    if (reference === undefined) return undefined;
    if (!this.#references.has(reference)) this.#references.set(reference, referred(this.root, reference));
    return this.#references.get(reference);
  }

  /** What a schema is composed of, besides its own keywords. */
  parts(schema: Node): readonly Part[] {
    const reference = this.target(referenceOf(schema));
    const parts: Part[] = reference === undefined ? [] : [{ rule: 'and', nodes: [reference] }];
    if (this.ignoresSiblings(schema)) return parts;
    for (const [keyword, rule] of [
      ['allOf', 'and'],
      ['anyOf', 'or'],
      ['oneOf', 'xor'],
    ] as const) {
      const nodes = items(entry(schema, keyword)?.value);
      if (nodes.length > 0) parts.push({ rule, nodes });
    }
    return parts;
  }

  ignoresSiblings(schema: Node): boolean {
    return this.#old && entry(schema, '$ref') !== undefined;
  }

  private part(node: Node): Shape {
    const known = this.#known.get(follow(node) ?? node);
    return known === undefined || known === 'begun'
      ? doubtful('a schema that is composed of itself', node.span)
      : known;
  }

  private combine(schema: Node): Shape {
    if (this.#work > WORK_LIMIT) return doubtful('a composition without end', schema.span);
    const own = this.own(schema);
    const all = this.parts(schema).map(({ rule, nodes }) => {
      const shapes = nodes.map((node) => this.part(node));
      return rule === 'and' ? shapes : [either(shapes, schema.span)];
    });
    const shape = both([own, ...all.flat()]);
    this.#work += 1 + shape.fields.size + shape.must.size + shape.doubts.size;
    return this.closed(schema, shape);
  }

  /** `unevaluatedProperties: false` closes an object to all that its parts define. */
  private closed(schema: Node, shape: Shape): Shape {
    if (this.ignoresSiblings(schema)) return shape;
    const unevaluated = entry(schema, 'unevaluatedProperties');
    if (unevaluated === undefined || isBoolean(unevaluated.value, true)) return shape;
    if (this.#old || !isBoolean(unevaluated.value, false))
      return { ...shape, doubts: new Set([...shape.doubts, doubtAt(unevaluated)]) };
    return shape.greedy ? shape : { ...shape, only: meet(shape.only, new Set(shape.fields.keys())) };
  }

  /** What the keywords beside the composition say. */
  private own(schema: Node): Shape {
    const object = follow(schema);
    if (object?.kind !== 'object')
      return doubtful(object?.kind === 'scalar' ? 'a boolean schema' : 'something that is no schema', schema.span);
    const reference = entry(object, '$ref');
    const doubts: Doubt[] = [];
    if (reference !== undefined && this.target(text(reference.value)) === undefined) doubts.push(doubtAt(reference));
    if (this.ignoresSiblings(object)) return { ...nothing(object.span), doubts: new Set(doubts) };
    for (const one of object.entries) if (isDoubtful(one)) doubts.push(doubtAt(one));
    const properties = entries(entry(object, 'properties')?.value);
    const isNever = (value: Node) => isBoolean(value, false);
    const fields = new Map(
      properties
        .filter(({ value }) => !isNever(value))
        .map(({ key, keySpan, value }) => [key, { span: keySpan, schemas: [value] }]),
    );
    const list = entry(object, 'required');
    const must = items(list?.value).flatMap((node): [string, Span][] => {
      const name = text(node);
      return name === undefined ? [] : [[name, node.span]];
    });
    const additional = entry(object, 'additionalProperties')?.value;
    return {
      must: new Map(must),
      fields,
      only: additional !== undefined && isBoolean(additional, false) ? new Set(fields.keys()) : null,
      never: new Set(properties.filter(({ value }) => isNever(value)).map(({ key }) => key)),
      object: kindOf(object),
      lists: new Set(list === undefined ? [] : [list.keySpan]),
      greedy: additional !== undefined && !isBoolean(additional, false),
      doubts: new Set(doubts),
    };
  }
}

function kindOf(object: Node): Shape['object'] {
  const type = entry(object, 'type');
  const nullable = entry(object, 'nullable');
  if (nullable !== undefined && isBoolean(nullable.value, true)) return { kind: 'no', span: nullable.keySpan };
  if (type === undefined) return { kind: 'unstated', span: object.span };
  const named = text(type.value);
  const types = named === undefined ? items(type.value).map(text) : [named];
  const isObject = types.length > 0 && types.every((one) => one === 'object');
  return { kind: isObject ? 'yes' : types.includes('object') ? 'no' : 'never', span: type.keySpan };
}

/** Whether a keyword's effect on the fields of an object is not known here. */
function isDoubtful({ key, value }: Entry): boolean {
  if (HARMLESS.has(key) || key.startsWith('x-')) return false;
  const node = follow(value);
  switch (key) {
    case 'required':
      return node?.kind !== 'array' || node.items.some((item) => text(item) === undefined);
    case 'properties':
      return node?.kind !== 'object';
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return node?.kind !== 'array' || node.items.length === 0;
    case 'additionalProperties':
      return !(node?.kind === 'scalar' && typeof node.value === 'boolean') && !isEmpty(node);
    default:
      return !READ_HERE.has(key);
  }
}

function isEmpty(node: Node | undefined): boolean {
  return node?.kind === 'object' && node.entries.length === 0;
}

function doubtAt({ key, keySpan }: Entry): Doubt {
  return { keyword: key, span: keySpan };
}
