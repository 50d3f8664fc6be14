/** The word that somebody most likely meant. */

/** `Did you mean X?`, with a blank before it; empty where nothing is near. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const near = nearest(word, known);
  return near === null ? '' : ` Did you mean ${prefix}${near}?`;
}

/** The nearest of the words, if it is a slip away: a third of its letters, or the word is its beginning. */
function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 40) return null;
  const ranked = known
    .map((one) => ({ one, slips: distance(word, one) }))
    .filter(({ one, slips }) => slips <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.one ?? known.find((one) => word.length > 1 && one.startsWith(word)) ?? null;
}

/** How many letters must be put in, taken out, changed or swapped with the next to make one word of the other. */
function distance(from: string, to: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let index = 0; index < from.length; index += 1) {
    const next = [index + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const change = (row[at - 1] ?? 0) + (from[index] === to[at - 1] ? 0 : 1);
      const isSwapped = at > 1 && from[index] === to[at - 2] && from[index - 1] === to[at - 1];
      const swap = isSwapped ? (above[at - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    [above, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
