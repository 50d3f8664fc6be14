/**
 * What keeps every value of one schema from being a value of another. A closed world: of a keyword that is not understood
 * only the same words prove anything. What comes besides the known fields is no difference, as readers skip it, unless the
 * comparison is strict.
 */
import { areApart, type Sourced } from './apart.js';
import { limitedType } from './bounds.js';
import {
  below,
  difference,
  endless,
  joined,
  mayBe,
  ofType,
  pairing,
  spanOf,
  type Asked,
  type Difference,
  type Inside,
  type Pairing,
  type Place,
} from './difference.js';
import { keywordDifferences } from './keywords.js';
import { fieldDifferences } from './objects.js';
import {
  isRemark,
  partsOf,
  schemaSource,
  together,
  typesOf,
  type Choice,
  type Parts,
  type SchemaSource,
} from './parts.js';
import { resolved, Sameness } from './same.js';
import { TOP_OF_FILE } from '../source.js';
import type { Entry, Node } from '../tree.js';

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
    const key = `${this.idsOf(was, this.#was)}>${this.idsOf(is, this.#is)} ${asked.direction}${asked.strict ? ' strict' : ''} ${asked.growing ?? '-'}`;
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
    const pair = pairing(was, is, place);
    const { sub, sup } = pair;
    if (sub.never) return [];
    const plain = sup.never ? [difference('schema', pair, true)] : [...this.keywords(pair), ...this.choices(pair)];
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

  private keywords(pair: Pairing): Difference[] {
    const { sub, sup } = pair;
    const types = typesOf(sub);
    const inside: Inside = (own, wanted, step, place) => this.inside(own, wanted, step, place);
    const means = { isGiven: this.isGiven.bind(this), inside };
    const found = fieldDifferences(pair, { was: this.#was, is: this.#is }, inside);
    for (const [keyword, given] of sup.keywords) {
      if (isRemark(keyword) && keyword !== 'nullable') continue;
      const limited = limitedType(keyword);
      if (types !== null && limited !== null && !mayBe(limited, types)) continue;
      found.push(...keywordDifferences(keyword, given, pair, means));
    }
    return found;
  }

  /** Whether each limit is given in the same words on the other side. */
  private isGiven(given: readonly Entry[], others: readonly Entry[] | undefined, { asked }: Place): boolean {
    return given.every(({ value }) =>
      others?.some((other) =>
        asked.direction === 'answer' ? this.#same.holds(value, other.value) : this.#same.holds(other.value, value),
      ),
    );
  }

  /** Compares what a field (by its name), an item (`[]`) or the rest of an object (`*`) holds. */
  private inside(sub: readonly Node[], sup: readonly Node[], step: string, { asked, depth }: Place): Difference[] {
    const [was, is] = asked.direction === 'answer' ? [sup, sub] : [sub, sup];
    const inner = { ...asked, growing: below(asked.growing, step) };
    return this.compare(was, is, inner, depth + 1).map((one) => ({ ...one, path: joined(step, one.path) }));
  }

  private choices(pair: Pairing): Difference[] {
    const { sub, sup, place } = pair;
    const { asked } = place;
    const [mine, theirs] = asked.direction === 'answer' ? [this.#is, this.#was] : [this.#was, this.#is];
    // Who reads an answer takes it as one of those that he knows.
    const isTaken = (choice: Choice, node: Node, parts: Parts) =>
      asked.direction === 'answer' || this.isOnly(choice, node, { parts, source: mine }, theirs);
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
        if (found.length === 0) {
          return isTaken(choice, node, sub) ? [] : [difference('oneOf', pair, false)];
        }
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
            return found.length === 0 && isTaken(choice, node, narrow);
          });
        });
      if (isEachOne) return [];
      if (
        closest !== null &&
        closest.length <= 2 &&
        closest.every(({ path }) => path !== '' || choice.nodes.length < 3)
      )
        return closest;
      return [difference(choice.keyword.key, pair, false)];
    });
  }

  /** Of `oneOf` a request must fit one schema alone; one that fits two is refused. */
  private isOnly({ keyword, nodes }: Choice, fitting: Node, value: Sourced, source: SchemaSource): boolean {
    if (keyword.key !== 'oneOf') return true;
    const fits = { parts: partsOf([fitting], source), source };
    return nodes.every((node) => {
      if (node === fitting) return true;
      const other = { parts: partsOf([node], source), source };
      return areApart(value, other) || areApart(fits, other);
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
