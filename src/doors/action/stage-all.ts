/** The stage `all`: collect, run, judge, show. */
import type { Report } from '../../contracts/report.js';
import type { Enforcement } from '../../contracts/enforcement.js';
import { answered } from '../../answered.js';
import { runGate, type GateOutcome, type GateRequest, type SuiteOrder } from '../../gate.js';
import { verdictSentence } from '../../render/because.js';
import { toDoOf } from '../../render/causes.js';
import { enforcedBy, occasionOf } from '../../github/enforced.js';
import { enforcedByName } from '../inputs.js';
import { writeOutputs } from '../outputs.js';
import { command } from '../printing.js';
import { beforeThe, type Prepared } from '../prepare.js';
import { signalOf } from './cancellation.js';
import { changeOf } from './change.js';
import { openPeer, peerSuiteReader, releaseReader } from './peer.js';
import { tellOfOtherPolicy } from './other-policy.js';
import { prepareByPolicy, type Governed } from './policy.js';
import { failsStep, outputsOf } from './results.js';
import type { Session } from './session.js';
import { linksOf, show, type Subject } from './show.js';
import { suiteOrder } from './suite.js';

export async function judgeHere(session: Session): Promise<number> {
  const governed = await prepareByPolicy(session, null);
  return judge(session, governed, await suiteOrder(session, governed.prepared));
}

/** Everything but the suite is looked at here; where it ran elsewhere, its results are known. */
export async function judge(session: Session, governed: Governed, suite: SuiteOrder): Promise<number> {
  const { prepared } = governed;
  const number = session.context.pullRequest?.number ?? null;
  const request = await gateRequest(session, governed, number, { suite, commands: null });
  const outcome = await runGate(request);
  await tellOfOtherPolicy(session, governed, (by) => enforcedDecision(session, by), {
    ...request,
    ...answered(outcome.evidence, prepared),
    before: null,
  });
  return conclude(session, outcome, { own: prepared.own, pullNumber: number });
}

/**
 * What the gate is asked: the evidence to collect, the suite as ordered, the decision to judge by.
 * @param number - of the pull request whose approvals count
 */
export async function gateRequest(
  session: Session,
  governed: Governed,
  number: number | null,
  order: Pick<GateRequest, 'suite' | 'commands'>,
): Promise<GateRequest> {
  const { inputs, redact } = session;
  const { prepared } = governed;
  const [peer, change] = await Promise.all([openPeer(session, prepared), changeOf(session, governed, number)]);
  return {
    ...prepared,
    ...peer,
    root: inputs.root,
    change,
    before: beforeThe(change, prepared.own, inputs.root),
    eventTag: session.context.ref.kind === 'tag' ? session.context.ref.name : null,
    only: inputs.only,
    occasion: occasionOf(session.context),
    enforced: enforcedIn(session, governed),
    ...order,
    readRelease: releaseReader(session, prepared),
    readPeerSuite: peerSuiteReader(session, prepared, peer),
    redact,
    now: () => new Date(),
  };
}

/** What a change would be judged by is no verdict on it. */
function enforcedIn(session: Session, { prepared, policy }: Governed): Enforcement {
  return policy.isPreview ? { by: 'name', decision: null } : enforcedDecision(session, prepared);
}

/** @throws UsageError */
function enforcedDecision({ inputs, context }: Session, { profile, role }: Prepared): Enforcement {
  return enforcedByName(inputs, role) ?? enforcedBy(context, profile.profile.releaseBranches, role);
}

/** Writes the outcome, shows it, and fails the step by the verdict alone. */
async function conclude(session: Session, outcome: GateOutcome, subject: Subject): Promise<number> {
  const { report } = outcome;
  const { files, screen, cancelled } = session;
  const { paths, troubles } = await writeOutputs(session.inputs.outputDirectory, outcome, linksOf(session, report));
  // Set before anything is published: a job that is killed then has them.
  const unset = files.setOutputs(outputsOf(report, paths));
  for (const trouble of [...troubles, ...(unset === null ? [] : [unset])]) screen.warn(trouble);
  const signal = signalOf(cancelled);
  if (signal !== null)
    screen.warn(`The run was cancelled (${signal}): what did not run by then is missing here. Run it again.`);
  const { commentUrl, annotations } = await show(session, outcome, subject, paths);
  if (commentUrl !== null && unset === null) files.setOutputs({ 'comment-url': commentUrl });
  const fails = failsStep(report);
  if (fails) screen.error(failureLine(report, files.hasSummary));
  // The runner keeps 10 of each level: the verdict is the first.
  for (const line of annotations) command(line);
  if (!fails) screen.say(verdictSentence(report));
  return fails ? 1 : 0;
}

function failureLine(report: Report, isSummed: boolean): string {
  const [first] = toDoOf(report);
  const because = first === undefined ? '' : ` First: ${first.reason.message}.`;
  return `${verdictSentence(report)}.${because} ${isSummed ? 'The job summary' : 'The log above'} says what to do.`;
}
