/** What documents of a repository on GitHub held in their history, with one request each. */
import type { CommitSha } from '../contracts/brands.js';
import { instantOf } from '../contracts/instant.js';
import type { DocumentVersion, FileVersions } from '../contracts/repository.js';
import { at, shaAt, textAt } from './event.js';
import { quoted, type RepositoryGraph } from './graph.js';

/** Versions of a document that are read in one request; of a longer history nothing is said. */
const MAX_VERSIONS = 50;

/**
 * What a file held in the history of a commit, with one request.
 * @throws GitHubError
 */
export async function fileVersions(
  graph: RepositoryGraph,
  head: CommitSha,
  path: string,
): Promise<FileVersions | null> {
  const file = `file(path: ${quoted(path)}) { object { ... on Blob { text isTruncated } } }`;
  const answer = await graph.ask(
    `object(expression: ${quoted(head)}) { ... on Commit { history(first: ${MAX_VERSIONS}, path: ${quoted(path)}) { pageInfo { hasNextPage } nodes { ${file} } } } }`,
  );
  const nodes = at(answer, 'history', 'nodes');
  if (!Array.isArray(nodes)) return null;
  const blobs = nodes.map((node: unknown) => at(node, 'file', 'object'));
  const texts = blobs.flatMap((blob) => {
    const text = textAt(blob, 'text');
    return text === null ? [] : [{ text, elsewhere: false }];
  });
  // A commit that removed the file has none; a blob without text was not read.
  const isWhole = blobs.every(
    (blob) => blob == null || (textAt(blob, 'text') !== null && at(blob, 'isTruncated') !== true),
  );
  return { texts, complete: isWhole && at(answer, 'history', 'pageInfo', 'hasNextPage') === false, followed: false };
}

/**
 * The versions of a document up to a commit, the oldest first. GitHub follows every parent, not the branch alone.
 * @throws GitHubError
 */
export async function documentHistory(
  graph: RepositoryGraph,
  commit: CommitSha,
  path: string,
): Promise<readonly DocumentVersion[] | null> {
  const file = `file(path: ${quoted(path)}) { object { ... on Blob { text isTruncated } } }`;
  const answer = await graph.ask(
    `object(expression: ${quoted(commit)}) { ... on Commit { history(first: ${MAX_VERSIONS}, path: ${quoted(path)}) { pageInfo { hasNextPage } nodes { oid committedDate ${file} } } } }`,
  );
  const nodes = at(answer, 'history', 'nodes');
  if (!Array.isArray(nodes) || at(answer, 'history', 'pageInfo', 'hasNextPage') !== false) return null;
  const versions = nodes.map((node: unknown): DocumentVersion | null => {
    const [oid, date] = [shaAt(node, 'oid'), textAt(node, 'committedDate')];
    const blob = at(node, 'file', 'object');
    if (oid === null || date === null || at(blob, 'isTruncated') === true) return null;
    return { commit: oid, committedAt: instantOf(Date.parse(date)), text: textAt(blob, 'text') };
  });
  return versions.every((version) => version !== null) ? versions.reverse() : null;
}
