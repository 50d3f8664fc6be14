/** Where a link of the matrix leads follows what it says. */
import type { Baseline } from '../contracts/words.js';

const DESTINATION = /(\]\()([^)\s]*)/g;

export interface Linked {
  readonly tag: string | undefined;
  /** As it is shown, so maybe short. */
  readonly commit: string | undefined;
}

/** The line of a text with the old release in the destinations of its links replaced by the new one. */
export function linksFor(line: string, old: Linked, to: Baseline): string {
  return line.replace(DESTINATION, (_, open: string, destination: string) => {
    const parts = destination.split(/([/?#=&:]|\.{2,})/).map((part) => {
      if (part === old.tag) return to.release_tag;
      const isCommit = old.commit !== undefined && old.commit !== '' && /^[0-9a-f]{7,64}$/.test(part);
      return isCommit && part.startsWith(old.commit) ? to.commit_sha.slice(0, part.length) : part;
    });
    return open + parts.join('');
  });
}

/** Likewise for some lines of a text, which count from 1. */
export function withLinks(text: string, lines: ReadonlySet<number>, old: Linked, to: Baseline): string {
  const parts = text.split(/(\r\n?|\n)/);
  return parts
    .map((part, index) => (index % 2 === 0 && lines.has(index / 2 + 1) ? linksFor(part, old, to) : part))
    .join('');
}
