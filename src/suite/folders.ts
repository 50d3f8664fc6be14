/** Makes folders. Node's own `recursive` never ends where a folder is there and nothing can be made in it (/proc). */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../contracts/system.js';

/** Makes a folder and those above it; one that is there is fine. Throws what the system says. */
export async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (await isFolder(folder)) return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolders(dirname(folder));
    await mkdir(folder).catch(async (again: unknown) => {
      // Somebody else may have been faster.
      if (!(await isFolder(folder))) throw again;
    });
  }
}

function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
