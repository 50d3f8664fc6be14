/** What the packets are called: who writes them, and who says that they are there. */
import type { Report } from '../contracts/report.js';
import { day } from './durations.js';

/** File names without a folder, of letters, digits, `.`, `_` and `-` only. */
export interface PacketFiles {
  readonly checkpoint: string;
  readonly addendum: string;
  readonly producerHandoff: string;
  /** Instead of the others, where both sides prepared the way back. */
  readonly rollbackNotice: string;
}

export function packetFiles(report: Report): PacketFiles {
  const of = `${report.role.toUpperCase()}_${day(report.observedAt)}`;
  return {
    checkpoint: `JOINT_SIGNOFF_CHECKPOINT_PACKET_${of}.md`,
    addendum: `JOINT_DECISION_STATUS_ADDENDUM_${of}.md`,
    producerHandoff: `PRODUCER_RELEASE_HANDOFF_PACKET_${releaseName(report)}.md`,
    rollbackNotice: `ROLLBACK_NOTICE_${of}.md`,
  };
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
