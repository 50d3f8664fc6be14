/** What documents state, gathered fact by fact before anything is compared. */
import type { FileEvidence } from '../../contracts/evidence.js';
import type { Span } from '../../contracts/finding.js';
import { FACTS, type Fact } from '../../contracts/words.js';
import type { StatedFact } from '../../handoff/facts.js';
import type { Stated } from './agreement.js';
import { valueOf, wordOf, type Value } from '../../handoff/value.js';

/** Who states something, and how much its word counts. */
export interface Voice extends Pick<
  Stated,
  'document' | 'source' | 'canonical' | 'fixed' | 'prefix' | 'settledBy' | 'written'
> {
  readonly file: Pick<FileEvidence, 'side' | 'path'>;
}

/** What is stated, and where; `items` has the place of each value of a list. */
export interface Statement {
  readonly value: Value;
  readonly span: Span | null;
  readonly items?: readonly Span[];
}

export class Statements {
  readonly #byFact = new Map<Fact, Stated[]>(FACTS.map((fact) => [fact, []]));

  add(fact: Fact, { file, ...voice }: Voice, { value, span, items = [] }: Statement): void {
    this.#byFact.get(fact)?.push({ ...voice, side: file.side, path: file.path, span, items, value });
  }

  /** A word of a Markdown document, a schema or a digest. */
  addWord(fact: Fact, voice: Voice, { value, span }: { readonly value: string; readonly span: Span | null }): void {
    this.add(fact, voice, { value: valueOf(fact, value), span });
  }

  /** Every spelling under which a document states the fact: they must agree like those of two documents. */
  addStated(fact: Fact, voice: Voice, found: readonly StatedFact[]): void {
    for (const one of found) this.add(fact, voice, one);
  }

  /** The facts that somebody states, in the order of {@link FACTS}. */
  gathered(): readonly (readonly [Fact, readonly Stated[]])[] {
    return [...this.#byFact].filter(([, stated]) => stated.length > 0);
  }

  /** The value of the one document that is right by definition; undefined when it states none. */
  canonical(fact: Fact): string | undefined {
    return wordOf(this.#byFact.get(fact)?.find((one) => one.canonical === true)?.value);
  }
}
