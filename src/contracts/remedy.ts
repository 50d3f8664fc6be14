/** What mends a finding that has exactly one right value: a gate gives it where it knows that value, and nobody guesses one. */
import type { Tree } from './evidence.js';
import type { Span } from './finding.js';
import type { Side } from './words.js';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One change at one place of the finding's file; what stands around it stays as it is, byte for byte. */
export type Edit =
  /** A JSON value takes the place of another. */
  | { readonly kind: 'value'; readonly span: Span; readonly value: JsonValue }
  /** A JSON object, whose place is given, gets one key more. */
  | { readonly kind: 'member'; readonly span: Span; readonly key: string; readonly value: JsonValue }
  /** A JSON list, whose place is given, gets one item more, as its last. */
  | { readonly kind: 'item'; readonly span: Span; readonly value: JsonValue }
  /** A word of a text takes the place of the one that stands there. */
  | { readonly kind: 'word'; readonly span: Span; readonly from: string; readonly to: string };

export interface Edits {
  readonly kind: 'edits';
  readonly edits: readonly Edit[];
  /** It follows from the bytes of other files, so whatever mends those comes first. */
  readonly last?: true;
}

export type Remedy =
  | Edits
  /** The file becomes the same as another, byte for byte. */
  | { readonly kind: 'copy'; readonly side: Side; readonly tree: Tree; readonly path: string }
  /** More than one value could be right, or it is for people to say: `why` is a sentence. */
  | { readonly kind: 'open'; readonly why: string };

export function edited(...edits: readonly Edit[]): Edits {
  return { kind: 'edits', edits };
}
