/** What a file held, also where it lay elsewhere: under the path that it was moved from, or by its name in another folder. */
import path from 'node:path';
import { value, type Known } from '../contracts/answer.js';
import type { FileState } from '../contracts/evidence.js';
import type { FileVersions } from '../contracts/repository.js';
import type { Git } from './git.js';
import { pathspec } from './pathspec.js';

/** Other paths that are looked into. */
const MOST_PATHS = 8;

type Read = (commit: string, file: string) => Promise<FileState>;

/**
 * The versions in the history of a commit, those of the path itself first, of each path the newest first.
 * @param most - versions of a path
 */
export async function fileVersions(
  git: Git,
  file: string,
  head: string,
  most: number,
  read: Read,
): Promise<Known<FileVersions>> {
  const others = await elsewhere(git, file, head);
  // To tell a move git compares contents, which not every clone has: then what lay elsewhere is not known.
  const paths = others.kind === 'value' ? others.value : [];
  const texts: string[] = [];
  let complete = paths.length <= MOST_PATHS;
  for (const at of [file, ...paths.slice(0, MOST_PATHS)]) {
    const lines = await git.lines('log', `-${most}`, '--format=%H', head, '--', pathspec(at));
    if (lines.kind !== 'value') return lines;
    const states = await Promise.all(lines.value.map((commit) => read(commit, at)));
    for (const state of states) if (state.kind === 'read') texts.push(Buffer.from(state.base64, 'base64').toString());
    complete &&= lines.value.length < most && states.every(({ kind }) => kind !== 'refused' && kind !== 'unknown');
  }
  return value({ texts, complete, followed: others.kind === 'value' });
}

/** Paths below the root, each once. */
async function elsewhere(git: Git, file: string, head: string): Promise<Known<readonly string[]>> {
  const name = path.posix.basename(file).replaceAll(/[\\*?[\]]/g, '\\$&');
  const [moved, named] = await Promise.all([
    git.parts('log', '--follow', '--format=', '--name-only', '--relative', '-z', head, '--', file),
    git.parts('log', '--format=', '--name-only', '--relative', '-z', head, '--', `:(glob)**/${name}`),
  ]);
  if (moved.kind !== 'value') return moved;
  if (named.kind !== 'value') return named;
  const paths = new Set([...moved.value, ...named.value].map((one) => one.replace(/^\n/, '')));
  return value([...paths].filter((one) => one !== file && one !== ''));
}
