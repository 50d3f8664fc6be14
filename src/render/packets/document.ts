/**
 * What packets are built of. A sign-off reader takes `label: value` in a list item or line as a statement, so every label is
 * made of words of ours, and values from outside stand behind its colon, or in code where there is none. What the gate
 * decided stands where it states nothing (a row under a head of its own, a block of code): only people sign.
 */
import type { Evidence } from '../../contracts/evidence.js';
import type { Profile, Vocabulary } from '../../contracts/profile.js';
import type { Report } from '../../contracts/report.js';
import type { Side } from '../../contracts/words.js';
import { clip } from '../budget.js';
import { briefWords } from '../brief-words.js';
import { plain } from '../safe.js';

export interface Section {
  readonly heading: string;
  /** Paragraphs, lists and tables; an empty line is put between them. */
  readonly blocks: readonly string[];
}

/** What packets are made of besides the report. */
export interface PacketSources {
  readonly profile: Pick<Profile, 'producer' | 'consumer' | 'vocabulary' | 'candidateModes'>;
  readonly sides: Evidence['sides'];
}

/** A report that holds on every machine, and what else packets are made of. */
export interface Told {
  readonly report: Report;
  readonly vocabulary: Vocabulary;
  readonly sources: PacketSources;
}

export const SIDE_TITLES: Readonly<Record<Side, string>> = { producer: 'Producer', consumer: 'Consumer' };

/** `1. …` for each item. */
export function numbered(items: readonly string[]): string {
  return items.map((item, at) => `${at + 1}. ${item}`).join('\n');
}

/** `- …` for each item. */
export function bulleted(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A table; its cells are Markdown. At least three columns, because two read as statements. */
export function table(
  head: readonly [string, string, string, ...string[]],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/**
 * As many whole sentences as there is room for, the first one at least; of that what is missing is counted. Of a path in
 * it the last name stands, of a digest the first digits, but for what is to be typed (`whole`).
 */
export function sentence(text: string, limit: number, whole = false): string {
  const sentences = (whole ? text : briefly(text)).split(/(?<=[.!?)]) (?=["`]?\p{Lu})/u);
  let kept = sentences.shift() ?? '';
  for (const next of sentences) {
    if (kept.length + next.length >= limit) break;
    kept += ` ${next}`;
  }
  const short = clip(kept, limit);
  return plain(short === '' || /[.!?:…)]$/.test(short) ? short : `${short}.`);
}

/** Paths that would look the same stay whole, for which of them is meant is what the sentence says. */
function briefly(text: string): string {
  const words = text.match(/[^\s"`,;()[\]]+/g) ?? [];
  const paths = [...new Set(words.filter((word) => word.includes('/')))];
  const short = new Set(paths.map(briefWords));
  return short.size < paths.length ? text : briefWords(text);
}

/** The product's name of a side; the side's own word where the name could be read as a statement. */
export function sideName(report: Report, side: Side): string {
  const name = report.names[side];
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name) ? plain(name) : side;
}
