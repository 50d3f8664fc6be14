/** Reads files out of a tree: a folder on disk, or a commit. What is refused says why. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import type { FileState } from '../contracts/evidence.js';
import type { FileRequest, FoundFile, TreeReader } from '../contracts/repository.js';
import { Batch } from './batch.js';
import type { Git } from './git.js';

/** What a handoff payload may weigh at most, and every other document with it. */
export const DOCUMENT_LIMIT = 1024 * 1024;
/** OpenAPI documents are the one kind that grows with the service. */
export const INTERFACE_LIMIT = 8 * 1024 * 1024;

/** A test of paths against a glob, compiled once. */
function matcher(glob: string): (file: string) => boolean {
  const matches = picomatch(glob, { dot: true });
  return (file) => matches(file);
}

export function isGlob(pattern: string): boolean {
  return picomatch.scan(pattern).isGlob;
}

export function fileOf(bytes: Uint8Array): FileState {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { kind: 'read', sha256, size: buffer.length, base64: buffer.toString('base64') };
}

const UNKNOWN_ABSENCE: FileState = { kind: 'missing', introduced: null };

/**
 * The files as they lie on disk below a root. Links may not lead out of it. Read without a thread pool: a few dozen
 * small files are read sooner than handed over.
 */
export class WorkingTree implements TreeReader {
  constructor(private readonly root: string) {}

  read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    const found = requests.map(({ path: pattern, limit }): FoundFile[] => {
      const paths = isGlob(pattern) ? this.matches(pattern) : [pattern];
      if (paths.length === 0) return [{ path: pattern, state: UNKNOWN_ABSENCE }];
      return paths.map((file) => ({ path: file, state: this.file(file, limit) }));
    });
    return Promise.resolve(found);
  }

  folder(folder: string, glob: string, limit: number): Promise<FoundFile[] | null> {
    const base = path.join(this.root, folder);
    let names: string[];
    try {
      names = readdirSync(base, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    } catch {
      return Promise.resolve(null);
    }
    const wanted = names.filter(matcher(glob)).sort();
    return Promise.resolve(
      wanted.map((name) => ({ path: `${folder}/${name}`, state: this.file(`${folder}/${name}`, limit) })),
    );
  }

  private matches(pattern: string): string[] {
    const folder = path.posix.dirname(pattern);
    try {
      return readdirSync(path.join(this.root, folder))
        .map((name) => path.posix.join(folder, name))
        .filter(matcher(pattern))
        .sort();
    } catch {
      return [];
    }
  }

  private file(file: string, limit: number): FileState {
    const full = path.join(this.root, file);
    try {
      const root = realpathSync.native(this.root);
      const real = realpathSync.native(full);
      if (real !== root && !real.startsWith(root + path.sep)) {
        const isLink = lstatSync(full).isSymbolicLink();
        return refused('outside-root', `${isLink ? 'a link' : 'a path'} that leads out of the root`);
      }
      const facts = statSync(real);
      if (facts.isDirectory()) return refused('directory', 'a directory, not a file');
      if (!facts.isFile()) return refused('not-a-file', 'neither a file nor a directory');
      if (facts.size > limit) return refused('too-large', `${facts.size} bytes; at most ${limit} are read`);
      return fileOf(readFileSync(real));
    } catch (error) {
      return failure(error);
    }
  }
}

function refused(reason: Extract<FileState, { kind: 'refused' }>['reason'], detail: string): FileState {
  return { kind: 'refused', reason, detail };
}

function failure(error: unknown): FileState {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return UNKNOWN_ABSENCE;
  if (code === 'ELOOP') return refused('unreadable', 'a link that leads to itself');
  if (code === 'EACCES' || code === 'EPERM') return refused('unreadable', 'not readable for this user');
  return refused('unreadable', code === '' ? 'not readable' : `not readable (${code})`);
}

/** The files of a commit. Files of known names are asked for together, whatever trees they are in. */
export class CommitTree implements TreeReader {
  constructor(
    private readonly git: Git,
    private readonly blobs: BlobReader,
    private readonly revision: string,
  ) {}

