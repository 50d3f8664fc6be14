/** Reads the facts that a JSON document of a handoff states, each with its place. */
import type { Span } from '../contracts/finding.js';
import { BASELINE_FACTS, type Fact } from '../contracts/words.js';
import { entries, entry, items, show, strings, text, type Node } from '../documents/tree.js';
import { isListed, says, valueOf, wordOf, type Value } from './value.js';

export interface StatedFact {
  readonly fact: Fact;
  /** Of the fact's kind; what is none shows what is there. */
  readonly value: Value;
  readonly span: Span;
  /** Of each value of a list, in its order; empty for a single value. */
  readonly items: readonly Span[];
}

const MANIFEST_DIGEST_KEYS = [
  'expected_producer_manifest_sha256',
  'producer_manifest_sha256',
  'expected_manifest_sha256',
  'manifest_sha256',
];

/** Documents write a version they require as `expected_…` and one they have without it. */
function keysOf(fact: Fact): readonly string[] {
  return fact === 'manifest_sha256' ? MANIFEST_DIGEST_KEYS : [fact, `expected_${fact}`];
}

/** A key without its case and the marks between its words. */
function plain(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** The fact as an object states it first; undefined when no key of it is there. */
export function statedFact(object: Node | undefined, fact: Fact): StatedFact | undefined {
  return spellings(object, fact)[0];
}

/** What objects were read to state: every gate asks, most of them again and again. */
const READ = new WeakMap<Node, Map<Fact, readonly StatedFact[]>>();

/** The fact under every key by which an object states it: `release_tag`, and `expected_release_tag` beside it. */
export function spellings(object: Node | undefined, fact: Fact): readonly StatedFact[] {
  if (object === undefined) return [];
  const known = READ.get(object) ?? new Map<Fact, readonly StatedFact[]>();
  READ.set(object, known);
  const stated = known.get(fact) ?? readSpellings(object, fact);
  known.set(fact, stated);
  return stated;
}

function readSpellings(object: Node, fact: Fact): readonly StatedFact[] {
  const keys = keysOf(fact);
  const known = keys.map(plain);
  // The usual keys first, in their order; `releaseTag` and `Release-Tag` are ways to write them.
  const exact = keys.map((key) => entry(object, key)).filter((one) => one !== undefined);
  const others = entries(object).filter(({ key }) => !keys.includes(key) && known.includes(plain(key)));
  return [...exact, ...others].flatMap((found): StatedFact[] => {
    const value = isListed(fact) ? strings(found.value) : text(found.value);
    const places = items(found.value).map((item) => item.span);
    return [{ fact, value: valueOf(fact, value, show(found.value)), span: found.value.span, items: places }];
  });
}

/** The one word that an object states for a fact; undefined where it states none, or something else. */
export function factWord(object: Node | undefined, fact: Fact): string | undefined {
  return wordOf(statedFact(object, fact)?.value);
}

/** Whether a document says what a release has; a commit may be stated by its beginning. */
export function isSameFact(fact: Fact, stated: string, full: string): boolean {
  return says(valueOf(fact, stated), valueOf(fact, full));
}

/** Those of the wanted facts that an object states. */
export function statedFacts(object: Node | undefined, wanted: readonly Fact[]): StatedFact[] {
  return wanted.map((fact) => statedFact(object, fact)).filter((fact) => fact !== undefined);
}

/** The key under which a document would state a fact, for the message that it does not. */
export function usualKey(object: Node | undefined, fact: Fact): string {
  const expects = BASELINE_FACTS.some((other) => entry(object, `expected_${other}`) !== undefined);
  const version = fact.endsWith('_version') || fact === 'manifest_sha256';
  return expects && version ? (keysOf(fact).find((key) => key.startsWith('expected_')) ?? fact) : fact;
}
