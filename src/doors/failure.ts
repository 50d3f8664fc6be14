/**
 * Why a run came to no result, classified once for both doors: each prints it in its own way, and ends with its own code (2 on
 * the command line, where 1 is a NO-GO; 1 on a runner, which knows no other).
 */
import { Mistake } from '../contracts/mistake.js';
import { isRefusal, refusalSentence } from '../contracts/system.js';
import { explained, GitHubError } from '../github/failure.js';
import type { Ending } from '../render/ending.js';

export type Failure = Exclude<Ending, { readonly kind: 'cancelled' }>;

export function failureOf(error: unknown): Failure {
  if (error instanceof Mistake) return { kind: 'mistake', message: error.message };
  // An answer that nobody could make sense of is a fault of our own.
  if (error instanceof GitHubError && error.failure.kind !== 'nonsense')
    return { kind: 'github', message: `${explained(error.failure)}.` };
  // What the system refuses (a folder that cannot be written, a full disk) is told in its own words.
  if (isRefusal(error)) return { kind: 'system', message: refusalSentence(error) };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    kind: 'broken',
    message: `handoff-gate itself failed, which says nothing about the release. Please report this:\n${detail}`,
  };
}

/** As the command line says it: behind its name, unless that is what failed. */
export function lineOf({ kind, message }: Failure): string {
  return kind === 'broken' ? message : `handoff-gate: ${message}`;
}
