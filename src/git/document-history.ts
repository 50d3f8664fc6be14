/** The history of one document as its branch shows it: what it held after each change, the oldest first. */
import { unknown, value, type Known } from '../contracts/answer.js';
import type { CommitSha } from '../contracts/brands.js';
import { DOCUMENT_LIMIT, type DocumentVersion } from '../contracts/repository.js';
import type { BlobReader } from './blobs.js';
import type { Git } from './git.js';
import { named } from './pathspec.js';
import { parseCommit } from './refs.js';

/** A file that changed more often is not read to its beginning. */
export const MOST_VERSIONS = 200;
const TOO_MANY = unknown(
  `the document changed ${MOST_VERSIONS} times or more, and is not read to its beginning`,
  'State the dates in a document that the profile names.',
);

export async function documentHistory(
  git: Git,
  blobs: BlobReader,
  file: string,
  commit: CommitSha,
): Promise<Known<readonly DocumentVersion[]>> {
  const lines = await git.lines(
    'log',
    '--first-parent',
    `-${MOST_VERSIONS}`,
    '--format=%H %ct',
    commit,
    '--',
    named(file),
  );
  if (lines.kind !== 'value') return lines;
  if (lines.value.length === MOST_VERSIONS) return TOO_MANY;
  const commits = lines.value.map(parseCommit).filter((parsed) => parsed !== null);
  const states = await Promise.all(commits.map(({ sha }) => blobs.read(sha, file, DOCUMENT_LIMIT)));
  const unread = states.find((state) => state.kind === 'unknown');
  if (unread !== undefined) return unread;
  const versions = commits.map(({ sha, committedAt }, index): DocumentVersion => {
    const state = states[index];
    const text = state?.kind === 'read' ? Buffer.from(state.base64, 'base64').toString() : null;
    return { commit: sha, committedAt, text };
  });
  return value(versions.reverse());
}
