/** Which commit's policy a run judges by, and what its change is measured from. */
import type { CommitSha } from '../../contracts/brands.js';
import { UsageError } from '../inputs.js';
import { eventBase, fetchedTip, isProposed, isThere, parting, reaches, sharedWith, type Place } from './event-base.js';
import type { Judged } from './judged-commit.js';

export interface PolicyCommit {
  readonly sha: CommitSha;
  /** True where the judged change could bring another policy than this commit's. */
  readonly isBase: boolean;
  /** What the change is measured from; null where nothing says so. */
  readonly from: CommitSha | null;
}

/**
 * The base of a proposed change, whatever the change makes of it; the judged commit itself of any other.
 * @throws UsageError where the event names no base, or it is not in the checkout
 */
export async function policyCommit(place: Place, judged: Judged): Promise<PolicyCommit> {
  const { context } = place;
  const { trigger, headSha } = context;
  if (!isProposed(context) && context.eventName !== 'workflow_run') {
    await mustBeThere(place, headSha, 'A run is judged by the policy of its own commit');
    return { sha: headSha, isBase: false, from: context.base?.sha ?? null };
  }
  const base = await eventBase(place);
  if (base === null)
    throw new UsageError(
      `The event ${trigger} names no base commit, and what it proposes is judged by the policy of its base alone. ` +
        'Run on an event of GitHub’s own that names it; a replayed or hand-made event needs pull_request.base.sha, or merge_group.base_sha.',
    );
  const whose = context.eventName === 'workflow_run' ? 'What another run proposes' : 'A pull request';
  await mustBeThere(place, base.sha, `${whose} is judged by the policy of its base`);
  if (trigger === 'merge_group' && context.eventName !== 'workflow_run') {
    // What is ahead in the queue is proposed as well: the base is what the branch itself holds.
    const landed = await sharedWith(place, { sha: base.sha, branch: base.ref });
    if (landed === null)
      throw new UsageError(
        `What ${base.ref ?? 'the target branch'} itself holds is not in the checkout ${place.root}, and what is ahead in the merge queue is only proposed. Set fetch-depth: 0 at actions/checkout.`,
      );
    return { sha: landed, isBase: true, from: landed };
  }
  // What was pushed is no proposal to the default branch, though that branch's policy judges it here.
  if (!isProposed(context)) return { sha: base.sha, isBase: true, from: null };
  if (context.eventName === 'workflow_run')
    return { sha: base.sha, isBase: true, from: await beginning(place, base.sha, judged) };
  if (judged.kind === 'merge') return { sha: judged.base, isBase: true, from: judged.base };
  // The event may be hours old; the branch that was fetched since is what the change will be merged to.
  const sha = (await fetchedTip(place, base)) ?? base.sha;
  return { sha, isBase: true, from: await parting(place, sha, judged.sha) };
}

/**
 * What a change is measured from, whoever made the merge: where it left the base, or the later commit of the base that it was
 * merged with. Against an older one, what the base itself did since would be the change's, and what it was before would count.
 */
async function beginning(place: Place, tip: CommitSha, judged: Judged): Promise<CommitSha | null> {
  if (judged.kind === 'merge' && judged.base === tip) return tip;
  const left = await parting(place, tip, place.context.headSha);
  if (judged.kind === 'head' || left === null) return left;
  return (await reaches(place.own, judged.base, left)) ? left : judged.base;
}

async function mustBeThere({ own, root }: Place, sha: CommitSha, rule: string): Promise<void> {
  if (await isThere(own, sha)) return;
  throw new UsageError(
    `${rule}, but commit ${sha} is not in the checkout ${root}. Set fetch-depth: 0 at actions/checkout.`,
  );
}
