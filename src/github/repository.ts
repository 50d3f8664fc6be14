/**
 * A repository on GitHub as the evidence asks of it, within a few requests. What GitHub cannot be asked cheaply, or did
 * not answer, is unknown.
 */
import { ABSENT, unknown, value, type Answer, type Known, type Unknown, type Value } from '../contracts/answer.js';
import type { CommitSha, Instant } from '../contracts/brands.js';
import type { CommitEvidence, Difference, TagEvidence } from '../contracts/evidence.js';
import { isGlob } from '../contracts/globs.js';
import { instantOf } from '../contracts/instant.js';
import type {
  Announcement,
  DocumentVersion,
  FileVersions,
  FoundFile,
  Repository,
  TagsBehind,
  TreeReader,
} from '../contracts/repository.js';
import { ancestorsOf, Between, COMMIT, commitField, commitOf } from './between.js';
import type { GitHubClient } from './client.js';
import { BY_CHECKOUT } from './compare.js';
import { at, textAt } from './event.js';
import { explained, failureOf } from './failure.js';
import { quoted, RepositoryGraph } from './graph.js';
import { documentHistory, fileVersions } from './documents.js';
import { RemoteTree } from './remote-tree.js';
import { everHeld, removedFiles } from './removed-files.js';
import { readTags, tagsField } from './remote-tags.js';

export interface RemoteOptions {
  /** Branch, tag or commit; null: the default branch. */
  readonly reference: string | null;
  /** Reads of the run's share to leave for others. */
  readonly reserve: number;
  /** Hears what could not be read. */
  readonly trouble: (message: string) => void;
}

export type Opened =
  | { readonly ok: true; readonly repository: Repository }
  /** `reason`: a clause for people. */
  | { readonly ok: false; readonly reason: string };

/** Opens it with one request: where its reference stands, and its newest tags. Does not throw for GitHub's sake. */
export async function openRepository(client: GitHubClient, name: string, options: RemoteOptions): Promise<Opened> {
  const graph = new RepositoryGraph(client, name, options.reserve);
  const { reference } = options;
  try {
    const [branch, named, tags] = await Promise.all([
      graph.ask(`defaultBranchRef { name target { ${COMMIT} } }`),
      reference === null ? null : graph.ask(commitField(reference)),
      graph.ask(tagsField(null)),
    ]);
    const head = commitOf(reference === null ? at(branch, 'target') : named);
    const shown = reference ?? textAt(branch, 'name');
    if (head === null || shown === null)
      return { ok: false, reason: `it has no ${reference === null ? 'branch' : `branch, tag or commit ${reference}`}` };
    const read = await readTags(graph, tags);
    return { ok: true, repository: new RemoteRepository(graph, options, { reference: shown, head }, read) };
  } catch (error) {
    const failure = failureOf(error);
    const hidden = failure.cause === null && (failure.kind === 'not-found' || failure.kind === 'not-permitted');
    const reason = explained(failure);
    return { ok: false, reason: hidden ? `${reason} (a peer-token that may read it would help)` : reason };
  }
}

/** Ancestors that are asked for the date of a commit. */
const NEAR = 20;

class RemoteRepository implements Repository {
  readonly origin = 'api';
  readonly name: string;
  readonly prefix = '';
  readonly reference: string;
  readonly head: Value<CommitEvidence>;
  readonly tree = 'commit';
  readonly ownsTags = true;
  readonly #between: Between;

  constructor(
    private readonly graph: RepositoryGraph,
    private readonly options: RemoteOptions,
    { reference, head }: { readonly reference: string; readonly head: CommitEvidence },
    private readonly known: { readonly tags: readonly TagEvidence[]; readonly complete: boolean },
  ) {
    this.name = graph.name;
    this.reference = reference;
    this.head = value(head);
    this.#between = new Between(graph, options.reserve);
  }

  /** Where not all tags were listed, a tag that is not among them may be there. */
  get shallow(): boolean {
    return !this.known.complete;
  }

  /** There is no working tree that could. */
  differing(): Promise<Known<readonly Difference[]>> {
    return Promise.resolve(value([]));
  }

  subject(): TreeReader {
    return this.at(this.head.value.sha);
  }

  readonly #trees = new Map<CommitSha, TreeReader>();

  at(commit: CommitSha): TreeReader {
    const tree = this.#trees.get(commit) ?? new RemoteTree(this.graph, commit);
    this.#trees.set(commit, tree);
    return tree;
  }

  tags(): Promise<Known<readonly TagEvidence[]>> {
    return Promise.resolve(value(this.known.tags));
  }

  resolve(revision: string): Promise<Answer<CommitEvidence>> {
    return this.#answer(this.#commit(revision));
  }

