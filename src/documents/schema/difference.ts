/** A difference of two schemas, and how it is told. */
import type { Span } from '../../contracts/finding.js';
import { canonical, said, valuesOf, type Parts } from './parts.js';
import { number, text, type Entry, type Node } from '../tree.js';

/** Who reads: an answer must not say more than its reader knows, a request must still be taken. */
export type Direction = 'request' | 'answer';

export interface Difference {
  /** Dotted path of the field, `orders[].id`; empty for the value itself. */
  readonly path: string;
  /** `gone`: a field that was there is there no more (in requests: is refused). Else the keyword. */
  readonly keyword: string;
  readonly was: string;
  readonly is: string;
  /** False where it only cannot be told. */
  readonly sure: boolean;
  /** In the newer document. */
  readonly span: Span;
}

export interface Asked {
  readonly direction: Direction;
  /** Fields that are not known to a closed object are told, too. */
  readonly strict: boolean;
  /** The path of a value that may become one of more: that is judged elsewhere. */
  readonly growing: string | null;
}

export interface Place {
  readonly asked: Asked;
  readonly depth: number;
  readonly span: Span;
}

/** Two schemas for one value, as what was and is, and as what must fit into what: an answer into the old, a request into the new. */
export interface Pairing {
  readonly was: Parts;
  readonly is: Parts;
  readonly sub: Parts;
  readonly sup: Parts;
  readonly place: Place;
}

export function pairing(was: Parts, is: Parts, place: Place): Pairing {
  const [sub, sup] = place.asked.direction === 'answer' ? [is, was] : [was, is];
  return { was, is, sub, sup, place };
}

/** Compares what a field (by its name), an item (`[]`) or the rest of an object (`*`) holds: what must fit, into what. */
export type Inside = (sub: readonly Node[], sup: readonly Node[], step: string, place: Place) => Difference[];

export function spanOf(node: Node, { asked, span }: Place): Span {
  return asked.direction === 'answer' ? node.span : span;
}

export function difference(keyword: string, { was, is, place }: Pairing, sure: boolean): Difference {
  const span = is.keywords.get(keyword)?.[0]?.keySpan ?? place.span;
  return { path: '', keyword, was: said(was, keyword), is: said(is, keyword), sure, span };
}

export function endless(span: Span): Difference {
  return {
    path: '',
    keyword: 'schema',
    was: 'a composition without end',
    is: 'a composition without end',
    sure: false,
    span,
  };
}

export function joined(step: string, path: string): string {
  return path === '' || path.startsWith('[') ? `${step}${path}` : `${step}.${path}`;
}

/** What is left of a dotted path behind its first step; null where it begins otherwise. */
export function below(path: string | null, step: string): string | null {
  if (path === step) return '';
  return path?.startsWith(`${step}.`) === true ? path.slice(step.length + 1) : null;
}

export function mayBe(type: string, wanted: ReadonlySet<string>): boolean {
  return (
    wanted.has(type) || (type === 'integer' && wanted.has('number')) || (type === 'number' && wanted.has('integer'))
  );
}

export function shown(types: ReadonlySet<string> | null): string {
  return types === null ? 'any type' : types.size === 0 ? 'no type' : [...types].sort().join(' or ');
}

export function listed(parts: Parts): string {
  const values = valuesOf(parts);
  if (values === null) return 'any value';
  const all = [...values.keys()].join(' or ');
  return all.length > 200 ? `${all.slice(0, 200)}…` : all;
}

export function shownNever(never: boolean): string {
  return never ? 'never there' : 'there';
}

export function isAny(schema: Node): boolean {
  return canonical(schema) === 'true' || canonical(schema) === '{}';
}

export function isMultiple(others: readonly Entry[] | undefined, wanted: number | null): boolean {
  if (wanted === null || wanted <= 0) return false;
  return others?.some(({ value }) => Number.isInteger((number(value) ?? NaN) / wanted)) === true;
}

/** What is also of another format. */
const NARROWER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    int64: ['int32'],
    double: ['float'],
    'idn-email': ['email'],
    'idn-hostname': ['hostname'],
    iri: ['uri'],
    'uri-reference': ['uri'],
    'iri-reference': ['uri', 'iri', 'uri-reference'],
  }),
);

export function isFormat(sub: Parts, wanted: string | undefined): boolean {
  if (wanted === undefined) return false;
  const own = (sub.keywords.get('format') ?? []).map(({ value }) => text(value));
  return own.some((one) => one === wanted || (one !== undefined && NARROWER.get(wanted)?.includes(one) === true));
}

/** A schema of one type. */
export function ofType(type: string, span: Span): Node {
  const entries = [{ key: 'type', keySpan: span, value: { kind: 'scalar', span, value: type } as const }];
  return { kind: 'object', span, entries };
}
