/**
 * What other machines say they looked at: which commit, how their working trees differed from it, and how commands ended.
 * The commit is held against the event, and everything that can be read of it is read here; only the rest is their word.
 */
import { unknown, value, type Answer } from '../../contracts/answer.js';
import type { CommitSha } from '../../contracts/brands.js';
import type { Difference, Evidence, SuiteEvidence } from '../../contracts/evidence.js';
import type { Repository } from '../../contracts/repository.js';
import type { Side } from '../../contracts/words.js';
import { openCheckout } from '../../git/checkout.js';
import { fetchCommit } from '../../git/fetch.js';
import { Git } from '../../git/git.js';
import { UsageError } from '../inputs.js';
import { judgedCommit, type Judged, type Place } from './judged-commit.js';
import type { Session } from './session.js';

export interface Claim {
  readonly role: Side;
  /** The commit. */
  readonly sha: CommitSha;
  readonly differing: Answer<readonly Difference[]>;
  readonly suite: SuiteEvidence;
}

/** @throws UsageError where it says nothing that could be held against anything */
export function claimOf({ role, subject, sides }: Evidence): Claim {
  const { commit, tree, differing } = subject;
  const { suite, unknown: reasons } = sides[role];
  if (commit === null) throw new UsageError('The evidence is about no commit. Let the stage verify collect it.');
  if (tree !== 'commit')
    throw new UsageError(
      'The evidence was collected on the command line, from a working tree; on a runner commits are judged. Let the stage verify collect it.',
    );
  const untold = reasons[0] ?? unknown('the evidence does not say why', 'Run the stage verify again.');
  return {
    role,
    sha: commit.sha,
    differing: differing === null ? untold : value(differing),
    suite: suite.kind === 'run' ? { ...suite, ran: 'elsewhere' } : suite,
  };
}

/**
 * The commit of the claim, which must be the event's, or its merge. What is not in the checkout is fetched as objects.
 * @throws UsageError for any other, and where it cannot be had
 */
export async function claimedCommit(session: Session, place: Place, { sha }: Claim): Promise<Judged> {
  if ((await place.own.resolve(sha)).kind !== 'value') await fetch(session, sha);
  const found = await place.own.resolve(sha);
  // An object may lead to a commit and be none, as a tag does.
  const judged = found.kind === 'value' && found.value.sha === sha ? await judgedCommit(place, sha) : null;
  if (judged !== null) return judged;
  throw new UsageError(
    `The evidence is about ${sha}, but this run reports on ${place.context.headSha}, and that is neither it nor its merge. Nothing was judged.`,
  );
}

async function fetch({ inputs, context, cancelled }: Session, sha: CommitSha): Promise<void> {
  const git = Git.find(inputs.root);
  if (git === null)
    throw new UsageError(`root ${inputs.root} is in no git repository. Run in a checkout (fetch-depth: 0).`);
  const fetched = await fetchCommit(
    git,
    { url: `${context.serverUrl}/${context.repository}`, token: inputs.token },
    sha,
    cancelled.signal,
  );
  if (fetched.kind === 'unknown')
    throw new UsageError(
      `The evidence is about ${sha}, which is not in the checkout and could not be fetched: ${fetched.why}. ` +
        'Give a token that may read the repository (contents: read), or run the workflow that verifies again. Nothing was judged.',
    );
}

/** The own side at that commit, whatever lies in the checkout. */
export function openClaimed({ inputs, context }: Session, { sha }: Judged, { differing }: Claim): Promise<Repository> {
  return openCheckout(inputs.root, {
    origin: 'own',
    name: context.repository,
    reference: sha,
    elsewhere: differing,
  });
}
