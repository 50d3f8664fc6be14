/** Files that a branch had and has no more: what somebody took away is found in the history only. */
import { value, type Known } from '../contracts/answer.js';
import type { CommitEvidence, FileState } from '../contracts/evidence.js';
import { tooMany } from '../contracts/file-state.js';
import { isGlob, matcher } from '../contracts/globs.js';
import type { FoundFile } from '../contracts/repository.js';
import type { Git } from './git.js';
import { stateOfListed } from './names.js';
import { pathspec } from './pathspec.js';

/** Before the name of a commit; what begins a path does not look so. */
const MARK = '\u0001';

/** The commits of a branch that are looked through. */
interface Range {
  readonly head: string;
  /** Null: from the beginning. */
  readonly since: CommitEvidence | null;
}

/** As the branch had them: what came and went on a side branch never stood there. */
export async function removedFiles(
  git: Git,
  patterns: readonly string[],
  { head, since }: Range,
  read: (commit: string, file: string) => Promise<FileState>,
): Promise<Known<readonly FoundFile[]>> {
  if (patterns.length === 0) return value([]);
  // A commit of another repository is none of this one.
  const range = since === null || since.sha === head ? [] : ['--ignore-missing', `^${since.sha}`];
  const parts = await git.parts(
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--diff-filter=D',
    '--name-only',
    '--relative',
    '-z',
    `--format=${MARK}%H`,
    head,
    ...range,
    '--',
    ...patterns.map(pathspec),
  );
  if (parts.kind !== 'value') return parts;
  const isMeant = matcher(patterns.filter(isGlob));
  const last = new Map<string, string>();
  let commit = '';
  for (const part of parts.value.map((one) => one.replace(/^\n/, ''))) {
    if (part.startsWith(MARK)) commit = part.slice(MARK.length).trim();
    else if (!last.has(part) && (patterns.includes(part) || isMeant(part))) last.set(part, commit);
  }
  const excess = tooMany(last.size);
  if (excess !== null) return excess;
  const stateAt = async (path: string, by: string) => stateOfListed(path, await read(`${by}^`, path));
  return value(await Promise.all([...last].map(async ([path, by]) => ({ path, state: await stateAt(path, by) }))));
}
