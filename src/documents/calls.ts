/**
 * What one operation of an OpenAPI document demands of a request, and what it answers: as much as can be told for
 * certain. Where a schema is not understood wholly, nothing is said of its body.
 */
import { isErrorStatus } from './statuses.js';
import { Shapes } from './schema-shape.js';
import { SchemaTypes } from './schema-types.js';
import { entries, entry, follow, items, referred, text, type Node } from './tree.js';

export interface Field {
  readonly always: boolean;
  /** Null where the schema does not say. */
  readonly types: readonly string[] | null;
}
/** The fields of a body, by dotted path. */
export type Body = ReadonlyMap<string, Field>;

export interface Answer {
  readonly isError: boolean;
  /** By media type; null: a body of which nothing certain is known. */
  readonly bodies: ReadonlyMap<string, Body | null>;
}

export interface Call {
  /** `query parameter tenant`, `body`; null where a part of the request stands elsewhere. */
  readonly demands: readonly string[] | null;
  /** What is sent, by media type. */
  readonly sends: ReadonlyMap<string, Body | null>;
  /** By status; null where a part of them stands elsewhere. */
  readonly answers: ReadonlyMap<string, Answer> | null;
}

type Direction = 'request' | 'answer';
const OF_THE_OTHER: Readonly<Record<Direction, string>> = { request: 'readOnly', answer: 'writeOnly' };

/** What a body unfolds to, at most. */
const MOST_FIELDS = 300;
const MOST_DEPTH = 4;
const MOST_HOPS = 16;

export class Calls {
  readonly #shapes: Shapes;
  readonly #types: SchemaTypes;
  readonly #bodies: Readonly<Record<Direction, Map<Node, Body | null>>> = { request: new Map(), answer: new Map() };

  constructor(private readonly root: Node) {
    this.#shapes = new Shapes(root);
    this.#types = new SchemaTypes(this.#shapes);
  }

  /** @param shared - the parameters of the whole path */
  read(operation: Node, shared: Node | undefined): Call {
    const request = this.local(entry(operation, 'requestBody')?.value);
    return {
      demands: this.demands(operation, shared, request),
      sends: request === 'elsewhere' ? new Map() : this.media(request, 'request'),
      answers: this.answers(operation),
    };
  }

  private demands(operation: Node, shared: Node | undefined, request: Node | 'elsewhere' | undefined) {
    if (request === 'elsewhere') return null;
    const found = new Map<string, boolean>();
    for (const stated of [...items(shared), ...items(entry(operation, 'parameters')?.value)]) {
      const parameter = this.local(stated);
      if (parameter === 'elsewhere') return null;
      const place = text(entry(parameter, 'in')?.value) ?? '';
      const name = text(entry(parameter, 'name')?.value) ?? '';
      // What the path carries is told by the path; the older format's body is a parameter.
      if (!['query', 'header', 'cookie'].includes(place)) continue;
      found.set(`${place} parameter ${place === 'header' ? name.toLowerCase() : name}`, isTrue(parameter, 'required'));
    }
    if (request !== undefined) found.set('body', isTrue(request, 'required'));
    return [...found].filter(([, isRequired]) => isRequired).map(([name]) => name);
  }

  private answers(operation: Node): ReadonlyMap<string, Answer> | null {
    const answers = new Map<string, Answer>();
    for (const { key, value } of entries(entry(operation, 'responses')?.value)) {
      if (key.startsWith('x-')) continue;
      const response = this.local(value);
      if (response === 'elsewhere' || response === undefined) return null;
      answers.set(key.toUpperCase(), { isError: isErrorStatus(key), bodies: this.media(response, 'answer') });
    }
    return answers;
  }

  private media(holder: Node | undefined, direction: Direction): ReadonlyMap<string, Body | null> {
    return new Map(
      entries(entry(holder, 'content')?.value).map(({ key, value }) => {
        const type = (key.split(';')[0] ?? '').trim().toLowerCase();
        const schema = entry(value, 'schema')?.value;
        return [type, schema === undefined || !/[/+]json$/.test(type) ? null : this.body(schema, direction)];
      }),
    );
  }

  private body(schema: Node, direction: Direction): Body | null {
    const key = follow(schema) ?? schema;
    const known = this.#bodies[direction].get(key);
    if (known !== undefined) return known;
    const fields = new Map<string, Field>();
    const body = this.unfold([schema], '', true, direction, fields, 0) ? fields : null;
    this.#bodies[direction].set(key, body);
    return body;
  }

  /** False where something of it is not understood. */
  private unfold(
    schemas: readonly Node[],
    path: string,
    always: boolean,
    direction: Direction,
    fields: Map<string, Field>,
    depth: number,
  ): boolean {
    if (depth > MOST_DEPTH) return true;
    if (fields.size > MOST_FIELDS) return false;
    const shapes = schemas.map((schema) => this.#shapes.of(schema));
    if (shapes.some(({ doubts, never }) => doubts.size > 0 || never.size > 0)) return false;
    const names = new Map<string, Node[]>();
    for (const shape of shapes)
      for (const [name, field] of shape.fields) names.set(name, [...(names.get(name) ?? []), ...field.schemas]);
    return [...names].every(([name, inner]) => {
      const full = path === '' ? name : `${path}.${name}`;
      const marked = inner.some((schema) => this.isMarked(schema, OF_THE_OTHER[direction]));
      if (marked) return true;
      const isAlways = always && shapes.some(({ must }) => must.has(name));
      const types = this.#types.of(inner);
      fields.set(full, { always: isAlways, types });
      // A text or a number has no fields that could be misunderstood.
      if (types?.includes('object') === false || inner.some((schema) => this.isScalar(schema))) return true;
      return this.unfold(inner, full, isAlways, direction, fields, depth + 1);
    });
  }

  private isScalar(schema: Node): boolean {
    const target = this.#shapes.target(text(entry(schema, '$ref')?.value));
    return [schema, target].some((node) => {
      const values = [entry(node, 'const')?.value, ...items(entry(node, 'enum')?.value)].filter(
        (one) => one !== undefined,
      );
      return values.length > 0 && values.every((value) => follow(value)?.kind === 'scalar');
    });
  }

  private isMarked(schema: Node, keyword: string): boolean {
    const target = this.#shapes.target(text(entry(schema, '$ref')?.value));
    return isTrue(schema, keyword) || isTrue(target, keyword);
  }

  /** What stands there, or where a local reference leads. */
  private local(node: Node | undefined): Node | 'elsewhere' | undefined {
    let current = node === undefined ? undefined : follow(node);
    for (let hops = 0; hops < MOST_HOPS; hops += 1) {
      const reference = text(entry(current, '$ref')?.value);
      if (reference === undefined) return current;
      const next = referred(this.root, reference);
      if (next === undefined) return 'elsewhere';
      current = next;
    }
    return 'elsewhere';
  }
}

function isTrue(node: Node | undefined, key: string): boolean {
  const value = follow(entry(node, key)?.value);
  return value?.kind === 'scalar' && value.value === true;
}
