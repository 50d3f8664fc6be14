/** A checkout as a repository: answers from its files and its git history. */
import type { CommitEvidence, TagEvidence } from '../contracts/evidence.js';
import type {
  Announcement,
  DocumentVersion,
  FileVersions,
  Repository,
  TagsBehind,
  TreeReader,
} from '../contracts/repository.js';
import { announcements } from './announcements.js';
import { Commits, isSha } from './commits.js';
import { Diffs } from './diffs.js';
import { Git } from './git.js';
import { parseCommit, parseTag, peeled, TAG_FORMAT } from './refs.js';
import { BlobReader, CommitTree, DOCUMENT_LIMIT, INTERFACE_LIMIT, isGlob, WorkingTree } from './trees.js';

export interface CheckoutOptions {
  readonly origin: 'own' | 'path';
  readonly name: string | null;
  /** A revision to read instead of the working tree. */
  readonly reference: string | null;
}

/** Opens a checkout; works without git history too, answering only what the files tell. */
export async function openCheckout(root: string, options: CheckoutOptions): Promise<Repository> {
  const git = new Git(root);
  const status = ['--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=none'];
  // All at once: outside of git they only fail together.
  const [facts, log, changed, tags] = await Promise.all([
    git.lines('rev-parse', '--is-shallow-repository', '--show-prefix'),
    git.lines('log', '-1', '--format=%H %ct', options.reference ?? 'HEAD', '--'),
    options.reference === null ? git.parts('status', ...status, '--', '.') : [],
    git.lines('for-each-ref', `--format=${TAG_FORMAT}`, 'refs/tags'),
  ]);
  const prefix = facts?.[1] ?? '';
  const below = (file: string) => (file.startsWith(prefix) ? file.slice(prefix.length) : file);
  return new Checkout(git, options, {
    head: facts === null ? null : parseCommit(log?.[0]),
    shallow: facts?.[0] === 'true',
    prefix,
    uncommitted: facts === null ? [] : (changed ?? []).map((part) => below(part.slice(3))).sort(),
    tags: facts === null ? [] : await peeled(git, (tags ?? []).map(parseTag)),
    inGit: facts !== null,
  });
}

interface CheckoutFacts {
  readonly head: CommitEvidence | null;
  readonly shallow: boolean;
  readonly prefix: string;
  readonly uncommitted: readonly string[];
  readonly tags: readonly TagEvidence[];
  readonly inGit: boolean;
}

class Checkout implements Repository {
  readonly origin: 'own' | 'path';
  readonly name: string | null;
  readonly reference: string;
  readonly head: CommitEvidence | null;
  readonly prefix: string;
  readonly uncommitted: readonly string[];
  readonly shallow: boolean;
  readonly ownsTags: boolean;
  readonly #blobs: BlobReader;
  readonly #commits: Commits;
  readonly #diffs: Diffs;

  constructor(
    private readonly git: Git,
    private readonly options: CheckoutOptions,
    private readonly facts: CheckoutFacts,
  ) {
    this.origin = options.origin;
    this.name = options.name;
    this.reference = options.reference ?? 'working tree';
    this.head = facts.head;
    this.prefix = facts.prefix;
    this.uncommitted = facts.uncommitted;
    this.shallow = facts.shallow;
    // Below the top of a repository, its tags are the releases of something else.
    this.ownsTags = facts.inGit && facts.prefix === '';
    this.#blobs = new BlobReader(git, facts.prefix);
    this.#commits = new Commits(git, facts.head?.sha ?? null, facts.shallow);
    this.#diffs = new Diffs(git, this.#commits);
  }

