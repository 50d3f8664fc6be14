/** The packets: Markdown documents for people, for people to sign, made from the report and the profile. */
import type { Report } from '../contracts/report.js';
import { packetFiles, type PacketFile } from './packet-files.js';
import { addendum } from './packets/addendum.js';
import { checkpoint } from './packets/checkpoint.js';
import type { PacketSources, Told } from './packets/document.js';
import { portable } from './packets/portable.js';
import { producerHandoff } from './packets/producer-handoff.js';
import { rollbackNotice } from './packets/rollback-notice.js';

export type { PacketSources } from './packets/document.js';

export interface Packet {
  readonly file: string;
  readonly markdown: string;
}

/** The same report gives the same bytes. */
export function renderPackets(report: Report, sources: PacketSources): readonly Packet[] {
  const { producer, vocabulary } = sources.profile;
  const known = producer.documents.map(({ path }) => path);
  const told: Told = { report: portable(belowRoot(report, known)), vocabulary, sources };
  return portable(packetFiles(report)).map((packet) => ({ file: packet.file, markdown: rendered(told, packet) }));
}

/** What the payload names by a path of somebody's machine is the document that the profile knows by the end of that path. */
function belowRoot(report: Report, known: readonly string[]): Report {
  const { handoff } = report;
  if (handoff === null) return report;
  const { manifestPath, changelogPath } = handoff;
  const below = (path: string | null) => known.find((one) => path?.endsWith(`/${one}`) === true) ?? path;
  return { ...report, handoff: { ...handoff, manifestPath: below(manifestPath), changelogPath: below(changelogPath) } };
}

function rendered(told: Told, packet: PacketFile): string {
  switch (packet.kind) {
    case 'checkpoint':
      return checkpoint(told);
    case 'addendum':
      return addendum(told);
    case 'producer-handoff':
      return producerHandoff(told);
    case 'rollback-notice':
      return rollbackNotice(told, packet.underway);
  }
}
