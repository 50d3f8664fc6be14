/**
 * One comment per gate on a pull request: found by its hidden marker and by being ours, updated in place, silent when
 * nothing changed, never set back by an older run.
 */
import type { EnforcedVerdict } from '../contracts/words.js';
import { readMarker } from '../render/comment.js';
import type { CommentMarker } from '../render/comment.js';
import { MAX_READS, ownerAndName, readsLeft, writeOnce, writesLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { wantsComment } from './comment-policy.js';
import type { CommentPolicy } from './comment-policy.js';
import { textAt } from './event.js';
import { failure, failureOf, orNull } from './failure.js';
import { NOT_WRITTEN, type Trouble } from './troubles.js';

export interface CommentPlan {
  readonly pullNumber: number;
  readonly policy: CommentPolicy;
  readonly verdict: EnforcedVerdict;
  readonly repin: boolean;
  /** At most 65,536 characters, its marker included. */
  readonly body: string;
}

/**
 * `unchanged`: it says the same already. `superseded`: a newer run has written. `not-wanted`: the policy has no
 * occasion. `unsure`: not every comment could be looked at, and a second one must not be made.
 */
export type CommentState =
  'created' | 'updated' | 'unchanged' | 'superseded' | 'not-wanted' | 'unsure' | 'refused' | 'failed';

export interface CommentOutcome {
  readonly state: CommentState;
  readonly url: string | null;
  readonly troubles: readonly Trouble[];
}

interface OwnComment {
  readonly id: number | bigint;
  readonly url: string;
  readonly marker: CommentMarker;
}

interface Search {
  /** Ours with this gate's marker, the oldest first. */
  readonly mine: readonly OwnComment[];
  /** False when there were more pages than a run may read. */
  readonly complete: boolean;
}

/** Who the default token of a workflow is. */
const ACTIONS_LOGIN = 'github-actions[bot]';

/** Writes, updates, or leaves the comment. */
export async function publishComment(
  client: GitHubClient,
  repository: string,
  plan: CommentPlan,
): Promise<CommentOutcome> {
  if (plan.policy === 'off') return silent('not-wanted');
  try {
    const own = readMarker(plan.body);
    if (own === null) throw new Error('the rendered comment carries no marker');
    return await place(client, repository, plan, own);
  } catch (error) {
    const failed = failureOf(error);
    const trouble = { what: 'The comment', verb: NOT_WRITTEN, permission: 'pull-requests', failure: failed } as const;
    const state = failed.kind === 'not-permitted' ? 'refused' : 'failed';
    return { state, url: null, troubles: [{ ...trouble, follows: null }] };
  }
}

async function place(
  client: GitHubClient,
  repository: string,
  plan: CommentPlan,
  own: CommentMarker,
): Promise<CommentOutcome> {
  const { mine, complete } = await search(client, repository, plan, own.name);
  const [kept, ...others] = mine;
  if (kept === undefined) {
    if (!wantsComment(plan.policy, { ...plan, exists: false })) return silent('not-wanted');
    if (!complete) {
      const words = `the pull request has more comments than ${MAX_READS} requests of a run can read, and ours may be among the rest`;
      const trouble = { what: 'The comment', verb: 'was not written', permission: null, follows: null } as const;
      return { state: 'unsure', url: null, troubles: [{ ...trouble, failure: failure('rejected', words) }] };
    }
    return { state: 'created', url: await create(client, repository, plan, own), troubles: [] };
  }
  if (mine.some(({ marker }) => isNewer(marker, own))) return { state: 'superseded', url: kept.url, troubles: [] };
  const same = saysTheSame(kept.marker, own);
  if (!same && !(await update(client, repository, plan, own, kept)))
    // Somebody has removed it since it was found.
    return { state: 'created', url: await create(client, repository, plan, own), troubles: [] };
  const troubles = await removeDuplicates(client, repository, others);
  return { state: same ? 'unchanged' : 'updated', url: kept.url, troubles };
}

function silent(state: CommentState): CommentOutcome {
  return { state, url: null, troubles: [] };
}

/** Run ids grow with time; an attempt is a later try of the same run. */
function isNewer(one: CommentMarker, than: CommentMarker): boolean {
  const [run, thanRun] = [Number(one.run), Number(than.run)];
  return run > thanRun || (run === thanRun && one.attempt > than.attempt);
}

function saysTheSame(one: CommentMarker, other: CommentMarker): boolean {
  return one.digest === other.digest && one.sha === other.sha;
}

/** Looks through all pages. Whose a comment is, is asked only when one carries the marker. */
async function search(client: GitHubClient, repository: string, plan: CommentPlan, name: string): Promise<Search> {
  const marked: (OwnComment & { readonly author: Author | null })[] = [];
  let complete = true;
  const pages = client.octokit.pages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...ownerAndName(repository),
    issue_number: plan.pullNumber,
    per_page: 100,
  });
  for await (const { data, last } of pages) {
    for (const comment of data) {
      const marker = readMarker(comment.body ?? '');
      if (marker?.name === name) marked.push({ id: comment.id, url: comment.html_url, marker, author: comment.user });
    }
    complete = last;
    // One read is kept to ask who we are.
    if (!complete && readsLeft(client) <= 1) break;
  }
  if (marked.length === 0) return { mine: [], complete };
  const login = await ownLogin(client);
  if (login !== null) return { mine: marked.filter(({ author }) => author?.login === login), complete };
  // It is not known who we are: that is most likely the Actions app, and else an app; a person's is a copy.
  const ofActions = marked.filter(({ author }) => author?.login === ACTIONS_LOGIN);
  return { mine: ofActions.length > 0 ? ofActions : marked.filter(({ author }) => author?.type === 'Bot'), complete };
}

