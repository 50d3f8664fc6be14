/**
 * The one door for writing. Nothing is written through a link of a tree that is judged, nor into git's own folder, and
 * no file is left half written. What the system refuses is a sentence.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Mistake } from '../contracts/mistake.js';
import { codeOf, refusalMend, refusalWords } from '../contracts/system.js';
import { Git } from '../git/git.js';
import { makeFolders } from '../suite/folders.js';

/** Nothing may be written there. */
export class WriteError extends Mistake {}

/** The system does not let it be written there. */
export class WriteRefused extends WriteError {
  /** Why, as a clause with the system's own words. */
  readonly why: string;
  /** What mends it: a sentence. */
  readonly mend: string;

  constructor(
    readonly place: string,
    cause: unknown,
  ) {
    const [why, mend] = [refusalWords(cause), refusalMend(cause)];
    super(`${place} cannot be written: ${why}. ${mend}`, { cause });
    this.why = why;
    this.mend = mend;
  }
}

/**
 * Makes a folder and returns its absolute path.
 * @param tree - the judged tree: whoever changes it must not choose where is written
 * @throws WriteError
 */
export async function makeFolder(folder: string, tree: string): Promise<string> {
  const full = path.resolve(folder);
  await descend(treeOf(tree), full, 'folder');
  await attempt(full, () => makeFolders(full));
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
    await makeFolders(path.dirname(full));
    const unfinished = path.join(path.dirname(full), `.${path.basename(full)}.${randomUUID()}`);
    try {
      await writeFile(unfinished, data, { flag: 'wx' });
      await rename(unfinished, full);
    } finally {
      // What was refused before is what is told.
      await rm(unfinished, { force: true }).catch(() => undefined);
    }
  });
  return full;
}

/**
 * Appends to a file that is there, all of it or nothing, at once: also while the process is being ended. Makes no file:
 * one that should be there and is not would be read by nobody. Never waits for who reads a pipe.
 * @throws WriteRefused
 */
export function appendWhole(file: string, text: string): void {
  try {
    // Windows has no such flag, nor such pipes.
    const handle = openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK);
    try {
      const before = fstatSync(handle);
      try {
        writeAll(handle, Buffer.from(text, 'utf8'));
      } catch (error) {
        if (before.isFile()) ftruncateSync(handle, before.size);
        throw error;
      }
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new WriteRefused(file, error);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done);
}

/** All of a checkout, also where only a part of it is judged. */
function treeOf(root: string): string {
  return Git.find(root)?.top ?? path.resolve(root);
}

/** The folders from the trusted one to a place are folders, and none of them is git's own. */
export async function descend(from: string, to: string, last: 'file' | 'folder'): Promise<void> {
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

export async function attempt<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new WriteRefused(file, error);
  }
}
