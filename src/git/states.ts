/** What a file was found to be. */
import { createHash } from 'node:crypto';
import type { FileState } from '../contracts/evidence.js';

export function fileOf(bytes: Uint8Array): FileState {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { kind: 'read', sha256, size: buffer.length, base64: buffer.toString('base64') };
}

/** Not there; whether it ever was is another question. */
export const UNKNOWN_ABSENCE: FileState = { kind: 'missing', introduced: null };

export function refused(reason: Extract<FileState, { kind: 'refused' }>['reason'], detail: string): FileState {
  return { kind: 'refused', reason, detail };
}
