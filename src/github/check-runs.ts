/**
 * Puts check runs on a commit: created once, completed from the start, then only added to. GitHub does not let the
 * Actions app change the status or conclusion of a completed check run.
 */
import type { CheckRunPayload } from '../render/check-runs.js';
import { ownerAndName, writeOnce, writesLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { failureOf } from './failure.js';
import { refusal } from './permissions.js';
import type { ReadOnlyRun } from './permissions.js';

export interface CheckRunTarget {
  readonly repository: string;
  readonly headSha: string;
  /** Where "Details" leads; null: GitHub's own page. */
  readonly detailsUrl: string | null;
  readonly readOnly: ReadOnlyRun | null;
}

/** A check run that is there, and the annotations it does not carry yet. */
export interface PlacedCheckRun {
  readonly id: number | bigint;
  readonly payload: CheckRunPayload;
  readonly carried: number;
}

export interface Placement {
  readonly placed: readonly PlacedCheckRun[];
  /** True when the token may not write check runs at all. */
  readonly refused: boolean;
  readonly troubles: readonly string[];
}

/** GitHub takes this many annotations in a request. */
const BATCH = 50;

/**
 * Creates the check runs in order, each with its first annotations. A refusal ends it; another trouble costs only
 * the check run it struck.
 * @param reserve - writes to leave for what comes after
 */
export async function createCheckRuns(
  client: GitHubClient,
  target: CheckRunTarget,
  payloads: readonly CheckRunPayload[],
  reserve: number,
): Promise<Placement> {
  const placed: PlacedCheckRun[] = [];
  const troubles: string[] = [];
  for (const payload of payloads) {
    if (writesLeft(client) <= reserve) {
      troubles.push(`The check run "${payload.name}" was left out: the run's share of requests to GitHub is used up.`);
      continue;
    }
    try {
      const id = await createCheckRun(client, target, payload);
      placed.push({ id, payload, carried: Math.min(BATCH, payload.annotations.length) });
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'not-permitted') {
        return { placed, refused: true, troubles: [...troubles, refusal('checks', failure, target.readOnly)] };
      }
      troubles.push(`The check run "${payload.name}" could not be written: ${failure.message}.`);
    }
  }
  return { placed, refused: false, troubles };
}

/** Creates one check run, or finds the one that an attempt whose answer got lost has made. */
async function createCheckRun(
  client: GitHubClient,
  target: CheckRunTarget,
  payload: CheckRunPayload,
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
        output: outputOf(payload, payload.annotations.slice(0, BATCH)),
      });
      return data.id;
    },
    async () => {
      const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...place,
        ref: target.headSha,
        check_name: payload.name,
        filter: 'all',
        per_page: 100,
      });
      return data.check_runs.find((run) => run.external_id === payload.externalId)?.id ?? null;
    },
  );
}

/**
 * Adds what a check run does not carry yet, batch by batch, the runs in order, as long as writes are left.
 * @returns how many annotations no check run carries in the end
 */
export async function addAnnotations(
  client: GitHubClient,
  target: CheckRunTarget,
  placed: readonly PlacedCheckRun[],
): Promise<{ readonly leftOut: number; readonly troubles: readonly string[] }> {
  const troubles: string[] = [];
  let leftOut = 0;
  let allowed = true;
  for (const run of placed) {
    let { carried } = run;
    while (allowed && carried < run.payload.annotations.length && writesLeft(client) > 0) {
      try {
        carried = await addBatch(client, target, run, carried);
      } catch (error) {
        allowed = false;
        troubles.push(`Annotations could not be added to "${run.payload.name}": ${failureOf(error).message}.`);
      }
    }
    leftOut += run.payload.annotations.length - carried;
  }
  if (leftOut > 0)
    troubles.push(`${leftOut} annotations found no room in the check runs; the job summary lists their findings.`);
  return { leftOut, troubles };
}

/** Adds one batch behind the annotations that are there; adding is not repeatable, so the count is looked at. */
async function addBatch(
  client: GitHubClient,
  target: CheckRunTarget,
  run: PlacedCheckRun,
  carried: number,
): Promise<number> {
  const place = { ...ownerAndName(target.repository), check_run_id: run.id };
  const batch = run.payload.annotations.slice(carried, carried + BATCH);
  const wanted = carried + batch.length;
  return writeOnce(
    client,
    async () => {
      await client.octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...place,
        output: outputOf(run.payload, batch),
      });
      return wanted;
    },
    async () => {
      const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', place);
      return data.output.annotations_count >= wanted ? wanted : null;
    },
  );
}

function outputOf(payload: CheckRunPayload, annotations: CheckRunPayload['annotations']) {
  return {
    title: payload.title,
    summary: payload.summary,
    ...(payload.text === '' ? {} : { text: payload.text }),
    annotations: annotations.map((annotation) => ({ ...annotation })),
  };
}
