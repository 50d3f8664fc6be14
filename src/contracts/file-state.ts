/** What a file was found to be. */
import { createHash } from 'node:crypto';
import { unknown, type Unknown } from './answer.js';
import type { FileState, Refusal } from './evidence.js';

export function fileOf(bytes: Uint8Array): FileState {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { kind: 'read', sha256, size: buffer.length, base64: buffer.toString('base64') };
}

/** Not there; whether it ever was is another question. */
export const UNKNOWN_ABSENCE: FileState = { kind: 'missing', introduced: null };

export function tooLarge(size: number, limit: number): FileState {
  return refused('too-large', `${size} bytes; at most ${limit} are read`);
}

/** Files that one glob may name: each is read, judged and shown. */
const MOST_FILES = 1000;

/** The state under a glob's own path, where it names more files than are read; null where they are read. */
export function tooMany(count: number): Unknown | null {
  if (count <= MOST_FILES) return null;
  return unknown(
    `${count} files are named by it, and at most ${MOST_FILES} are read`,
    'Name them more closely in the profile, or move what is over to another folder.',
  );
}

export function refused(reason: Refusal, detail: string): FileState {
  return { kind: 'refused', reason, detail };
}
