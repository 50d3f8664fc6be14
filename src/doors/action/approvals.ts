/** Whose approvals stand behind the waivers of a run: those of the pull request that proposes its commit, or brought it. */
import { ABSENT, unknown, value, type Known, type Unknown } from '../../contracts/answer.js';
import type { CommitSha } from '../../contracts/brands.js';
import type { ApprovalEvidence, ChangeEvidence } from '../../contracts/evidence.js';
import { matcher } from '../../contracts/globs.js';
import type { Waiver } from '../../contracts/profile.js';
import { Git, NO_REPOSITORY } from '../../git/git.js';
import { BRINGS_MORE, holdsNothingElse } from '../../git/merges.js';
import type { GitHubClient } from '../../github/client.js';
import type { GitHubContext } from '../../github/context.js';
import { explained, failureOf } from '../../github/failure.js';
import { queuedPull } from '../../github/merge-queue.js';
import { mergedPull, readPull, type ApprovedPull } from '../../github/pull-request.js';
import { readApprovals, readMayWrite } from '../../github/reviews.js';
import type { Session } from './session.js';

/** What waivers may cost of a run's reads. */
const MOST_READS = 4;

type Approved = Pick<ChangeEvidence, 'author' | 'approvals'>;

interface Asked {
  /** Of the pull request of the run; null without one. */
  readonly number: number | null;
  readonly isPreview: boolean;
  /** False where other changes that are proposed stand before this one in a merge queue. */
  readonly isAlone: boolean;
  /** Whether the history of the checkout is cut off. */
  readonly shallow: boolean;
  /** Globs, by the policy: what is tagged was merged into one of them, or into the default branch. */
  readonly releaseBranches: readonly string[];
}

/** Who wrote the change and who approved it, as far as waivers ask. */
export async function approvedBy(
  session: Session,
  waivers: readonly Waiver[],
  { number, isPreview, isAlone, shallow, releaseBranches }: Asked,
): Promise<Approved> {
  const { inputs, context, client, screen } = session;
  const nobody = (approvals: Unknown): Approved => ({ author: context.author, approvals });
  if (waivers.length === 0) return nobody(NOT_NEEDED);
  if (isPreview) return nobody(PREVIEW);
  if (!isAlone) return nobody(IN_A_QUEUE);
  if (inputs.stage === 'verify') return nobody(LEFT_TO_REPORT);
  if (client === null) return nobody(couldNotAsk('no token was given'));
  try {
    const found = await approvedPull(client, context, number, releaseBranches);
    if (found.pull === null) return { author: null, approvals: ABSENT };
    const held = found.isMerged ? await isAsApproved(session, found.pull.headSha, shallow) : value(true);
    if (held.kind === 'unknown') return { author: found.pull.author, approvals: held };
    if (!held.value) return { author: found.pull.author, approvals: BRINGS_MORE };
    const approvers = new Set(waivers.map(({ approver }) => approver.toLowerCase()));
    return await approvalsOf(client, context.repository, { ...found, pull: found.pull }, approvers);
  } catch (error) {
    const message = explained(failureOf(error));
    screen.warn(`Who approved the change could not be asked, so no waiver is honoured: ${message}.`);
    return nobody(couldNotAsk(message));
  }
}

const NOT_NEEDED = unknown('no waiver asks for it', 'Nothing to do.');
const LEFT_TO_REPORT = unknown('the stage verify leaves it to the stage report', 'Run the stage report.');
const IN_A_QUEUE = unknown(
  'other pull requests stand before it in the merge queue, and their approvals were not looked up',
  'Wait until it is the first in the queue.',
);
const PREVIEW = unknown(
  'the base has no policy yet, and a waiver that a change brings itself is void',
  'Merge the profile first.',
);

function couldNotAsk(why: string): Unknown {
  return unknown(`GitHub could not be asked: ${why}`, 'Give a token that may read pull requests.');
}

interface FoundPull {
  readonly pull: ApprovedPull | null;
  readonly reads: number;
  /** Whether it was merged as the commit that is judged. */
  readonly isMerged?: true;
}

/** What was merged is what was approved: not so where somebody put more into the merge. */
async function isAsApproved({ inputs, context }: Session, head: CommitSha, shallow: boolean): Promise<Known<boolean>> {
  const git = Git.find(inputs.root);
  return git === null ? NO_REPOSITORY : holdsNothingElse(git, context.headSha, head, shallow);
}

/** Off pull requests it is the one that the commit was merged by, or that a merge queue tries. */
async function approvedPull(
  client: GitHubClient,
  context: GitHubContext,
  number: number | null,
  releaseBranches: readonly string[],
): Promise<FoundPull> {
  const { repository, headSha, trigger, eventName } = context;
  if (context.pullRequest !== null) {
    if (number === null) return { pull: null, reads: 0 };
    if (eventName !== 'workflow_run') return { pull: { number, author: context.author, headSha }, reads: 0 };
    const pull = await readPull(client, repository, number, null);
    return { pull: pull === null ? null : { ...pull, headSha }, reads: 1 };
  }
  if (trigger !== 'merge_group') {
    const { ref, defaultBranch } = context;
    const isRelease = matcher(releaseBranches);
    const isMeant = (branch: string) =>
      ref.kind === 'branch' ? branch === ref.name : branch === defaultBranch || isRelease(branch);
    const pull = await mergedPull(client, repository, headSha, isMeant);
    return { pull, reads: 1, isMerged: true };
  }
  const queued = queuedPull(context.ref.name);
  return queued === null
    ? { pull: null, reads: 0 }
    : { pull: await readPull(client, repository, queued.number, queued.base), reads: 1 };
}

async function approvalsOf(
  client: GitHubClient,
  repository: string,
  { pull, reads }: FoundPull & { readonly pull: ApprovedPull },
  approvers: ReadonlySet<string>,
): Promise<Approved> {
  const { number, author, headSha } = pull;
  const { approvals, pages } = await readApprovals(client, repository, number);
  if (approvals.kind === 'unknown') return { author, approvals };
  const named = approvals.value.filter(({ login }) => approvers.has(login.toLowerCase()));
  const asked = named.filter(
    ({ login, commit }) => commit === headSha && login.toLowerCase() !== author?.toLowerCase(),
  );
  const mayAsk = asked.slice(0, Math.max(0, MOST_READS - reads - pages));
  const answers = await Promise.all(
    mayAsk.map(async ({ login }) => [login, await readMayWrite(client, repository, login)] as const),
  );
  const known = new Map(answers);
  return {
    author,
    approvals: value(
      named.map(({ login, commit }): ApprovalEvidence => {
        const ofHead = commit === headSha;
        return { login, ofHead, mayWrite: known.get(login) ?? NOT_ASKED };
      }),
    ),
  };
}

const NOT_ASKED = unknown(
  `it was not asked (only for approvals of this head, and with ${MOST_READS} reads of GitHub at most)`,
  'Name fewer approvers.',
);
