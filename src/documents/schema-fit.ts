/**
 * What keeps every value of one schema from being a value of another. A closed world: of a keyword that is not understood
 * only the same words prove anything. What comes besides the known fields is no difference, as readers skip it, unless the
 * comparison is strict.
 */
import {
  type Difference,
  type Asked,
  type Place,
  spanOf,
  difference,
  endless,
  joined,
  below,
  mayBe,
  ofType,
  shown,
  listed,
  shownNever,
  isAny,
  isMultiple,
  isFormat,
} from './schema-difference.js';
import { isBound, isWithin, limitedType } from './schema-bounds.js';
import { fieldsOf, isClosed, namesOf } from './schema-fields.js';
import {
  canonical,
  isRemark,
  partsOf,
  schemaSource,
  together,
  typesOf,
  valuesOf,
  type Parts,
  type SchemaSource,
} from './schema-parts.js';
import { resolved, Sameness } from './schema-same.js';
import { TOP_OF_FILE } from './source.js';
import { items, number, text, type Entry, type Node } from './tree.js';

const MOST_STEPS = 40_000;
const MOST_DEPTH = 60;

interface Memo {
  readonly depth: number;
  readonly found: readonly Difference[] | null;
}

export class SchemaFit {
  readonly #was: SchemaSource;
  readonly #is: SchemaSource;
  readonly #same: Sameness;
  readonly #ids = new Map<Node, number>();
  readonly #known = new Map<string, Memo>();
  #steps = 0;
  #lowest = Infinity;

  constructor(was: Node, is: Node) {
    this.#was = schemaSource(was);
    this.#is = schemaSource(is);
    this.#same = new Sameness(this.#was, this.#is);
  }

