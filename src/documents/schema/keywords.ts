/** What keeps a value from fitting one keyword of a schema. Of one that is not understood only the same words prove anything. */
import { isBound, isWithin } from './bounds.js';
import {
  difference,
  isAny,
  isFormat,
  isMultiple,
  listed,
  shown,
  type Difference,
  type Inside,
  type Pairing,
  type Place,
} from './difference.js';
import { canonical, typesOf, valuesOf } from './parts.js';
import { items, number, text, type Entry } from '../tree.js';

export interface Means {
  /** Whether each limit is given in the same words on the other side. */
  readonly isGiven: (given: readonly Entry[], others: readonly Entry[] | undefined, place: Place) => boolean;
  readonly inside: Inside;
}

export function keywordDifferences(
  keyword: string,
  given: readonly Entry[],
  pair: Pairing,
  { isGiven, inside }: Means,
): Difference[] {
  const { was, is, sub, sup, place } = pair;
  const tell = (sure: boolean) => [difference(keyword, pair, sure)];
  if (isBound(keyword)) {
    const within = isWithin(keyword, sub, sup);
    return within === true ? [] : tell(within === false);
  }
  switch (keyword) {
    case 'properties':
    case 'required':
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return [];
    case 'type':
    case 'nullable': {
      const [types, wanted] = [typesOf(sub), typesOf(sup)];
      if (keyword === 'nullable' && sup.keywords.has('type')) return [];
      if (
        wanted === null ||
        (types !== null && [...types].every((type) => wanted.has(type) || (type === 'integer' && wanted.has('number'))))
      )
        return [];
      return [{ ...difference('type', pair, true), was: shown(typesOf(was)), is: shown(typesOf(is)) }];
    }
    case 'enum':
    case 'const': {
      if (keyword === 'const' && sup.keywords.has('enum')) return [];
      const [values, wanted] = [valuesOf(sub), valuesOf(sup)];
      if (wanted === null) return [];
      if (values !== null && (place.asked.growing === '' || [...values.keys()].every((one) => wanted.has(one))))
        return [];
      return [{ ...difference(keyword, pair, true), was: listed(was), is: listed(is) }];
    }
    case 'items':
      return itemDifferences(given, pair, { isGiven, inside });
    case 'uniqueItems':
      return given.every(({ value }) => canonical(value) !== 'true') || isGiven(given, sub.keywords.get(keyword), place)
        ? []
        : tell(!sub.keywords.has(keyword));
    case 'multipleOf':
      return given.every(({ value }) => isMultiple(sub.keywords.get(keyword), number(value))) ? [] : tell(true);
    case 'format':
      return given.every(({ value }) => isFormat(sub, text(value))) ? [] : tell(!sub.keywords.has(keyword));
    default:
      return isGiven(given, sub.keywords.get(keyword), place) ? [] : tell(false);
  }
}

function itemDifferences(given: readonly Entry[], pair: Pairing, { isGiven, inside }: Means): Difference[] {
  const { sub, place } = pair;
  const others = sub.keywords.get('items') ?? [];
  const isTuple = [...given, ...others].some(({ value }) => items(value).length > 0) || sub.keywords.has('prefixItems');
  if (isTuple) return isGiven(given, others, place) ? [] : [difference('items', pair, false)];
  const schemas = given.map(({ value }) => value);
  if (others.length === 0) return schemas.every((schema) => isAny(schema)) ? [] : [difference('items', pair, true)];
  const own = others.map(({ value }) => value);
  return inside(own, schemas, '[]', place);
}
