/** Where this tool is installed: the folder that holds its profiles and examples, beside the bundle. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Walks up from this module, because the bundle and the sources lie at different depths. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'profiles')) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return folder;
}
