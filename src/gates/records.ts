/** Which of several sign-off documents counts: not a superseded one, and of the rest the newest. */
import { releaseOf } from '../documents/statements.js';
import type { SignOffFile } from './dossier.js';
import { takesBack } from './last-words.js';

/**
 * The newest documents that are not superseded: one, or several that their dates do not put in order. One without a date
 * may be the newest, so it counts beside them. Of several releases that were signed on one day each has its own document:
 * beside that of the release in question, one of another release is left out, unless it speaks against it.
 * @param release - the tag in question; null where it is not known
 */
export function currentRecords(records: readonly SignOffFile[], release: string | null): SignOffFile[] {
  const current = newest(records.filter(({ facts }) => facts.superseded === null));
  if (release === null || !current.some(({ facts }) => releaseOf(facts, 'baseline') === release)) return current;
  return current.filter((record) => {
    const own = releaseOf(record.facts, 'baseline');
    return own === null || own === release || record.facts.updated === null || takesBack(record, release);
  });
}

/** Those that none of the others is newer than. */
export function newest(records: readonly SignOffFile[]): SignOffFile[] {
  return records.filter((record) => record.facts.updated === null || !records.some((other) => isNewer(other, record)));
}

function isNewer({ facts: { updated: one } }: SignOffFile, { facts: { updated: other } }: SignOffFile): boolean {
  if (one === null || other === null) return false;
  if (one.date !== other.date) return one.date > other.date;
  return one.at !== null && other.at !== null && one.at > other.at;
}
