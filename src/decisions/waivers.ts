/** Waivers: reviewed, dated exceptions to a blocker. They are shown, never silent. */
import type { Instant } from '../contracts/brands.js';
import type { ChangeEvidence } from '../contracts/evidence.js';
import type { Waiver } from '../contracts/profile.js';
import type { Blocker, WaiverReport } from '../contracts/report.js';
import type { RuleId } from '../contracts/rules.js';

export interface WaiverContext {
  readonly waivers: readonly Waiver[];
  readonly releaseTag: string | null;
  /** When it is judged, ISO 8601 in UTC: evidence may be old, and a waiver has run out since. */
  readonly now: Instant;
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
  const today = context.now.slice(0, 10);
  if (waiver.baseline !== context.releaseTag)
    return { state: 'other-baseline', detail: `it is for ${waiver.baseline}` };
  if (waiver.expires < today) return { state: 'expired', detail: `it expired on ${waiver.expires}` };
  const meant = blockers.filter((blocker) => isAbout(waiver, blocker));
  if (meant.length === 0) return { state: 'unused', detail: 'nothing that it lifts was found' };
  if (!meant.some(canBeWaived))
    return { state: 'not-allowed', detail: 'what could not be evaluated, or is of something else, cannot be waived' };
  const why = whyNotApproved(waiver.approver, change);
  return why === null
    ? { state: 'honoured', detail: `${waiver.approver} approved the pull request at this head` }
    : { state: 'not-approved', detail: why };
}

/** What is wanting in an approval; null where nothing is. */
function whyNotApproved(approver: string, change: ChangeEvidence | null): string | null {
  const nobody = 'nobody is known to have approved it';
  if (change === null) return `no change is known, so ${nobody}`;
  const { approvals, author } = change;
  if (approvals.kind === 'absent') return `no pull request brought this commit, so ${nobody}`;
  if (approvals.kind === 'unknown') return `${nobody}: ${approvals.why}`;
  if (author === null) return `the author of the pull request is not known, and may be ${approver}`;
  if (isSameLogin(author, approver)) return `${approver} is the author and cannot approve it`;
  const approval = approvals.value.find(({ login }) => isSameLogin(login, approver));
  if (approval === undefined) return `${approver} has not approved the pull request, or took it back`;
  if (!approval.ofHead) return `${approver} approved another commit of the pull request than this head`;
  const { mayWrite } = approval;
  if (mayWrite.kind === 'unknown') return `whether ${approver} has write access is not known: ${mayWrite.why}`;
  return mayWrite.value ? null : `${approver} has no write access to the repository`;
}

function isSameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A waiver of a whole gate lifts what it found wrong; what was not looked at is waived by its rule, if at all. */
function isAbout(waiver: Pick<Waiver, 'target'>, { rule, gate, kind }: Blocker): boolean {
  return waiver.target === rule || (waiver.target === gate && kind === 'definite');
}

/** What says that something else was looked at than is decided: an approval of this head is none of that. */
const OF_SOMETHING_ELSE: readonly RuleId[] = ['alignment/working-tree', 'immutable-release/event-tag'];

/** Evidence that could not be judged, or is of something else, is no risk one can take knowingly. */
function canBeWaived({ kind, observed, rule }: Blocker): boolean {
  return !(kind === 'unknown' && observed === 'error') && !OF_SOMETHING_ELSE.some((one) => one === rule);
}
