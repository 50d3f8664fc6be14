/**
 * The one door for writing. Nothing is written through a link of a tree that is judged, nor into git's own folder, and
 * no file is left half written. What the system refuses is a sentence.
 */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Mistake } from '../contracts/mistake.js';
import { Git } from '../git/git.js';

export class WriteError extends Mistake {}

/**
 * Makes a folder and returns its absolute path.
 * @param tree - the judged tree: whoever changes it must not choose where is written
 * @throws WriteError
 */
export async function makeFolder(folder: string, tree: string): Promise<string> {
  const full = path.resolve(folder);
  await descend(treeOf(tree), full, 'folder');
  await attempt(full, () => mkdir(full, { recursive: true }));
  return full;
}

/**
 * Makes a folder that was not there before: `name`, else `name-2` and so on, so that two runs of one job keep apart.
 * @throws WriteError
 */
export async function makeFreshFolder(folder: string, tree: string): Promise<string> {
  const parent = await makeFolder(path.dirname(folder), tree);
  for (let count = 1; ; count++) {
    const full = path.join(parent, count === 1 ? path.basename(folder) : `${path.basename(folder)}-${count}`);
    const made = await attempt(full, () =>
      mkdir(full).then(
        () => true,
        (error: unknown) => {
          if (codeOf(error) === 'EEXIST') return false;
          throw error;
        },
      ),
    );
    if (made) return full;
  }
}

/**
 * Writes a file below a folder, whole or not at all; a link that stands in its place is replaced, not followed.
 * @throws WriteError
 */
export async function writeBelow(folder: string, file: string, data: string | Uint8Array): Promise<string> {
  const full = path.resolve(folder, file);
  await descend(path.resolve(folder), full, 'file');
  await attempt(full, async () => {
    await mkdir(path.dirname(full), { recursive: true });
    const unfinished = path.join(path.dirname(full), `.${path.basename(full)}.${randomUUID()}`);
    try {
      await writeFile(unfinished, data, { flag: 'wx' });
      await rename(unfinished, full);
    } finally {
      await rm(unfinished, { force: true });
    }
  });
  return full;
}

/** All of a checkout, also where only a part of it is judged. */
function treeOf(root: string): string {
  return Git.find(root)?.top ?? path.resolve(root);
}

/** The folders from the trusted one to a place are folders, and none of them is git's own. */
async function descend(from: string, to: string, last: 'file' | 'folder'): Promise<void> {
  const below = path.relative(from, to);
  if (below === '' || below.startsWith('..') || path.isAbsolute(below)) return;
  let at = from;
  const parts = below.split(path.sep);
  for (const [index, part] of parts.entries()) {
    at = path.join(at, part);
    if (part.toLowerCase() === '.git') throw new WriteError(`${at} is git's own folder; nothing is written there.`);
    const isLast = index === parts.length - 1;
    const facts = await attempt(at, () =>
      lstat(at).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
        throw error;
      }),
    );
    if (facts === null) return;
    // A file's own place is taken by a new file, whatever stands there.
    if (facts.isSymbolicLink() && (!isLast || last === 'folder'))
      throw new WriteError(`${to} leads through the link ${at}; nothing is written through a link of the checkout.`);
  }
}

async function attempt<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(`${file} cannot be written: ${reasonOf(error)}. Name another place, or make it writable.`);
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code === '' ? 'the system refused' : `the system says ${code}`);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'a folder stands there',
  ENOTEMPTY: 'a folder stands there',
  EEXIST: 'something else stands there',
  ENAMETOOLONG: 'the name is too long',
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
