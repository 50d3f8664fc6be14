/** Which tree was judged, in words that stand behind its commit; empty where that says it all. */
import type { Report } from '../contracts/report.js';
import { counted } from './verdicts.js';

export function judgedPhrase({ tree, differing }: NonNullable<Report['subject']>): string {
  const words = [
    ...(tree === 'working-tree' ? ['working tree'] : []),
    ...(differing === null ? ['what differs from the commit is not known'] : []),
    ...(differing !== null && differing.length > 0 ? [`${counted(differing.length, 'path')} not as committed`] : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
