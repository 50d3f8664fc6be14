/**
 * Whether a checkout that lists no tags shows thereby that its repository has none. Tags that were not fetched leave no
 * trace, so it shows that only where nothing was ever fetched, or where it is a whole clone, which brings tags along.
 */
import { unknown, value, type Known } from '../contracts/answer.js';
import { originUrls } from './branches.js';
import type { Git } from './git.js';
import { isRemoteOf } from './remote-url.js';

export interface NamedRepository {
  /** `owner/name`; null where nobody names it. */
  readonly repository: string | null;
  /** `https://github.com`, or that of a GitHub Enterprise Server. */
  readonly serverUrl: string;
}

export const TAGS_NOT_KNOWN = unknown(
  'there are no tags in the checkout, which does not show that there are none: they may not have been fetched',
  'On GitHub give the action a token: it asks whether the repository has tags. On the command line run in a fresh clone (git clone), which brings all tags along. If there are tags, fetch them (fetch-depth: 0).',
);

/** @param shallow - whether the history is cut off: then so are the tags */
export async function hasNoTags(git: Git, shallow: boolean, named: NamedRepository): Promise<Known<true>> {
  if (shallow) return TAGS_NOT_KNOWN;
  const remotes = await git.ask(['config', '--get-regexp', '^remote\\..*\\.(url|fetch|tagopt)$']);
  // Exit code 1: there are no remotes, so what is here was made here, unless it was fetched from an address.
  if (remotes.code === 1) return (await wasFetched(git)) ? TAGS_NOT_KNOWN : value(true);
  if (remotes.code !== 0) return TAGS_NOT_KNOWN;
  const settings = remotes.stdout.toString().split('\n');
  const isWhole = settings.includes('remote.origin.fetch +refs/heads/*:refs/remotes/origin/*');
  const leavesTagsOut = settings.some((line) => /^remote\..*\.tagopt --no-tags$/i.test(line));
  return isWhole && !leavesTagsOut && (await wasCloned(git)) && (await isCheckoutOf(git, named))
    ? value(true)
    : TAGS_NOT_KNOWN;
}

async function wasFetched(git: Git): Promise<boolean> {
  const { code } = await git.ask(['rev-parse', '--verify', '--quiet', 'FETCH_HEAD']);
  return code === 0;
}

/** Git keeps in its journal what a repository began with. */
async function wasCloned(git: Git): Promise<boolean> {
  const journal = await git.lines('log', '--walk-reflogs', '--format=%gs', 'HEAD', '--');
  return journal.kind === 'value' && journal.value.at(-1)?.startsWith('clone: from ') === true;
}

/** Whether `origin` is the repository that is named; where none is, it is the only one that can be meant. */
export async function isCheckoutOf(git: Git, { repository, serverUrl }: NamedRepository): Promise<boolean> {
  if (repository === null) return true;
  const urls = await originUrls(git);
  return (
    urls.kind === 'value' && urls.value.length > 0 && urls.value.every((url) => isRemoteOf(url, serverUrl, repository))
  );
}
