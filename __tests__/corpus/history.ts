/**
 * Writes a git repository without asking git for each commit: a pair of its own for every case of the
 * corpus must cost no more than a few milliseconds. git itself reads the result.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Pack } from './pack.js';

const run = promisify(execFile);

/** A text; a link to somewhere; a commit of another repository (a submodule). */
export type Entry = string | { readonly link: string } | { readonly submodule: string };
/** Null takes a file away. */
export type Files = Readonly<Record<string, Entry | null>>;

export interface CommitRequest {
  readonly message: string;
  /** ISO 8601. */
  readonly at: string;
  /** Default: as `at`. */
  readonly authoredAt?: string;
  readonly author?: string;
  /** Besides the commit before: what a merge brings. */
  readonly merges?: readonly string[];
}

const PERSON = 'Ada Brandt <ada@example.com>';

/** One repository that is being written, on its branch `main`. */
export class History {
  readonly #objects = new Pack();
  readonly #refs = new Map<string, string>();
  #files = new Map<string, Entry>();
  #head: string | null = null;

  constructor(readonly root: string) {}

  get head(): string {
    if (this.#head === null) throw new Error('nothing is committed yet');
    return this.#head;
  }

  /** Changes the working tree that the next commit takes. */
  write(files: Files): void {
    for (const [file, entry] of Object.entries(files)) {
      if (entry === null) this.#files.delete(file);
      else this.#files.set(file, entry);
    }
  }

  text(file: string): string {
    const entry = this.#files.get(file);
    if (typeof entry !== 'string') throw new Error(`${file} is no text here`);
    return entry;
  }

  commit({ message, at, authoredAt = at, author = PERSON, merges = [] }: CommitRequest): string {
    const parents = [...(this.#head === null ? [] : [this.#head]), ...merges];
    const lines = [
      `tree ${this.tree()}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${author} ${stamp(authoredAt)}`,
      `committer ${author} ${stamp(at)}`,
      '',
      `${message}\n`,
    ];
    this.#head = this.#objects.add('commit', Buffer.from(lines.join('\n')));
    return this.#head;
  }

  /** Commits beside `main`, which stays where it is; the files stay changed, for a merge. */
  commitBeside(request: CommitRequest, branch: string): string {
    const main = this.#head;
    const commit = this.commit(request);
    this.#refs.set(`refs/heads/${branch}`, commit);
    this.#head = main;
    return commit;
  }

  /** Goes back to what a commit had, with these files. */
  restore(commit: string | null, files: ReadonlyMap<string, Entry>): void {
    this.#head = commit;
    this.#files = new Map(files);
  }

  snapshot(): ReadonlyMap<string, Entry> {
    return new Map(this.#files);
  }

  /** `at` null: a lightweight tag. */
  tag(name: string, target: string, at: string | null, type: 'commit' | 'tag' = 'commit'): string {
    const body = `object ${target}\ntype ${type}\ntag ${name}\ntagger ${PERSON} ${at === null ? '' : stamp(at)}\n\n${name}\n`;
    const object = at === null ? target : this.#objects.add('tag', Buffer.from(body));
    this.#refs.set(`refs/tags/${name}`, object);
    return object;
  }

  /** An annotated tag that names no tagger, as very old tools wrote. */
  tagWithoutTagger(name: string, target: string): void {
    const body = `object ${target}\ntype commit\ntag ${name}\n\n${name}\n`;
    this.#refs.set(`refs/tags/${name}`, this.#objects.add('tag', Buffer.from(body)));
  }

  deleteTag(name: string): void {
    this.#refs.delete(`refs/tags/${name}`);
  }

  branch(name: string, commit: string): void {
    this.#refs.set(`refs/heads/${name}`, commit);
  }

  /** Writes the working tree and the references; git makes the index. */
  async finish(): Promise<void> {
    const git = path.join(this.root, '.git');
    for (const folder of ['refs/heads', 'refs/tags', 'info']) mkdirSync(path.join(git, folder), { recursive: true });
    this.#objects.write(path.join(git, 'objects'));
    writeFileSync(path.join(git, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(
      path.join(git, 'config'),
      '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tautocrlf = false\n[gc]\n\tauto = 0\n',
    );
    this.#refs.set('refs/heads/main', this.head);
    const refs = [...this.#refs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, object]) => `${object} ${name}`);
    writeFileSync(path.join(git, 'packed-refs'), `# pack-refs with: sorted\n${refs.join('\n')}\n`);
    for (const [file, entry] of this.#files) {
      const full = path.join(this.root, file);
      mkdirSync(path.dirname(full), { recursive: true });
      if (typeof entry === 'string') {
        writeFileSync(full, entry);
        if (isProgram(file)) chmodSync(full, 0o755);
      } else if ('link' in entry) symlinkSync(entry.link, full);
      else mkdirSync(full, { recursive: true });
    }
    const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
    await run('git', ['reset', '--quiet'], {
      cwd: this.root,
      env: { ...Object.fromEntries(inherited), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
    });
  }

  private tree(): string {
    return this.folder([...this.#files].map(([file, entry]) => [file.split('/'), entry] as const));
  }

  private folder(entries: readonly (readonly [readonly string[], Entry])[]): string {
    const folders = new Map<string, (readonly [readonly string[], Entry])[]>();
    const rows: { readonly name: string; readonly mode: string; readonly sha: string }[] = [];
    for (const [[name = '', ...rest], entry] of entries) {
      if (rest.length > 0) folders.set(name, [...(folders.get(name) ?? []), [rest, entry]]);
      else if (typeof entry === 'string')
        rows.push({
          name,
          mode: isProgram(name) ? '100755' : '100644',
          sha: this.#objects.add('blob', Buffer.from(entry)),
        });
      else if ('link' in entry)
        rows.push({ name, mode: '120000', sha: this.#objects.add('blob', Buffer.from(entry.link)) });
      else rows.push({ name, mode: '160000', sha: entry.submodule });
    }
    for (const [name, inner] of folders) rows.push({ name, mode: '40000', sha: this.folder(inner) });
    const order = ({ name, mode }: { name: string; mode: string }) => Buffer.from(mode === '40000' ? `${name}/` : name);
    rows.sort((a, b) => Buffer.compare(order(a), order(b)));
    const body = rows.flatMap(({ name, mode, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]);
    return this.#objects.add('tree', Buffer.concat(body));
  }
}

/** Seconds, and the zone that was written: `2026-01-13T10:00:00+01:00` keeps its +0100. */
function stamp(at: string): string {
  const zone = /([+-]\d{2}):?(\d{2})$/.exec(at);
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new Error(`no time: ${at}`);
  return `${Math.floor(time / 1000)} ${zone === null ? '+0000' : `${zone[1] ?? ''}${zone[2] ?? ''}`}`;
}

function isProgram(file: string): boolean {
  return file.endsWith('.sh');
}
