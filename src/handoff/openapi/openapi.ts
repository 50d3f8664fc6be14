/** Reads an OpenAPI document for what it says of the contract: its versions, and where the error envelope is. */
import type { Span } from '../../contracts/finding.js';
import { readEnvelope, type Envelope } from './envelope.js';
import {
  at,
  entries,
  entry,
  follow,
  items,
  referenceOf,
  show,
  text,
  type Entry,
  type Node,
} from '../../documents/tree.js';

export interface VersionConstant {
  /** The property it is the constant of. */
  readonly property: string;
  readonly value: string;
  readonly span: Span;
  /** The named schema it stands in; null elsewhere. */
  readonly schema: string | null;
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

/** A schema that the document names. */
export function schemaNamed(root: Node, name: string): Entry | undefined {
  return entry(at(root, 'components', 'schemas'), name);
}

/** The version that the document says it is of; undefined where it is no text. */
export function statedVersion(root: Node | undefined): string | undefined {
  return text(at(root, 'info', 'version'));
}

/** Reads what the document says of versions and of the error envelope. */
export function readOpenApi(root: Node, { errorSchema, codePath, watched }: OpenApiQuestions): OpenApiFacts {
  const version = at(root, 'info', 'version');
  const reader = new Reader(root, watched);
  reader.walk(root, null);
  for (const place of [root, entry(root, 'info')?.value]) reader.extensions(place);
  const schemas = entry(entry(root, 'components')?.value, 'schemas');
  const envelope = entry(schemas?.value, errorSchema);
  return {
    version: version === undefined ? null : { value: scalarText(version), span: version.span },
    constants: reader.constants,
    loose: reader.loose,
    envelope: envelope === undefined ? null : readEnvelope(root, envelope.value, envelope.keySpan, codePath),
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

  /** `x-service-contract-version` states a version as well. */
  extensions(place: Node | undefined): void {
    for (const { key, value } of entries(place)) {
      const property = key.slice(2).toLowerCase().replaceAll('-', '_');
      if (key.startsWith('x-') && follow(value)?.kind === 'scalar' && this.watched.includes(property))
        this.constants.push({ property, value: scalarText(value), span: value.span, schema: null });
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

  private resolve(schema: Node): Node | undefined {
    let current = follow(schema);
    for (let hops = 0; hops < 16; hops += 1) {
      const reference = referenceOf(current);
      if (reference === undefined) return current;
      if (!reference.startsWith('#/')) return undefined;
      const steps = reference.slice(2).split('/');
      current = follow(at(this.root, ...steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))));
    }
    return undefined;
  }
}

function scalarText(node: Node): string {
  return text(node) ?? show(node);
}
