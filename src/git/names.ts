/**
 * Names of files and refs: git and disks take any bytes, and what is no UTF-8 must not be taken for another name. Not all can
 * be asked for.
 */
import { isUtf8 } from 'node:buffer';
import type { FileState } from '../contracts/evidence.js';
import { refused } from '../contracts/file-state.js';

/** Each of its bytes beyond ASCII becomes half a surrogate pair, which stands in no text: two names never become one. */
function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}

/** The parts of an answer; empty ones are none. */
export function namesIn(answer: Buffer, separator: '\n' | '\0'): readonly string[] {
  const split = (text: string) => text.split(separator).filter((part) => part !== '');
  if (isUtf8(answer)) return split(answer.toString());
  // Byte by byte; a separator is no part of a longer character.
  return split(answer.toString('latin1')).map((part) => nameOf(Buffer.from(part, 'latin1')));
}

/** Whether a process or a disk can be given the name as it is. */
export function isNoText(name: string): boolean {
  return /\p{Cs}/u.test(name);
}

/** A line break would be a second question. */
export function isAskable(name: string): boolean {
  return !/[\n\r\0]/.test(name) && !isNoText(name);
}

const UNREADABLE = refused('unreadable', 'its name holds a line break, or is no UTF-8');

/** The state of what a listing names: it is there, though nobody may be able to ask for it. */
export function stateOfListed(name: string, state: FileState): FileState {
  return state.kind === 'missing' && !isAskable(name) ? UNREADABLE : state;
}

/** The same of names that a disk gave as text: there, what is no UTF-8 has become one sign. */
export function stateOnDisk(name: string, read: () => FileState): FileState {
  return name.includes('\ufffd') ? UNREADABLE : read();
}
