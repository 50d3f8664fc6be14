/** One operation in two documents, and how what differs between them is placed and told once. */
import type { ContractChange } from '../../contracts/report.js';
import type { Operation } from '../../handoff/openapi/operations.js';
import type { SchemaFit } from '../../documents/schema/fit.js';
import type { Node } from '../../documents/tree.js';
import type { PlacedChange } from './placed.js';

/** What the error envelopes of the two documents are: they are compared once for all. */
export interface Envelopes {
  readonly was: { readonly root: Node; readonly name: string };
  readonly is: { readonly root: Node; readonly name: string };
  readonly codePath: string;
}

export interface Pair {
  readonly name: string;
  readonly fit: SchemaFit;
  readonly envelopes: Envelopes;
  /** Where the operation stands in the newer document. */
  readonly operation: Operation;
}

export function placed(
  { operation }: Pair,
  change: ContractChange,
  node?: { readonly span: Node['span'] },
): PlacedChange {
  return { change, span: node?.span ?? operation.span, path: null };
}

export function unproved(pair: Pair, subject: string, after: string, span?: Node['span']): PlacedChange {
  const change = {
    rule: 'contract/unproved',
    breaking: true,
    subject,
    before: 'as it was',
    after,
    action: `look at the ${subject}`,
  } as const;
  return placed(pair, change, span === undefined ? undefined : { span });
}

export function covers(bodies: ReadonlyMap<string, unknown>, wanted: string): boolean {
  return [...bodies.keys()].some(
    (type) => type === wanted || type === '*/*' || (type.endsWith('/*') && wanted.startsWith(type.slice(0, -1))),
  );
}

/** Several media types may have one schema. */
export function once(all: readonly PlacedChange[]): PlacedChange[] {
  const known = new Map(all.map((one) => [`${one.change.rule} ${one.change.subject}`, one]));
  return [...known.values()];
}
