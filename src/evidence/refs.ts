/** Commits and tags as git lists them. Whoever wrote them wrote the dates: odd ones are put where a calendar has them. */
import type { CommitEvidence, TagEvidence } from '../contracts/evidence.js';
import { instantOf, laterOf } from '../contracts/instant.js';
import type { Git } from './git.js';

/** Of `git log --format=%H %ct`. */
export function parseCommit(line: string | undefined): CommitEvidence | null {
  const [sha, seconds] = line?.split(' ') ?? [];
  return sha === undefined || seconds === undefined ? null : { sha, committedAt: instantOf(Number(seconds) * 1000) };
}

export const TAG_FORMAT = [
  '%(refname:strip=2)',
  '%(objecttype)',
  '%(objectname)',
  '%(*objectname)',
  '%(*objecttype)',
  '%(taggerdate:unix)',
  '%(committerdate:unix)',
  '%(*committerdate:unix)',
].join('%00');

export interface ListedTag extends TagEvidence {
  /** What the tag's object names, as far as git peels it in a list: `tag` for a tag of a tag. */
  readonly type: string;
}

export function parseTag(line: string): ListedTag {
  const [name = '', type = '', object = '', target = '', targetType = '', ...seconds] = line.split('\0');
  // No tag is older than its commit; one that nobody signed has no date of its own.
  const createdAt = instantOf(Math.max(...seconds.map((part) => Number(part) || 0)) * 1000);
  const annotated = type === 'tag';
  return { name, commit: annotated ? target : object, annotated, createdAt, type: annotated ? targetType : type };
}

/** The tags of commits; of anything else it is no release. */
export async function peeled(git: Git, tags: readonly ListedTag[]): Promise<readonly TagEvidence[]> {
  const found = await Promise.all(
    tags.map(async ({ type, ...tag }): Promise<TagEvidence[]> => {
      if (type === 'commit') return [tag];
      // A tag of a tag of a commit: older gits peel once.
      const lines =
        type === 'tag' ? await git.lines('log', '-1', '--format=%H %ct', `refs/tags/${tag.name}`, '--') : [];
      const commit = parseCommit(lines?.[0]);
      return commit === null
        ? []
        : [{ ...tag, commit: commit.sha, createdAt: laterOf(tag.createdAt, commit.committedAt) }];
    }),
  );
  return found.flat();
}
