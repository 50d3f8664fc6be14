/** What was judged, in words: its tree, and what its contract is compared with. */
import { counted } from '../contracts/english.js';
import type { Report } from '../contracts/report.js';

/** Stands behind its commit; empty where that says it all. */
export function judgedPhrase({ tree, differing }: NonNullable<Report['subject']>): string {
  const words = [
    ...(tree === 'working-tree' ? ['working tree'] : []),
    ...(differing === null ? ['what differs from the commit is not known'] : []),
    ...(differing !== null && differing.length > 0 ? [`${counted(differing.length, 'path')} not as committed`] : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Which two contracts the changes lie between, in our own words only. */
export function contractSpan({ rollback: { underway } }: Report): string {
  return underway === null ? 'since the release before' : 'on the way back';
}
