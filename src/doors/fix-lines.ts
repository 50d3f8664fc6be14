/** What `handoff-gate fix` says of what it mends, and of what is left for people. */
import { counted } from '../contracts/english.js';
import type { Finding } from '../contracts/finding.js';
import { peerOf, type Side } from '../contracts/words.js';
import type { Left, Mended } from '../repairs/mend.js';

export interface Told {
  readonly role: Side;
  readonly isApplied: boolean;
  /** Whether the other side was not read. */
  readonly isUnseen: boolean;
}

export function fixLines({ files, gone, left }: Mended, { role, isApplied, isUnseen }: Told): readonly string[] {
  const head =
    files.length === 0
      ? 'No finding has one right value that could be written.'
      : `${isApplied ? 'Fixed' : 'Fixes'} ${counted(gone.length, 'finding')} in ${counted(files.length, 'file')}:`;
  const isTheirs = ({ finding: { side } }: Left) => side !== null && side !== role;
  const theirs = left.filter(isTheirs).length;
  const own = left.filter((one) => !isTheirs(one));
  return [
    head,
    ...(isUnseen
      ? [
          `The ${peerOf(role)} was not read, so nothing was compared with it: give a checkout of it with --peer-path DIR.`,
        ]
      : []),
    ...gone.map((one) => `  ${one.rule}  ${placeOf(one)}${one.message}`),
    ...(own.length === 0 ? [] : [`Left for people (${own.length}):`]),
    ...own.flatMap(({ finding, why }) => [`  ${finding.rule}  ${placeOf(finding)}${finding.message}`, `    ${why}`]),
    ...(theirs === 0 ? [] : [`The other side has ${counted(theirs, 'finding')} to fix.`]),
  ];
}

function placeOf(one: Pick<Finding, 'path'> & { readonly line?: number | null }): string {
  if (one.path === null) return '';
  return one.line == null ? `${one.path}: ` : `${one.path}:${one.line}: `;
}
