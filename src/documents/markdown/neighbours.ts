/** What stands right before and right behind the list, table or paragraph that a passage is in, under the same heading. */
import type { Passage } from './passages.js';

export interface Neighbours {
  readonly before: readonly Passage[] | null;
  readonly after: readonly Passage[] | null;
}

const NONE: Neighbours = { before: null, after: null };
/** The neighbours of every passage of a document, found in one walk. */
const known = new WeakMap<readonly Passage[], readonly Neighbours[]>();

export function neighboursOf(passages: readonly Passage[], index: number): Neighbours {
  const found = known.get(passages) ?? walk(passages);
  known.set(passages, found);
  return found[index] ?? NONE;
}

function walk(passages: readonly Passage[]): readonly Neighbours[] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isOneGroup(last, passage)) groups.at(-1)?.push(passage);
    else groups.push([passage]);
  }
  return groups.flatMap((group, at) => {
    const beside = (other: readonly Passage[] | undefined) =>
      other !== undefined && isBeside(other, group) ? other : null;
    const neighbours = { before: beside(groups[at - 1]), after: beside(groups[at + 1]) };
    return group.map(() => neighbours);
  });
}

function isOneGroup(one: Passage, other: Passage): boolean {
  if (one.shape !== other.shape || one.quoted !== other.quoted || one.shape === 'heading') return false;
  if (one.shape === 'row') return one.row?.table === other.row?.table;
  return one.shape === 'item' || (one.until === other.until && one.source === other.source) || one.quoted;
}

/** A longer one is read by itself. */
const LONGEST = 12;

function isBeside(other: readonly Passage[], group: readonly Passage[]): boolean {
  const [first, own] = [other[0], group[0]];
  return (
    first !== undefined &&
    first.section === own?.section &&
    first.heading === own.heading &&
    !first.hidden &&
    first.shape !== 'heading' &&
    first.shape !== 'item' &&
    other.length <= LONGEST
  );
}
