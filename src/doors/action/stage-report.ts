/**
 * The stage `report`: judges evidence that other machines left, and shows the outcome. The evidence may come from a
 * fork: what can be asked anew is asked anew, and the policy is never the evidence's own.
 */
import type { CommandResult, Evidence, SuiteRunEvidence } from '../../contracts/evidence.js';
import type { CommandRule } from '../../contracts/profile.js';
import { peerOf } from '../../contracts/words.js';
import { mergeEvidence } from '../../evidence/merge.js';
import { readParts } from '../../evidence/parts.js';
import { baselineOf, commandsOf } from '../../gates/judge.js';
import { isSame } from '../../gates/suite-results.js';
import { judgeEvidence, type GateOutcome, type GateRequest } from '../../gate.js';
import { openCheckout } from '../../git/checkout.js';
import { isMergeOf } from '../../github/commit.js';
import { occasionOf } from '../../github/context.js';
import { failureOf } from '../../github/failure.js';
import { UsageError } from '../inputs.js';
import type { Prepared } from '../prepare.js';
import { changeOf } from './change.js';
import { isThere } from './event-base.js';
import { known, tellOfOtherPolicy } from './other-policy.js';
import { openPeer, peerSuiteReader, releaseReader } from './peer.js';
import { prepareByPolicy, type Governed } from './policy.js';
import type { Session } from './session.js';
import { conclude, enforcedDecision, enforcedIn } from './stage-all.js';

export async function reportEvidence(session: Session): Promise<number> {
  const { inputs, redact } = session;
  if (inputs.evidence === null)
    throw new UsageError('stage report needs evidence: the folder that the stage verify left behind.');
  const parts = await readParts(inputs.evidence);
  const governed = await prepareByPolicy(session);
  const { prepared } = governed;
  const merged = mergeEvidence(parts, prepared.profile.profile);
  if (merged.role !== prepared.role)
    throw new UsageError(`The evidence is of the ${merged.role}, but role is ${prepared.role}.`);
  if (merged.subject.tree !== 'commit')
    throw new UsageError(
      'The evidence was collected on the command line, from a working tree; on a runner commits are judged. Let the stage verify collect it.',
    );
  await mustBeOfThisChange(session, merged);
  const number = session.context.pullRequest?.number ?? null;
  const evidence = await observedAnew(session, governed, merged, number);
  const outcome = judgeEvidence({
    evidence,
    profile: prepared.profile.profile,
    validator: prepared.payloadSchema?.validator ?? null,
    only: inputs.only,
    enforced: enforcedIn(session, governed),
    now: new Date().toISOString(),
    redact,
  });
  const enforcedBy = (by: Prepared) => enforcedDecision(session, by);
  await tellOfOtherPolicy(session, governed, enforcedBy, () => askedAgain(session, governed, outcome));
  return conclude(session, outcome, prepared.own, number);
}

/** The gate as it would be asked of the commit that was verified, where the checkout has it; null where it has not. */
async function askedAgain(
  session: Session,
  { prepared }: Governed,
  { evidence }: GateOutcome,
): Promise<GateRequest | null> {
  const { inputs, context, redact } = session;
  const sha = evidence.subject.commit?.sha ?? null;
  if (sha === null || !(await isThere(prepared.own, sha))) return null;
  const own = await openCheckout(inputs.root, { origin: 'path', name: context.repository, reference: sha });
  return {
    ...prepared,
    ...(await openPeer(session, prepared)),
    own,
    root: inputs.root,
    change: evidence.change,
    eventTag: evidence.eventTag,
    occasion: evidence.occasion,
    commands: null,
    only: inputs.only,
    enforced: enforcedDecision(session, prepared),
    ...known({ evidence }, prepared),
    redact,
    now: () => new Date(),
  };
}

/** A result lands on the head of this run: it must be about that commit, or about its merge. */
async function mustBeOfThisChange({ client, context }: Session, { subject }: Evidence): Promise<void> {
  const sha = subject.commit?.sha ?? null;
  if (sha === context.headSha || sha === context.subjectSha) return;
  const refuse = (observed: string) =>
    new UsageError(`The evidence is about ${observed}, but this run reports on ${context.headSha}.`);
  if (sha === null) throw refuse('no commit');
  if (client === null) throw refuse(`commit ${sha}, and without a token it is not known whether that merges the head`);
  try {
    if (await isMergeOf(client, context.repository, sha, context.headSha)) return;
  } catch (error) {
    const { message } = failureOf(error);
    throw refuse(`commit ${sha}, and whether that merges the head could not be asked (${message})`);
  }
  throw refuse(`commit ${sha}, which does not merge it`);
}

/** Replaces what evidence from elsewhere only claims: reviews, release, the peer's suite, and by whose policy it goes. */
async function observedAnew(
  session: Session,
  governed: Governed,
  merged: Evidence,
  number: number | null,
): Promise<Evidence> {
  const { prepared } = governed;
  const { role, profile, payloadSchema } = prepared;
  const peer = peerOf(role);
  if (merged.profile.sha256 !== profile.source.sha256)
    session.screen.warn('The evidence was collected by another profile than the one that judges it.');
  const baseline = baselineOf(merged, profile.profile);
  const [change, release, suite] = await Promise.all([
    changeOf(session, governed, number),
    baseline === null ? merged.release : releaseReader(session, prepared)(baseline.release_tag),
    peerSuiteReader(session, prepared, { peer: null, absence: null })(() => baseline),
  ]);
  const { sides } = merged;
  const own = sides[role].suite;
  return {
    ...merged,
    profile: profile.source,
    payloadSchema: payloadSchema === null ? null : { path: payloadSchema.path, text: payloadSchema.text },
    change,
    eventTag: session.context.ref.kind === 'tag' ? session.context.ref.name : null,
    occasion: occasionOf(session.context),
    release,
    sides: {
      ...sides,
      [role]: {
        ...sides[role],
        repository: session.context.repository,
        suite: own.kind === 'run' ? withoutStrangers(own, commandsOf(merged, profile.profile), session) : own,
      },
      [peer]: { ...sides[peer], suite },
    },
  };
}

/** A result under the id of a command counts only where it is of that command. */
function withoutStrangers(
  suite: SuiteRunEvidence,
  rules: readonly CommandRule[],
  { screen }: Session,
): SuiteRunEvidence {
  const isOurs = (result: CommandResult) => rules.some((rule) => rule.id === result.id && isSame(rule, result));
  for (const { id } of suite.commands.filter((result) => !isOurs(result)))
    screen.warn(`The evidence has a result for "${id}" that is of no such command of the profile; it does not count.`);
  return { ...suite, commands: suite.commands.filter(isOurs) };
}
