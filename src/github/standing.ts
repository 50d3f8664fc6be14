/** Whose results stand on a commit already: a run of a weaker decision leaves those of a stronger one alone. */
import { DECISIONS, type DecisionId } from '../contracts/words.js';
import { readExternalId } from '../render/external-id.js';
import { ownerAndName, type GitHubClient } from './client.js';

const ACTIONS_APP = 'github-actions';
const PER_PAGE = 100;
/** A commit has a run of each job of each workflow; more than these are not looked through. */
const MAX_PAGES = 3;

/** @param other - null: nothing is enforced, which is weaker than anything */
export function isStronger(one: DecisionId, other: DecisionId | null): boolean {
  return DECISIONS.indexOf(one) > (other === null ? -1 : DECISIONS.indexOf(other));
}

/**
 * The strongest decision of which our own overall check run stands on a commit; null where there is none.
 * @throws GitHubError
 */
export async function standingDecision(
  client: GitHubClient,
  place: { readonly repository: string; readonly headSha: string; readonly name: string },
): Promise<DecisionId | null> {
  const standing = (await checkRunsOn(client, place)).flatMap((run): DecisionId[] => {
    const id = readExternalId(run.external_id ?? '');
    if (run.app?.slug !== ACTIONS_APP || id?.gate !== 'overall' || id.name !== place.name) return [];
    const said = /^ \((\w+)/.exec(run.name.startsWith(place.name) ? run.name.slice(place.name.length) : '')?.[1];
    const decision = DECISIONS.find((one) => one === said);
    return decision === undefined ? [] : [decision];
  });
  return DECISIONS.findLast((decision) => standing.includes(decision)) ?? null;
}

async function checkRunsOn(client: GitHubClient, place: { readonly repository: string; readonly headSha: string }) {
  const found = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ...ownerAndName(place.repository),
      ref: place.headSha,
      filter: 'latest',
      per_page: PER_PAGE,
      page,
    });
    found.push(...data.check_runs);
    if (data.check_runs.length < PER_PAGE) break;
  }
  return found;
}
