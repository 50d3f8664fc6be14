/** Reads an OpenAPI document for what it says of the contract: its versions, the error codes, the envelope. */
import type { Span } from '../contracts/finding.js';
import { at, entries, entry, follow, items, show, strings, text, type Node } from './tree.js';

export interface VersionConstant {
  /** The property it is the constant of. */
  readonly property: string;
  readonly value: string;
  readonly span: Span;
  /** The named schema it stands in; null elsewhere. */
  readonly schema: string | null;
}

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
  readonly codes: { readonly values: readonly string[]; readonly span: Span; readonly items: readonly Span[] } | null;
}

export interface OpenApiFacts {
  readonly version: { readonly value: string; readonly span: Span } | null;
  readonly constants: readonly VersionConstant[];
  /** Properties of the watched names that have no constant. */
  readonly loose: readonly { readonly property: string; readonly span: Span; readonly schema: string | null }[];
  /** Null when the named schema is not there. */
  readonly envelope: Envelope | null;
  readonly schemasSpan: Span;
}

/** What a profile says of the document. */
export interface OpenApiQuestions {
  readonly errorSchema: string;
  /** Dotted path of the error code in the envelope. */
  readonly codePath: string;
  /** Property names whose constants are versions. */
  readonly watched: readonly string[];
}

/** More fields than an envelope is worth; schemas that refer to each other unfold without end. */
const FIELD_LIMIT = 1000;

/** Reads what the document says of versions and of the error envelope. */
export function readOpenApi(root: Node, { errorSchema, codePath, watched }: OpenApiQuestions): OpenApiFacts {
  const version = at(root, 'info', 'version');
  const reader = new Reader(root, watched);
  reader.walk(root, null);
  const schemas = entry(entry(root, 'components')?.value, 'schemas');
  const envelope = entry(schemas?.value, errorSchema);
  return {
    version: version === undefined ? null : { value: scalarText(version), span: version.span },
    constants: reader.constants,
    loose: reader.loose,
    envelope: envelope === undefined ? null : reader.envelope(envelope.value, envelope.keySpan, codePath),
    schemasSpan: schemas?.keySpan ?? root.span,
  };
}

class Reader {
  readonly constants: VersionConstant[] = [];
  readonly loose: { property: string; span: Span; schema: string | null }[] = [];

  constructor(
    private readonly root: Node,
    private readonly watched: readonly string[],
  ) {}

  /** Finds every version constant below a node, wherever a schema may stand. */
  walk(node: Node, schema: string | null): void {
    if (node.kind === 'array') for (const item of node.items) this.walk(item, schema);
    if (node.kind !== 'object') return;
    for (const { key, value } of node.entries) {
      if (key === 'schemas' && schema === null) {
        for (const named of entries(value)) this.walk(named.value, named.key);
      } else if (key === 'properties' && value.kind === 'object') {
        for (const property of value.entries) this.property(property.key, property.value, property.keySpan, schema);
      } else this.walk(value, schema);
    }
  }

  private property(name: string, value: Node, keySpan: Span, schema: string | null): void {
    const constant = this.constant(value);
    if (constant !== undefined) {
      this.constants.push({ property: name, value: scalarText(constant), span: constant.span, schema });
    } else if (this.watched.includes(name)) this.loose.push({ property: name, span: keySpan, schema });
    this.walk(value, schema);
  }

  private constant(schema: Node): Node | undefined {
    const resolved = this.resolve(schema);
    const constant = entry(resolved, 'const')?.value;
    if (constant !== undefined) return constant;
    const only = items(entry(resolved, 'enum')?.value);
    return only.length === 1 ? only[0] : undefined;
  }

  envelope(schema: Node, span: Span, codePath: string): Envelope {
    const required: EnvelopeField[] = [];
    const defined: EnvelopeField[] = [];
    const open: EnvelopeField[] = [];
    const requiredLists: EnvelopeField[] = [];
    let codes: Envelope['codes'] = null;
    const visit = (node: Node, path: string, place: Span, needed: boolean, depth: number): void => {
      if (depth > 8 || defined.length > FIELD_LIMIT) return;
      const parts = this.parts(node);
      const names = new Map<string, { span: Span; schemas: Node[] }>();
      for (const part of parts) {
        for (const property of entries(entry(part, 'properties')?.value)) {
          const known = names.get(property.key);
          if (known) known.schemas.push(property.value);
          else names.set(property.key, { span: property.keySpan, schemas: [property.value] });
        }
      }
      const requiredHere = new Map<string, Span>();
      for (const part of this.sure(node)) {
        const list = entry(part, 'required');
        if (list !== undefined) requiredLists.push({ path, span: list.keySpan });
        for (const name of items(list?.value)) {
          const key = text(name);
          if (key !== undefined) requiredHere.set(key, name.span);
        }
      }
      const isObject = names.size > 0 || parts.some((part) => text(entry(part, 'type')?.value) === 'object');
      if (isObject && !parts.some(isClosed)) open.push({ path, span: place });
      for (const [name, { span: nameSpan, schemas }] of names) {
        const full = path === '' ? name : `${path}.${name}`;
        const certain = needed && requiredHere.has(name);
        defined.push({ path: full, span: nameSpan });
        if (certain) required.push({ path: full, span: requiredHere.get(name) ?? nameSpan });
        for (const child of schemas) {
          const list = entry(this.resolve(child), 'enum');
          const values = strings(list?.value);
          if (full === codePath && list !== undefined && values !== undefined)
            codes = { values, span: list.value.span, items: items(list.value).map((item) => item.span) };
          visit(child, full, nameSpan, certain, depth + 1);
        }
      }
    };
    visit(schema, '', span, true, 0);
    return { span, required, defined, requiredLists, open, codes };
  }

  /** A schema and all that it is composed of, each part once. */
  private parts(schema: Node): readonly Node[] {
    return this.composed(schema, ['allOf', 'anyOf', 'oneOf']);
  }

  /** A schema and those parts that hold for every instance, each once. */
  private sure(schema: Node): readonly Node[] {
    return this.composed(schema, ['allOf']);
  }

  private composed(schema: Node, keywords: readonly string[]): readonly Node[] {
    const found = new Set<Node>();
    const add = (part: Node) => {
      const resolved = this.resolve(part);
      if (resolved !== undefined) found.add(resolved);
    };
    add(schema);
    // What is added on the way is visited too.
    for (const part of found) for (const key of keywords) items(entry(part, key)?.value).forEach(add);
    return [...found];
  }

  private resolve(schema: Node): Node | undefined {
    let current = follow(schema);
    for (let hops = 0; hops < 16; hops += 1) {
      const reference = text(entry(current, '$ref')?.value);
      if (reference === undefined) return current;
      if (!reference.startsWith('#/')) return undefined;
      const steps = reference.slice(2).split('/');
      current = follow(at(this.root, ...steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))));
    }
    return undefined;
  }
}

function isClosed(schema: Node): boolean {
  return ['additionalProperties', 'unevaluatedProperties'].some((key) => {
    const value = follow(entry(schema, key)?.value);
    return value?.kind === 'scalar' && value.value === false;
  });
}

function scalarText(node: Node): string {
  return text(node) ?? show(node);
}
