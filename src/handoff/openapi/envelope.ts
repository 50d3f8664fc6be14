/** The error envelope of an OpenAPI document, as dotted paths: what it requires, may carry, and lists as error codes. */
import type { Span } from '../../contracts/finding.js';
import { Shapes } from '../../documents/schema/shape.js';
import type { Doubt } from '../../documents/schema/composed.js';
import { SchemaTypes } from '../../documents/schema/types.js';
import { entry, follow, items, referenceOf, text, type Node } from '../../documents/tree.js';

export interface EnvelopeField {
  readonly path: string;
  readonly span: Span;
}

/** The error envelope, as dotted paths. */
export interface Envelope {
  readonly span: Span;
  readonly required: readonly EnvelopeField[];
  readonly defined: readonly EnvelopeField[];
  /** The `required` list of each object of the envelope, by the object's path. */
  readonly requiredLists: readonly EnvelopeField[];
  /** Objects of the envelope (as dotted paths, '' for itself) that let undeclared properties through. */
  readonly open: readonly EnvelopeField[];
  /** Fields that are required or defined, but cannot be sent: a closed part of the schema does not know them. */
  readonly excluded: readonly EnvelopeField[];
  /** Objects that may be null, or something else than an object. */
  readonly loose: readonly EnvelopeField[];
  /** Objects that have fields but no `type`. */
  readonly untyped: readonly EnvelopeField[];
  /** What keeps the shape of an object from being proved, by the object's path. */
  readonly doubts: readonly (Doubt & { readonly path: string })[];
  /** The types that a field may have, where its schema says so. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly codes: { readonly values: readonly string[]; readonly span: Span; readonly items: readonly Span[] } | null;
}

/** More fields than an envelope is worth; schemas that refer to each other unfold without end. */
const FIELD_LIMIT = 1000;
const DEPTH_LIMIT = 8;

interface Found {
  readonly required: EnvelopeField[];
  readonly defined: EnvelopeField[];
  readonly requiredLists: EnvelopeField[];
  readonly open: EnvelopeField[];
  readonly excluded: EnvelopeField[];
  readonly loose: EnvelopeField[];
  readonly untyped: EnvelopeField[];
  readonly doubts: (Doubt & { path: string })[];
}

/** An object in the envelope. */
interface Place {
  /** Dotted; empty for the envelope itself. */
  readonly path: string;
  readonly span: Span;
  /** Whether it always comes. */
  readonly needed: boolean;
  readonly depth: number;
}

const READ = new WeakMap<Node, { readonly root: Node; readonly codePath: string; readonly envelope: Envelope }>();

/** Reads the envelope a schema describes, once. `codePath`: dotted path of the error code in it. */
export function readEnvelope(root: Node, schema: Node, span: Span, codePath: string): Envelope {
  const known = READ.get(schema);
  if (known?.root === root && known.codePath === codePath && known.envelope.span === span) return known.envelope;
  const envelope = new EnvelopeReader(new Shapes(root), codePath).read(schema, span);
  READ.set(schema, { root, codePath, envelope });
  return envelope;
}

class EnvelopeReader {
  readonly #found: Found = {
    required: [],
    defined: [],
    requiredLists: [],
    open: [],
    excluded: [],
    loose: [],
    untyped: [],
    doubts: [],
  };
  readonly #types = new Map<string, readonly string[]>();
  readonly #kinds: SchemaTypes;
  #codes: Envelope['codes'] = null;
  #steps = 0;

  constructor(
    private readonly shapes: Shapes,
    private readonly codePath: string,
  ) {
    this.#kinds = new SchemaTypes(shapes);
  }

  read(schema: Node, span: Span): Envelope {
    this.object([schema], { path: '', span, needed: true, depth: 0 });
    return { span, ...this.#found, types: this.#types, codes: this.#codes };
  }

  /** One object of the envelope: all the schemas that are given for it hold. */
  private object(schemas: readonly Node[], { path, span: place, needed, depth }: Place): void {
    const { required, defined, requiredLists, open, excluded, loose, untyped, doubts } = this.#found;
    if (depth > DEPTH_LIMIT || defined.length > FIELD_LIMIT) return;
    const shapes = schemas.map((schema) => this.shapes.of(schema));
    const fields = new Map<string, { span: Span; schemas: Node[] }>();
    for (const shape of shapes) {
      for (const doubt of shape.doubts) doubts.push({ path, ...doubt });
      for (const list of shape.lists) requiredLists.push({ path, span: list });
      for (const [name, field] of shape.fields) {
        const known = fields.get(name);
        if (known === undefined) fields.set(name, { span: field.span, schemas: [...field.schemas] });
        else known.schemas.push(...field.schemas);
      }
    }
    const must = new Map(shapes.flatMap((shape) => [...shape.must]));
    const canCome = (name: string) =>
      shapes.every(({ only, never }) => !never.has(name) && (only === null || only.has(name)));
    const certain = shapes.find(({ object }) => object.kind === 'yes');
    const never = shapes.find(({ object }) => object.kind === 'never');
    const other = never ?? shapes.find(({ object }) => object.kind === 'no');
    if ((certain === undefined || never !== undefined) && other !== undefined)
      loose.push({ path, span: other.object.span });
    else if (certain === undefined && fields.size > 0) untyped.push({ path, span: place });
    const isObject = fields.size > 0 || certain !== undefined;
    if (isObject && shapes.every(({ only }) => only === null)) open.push({ path, span: place });
    const full = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const [name, span] of must) if (!canCome(name)) excluded.push({ path: full(name), span });
    for (const [name, field] of fields) {
      const isSure = needed && must.has(name) && canCome(name);
      defined.push({ path: full(name), span: field.span });
      if (!canCome(name) && !must.has(name)) excluded.push({ path: full(name), span: field.span });
      if (isSure) required.push({ path: full(name), span: must.get(name) ?? field.span });
      const types = this.#kinds.of(field.schemas);
      if (types !== null) this.#types.set(full(name), types);
      if (must.has(name)) this.writeOnly(field.schemas, path);
      if (full(name) === this.codePath) this.codes(field.schemas, field.span);
      this.object(field.schemas, { path: full(name), span: field.span, needed: isSure, depth: depth + 1 });
    }
  }

