/** How two commits differ, as GitHub's compare API tells it. */
import { unknown, value, type Known } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import { ownerAndName, type GitHubClient } from './client.js';
import { orNull } from './failure.js';

export interface Comparison {
  readonly isAncestor: boolean;
  /** Sorted; a submodule ends in `/`. */
  readonly paths: Known<readonly string[]>;
}

export const BY_CHECKOUT = 'Give peer-path: a checkout of that repository with its whole history (fetch-depth: 0).';
const NOT_ALL_PATHS = unknown('GitHub does not list all the paths that differ', BY_CHECKOUT);

/** The compare API lists this many files and drops the rest. */
const MAX_COMPARED_FILES = 300;

/** @throws GitHubError */
export async function compareCommits(
  client: GitHubClient,
  name: string,
  from: CommitSha,
  to: CommitSha,
): Promise<Known<Comparison>> {
  const answer = await orNull(
    client.octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...ownerAndName(name),
      basehead: `${from}...${to}`,
      per_page: 1,
    }),
  );
  if (answer === null) return unknown('GitHub does not know both commits', 'Push both commits.');
  const { status } = answer.data;
  const files = answer.data.files ?? [];
  const isAncestor = status === 'ahead' || status === 'identical';
  // Of two branches it lists what one of them changed, which is another question.
  if (!isAncestor || files.length >= MAX_COMPARED_FILES) return value({ isAncestor, paths: NOT_ALL_PATHS });
  const paths = files.flatMap(({ filename, previous_filename: before, patch }) => {
    const path = /^[-+]Subproject commit /m.test(patch ?? '') ? `${filename}/` : filename;
    return before === null ? [path] : [path, before];
  });
  return value({ isAncestor, paths: value([...new Set(paths)].sort()) });
}
