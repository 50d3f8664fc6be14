/** What a run is asked to enforce. */
import type { DecisionId } from './words.js';

/** What is asked of a run, before its documents are known. */
export type Enforcement =
  /** By name; null: nothing. */
  | { readonly by: 'name'; readonly decision: DecisionId | null }
  /** By the event; why, in one clause. */
  | { readonly by: 'event'; readonly decision: DecisionId; readonly because: string }
  /** A consumer's run where a release goes in: the cutover, unless its pin is the last signed baseline. */
  | { readonly by: 'pin'; readonly because: string };