  subject(): TreeReader {
    if (this.options.reference === null) return new WorkingTree(this.git.directory);
    return new CommitTree(this.git, this.#blobs, this.head?.sha ?? this.options.reference);
  }

  at(commit: string): TreeReader {
    return new CommitTree(this.git, this.#blobs, commit);
  }

  tags(): Promise<readonly TagEvidence[]> {
    return Promise.resolve(this.facts.tags);
  }

  async resolve(revision: string): Promise<CommitEvidence | null> {
    const lines = await this.git.lines('log', '-1', '--format=%H %ct', '--end-of-options', revision, '--');
    return parseCommit(lines?.[0]);
  }

  async commits(revisions: readonly string[]): Promise<Record<string, CommitEvidence | null>> {
    const wanted = this.facts.inGit ? [...new Set(revisions)].filter(isSha) : [];
    const answers = await Promise.all(wanted.map(async (sha) => [sha, await this.#commits.find(sha)] as const));
    return Object.fromEntries(answers.flatMap(([sha, found]) => (found === undefined ? [] : [[sha, found]])));
  }

  isAncestor(ancestor: string, descendant: string): Promise<boolean | null> {
    return this.#commits.isAncestor(ancestor, descendant);
  }

  changed(from: string, to: string): Promise<readonly string[] | null> {
    return this.#diffs.between(from, to);
  }

  async introduced(pattern: string, commit: string | null): Promise<string | false | null> {
    const revision = commit ?? this.head?.sha;
    if (revision === undefined) return null;
    const spec = isGlob(pattern) ? `:(glob)${pattern}` : pattern;
    const found = await this.git.parts(
      'log',
      '-1',
      // A merge may have dropped what a branch brought; and may itself have brought it.
      '--full-history',
      '-m',
      '--format=',
      '--name-only',
      '--relative',
      '-z',
      revision,
      '--',
      spec,
    );
    if (found === null) return null;
    return found[0] ?? (this.shallow ? null : false);
  }

  async versions(file: string): Promise<FileVersions | null> {
    if (this.head === null) return null;
    const lines = await this.git.lines('log', `-${MAX_VERSIONS}`, '--format=%H', this.head.sha, '--', file);
    if (lines === null) return null;
    const states = await Promise.all(lines.map((commit) => this.#blobs.read(commit, file, DOCUMENT_LIMIT)));
    const texts = states.flatMap((state) =>
      state.kind === 'read' ? [Buffer.from(state.base64, 'base64').toString()] : [],
    );
    const isWhole = lines.length < MAX_VERSIONS && states.every(({ kind }) => kind !== 'refused');
    return { texts, complete: isWhole && !this.shallow };
  }

  since(commits: readonly string[], until: string): Promise<Record<string, string>> {
    return this.facts.inGit ? this.#commits.since(commits, until) : Promise.resolve({});
  }

  async tagsBehind(commit: string): Promise<TagsBehind | null> {
    if (this.shallow) return null;
    const found = await this.git.lines(
      'log',
      '--topo-order',
      '--simplify-by-decoration',
      '--decorate-refs=refs/tags/*',
      '--format=%H',
      commit,
      '--',
    );
    const named = (sha: string) => this.facts.tags.filter((tag) => tag.commit === sha).map(({ name }) => name);
    return found === null ? null : { names: found.flatMap(named), complete: true };
  }

  async history(file: string, commit: string): Promise<readonly DocumentVersion[] | null> {
    if (this.shallow) return null;
    const lines = await this.git.lines(
      'log',
      '--first-parent',
      `-${MAX_VERSIONS}`,
      '--format=%H %ct',
      commit,
      '--',
      file,
    );
    if (lines === null || lines.length === MAX_VERSIONS) return null;
    const commits = lines.map(parseCommit).filter((parsed) => parsed !== null);
    const states = await Promise.all(commits.map(({ sha }) => this.#blobs.read(sha, file, DOCUMENT_LIMIT)));
    const versions = commits.map(({ sha, committedAt }, index): DocumentVersion => {
      const state = states[index];
      const text = state?.kind === 'read' ? Buffer.from(state.base64, 'base64').toString() : null;
      return { commit: sha, committedAt, text };
    });
    return versions.reverse();
  }

  async announced(
    words: readonly string[],
    paths: readonly string[],
    commit: string,
  ): Promise<Record<string, Announcement> | null> {
    if (this.shallow) return null;
    const requests = paths.map((path) => ({ path, limit: INTERFACE_LIMIT }));
    return announcements(this.git, words, paths, commit, async (at) => (await this.at(at).read(requests)).flat());
  }
}

/** A file that changed more often is not read to its beginning. */
const MAX_VERSIONS = 200;
