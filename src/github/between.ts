/** How two commits of a repository on GitHub stand to each other, with as few requests as may be. */
import { then, unknown, value, type Known } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import type { CommitEvidence } from '../contracts/evidence.js';
import { instantOf } from '../contracts/instant.js';
import { readsLeft } from './client.js';
import { BY_CHECKOUT, compareCommits, type Comparison } from './compare.js';
import { at, shaAt, textAt } from './event.js';
import { quoted, type RepositoryGraph } from './graph.js';
import { treeDifference } from './tree-difference.js';

/** Ancestors that are listed: of a commit, and as old as one that is looked for. */
const FAR = 100;
const OF_AN_AGE = 20;

/** Comparisons are asked while documents are still to be read, which matter more. */
const FOR_DOCUMENTS = 3;

export const COMMIT = '__typename oid ... on Commit { committedDate }';

/** What a revision stands for, an annotated tag's commit included. */
export function commitField(revision: string): string {
  return `object(expression: ${quoted(revision)}) { ${COMMIT} ... on Tag { target { ${COMMIT} } } }`;
}

export function commitOf(value: unknown): CommitEvidence | null {
  const target = at(value, 'target') ?? value;
  const [sha, date] = [shaAt(target, 'oid'), textAt(target, 'committedDate')];
  return sha === null || date === null ? null : { sha, committedAt: instantOf(Date.parse(date)) };
}

export interface Ancestors {
  /** The newest first, the commit itself included. */
  readonly shas: readonly CommitSha[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/**
 * The nearest ancestors of a commit; null where GitHub does not say.
 * @throws GitHubError
 */
export async function ancestorsOf(graph: RepositoryGraph, commit: CommitSha): Promise<Ancestors | null> {
  return listed(graph, commit, `first: ${FAR}`);
}

async function listed(graph: RepositoryGraph, commit: CommitSha, which: string): Promise<Ancestors | null> {
  const answer = await graph.ask(
    `object(expression: ${quoted(commit)}) { ... on Commit { history(${which}) { pageInfo { hasNextPage } nodes { oid } } } }`,
  );
  const nodes = at(answer, 'history', 'nodes');
  if (!Array.isArray(nodes)) return null;
  const shas = nodes.flatMap((node: unknown) => shaAt(node, 'oid') ?? []);
  return { shas, complete: at(answer, 'history', 'pageInfo', 'hasNextPage') === false };
}

export class Between {
  readonly #comparisons = new Map<string, Promise<Known<Comparison>>>();

  constructor(
    private readonly graph: RepositoryGraph,
    private readonly reserve: number,
  ) {}

  /** @throws GitHubError */
  async isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<Known<boolean>> {
    const [commit, near] = await Promise.all([
      this.graph.ask(commitField(ancestor)).then(commitOf),
      ancestorsOf(this.graph, descendant),
    ]);
    if (commit === null || near === null) return UNKNOWN_COMMITS;
    if (near.shas.includes(commit.sha)) return value(true);
    if (near.complete) return value(false);
    // Behind many others it stands among those of its age.
    const until = `first: ${OF_AN_AGE}, until: ${quoted(commit.committedAt)}`;
    const aged = await listed(this.graph, descendant, until);
    if (aged?.shas.includes(commit.sha) === true) return value(true);
    return then(await this.#compare(ancestor, descendant), ({ isAncestor }) => isAncestor);
  }

  /** @throws GitHubError */
  async changed(from: CommitSha, to: CommitSha): Promise<Known<readonly string[]>> {
    const difference = await treeDifference(this.graph, from, to);
    if (difference !== null) return difference;
    const compared = await this.#compare(from, to);
    return compared.kind === 'value' ? compared.value.paths : compared;
  }

  #compare(from: CommitSha, to: CommitSha): Promise<Known<Comparison>> {
    const key = `${from}...${to}`;
    const known = this.#comparisons.get(key) ?? this.#ask(from, to);
    this.#comparisons.set(key, known);
    return known;
  }

  async #ask(from: CommitSha, to: CommitSha): Promise<Known<Comparison>> {
    const { client, name } = this.graph;
    if (readsLeft(client) <= this.reserve + FOR_DOCUMENTS)
      return unknown('the run has asked GitHub as much as it may', BY_CHECKOUT);
    return compareCommits(client, name, from, to);
  }
}

const UNKNOWN_COMMITS = unknown('GitHub does not know both commits', 'Push both commits.');
