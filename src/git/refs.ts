/** Commits and tags as git lists them. Whoever wrote them wrote the dates: odd ones are put where a calendar has them. */
import { ABSENT, unknown, value, type Answer, type Known } from '../contracts/answer.js';
import { commitSha, tagName } from '../contracts/brands.js';
import type { CommitEvidence, TagEvidence } from '../contracts/evidence.js';
import { instantOf } from '../contracts/instant.js';
import { noOlder } from '../contracts/tag-date.js';
import type { Git } from './git.js';
import { namesIn } from './names.js';
import { refusal } from './refusal.js';

/** Of `git log --format=%H %ct`. */
export function parseCommit(line: string | undefined): CommitEvidence | null {
  const [sha, seconds] = line?.split(' ') ?? [];
  return sha === undefined || seconds === undefined
    ? null
    : { sha: commitSha(sha), committedAt: instantOf(Number(seconds) * 1000) };
}

const TAG_FORMAT = [
  '%(refname:strip=2)',
  '%(objecttype)',
  '%(objectname)',
  '%(*objectname)',
  '%(*objecttype)',
  '%(taggerdate:unix)',
  '%(committerdate:unix)',
  '%(*committerdate:unix)',
].join('%00');

interface ListedTag extends Omit<TagEvidence, 'commit'> {
  /** The object it names, as far as git peels it in a list. */
  readonly object: string;
  /** Of that object: `tag` for a tag of a tag. */
  readonly type: string;
}

function parseTag(line: string): ListedTag {
  const [name = '', type = '', object = '', target = '', targetType = '', ...seconds] = line.split('\0');
  const [tagged = 0, ...committed] = seconds.map((part) => Number(part) || 0);
  const commitAt = instantOf(Math.max(0, ...committed) * 1000);
  const annotated = type === 'tag';
  // One that nobody signed has no date of its own.
  const createdAt = tagged === 0 ? commitAt : instantOf(tagged * 1000);
  const tag = { name: tagName(name), annotated, createdAt };
  return { ...noOlder(tag, commitAt), ...(annotated ? { object: target, type: targetType } : { object, type }) };
}

/** The tags of commits; of anything else it is no release. */
async function peeled(git: Git, tags: readonly ListedTag[]): Promise<readonly TagEvidence[]> {
  const found = await Promise.all(
    tags.map(async ({ object, type, name, ...tag }): Promise<TagEvidence[]> => {
      if (type === 'commit') return [{ name, commit: commitSha(object), ...tag }];
      // A tag of a tag of a commit: older gits peel once.
      if (type !== 'tag') return [];
      const lines = await git.lines('log', '-1', '--format=%H %ct', `refs/tags/${name}`, '--');
      const commit = lines.kind === 'value' ? parseCommit(lines.value[0]) : null;
      return commit === null ? [] : [noOlder({ name, commit: commit.sha, ...tag }, commit.committedAt)];
    }),
  );
  return found.flat();
}

/** What git says of a revision that is none. */
const NO_REVISION =
  /does not have any commits yet|unknown revision|bad revision|not a valid object name|needed a single revision/i;

/** The commit a revision stands for. */
export async function commitAt(git: Git, revision: string): Promise<Answer<CommitEvidence>> {
  const { code, stdout, stderr } = await git.ask(['log', '-1', '--format=%H %ct', '--end-of-options', revision, '--']);
  if (code !== 0) return NO_REVISION.test(stderr) ? ABSENT : refusal(stderr, code, git.directory);
  const commit = parseCommit(stdout.toString().trim());
  return commit === null ? ABSENT : value(commit);
}

/** All tags of commits. A broken one may be the one that is asked for, so it makes all of them unknown. */
export async function readTags(git: Git): Promise<Known<readonly TagEvidence[]>> {
  const { code, stdout, stderr } = await git.ask(['for-each-ref', `--format=${TAG_FORMAT}`, 'refs/tags']);
  const broken = /ignoring (?:broken|dangling) ref (refs\/tags\/\S+)/.exec(stderr)?.[1];
  if (code !== 0) return refusal(stderr, code, git.directory);
  if (broken !== undefined)
    return unknown(`git says: ignoring broken ref ${broken}`, 'Delete that tag, or fetch it again.');
  return value(await peeled(git, namesIn(stdout, '\n').map(parseTag)));
}
