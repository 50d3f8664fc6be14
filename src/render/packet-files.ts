/** Which packets a run leaves, and what they are called: for who writes them, and who says that they are there. */
import type { Report, RollbackUnderway } from '../contracts/report.js';
import { day } from './durations.js';
import { wasCancelled } from './verdicts.js';

/** `file`: a name without a folder, of letters, digits, `.`, `_` and `-` only. */
export type PacketFile =
  | { readonly kind: 'checkpoint' | 'addendum' | 'producer-handoff'; readonly file: string }
  | { readonly kind: 'rollback-notice'; readonly file: string; readonly underway: RollbackUnderway };

/** A rollback that both sides prepared has its notice alone; where too little was judged, nobody could sign anything. */
export function packetFiles(report: Report): readonly PacketFile[] {
  if (report.only !== null || wasCancelled(report)) return [];
  const of = `${report.role.toUpperCase()}_${day(report.observedAt)}`;
  const { underway } = report.rollback;
  if (underway !== null) return [{ kind: 'rollback-notice', file: `ROLLBACK_NOTICE_${of}.md`, underway }];
  return [
    { kind: 'checkpoint', file: `JOINT_SIGNOFF_CHECKPOINT_PACKET_${of}.md` },
    { kind: 'addendum', file: `JOINT_DECISION_STATUS_ADDENDUM_${of}.md` },
    { kind: 'producer-handoff', file: `PRODUCER_RELEASE_HANDOFF_PACKET_${releaseName(report)}.md` },
  ];
}

/** Where a document of a profile is written anew: its path, with the day of the observation for its wildcard. */
export function placeOf(path: string, observedAt: string): string {
  return path.replace(/\*+/, day(observedAt));
}

/** The release tag as part of a file name; a tag comes from outside and may hold slashes. */
function releaseName(report: Report): string {
  const tag = report.baseline?.release_tag ?? '';
  const name = tag
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 100);
  return name === '' ? 'UNRELEASED' : name;
}
