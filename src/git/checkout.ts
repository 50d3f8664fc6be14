/** A checkout as a repository: answers from its files and its git history. */
import { ABSENT, then, unknown, value, type Answer, type Known } from '../contracts/answer.js';
import type { CommitEvidence, Difference, JudgedTree, TagEvidence } from '../contracts/evidence.js';
import type { CommitSha, Instant } from '../contracts/brands.js';
import {
  DOCUMENT_LIMIT,
  INTERFACE_LIMIT,
  type Announcement,
  type DocumentVersion,
  type FileVersions,
  type FoundFile,
  type Governed,
  type Repository,
  type TagsBehind,
  type TreeReader,
  type Wider,
} from '../contracts/repository.js';
import { announcements } from './announcements.js';
import { BlobReader } from './blobs.js';
import { CommitTree } from './commit-tree.js';
import { Commits } from './commits.js';
import { differences } from './differences.js';
import { Diffs } from './diffs.js';
import { documentHistory } from './document-history.js';
import { fileVersions } from './file-versions.js';
import { Folder } from './folder.js';
import { CUT_OFF, Git, isRevision, NO_REPOSITORY } from './git.js';
import { Listings } from './listings.js';
import { LastNamed } from './last-named.js';
import { removedFiles } from './removed-files.js';
import { commitAt, readTags } from './refs.js';
import { look, NOTHING_SEEN, type Seen } from './status.js';
import { WorkingTree } from './working-tree.js';

interface Named {
  readonly name: string | null;
}

/**
 * The own side is read as it lies there, or at its `HEAD` where commits are judged, or at a commit that another machine
 * had checked out; the other at any revision.
 */
export type CheckoutOptions =
  | (Named & { readonly origin: 'own'; readonly reference: 'HEAD' | null })
  | (Named & { readonly origin: 'own'; readonly reference: string; readonly elsewhere: Answer<readonly Difference[]> })
  /** `orBare`: a clone without a working tree will do, too; its branch is read. */
  | (Named & { readonly origin: 'path'; readonly reference: string | null; readonly orBare?: boolean });

/** Opens a checkout. Without git's answers its files are still read, and the rest is unknown, with git's words. */
export async function openCheckout(root: string, asked: CheckoutOptions): Promise<Repository> {
  const bare = asked.origin === 'path' && asked.orBare === true ? Git.bare(root) : null;
  const options: CheckoutOptions =
    bare !== null && asked.origin === 'path' ? { ...asked, reference: asked.reference ?? 'HEAD' } : asked;
  const git = bare ?? Git.find(root);
  if (git === null) return new Folder({ root, ...options, why: NO_REPOSITORY });
  const [facts, head, seen, tags] = await Promise.all([
    git.lines('rev-parse', '--is-shallow-repository', '--show-prefix'),
    commitAt(git, options.reference ?? 'HEAD'),
    options.origin === 'own' && !('elsewhere' in options) ? look(git, options.reference !== null) : NOTHING_SEEN,
    readTags(git),
  ]);
  if (facts.kind === 'unknown') return new Folder({ root, ...options, why: facts });
  const [shallow, prefix = ''] = facts.value;
  return new Checkout(git, options, { head, shallow: shallow === 'true', prefix, seen, tags });
}

interface CheckoutFacts {
  readonly head: Answer<CommitEvidence>;
  readonly shallow: boolean;
  readonly prefix: string;
  readonly seen: Seen;
  readonly tags: Known<readonly TagEvidence[]>;
}

