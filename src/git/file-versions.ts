/**
 * What a file held: at its own path, and where it lay or was told of elsewhere. A history is whatever was ever there:
 * both sides of every merge, and what a merge itself brought.
 */
import path from 'node:path';
import { value, type Known } from '../contracts/answer.js';
import type { FileState } from '../contracts/evidence.js';
import { matcher } from '../contracts/globs.js';
import type { FileVersions, FileVersion, Wider } from '../contracts/repository.js';
import { MOST_VERSIONS } from './document-history.js';
import type { Git } from './git.js';
import { named } from './pathspec.js';

/** Other paths that are looked into. */
const MOST_PATHS = 24;

/** As a branch shows it a history leaves out what a merge did not take over. */
const WHOLE = ['--full-history', '--no-renames'] as const;

type Read = (commit: string, file: string) => Promise<FileState>;

/** Whose history is looked through. */
interface Extent {
  readonly head: string;
  /** Where else to look; null: at the path alone. */
  readonly wider: Wider | null;
}

/** The versions in the history of a commit, those of the path itself first, of each path the newest first. */
export async function fileVersions(
  git: Git,
  file: string,
  { head, wider }: Extent,
  read: Read,
): Promise<Known<FileVersions>> {
  const besides = wider === null ? value([]) : await headsOf(git, wider);
  if (besides.kind !== 'value') return besides;
  const heads = [head, ...besides.value] as const;
  const others = wider === null ? value([]) : await elsewhere(git, file, heads, wider);
  // To tell what lay elsewhere git reads contents, which not every clone has: then that is not known.
  const paths = others.kind === 'value' ? others.value : [];
  const texts: FileVersion[] = [];
  let complete = paths.length <= MOST_PATHS;
  for (const at of [file, ...paths.slice(0, MOST_PATHS)]) {
    const lines = await git.lines('log', `-${MOST_VERSIONS}`, ...WHOLE, '--format=%H', ...heads, '--', named(at));
    if (lines.kind !== 'value') return lines;
    const states = await Promise.all(lines.value.map((commit) => read(commit, at)));
    for (const state of states)
      if (state.kind === 'read')
        texts.push({ text: Buffer.from(state.base64, 'base64').toString(), elsewhere: at !== file });
    complete &&=
      lines.value.length < MOST_VERSIONS && states.every(({ kind }) => kind !== 'refused' && kind !== 'unknown');
  }
  return value({ texts, complete, followed: wider !== null && others.kind === 'value' });
}

/** The tags, and the branches that releases are made on. */
async function headsOf(git: Git, { branches }: Wider): Promise<Known<readonly string[]>> {
  const refs = await git.lines('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes/origin');
  if (refs.kind !== 'value') return refs;
  const isMeant = matcher(branches);
  const meant = refs.value.filter((ref) => isMeant(ref.replace(/^refs\/(?:heads|remotes\/origin)\//, '')));
  return value([...meant, '--tags']);
}

/** Paths below the root, each once: what the file was moved from, files of its name, and files of its kind that held the words. */
async function elsewhere(
  git: Git,
  file: string,
  heads: readonly [string, ...string[]],
  { words }: Wider,
): Promise<Known<readonly string[]>> {
  const names = ['--format=', '--name-only', '--relative', '-z'];
  const name = path.posix.basename(file).replaceAll(/[\\*?[\]]/g, '\\$&');
  const kind = path.posix.extname(file);
  const found = await Promise.all([
    git.parts('log', '--follow', ...names, heads[0], '--', file),
    git.parts('log', ...WHOLE, '-m', ...names, ...heads, '--', `:(glob,icase)**/${name}`),
    git.parts(
      'log',
      ...WHOLE,
      '-m',
      '-i',
      '--pickaxe-regex',
      `-S${words}`,
      ...names,
      ...heads,
      '--',
      `:(glob,icase)**/*${kind}`,
    ),
  ]);
  const paths = new Set<string>();
  for (const one of found) {
    if (one.kind !== 'value') return one;
    for (const each of one.value) paths.add(each.replace(/^\n/, ''));
  }
  return value([...paths].filter((one) => one !== file && one !== ''));
}
