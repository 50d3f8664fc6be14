/** The shape of the objects that fit a schema, and how shapes compose: where all of them hold, where one of them does. */
import type { Span } from '../../contracts/finding.js';
import type { Node } from '../tree.js';

/** Why something is not proved. */
export interface Doubt {
  /** The keyword, as it is written; "a boolean schema" and the like where there is none. */
  readonly keyword: string;
  readonly span: Span;
}

export interface ShapeField {
  readonly span: Span;
  /** Every schema that is given for it. */
  readonly schemas: readonly Node[];
}

export interface Shape {
  /** Fields that every such object has, with the place that says so. */
  readonly must: ReadonlyMap<string, Span>;
  readonly fields: ReadonlyMap<string, ShapeField>;
  /** The only fields that can come; null: any. */
  readonly only: ReadonlySet<string> | null;
  /** Fields whose schema is `false`. */
  readonly never: ReadonlySet<string>;
  /** `no`: the value may be null or something else than an object, as the span says; `never`: it cannot be one. */
  readonly object: { readonly kind: 'yes' | 'no' | 'never' | 'unstated'; readonly span: Span };
  readonly lists: ReadonlySet<Span>;
  /** True where a part speaks for every field, so that none is left unevaluated. */
  readonly greedy: boolean;
  readonly doubts: ReadonlySet<Doubt>;
}

/** All of them hold. */
export function both(shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes;
  if (first === undefined || rest.length === 0) return first ?? nothing(NO_PLACE);
  const certain = (['never', 'yes', 'no'] as const)
    .map((kind) => shapes.find(({ object }) => object.kind === kind))
    .find((shape) => shape !== undefined);
  return {
    must: new Map(shapes.flatMap(({ must }) => [...must])),
    fields: joined(shapes),
    only: shapes.map(({ only }) => only).reduce(meet),
    never: new Set(shapes.flatMap(({ never }) => [...never])),
    object: (certain ?? first).object,
    lists: new Set(shapes.flatMap(({ lists }) => [...lists])),
    greedy: shapes.some(({ greedy }) => greedy),
    doubts: new Set(shapes.flatMap(({ doubts }) => [...doubts])),
  };
}

/** One of them holds: only what all of them say is sure. */
export function either(shapes: readonly Shape[], span: Span): Shape {
  const [first, ...rest] = shapes;
  if (first === undefined) return nothing(span);
  const isOpen = shapes.some(({ only }) => only === null);
  const kinds = new Set(shapes.map(({ object }) => object.kind));
  const isLoose = ({ object }: Shape) => object.kind === 'no' || object.kind === 'never';
  const loose = shapes.find(isLoose);
  return {
    must: new Map([...first.must].filter(([name]) => rest.every(({ must }) => must.has(name)))),
    fields: joined(shapes),
    only: isOpen ? null : new Set(shapes.flatMap(({ only }) => [...(only ?? [])])),
    never: new Set([...first.never].filter((name) => rest.every(({ never }) => never.has(name)))),
    object: (shapes.every(({ object }) => object.kind === 'never')
      ? loose?.object
      : loose && { ...loose.object, kind: 'no' }) ?? {
      kind: kinds.size === 1 && kinds.has('yes') ? 'yes' : 'unstated',
      span,
    },
    lists: new Set(),
    greedy: shapes.some(({ greedy }) => greedy),
    doubts: new Set(shapes.flatMap(({ doubts }) => [...doubts])),
  };
}

function joined(shapes: readonly Shape[]): Map<string, ShapeField> {
  const fields = new Map<string, { span: Span; schemas: Node[] }>();
  for (const shape of shapes) {
    for (const [name, { span, schemas }] of shape.fields) {
      const known = fields.get(name);
      if (known === undefined) fields.set(name, { span, schemas: [...schemas] });
      else for (const schema of schemas) if (!known.schemas.includes(schema)) known.schemas.push(schema);
    }
  }
  return fields;
}

export function meet(one: ReadonlySet<string> | null, other: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (one === null || other === null) return one ?? other;
  return new Set([...one].filter((name) => other.has(name)));
}

const NO_PLACE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

export function nothing(span: Span): Shape {
  const none = new Set<string>();
  const object = { kind: 'unstated', span } as const;
  return {
    must: new Map(),
    fields: new Map(),
    only: null,
    never: none,
    object,
    lists: new Set(),
    greedy: false,
    doubts: new Set(),
  };
}

export function doubtful(keyword: string, span: Span): Shape {
  return { ...nothing(span), doubts: new Set([{ keyword, span }]) };
}
