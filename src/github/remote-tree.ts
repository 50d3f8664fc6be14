/**
 * The files of one commit of a repository on GitHub: one request for the folders and for files of known names, one for what is
 * in those that a pattern finds.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ABSENT, unknown, value, type Answer, type Unknown } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import type { FileState } from '../contracts/evidence.js';
import { fileOf, refused, tooLarge, tooMany, UNKNOWN_ABSENCE } from '../contracts/file-state.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { FileRequest, FoundFile, TreeReader } from '../contracts/repository.js';
import { ownerAndName } from './client.js';
import { at, countAt, textAt } from './event.js';
import { explained, failureOf, GitHubError, notUnderstood } from './failure.js';
import { quoted, type RepositoryGraph } from './graph.js';

interface Entry {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  readonly oid: string;
  /** Bytes; null where GitHub does not say. */
  readonly size: number | null;
}

const LINK = 0o120000;

/** Half of a tree would read as documents that are missing. */
function refusedBy(error: unknown): Unknown {
  return unknown(
    explained(failureOf(error)),
    'Run again; if it lasts, give a peer-token that may read the repository.',
  );
}

export class RemoteTree implements TreeReader {
  constructor(
    private readonly graph: RepositoryGraph,
    private readonly commit: CommitSha,
  ) {}

  async read(requests: readonly FileRequest[]): Promise<FoundFile[][]> {
    return Promise.all(
      requests.map((request) =>
        this.#find(request).catch((error: unknown) => [{ path: request.path, state: refusedBy(error) }]),
      ),
    );
  }

  async folder(folder: string, glob: string, limit: number): Promise<Answer<readonly FoundFile[]>> {
    try {
      const found = await this.#below(folder, limit);
      const matches = matcher(glob);
      return found === null ? ABSENT : value(found.filter((file) => matches(file.path.slice(folder.length + 1))));
    } catch (error) {
      return refusedBy(error);
    }
  }

  async #below(folder: string, limit: number): Promise<FoundFile[] | null> {
    const entries = await this.#list(folder);
    if (entries === null) return null;
    const found = await Promise.all(
      entries.map(async (entry): Promise<FoundFile[]> => {
        const file = `${folder}/${entry.name}`;
        if (entry.type !== 'tree') return [{ path: file, state: await this.#state(entry, limit) }];
        return (await this.#below(file, limit)) ?? [];
      }),
    );
    return found.flat();
  }

  async #find({ path: pattern, limit }: FileRequest): Promise<FoundFile[]> {
    const folder = path.posix.dirname(pattern);
    const matches = isGlob(pattern) ? matcher(pattern) : null;
    const [listed, guess] = await Promise.all([this.#list(folder), matches === null ? this.#named(pattern) : null]);
    const entries = listed ?? [];
    const found = entries
      .map((entry) => ({ entry, file: path.posix.join(folder, entry.name) }))
      .filter(({ file }) => (matches === null ? file === pattern : matches(file)))
      .sort((one, other) => (one.file < other.file ? -1 : 1));
    if (found.length === 0) return [{ path: pattern, state: UNKNOWN_ABSENCE }];
    const excess = tooMany(found.length);
    if (excess !== null) return [{ path: pattern, state: excess }];
    return Promise.all(
      found.map(async ({ entry, file }) => ({ path: file, state: await this.#state(entry, limit, guess) })),
    );
  }

  /** What a file of this name holds, should there be one: asked with its folder, which tells what it is. */
  #named(file: string): Promise<unknown> {
    return this.graph.ask(`object(expression: ${quoted(`${this.commit}:${file}`)}) { ... on Blob { oid text } }`);
  }

  readonly #folders = new Map<string, Promise<readonly Entry[] | null>>();

  /** What lies directly in a folder; null when there is no such folder. */
  #list(folder: string): Promise<readonly Entry[] | null> {
    const known = this.#folders.get(folder) ?? this.#ask(folder);
    this.#folders.set(folder, known);
    return known;
  }

  async #ask(folder: string): Promise<readonly Entry[] | null> {
    const expression = `${this.commit}:${folder === '.' ? '' : folder}`;
    const answer = await this.graph.ask(
      `object(expression: ${quoted(expression)}) { ... on Tree { entries { name type mode oid size } } }`,
    );
    const entries = at(answer, 'entries');
    // What is no folder has no entries, as what is not there.
    if (entries === undefined) return null;
    const read = Array.isArray(entries) ? entries.map(readEntry) : [null];
    if (read.every((entry) => entry !== null)) return read;
    throw new GitHubError(notUnderstood(`the question for the folder ${expression}`));
  }

  async #state(entry: Entry, limit: number, guess: unknown = null): Promise<FileState> {
    if (entry.type === 'tree') return refused('directory', 'a directory, not a file');
    if (entry.mode === LINK) return refused('not-a-file', 'a link; a commit is read without following links');
    if (entry.type !== 'blob') return refused('not-a-file', 'a submodule, not a file');
    if (entry.size !== null && entry.size > limit) return tooLarge(entry.size, limit);
    const bytes = await this.#bytes(entry.oid, guess);
    if (bytes.length > limit) return tooLarge(bytes.length, limit);
    return fileOf(bytes);
  }

  /** The exact bytes. GraphQL gives text, cut and decoded; whether it is exact, the object's own name tells. */
  async #bytes(oid: string, guess: unknown): Promise<Buffer> {
    const isThis = textAt(guess, 'oid') === oid;
    const blob = isThis ? guess : await this.graph.ask(`object(oid: ${quoted(oid)}) { ... on Blob { text } }`);
    const text = at(blob, 'text');
    const bytes = Buffer.from(typeof text === 'string' ? text : '');
    if (objectName(bytes, oid) === oid) return bytes;
    const { client, name } = this.graph;
    const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      ...ownerAndName(name),
      file_sha: oid,
    });
    const whole = Buffer.from(data.content, 'base64');
    if (objectName(whole, oid) === oid) return whole;
    throw new GitHubError(notUnderstood(`the question for the object ${oid}`));
  }
}

function readEntry(value: unknown): Entry | null {
  const [name, type, oid] = [textAt(value, 'name'), textAt(value, 'type'), textAt(value, 'oid')];
  if (name === null || type === null || oid === null) return null;
  return { name, type, oid, mode: countAt(value, 'mode') ?? 0, size: countAt(value, 'size') };
}

/** What git calls bytes: SHA-1, or SHA-256 in a repository that uses it. */
function objectName(bytes: Buffer, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