  async read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    return Promise.all(
      requests.map(async ({ path: pattern, limit }): Promise<FoundFile[]> => {
        const paths = isGlob(pattern) ? await this.matches(path.posix.dirname(pattern), pattern) : [pattern];
        if (paths.length === 0) return [{ path: pattern, state: UNKNOWN_ABSENCE }];
        return Promise.all(
          paths.map(async (file) => ({ path: file, state: await this.blobs.read(this.revision, file, limit) })),
        );
      }),
    );
  }

  async folder(folder: string, glob: string, limit: number): Promise<FoundFile[] | null> {
    const paths = await this.matches(folder, `${folder}/${glob}`);
    if (paths.length === 0) return null;
    return Promise.all(
      paths.map(async (file) => ({ path: file, state: await this.blobs.read(this.revision, file, limit) })),
    );
  }

  private async matches(folder: string, pattern: string): Promise<string[]> {
    const names = await this.git.parts('ls-tree', '-r', '--name-only', '-z', this.revision, '--', `${folder}/`);
    return (names ?? []).filter(matcher(pattern));
  }
}

interface BlobRequest {
  readonly name: string;
  readonly limit: number;
}

/** Reads blobs by revision and path. All that are asked for in one turn cost two questions to git. */
export class BlobReader {
  readonly #asked = new Batch<BlobRequest, FileState>((requests) => this.answer(requests));

  /** `prefix`: the root below the top of its repository. */
  constructor(
    private readonly git: Git,
    private readonly prefix: string,
  ) {}

  read(revision: string, file: string, limit: number): Promise<FileState> {
    const name = `${revision}:${this.prefix}${file}`;
    // A line break would be a second question.
    return /[\n\r]/.test(name) ? Promise.resolve(UNKNOWN_ABSENCE) : this.#asked.ask({ name, limit });
  }

  private async answer(requests: readonly BlobRequest[]): Promise<FileState[]> {
    const names = requests.map(({ name }) => name).join('\n');
    const checks = await this.git.ask(['cat-file', '--batch-check', '--follow-symlinks'], `${names}\n`);
    const facts = splitChecks(checks.stdout);
    const found = requests.map(({ limit }, index) => ({ limit, ...(facts[index] ?? parseFacts('')) }));
    const wanted = [
      ...new Set(found.flatMap(({ type, sha, size, limit }) => (type === 'blob' && size <= limit ? [sha] : []))),
    ];
    const blobs =
      wanted.length === 0
        ? new Map<string, Buffer>()
        : splitBatch((await this.git.ask(['cat-file', '--batch'], `${wanted.join('\n')}\n`)).stdout);
    return found.map((one) => stateOf(one, blobs.get(one.sha)));
  }
}

function stateOf({ type, size, limit }: ObjectFacts & { readonly limit: number }, blob: Buffer | undefined): FileState {
  if (type === 'missing' || type === 'dangling' || type === 'notdir') return UNKNOWN_ABSENCE;
  if (type === 'symlink') return refused('outside-root', 'a link that leads out of the root');
  if (type === 'loop') return refused('unreadable', 'a link that leads to itself');
  if (type === 'tree') return refused('directory', 'a directory, not a file');
  if (type !== 'blob') return refused('not-a-file', `a ${type}, not a file`);
  if (size > limit) return refused('too-large', `${size} bytes; at most ${limit} are read`);
  return blob === undefined ? refused('unreadable', 'not in the object database') : fileOf(blob);
}

interface ObjectFacts {
  readonly sha: string;
  /** Git's word for the object; for a link that could not be followed, its word for why. */
  readonly type: string;
  readonly size: number;
}

/** One answer a question. Of a link that leads to no object git says why, and on the next line where it leads. */
function splitChecks(output: Buffer): ObjectFacts[] {
  const facts: ObjectFacts[] = [];
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf(0x0a, offset);
    if (end === -1) break;
    const line = output.subarray(offset, end).toString();
    const [, type, size] = /^(symlink|dangling|loop|notdir) (\d+)$/.exec(line) ?? [];
    facts.push(type === undefined ? parseFacts(line) : { sha: '', type, size: 0 });
    offset = end + 1 + (size === undefined ? 0 : Number(size) + 1);
  }
  return facts;
}

function parseFacts(line: string): ObjectFacts {
  const [, sha = '', type = 'missing', size = '0'] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
  return { sha, type, size: Number(size) };
}

function splitBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let offset = 0; offset < output.length;) {
    const end = output.indexOf(0x0a, offset);
    if (end === -1) break;
    const { sha, type, size } = parseFacts(output.subarray(offset, end).toString());
    offset = end + 1;
    if (type === 'missing') continue;
    blobs.set(sha, output.subarray(offset, offset + size));
    offset += size + 1;
  }
  return blobs;
}
