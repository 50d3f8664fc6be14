/** Changed files as one unified diff, as `git apply` reads it at the top of the repository. */
import { createTwoFilesPatch } from 'diff';
import type { MendedFile } from './mend.js';

/** @param prefix - the root below the top of its repository, with `/` behind it; empty at the top */
export function patchOf(files: readonly MendedFile[], prefix: string): Buffer {
  return Buffer.from(files.map((file) => partOf(file, prefix)).join(''), BYTES);
}

/** A character a byte, so that what is no UTF-8 gets into the diff as it stands, too. */
const BYTES = 'latin1';

function partOf({ path, before, after }: MendedFile, prefix: string): string {
  const [old, now] = [before ?? new Uint8Array(), after].map((bytes) => Buffer.from(bytes).toString(BYTES));
  const [from, to] = [named(`a/${prefix}${path}`), named(`b/${prefix}${path}`)];
  const patch = createTwoFilesPatch('-', '-', old ?? '', now ?? '', '', '', { context: 3, stripTrailingCr: false });
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

/** A path as git writes it: in quotes where it could be read as something else. */
function named(path: string): string {
  if (/^[\w./@+,=~ -]*$/.test(path) && !/\s$/.test(path)) return path;
  const quoted = [...Buffer.from(path)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${quoted.join('')}"`;
}
