/** Several files that belong together are written together: all of them, or none, whatever comes in between. */
import { randomUUID } from 'node:crypto';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../contracts/system.js';
import { makeFolders } from '../suite/folders.js';
import { attempt, descend, WriteError } from './writing.js';

export interface WholeFile {
  /** Below the folder. */
  readonly path: string;
  /** What was there when it was looked at; null: nothing. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/**
 * Writes several files below a folder of the checkout, all of them or none: each is written beside its place first, and where
 * one cannot take its place those before it get back what they were.
 * @throws WriteError
 */
export async function writeTogether(folder: string, files: readonly WholeFile[]): Promise<void> {
  const root = path.resolve(folder);
  const places = files.map((file) => ({ ...file, full: path.resolve(root, file.path) }));
  for (const { full, before } of places) {
    if (path.relative(root, full).startsWith('..')) throw new WriteError(`${full} is not below ${root}.`);
    await descend(root, full, 'folder');
    const there = await attempt(full, () => bytesAt(full));
    if ((there === null) !== (before === null) || (there !== null && before !== null && !there.equals(before)))
      throw new WriteError(`${full} was changed meanwhile; nothing was written. Start again.`);
  }
  await uninterrupted(() => placeAll(places));
}

interface Place extends WholeFile {
  /** Absolute. */
  readonly full: string;
}

async function placeAll(places: readonly Place[]): Promise<void> {
  const staged: { readonly place: Place; readonly beside: string }[] = [];
  const placed: Place[] = [];
  try {
    for (const place of places)
      await attempt(place.full, async () => {
        await makeFolders(path.dirname(place.full));
        const beside = besideOf(place.full);
        staged.push({ place, beside });
        await writeBeside(place, beside, place.after);
      });
    for (const { place, beside } of staged) {
      await attempt(place.full, () => rename(beside, place.full));
      placed.push(place);
    }
  } catch (error) {
    for (const place of placed) await attempt(place.full, () => putBack(place));
    throw error;
  } finally {
    await Promise.all(staged.map(({ beside }) => rm(beside, { force: true }).catch(() => undefined)));
  }
}

function besideOf(full: string): string {
  return path.join(path.dirname(full), `.${path.basename(full)}.${randomUUID()}`);
}

/** With the rights of the file whose place it takes. */
async function writeBeside({ full, before }: Place, beside: string, bytes: Uint8Array): Promise<void> {
  await writeFile(beside, bytes, { flag: 'wx' });
  if (before !== null) await chmod(beside, (await stat(full)).mode);
}

/** As it was placed: the file itself may be one that nobody writes into. */
async function putBack(place: Place): Promise<void> {
  if (place.before === null) return rm(place.full, { force: true });
  const beside = besideOf(place.full);
  try {
    await writeBeside(place, beside, place.before);
    await rename(beside, place.full);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** A signal that would end the process ends it when the files are whole: half of them is worse than a moment's wait. */
async function uninterrupted(act: () => Promise<void>): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals) => held.push(signal);
  for (const signal of signals) process.on(signal, hold);
  try {
    await act();
  } finally {
    for (const signal of signals) process.off(signal, hold);
    const [first] = held;
    // Who listens besides has heard it.
    if (first !== undefined && process.listenerCount(first) === 0) process.kill(process.pid, first);
  }
}

async function bytesAt(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
}
