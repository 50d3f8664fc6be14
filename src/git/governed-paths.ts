/** The names of what is governed: a glob or a folder has members in the commit, in the working tree, or in both. */
import path from 'node:path';
import { isGlob, matcher } from '../contracts/globs.js';
import type { Governed } from '../contracts/repository.js';
import { WorkingTree } from './working-tree.js';

/** Only names are asked for. */
const NOTHING = 0;

/**
 * Paths below the top.
 * @param tracked - what git knows, below the top
 */
export async function governedPaths(
  { documents, folders }: Governed,
  tracked: readonly string[],
  { top, prefix }: { readonly top: string; readonly prefix: string },
): Promise<ReadonlySet<string>> {
  const disk = new WorkingTree(path.join(top, prefix));
  const known = tracked.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  const found = new Set<string>();
  const add = (files: Iterable<string>) => {
    for (const file of files) found.add(`${prefix}${file}`);
  };
  for (const document of documents) {
    if (!isGlob(document)) {
      add([document]);
      continue;
    }
    const folder = path.posix.dirname(document);
    const matches = matcher(document);
    add(known.filter((file) => path.posix.dirname(file) === folder && matches(file)));
    add(disk.named(document));
  }
  for (const { folder, glob } of folders) {
    const matches = matcher(glob);
    add(known.filter((file) => file.startsWith(`${folder}/`) && matches(file.slice(folder.length + 1))));
    const members = await disk.folder(folder, glob, NOTHING);
    if (members.kind === 'value') add(members.value.map((member) => member.path));
  }
  return found;
}
