/** Which of two results a comment shows. */
import { DECISIONS } from '../contracts/words.js';
import type { CommentMarker } from '../render/comment-marker.js';
import { isNewer } from '../render/observation.js';

/** Where a pull request stands now; null where that is not known. */
export interface Standpoint {
  /** The last commit of its branch. */
  readonly head: string | null;
  /** The branch that it goes into. */
  readonly base: string | null;
}

export const UNKNOWN_STANDPOINT: Standpoint = { head: null, base: null };

/**
 * True when one result takes the place of another: of the pull request's present head before any other commit, of one commit
 * what goes into its present base, then the stronger decision, then the newer one.
 */
export function outranks(one: CommentMarker, other: CommentMarker, present: Standpoint): boolean {
  if (one.sha !== other.sha) {
    if (present.head === one.sha || present.head === other.sha) return present.head === one.sha;
    return isNewer(one, other);
  }
  // What a branch asked for that the change goes into no more, nobody asks for.
  if (hasOtherBase(one, other) && (present.base === one.base || present.base === other.base))
    return present.base === one.base;
  const strength = strengthOf(one) - strengthOf(other);
  return strength === 0 ? isNewer(one, other) : strength > 0;
}

/** Whether it must be known where the pull request stands to tell which of two results is shown. */
export function dependsOnStandpoint(one: CommentMarker, other: CommentMarker): boolean {
  return one.sha !== other.sha || hasOtherBase(one, other);
}

function hasOtherBase({ base: one }: CommentMarker, { base: other }: CommentMarker): boolean {
  return one !== null && other !== null && one !== other;
}

function strengthOf({ decision }: CommentMarker): number {
  return decision === null ? -1 : DECISIONS.indexOf(decision);
}
