/** The change that brought the subject, as the event tells it. */
import { valueOf } from '../../contracts/answer.js';
import type { ChangeEvidence } from '../../contracts/evidence.js';
import { failureOf } from '../../github/failure.js';
import { findPullRequest } from '../../github/pull-request.js';
import { localChange } from '../prepare.js';
import { approvedBy } from './approvals.js';
import { isProposed } from './event-base.js';
import type { Governed } from './policy.js';
import type { Session } from './session.js';

/** The number of the pull request this run is about; null when there is none, or it is not known. */
export async function pullNumber({ client, context, screen }: Session): Promise<number | null> {
  const { pullRequest } = context;
  if (pullRequest === null) return null;
  if (pullRequest.number !== null || pullRequest.head === null || client === null) return pullRequest.number;
  try {
    return await findPullRequest(client, context.repository, pullRequest.head, context.headSha);
  } catch (error) {
    screen.warn(`The pull request of ${context.headSha} could not be looked up: ${failureOf(error).message}.`);
    return null;
  }
}

/** @param number - of the pull request; null without one */
export async function changeOf(
  session: Session,
  { prepared: { own, profile, role }, policy: { from, isPreview } }: Governed,
  number: number | null,
): Promise<ChangeEvidence | null> {
  const { context } = session;
  const who = await approvedBy(session, profile.profile.waivers, number, isPreview);
  if (isProposed(context))
    return { base: from === null ? null : valueOf(await own.resolve(from)), kind: 'pull-request', ...who };
  if (from !== null) return { base: valueOf(await own.resolve(from)), kind: 'push', ...who };
  const local = await localChange(own, profile.profile, role, null);
  return local === null ? null : { ...local, ...who };
}
