/** The merge of the pull request that GitHub keeps: asked only where git cannot tell whether a merge is a plain one. */
import { readTrialMerge } from '../../github/pull-request.js';
import type { Session } from './session.js';

/** Null where there is no such merge, or nobody could be asked. */
export function keptMerge({ client, context }: Session): () => Promise<string | null> {
  return async () => {
    const number = context.pullRequest?.number ?? null;
    if (client === null || number === null) return null;
    return readTrialMerge(client, context.repository, number).catch(() => null);
  };
}
