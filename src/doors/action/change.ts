/** The change that brought the subject, as the event tells it. */
import { valueOf } from '../../contracts/answer.js';
import type { ChangeEvidence } from '../../contracts/evidence.js';
import { localChange } from '../prepare.js';
import { approvedBy } from './approvals.js';
import { isProposed } from './event-base.js';
import type { Governed } from './policy.js';
import type { Session } from './session.js';

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
