/** The files of a folder on disk. What is refused says why. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { ABSENT, unknown, value, type Answer } from '../contracts/answer.js';
import type { FileState } from '../contracts/evidence.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { FileRequest, FoundFile, TreeReader } from '../contracts/repository.js';
import { fileOf, refused, tooLarge, tooMany, UNKNOWN_ABSENCE } from '../contracts/file-state.js';
import { isNoText, stateOnDisk } from './names.js';

/**
 * The files as they lie on disk below a root. Links may not lead out of it. Read without a thread pool: a few dozen
 * small files are read sooner than handed over.
 */
export class WorkingTree implements TreeReader {
  #real: string | null = null;

  constructor(private readonly root: string) {}

  read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    const found = requests.map(({ path: pattern, limit }): FoundFile[] => {
      const paths = isGlob(pattern) ? this.named(pattern) : [pattern];
      const excess = tooMany(paths.length);
      if (excess !== null) return [{ path: pattern, state: excess }];
      if (paths.length === 0) return [{ path: pattern, state: UNKNOWN_ABSENCE }];
      return paths.map((file) => ({ path: file, state: this.listed(file, limit) }));
    });
    return Promise.resolve(found);
  }

  folder(folder: string, glob: string, limit: number): Promise<Answer<readonly FoundFile[]>> {
    const base = path.join(this.root, folder);
    const outside = this.outside(folder);
    if (outside !== null)
      return Promise.resolve(unknown(`the folder ${folder} is ${outside}`, 'Make it a folder below the root.'));
    let names: string[];
    try {
      names = readdirSync(base, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
    } catch (error) {
      const state = failure(error);
      return Promise.resolve(
        state.kind === 'missing'
          ? ABSENT
          : unknown(`the folder ${folder} is ${detailOf(state)}`, 'Make it a readable folder.'),
      );
    }
    const wanted = names.filter(matcher(glob)).sort();
    return Promise.resolve(
      value(wanted.map((name) => ({ path: `${folder}/${name}`, state: this.listed(`${folder}/${name}`, limit) }))),
    );
  }

  private listed(file: string, limit: number): FileState {
    return stateOnDisk(file, () => this.file(file, limit));
  }

  /** The files of a folder that a glob names. */
  named(pattern: string): string[] {
    const folder = path.posix.dirname(pattern);
    if (this.outside(folder) !== null) return [];
    try {
      return readdirSync(path.join(this.root, folder))
        .map((name) => path.posix.join(folder, name))
        .filter(matcher(pattern))
        .sort();
    } catch {
      return [];
    }
  }

  /** Why a path is none of the tree's; null where it is, or where nothing is there. */
  private outside(file: string): string | null {
    const full = path.join(this.root, file);
    if (file.split('/').some((part) => part.toLowerCase() === '.git')) return "a part of git's own folder";
    try {
      const real = realpathSync.native(full);
      const root = (this.#real ??= realpathSync.native(this.root));
      if (real === root) return null;
      if (!real.startsWith(root + path.sep))
        return `${lstatSync(full).isSymbolicLink() ? 'a link' : 'a path'} that leads out of the root`;
      const isGits = real
        .slice(root.length)
        .split(path.sep)
        .some((part) => part.toLowerCase() === '.git');
      return isGits ? "a link into git's own folder" : null;
    } catch {
      return null;
    }
  }

  /** One file, whose name is no glob whatever it looks like. */
  file(file: string, limit: number): FileState {
    if (isNoText(file)) return UNKNOWN_ABSENCE;
    const full = path.join(this.root, file);
    try {
      const outside = this.outside(file);
      if (outside !== null) return refused('outside-root', outside);
      const real = realpathSync.native(full);
      const facts = statSync(real);
      if (facts.isDirectory()) return refused('directory', 'a directory, not a file');
      if (!facts.isFile()) return refused('not-a-file', 'neither a file nor a directory');
      if (facts.size > limit) return tooLarge(facts.size, limit);
      return fileOf(readFileSync(real));
    } catch (error) {
      return failure(error);
    }
  }
}

function failure(error: unknown): FileState {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return UNKNOWN_ABSENCE;
  if (code === 'ELOOP') return refused('unreadable', 'a link that leads to itself');
  if (code === 'EACCES' || code === 'EPERM') return refused('unreadable', 'not readable for this user');
  return refused('unreadable', code === '' ? 'not readable' : `not readable (${code})`);
}

function detailOf(state: FileState): string {
  return state.kind === 'refused' ? state.detail : 'not there';
}
