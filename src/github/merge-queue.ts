/** The branches that a merge queue makes: `gh-readonly-queue/main/pr-7-SHA`. */

/** The pull request that a branch of a merge queue tries, and the branch it is for; null for any other branch. */
export function queuedPull(branch: string): { readonly number: number; readonly base: string } | null {
  const [, base, number] = /^gh-readonly-queue\/(.+)\/pr-(\d{1,10})-[0-9a-f]+$/.exec(branch) ?? [];
  return base === undefined || number === undefined ? null : { number: Number(number), base };
}
