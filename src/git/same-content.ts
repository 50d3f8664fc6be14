/** Whether a file is what a commit holds, forgiving what git itself converts when it writes a file. */
import { createHash } from 'node:crypto';
import { createReadStream, lstatSync } from 'node:fs';

/** The name that git gives to contents. A repository uses one digest for all; the length of a name tells which. */
export function blobId(bytes: Uint8Array, like: string): string {
  return named(bytes, like.length === SHA256_LENGTH ? 'sha256' : 'sha1');
}

const SHA256_LENGTH = 64;

function named(bytes: Uint8Array, digest: 'sha1' | 'sha256'): string {
  return createHash(digest).update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}

/** The same, but for the ends of lines, and the name of the contents where `ident` put it in. */
export function isSameText(found: Buffer, committed: Buffer): boolean {
  if (found.equals(committed)) return true;
  const text = plain(found);
  const expected = plain(committed);
  const idents = (['sha1', 'sha256'] as const).map((digest) => `$Id: ${named(committed, digest)} $`);
  return text === expected || idents.some((ident) => text.replaceAll(ident, '$Id$') === expected);
}

function plain(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n');
}

const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n?$/;
const LONGEST_POINTER = 1024;

/** Whether a file is what a pointer of Git LFS in the commit stands for. It may be large, so it is read in pieces. */
export async function isPointedAt(file: string, committed: Buffer): Promise<boolean> {
  if (committed.length > LONGEST_POINTER) return false;
  const [, digest, size] = POINTER.exec(committed.toString('latin1')) ?? [];
  if (digest === undefined) return false;
  try {
    const facts = lstatSync(file);
    if (!facts.isFile() || facts.size !== Number(size)) return false;
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece);
    return hash.digest('hex') === digest;
  } catch {
    return false;
  }
}
