/** Keywords that limit a number, a length or a count: of two limits the tighter holds. */
import { valuesOf, type Parts } from './parts.js';
import { entry, follow, isBoolean, number, type Node } from '../tree.js';

interface Bound {
  readonly side: 'least' | 'most';
  /** The type that it speaks of. */
  readonly of: 'number' | 'string' | 'array' | 'object';
  /** What holds where it is not given. */
  readonly without: number;
}

/** Maps: a document may call a keyword as every object calls something of its own. */
const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>(
  Object.entries({
    minimum: { side: 'least', of: 'number', without: -Infinity },
    exclusiveMinimum: { side: 'least', of: 'number', without: -Infinity },
    maximum: { side: 'most', of: 'number', without: Infinity },
    exclusiveMaximum: { side: 'most', of: 'number', without: Infinity },
    minLength: { side: 'least', of: 'string', without: 0 },
    maxLength: { side: 'most', of: 'string', without: Infinity },
    minItems: { side: 'least', of: 'array', without: 0 },
    maxItems: { side: 'most', of: 'array', without: Infinity },
    minProperties: { side: 'least', of: 'object', without: 0 },
    maxProperties: { side: 'most', of: 'object', without: Infinity },
  }),
);

/** The type that a keyword limits; null where it speaks of any, or is not known. */
export function limitedType(keyword: string): string | null {
  return BOUNDS.get(keyword)?.of ?? OF_TYPE.get(keyword) ?? null;
}

const OF_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    multipleOf: 'number',
    pattern: 'string',
    contentEncoding: 'string',
    contentMediaType: 'string',
    contentSchema: 'string',
    items: 'array',
    prefixItems: 'array',
    additionalItems: 'array',
    unevaluatedItems: 'array',
    uniqueItems: 'array',
    contains: 'array',
    minContains: 'array',
    maxContains: 'array',
    properties: 'object',
    required: 'object',
    additionalProperties: 'object',
    unevaluatedProperties: 'object',
    patternProperties: 'object',
    propertyNames: 'object',
    dependentRequired: 'object',
    dependentSchemas: 'object',
    dependencies: 'object',
  }),
);

export function isBound(keyword: string): boolean {
  return BOUNDS.has(keyword);
}

/** Whether every value within the limits of one is within the other's; null where that cannot be told. */
export function isWithin(keyword: string, inner: Parts, outer: Parts): boolean | null {
  const bound = BOUNDS.get(keyword);
  if (bound === undefined) return null;
  const [mine, theirs] = [tightest(keyword, bound, inner), tightest(keyword, bound, outer)];
  if (mine === null || theirs === null) return null;
  if (theirs.limit === bound.without) return true;
  const isAsTight = bound.side === 'least' ? mine.limit >= theirs.limit : mine.limit <= theirs.limit;
  const isOnEdge = mine.limit === theirs.limit && theirs.excluded && !mine.excluded;
  if (isAsTight && !isOnEdge) return true;
  const values = valuesOf(inner);
  return values !== null && [...values.values()].every((value) => fits(value, bound, theirs));
}

interface Limit {
  readonly limit: number;
  readonly excluded: boolean;
}

/** `minimum` and `exclusiveMinimum` are one limit. Null where something that is no number stands there. */
function tightest(keyword: string, { side, without }: Bound, parts: Parts): Limit | null {
  const plain = keyword.replace('exclusiveM', 'm');
  const exclusive = plain.replace(/^m(?=(?:in|ax)imum$)/, 'exclusiveM');
  const limits: Limit[] = [];
  for (const schema of parts.schemas) {
    const [stated, edge] = [entry(schema, plain)?.value, entry(schema, exclusive)?.value];
    const isFlag = exclusive !== plain && follow(edge)?.kind === 'scalar' && number(edge) === null;
    if (stated !== undefined) {
      const limit = number(stated);
      if (limit === null) return null;
      // OpenAPI 3.0 writes it as a flag beside the limit.
      limits.push({ limit, excluded: isFlag && isBoolean(edge, true) });
    }
    if (exclusive === plain || edge === undefined || isFlag) continue;
    const limit = number(edge);
    if (limit === null) return null;
    limits.push({ limit, excluded: true });
  }
  const isTighter = (one: Limit, other: Limit) =>
    side === 'least' ? one.limit > other.limit : one.limit < other.limit;
  return limits.reduce(
    (held, one) => (isTighter(one, held) || (one.limit === held.limit && one.excluded) ? one : held),
    { limit: without, excluded: false },
  );
}

function fits(value: Node, { side, of }: Bound, { limit, excluded }: Limit): boolean {
  const node = follow(value);
  const size =
    node?.kind === 'scalar'
      ? of === 'number' && typeof node.value === 'number'
        ? node.value
        : of === 'string' && typeof node.value === 'string'
          ? Array.from(node.value).length
          : null
      : null;
  // What is of another type is not limited by it; lists and objects are seldom listed one by one.
  if (size === null) return node?.kind === 'scalar';
  return side === 'least' ? (excluded ? size > limit : size >= limit) : excluded ? size < limit : size <= limit;
}
