/** When the sticky comment is written. */
import type { EnforcedVerdict } from '../contracts/words.js';

export type CommentPolicy = 'auto' | 'always' | 'off';

export interface CommentOccasion {
  readonly verdict: EnforcedVerdict;
  /** The change moves the consumer to another release. */
  readonly repin: boolean;
  /** A comment of this gate is there already. */
  readonly exists: boolean;
}

/** `auto` speaks up for a NO-GO and for a repin, and keeps a comment that is there up to date. */
export function wantsComment(policy: CommentPolicy, { verdict, repin, exists }: CommentOccasion): boolean {
  switch (policy) {
    case 'off':
      return false;
    case 'always':
      return true;
    case 'auto':
      return verdict === 'NO-GO' || repin || exists;
  }
}
