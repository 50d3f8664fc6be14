/**
 * Which commits a suite of the peer may be of. A producer's: the release tag's, then those around it, which count where they
 * differ in metadata only. A consumer's: first-parent from its default branch back to the one that brought in the pin.
 */
import { instantOf } from '../contracts/instant.js';
import { isCommitSha, isTagName, type CommitSha, type Instant } from '../contracts/brands.js';
import { at, shaAt, textAt } from './event.js';
import { quoted, type RepositoryGraph } from './graph.js';

export type SuitePlace =
  | {
      readonly kind: 'release';
      readonly tag: string;
      /** The commit that the baseline names; it stands for the tag where there is none. */
      readonly commit: string;
      /** Of the paths that differ, those that are not only metadata. */
      readonly codeAmong: (paths: readonly string[]) => readonly string[];
    }
  /** `path`: of the pin; null where the profile names none. */
  | { readonly kind: 'pin'; readonly path: string | null };

export interface LineCommit {
  readonly sha: CommitSha;
  /** ISO 8601, UTC. */
  readonly committedAt: Instant;
  readonly url: string | null;
  /**
   * `exact`: a result of it counts. `after`, `before` (of a release): it counts where only metadata differs. `stale`: it is
   * from before the release was taken up.
   */
  readonly standing: 'exact' | 'after' | 'before' | 'stale';
}

export interface SuiteLine {
  /** The most telling first. */
  readonly commits: readonly LineCommit[];
  /** What was searched, in words: "the tag v1.2.0 and 3 commits around it". */
  readonly where: string;
}

interface Node extends Omit<LineCommit, 'standing'> {
  readonly parent: CommitSha | null;
  /** The object name of the pin in it. */
  readonly pin: string | null;
}

/** They are all asked for in one request. */
const MOST_AFTER = 14;
const MOST_BEFORE = 9;
const MOST_OF_A_BRANCH = 24;
/** GitHub lists side branches between the first parents. */
const LISTED = 100;

const COMMIT = 'oid committedDate url parents(first: 1) { nodes { oid } }';
const behind = (count: number) => `... on Commit { ${COMMIT} history(first: ${count}) { nodes { ${COMMIT} } } }`;

/** @throws GitHubError */
export function lineOf(graph: RepositoryGraph, place: SuitePlace): Promise<SuiteLine> {
  return place.kind === 'release' ? releaseLine(graph, place.tag, place.commit) : pinLine(graph, place.path);
}

async function releaseLine(graph: RepositoryGraph, tag: string, commit: string): Promise<SuiteLine> {
  const before = behind(MOST_BEFORE + 1);
  const tagged = `... on Tag { target { ${before} ... on Tag { target { ${before} } } } }`;
  const [named, stated, branch] = await Promise.all([
    isTagName(tag) ? graph.ask(`object(expression: ${quoted(`refs/tags/${tag}`)}) { ${before} ${tagged} }`) : null,
    isCommitSha(commit) ? graph.ask(`object(oid: ${quoted(commit)}) { ${before} }`) : null,
    graph.ask(`defaultBranchRef { target { ... on Commit { history(first: ${LISTED}) { nodes { ${COMMIT} } } } } }`),
  ]);
  const release = peeled(named);
  const anchor = nodeOf(release ?? stated);
  const what = release === null ? `the commit ${commit.slice(0, 12)} (there is no tag ${tag})` : `the tag ${tag}`;
  if (anchor === null) return { commits: [], where: `${graph.name}, which has neither a tag ${tag} nor its commit` };
  const line = firstParents(nodesOf(at(branch, 'target')));
  const index = line.findIndex(({ sha }) => sha === anchor.sha);
  const after = index === -1 ? [] : line.slice(Math.max(0, index - MOST_AFTER), index).reverse();
  const older = firstParents(nodesOf(release ?? stated)).slice(1, MOST_BEFORE + 1);
  const around = [...after.map(standing('after')), ...older.map(standing('before'))];
  const many = around.length === 1 ? '1 commit' : `${around.length} commits`;
  return {
    commits: [standing('exact')(anchor), ...around],
    where: `${what} of ${graph.name} and ${many} around it`,
  };
}

async function pinLine(graph: RepositoryGraph, path: string | null): Promise<SuiteLine> {
  const pin = path === null ? '' : `pin: file(path: ${quoted(path)}) { oid }`;
  const branch = await graph.ask(
    `defaultBranchRef { name target { ... on Commit { history(first: ${LISTED}) { nodes { ${COMMIT} ${pin} } } } } }`,
  );
  const line = firstParents(nodesOf(at(branch, 'target')));
  const [head] = line;
  // A merge brings in what its side branch wrote, so that the file is asked for, not its history.
  const since = line.findIndex((node) => node.pin !== head?.pin);
  const counting = line.slice(0, since === -1 ? MOST_OF_A_BRANCH : Math.min(since, MOST_OF_A_BRANCH));
  const isWhole = counting.length === since || counting.at(-1)?.parent === null;
  const stale = counting.length === since ? line.slice(since, since + 1) : [];
  const many = counting.length === 1 ? '1 commit' : `${counting.length} commits`;
  const short = isWhole ? '' : '; older commits were not searched';
  return {
    commits: [...counting.map(standing('exact')), ...stale.map(standing('stale'))],
    where: `${many} of ${graph.name} back from ${textAt(branch, 'name') ?? 'its default branch'}${short}`,
  };
}

/** The commit behind a tag, or a tag of a tag. */
function peeled(object: unknown): unknown {
  const commit = [object, at(object, 'target'), at(object, 'target', 'target')].find((one) => nodeOf(one) !== null);
  return commit ?? null;
}

function standing(kind: LineCommit['standing']): (node: Node) => LineCommit {
  return ({ sha, committedAt, url }) => ({ sha, committedAt, url, standing: kind });
}

/** From the newest, along the first parents, as far as they were listed. */
function firstParents(nodes: readonly Node[]): readonly Node[] {
  const bySha = new Map(nodes.map((node) => [node.sha, node]));
  const line: Node[] = [];
  for (let node = nodes[0]; node !== undefined; node = node.parent === null ? undefined : bySha.get(node.parent)) {
    if (line.length > nodes.length) break;
    line.push(node);
  }
  return line;
}

function nodesOf(commit: unknown): readonly Node[] {
  const nodes = at(commit, 'history', 'nodes');
  return Array.isArray(nodes) ? nodes.flatMap((node: unknown) => nodeOf(node) ?? []) : [];
}

function nodeOf(value: unknown): Node | null {
  const [sha, date] = [shaAt(value, 'oid'), textAt(value, 'committedDate')];
  if (sha === null || date === null) return null;
  const parent = shaAt(value, 'parents', 'nodes', 0, 'oid');
  const committedAt = instantOf(Date.parse(date));
  return { sha, committedAt, url: textAt(value, 'url'), parent, pin: textAt(value, 'pin', 'oid') };
}
