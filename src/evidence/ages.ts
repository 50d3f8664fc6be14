/**
 * Since when commits can have been there. A commit's date is what its author wrote; that it is not older than its
 * parents is known. Only the nearest ancestors are looked at: a long history is not walked for it.
 */
import { instantOf } from '../contracts/instant.js';
import type { Git } from './git.js';

/** Ancestors that are walked for all commits together, and for one whose own were not among them. */
const TOGETHER = 400;
const ALONE = 200;
/** So many known ancestors are enough. */
const ENOUGH = 32;

interface Known {
  readonly at: number;
  readonly parents: readonly string[];
}

/** By commit, ISO 8601 in UTC; a date after `until` is a wrong clock's, and makes no descendant younger. */
export async function sinceOf(git: Git, commits: readonly string[], until: string): Promise<Record<string, string>> {
  const wanted = [...new Set(commits)].filter((sha) => /^[0-9a-f]{40,64}$/.test(sha));
  if (wanted.length === 0) return {};
  const together = await walk(git, TOGETHER, wanted);
  const answers = await Promise.all(
    wanted.map(async (sha): Promise<[string, string][]> => {
      const near = youngest(sha, together, Date.parse(until));
      const own = near.enough ? near : youngest(sha, await walk(git, ALONE, [sha]), Date.parse(until));
      return own.at === null ? [] : [[sha, instantOf(own.at)]];
    }),
  );
  return Object.fromEntries(answers.flat());
}

async function walk(git: Git, most: number, starts: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const format = ['--ignore-missing', '--format=%H %ct %P', `--max-count=${most}`];
  const lines = (await git.lines('log', ...format, ...starts, '--')) ?? [];
  return new Map(
    lines.map((line): [string, Known] => {
      const [sha = '', seconds, ...parents] = line.split(' ').filter((part) => part !== '');
      return [sha, { at: Number(seconds) * 1000, parents }];
    }),
  );
}

/** The latest date among a commit and its known ancestors; `at` is null where the commit itself is not known. */
function youngest(
  start: string,
  known: ReadonlyMap<string, Known>,
  until: number,
): { readonly at: number | null; readonly enough: boolean } {
  let at = known.get(start)?.at ?? null;
  const seen = new Set([start]);
  let cut = at === null;
  for (const sha of seen) {
    const commit = known.get(sha);
    if (commit === undefined) {
      cut = true;
      continue;
    }
    if (at !== null && commit.at <= until) at = Math.max(at, commit.at);
    for (const parent of commit.parents) seen.add(parent);
  }
  return { at, enough: !cut || seen.size > ENOUGH };
}
