/** Waivers: reviewed, dated exceptions to a blocker. They are shown, never silent. */
import type { ChangeEvidence } from '../contracts/evidence.js';
import type { Waiver } from '../contracts/profile.js';
import type { Blocker, WaiverReport } from '../contracts/report.js';

export interface WaiverContext {
  readonly waivers: readonly Waiver[];
  readonly releaseTag: string | null;
  readonly observedAt: string;
  readonly change: ChangeEvidence | null;
}

/** Says of every waiver what became of it. */
export function judgeWaivers(blockers: readonly Blocker[], context: WaiverContext): WaiverReport[] {
  return context.waivers.map((waiver) => ({ ...waiver, ...stateOf(waiver, blockers, context) }));
}

/** Whether one of the waivers takes a blocker away. */
export function canBeLifted(blocker: Blocker, waivers: readonly WaiverReport[]): boolean {
  return canBeWaived(blocker) && waivers.some((waiver) => waiver.state === 'honoured' && isAbout(waiver, blocker));
}

function stateOf(
  waiver: Waiver,
  blockers: readonly Blocker[],
  context: WaiverContext,
): Pick<WaiverReport, 'state' | 'detail'> {
  const { change } = context;
  const today = context.observedAt.slice(0, 10);
  if (waiver.baseline !== context.releaseTag)
    return { state: 'other-baseline', detail: `it is for ${waiver.baseline}` };
  if (waiver.expires < today) return { state: 'expired', detail: `it expired on ${waiver.expires}` };
  const meant = blockers.filter((blocker) => isAbout(waiver, blocker));
  if (meant.length === 0) return { state: 'unused', detail: 'nothing that it lifts was found' };
  if (!meant.some(canBeWaived)) return { state: 'not-allowed', detail: 'what could not be evaluated cannot be waived' };
  if (change?.approvers == null)
    return { state: 'not-approved', detail: 'no pull request was looked up, so nobody is known to have approved it' };
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (change.author !== null && same(change.author, waiver.approver))
    return { state: 'not-approved', detail: `${waiver.approver} is the author and cannot approve it` };
  if (!change.approvers.some((login) => same(login, waiver.approver)))
    return { state: 'not-approved', detail: `${waiver.approver} has not approved the pull request` };
  return { state: 'honoured', detail: `${waiver.approver} approved the pull request` };
}

function isAbout(waiver: Pick<Waiver, 'target'>, blocker: Blocker): boolean {
  return waiver.target === blocker.rule || waiver.target === blocker.gate;
}

/** Evidence that could not be judged is no risk one can take knowingly. */
function canBeWaived(blocker: Blocker): boolean {
  return !(blocker.kind === 'unknown' && blocker.observed === 'error');
}