  /** What may only be written is required of requests, and not of an error. */
  private writeOnly(schemas: readonly Node[], path: string): void {
    for (const schema of schemas) {
      for (const node of [schema, this.shapes.target(referenceOf(schema))]) {
        const found = entry(node, 'writeOnly');
        const value = follow(found?.value);
        if (found !== undefined && value?.kind === 'scalar' && value.value === true)
          this.#found.doubts.push({ path, keyword: 'writeOnly', span: found.keySpan });
      }
    }
  }

  private codes(schemas: readonly Node[], span: Span): void {
    const listed = narrowed(schemas.map((schema) => this.values(schema, 0)));
    if (listed === null || listed.some(({ value }) => value === undefined)) return;
    const values = listed.flatMap(({ value }) => value ?? []);
    this.#codes = { values, span: this.listPlace(schemas) ?? span, items: listed.map((one) => one.span) };
  }

  private listPlace(schemas: readonly Node[]): Span | null {
    for (const schema of schemas) {
      for (const node of [schema, this.shapes.target(referenceOf(schema))]) {
        const list = entry(node, 'enum');
        if (list !== undefined) return list.value.span;
      }
    }
    return null;
  }

  /** The values a schema allows, wherever it has them from; null where it allows any. */
  private values(schema: Node, depth: number): Values {
    this.#steps += 1;
    if (depth > CODE_DEPTH || this.#steps > STEP_LIMIT) return null;
    const own: Values[] = [];
    if (!this.shapes.ignoresSiblings(schema)) {
      for (const key of UNPROVED_OF_CODES) {
        const found = entry(schema, key);
        if (found !== undefined)
          this.#found.doubts.push({ path: parentOf(this.codePath), keyword: key, span: found.keySpan });
      }
      // What is no text can be no code.
      if (this.#kinds.of([schema])?.includes('string') === false) own.push([]);
      const list = entry(schema, 'enum');
      const constant = entry(schema, 'const');
      if (list !== undefined) own.push(items(list.value).map(valueAt));
      if (constant !== undefined) own.push([valueAt(constant.value)]);
    }
    for (const { rule, nodes } of this.shapes.parts(schema)) {
      const inner = nodes.slice(0, FIELD_LIMIT).map((node) => this.values(node, depth + 1));
      own.push(rule === 'and' ? narrowed(inner) : united(inner, rule === 'xor'));
    }
    return narrowed(own);
  }
}

type Values = readonly { readonly value: string | undefined; readonly span: Span }[] | null;

const CODE_DEPTH = 6;
const STEP_LIMIT = 5000;
const UNPROVED_OF_CODES = ['not', 'if', 'then', 'else', '$dynamicRef', '$recursiveRef'];

function valueAt(node: Node): { value: string | undefined; span: Span } {
  return { value: text(node), span: node.span };
}

/** What all of the lists allow, in the order of the first. */
function narrowed(lists: readonly Values[]): Values {
  const [first, ...rest] = lists.filter((list) => list !== null);
  if (first === undefined) return null;
  const sets = rest.map((list) => new Set(list.map(({ value }) => value)));
  return first.filter(({ value }) => sets.every((set) => set.has(value)));
}

/** What one of the lists allows; `once`: exactly one. */
function united(lists: readonly Values[], once: boolean): Values {
  const found = new Map<string | undefined, { count: number; span: Span }>();
  for (const list of lists) {
    if (list === null) return null;
    for (const { value, span } of list) {
      const known = found.get(value);
      found.set(value, { count: (known?.count ?? 0) + 1, span: known?.span ?? span });
    }
  }
  return [...found].filter(([, { count }]) => !once || count === 1).map(([value, { span }]) => ({ value, span }));
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}
