/** A checkout as a repository: answers from its files and its git history. */
import type { CommitEvidence, PublicationEvidence, TagEvidence } from '../contracts/evidence.js';
import { Git } from './git.js';
import type { FileVersions, Repository, TreeReader } from '../contracts/repository.js';
import { BlobReader, CommitTree, DOCUMENT_LIMIT, isGlob, WorkingTree } from './trees.js';

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
    git.lines('log', '-1', '--format=%H %cI', options.reference ?? 'HEAD', '--'),
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
    tags: facts === null ? [] : (tags ?? []).flatMap(parseTag),
    inGit: facts !== null,
  });
}

const TAG_FORMAT =
  '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objectname)%00%(*objecttype)%00%(creatordate:iso-strict)';

/** A tag of a commit; of anything else it is no release. */
function parseTag(line: string): TagEvidence[] {
  const [name = '', type, object = '', peeled = '', peeledType, date = ''] = line.split('\0');
  const commit = type === 'commit' ? object : peeledType === 'commit' ? peeled : '';
  return commit === '' ? [] : [{ name, commit, annotated: type === 'tag', createdAt: instant(date) }];
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
    const lines = await this.git.lines('log', '-1', '--format=%H %cI', '--end-of-options', revision, '--');
    return parseCommit(lines?.[0]);
  }

  async commits(revisions: readonly string[]): Promise<Record<string, CommitEvidence | null>> {
    const wanted = [...new Set(revisions)].filter((revision) => /^[0-9a-f]{40,64}$/.test(revision));
    if (wanted.length === 0 || !this.facts.inGit) return {};
    const lines = await this.git.lines(
      'log',
      '--no-walk=unsorted',
      '--ignore-missing',
      '--format=%H %cI',
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

  async candidates(payloadPath: string): Promise<readonly PublicationEvidence[]> {
    if (this.head === null) return [];
    const lines = await this.git.lines('log', '--reverse', '--format=%H %cI', this.head.sha, '--', payloadPath);
    const commits = (lines ?? []).map(parseCommit).filter((commit) => commit !== null);
    const found = new Map<string, PublicationEvidence>();
    const versions = await Promise.all(
      commits.map((commit) => this.#blobs.read(commit.sha, payloadPath, DOCUMENT_LIMIT)),
    );
    for (const [index, state] of versions.entries()) {
      const commit = commits[index];
      if (state.kind !== 'read' || commit === undefined) continue;
      const { mode, target, days } = candidateIn(state.base64);
      if (mode === null || mode === 'stable' || target === null || found.has(target)) continue;
      found.set(target, {
        kind: 'candidate',
        value: target,
        commit: commit.sha,
        committedAt: commit.committedAt,
        path: payloadPath,
        promisedDays: days,
      });
    }
    return [...found.values()];
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

  async firstMention(word: string, paths: readonly string[]): Promise<PublicationEvidence | null> {
    if (this.head === null || this.shallow) return null;
    const specs = paths.map((file) => (isGlob(file) ? `:(glob)${file}` : file));
    const lines = await this.git.lines(
      'log',
      '--reverse',
      '--format=%H %cI',
      `-S${word}`,
      this.head.sha,
      '--',
      ...specs,
    );
    const commit = parseCommit(lines?.[0]);
    return commit === null
      ? null
      : {
          kind: 'error-code',
          value: word,
          commit: commit.sha,
          committedAt: commit.committedAt,
          path: paths[0] ?? '',
          promisedDays: null,
        };
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

/** ISO 8601 in UTC, whatever zone git wrote. */
function instant(date: string): string {
  return new Date(date).toISOString();
}

function parseCommit(line: string | undefined): CommitEvidence | null {
  const [sha, date] = line?.split(' ') ?? [];
  return sha === undefined || date === undefined ? null : { sha, committedAt: instant(date) };
}

/** What an old payload published; its gate judged its form long ago. */
function candidateIn(base64: string): { mode: string | null; target: string | null; days: number | null } {
  const key = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  let payload: unknown;
  try {
    payload = JSON.parse(Buffer.from(base64, 'base64').toString());
  } catch {
    payload = null;
  }
  const days = key(key(payload, 'rehearsal_candidate'), 'migration_overlap_days');
  return {
    mode: text(key(payload, 'handoff_mode')),
    target: text(key(payload, 'expected_service_contract_version')),
    days: typeof days === 'number' ? days : null,
  };
}
