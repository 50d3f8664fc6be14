/** Judgements to verdicts: what each decision needs, what blocks it, what comes after it, and which waivers lift a blocker. */
import type { Judgement } from '../contracts/finding.js';
import { isRollback, type PinState } from '../contracts/pin.js';
import type { Blocker, DecisionReport, Decisions, GateReport, WaiverReport } from '../contracts/report.js';
import { DECISIONS, decisionsOf, type DecisionId, type GateId } from '../contracts/words.js';
import { splitLater, type Moment } from './after-this.js';
import { decisionBlockers, gateBlockers, type BlockerRequest } from './blockers.js';
import { gateReport } from './gate-reports.js';
import { leftOut, neededGates } from './needs.js';
import { ordered, orderedBlockers } from './order.js';
import { canBeLifted, judgeWaivers, type WaiverContext } from './waivers.js';

export interface DecisionRequest extends BlockerRequest {
  readonly judgements: readonly Judgement[];
  /** Null in a producer's run. */
  readonly pin: PinState | null;
  readonly waivers: WaiverContext;
}

export interface Decided {
  readonly gates: readonly GateReport[];
  readonly decisions: Decisions;
  readonly waivers: readonly WaiverReport[];
  /** What a decision usually needs, and the profile does not ask for it. */
  readonly notCovered: Readonly<Record<DecisionId, readonly GateId[]>>;
}

export function decide(asked: DecisionRequest): Decided {
  const request = { ...asked, judgements: asked.judgements.map(ordered) };
  const { judgements, profile, role, pin, only } = request;
  const forEach = <T>(of: (decision: DecisionId) => T) => ({
    rehearsal: of('rehearsal'),
    release: of('release'),
    cutover: of('cutover'),
  });
  const needs = forEach((decision) => neededGates(profile, decision, role, pin));
  const moment: Moment = {
    occasion: request.occasion,
    release: request.baseline?.release_tag ?? 'the release',
    rollback: pin !== null && isRollback(pin),
  };
  const split = forEach((decision) => splitLater(decision, blockersOf(decision, needs[decision], request), moment));
  const taken = decisionsOf(role);
  const waivers = judgeWaivers(
    taken.flatMap((decision) => split[decision].now),
    request.waivers,
  );
  const report = (decision: DecisionId): DecisionReport => {
    const { now, afterThis } = split[decision];
    const blockers = now.filter((blocker) => !canBeLifted(blocker, waivers));
    const waived = now.filter((blocker) => canBeLifted(blocker, waivers));
    return { verdict: blockers.length === 0 ? 'GO' : 'NO-GO', blockers, waived, afterThis };
  };
  return {
    gates: judgements.map((judgement) =>
      gateReport(
        judgement,
        DECISIONS.filter((decision) => needs[decision].includes(judgement.id)),
        only,
      ),
    ),
    decisions: {
      rehearsal: report('rehearsal'),
      release: taken.includes('release') ? report('release') : null,
      cutover: report('cutover'),
    },
    waivers,
    notCovered: forEach((decision) => leftOut(profile, decision, role)),
  };
}

function blockersOf(decision: DecisionId, needs: readonly GateId[], request: DecisionRequest): readonly Blocker[] {
  const ofGates = request.judgements
    .filter(({ id }) => needs.includes(id))
    .flatMap((judgement) => gateBlockers(judgement, request));
  return orderedBlockers([...ofGates, ...decisionBlockers(decision, needs, request)]);
}
