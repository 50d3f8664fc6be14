/** Reads files out of a tree: a folder on disk, or a commit. What is refused says why. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { FileState } from '../contracts/evidence.js';
import type { FileRequest, FoundFile, TreeReader } from '../contracts/repository.js';
import type { Git } from './git.js';

/** What a handoff payload may weigh at most, and every other document with it. */
export const DOCUMENT_LIMIT = 1024 * 1024;
/** OpenAPI documents are the one kind that grows with the service. */
export const INTERFACE_LIMIT = 8 * 1024 * 1024;

export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob;
}

export function fileOf(bytes: Uint8Array): FileState {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { kind: 'read', sha256, size: buffer.length, base64: buffer.toString('base64') };
}

const UNKNOWN_ABSENCE: FileState = { kind: 'missing', introduced: null };

/** The files as they lie on disk below a root. Links may not lead out of it. */
export class WorkingTree implements TreeReader {
  constructor(private readonly root: string) {}

  async read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    return Promise.all(
      requests.map(async ({ path: pattern, limit }) => {
        const paths = isGlob(pattern) ? await this.matches(pattern) : [pattern];
        if (paths.length === 0) return [{ path: pattern, state: UNKNOWN_ABSENCE }];
        return Promise.all(paths.map(async (file) => ({ path: file, state: await this.file(file, limit) })));
      }),
    );
  }

  async folder(folder: string, glob: string, limit: number): Promise<FoundFile[] | null> {
    let names: string[];
    try {
      const entries = await readdir(path.join(this.root, folder), { recursive: true, withFileTypes: true });
      names = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          path.relative(path.join(this.root, folder), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
        );
    } catch {
      return null;
    }
    const wanted = names.filter((name) => picomatch.isMatch(name, glob)).sort();
    return Promise.all(
      wanted.map(async (name) => ({ path: `${folder}/${name}`, state: await this.file(`${folder}/${name}`, limit) })),
    );
  }

  private async matches(pattern: string): Promise<string[]> {
    const folder = path.posix.dirname(pattern);
    try {
      const names = await readdir(path.join(this.root, folder));
      return names
        .map((name) => path.posix.join(folder, name))
        .filter((name) => picomatch.isMatch(name, pattern))
        .sort();
    } catch {
      return [];
    }
  }

  private async file(file: string, limit: number): Promise<FileState> {
    const full = path.join(this.root, file);
    try {
      const [link, real, root] = await Promise.all([lstat(full), realpath(full), realpath(this.root)]);
      if (real !== root && !real.startsWith(root + path.sep)) {
        return refused('outside-root', `${link.isSymbolicLink() ? 'a link' : 'a path'} that leads out of the root`);
      }
      const facts = await stat(real);
      if (facts.isDirectory()) return refused('directory', 'a directory, not a file');
      if (!facts.isFile()) return refused('not-a-file', 'neither a file nor a directory');
      if (facts.size > limit) return refused('too-large', `${facts.size} bytes; at most ${limit} are read`);
      return fileOf(await readFile(real));
    } catch (error) {
      return failure(error);
    }
  }
}

function refused(reason: Extract<FileState, { kind: 'refused' }>['reason'], detail: string): FileState {
  return { kind: 'refused', reason, detail };
}

function failure(error: unknown): FileState {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return UNKNOWN_ABSENCE;
  if (code === 'ELOOP') return refused('unreadable', 'a link that leads to itself');
  if (code === 'EACCES' || code === 'EPERM') return refused('unreadable', 'not readable for this user');
  return refused('unreadable', code === '' ? 'not readable' : `not readable (${code})`);
}

/** The files of a commit. Two questions to git, however many files. */
export class CommitTree implements TreeReader {
  constructor(
    private readonly git: Git,
    private readonly revision: string,
  ) {}

  async read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    const specs = requests.map(({ path: pattern }) => (isGlob(pattern) ? `${path.posix.dirname(pattern)}/` : pattern));
    const entries = await this.list([...new Set(specs)]);
    const wanted = requests.map(({ path: pattern, limit }) => ({
      limit,
      pattern,
      entries: entries.filter(
        (entry) => entry.path === pattern || (isGlob(pattern) && picomatch.isMatch(entry.path, pattern)),
      ),
    }));
    const blobs = await this.blobs(
      wanted.flatMap(({ entries: found, limit }) => found.filter((entry) => isReadable(entry, limit))),
    );
    return wanted.map(({ pattern, limit, entries: found }) =>
      found.length === 0
        ? [{ path: pattern, state: UNKNOWN_ABSENCE }]
        : found.map((entry) => ({ path: entry.path, state: stateOf(entry, limit, blobs) })),
    );
  }

  async folder(folder: string, glob: string, limit: number): Promise<FoundFile[] | null> {
    const entries = await this.list([`${folder}/`]);
    if (entries.length === 0) return null;
    const wanted = entries.filter((entry) => picomatch.isMatch(entry.path.slice(folder.length + 1), glob));
    const blobs = await this.blobs(wanted.filter((entry) => isReadable(entry, limit)));
    return wanted.map((entry) => ({ path: entry.path, state: stateOf(entry, limit, blobs) }));
  }

  private async list(specs: readonly string[]): Promise<TreeEntry[]> {
    const parts = await this.git.parts('ls-tree', '-r', '-t', '-l', '-z', this.revision, '--', ...specs);
    return (parts ?? []).flatMap((part) => {
      const match = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(part);
      const [, mode = '', type = '', sha = '', size = '', file = ''] = match ?? [];
      return match === null ? [] : [{ mode, type, sha, size: Number(size) || 0, path: file }];
    });
  }

  private async blobs(entries: readonly TreeEntry[]): Promise<Map<string, Buffer>> {
    const blobs = new Map<string, Buffer>();
    const wanted = [...new Set(entries.map((entry) => entry.sha))];
    if (wanted.length === 0) return blobs;
    const { stdout } = await this.git.ask(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    for (let offset = 0; offset < stdout.length;) {
      const end = stdout.indexOf(0x0a, offset);
      if (end === -1) break;
      const [sha = '', type = '', size = '0'] = stdout.subarray(offset, end).toString().split(' ');
      offset = end + 1;
      if (type !== 'blob') continue;
      blobs.set(sha, stdout.subarray(offset, offset + Number(size)));
      offset += Number(size) + 1;
    }
    return blobs;
  }
}

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

function isReadable(entry: TreeEntry, limit: number): boolean {
  return entry.type === 'blob' && entry.mode !== '120000' && entry.size <= limit;
}

function stateOf(entry: TreeEntry, limit: number, blobs: ReadonlyMap<string, Buffer>): FileState {
  if (entry.type === 'tree') return refused('directory', 'a directory, not a file');
  if (entry.mode === '120000') return refused('not-a-file', 'a link; a commit is read without following links');
  if (entry.type !== 'blob') return refused('not-a-file', 'a submodule, not a file');
  if (entry.size > limit) return refused('too-large', `${entry.size} bytes; at most ${limit} are read`);
  const blob = blobs.get(entry.sha);
  return blob === undefined ? refused('unreadable', 'not in the object database') : fileOf(blob);
}
