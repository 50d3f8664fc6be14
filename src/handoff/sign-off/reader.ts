/** What the reader of a sign-off document knows of its words, whoever reads verdicts, refusals or open points with it. */
import type { Span } from '../../contracts/finding.js';
import type { SignedDecision } from '../../contracts/words.js';
import type { Passage } from '../../documents/markdown/passages.js';
import type { Known } from './words/remarks.js';
import type { SignatureRow } from './signatures.js';

/** Words that keep a statement from being a yes. */
export interface Doubt {
  readonly words: string;
  readonly span: Span;
}

export type LabelMeaning =
  | { readonly kind: 'verdict'; readonly decision: SignedDecision; readonly signs: boolean }
  | { readonly kind: 'readiness' }
  /** "Decision", "Status": of the document as a whole. */
  | { readonly kind: 'overall' };

/** What the reader of a document knows of its words. */
export interface Reader {
  meaningOf(label: string): LabelMeaning | null;
  /** Whether a passage states something else that is known: a fact, an owner, a date. */
  isStatement(passage: Passage): boolean;
  /** The passage as a row of a table that people sign in; none where it is none. */
  signaturesIn(passage: Passage): readonly SignatureRow[];
  /** Whether a passage stands in a section about this baseline, not about the past or the way back. */
  isCurrent(passage: Passage): boolean;
  readonly ready: readonly string[];
  readonly known: Known;
  /** What is known of the passages so far: whether each is a statement of its own. */
  readonly own: WeakMap<Passage, boolean>;
  /** The document's title; null where it has none, empty where its words are struck out. */
  readonly title: string | null;
  /** Whether a sentence says that nobody refused, or speaks of another time. */
  isDenied(sentence: string): boolean;
}
