/** Finds our comments on a pull request: those that carry the marker of the gate, and that we wrote. */
import { readSticky, type StickyText } from '../render/comment-marker.js';
import { ownerAndName, readsLeft, type GitHubClient } from './client.js';
import { byOurselves, type Author } from './identity.js';

export interface OwnComment extends StickyText {
  readonly id: number | bigint;
  readonly url: string;
  readonly body: string;
}

export interface CommentSearch {
  /** The oldest first. */
  readonly mine: readonly OwnComment[];
  /** Null when all were looked at; else how many were. */
  readonly bounded: number | null;
}

/**
 * Looks through all pages. Whose a comment is, is asked only when one carries the marker.
 * @param name - of the gate
 * @throws GitHubError
 */
export async function findComments(
  client: GitHubClient,
  repository: string,
  pullNumber: number,
  name: string,
): Promise<CommentSearch> {
  const marked: (OwnComment & { readonly author: Author | null })[] = [];
  const now = new Date().toISOString();
  let [seen, complete] = [0, true];
  const pages = client.octokit.pages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...ownerAndName(repository),
    issue_number: pullNumber,
    per_page: 100,
  });
  for await (const { data, last } of pages) {
    for (const { id, html_url: url, body, user: author } of data) {
      const sticky = readSticky(body ?? '', now);
      if (sticky?.name === name) marked.push({ ...sticky, id, url, body: body ?? '', author });
    }
    seen += data.length;
    complete = last;
    // One read is kept to ask who we are.
    if (!complete && readsLeft(client) <= 1) break;
  }
  const mine = [...(await byOurselves(client, marked))].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { mine, bounded: complete ? null : seen };
}
