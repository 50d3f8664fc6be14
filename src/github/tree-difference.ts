/**
 * Which paths differ between two commits of a repository on GitHub. Their folders are compared by their object names, two
 * levels in a request, and only those that differ are gone into: all pairs of a run go together.
 */
import { unknown, value, type Known } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import { at, countAt, textAt } from './event.js';
import { GitHubError, notUnderstood } from './failure.js';
import { quoted, type RepositoryGraph } from './graph.js';

interface Entry {
  readonly type: string;
  readonly mode: number;
  readonly oid: string;
  /** What lies in a folder; null where it was not told. */
  readonly inner: Folder | null;
}

type Folder = ReadonlyMap<string, Entry>;

/** Two folders of one place that differ; null where one of the commits has none. */
interface Pair {
  /** Empty, or with its slash. */
  readonly place: string;
  readonly sides: readonly [Side, Side];
}

/** A folder that is known, or the question for it. */
type Side = Folder | string | null;

interface Found {
  readonly paths: readonly string[];
  readonly open: readonly Pair[];
}

/** More folders than this are not gone into at once: the compare API then takes one request. */
const MOST_FOLDERS = 24;

const LISTED = 'name type mode oid';
const TREE = `... on Tree { entries { ${LISTED} object { ... on Tree { entries { ${LISTED} } } } } }`;
const NOTHING: Folder = new Map();

/**
 * Sorted; a submodule ends in `/`. Null where too much differs to be asked for.
 * @throws GitHubError
 */
export async function treeDifference(
  graph: RepositoryGraph,
  from: CommitSha,
  to: CommitSha,
): Promise<Known<readonly string[]> | null> {
  const tops = await Promise.all([from, to].map((commit) => topOf(graph, commit)));
  const [before, after] = tops;
  if (before == null || after == null) return unknown('GitHub does not know both commits', 'Push both commits.');
  const paths: string[] = [];
  let found = compare({ place: '', sides: [before, after] }, [before, after]);
  for (;;) {
    paths.push(...found.paths);
    const { open } = found;
    if (open.length === 0) return value([...new Set(paths)].sort());
    if (open.length > MOST_FOLDERS) return null;
    const next = await Promise.all(open.map(async (pair) => compare(pair, await folders(graph, pair))));
    found = { paths: next.flatMap((one) => one.paths), open: next.flatMap((one) => one.open) };
  }
}

async function topOf(graph: RepositoryGraph, commit: CommitSha): Promise<Folder | null> {
  return folderIn(await graph.ask(`object(expression: ${quoted(`${commit}:`)}) { ${TREE} }`));
}

async function folders(graph: RepositoryGraph, { sides: [before, after] }: Pair): Promise<[Folder, Folder]> {
  const read = async (side: Side): Promise<Folder> => {
    if (typeof side !== 'string') return side ?? NOTHING;
    const folder = folderIn(await graph.ask(`object(oid: ${quoted(side)}) { ${TREE} }`));
    if (folder === null) throw new GitHubError(notUnderstood(`the question for the folder ${side}`));
    return folder;
  };
  return Promise.all([read(before), read(after)]);
}

function compare({ place }: Pair, [before, after]: readonly [Folder, Folder]): Found {
  const paths: string[] = [];
  const open: Pair[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const sides = [before.get(name), after.get(name)] as const;
    const [one, other] = sides;
    if (one?.oid === other?.oid && one?.mode === other?.mode) continue;
    const file = `${place}${name}`;
    for (const side of sides)
      if (side !== undefined && side.type !== 'tree') paths.push(side.type === 'commit' ? `${file}/` : file);
    if (one?.type !== 'tree' && other?.type !== 'tree') continue;
    const pair: Pair = { place: `${file}/`, sides: [folderOf(one), folderOf(other)] };
    const [left, right] = pair.sides;
    if (typeof left === 'string' || typeof right === 'string') {
      open.push(pair);
      continue;
    }
    const below = compare(pair, [left ?? NOTHING, right ?? NOTHING]);
    paths.push(...below.paths);
    open.push(...below.open);
  }
  return { paths, open };
}

function folderOf(entry: Entry | undefined): Side {
  return entry?.type === 'tree' ? (entry.inner ?? entry.oid) : null;
}

/** Null where there is no such folder. */
function folderIn(tree: unknown): Folder | null {
  const entries = at(tree, 'entries');
  if (!Array.isArray(entries)) return null;
  return new Map(entries.map(entryOf));
}

function entryOf(entry: unknown): [string, Entry] {
  const [name, type, oid] = [textAt(entry, 'name'), textAt(entry, 'type'), textAt(entry, 'oid')];
  if (name === null || type === null || oid === null)
    throw new GitHubError(notUnderstood('the question for what is in a folder'));
  const inner = type === 'tree' ? folderIn(at(entry, 'object')) : null;
  return [name, { type, mode: countAt(entry, 'mode') ?? 0, oid, inner }];
}
