/** The check runs of a commit that a gate of ours wrote, over all pages that a run may read. */
import { readExternalId, type ExternalId } from '../render/external-id.js';
import { ownerAndName, readsLeft, type GitHubClient } from './client.js';
import { byOurApps } from './identity.js';

/** A check run that carries our mark. */
export interface GateCheckRun {
  readonly id: number | bigint;
  readonly name: string;
  readonly app: string | null;
  readonly mark: ExternalId;
  readonly externalId: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly url: string | null;
}

/** With what it says, as far as it may hold a marker. */
export interface ListedCheckRun extends GateCheckRun {
  readonly summary: string | null;
}

export interface CheckRunList {
  readonly runs: readonly ListedCheckRun[];
  /** Null when all pages were read; else how many check runs of how many were looked at. */
  readonly bounded: { readonly seen: number; readonly of: number } | null;
}

export interface CheckRunQuestion {
  readonly repository: string;
  readonly sha: string;
  /** Only those of this name; null: all. */
  readonly name: string | null;
  /** Reads to leave for what comes after. */
  readonly reserve: number;
  /** Nothing depends on it: one request is all that it may cost. */
  readonly once?: boolean;
}

const CHECK_RUNS = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
const PER_PAGE = 100;
/** A commit has a run of each job of each workflow, and one of each attempt. */
const MAX_PAGES = 5;

/** @throws GitHubError */
export async function gateCheckRuns(client: GitHubClient, question: CheckRunQuestion): Promise<CheckRunList> {
  const { repository, sha, name, reserve, once = false } = question;
  const now = new Date().toISOString();
  const marked: ListedCheckRun[] = [];
  let seen = 0;
  for (let page = 1; ; page += 1) {
    const asked = {
      ...ownerAndName(repository),
      ref: sha,
      ...(name === null ? {} : { check_name: name }),
      filter: 'all',
      per_page: PER_PAGE,
      page,
    } as const;
    const { data } = await client.octokit.request(CHECK_RUNS, asked, { once });
    for (const run of data.check_runs) {
      const { id, status, conclusion, html_url: url } = run;
      const externalId = run.external_id ?? '';
      const mark = readExternalId(externalId, now);
      const app = run.app?.slug ?? null;
      const summary = run.output?.summary ?? null;
      if (mark !== null) marked.push({ id, name: run.name, app, mark, externalId, status, conclusion, url, summary });
    }
    seen += data.check_runs.length;
    const isLast = data.check_runs.length < PER_PAGE || seen >= data.total_count;
    if (isLast || once || page === MAX_PAGES || readsLeft(client) <= reserve)
      return { runs: await byOurApps(client, marked), bounded: isLast ? null : { seen, of: data.total_count } };
  }
}
