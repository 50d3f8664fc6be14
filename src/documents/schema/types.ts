/** The types that the values of a schema may have. */
import type { Shapes } from './shape.js';
import { entry, follow, items, text, type Node } from '../tree.js';

/** Sorted types; null where a schema does not say. */
type Types = readonly string[] | null;

/** Schemas that are composed of each other unfold without end. */
const DEPTH_LIMIT = 16;

/** Each schema is looked at once, however many refer to it. */
export class SchemaTypes {
  readonly #known = new Map<Node, Types>();

  constructor(private readonly shapes: Shapes) {}

  /** Of a value for which all of the schemas hold. */
  of(schemas: readonly Node[]): Types {
    const types = meet(schemas.map((schema) => this.in(schema, 0)));
    return types === null ? null : [...new Set(types)].sort();
  }

  private in(schema: Node, depth: number): Types {
    const key = follow(schema) ?? schema;
    const known = this.#known.get(key);
    if (known !== undefined || depth > DEPTH_LIMIT) return known ?? null;
    // Until it is known, a schema that is composed of itself says nothing.
    this.#known.set(key, null);
    const parts = this.shapes.parts(schema).map(({ rule, nodes }) => {
      const inner = nodes.map((node) => this.in(node, depth + 1));
      return rule === 'and' ? meet(inner) : join(inner);
    });
    const types = meet([this.shapes.ignoresSiblings(schema) ? null : own(schema), ...parts]);
    this.#known.set(key, types);
    return types;
  }
}

/** Whether a value may have a type that a reader of the former types does not know. */
export function isWider(types: readonly string[], former: readonly string[]): boolean {
  return types.some((type) => !former.includes(type) && !(type === 'integer' && former.includes('number')));
}

function own(schema: Node): Types {
  const type = entry(schema, 'type')?.value;
  if (type === undefined) return null;
  const named = text(type);
  const types = (named === undefined ? items(type).map(text) : [named]).filter((one) => one !== undefined);
  const nullable = follow(entry(schema, 'nullable')?.value);
  return [...new Set(nullable?.kind === 'scalar' && nullable.value === true ? [...types, 'null'] : types)];
}

/** What all of them allow. */
function meet(all: readonly Types[]): Types {
  const [first, ...rest] = all.filter((types) => types !== null);
  return first?.filter((type) => rest.every((types) => types.includes(type))) ?? null;
}

/** What one of them allows. */
function join(all: readonly Types[]): Types {
  const known = all.filter((types) => types !== null);
  return known.length < all.length ? null : [...new Set(known.flat())];
}
