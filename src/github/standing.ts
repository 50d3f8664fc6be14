/**
 * Whose results stand on a commit already. A run of a weaker decision leaves those of a stronger one alone, an older
 * observation those of a newer one; and two jobs of one run that publish under one name are told of each other.
 */
import { DECISIONS, type DecisionId } from '../contracts/words.js';
import type { CheckRunPayload } from '../render/check-runs.js';
import { readExternalId, type ExternalId } from '../render/external-id.js';
import { isNewer, isOfOneAttempt } from '../render/observation.js';
import { gateCheckRuns, type GateCheckRun } from './check-run-list.js';
import type { GitHubClient } from './client.js';

export interface Place {
  readonly repository: string;
  readonly headSha: string;
  /** Prefix of the check runs. */
  readonly name: string;
  /** What the run enforces; null: nothing, which is weaker than anything. */
  readonly enforced: DecisionId | null;
}

export interface Beside {
  /** What may be published beside what stands there. */
  readonly payloads: readonly CheckRunPayload[];
  /** Sentences. */
  readonly remarks: readonly string[];
  /** True where a newer verdict of this gate stands there: what shows only one is left to it. */
  readonly isOld: boolean;
}

interface Planned {
  readonly payload: CheckRunPayload;
  readonly mark: ExternalId;
}

/** The comment is looked for and read again, and the token asked who it is. */
const FOR_THE_COMMENT = 4;

/** @throws GitHubError */
export async function besideStanding(
  client: GitHubClient,
  place: Place,
  payloads: readonly CheckRunPayload[],
): Promise<Beside> {
  const { repository, headSha: sha } = place;
  const planned = payloads.flatMap((payload): Planned[] => {
    const mark = readExternalId(payload.externalId, null);
    return mark === null ? [] : [{ payload, mark }];
  });
  const list = await gateCheckRuns(client, { repository, sha, name: null, reserve: FOR_THE_COMMENT });
  const standing = list.runs.filter(({ mark }) => mark.name === place.name);
  const overall = planned.find(({ mark }) => mark.gate === 'overall');
  const remarks = [...boundTold(list.bounded, sha), ...(overall === undefined ? [] : otherJobTold(overall, standing))];
  const isOutranked = overall !== undefined && isWeaker(place, overall.mark, standing);
  const repainting = planned.filter(({ mark }) => isOutranked && !saysTheSame(mark));
  const older = planned.filter((one) => !repainting.includes(one) && newerThan(one, standing) !== null);
  const isOld = older.some(({ mark }) => mark.gate === 'overall');
  const first = older.flatMap((one) => newerThan(one, standing) ?? [])[0]?.mark;
  if (first !== undefined) {
    const { runId, attempt, observedAt } = first;
    remarks.push(
      `Newer results of this gate stand on ${sha.slice(0, 12)} (run ${runId}, attempt ${attempt}, observed at ${observedAt}): ` +
        `of this run, ${older.length} of ${payloads.length} check runs were not published over them${isOld ? ', and neither the comment nor the status was touched' : ''}.`,
    );
  }
  const withheld = new Set([...repainting, ...older].map(({ payload }) => payload));
  return { payloads: payloads.filter((payload) => !withheld.has(payload)), remarks, isOld };
}

function boundTold(bounded: { readonly seen: number; readonly of: number } | null, sha: string): readonly string[] {
  if (bounded === null) return [];
  const { seen, of } = bounded;
  return [
    `Only ${seen} of the ${of} check runs on ${sha.slice(0, 12)} were looked through, so that results of a stronger or newer run may have been overlooked.`,
  ];
}

/** The strongest decision of which an overall check run of this role stands there is stronger than ours. */
function isWeaker({ name, enforced }: Place, own: ExternalId, standing: readonly GateCheckRun[]): boolean {
  const strength = enforced === null ? -1 : DECISIONS.indexOf(enforced);
  return standing.some((run) => {
    if (run.mark.gate !== 'overall' || run.mark.role !== own.role || !run.name.startsWith(name)) return false;
    const said = /^ \((\w+)/.exec(run.name.slice(name.length))?.[1];
    return DECISIONS.findIndex((one) => one === said) > strength;
  });
}

/**
 * A suite that was run says the same whatever is decided by it, and the peer waits for the newest word; of one that was not
 * run there is none.
 */
function saysTheSame({ gate, status }: ExternalId): boolean {
  if (gate === 'overall') return true;
  return (gate === 'producer-suite' || gate === 'consumer-suite') && (status === 'pass' || status === 'fail');
}

/** What stands under the same name and was observed later; another job of this very run is no later word of ours. */
function newerThan({ payload, mark }: Planned, standing: readonly GateCheckRun[]): GateCheckRun | null {
  const newer = standing.find(
    (run) =>
      run.name === payload.name &&
      run.mark.role === mark.role &&
      isNewer(run.mark, mark) &&
      !isOfOneAttempt(run.mark, mark),
  );
  return newer ?? null;
}

/** One job observes once in an attempt. */
function otherJobTold({ payload, mark }: Planned, standing: readonly GateCheckRun[]): readonly string[] {
  const other = standing.find(
    (run) =>
      run.name === payload.name &&
      run.mark.gate === 'overall' &&
      isOfOneAttempt(run.mark, mark) &&
      (run.mark.observedAt !== mark.observedAt || run.mark.role !== mark.role),
  );
  if (other === undefined) return [];
  return [
    `Another job of this run publishes under the same name, "${mark.name}": its check run "${other.name}" says ${other.mark.status}` +
      `${other.url === null ? '' : ` (${other.url})`}. Give each job a \`name\` of its own, so that neither hides the other.`,
  ];
}
