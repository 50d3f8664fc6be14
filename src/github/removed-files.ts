/** Files that a repository on GitHub had and has no more: what its folders held, whenever they changed. */
import path from 'node:path';
import { unknown, value, type Known } from '../contracts/answer.js';
import type { CommitEvidence } from '../contracts/evidence.js';
import { fileOf } from '../contracts/file-state.js';
import { matcher } from '../contracts/globs.js';
import type { FoundFile } from '../contracts/repository.js';
import { BY_CHECKOUT } from './compare.js';
import { at, textAt } from './event.js';
import { quoted, type RepositoryGraph } from './graph.js';

/** Changes of a folder that are looked at in one request; of more nothing is said. */
const MOST = 100;
const TOO_MANY = unknown(`GitHub is asked for ${MOST} changes of a folder, and there were more`, BY_CHECKOUT);
const UNREAD = unknown('GitHub did not give the whole text of a file that was removed', BY_CHECKOUT);

/** @throws GitHubError */
export async function removedFiles(
  graph: RepositoryGraph,
  patterns: readonly string[],
  head: string,
  since: CommitEvidence | null,
): Promise<Known<readonly FoundFile[]>> {
  const folders = [...new Set(patterns.map((pattern) => path.posix.dirname(pattern)))];
  const held = await Promise.all(folders.map((folder) => heldBy(graph, folder, head, since)));
  const isMeant = matcher(patterns);
  const objects = new Map<string, string>();
  for (const [index, folder] of folders.entries()) {
    const listings = held[index];
    if (listings == null) return TOO_MANY;
    const [now] = listings;
    for (const [name, oid] of listings.flatMap((names) => [...names])) {
      const file = path.posix.join(folder, name);
      if (now?.has(name) !== true && isMeant(file) && !objects.has(file)) objects.set(file, oid);
    }
  }
  const blobs = await Promise.all(
    [...objects.values()].map((oid) => graph.ask(`object(oid: ${quoted(oid)}) { ... on Blob { text isTruncated } }`)),
  );
  return value(
    [...objects.keys()].map((file, index) => {
      const text = textAt(blobs[index], 'text');
      const isWhole = text !== null && at(blobs[index], 'isTruncated') === false;
      return { path: file, state: isWhole ? fileOf(Buffer.from(text)) : UNREAD };
    }),
  );
}

/** What a folder held after each of its changes, and now, the newest first: names and objects. Null: not all was told. */
async function heldBy(
  graph: RepositoryGraph,
  folder: string,
  head: string,
  since: CommitEvidence | null,
): Promise<readonly ReadonlyMap<string, string>[] | null> {
  const place = folder === '.' ? '' : folder;
  const tree = '... on Tree { entries { name type oid } }';
  const bounds = [`first: ${MOST}`, ...(since === null ? [] : [`since: ${quoted(since.committedAt)}`])];
  if (place !== '') bounds.push(`path: ${quoted(place)}`);
  // The folder of a commit is asked for by its path; the top has none.
  const then =
    place === '' ? `tree { entries { name type oid } }` : `file(path: ${quoted(place)}) { object { ${tree} } }`;
  const [now, past] = await Promise.all([
    graph.ask(`object(expression: ${quoted(`${head}:${place}`)}) { ${tree} }`),
    graph.ask(
      `object(expression: ${quoted(head)}) { ... on Commit { history(${bounds.join(', ')}) { pageInfo { hasNextPage } nodes { ${then} } } } }`,
    ),
  ]);
  const nodes = at(past, 'history', 'nodes');
  if (!Array.isArray(nodes) || at(past, 'history', 'pageInfo', 'hasNextPage') !== false) return null;
  return [now, ...nodes.map((node: unknown) => (place === '' ? at(node, 'tree') : at(node, 'file', 'object')))].map(
    namesIn,
  );
}

function namesIn(tree: unknown): ReadonlyMap<string, string> {
  const entries = at(tree, 'entries');
  const files = (Array.isArray(entries) ? entries : []).filter((entry: unknown) => textAt(entry, 'type') === 'blob');
  return new Map(files.map((entry: unknown) => [textAt(entry, 'name') ?? '', textAt(entry, 'oid') ?? '']));
}
