/** The change that brought the subject, as the event tells it. */
import { valueOf } from '../../contracts/answer.js';
import type { ChangeEvidence } from '../../contracts/evidence.js';
import type { GitHubContext } from '../../github/context.js';
import { localChange } from '../prepare.js';
import { approvedBy } from './approvals.js';
import { isProposed, sharedWith } from './event-base.js';
import type { Governed } from './policy.js';
import type { Session } from './session.js';

/** Events of a branch or tag that came to be, and runs that follow another one. */
function namesNoBase({ eventName, trigger, ref }: GitHubContext): boolean {
  return eventName === 'workflow_run' || ['push', 'release', 'create'].includes(trigger) || ref.kind === 'tag';
}

/** @param number - of the pull request; null without one */
export async function changeOf(
  session: Session,
  { prepared: { own, profile, role }, policy: { from, isPreview } }: Governed,
  number: number | null,
): Promise<ChangeEvidence | null> {
  const { context } = session;
  const isAlone = context.trigger !== 'merge_group' || from === context.base?.sha;
  const { waivers, releaseBranches } = profile.profile;
  const who = await approvedBy(session, waivers, { number, isPreview, isAlone, shallow: own.shallow, releaseBranches });
  if (isProposed(context))
    return { base: from === null ? null : valueOf(await own.resolve(from)), kind: 'pull-request', ...who };
  if (from !== null) return { base: valueOf(await own.resolve(from)), kind: 'push', ...who };
  if (namesNoBase(context)) {
    // A new branch or tag changes what the default branch does not have yet.
    const here = { context, own, root: session.inputs.root };
    const parted = await sharedWith(here, { sha: context.headSha, branch: context.defaultBranch });
    return { base: parted === null ? null : valueOf(await own.resolve(parted)), kind: 'push', ...who };
  }
  const local = await localChange(own, profile.profile, role, null);
  return local === null ? null : { ...local, ...who };
}
