/** The change that brought the subject, as the event tells it. */
import { valueOf } from '../../contracts/answer.js';
import type { ChangeEvidence } from '../../contracts/evidence.js';
import { failureOf } from '../../github/failure.js';
import { readApprovers } from '../../github/reviews.js';
import { localChange, type Prepared } from '../prepare.js';
import type { Session } from './session.js';

/** @param number - of the pull request; null without one */
export async function changeOf(
  session: Session,
  { own, profile, role }: Prepared,
  number: number | null,
): Promise<ChangeEvidence | null> {
  const { context } = session;
  if (context.base === null) return localChange(own, profile.profile, role, null);
  const isPull = context.pullRequest !== null || context.eventName === 'merge_group';
  const waived = profile.profile.waivers.length > 0;
  return {
    base: valueOf(await own.resolve(context.base.sha)),
    kind: isPull ? 'pull-request' : 'push',
    author: context.author,
    approvers: waived && number !== null ? await approvers(session, number) : null,
  };
}

/** Who approved; null when GitHub could not be asked, which honours no waiver. */
async function approvers({ client, context, screen }: Session, number: number): Promise<readonly string[] | null> {
  if (client === null) return null;
  try {
    return await readApprovers(client, context.repository, number);
  } catch (error) {
    screen.warn(`The reviews of pull request ${number} could not be read: ${failureOf(error).message}.`);
    return null;
  }
}
