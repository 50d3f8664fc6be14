/** A commit status beside the check runs: those of a `workflow_run` job land in another suite, a status does not. */
import { ownerAndName, writeOnce } from './client.js';
import type { GitHubClient } from './client.js';
import { failureOf } from './failure.js';
import { NOT_WRITTEN, type Trouble } from './troubles.js';

export interface StatusPlan {
  readonly context: string;
  readonly state: 'success' | 'failure' | 'pending' | 'error';
  /** Cut at 140 characters. */
  readonly description: string;
  readonly targetUrl: string | null;
}

const MAX_DESCRIPTION = 140;

/** Sets the status; returns its trouble, null when it was set. */
export async function publishStatus(
  client: GitHubClient,
  repository: string,
  headSha: string,
  plan: StatusPlan,
): Promise<Trouble | null> {
  const place = ownerAndName(repository);
  const description = shortened(plan.description);
  try {
    await writeOnce(
      client,
      async () => {
        await client.octokit.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
          ...place,
          sha: headSha,
          context: plan.context,
          state: plan.state,
          description,
          target_url: plan.targetUrl,
        });
        return true;
      },
      async () => {
        const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/statuses', {
          ...place,
          ref: headSha,
          per_page: 100,
        });
        // The newest one of a context counts, and comes first.
        const there = data.find(({ context }) => context === plan.context);
        return there?.state === plan.state && there.description === description && there.target_url === plan.targetUrl
          ? true
          : null;
      },
    );
    return null;
  } catch (error) {
    const failure = failureOf(error);
    return { what: 'The commit status', verb: NOT_WRITTEN, permission: 'statuses', failure, follows: null };
  }
}

/** Cuts between characters, never inside a pair of surrogates. */
function shortened(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= MAX_DESCRIPTION) break;
    kept += character;
  }
  return `${kept}…`;
}
