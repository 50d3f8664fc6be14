/** Where the repository of a folder is: found upwards by its `.git`, and its objects and configuration through that. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Found {
  readonly top: string;
  readonly gitDirectory: string;
}

/** The nearest folder from here upwards that has a `.git`: a folder, or a file that says where it is. */
export function above(directory: string): Found | null {
  let folder: string;
  try {
    folder = realpathSync.native(directory);
  } catch {
    return null;
  }
  for (;;) {
    const gitDirectory = path.join(folder, '.git');
    if (statSync(gitDirectory, { throwIfNoEntry: false }) !== undefined) return { top: folder, gitDirectory };
    const parent = path.dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

/** Where objects and configuration are: a `.git` file and a linked worktree say where that is. */
export function homeOf(gitDirectory: string): string {
  try {
    const linked = statSync(gitDirectory).isFile()
      ? path.resolve(
          path.dirname(gitDirectory),
          readFileSync(gitDirectory, 'utf8')
            .replace(/^gitdir: /, '')
            .trim(),
        )
      : gitDirectory;
    const common = statSync(path.join(linked, 'commondir'), { throwIfNoEntry: false });
    return common === undefined
      ? linked
      : path.resolve(linked, readFileSync(path.join(linked, 'commondir'), 'utf8').trim());
  } catch {
    return gitDirectory;
  }
}

export function configOf(home: string): string {
  try {
    return readFileSync(path.join(home, 'config'), 'utf8');
  } catch {
    return '';
  }
}
