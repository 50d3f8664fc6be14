/**
 * A repository on GitHub as the evidence asks of it, within a few requests. What GitHub cannot be asked cheaply, or did
 * not answer, is unknown.
 */
import path from 'node:path';
import type { CommitEvidence, TagEvidence } from '../contracts/evidence.js';
import { instantOf } from '../contracts/instant.js';
import type { DocumentVersion, FileVersions, Repository, TagsBehind, TreeReader } from '../contracts/repository.js';
import { ownerAndName, readsLeft } from './client.js';
import type { GitHubClient } from './client.js';
import { at, textAt } from './event.js';
import { failureOf, orNull } from './failure.js';
import { quoted, RepositoryGraph } from './graph.js';
import { documentHistory, fileVersions } from './documents.js';
import { isGlob, RemoteTree } from './remote-tree.js';
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

const COMMIT = '__typename oid ... on Commit { committedDate }';

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
    return { ok: true, repository: new RemoteRepository(graph, options, shown, head, read) };
  } catch (error) {
    const { kind, message } = failureOf(error);
    const hidden = kind === 'not-found' || kind === 'not-permitted';
    return { ok: false, reason: hidden ? `${message} (a peer-token that may read it would help)` : message };
  }
}

/**
 * The last commit, back from a reference, that changed a path; null when none did.
 * @throws GitHubError
 */
export async function lastChange(
  client: GitHubClient,
  repository: string,
  file: string,
  reference: string,
): Promise<string | null> {
  const { data } = await client.octokit.request('GET /repos/{owner}/{repo}/commits', {
    ...ownerAndName(repository),
    sha: reference,
    path: file,
    per_page: 1,
  });
  return data[0]?.sha ?? null;
}

/** The compare API lists this many files and drops the rest. */
const MAX_COMPARED_FILES = 300;

/** Comparisons are asked while documents are still to be read, which matter more. */
const FOR_DOCUMENTS = 3;

/** Ancestors that are asked for the date of a commit, and for the tags behind one. */
const NEAR = 20;
const FAR = 100;

interface Comparison {
  readonly isAncestor: boolean;
  /** Null where not all are known. */
  readonly paths: readonly string[] | null;
}

class RemoteRepository implements Repository {
  readonly origin = 'api';
  readonly name: string;
  readonly prefix = '';
  readonly uncommitted = [];
  readonly ownsTags = true;
  readonly #comparisons = new Map<string, Promise<Comparison | null>>();

  constructor(
    private readonly graph: RepositoryGraph,
    private readonly options: RemoteOptions,
    readonly reference: string,
    readonly head: CommitEvidence,
    private readonly known: { readonly tags: readonly TagEvidence[]; readonly complete: boolean },
  ) {
    this.name = graph.name;
  }

  /** Where not all tags were listed, a tag that is not among them may be there. */
  get shallow(): boolean {
    return !this.known.complete;
  }

  subject(): TreeReader {
    return this.at(this.head.sha);
  }

  readonly #trees = new Map<string, TreeReader>();

  at(commit: string): TreeReader {
    const tree = this.#trees.get(commit) ?? new RemoteTree(this.graph, commit);
    this.#trees.set(commit, tree);
    return tree;
  }

  tags(): Promise<readonly TagEvidence[]> {
    return Promise.resolve(this.known.tags);
  }

