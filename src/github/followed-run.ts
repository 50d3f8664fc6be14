/**
 * What a `workflow_run` event leaves out of the run that it follows: whether that was of a branch or a tag, and into which
 * branch its pull request goes. Both say what is enforced, so unknown is never taken for the weaker one.
 */
import { ContextError, tagReference, type GitHubContext } from './context.js';
import { ownerAndName, type GitHubClient } from './client.js';
import { explained, failureOf, orNull } from './failure.js';
import { findPullRequest } from './pull-request.js';

/** Events of a branch or a tag, which the run's `head_branch` does not tell apart. */
const OF_A_REFERENCE: readonly string[] = ['push', 'workflow_dispatch', 'create'];

/**
 * The context with what GitHub says besides; as it is for every other event.
 * @param say - hears what could not be looked up
 * @throws ContextError where it cannot be told whether the run was of a tag
 */
export async function ofFollowedRun(
  context: GitHubContext,
  client: GitHubClient | null,
  say: (message: string) => void,
): Promise<GitHubContext> {
  const { eventName, trigger, ref } = context;
  if (eventName !== 'workflow_run' || ref.kind === 'other') return context;
  if (trigger === 'release') return { ...context, ref: tagReference(ref.name) };
  if (OF_A_REFERENCE.includes(trigger))
    return (await isTag(context, client)) ? { ...context, ref: tagReference(ref.name) } : context;
  return context.pullRequest === null ? context : ofPullRequest(context, client, say);
}

async function isTag({ repository, ref }: GitHubContext, client: GitHubClient | null): Promise<boolean> {
  const refuse = (why: string) =>
    new ContextError(
      `Whether the run that this one follows was of a branch or of a tag ${ref.name} cannot be told: ${why}. ` +
        'A tag is held to more, so nothing is judged. Give a token that may read the repository (contents: read).',
    );
  if (client === null) throw refuse('no token was given');
  try {
    const has = async (kind: 'tags' | 'heads') => {
      const request = { ...ownerAndName(repository), ref: `${kind}/${ref.name}` };
      return (await orNull(client.octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', request))) !== null;
    };
    if (await has('tags')) return true;
    if (await has('heads')) return false;
  } catch (error) {
    throw refuse(explained(failureOf(error)));
  }
  throw refuse('there is neither any more');
}

async function ofPullRequest(
  context: GitHubContext,
  client: GitHubClient | null,
  say: (message: string) => void,
): Promise<GitHubContext> {
  const { pullRequest, headSha, repository, base } = context;
  if (pullRequest?.head == null || client === null) return context;
  if (pullRequest.number !== null && base !== null) return context;
  try {
    const found = await findPullRequest(client, repository, pullRequest.head, headSha);
    if (found === null) return context;
    return { ...context, base: base ?? found.base, pullRequest: { ...pullRequest, number: found.number } };
  } catch (error) {
    say(`The pull request of ${headSha} could not be looked up: ${explained(failureOf(error))}.`);
    return context;
  }
}
