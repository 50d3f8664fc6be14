/** Which of two results a comment shows. */
import { DECISIONS } from '../contracts/words.js';
import type { CommentMarker } from '../render/comment-marker.js';
import { isNewer } from '../render/observation.js';

/**
 * True when one result takes the place of another: of the pull request's present head before any other commit, of one commit
 * the stronger decision, then the newer one.
 * @param head - null where it is not known
 */
export function outranks(one: CommentMarker, other: CommentMarker, head: string | null): boolean {
  if (one.sha !== other.sha) {
    if (head === one.sha || head === other.sha) return head === one.sha;
    return isNewer(one, other);
  }
  const strength = strengthOf(one) - strengthOf(other);
  return strength === 0 ? isNewer(one, other) : strength > 0;
}

function strengthOf({ decision }: CommentMarker): number {
  return decision === null ? -1 : DECISIONS.indexOf(decision);
}
