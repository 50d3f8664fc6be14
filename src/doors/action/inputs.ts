/** The action's own inputs, beside those that both doors share. */
import type { CommentPolicy } from '../../github/comment-policy.js';
import { choice, readInputs, UsageError, type Inputs } from '../inputs.js';

export interface ActionInputs extends Inputs {
  /** Prefix of the check runs, key of the comment. */
  readonly name: string;
  /** The same of the peer's gate. */
  readonly peerName: string;
  readonly checkRuns: 'per-gate' | 'summary' | 'off';
  readonly comment: CommentPolicy;
  /** Null: nothing can be asked or published. */
  readonly token: string | null;
  /** Null: the token reads the peer too. */
  readonly peerToken: string | null;
}

const MAX_NAME = 60;

/**
 * Reads every input once.
 * @param read - gives the text of one, empty when it was not given
 * @throws UsageError
 */
export function readActionInputs(read: (name: string) => string, processors: number): ActionInputs {
  const inputs = readInputs(read, processors);
  const name = gateName('name', read('name').trim()) ?? 'handoff-gate';
  return {
    ...inputs,
    name,
    peerName: gateName('peer-name', read('peer-name').trim()) ?? name,
    checkRuns: choice('check-runs', read('check-runs').trim(), ['per-gate', 'summary', 'off']),
    comment: choice('comment', read('comment').trim(), ['auto', 'always', 'off']),
    token: secret(read('token')),
    peerToken: secret(read('peer-token')),
  };
}

function secret(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** It stands in check names and in branch protection: one short line. */
function gateName(input: string, text: string): string | null {
  if (text === '') return null;
  if (text.length > MAX_NAME || /\p{Cc}/u.test(text))
    throw new UsageError(
      `${input} must be one line of at most ${MAX_NAME} characters, but is ${JSON.stringify(text)}.`,
    );
  return text;
}
