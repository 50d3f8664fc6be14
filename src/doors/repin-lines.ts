/** What a repin tells: what moved, how the contracts differ, and what the gates still ask for. */
import type { Blocker, Report } from '../contracts/report.js';
import type { MendedFile } from '../repairs/mend.js';

export interface RepinTold {
  readonly files: readonly MendedFile[];
  readonly remarks: readonly string[];
  readonly pinned: string | null;
  /** The release that the contract is compared with; null where none was read. */
  readonly previous: string | null;
  readonly tag: string;
  readonly isDry: boolean;
  /** Of the tree as the repin leaves it. */
  readonly report: Report;
}

export function repinLines(told: RepinTold): readonly string[] {
  return [...movedLines(told), ...contractLines(told), ...leftLines(told)];
}

function movedLines({ files, remarks, pinned, tag, isDry }: RepinTold): readonly string[] {
  if (files.length === 0) return [`Pin, mirror and matrix are at ${tag} already: nothing to change.`];
  return [
    `${isDry ? 'Would repin' : 'Repinned'} from ${pinned ?? 'no release'} to ${tag}: ${files.map(({ path }) => path).join(', ')}`,
    ...remarks.map((remark) => `  matrix: ${remark}`),
  ];
}

function contractLines({ report: { contractDiff }, previous }: RepinTold): readonly string[] {
  if (previous === null) return ['The release before is not known here, and so no contract change.'];
  if (contractDiff.length === 0) return [`No contract change since ${previous}.`];
  return [
    `Contract changes since ${previous}`,
    ...contractDiff.flatMap(({ breaking, subject, before, after, action }) => [
      `  ${breaking ? 'breaking' : 'compatible'}  ${subject}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}`,
      `    ${action}`,
    ]),
  ];
}

/** From the gates: what would block the change, and what more would block a cutover. The suites were not run. */
function leftLines({ report }: RepinTold): readonly string[] {
  const { decisions } = report;
  const first = decisions.rehearsal.blockers.filter((one) => !isEvident(one));
  const known = new Set(first.map(keyOf));
  const later = decisions.cutover.blockers.filter((one) => !isEvident(one) && !known.has(keyOf(one)));
  return [
    ...listOf('What the gates still ask of this change', first, report),
    ...listOf(`What the gates ask ${first.length === 0 ? '' : 'besides '}before a cutover`, later, report),
    ...(first.length + later.length === 0 ? ['The gates ask for nothing more but the verification commands.'] : []),
  ];
}

/** No command was run, and what was written is not committed yet. */
function isEvident({ gate, rule }: Blocker): boolean {
  return gate === 'producer-suite' || gate === 'consumer-suite' || rule === 'alignment/working-tree';
}

function keyOf({ rule, path, message }: Blocker): string {
  return JSON.stringify([rule, path, message]);
}

function listOf(title: string, blockers: readonly Blocker[], report: Report): readonly string[] {
  if (blockers.length === 0) return [];
  return [
    `${title} (${blockers.length})`,
    ...blockers.flatMap((blocker) => [
      `  ${blocker.rule}  ${placeOf(blocker, report)}${blocker.message}`,
      `    ${blocker.owner}: ${blocker.clears}`,
    ]),
  ];
}

/** A file of the other side has its name before it: it is in another repository. */
function placeOf({ side, path, line }: Blocker, { role, names }: Report): string {
  if (path === null) return '';
  const whose = side === null || side === role ? '' : `${names[side]}: `;
  return `${whose}${path}${line === null ? '' : `:${line}`}: `;
}
