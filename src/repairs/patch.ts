/** Changed files as one unified diff, as `git apply` reads it at the top of the repository. */
import { createTwoFilesPatch } from 'diff';
import type { MendedFile } from './mend.js';

/**
 * @param prefix - the root below the top of its repository, with `/` behind it; empty at the top
 * @returns null where a file is no UTF-8 text, of which there is no such diff
 */
export function patchOf(files: readonly MendedFile[], prefix: string): string | null {
  const parts = files.map((file) => partOf(file, prefix));
  return parts.every((part) => part !== null) ? parts.join('') : null;
}

function partOf({ path, before, after }: MendedFile, prefix: string): string | null {
  const [old, now] = [before === null ? '' : textOf(before), textOf(after)];
  if (old === null || now === null) return null;
  const [from, to] = [named(`a/${prefix}${path}`), named(`b/${prefix}${path}`)];
  const patch = createTwoFilesPatch('-', '-', old, now, '', '', { context: 3, stripTrailingCr: false });
  const hunks = patch.indexOf('@@ ');
  if (hunks === -1) return '';
  const isNew = before === null;
  const head = [
    `diff --git ${from} ${to}`,
    ...(isNew ? ['new file mode 100644'] : []),
    `--- ${isNew ? '/dev/null' : from}`,
    `+++ ${to}`,
  ];
  return `${head.join('\n')}\n${patch.slice(hunks)}`;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A path as git writes it: in quotes where it could be read as something else. */
function named(path: string): string {
  if (/^[\w./@+,=~ -]*$/.test(path) && !/\s$/.test(path)) return path;
  const quoted = [...Buffer.from(path)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${quoted.join('')}"`;
}
