/** What `git status` says, and what the index holds behind its back. */
import { then, value, type Known } from '../contracts/answer.js';
import type { Git } from './git.js';

/** A tracked path that git calls changed, between the head, the index and the working tree. Paths are below the top. */
export interface ChangedPath {
  readonly path: string;
  readonly isUnmerged: boolean;
  /** `S` and what is changed about it, for a submodule. */
  readonly submodule: string;
  readonly head: Entry | null;
  readonly index: Entry | null;
  /** Null where nothing lies there, or the index does not know it. */
  readonly mode: string | null;
}

/** What a tree or the index has under a path. */
export interface Entry {
  readonly mode: string;
  readonly id: string;
}

export interface IndexEntry extends Entry {
  /** Git was told that it need not be there. */
  readonly skipped: boolean;
  /** Git was told not to look whether it changed. */
  readonly assumed: boolean;
}

export interface Status {
  readonly changed: readonly ChangedPath[];
  /** A repository of its own ends in `/`. */
  readonly untracked: readonly string[];
}

/** The working tree as it lay there before anything ran in it. */
export interface Sight {
  readonly status: Status;
  /** What the index holds below the root. */
  readonly index: ReadonlyMap<string, IndexEntry>;
}

export type Seen = Known<Sight>;

/** Of the other side nothing is run, so nobody asks what it has besides its commit. */
export const NOTHING_SEEN: Seen = value({ status: { changed: [], untracked: [] }, index: new Map() });

/** @param everywhere - also beside the root: where a commit is judged, its commands may run what lies there */
export async function look(git: Git, everywhere: boolean): Promise<Seen> {
  const [status, index] = await Promise.all([readStatus(git, everywhere ? [] : ['.']), readIndex(git)]);
  if (status.kind === 'unknown') return status;
  return index.kind === 'unknown' ? index : value({ status: status.value, index: index.value });
}

/** @param scope - the paths that are looked at; none for the whole repository */
async function readStatus(git: Git, scope: readonly string[]): Promise<Known<Status>> {
  const parts = await git.parts(
    'status',
    '--porcelain=v2',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules=none',
    '--',
    ...scope,
  );
  return then(parts, (lines) => ({
    changed: lines.map(parseChange).filter((change) => change !== null),
    untracked: lines.filter((line) => line.startsWith('? ')).map((line) => line.slice(2)),
  }));
}

/** Everything that the index holds below the folder that is asked about, by its path below the top. */
async function readIndex(git: Git): Promise<Known<ReadonlyMap<string, IndexEntry>>> {
  const parts = await git.parts('ls-files', '--stage', '-v', '--full-name', '-z');
  return then(parts, (lines) => new Map(lines.map(parseIndexEntry).filter((entry) => entry !== null)));
}

const NOTHING = '000000';

/** `1 XY sub mH mI mW hH hI path`, or of a conflict `u XY sub m1 m2 m3 mW h1 h2 h3 path`, where 2 is ours. */
function parseChange(line: string): ChangedPath | null {
  const isUnmerged = line.startsWith('u ');
  if (!isUnmerged && !line.startsWith('1 ')) return null;
  const fields = line.split(' ');
  const at = (index: number) => fields[index] ?? NOTHING;
  const entry = (mode: string, id: string): Entry | null => (mode === NOTHING ? null : { mode, id });
  const [head, index, worktree, before] = isUnmerged
    ? [entry(at(4), at(8)), null, at(6), 10]
    : [entry(at(3), at(6)), entry(at(4), at(7)), at(5), 8];
  const mode = worktree === NOTHING ? null : worktree;
  return { path: fields.slice(before).join(' '), isUnmerged, submodule: at(2), head, index, mode };
}

/** `H 100644 id 0<TAB>path`; `S` for what need not be there, in small letters what is not looked at. */
function parseIndexEntry(line: string): [string, IndexEntry] | null {
  const [, tag = '', mode = '', id = '', path = ''] = /^(\w) (\d{6}) ([0-9a-f]+) \d\t(.+)$/s.exec(line) ?? [];
  if (path === '') return null;
  return [path, { mode, id, skipped: tag.toUpperCase() === 'S', assumed: tag !== tag.toUpperCase() }];
}