interface Author {
  readonly login: string;
  readonly type: string | null;
}

/** REST tells an installation's token nothing about itself; GraphQL does. Null where it does not say. */
async function ownLogin(client: GitHubClient): Promise<string | null> {
  try {
    const isWhole = (data: unknown) => textAt(data, 'viewer', 'login') !== null;
    return textAt(await client.octokit.graphql('{ viewer { login } }', isWhole), 'viewer', 'login');
  } catch (error) {
    if (failureOf(error).kind === 'cancelled') throw error;
    return null;
  }
}

async function create(
  client: GitHubClient,
  repository: string,
  plan: CommentPlan,
  own: CommentMarker,
): Promise<string> {
  return writeOnce(
    client,
    async () => {
      const { data } = await client.octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...ownerAndName(repository),
        issue_number: plan.pullNumber,
        body: plan.body,
      });
      return data.html_url;
    },
    async () => (await search(client, repository, plan, own.name)).mine[0]?.url ?? null,
  );
}

/** @returns false where it is not there any more */
async function update(
  client: GitHubClient,
  repository: string,
  plan: CommentPlan,
  own: CommentMarker,
  kept: OwnComment,
): Promise<boolean> {
  const place = placeOf(repository, kept);
  const read = () => orNull(client.octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', place));
  try {
    return await writeOnce(
      client,
      async () => {
        await client.octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...place,
          body: plan.body,
        });
        return true;
      },
      async () => {
        const found = await read();
        const there = readMarker(found?.data.body ?? '');
        // A newer run may have written since: then ours is no longer wanted either.
        return there !== null && (saysTheSame(there, own) || isNewer(there, own)) ? true : null;
      },
    );
  } catch (error) {
    // A token that may not write it is told the same.
    if (failureOf(error).kind === 'not-found' && (await read()) === null) return false;
    throw error;
  }
}

/** What two runs at once have made twice. What is left over now, the next run removes. */
async function removeDuplicates(
  client: GitHubClient,
  repository: string,
  others: readonly OwnComment[],
): Promise<readonly Trouble[]> {
  for (const other of others) {
    if (writesLeft(client) === 0) return [];
    const place = placeOf(repository, other);
    const isGone = async () =>
      (await orNull(client.octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', place))) === null;
    try {
      await writeOnce(
        client,
        async () => {
          await client.octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', place);
          return true;
        },
        async () => ((await isGone()) ? true : null),
      );
    } catch (error) {
      const failed = failureOf(error);
      // A token that may not remove it is told the same.
      if (failed.kind === 'not-found' && (await isGone().catch(() => false))) continue;
      const trouble = { what: 'A second comment of this gate', verb: 'could not be removed' } as const;
      return [{ ...trouble, permission: 'pull-requests', failure: failed, follows: null }];
    }
  }
  return [];
}

function placeOf(repository: string, { id }: OwnComment) {
  return { ...ownerAndName(repository), comment_id: id };
}
