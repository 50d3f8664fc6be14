/** What a gate published on several commits: one request for all of them, and more only for a commit with more pages. */
import { readExternalId } from '../render/external-id.js';
import { gateCheckRuns, type GateCheckRun } from './check-run-list.js';
import { readsLeft } from './client.js';
import { at, countAt, textAt } from './event.js';
import { failureOf, type FailureKind } from './failure.js';
import { quoted, type RepositoryGraph } from './graph.js';
import { byOurApps } from './identity.js';

export interface CommitResults {
  readonly sha: string;
  /** With our mark, by the Actions app or ours. */
  readonly runs: readonly GateCheckRun[];
  /** The page of workflows that are not over yet; null when none is known to be. */
  readonly running: string | null;
  /** False where not all of them were read. */
  readonly complete: boolean;
}

const SUITES = 20;
const RUNS = 50;
/** Where GraphQL does not tell check runs to this token, each commit costs a read. */
const MOST_BY_REST = 4;

/** Failures that another way of asking does not mend. */
const FOR_EVERY_WAY: readonly FailureKind[] = [
  'bad-token',
  'cancelled',
  'nonsense',
  'not-found',
  'rate-limited',
  'spent',
  'unavailable',
];

/**
 * The results of the check runs of a name, in the order of the commits.
 * @throws GitHubError
 */
export async function resultsOn(
  graph: RepositoryGraph,
  shas: readonly string[],
  name: string,
): Promise<readonly CommitResults[]> {
  try {
    return await Promise.all(shas.map((sha) => byGraph(graph, sha, name)));
  } catch (error) {
    if (FOR_EVERY_WAY.includes(failureOf(error).kind)) throw error;
    const found: CommitResults[] = [];
    for (const sha of shas.slice(0, MOST_BY_REST))
      if (readsLeft(graph.client) > graph.reserve) found.push(await byRest(graph, sha, name));
    return found;
  }
}

async function byRest(graph: RepositoryGraph, sha: string, name: string): Promise<CommitResults> {
  const { client, name: repository, reserve } = graph;
  const { runs, bounded } = await gateCheckRuns(client, { repository, sha, name, reserve });
  return { sha, runs, running: null, complete: bounded === null };
}

async function byGraph(graph: RepositoryGraph, sha: string, name: string): Promise<CommitResults> {
  const named = `checkName: ${quoted(name)}`;
  const run = 'databaseId name externalId status conclusion permalink';
  const runs = `checkRuns(first: ${RUNS}, filterBy: { ${named}, checkType: ALL }) { pageInfo { hasNextPage } nodes { ${run} } }`;
  const commit = await graph.ask(
    `object(oid: ${quoted(sha)}) { ... on Commit { ` +
      `named: checkSuites(first: ${SUITES}, filterBy: { ${named} }) { pageInfo { hasNextPage } nodes { app { slug } ${runs} } } ` +
      `latest: checkSuites(last: ${SUITES}) { nodes { app { slug } status url } } } }`,
  );
  const suites = nodesAt(commit, 'named');
  const isPaged = [at(commit, 'named'), ...suites.map((suite) => at(suite, 'checkRuns'))].some(
    (list) => at(list, 'pageInfo', 'hasNextPage') === true,
  );
  const running = nodesAt(commit, 'latest').find(
    (suite) => textAt(suite, 'app', 'slug') === 'github-actions' && textAt(suite, 'status') !== 'COMPLETED',
  );
  const url = running === undefined ? null : (textAt(running, 'url') ?? '');
  if (isPaged && readsLeft(graph.client) > graph.reserve) return { ...(await byRest(graph, sha, name)), running: url };
  const now = new Date().toISOString();
  const marked = suites.flatMap((suite) => {
    const app = textAt(suite, 'app', 'slug');
    return nodesAt(suite, 'checkRuns').flatMap((node) => readRun(node, app, now) ?? []);
  });
  return { sha, runs: await byOurApps(graph.client, marked), running: url, complete: !isPaged };
}

function readRun(node: unknown, app: string | null, now: string): GateCheckRun | null {
  const externalId = textAt(node, 'externalId') ?? '';
  const mark = readExternalId(externalId, now);
  const [name, status] = [textAt(node, 'name'), textAt(node, 'status')];
  if (mark === null || name === null || status === null) return null;
  return {
    id: countAt(node, 'databaseId') ?? 0,
    name,
    app,
    mark,
    externalId,
    status: status.toLowerCase(),
    conclusion: textAt(node, 'conclusion')?.toLowerCase() ?? null,
    url: textAt(node, 'permalink'),
  };
}

function nodesAt(value: unknown, name: string): readonly unknown[] {
  const nodes = at(value, name, 'nodes');
  return Array.isArray(nodes) ? (nodes as readonly unknown[]) : [];
}
