/** Adds to check runs the annotations that they were not created with: what GitHub does not take is left out, and told. */
import { BATCH, outputOf, type CheckRunTarget, type PlacedCheckRun } from './check-runs.js';
import { ownerAndName, writeOnce, writesLeft, type GitHubClient } from './client.js';
import { failure, failureOf, type Failure } from './failure.js';
import type { Trouble } from './troubles.js';

export interface Added {
  /** Annotations that no check run carries in the end. */
  readonly leftOut: number;
  readonly troubles: readonly Trouble[];
}

/** Annotations of one check run, by their places in its list: from, and up to without. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const NO_ROOM = failure('spent', 'a run may send only so many requests to GitHub');
const IN_SUMMARY = 'The job summary lists their findings.';

/** Adds batch by batch, the runs in order, as long as writes are left. */
export async function addAnnotations(
  client: GitHubClient,
  target: CheckRunTarget,
  placed: readonly PlacedCheckRun[],
): Promise<Added> {
  let leftOut = 0;
  let refused: Failure | null = null;
  let end: Failure | null = null;
  for (const run of placed) {
    let there = run.carried;
    const parts = partsOf(run);
    const place = { ...ownerAndName(target.repository), check_run_id: run.id };
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      const size = part.to - part.from;
      if (end === null && writesLeft(client) === 0) end = NO_ROOM;
      try {
        const output = outputOf(run.payload, run.payload.annotations.slice(part.from, part.to));
        if (end === null) there = await addPart(client, place, output, there + size);
        else leftOut += size;
      } catch (error) {
        const failed = failureOf(error);
        const mayBeOne = failed.kind === 'rejected' && failed.cause === null;
        if (!mayBeOne) end = failed;
        else refused ??= failed;
        if (mayBeOne && size > 1) parts.unshift(...halves(part));
        else leftOut += size;
      }
    }
  }
  const why = refused ?? end;
  if (leftOut === 0 || why === null) return { leftOut, troubles: [] };
  const what = leftOut === 1 ? '1 annotation' : `${leftOut} annotations`;
  const verb = 'could not be added to the check runs';
  return { leftOut, troubles: [{ what, verb, permission: 'checks', failure: why, follows: IN_SUMMARY }] };
}

function partsOf({ payload, carried }: PlacedCheckRun): Part[] {
  const { length } = payload.annotations;
  const count = Math.ceil((length - carried) / BATCH);
  return Array.from({ length: count }, (_, index) => {
    const from = carried + index * BATCH;
    return { from, to: Math.min(from + BATCH, length) };
  });
}

/** One of them GitHub does not take. */
function halves({ from, to }: Part): readonly Part[] {
  const middle = Math.ceil((from + to) / 2);
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

interface CheckRunPlace {
  readonly owner: string;
  readonly repo: string;
  readonly check_run_id: PlacedCheckRun['id'];
}

/**
 * Adds one part behind the annotations that are there; adding is not repeatable, so the count is looked at.
 * @param wanted - how many are there then
 */
async function addPart(
  client: GitHubClient,
  place: CheckRunPlace,
  output: ReturnType<typeof outputOf>,
  wanted: number,
): Promise<number> {
  return writeOnce(
    client,
    async () => {
      await client.octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...place,
        output,
      });
      return wanted;
    },
    async () => {
      const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', place);
      return data.output.annotations_count >= wanted ? wanted : null;
    },
  );
}
