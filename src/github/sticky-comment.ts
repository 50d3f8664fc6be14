/**
 * One comment per gate on a pull request: found by its hidden marker and by being ours, updated in place, silent when
 * nothing changed, never set back by an older run or a weaker decision.
 */
import type { EnforcedVerdict } from '../contracts/words.js';
import { otherJobWords, withOther } from '../render/comment.js';
import { isOfAnotherJob, readSticky, type CommentMarker } from '../render/comment-marker.js';
import { ownerAndName, readsLeft, writeOnce, writesLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { dependsOnStandpoint, outranks, UNKNOWN_STANDPOINT, type Standpoint } from './comment-order.js';
import { wantsComment } from './comment-policy.js';
import type { CommentPolicy } from './comment-policy.js';
import { findComments, type OwnComment } from './comment-search.js';
import { failureOf, orNull } from './failure.js';
import { readStandpoint } from './pull-request.js';
import { NOT_WRITTEN, type Trouble } from './troubles.js';

export interface CommentPlan {
  readonly pullNumber: number;
  readonly policy: CommentPolicy;
  readonly verdict: EnforcedVerdict;
  readonly repin: boolean;
  /** At most 65,536 characters, its marker included. */
  readonly body: string;
  /** The same, with what is different since what stands there; without it, that is not told. */
  readonly bodySince?: (before: CommentMarker) => string;
}

/**
 * `unchanged`: it says the same already. `superseded`: what stands there is of a newer run, a stronger decision, or the
 * present head. `not-wanted`: the policy has no occasion. `unsure`: not every comment could be looked at, and a second one
 * must not be made.
 */
export type CommentState =
  'created' | 'updated' | 'unchanged' | 'superseded' | 'not-wanted' | 'unsure' | 'refused' | 'failed';

export interface CommentOutcome {
  readonly state: CommentState;
  readonly url: string | null;
  readonly troubles: readonly Trouble[];
  /** Sentences on what GitHub has no part in. */
  readonly remarks: readonly string[];
}

/** A result and the comment that says it. */
interface Version {
  readonly marker: CommentMarker;
  readonly body: string;
}

interface Place {
  readonly client: GitHubClient;
  readonly repository: string;
  readonly plan: CommentPlan;
  readonly own: Version;
  readonly isRecorded: boolean;
}

/**
 * Writes, updates, or leaves the comment.
 * @param isRecorded - whether a check run on the commit says when this was observed; where none does, the comment must
 */
export async function publishComment(
  client: GitHubClient,
  repository: string,
  plan: CommentPlan,
  isRecorded: boolean,
): Promise<CommentOutcome> {
  if (plan.policy === 'off') return silent('not-wanted');
  try {
    const marker = readSticky(plan.body, null)?.marker;
    if (marker == null) throw new Error('the rendered comment carries no marker');
    return await write({ client, repository, plan, own: { marker, body: plan.body }, isRecorded });
  } catch (error) {
    const failed = failureOf(error);
    const trouble = { what: 'The comment', verb: NOT_WRITTEN, permission: 'pull-requests', failure: failed } as const;
    const state = failed.kind === 'not-permitted' ? 'refused' : 'failed';
    return { ...silent(state), troubles: [{ ...trouble, follows: null }] };
  }
}

function silent(state: CommentState): CommentOutcome {
  return { state, url: null, troubles: [], remarks: [] };
}

async function write(place: Place): Promise<CommentOutcome> {
  const { client, plan } = place;
  const { mine, bounded } = await search(place);
  const [kept] = mine;
  if (kept !== undefined) return settle(place, mine);
  if (!wantsComment(plan.policy, { ...plan, exists: false })) return silent('not-wanted');
  if (bounded !== null) {
    const remark = `The comment was not written: the pull request has more comments than the ${bounded} that a run can read, and ours may be among the rest.`;
    return { ...silent('unsure'), remarks: [remark] };
  }
  const url = await create(place);
  // Another run may have found none, too, and made its own: both settle on the older one.
  const twice = readsLeft(client) > 1 ? (await search(place).catch(() => null))?.mine : undefined;
  if (twice === undefined || twice.length < 2) return { ...silent('created'), url };
  return { ...(await settle(place, twice)), state: 'created' };
}

/** Makes the oldest comment say the best there is, and removes the others. */
async function settle(asked: Place, mine: readonly OwnComment[]): Promise<CommentOutcome> {
  const [kept, ...others] = mine;
  if (kept === undefined) throw new Error('there is no comment to settle on');
  const place = { ...asked, own: since(asked, kept) };
  const { own, isRecorded } = place;
  const there = mine.flatMap(({ marker, body }): Version[] => (marker === null ? [] : [{ marker, body }]));
  const present = there.some(({ marker }) => dependsOnStandpoint(marker, own.marker))
    ? await standpoint(place)
    : UNKNOWN_STANDPOINT;
  const best = [own, ...there].reduce((one, next) => (outranks(next.marker, one.marker, present) ? next : one));
  const { shown, remarks } = besideOtherJob(own, best, there);
  const isSame = shown === own && isRecorded && saysTheSame(kept.marker, own.marker);
  const isThere = kept.intact && (kept.body === shown.body || isSame);
  // What somebody else wrote below the marker of a better result is not known any more.
  const isLost = shown.body === kept.body && !kept.intact;
  const isGone = !isThere && !isLost && !(await update(place, kept, shown, present));
  const url = isGone ? await create({ ...place, own: shown }) : kept.url;
  const troubles = await removeDuplicates(place, others);
  const written = isGone ? 'created' : isThere ? 'unchanged' : 'updated';
  const state = shown !== own && best !== own ? 'superseded' : written;
  const lost = isLost ? [`The comment ${kept.url} was edited by hand; the result that it shows may not be ours.`] : [];
  return { state, url, troubles, remarks: [...remarks, ...lost] };
}

/** What somebody else wrote into a comment is nothing to compare with. */
function since({ own, plan }: Place, { intact, marker }: OwnComment): Version {
  if (!intact || marker === null || plan.bodySince === undefined) return own;
  return { ...own, body: plan.bodySince(marker) };
}

/** Of two jobs that publish under one name, a NO-GO is shown before anything else, with what the other says. */
function besideOtherJob(
  own: Version,
  best: Version,
  there: readonly Version[],
): { readonly shown: Version; readonly remarks: readonly string[] } {
  const other = there.find(({ marker }) => isOfAnotherJob(marker, own.marker));
  if (other === undefined) return { shown: best, remarks: [] };
  const refuses = ({ marker }: Version) => marker.verdict === 'NO-GO';
  const winner = refuses(own) === refuses(other) ? (best === other ? other : own) : refuses(own) ? own : other;
  const loser = winner === own ? other : own;
  const body = withOther(winner.body, winner.marker, loser.marker);
  return { shown: { marker: winner.marker, body }, remarks: [otherJobWords(own.marker, other.marker)] };
}

function saysTheSame(one: CommentMarker | null, other: CommentMarker): boolean {
  const facts = ['digest', 'sha', 'base', 'decision', 'verdict', 'role'] as const;
  return one !== null && facts.every((fact) => one[fact] === other[fact]);
}

/** Where the pull request stands now, where that can be asked; a run of an older head or base may have been started again. */
async function standpoint({ client, repository, plan }: Place): Promise<Standpoint> {
  if (readsLeft(client) === 0) return UNKNOWN_STANDPOINT;
  return (await readStandpoint(client, repository, plan.pullNumber).catch(() => null)) ?? UNKNOWN_STANDPOINT;
}

function search({ client, repository, plan, own }: Place) {
  return findComments(client, repository, plan.pullNumber, own.marker.name);
}

async function create(place: Place): Promise<string> {
  const { client, repository, plan, own } = place;
  return writeOnce(
    client,
    async () => {
      const { data } = await client.octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...ownerAndName(repository),
        issue_number: plan.pullNumber,
        body: own.body,
      });
      return data.html_url;
    },
    async () => (await search(place)).mine[0]?.url ?? null,
  );
}

/** Updates it; false where somebody has removed it since it was found. */
async function update(
  { client, repository }: Place,
  kept: OwnComment,
  { marker, body }: Version,
  present: Standpoint,
): Promise<boolean> {
  const comment = addressOf(repository, kept);
  const read = () => orNull(client.octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', comment));
  try {
    return await writeOnce(
      client,
      async () => {
        await client.octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...comment, body });
        return true;
      },
      async () => {
        const there = readSticky((await read())?.data.body ?? '', new Date().toISOString());
        // A newer run may have written since: then ours is no longer wanted either.
        const isDone = there?.marker != null && there.intact && !outranks(marker, there.marker, present);
        return isDone ? true : null;
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
  { client, repository }: Place,
  others: readonly OwnComment[],
): Promise<readonly Trouble[]> {
  for (const other of others) {
    if (writesLeft(client) === 0) return [];
    const comment = addressOf(repository, other);
    const isGone = async () =>
      (await orNull(client.octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', comment))) ===
      null;
    try {
      await writeOnce(
        client,
        async () => {
          await client.octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', comment);
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

function addressOf(repository: string, { id }: OwnComment) {
  return { ...ownerAndName(repository), comment_id: id };
}