  /** How the newer schema differs from the older in what breaks; of a path only the outermost. */
  differences(was: Node, is: Node, asked: Asked): readonly Difference[] {
    const all = this.compare([was], [is], asked, 0);
    const seen = new Set<string>();
    return all.filter(({ path, keyword }) => {
      const key = `${path} ${keyword}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
  }

  isSame(was: Node, is: Node): boolean {
    return this.#same.holds(was, is);
  }

  /** Paths are those below the values that are compared. */
  private compare(was: readonly Node[], is: readonly Node[], asked: Asked, depth: number): Difference[] {
    const isKnown = is.length === was.length && is.every((one) => was.some((other) => this.#same.holds(other, one)));
    if (isKnown && was.every((one) => is.some((other) => this.#same.holds(one, other)))) return [];
    const key = `${this.idsOf(was, this.#was)}>${this.idsOf(is, this.#is)} ${asked.direction} ${asked.growing ?? '-'}`;
    const memo = this.#known.get(key);
    if (memo?.found !== null && memo !== undefined) return [...memo.found];
    if (memo !== undefined) {
      // It is being compared: what is composed of itself holds as far as the rest does.
      this.#lowest = Math.min(this.#lowest, memo.depth);
      return [];
    }
    const span = is[0]?.span ?? TOP_OF_FILE;
    if (depth > MOST_DEPTH) return [endless(span)];
    const outer = this.#lowest;
    this.#lowest = Infinity;
    this.#known.set(key, { depth, found: null });
    const found = this.weigh(partsOf(was, this.#was), partsOf(is, this.#is), { asked, depth, span });
    if (this.#lowest >= depth) this.#known.set(key, { depth, found });
    else this.#known.delete(key);
    this.#lowest = Math.min(outer, this.#lowest);
    return found;
  }

  private weigh(was: Parts, is: Parts, place: Place): Difference[] {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || place.depth > MOST_DEPTH) return [endless(place.span)];
    const [sub, sup] = place.asked.direction === 'answer' ? [is, was] : [was, is];
    if (sub.never) return [];
    const plain = sup.never
      ? [difference('schema', was, is, place, true)]
      : [...this.keywords(was, is, sub, sup, place), ...this.choices(was, is, sub, sup, place)];
    const [first, ...rest] = sub.choices;
    if (plain.length === 0 || first === undefined) return plain;
    // Whatever the value is one of, it must fit.
    const source = place.asked.direction === 'answer' ? this.#is : this.#was;
    const each = first.nodes.map((node) => {
      const chosen = together({ ...sub, choices: rest }, partsOf([node], source));
      const inner = { ...place, depth: place.depth + 1, span: spanOf(node, place) };
      return place.asked.direction === 'answer' ? this.weigh(was, chosen, inner) : this.weigh(chosen, is, inner);
    });
    return first.nodes.length === 0 ? plain : each.flat();
  }

  private keywords(was: Parts, is: Parts, sub: Parts, sup: Parts, place: Place): Difference[] {
    const types = typesOf(sub);
    const found = this.fields(was, is, sub, sup, place);
    for (const [keyword, given] of sup.keywords) {
      if (isRemark(keyword) && keyword !== 'nullable') continue;
      const limited = limitedType(keyword);
      if (types !== null && limited !== null && !mayBe(limited, types)) continue;
      found.push(...this.keyword(keyword, given, was, is, sub, sup, place));
    }
    return found;
  }

  private keyword(
    keyword: string,
    given: readonly Entry[],
    was: Parts,
    is: Parts,
    sub: Parts,
    sup: Parts,
    place: Place,
  ): Difference[] {
    const tell = (sure: boolean) => [difference(keyword, was, is, place, sure)];
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
          (types !== null &&
            [...types].every((type) => wanted.has(type) || (type === 'integer' && wanted.has('number'))))
        )
          return [];
        return [{ ...difference('type', was, is, place, true), was: shown(typesOf(was)), is: shown(typesOf(is)) }];
      }
      case 'enum':
      case 'const': {
        if (keyword === 'const' && sup.keywords.has('enum')) return [];
        const [values, wanted] = [valuesOf(sub), valuesOf(sup)];
        if (wanted === null) return [];
        if (values !== null && (place.asked.growing === '' || [...values.keys()].every((one) => wanted.has(one))))
          return [];
        return [{ ...difference(keyword, was, is, place, true), was: listed(was), is: listed(is) }];
      }
      case 'items':
        return this.items(given, was, is, sub, place);
      case 'uniqueItems':
        return given.every(({ value }) => canonical(value) !== 'true') ||
          this.isGiven(given, sub.keywords.get(keyword), place)
          ? []
          : tell(!sub.keywords.has(keyword));
      case 'multipleOf':
        return given.every(({ value }) => isMultiple(sub.keywords.get(keyword), number(value))) ? [] : tell(true);
      case 'format':
        return given.every(({ value }) => isFormat(sub, text(value))) ? [] : tell(!sub.keywords.has(keyword));
      default:
        return this.isGiven(given, sub.keywords.get(keyword), place) ? [] : tell(false);
    }
  }

  /** Whether each limit is given in the same words on the other side. */
  private isGiven(given: readonly Entry[], others: readonly Entry[] | undefined, { asked }: Place): boolean {
    return given.every(({ value }) =>
      others?.some((other) =>
        asked.direction === 'answer' ? this.#same.holds(value, other.value) : this.#same.holds(other.value, value),
      ),
    );
  }

  private items(given: readonly Entry[], was: Parts, is: Parts, sub: Parts, place: Place): Difference[] {
    const others = sub.keywords.get('items') ?? [];
    const isTuple =
      [...given, ...others].some(({ value }) => items(value).length > 0) || sub.keywords.has('prefixItems');
    if (isTuple) return this.isGiven(given, others, place) ? [] : [difference('items', was, is, place, false)];
    const schemas = given.map(({ value }) => value);
    if (others.length === 0)
      return schemas.every((schema) => isAny(schema)) ? [] : [difference('items', was, is, place, true)];
    const own = others.map(({ value }) => value);
    return this.inside(own, schemas, '[]', place);
  }

  /** Compares what a field (by its name), an item (`[]`) or the rest of an object (`*`) holds. */
  private inside(sub: readonly Node[], sup: readonly Node[], step: string, { asked, depth }: Place): Difference[] {
    const [was, is] = asked.direction === 'answer' ? [sup, sub] : [sub, sup];
    const inner = { ...asked, growing: below(asked.growing, step) };
    return this.compare(was, is, inner, depth + 1).map((one) => ({ ...one, path: joined(step, one.path) }));
  }

  private fields(was: Parts, is: Parts, sub: Parts, sup: Parts, place: Place): Difference[] {
    const { asked } = place;
    const types = typesOf(sub);
    if (types !== null && !types.has('object')) return [];
    const found: Difference[] = [];
    const isForeign = (parts: Parts, source: SchemaSource, name: string) => {
      const mark = asked.direction === 'answer' ? 'writeOnly' : 'readOnly';
      const schemas = fieldsOf(parts, name).schemas;
      return (partsOf(schemas, source).keywords.get(mark) ?? []).some(({ value }) => canonical(value) === 'true');
    };
    const [wasNames, isNames] = [namesOf(was), namesOf(is)];
    const needed = (parts: Parts) =>
      new Set(
        (parts.keywords.get('required') ?? []).flatMap(({ value }) => items(value).map((one) => text(one) ?? '')),
      );
    const [wasNeeded, isNeeded] = [needed(was), needed(is)];
    const [subNeeded, supNeeded] = asked.direction === 'answer' ? [isNeeded, wasNeeded] : [wasNeeded, isNeeded];
    const gone = new Set<string>();
    for (const name of wasNames.keys()) {
      if (isForeign(was, this.#was, name)) continue;
      const isThere = isNames.has(name) && !isForeign(is, this.#is, name);
      const isRefused = asked.direction === 'answer' || isClosed(is) || isNames.has(name);
      if (!isThere && isRefused && !fieldsOf(was, name).never) {
        gone.add(name);
        const before = wasNeeded.has(name) ? 'always there' : 'optional';
        found.push({
          path: name,
          keyword: 'gone',
          was: before,
          is: 'gone',
          sure: true,
          span: isNames.get(name) ?? place.span,
        });
        continue;
      }
      if (!isThere) continue;
      const [mine, theirs] = [fieldsOf(was, name), fieldsOf(is, name)];
      const inner = { ...place, span: isNames.get(name) ?? place.span };
      found.push(
        ...(mine.never || theirs.never
          ? mine.never === theirs.never || (asked.direction === 'answer') === theirs.never
            ? []
            : [
                {
                  path: name,
                  keyword: 'gone',
                  was: shownNever(mine.never),
                  is: shownNever(theirs.never),
                  sure: true,
                  span: inner.span,
                },
              ]
          : asked.direction === 'answer'
            ? this.inside(theirs.schemas, mine.schemas, name, place)
            : this.inside(mine.schemas, theirs.schemas, name, place)),
      );
    }
    for (const name of supNeeded) {
      if (subNeeded.has(name) || gone.has(name)) continue;
      if (isForeign(sup, asked.direction === 'answer' ? this.#was : this.#is, name)) continue;
      const span = isNames.get(name) ?? place.span;
      const words = asked.direction === 'answer' ? ['always there', 'optional'] : ['not required', 'required'];
      found.push({ path: name, keyword: 'required', was: words[0] ?? '', is: words[1] ?? '', sure: true, span });
    }
    found.push(...this.others(was, is, sub, sup, place));
    return found;
  }

  /** What an object may hold besides the fields that it names. */
  private others(was: Parts, is: Parts, sub: Parts, sup: Parts, place: Place): Difference[] {
    const { asked } = place;
    const mayGrow = asked.direction === 'answer' && !asked.strict;
    const found: Difference[] = [];
    for (const keyword of ['additionalProperties', 'unevaluatedProperties'] as const) {
      for (const { value } of sup.keywords.get(keyword) ?? []) {
        if (isAny(value)) continue;
        const isShut = canonical(value) === 'false';
        const known = namesOf(sup);
        const more = [...namesOf(sub)].filter(([name]) => !known.has(name) && !fieldsOf(sub, name).never);
        if (isShut) {
          if (mayGrow) continue;
          if (!isClosed(sub)) found.push(difference(keyword, was, is, place, true));
          // In a request the field that is refused is told by itself.
          else if (asked.direction === 'answer')
            for (const [name, span] of more)
              found.push({
                path: name,
                keyword,
                was: 'not known to a closed object',
                is: 'there',
                sure: true,
                span,
              });
          continue;
        }
        for (const [name] of more) found.push(...this.inside(fieldsOf(sub, name).schemas, [value], name, place));
        const rest = (sub.keywords.get(keyword) ?? []).map((one) => one.value);
        if (isClosed(sub)) continue;
        if (rest.length === 0) found.push(difference(keyword, was, is, place, true));
        else found.push(...this.inside(rest, [value], '*', place));
      }
    }
    return found;
  }

  private choices(was: Parts, is: Parts, sub: Parts, sup: Parts, place: Place): Difference[] {
    const { asked } = place;
    const [mine, theirs] = asked.direction === 'answer' ? [this.#is, this.#was] : [this.#was, this.#is];
    return sup.choices.flatMap((choice): Difference[] => {
      const isGiven = sub.choices.some((other) =>
        asked.direction === 'answer'
          ? this.#same.holds(choice.keyword.value, other.keyword.value)
          : this.#same.holds(other.keyword.value, choice.keyword.value),
      );
      if (isGiven) return [];
      let closest: Difference[] | null = null;
      for (const node of choice.nodes) {
        const one = partsOf([node], theirs);
        const inner = { ...place, depth: place.depth + 1 };
        const found = asked.direction === 'answer' ? this.weigh(one, sub, inner) : this.weigh(sub, one, inner);
        if (found.length === 0) return [];
        if (closest === null || found.length < closest.length) closest = found;
      }
      const types = [...(typesOf(sub) ?? [])];
      // Several types are one of several, too.
      const isEachOne =
        types.length > 1 &&
        types.every((type) => {
          const narrow = together(sub, partsOf([ofType(type, place.span)], mine));
          return choice.nodes.some((node) => {
            const one = partsOf([node], theirs);
            const inner = { ...place, depth: place.depth + 1 };
            const found =
              asked.direction === 'answer' ? this.weigh(one, narrow, inner) : this.weigh(narrow, one, inner);
            return found.length === 0;
          });
        });
      if (isEachOne) return [];
      if (
        closest !== null &&
        closest.length <= 2 &&
        closest.every(({ path }) => path !== '' || choice.nodes.length < 3)
      )
        return closest;
      return [difference(choice.keyword.key, was, is, place, false)];
    });
  }

  private idsOf(nodes: readonly Node[], source: SchemaSource): string {
    return nodes
      .map((stated) => {
        const node = resolved(stated, source) ?? stated;
        const id = this.#ids.get(node) ?? this.#ids.size;
        this.#ids.set(node, id);
        return id;
      })
      .join('+');
  }
}
