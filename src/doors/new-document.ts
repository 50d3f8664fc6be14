/** Where a command writes a document that the gates read: below the root, and over nothing that is there, unless forced. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../contracts/system.js';
import { UsageError } from './inputs.js';
import { writeBelow } from './writing.js';

export interface NewDocument {
  /** Absolute; the checkout. */
  readonly root: string;
  /** Below the root; where it is read. */
  readonly usual: string;
  /** What was named instead, from the working directory; null: nothing. */
  readonly named: string | null;
  /** Whether what is there may be written over. */
  readonly overwrite: boolean;
}

/**
 * Where it is to be written, below the root.
 * @throws UsageError where it is not below the root, or something is there
 */
export async function placeFor({ root, usual, named, overwrite }: NewDocument): Promise<string> {
  const place = named === null ? usual : path.relative(root, path.resolve(named));
  if (place === '' || place.split(path.sep)[0] === '..' || path.isAbsolute(place))
    throw new UsageError(`out ${named ?? usual} is not below the root ${root}. Name a file of the checkout.`);
  if (!overwrite && (await isThere(path.join(root, place))))
    throw new UsageError(`${place} is there already, and nothing was written. Use --force to write over it.`);
  return place;
}

/** @throws WriteError */
export async function writeDocument({ root }: Pick<NewDocument, 'root'>, place: string, text: string): Promise<void> {
  await writeBelow(root, place, text);
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
      throw error;
    },
  );
}
