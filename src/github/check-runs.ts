/**
 * Puts check runs on a commit: created once, completed from the start, then only added to. GitHub does not let the
 * Actions app change the status or conclusion of a completed check run.
 */
import type { CheckRunPayload } from '../render/check-runs.js';
import { gateCheckRuns } from './check-run-list.js';
import { ownerAndName, writeOnce, writesLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { failure, failureOf, type Failure } from './failure.js';
import { causeKey, NOT_WRITTEN, type Trouble } from './troubles.js';

export interface CheckRunTarget {
  readonly repository: string;
  readonly headSha: string;
  /** Where "Details" leads; null: GitHub's own page. */
  readonly detailsUrl: string | null;
}

/** A check run that is there, and how many annotations it was created with. */
export interface PlacedCheckRun {
  readonly id: number | bigint;
  readonly payload: CheckRunPayload;
  readonly carried: number;
}

export interface Placement {
  readonly placed: readonly PlacedCheckRun[];
  /** True when the token may not write check runs at all. */
  readonly refused: boolean;
  readonly troubles: readonly Trouble[];
}

/** GitHub takes this many annotations in a request. */
export const BATCH = 50;
/** Check runs in a row that GitHub could not write: the rest of the requests is for what comes after. */
const MOST_UNAVAILABLE = 2;

const NO_SHARE = failure('spent', "the run's share of requests to GitHub is used up");

/**
 * Creates the check runs in order, each with its first annotations. What strikes all of them alike ends it; another
 * trouble costs only the check run it struck.
 * @param reserve - writes to leave for what comes after
 */
export async function createCheckRuns(
  client: GitHubClient,
  target: CheckRunTarget,
  payloads: readonly CheckRunPayload[],
  reserve: number,
): Promise<Placement> {
  const placed: PlacedCheckRun[] = [];
  const missing: { readonly payload: CheckRunPayload; readonly failure: Failure }[] = [];
  let unavailable = 0;
  let wary = false;
  let end: Failure | null = null;
  for (const [index, payload] of payloads.entries()) {
    const spare = writesLeft(client) - reserve;
    end ??= spare <= 0 ? NO_SHARE : null;
    if (end !== null) {
      missing.push({ payload, failure: end });
      continue;
    }
    // Where annotations were refused before, those of this one wait, unless it may be tried twice.
    const first: number = wary && spare < payloads.length - index + 1 ? 0 : BATCH;
    try {
      const { id, carried } = await createCheckRun(client, target, payload, first);
      wary ||= carried < Math.min(first, payload.annotations.length);
      placed.push({ id, payload, carried });
      unavailable = 0;
    } catch (error) {
      const failed = failureOf(error);
      missing.push({ payload, failure: failed });
      unavailable = failed.kind === 'unavailable' ? unavailable + 1 : 0;
      // Where there was no answer at all, waiting for another one takes the time of what comes after.
      const isDown = unavailable === MOST_UNAVAILABLE || (unavailable > 0 && failed.status === null);
      if (isDown || strikesAll(failed)) end = failed;
    }
  }
  const refused = placed.length === 0 && missing.some((one) => one.failure.kind === 'not-permitted');
  return { placed, refused, troubles: troublesOf(missing, placed.length) };
}

/** Whatever the check run says, GitHub would answer the same. */
function strikesAll({ kind, cause }: Failure): boolean {
  return kind !== 'unavailable' && kind !== 'nonsense' && (kind !== 'rejected' || cause !== null);
}

/** A trouble for each failure, with the check runs that it struck. */
function troublesOf(
  missing: readonly { readonly payload: CheckRunPayload; readonly failure: Failure }[],
  placed: number,
): readonly Trouble[] {
  const failures = new Map(missing.map((one) => [causeKey(one.failure), one.failure] as const).reverse());
  return [...failures].reverse().map(([key, failed]) => {
    const names = missing.filter((one) => causeKey(one.failure) === key).map(({ payload }) => `"${payload.name}"`);
    const [first = '', ...more] = names;
    const all = placed === 0 && failures.size === 1 && more.length > 0;
    const others = more.length > 2 ? `${more.length} others` : more.at(-1);
    const listed = [first, ...(more.length === 2 ? more.slice(0, 1) : [])].join(', ');
    const what = all
      ? 'Check runs'
      : others === undefined
        ? `The check run ${first}`
        : `The check runs ${listed} and ${others}`;
    return { what, verb: NOT_WRITTEN, permission: 'checks', failure: failed, follows: null };
  });
}

/**
 * Creates one check run, or finds the one that an attempt whose answer got lost has made. One annotation that GitHub
 * does not take costs only the annotations, which may be added later.
 */
async function createCheckRun(
  client: GitHubClient,
  target: CheckRunTarget,
  payload: CheckRunPayload,
  first: number,
): Promise<{ readonly id: number | bigint; readonly carried: number }> {
  const annotations = payload.annotations.slice(0, first);
  try {
    return { id: await createOnce(client, target, payload, annotations), carried: annotations.length };
  } catch (error) {
    const { kind, cause } = failureOf(error);
    if (kind !== 'rejected' || cause !== null || annotations.length === 0 || writesLeft(client) === 0) throw error;
    return { id: await createOnce(client, target, payload, []), carried: 0 };
  }
}

async function createOnce(
  client: GitHubClient,
  target: CheckRunTarget,
  payload: CheckRunPayload,
  annotations: CheckRunPayload['annotations'],
): Promise<number | bigint> {
  const place = ownerAndName(target.repository);
  return writeOnce(
    client,
    async () => {
      const { data } = await client.octokit.request('POST /repos/{owner}/{repo}/check-runs', {
        ...place,
        name: payload.name,
        head_sha: target.headSha,
        external_id: payload.externalId,
        status: 'completed',
        conclusion: payload.conclusion,
        ...(target.detailsUrl === null ? {} : { details_url: target.detailsUrl }),
        output: outputOf(payload, annotations),
      });
      return data.id;
    },
    async () => {
      const { repository, headSha: sha } = target;
      const list = await gateCheckRuns(client, { repository, sha, name: payload.name, reserve: 1 });
      return list.runs.find(({ externalId }) => externalId === payload.externalId)?.id ?? null;
    },
  );
}

/** The body's `output`; each request says title, summary and text again. */
export function outputOf(payload: CheckRunPayload, annotations: CheckRunPayload['annotations']) {
  return {
    title: payload.title,
    summary: payload.summary,
    ...(payload.text === '' ? {} : { text: payload.text }),
    annotations: annotations.map((annotation) => ({ ...annotation })),
  };
}
