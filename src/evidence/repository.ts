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
import { sinceOf } from './ages.js';
import { announcements } from './announcements.js';
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
    const wanted = [...new Set(revisions)].filter((revision) => /^[0-9a-f]{40,64}$/.test(revision));
    if (wanted.length === 0 || !this.facts.inGit) return {};
    const lines = await this.git.lines(
      'log',
      '--no-walk=unsorted',
      '--ignore-missing',
      '--format=%H %ct',
      ...wanted,
      '--',
    );
    if (lines === null) return {};
    const found = lines.map(parseCommit).filter((commit) => commit !== null);
    const answers = wanted.map(
      (revision) => [revision, found.find((commit) => commit.sha === revision) ?? null] as const,
    );
    // A shallow clone cannot tell "not there" from "cut off".
    return Object.fromEntries(answers.filter(([, commit]) => commit !== null || !this.shallow));
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean | null> {
    const { code } = await this.git.ask(['merge-base', '--is-ancestor', ancestor, descendant]);
    if (code === 0) return true;
    return code === 1 && !this.shallow ? false : null;
  }

  async changed(from: string, to: string): Promise<readonly string[] | null> {
    const parts = await this.git.parts(
      'diff',
      '--raw',
      '--no-renames',
      '--no-ext-diff',
      '--ignore-submodules=none',
      '--relative',
      '-z',
      from,
      to,
      '--',
    );
    return parts === null ? null : rawPaths(parts).sort();
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
    return this.facts.inGit ? sinceOf(this.git, commits, until) : Promise.resolve({});
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

/** Of each change git writes `:mode mode id id status`, and then the path. */
function rawPaths(parts: readonly string[]): string[] {
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return [];
    const isSubmodule = /^:(?:160000 |\d+ 160000 )/.test(parts[index - 1] ?? '');
    return [isSubmodule ? `${part}/` : part];
  });
}
