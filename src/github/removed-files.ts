/** Files that a repository on GitHub had and has no more: what its folders held, whenever they changed. */
import path from 'node:path';
import { ABSENT, unknown, value, type Answer, type Known } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import type { CommitEvidence } from '../contracts/evidence.js';
import { fileOf } from '../contracts/file-state.js';
import { matcher } from '../contracts/globs.js';
import type { FoundFile } from '../contracts/repository.js';
import { BY_CHECKOUT } from './compare.js';
import { at, textAt } from './event.js';
import { quoted, type RepositoryGraph } from './graph.js';

/** Changes of a folder that are looked at in one request, and requests that are spent on one; of more nothing is said. */
const MOST = 100;
const PAGES = 3;
const TOO_MANY = unknown(`GitHub is asked for ${MOST * PAGES} changes of a folder, and there were more`, BY_CHECKOUT);
const UNREAD = unknown('GitHub did not give the whole text of a file that was removed', BY_CHECKOUT);
const NOT_SAID = unknown('GitHub did not say what a folder once held', BY_CHECKOUT);

const TREE = '... on Tree { entries { name type oid } }';

/** Names of files, and what they held. */
type Names = ReadonlyMap<string, string>;

/** @throws GitHubError */
export async function removedFiles(
  graph: RepositoryGraph,
  patterns: readonly string[],
  head: CommitSha,
  since: CommitEvidence | null,
): Promise<Known<readonly FoundFile[]>> {
  const folders = [...new Set(patterns.map((pattern) => path.posix.dirname(pattern)))];
  const held = await Promise.all(folders.map((folder) => heldBy(graph, folder, head, since)));
  const isMeant = matcher(patterns);
  const objects = new Map<string, string>();
  for (const [index, folder] of folders.entries()) {
    const listings = held[index] ?? NOT_SAID;
    if (listings.kind === 'unknown') return listings;
    const [now] = listings.value;
    for (const [name, oid] of listings.value.flatMap((names) => [...names])) {
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

/**
 * The path under which the history of a commit last had a file that a glob means.
 * @throws GitHubError
 */
export async function everHeld(graph: RepositoryGraph, glob: string, commit: CommitSha): Promise<Answer<string>> {
  const folder = path.posix.dirname(glob);
  const held = await heldBy(graph, folder, commit, null);
  if (held.kind === 'unknown') return held;
  const files = held.value.flatMap((names) => [...names.keys()].map((name) => path.posix.join(folder, name)));
  const found = files.find(matcher(glob));
  return found === undefined ? ABSENT : value(found);
}

/** What a folder holds, and held after each of its changes, the newest first. */
async function heldBy(
  graph: RepositoryGraph,
  folder: string,
  head: CommitSha,
  since: CommitEvidence | null,
): Promise<Known<readonly Names[]>> {
  const place = folder === '.' ? '' : folder;
  const [now, past] = await Promise.all([
    graph.ask(`object(expression: ${quoted(`${head}:${place}`)}) { ${TREE} }`),
    pastOf(graph, place, head, since),
  ]);
  if (past.kind === 'unknown') return past;
  const listings = [now, ...past.value].map(namesIn);
  const [present = new Map<string, string>(), ...earlier] = listings;
  // The last of its changes left it as it is: else the history is of something else.
  const isOfIt = earlier.length === 0 || earlier.some((names) => areSame(names, present));
  return isOfIt ? value(listings) : NOT_SAID;
}

async function pastOf(
  graph: RepositoryGraph,
  place: string,
  head: CommitSha,
  since: CommitEvidence | null,
): Promise<Known<readonly unknown[]>> {
  // The folder of a commit is asked for by its path; the top has none.
  const held =
    place === '' ? `tree { entries { name type oid } }` : `file(path: ${quoted(place)}) { object { ${TREE} } }`;
  const which = [`first: ${MOST}`];
  if (since !== null) which.push(`since: ${quoted(since.committedAt)}`);
  if (place !== '') which.push(`path: ${quoted(place)}`);
  const trees: unknown[] = [];
  let after: readonly string[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const history = `history(${[...which, ...after].join(', ')}) { pageInfo { hasNextPage endCursor } nodes { ${held} } }`;
    const answer = await graph.ask(`object(expression: ${quoted(head)}) { ... on Commit { ${history} } }`);
    const nodes = at(answer, 'history', 'nodes');
    if (!Array.isArray(nodes)) return NOT_SAID;
    trees.push(...nodes.map((node: unknown) => (place === '' ? at(node, 'tree') : at(node, 'file', 'object'))));
    const cursor = textAt(answer, 'history', 'pageInfo', 'endCursor');
    if (at(answer, 'history', 'pageInfo', 'hasNextPage') === false) return value(trees);
    if (cursor === null || !graph.mayAsk) return TOO_MANY;
    after = [`after: ${quoted(cursor)}`];
  }
  return TOO_MANY;
}

function namesIn(tree: unknown): Names {
  const entries = at(tree, 'entries');
  const files = (Array.isArray(entries) ? entries : []).filter((entry: unknown) => textAt(entry, 'type') === 'blob');
  return new Map(files.map((entry: unknown) => [textAt(entry, 'name') ?? '', textAt(entry, 'oid') ?? '']));
}

function areSame(one: Names, other: Names): boolean {
  return one.size === other.size && [...one].every(([name, oid]) => other.get(name) === oid);
}
