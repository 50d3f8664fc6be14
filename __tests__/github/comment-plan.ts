/** A comment to publish, with the marker that the renderer writes. */
import type { CommentPlan } from '../../src/github/sticky-comment.js';
import type { CommentMarker } from '../../src/render/comment.js';

export const HEAD_SHA = 'b'.repeat(40);

/** A comment's body, as a run with these facts writes it. */
export function commentBody(marker: Partial<CommentMarker> = {}): string {
  const facts = { name: 'handoff-gate', sha: HEAD_SHA, run: '77', attempt: 1, digest: 'digest-1', ...marker };
  return `<!-- handoff-gate:comment:v1 ${JSON.stringify(facts)} -->\n**NO-GO** (${facts.digest})\n`;
}

export function commentPlan(fields: Partial<CommentPlan> = {}): CommentPlan {
  return { pullNumber: 5, policy: 'auto', verdict: 'NO-GO', repin: false, body: commentBody(), ...fields };
}
