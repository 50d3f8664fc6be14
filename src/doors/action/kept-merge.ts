/** The merge of the pull request that GitHub keeps: asked only where git cannot tell whether a merge is a plain one. */
import type { CommitSha } from '../../contracts/brands.js';
import { explained, failureOf } from '../../github/failure.js';
import { readTrialMerge } from '../../github/pull-request.js';
import type { Session } from './session.js';

/** Null where there is no such merge, or nobody could be asked. */
export function keptMerge({ client, context, screen }: Session): () => Promise<CommitSha | null> {
  return async () => {
    const number = context.pullRequest?.number ?? null;
    if (client === null || number === null) return null;
    return readTrialMerge(client, context.repository, number).catch((error: unknown) => {
      screen.warn(`Which merge GitHub keeps of #${number} could not be asked: ${explained(failureOf(error))}.`);
      return null;
    });
  };
}
