/** When a repository on GitHub first published each candidate: from the history of its payload. */
import type { PublicationEvidence } from '../contracts/evidence.js';
import type { FileVersions } from '../contracts/repository.js';
import { at, countAt, textAt } from './event.js';
import { quoted, type RepositoryGraph } from './graph.js';

/** Versions of the payload that are read in one request; of a longer history nothing is said. */
const MAX_VERSIONS = 50;

/**
 * The first commit that published each candidate, the oldest first; empty where the history is too long to read.
 * @param head - the commit whose history is meant
 * @throws GitHubError
 */
export async function publishedCandidates(
  graph: RepositoryGraph,
  head: string,
  payloadPath: string,
): Promise<readonly PublicationEvidence[]> {
  const answer = await graph.ask(
    `object(expression: ${quoted(head)}) { ... on Commit { history(first: ${MAX_VERSIONS}, path: ${quoted(payloadPath)}) { pageInfo { hasNextPage } nodes { oid committedDate } } } }`,
  );
  const nodes = at(answer, 'history', 'nodes');
  if (!Array.isArray(nodes) || at(answer, 'history', 'pageInfo', 'hasNextPage') === true) return [];
  const versions = await Promise.all(
    nodes.map(async (node: unknown) => {
      const commit = textAt(node, 'oid') ?? '';
      const blob = await graph.ask(
        `object(expression: ${quoted(`${commit}:${payloadPath}`)}) { ... on Blob { text } }`,
      );
      return { commit, committedAt: textAt(node, 'committedDate'), payload: parsed(textAt(blob, 'text')) };
    }),
  );
  const found = new Map<string, PublicationEvidence>();
  for (const { commit, committedAt, payload } of versions.reverse()) {
    const mode = textAt(payload, 'handoff_mode');
    const value = textAt(payload, 'expected_service_contract_version');
    if (committedAt === null || mode === null || mode === 'stable' || value === null || found.has(value)) continue;
    found.set(value, {
      kind: 'candidate',
      value,
      commit,
      committedAt: new Date(committedAt).toISOString(),
      path: payloadPath,
      promisedDays: countAt(payload, 'rehearsal_candidate', 'migration_overlap_days'),
    });
  }
  return [...found.values()];
}

/**
 * What a file held in the history of a commit, with one request.
 * @throws GitHubError
 */
export async function fileVersions(graph: RepositoryGraph, head: string, path: string): Promise<FileVersions | null> {
  const file = `file(path: ${quoted(path)}) { object { ... on Blob { text isTruncated } } }`;
  const answer = await graph.ask(
    `object(expression: ${quoted(head)}) { ... on Commit { history(first: ${MAX_VERSIONS}, path: ${quoted(path)}) { pageInfo { hasNextPage } nodes { ${file} } } } }`,
  );
  const nodes = at(answer, 'history', 'nodes');
  if (!Array.isArray(nodes)) return null;
  const blobs = nodes.map((node: unknown) => at(node, 'file', 'object'));
  const texts = blobs.flatMap((blob) => textAt(blob, 'text') ?? []);
  // A commit that removed the file has none; a blob without text was not read.
  const isWhole = blobs.every(
    (blob) => blob == null || (textAt(blob, 'text') !== null && at(blob, 'isTruncated') !== true),
  );
  return { texts, complete: isWhole && at(answer, 'history', 'pageInfo', 'hasNextPage') === false };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
