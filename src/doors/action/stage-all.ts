/** The stage `all`: collect, run, judge, show. */
import * as core from '@actions/core';
import type { DecisionId } from '../../contracts/words.js';
import { runGate, type GateOutcome, type GateRequest, type SuiteOrder } from '../../gate.js';
import { enforcedBy } from '../../github/context.js';
import type { Repository } from '../../contracts/repository.js';
import { writeOutputs } from '../outputs.js';
import type { Prepared } from '../prepare.js';
import { changeOf, pullNumber } from './change.js';
import { openPeer, peerSuiteReader, releaseReader } from './peer.js';
import { known, tellOfOtherPolicy } from './other-policy.js';
import { prepareByPolicy, type Governed } from './policy.js';
import { failsStep, setOutputs } from './results.js';
import type { Session } from './session.js';
import { show, verdictLine } from './show.js';
import { suiteOrder } from './suite.js';

export async function judgeHere(session: Session): Promise<number> {
  const governed = await prepareByPolicy(session);
  const { prepared } = governed;
  const number = await pullNumber(session);
  const request = await gateRequest(session, governed, number, await suiteOrder(session, prepared));
  const outcome = await runGate(request);
  const enforcedBy = (by: Prepared) => enforcedDecision(session, by);
  await tellOfOtherPolicy(session, governed, enforcedBy, () =>
    Promise.resolve({ ...request, ...known(outcome, prepared) }),
  );
  return conclude(session, outcome, prepared.own, number);
}

/** What the gate is asked: the evidence to collect, the suite as ordered, the decision to judge by. */
export async function gateRequest(
  session: Session,
  governed: Governed,
  number: number | null,
  suite: SuiteOrder,
): Promise<GateRequest> {
  const { inputs, redact } = session;
  const { prepared } = governed;
  const [peer, change] = await Promise.all([openPeer(session, prepared), changeOf(session, governed, number)]);
  return {
    ...prepared,
    ...peer,
    root: inputs.root,
    change,
    eventTag: session.context.ref.kind === 'tag' ? session.context.ref.name : null,
    only: inputs.only,
    enforced: enforcedDecision(session, prepared),
    suite,
    readRelease: releaseReader(session, prepared),
    readPeerSuite: peerSuiteReader(session, prepared, peer),
    redact,
    now: () => new Date(),
  };
}

export function enforcedDecision({ inputs, context }: Session, { profile }: Prepared): DecisionId | null {
  if (inputs.enforce === 'none') return null;
  return inputs.enforce === 'auto' ? enforcedBy(context, profile.profile.releaseBranches) : inputs.enforce;
}

/** Writes the outcome, shows it, and fails the step by the verdict alone. */
export async function conclude(
  session: Session,
  outcome: GateOutcome,
  own: Repository,
  number: number | null,
): Promise<number> {
  const { report } = outcome;
  const paths = await writeOutputs(session.inputs.outputDirectory, outcome);
  // Set before anything is published: a job that is killed then has them.
  setOutputs(report, paths, null);
  const commentUrl = await show(session, outcome, own, paths, number);
  if (commentUrl !== null) core.setOutput('comment-url', commentUrl);
  if (!failsStep(report)) {
    session.screen.say(verdictLine(report));
    return 0;
  }
  const first = report.enforced === null ? undefined : report.decisions[report.enforced].blockers[0];
  const because = first === undefined ? '' : ` First: ${first.message}.`;
  core.error(session.redact(`${verdictLine(report)}.${because} The job summary says what clears it.`));
  return 1;
}
