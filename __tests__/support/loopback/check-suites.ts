/** The check suites of a commit as GraphQL tells them: one for each app, and those that are not over yet. */
import type { StoredCheckRun, StoredSuite } from './store.js';

export interface SuiteNode {
  readonly app: string;
  readonly status: string;
  readonly url: string;
  readonly runs: readonly RunNode[];
}

export interface RunNode {
  readonly databaseId: number;
  readonly name: string;
  readonly externalId: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly permalink: string;
}

const WEB = 'https://github.test';

export function suitesOn(
  repository: string,
  sha: string,
  checkRuns: readonly StoredCheckRun[],
  suites: readonly StoredSuite[],
): readonly SuiteNode[] {
  const here = checkRuns.filter(({ headSha }) => headSha === sha);
  const url = `${WEB}/${repository}/commit/${sha}/checks`;
  const apps = [...new Set(here.map(({ app }) => app))];
  return [
    ...apps.map((app) => ({ app, status: 'COMPLETED', url, runs: here.filter((run) => run.app === app).map(runNode) })),
    ...suites.filter(({ headSha }) => headSha === sha).map(({ app, status }) => ({ app, status, url, runs: [] })),
  ];

  function runNode({ id, name, externalId, status, conclusion }: StoredCheckRun): RunNode {
    const permalink = `${WEB}/${repository}/runs/${id}`;
    return {
      databaseId: id,
      name,
      externalId,
      status: status.toUpperCase(),
      conclusion: conclusion?.toUpperCase() ?? null,
      permalink,
    };
  }
}
