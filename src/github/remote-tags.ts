/** The tags of a repository on GitHub, the newest first, a hundred in a request. */
import { unknown, value, type Known } from '../contracts/answer.js';
import { isTagName } from '../contracts/brands.js';
import type { TagEvidence } from '../contracts/evidence.js';
import { instantOf } from '../contracts/instant.js';
import { noOlder } from '../contracts/tag-date.js';
import type { GitHubClient } from './client.js';
import { at, shaAt, textAt } from './event.js';
import { failureOf } from './failure.js';
import { quoted, RepositoryGraph } from './graph.js';

/** More requests than this are not spent on tags. */
const MAX_PAGES = 3;

export function tagsField(cursor: string | null): string {
  const after = cursor === null ? '' : `, after: ${quoted(cursor)}`;
  const target =
    '__typename oid ... on Commit { committedDate } ... on Tag { tagger { date } target { __typename oid ... on Commit { committedDate } } }';
  return `refs(refPrefix: "refs/tags/", first: 100${after}, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) { pageInfo { hasNextPage endCursor } nodes { name target { ${target} } } }`;
}

/** Whether a repository has any tag, with one request. */
export async function hasTags(client: GitHubClient, repository: string): Promise<Known<boolean>> {
  try {
    const answer = await new RepositoryGraph(client, repository, 0).ask(
      'refs(refPrefix: "refs/tags/", first: 1) { totalCount }',
    );
    const count = at(answer, 'totalCount');
    return typeof count === 'number'
      ? value(count > 0)
      : unknown(`GitHub does not say which tags ${repository} has`, MEND);
  } catch (error) {
    return unknown(`whether ${repository} has tags could not be asked: ${failureOf(error).message}`, MEND);
  }
}

const MEND = 'Give a token that may read the repository, or run the gate again.';

/**
 * Reads on from the first page.
 * @throws GitHubError
 */
export async function readTags(
  graph: RepositoryGraph,
  first: unknown,
): Promise<{ readonly tags: readonly TagEvidence[]; readonly complete: boolean }> {
  const tags: TagEvidence[] = [];
  let page = first;
  for (let count = 1; ; count += 1) {
    const nodes = at(page, 'nodes');
    if (Array.isArray(nodes)) tags.push(...nodes.flatMap((node: unknown) => readTag(node) ?? []));
    const cursor = textAt(page, 'pageInfo', 'endCursor');
    if (at(page, 'pageInfo', 'hasNextPage') !== true || cursor === null) return { tags, complete: true };
    if (count === MAX_PAGES) return { tags, complete: false };
    page = await graph.ask(tagsField(cursor));
  }
}

function readTag(node: unknown): TagEvidence | null {
  const name = textAt(node, 'name');
  const target = at(node, 'target');
  const annotated = textAt(target, '__typename') === 'Tag';
  const commit = annotated ? at(target, 'target') : target;
  const [sha, committedAt] = [shaAt(commit, 'oid'), textAt(commit, 'committedDate')];
  if (name === null || !isTagName(name) || sha === null || committedAt === null) return null;
  const tagged = Date.parse((annotated ? textAt(target, 'tagger', 'date') : null) ?? committedAt);
  // No tag is older than its commit; one that nobody signed has no date of its own.
  const createdAt = Number.isNaN(tagged) ? instantOf(Date.parse(committedAt)) : instantOf(tagged);
  return noOlder({ name, commit: sha, annotated, createdAt }, instantOf(Date.parse(committedAt)));
}