class Checkout implements Repository {
  readonly origin: 'own' | 'path';
  readonly name: string | null;
  readonly reference: string;
  readonly head: Answer<CommitEvidence>;
  readonly prefix: string;
  readonly tree: JudgedTree;
  readonly shallow: boolean;
  readonly ownsTags: boolean;
  readonly #blobs: BlobReader;
  readonly #listings: Listings;
  readonly #lastNamed: LastNamed;
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
    this.tree = options.reference === null ? 'working-tree' : 'commit';
    this.shallow = facts.shallow;
    // Below the top of a repository, its tags are the releases of something else.
    this.ownsTags = facts.prefix === '';
    this.#blobs = new BlobReader(git, facts.prefix);
    this.#listings = new Listings(git);
    this.#lastNamed = new LastNamed(git);
    this.#commits = new Commits(git, this.#headSha, facts.shallow);
    this.#diffs = new Diffs(git, this.#commits);
  }

  get #headSha(): CommitSha | null {
    return this.head.kind === 'value' ? this.head.value.sha : null;
  }

  subject(): TreeReader {
    if (this.options.reference === null) return new WorkingTree(this.git.directory);
    const sha = this.#headSha;
    if (sha !== null) return this.at(sha);
    const why = this.head.kind === 'unknown' ? this.head : noRevision(this.options.reference);
    return new Folder({ root: this.git.directory, ...this.options, why }).at();
  }

  at(commit: CommitSha): TreeReader {
    return new CommitTree(this.#listings, this.#blobs, commit);
  }

  async differing(governed: Governed): Promise<Answer<readonly Difference[]>> {
    const { head, seen, prefix } = this.facts;
    if (head.kind !== 'value') return head;
    if ('elsewhere' in this.options) return this.options.elsewhere;
    if (this.origin !== 'own') return value([]);
    if (seen.kind !== 'value') return seen;
    const blobs = new BlobReader(this.git, '');
    const committed = (file: string, limit: number) => blobs.read(head.value.sha, file, limit);
    return differences({ ...seen.value, top: this.git.top, prefix, committed }, governed);
  }

  tags(): Promise<Known<readonly TagEvidence[]>> {
    return Promise.resolve(this.facts.tags);
  }

  resolve(revision: string): Promise<Answer<CommitEvidence>> {
    return isRevision(revision) ? commitAt(this.git, revision) : Promise.resolve(ABSENT);
  }

  async commits(shas: readonly CommitSha[]): Promise<Readonly<Record<string, Answer<CommitEvidence>>>> {
    return Object.fromEntries(
      await Promise.all([...new Set(shas)].map(async (sha) => [sha, await this.#commits.find(sha)] as const)),
    );
  }

  isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<Known<boolean>> {
    return this.#commits.isAncestor(ancestor, descendant);
  }

  changed(from: CommitSha, to: CommitSha): Promise<Known<readonly string[]>> {
    return this.#diffs.between(from, to);
  }

  async introduced(pattern: string, commit: CommitSha | null): Promise<Answer<string>> {
    const revision = commit ?? this.#headSha;
    if (revision === null) return this.head.kind === 'unknown' ? this.head : ABSENT;
    const found = await this.#lastNamed.of(pattern, revision);
    if (found.kind !== 'absent') return found;
    return this.shallow ? CUT_OFF : ABSENT;
  }

  async versions(file: string, wider: Wider | null): Promise<Known<FileVersions>> {
    const head = this.#headSha;
    if (head === null)
      return this.head.kind === 'unknown' ? this.head : value({ texts: [], complete: true, followed: true });
    const read = (commit: string, at: string) => this.#blobs.read(commit, at, DOCUMENT_LIMIT);
    const found = await fileVersions(this.git, file, { head, wider }, read);
    return then(found, (versions) => ({ ...versions, complete: versions.complete && !this.shallow }));
  }

  since(commits: readonly CommitSha[], until: Instant): Promise<Readonly<Record<string, Instant>>> {
    return this.#commits.since(commits, until);
  }

  async tagsBehind(commit: CommitSha): Promise<Known<TagsBehind>> {
    const { tags } = this.facts;
    if (this.shallow) return CUT_OFF;
    if (tags.kind !== 'value') return tags;
    const found = await this.git.lines(
      'log',
      '--topo-order',
      '--simplify-by-decoration',
      '--decorate-refs=refs/tags/*',
      '--format=%H',
      commit,
      '--',
    );
    const named = (sha: string) => tags.value.filter((tag) => tag.commit === sha).map(({ name }) => name);
    return then(found, (shas) => ({ names: shas.flatMap(named), complete: true }));
  }

  async history(file: string, commit: CommitSha): Promise<Known<readonly DocumentVersion[]>> {
    if (this.shallow) return CUT_OFF;
    return documentHistory(this.git, this.#blobs, file, commit);
  }

  async removed(patterns: readonly string[], since: CommitEvidence | null): Promise<Known<readonly FoundFile[]>> {
    if (this.shallow) return CUT_OFF;
    const head = this.#headSha;
    if (head === null) return this.head.kind === 'unknown' ? this.head : value([]);
    return removedFiles(this.git, patterns, { head, since }, (commit, file) =>
      this.#blobs.read(commit, file, DOCUMENT_LIMIT),
    );
  }

  async announced(
    words: readonly string[],
    paths: readonly string[],
    commit: CommitSha,
  ): Promise<Known<Readonly<Record<string, Announcement>>>> {
    if (this.shallow) return CUT_OFF;
    const requests = paths.map((path) => ({ path, limit: INTERFACE_LIMIT }));
    const read = async (at: CommitSha) => (await this.at(at).read(requests)).flat();
    return announcements(this.git, words, { paths, read }, commit);
  }
}

function noRevision(reference: string) {
  return unknown(`there is no ${reference} in the checkout`, 'Name a branch, tag or commit that was fetched.');
}