  async commits(shas: readonly CommitSha[]): Promise<Readonly<Record<string, Answer<CommitEvidence>>>> {
    const found = await Promise.all(
      [...new Set(shas)].map(async (sha) => [sha, await this.#answer(this.#commit(sha))] as const),
    );
    return Object.fromEntries(found);
  }

  async #commit(revision: string): Promise<Answer<CommitEvidence>> {
    const commit = commitOf(await this.graph.ask(commitField(revision)));
    return commit === null ? ABSENT : value(commit);
  }

  isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<Known<boolean>> {
    return this.#answer(this.#between.isAncestor(ancestor, descendant));
  }

  changed(from: CommitSha, to: CommitSha): Promise<Known<readonly string[]>> {
    return this.#answer(this.#between.changed(from, to));
  }

  introduced(pattern: string, commit: CommitSha | null): Promise<Answer<string>> {
    return this.#answer(this.#introduced(pattern, commit ?? this.head.value.sha));
  }

  async #introduced(pattern: string, commit: CommitSha): Promise<Answer<string>> {
    if (isGlob(pattern)) return everHeld(this.graph, pattern, commit);
    const field = `object(expression: ${quoted(commit)}) { ... on Commit { history(first: 1, path: ${quoted(pattern)}) { nodes { oid } } } }`;
    const nodes = at(await this.graph.ask(field), 'history', 'nodes');
    if (!Array.isArray(nodes)) return NOT_SAID;
    return nodes.length === 0 ? ABSENT : value(pattern);
  }

  versions(file: string): Promise<Known<FileVersions>> {
    return this.#answer(
      fileVersions(this.graph, this.head.value.sha, file).then((versions) =>
        versions === null ? NOT_SAID : value(versions),
      ),
    );
  }

  async since(commits: readonly CommitSha[], until: Instant): Promise<Record<string, Instant>> {
    const ask = async (sha: CommitSha): Promise<[string, Instant][]> => {
      const field = `object(expression: ${quoted(sha)}) { ... on Commit { history(first: ${NEAR}) { nodes { oid committedDate } } } }`;
      const nodes = at(await this.graph.ask(field), 'history', 'nodes');
      const dates = (Array.isArray(nodes) ? nodes : []).map((node: unknown) => textAt(node, 'committedDate') ?? '');
      const [own] = dates;
      const past = dates.filter((date) => Date.parse(date) <= Date.parse(until)).map((date) => Date.parse(date));
      return own === undefined ? [] : [[sha, instantOf(Math.max(Date.parse(own), ...past))]];
    };
    const found = await this.#answer(Promise.all([...new Set(commits)].map(ask)).then((dates) => value(dates.flat())));
    return found.kind === 'value' ? Object.fromEntries(found.value) : {};
  }

  tagsBehind(commit: CommitSha): Promise<Known<TagsBehind>> {
    return this.#answer(this.#tagsBehind(commit));
  }

  async #tagsBehind(commit: CommitSha): Promise<Known<TagsBehind>> {
    if (this.known.tags.length === 0) return value({ names: [], complete: this.known.complete });
    const behind = await ancestorsOf(this.graph, commit);
    if (behind === null) return NOT_SAID;
    const of = (sha: string) => this.known.tags.filter((tag) => tag.commit === sha).map(({ name }) => name);
    const [names, complete] = [behind.shas.flatMap(of), this.known.complete && behind.complete];
    return value({ names, complete });
  }

  history(file: string, commit: CommitSha): Promise<Known<readonly DocumentVersion[]>> {
    return this.#answer(
      documentHistory(this.graph, commit, file).then((versions) =>
        versions === null ? unknown('GitHub did not tell all versions of a document', BY_CHECKOUT) : value(versions),
      ),
    );
  }

  removed(patterns: readonly string[], since: CommitEvidence | null): Promise<Known<readonly FoundFile[]>> {
    return this.#answer(removedFiles(this.graph, patterns, this.head.value.sha, since));
  }

  announced(): Promise<Known<Readonly<Record<string, Announcement>>>> {
    return Promise.resolve(unknown('GitHub searches no history for words', BY_CHECKOUT));
  }

  /** What GitHub refuses is unknown, and told once. */
  async #answer<T extends { readonly kind: string }>(answer: Promise<T>): Promise<T | Unknown> {
    try {
      return await answer;
    } catch (error) {
      const message = explained(failureOf(error));
      this.options.trouble(`${this.name} could not be asked everything: ${message}`);
      return unknown(message, 'Run again; if it lasts, give a peer-token that may read the repository.');
    }
  }
}

const NOT_SAID = unknown('GitHub did not say', BY_CHECKOUT);
