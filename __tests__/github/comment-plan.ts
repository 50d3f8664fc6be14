/** A comment to publish, with the marker that the renderer writes. */
import { createHash } from 'node:crypto';
import type { CommentPlan } from '../../src/github/sticky-comment.js';
import { sealed, type CommentMarker } from '../../src/render/comment-marker.js';

export const HEAD_SHA = 'b'.repeat(40);

export interface BodyFacts extends Partial<Omit<CommentMarker, 'runId'>> {
  readonly run?: string;
}

/** A comment's body, as a run with these facts writes it; run 77 was observed at 10:17, each other at its own time. */
export function commentBody({ run = '77', digest = 'digest-1', ...facts }: BodyFacts = {}): string {
  const marker: CommentMarker = {
    name: 'handoff-gate',
    sha: HEAD_SHA,
    base: null,
    role: 'producer',
    runId: run,
    attempt: 1,
    observedAt: new Date(Date.UTC(2026, 1, 1, 9, Number.parseInt(run, 10) || 0)).toISOString(),
    decision: 'release',
    verdict: 'NO-GO',
    by: 'handoff / gate',
    digest: createHash('sha256').update(digest).digest('hex'),
    todo: null,
    ...facts,
  };
  return sealed(marker, `**${marker.verdict}** (${digest})\n`);
}

export function commentPlan(fields: Partial<CommentPlan> = {}): CommentPlan {
  return { pullNumber: 5, policy: 'auto', verdict: 'NO-GO', repin: false, body: commentBody(), ...fields };
}
