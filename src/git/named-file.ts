/**
 * A file that a workflow names, wherever it lies: in the repository, by its path from the top, at a commit; or beside it.
 * Below the top only the words of a path count: a link there is as the judged commit made it.
 */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { value, type Known } from '../contracts/answer.js';
import { repoPath, type CommitSha, type RepoPath } from '../contracts/brands.js';
import type { FileState } from '../contracts/evidence.js';
import { BlobReader } from './blobs.js';
import type { Git } from './git.js';

/** Null: the path lies outside. */
export function pathFromTop({ top }: Pick<Git, 'top'>, file: string): RepoPath | null {
  const full = path.resolve(file);
  const { root } = path.parse(full);
  const parts = full
    .slice(root.length)
    .split(path.sep)
    .filter((part) => part !== '');
  // What leads to the repository is the machine's: links there are followed. The first folder in it ends that.
  for (let depth = 0; depth <= parts.length; depth++) {
    const real = realOf(path.join(root, ...parts.slice(0, depth)));
    if (real === null) return null;
    const entry = path.relative(top, real);
    if (entry === '..' || entry.startsWith(`..${path.sep}`) || path.isAbsolute(entry)) continue;
    return repoPath('', [...entry.split(path.sep), ...parts.slice(depth)].filter((part) => part !== '').join('/'));
  }
  return null;
}

function realOf(file: string): string | null {
  try {
    return realpathSync.native(file);
  } catch {
    return null;
  }
}

export function fileAt(git: Git, commit: CommitSha, file: RepoPath, limit: number): Promise<FileState> {
  return new BlobReader(git, '').read(commit, file, limit);
}

/**
 * True for a file of another checkout that was put into this one: a repository of its own, at a place where the commit
 * has neither a folder nor a submodule nor a link.
 * @param file - from the top of the repository
 */
export async function isOfAnotherCheckout(git: Git, commit: CommitSha, file: string): Promise<Known<boolean>> {
  const folders = file.split('/').slice(0, -1);
  const depth = folders.findIndex((_, index) => isRepository(path.join(git.top, ...folders.slice(0, index + 1))));
  if (depth === -1) return value(false);
  for (let length = 1; length <= depth + 1; length++) {
    const folder = folders.slice(0, length).join('/');
    const entries = await git.parts('ls-tree', '--full-tree', '-z', commit, '--', folder);
    if (entries.kind !== 'value') return entries;
    const [entry] = entries.value;
    if (entry === undefined) return value(true);
    if (!entry.startsWith(FOLDER)) return value(false);
  }
  return value(false);
}

/** The mode of a folder, as git lists it. */
const FOLDER = '040000 ';

function isRepository(folder: string): boolean {
  return statSync(path.join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
}
