/** Whether two schemas of two documents say the same, as far as they limit anything: through references, whatever the order. */
import { canonical, isRemark, type SchemaSource } from './parts.js';
import { entry, follow, referred, text, type Node } from '../tree.js';

const MOST_DEPTH = 120;
const MOST_STEPS = 100_000;
/** Keywords that hold values and no schemas; where it is a list, its order means nothing. */
const VALUES = new Set(['const', 'required', 'enum', 'type']);
/** Whose keys are names of the document's own. */
const NAMED = new Set(
  'properties patternProperties dependentSchemas dependentRequired dependencies mapping'.split(' '),
);

/** Where two schemas stand that are compared. */
interface Place {
  /** The keyword that holds them. */
  readonly as: string;
  readonly depth: number;
}

export class Sameness {
  readonly #known = new Map<Node, Map<Node, boolean>>();
  #steps = 0;

  constructor(
    private readonly one: SchemaSource,
    private readonly other: SchemaSource,
  ) {}

  /** False also where it cannot be told. */
  holds(one: Node, other: Node): boolean {
    const assumed = new Map<Node, Set<Node>>();
    if (!this.compare(one, other, { as: 'schema', depth: 0 }, assumed)) return false;
    // What was assumed on the way holds, as all of it does.
    for (const [node, others] of assumed) for (const same of others) this.remember(node, same, true);
    return true;
  }

  private compare(one: Node, other: Node, place: Place, assumed: Map<Node, Set<Node>>): boolean {
    this.#steps += 1;
    if (place.depth > MOST_DEPTH || this.#steps > MOST_STEPS) return false;
    const [a, b] = [resolved(one, this.one), resolved(other, this.other)];
    if (a === undefined || a.kind !== b?.kind) return false;
    if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value;
    const known = this.#known.get(a)?.get(b);
    if (known !== undefined) return known;
    if (assumed.get(a)?.has(b) === true) return true;
    assumed.set(a, (assumed.get(a) ?? new Set()).add(b));
    return this.compareInside(a, b, place, assumed);
  }

  private compareInside(a: Node, b: Node, { as, depth }: Place, assumed: Map<Node, Set<Node>>): boolean {
    const below = depth + 1;
    if (a.kind === 'array' && b.kind === 'array') {
      if (a.items.length !== b.items.length) return false;
      return a.items.every((item, index) => {
        const twin = b.items[index];
        return twin !== undefined && this.compare(item, twin, { as: 'schema', depth: below }, assumed);
      });
    }
    if (a.kind !== 'object' || b.kind !== 'object') return false;
    const counts = (node: typeof a) =>
      node.entries.filter(({ key }) => NAMED.has(as) || COMPOSED.has(key) || !isRemark(key));
    const [mine, theirs] = [counts(a), counts(b)];
    if (mine.length !== theirs.length) return false;
    const twins = new Map(theirs.map((one) => [one.key, one.value]));
    return mine.every(({ key, value }) => {
      const twin = twins.get(key);
      if (twin === undefined) return false;
      if (!NAMED.has(as) && VALUES.has(key)) return unordered(value) === unordered(twin);
      return this.compare(value, twin, { as: NAMED.has(as) ? 'schema' : key, depth: below }, assumed);
    });
  }

  private remember(one: Node, other: Node, is: boolean): void {
    const known = this.#known.get(one) ?? new Map<Node, boolean>();
    this.#known.set(one, known.set(other, is));
  }
}

/** Keywords that are read apart, and here limit as others do. */
const COMPOSED = new Set(['allOf', 'anyOf', 'oneOf', 'nullable', 'readOnly', 'writeOnly']);

function unordered(node: Node): string {
  const list = follow(node);
  return list?.kind === 'array' ? list.items.map(canonical).sort().join() : canonical(node);
}

/** What stands there, or where a reference of the document leads that stands alone. */
export function resolved(node: Node, source: SchemaSource): ReturnType<typeof follow> {
  let current = follow(node);
  for (let hops = 0; hops < 16 && current?.kind === 'object'; hops += 1) {
    const reference = entry(current, '$ref');
    const isAlone = current.entries.filter(({ key }) => !isRemark(key)).length === 1 || source.ignoresSiblings;
    const next = reference && isAlone ? referred(source.root, text(reference.value) ?? '') : undefined;
    if (next === undefined) return current;
    current = next;
  }
  return current;
}
