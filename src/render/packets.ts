/** The packets: Markdown documents for people, for people to sign, made from the report and the profile. */
import type { Report } from '../contracts/report.js';
import { packetFiles } from './packet-files.js';
import { addendum } from './packets/addendum.js';
import { checkpoint } from './packets/checkpoint.js';
import type { PacketSources, Told } from './packets/document.js';
import { portable } from './packets/portable.js';
import { producerHandoff } from './packets/producer-handoff.js';
import { rollbackNotice } from './packets/rollback-notice.js';

export type { PacketSources } from './packets/document.js';

export interface Packet {
  /** A file name without a folder, of letters, digits, `.`, `_` and `-` only. */
  readonly file: string;
  readonly markdown: string;
}

/**
 * Sign-off checkpoint, decision status addendum and producer release handoff; of a rollback that both sides prepared its
 * notice alone, because nobody signs anew. The same report gives the same bytes. None where only some gates were judged:
 * nothing was decided that anybody could sign.
 */
export function renderPackets(report: Report, sources: PacketSources): readonly Packet[] {
  if (report.only !== null) return [];
  const names = packetFiles(report);
  const told: Told = { report: portable(report), vocabulary: sources.profile.vocabulary, sources };
  const { underway } = told.report.rollback;
  if (underway !== null) return [{ file: names.rollbackNotice, markdown: rollbackNotice(told, underway) }];
  return [
    { file: names.checkpoint, markdown: checkpoint(told) },
    { file: names.addendum, markdown: addendum(told) },
    { file: names.producerHandoff, markdown: producerHandoff(told) },
  ];
}
