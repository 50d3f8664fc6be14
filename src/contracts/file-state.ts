/** What a file was found to be. */
import { createHash } from 'node:crypto';
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

export function refused(reason: Refusal, detail: string): FileState {
  return { kind: 'refused', reason, detail };
}