  async resolve(revision: string): Promise<CommitEvidence | null> {
    return commitOf(await this.#unlessTrouble(this.graph.ask(commitField(revision)), null));
  }

  async commits(revisions: readonly string[]): Promise<Record<string, CommitEvidence | null>> {
    const wanted = [...new Set(revisions)].filter((revision) => /^[0-9a-f]{7,64}$/.test(revision));
    const ask = async (revision: string): Promise<[string, CommitEvidence | null]> => [
      revision,
      commitOf(await this.graph.ask(commitField(revision))),
    ];
    return Object.fromEntries(await this.#unlessTrouble(Promise.all(wanted.map(ask)), []));
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean | null> {
    return (await this.#compare(ancestor, descendant))?.isAncestor ?? null;
  }

  async changed(from: string, to: string): Promise<readonly string[] | null> {
    return (await this.#compare(from, to))?.paths ?? null;
  }

  async introduced(pattern: string, commit: string | null): Promise<string | false | null> {
    const place = isGlob(pattern) ? path.posix.dirname(pattern) : pattern;
    const field = `object(expression: ${quoted(commit ?? this.head.sha)}) { ... on Commit { history(first: 1, path: ${quoted(place)}) { nodes { oid } } } }`;
    const nodes = at(await this.#unlessTrouble(this.graph.ask(field), null), 'history', 'nodes');
    if (!Array.isArray(nodes)) return null;
    if (nodes.length === 0) return false;
    // What a folder once held is not asked.
    return isGlob(pattern) ? null : pattern;
  }

  async versions(file: string): Promise<FileVersions | null> {
    return this.#unlessTrouble(fileVersions(this.graph, this.head.sha, file), null);
  }

  async since(commits: readonly string[], until: string): Promise<Record<string, string>> {
    const ask = async (sha: string): Promise<[string, string][]> => {
      const field = `object(expression: ${quoted(sha)}) { ... on Commit { history(first: ${NEAR}) { nodes { oid committedDate } } } }`;
      const nodes = at(await this.graph.ask(field), 'history', 'nodes');
      const dates = (Array.isArray(nodes) ? nodes : []).map((node: unknown) => textAt(node, 'committedDate') ?? '');
      const [own] = dates;
      const past = dates.filter((date) => Date.parse(date) <= Date.parse(until)).map((date) => Date.parse(date));
      return own === undefined ? [] : [[sha, instantOf(Math.max(Date.parse(own), ...past))]];
    };
    const wanted = [...new Set(commits)].filter((commit) => /^[0-9a-f]{40,64}$/.test(commit));
    return Object.fromEntries((await this.#unlessTrouble(Promise.all(wanted.map(ask)), [])).flat());
  }

  async tagsBehind(commit: string): Promise<TagsBehind | null> {
    const field = `object(expression: ${quoted(commit)}) { ... on Commit { history(first: ${FAR}) { pageInfo { hasNextPage } nodes { oid } } } }`;
    const answer = await this.#unlessTrouble(this.graph.ask(field), null);
    const nodes = at(answer, 'history', 'nodes');
    if (!Array.isArray(nodes)) return null;
    const shas = nodes.map((node: unknown) => textAt(node, 'oid'));
    const names = shas.flatMap((sha) => this.known.tags.filter((tag) => tag.commit === sha).map(({ name }) => name));
    return { names, complete: this.known.complete && at(answer, 'history', 'pageInfo', 'hasNextPage') === false };
  }

  async history(file: string, commit: string): Promise<readonly DocumentVersion[] | null> {
    return this.#unlessTrouble(documentHistory(this.graph, commit, file), null);
  }

  /** GitHub searches no history for words. */
  announced(): Promise<null> {
    return Promise.resolve(null);
  }

  #compare(from: string, to: string): Promise<Comparison | null> {
    const key = `${from}...${to}`;
    const known = this.#comparisons.get(key) ?? this.#unlessTrouble(this.#askComparison(key), null);
    this.#comparisons.set(key, known);
    return known;
  }

  async #askComparison(basehead: string): Promise<Comparison | null> {
    const { client, name } = this.graph;
    if (readsLeft(client) <= this.options.reserve + FOR_DOCUMENTS) return null;
    const answer = await orNull(
      client.octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        ...ownerAndName(name),
        basehead,
        per_page: 1,
      }),
    );
    if (answer === null) return null;
    const { status, files = [] } = answer.data;
    const isAncestor = status === 'ahead' || status === 'identical';
    // Of two branches it lists what one of them changed, which is another question.
    if (!isAncestor || files.length >= MAX_COMPARED_FILES) return { isAncestor, paths: null };
    const paths = files.flatMap(({ filename, previous_filename: before, patch }) => {
      const path = /^[-+]Subproject commit /m.test(patch ?? '') ? `${filename}/` : filename;
      return before === undefined ? [path] : [path, before];
    });
    return { isAncestor, paths: [...new Set(paths)].sort() };
  }

  async #unlessTrouble<T>(answer: Promise<T>, unknown: T): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      this.options.trouble(`${this.name} could not be asked everything: ${failureOf(error).message}`);
      return unknown;
    }
  }
}

/** What a revision stands for, an annotated tag's commit included. */
function commitField(revision: string): string {
  return `object(expression: ${quoted(revision)}) { ${COMMIT} ... on Tag { target { ${COMMIT} } } }`;
}

function commitOf(value: unknown): CommitEvidence | null {
  const target = at(value, 'target') ?? value;
  const [sha, date] = [textAt(target, 'oid'), textAt(target, 'committedDate')];
  return sha === null || date === null ? null : { sha, committedAt: instantOf(Date.parse(date)) };
}
