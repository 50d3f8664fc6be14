/** Since when words stand in documents, on the way that a branch itself took: announced is what came last and stayed. */
import { value, type Known } from '../contracts/answer.js';
import { commitSha, type CommitSha } from '../contracts/brands.js';
import { instantOf } from '../contracts/instant.js';
import type { Announcement, FoundFile } from '../contracts/repository.js';
import type { Git } from './git.js';
import { pathspec } from './pathspec.js';

/** Commits that touch one of the words; older ones are not looked at. */
const MOST_COMMITS = 60;
/** Characters; nobody announces a longer word, and each place of a text may be the begin of one. */
const LONGEST = 256;

/** The documents that announce. */
export interface Announcing {
  readonly paths: readonly string[];
  /** As they stood at a commit. */
  readonly read: (commit: CommitSha) => Promise<readonly FoundFile[]>;
}

/** @returns a word that does not stand at the end has none */
export async function announcements(
  git: Git,
  words: readonly string[],
  { paths, read }: Announcing,
  end: CommitSha,
): Promise<Known<Readonly<Record<string, Announcement>>>> {
  const sound = words.filter((word) => word.trim() !== '' && word.length <= LONGEST && !/[\n\r\0]/.test(word));
  if (sound.length === 0 || paths.length === 0) return value({});
  const pattern = sound.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const lines = await git.lines(
    'log',
    '--first-parent',
    '-m',
    '--no-textconv',
    '--no-ext-diff',
    `--max-count=${MOST_COMMITS}`,
    '--format=%H %ct',
    `-G${pattern}`,
    end,
    '--',
    ...paths.map(pathspec),
  );
  if (lines.kind !== 'value') return lines;
  const standing = new Map<string, Announcement>();
  const versions = await Promise.all(
    lines.value.map(async (line) => {
      const [sha = '', seconds] = line.split(' ');
      const commit = commitSha(sha);
      return { commit, committedAt: instantOf(Number(seconds) * 1000), files: await read(commit) };
    }),
  );
  for (const { commit, committedAt, files } of versions.reverse()) {
    const unread = files.map(({ state }) => state).find((state) => state.kind === 'unknown');
    if (unread !== undefined) return unread;
    const texts = textsOf(files);
    for (const word of sound) {
      const path = texts.find(({ text }) => holdsWord(text, word))?.path;
      if (path === undefined) standing.delete(word);
      else if (!standing.has(word)) standing.set(word, { commit, committedAt, path });
    }
  }
  return value(Object.fromEntries(standing));
}

function textsOf(files: readonly FoundFile[]): readonly { readonly path: string; readonly text: string }[] {
  return files.flatMap(({ path, state }) =>
    state.kind === 'read' ? [{ path, text: Buffer.from(state.base64, 'base64').toString() }] : [],
  );
}

/** `conflict` does not stand in `write_conflict`. */
export function holdsWord(text: string, word: string): boolean {
  if (word === '') return false;
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(from + word.length).slice(0, 1)];
    if (!/[\p{L}\p{N}_-]$/u.test(before) && !/^[\p{L}\p{N}_-]/u.test(after)) return true;
  }
  return false;
}
