/**
 * Room: what GitHub takes is limited in bytes. A text is made of sections of whole items (a list entry, a table row, a
 * fenced tail), so what is left out never leaves anything open; and what is left out is said, with counts.
 */

/** Items of one kind under one heading. */
export interface Section {
  /** Kept first: 0 before 1. Sections of one rank are served in order. */
  readonly rank: number;
  /** The noun for one item; the plural takes an `s`. */
  readonly noun: string;
  /** Where they belong, as "left out: 3 findings …" goes on: `of alignment`. */
  readonly of: string;
  /** The heading, in our own words only: it may stand in HTML. */
  readonly title: string;
  /** What stands between heading and first item: a table's head; empty for none. */
  readonly head: string;
  readonly items: readonly string[];
  /** Between two items. */
  readonly between: string;
  /** What is said after the last item; empty for nothing. */
  readonly close: string;
  /** True: only the heading is seen until somebody unfolds it. */
  readonly folded: boolean;
}

/** Bytes of a text in UTF-8. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest beginning of a text that takes at most `limit` bytes, without half a code point. */
export function cutBytes(text: string, limit: number): string {
  if (bytes(text) <= limit) return text;
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += bytes(character);
    if (used > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest beginning of a text that has at most `limit` UTF-16 code units, `…` included where it was cut. */
export function cutCharacters(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A cut that saves less than this says as much about itself as it hides. */
const NOT_WORTH_IT = 30;

/**
 * A text short enough to be read at a glance; what is missing is counted. A value that a sentence quotes ends in a quotation
 * mark all the same. `limit` in UTF-16 code units.
 */
export function clip(text: string, limit = 300): string {
  if (text.length <= limit + NOT_WORTH_IT) return text;
  const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$|\\$/, '');
  // A mark behind a backslash stands in the value.
  const mark = kept.replaceAll(/\\./gs, '').split('"').length % 2 === 0 ? '"' : '';
  return `${kept}…${mark} (${text.length - kept.length} more characters)`;
}

const WHERE = 'The whole report is in report.json.';

function leftOut(section: Section, kept: number): string {
  const left = section.items.length - kept;
  const noun = left === 1 ? section.noun : `${section.noun}s`;
  return `${kept === 0 ? `all ${left}` : `${left} of ${section.items.length}`} ${noun} ${section.of}`;
}

/** The closing sentence about what is missing; empty when nothing is. */
function remark(sections: readonly Section[], kept: ReadonlyMap<Section, number>): string {
  const missing = sections.filter((section) => (kept.get(section) ?? 0) < section.items.length);
  if (missing.length === 0) return '';
  const parts = missing.map((section) => leftOut(section, kept.get(section) ?? 0));
  return `\n\n> Left out, to stay within the size that GitHub takes: ${parts.join('; ')}. ${WHERE}`;
}

function opening({ title, head, folded }: Section): string {
  return folded ? `\n\n<details><summary>${title}</summary>\n\n${head}` : `\n\n### ${title}\n\n${head}`;
}

function closing({ close, folded }: Section): string {
  return folded ? `${close}\n\n</details>` : close;
}

function shown(section: Section, kept: number): string {
  if (kept === 0) return '';
  return opening(section) + section.items.slice(0, kept).join(section.between) + closing(section);
}

/**
 * Head, sections and foot as one text of at most `budget` bytes. Sections are served by rank, each from its first item
 * on; sections without items are not shown. Where not even the head fits, `least` is all there is: it must be harmless
 * when cut anywhere.
 */
export function fit(
  { head, sections, foot, least }: { head: string; sections: readonly Section[]; foot: string; least: string },
  budget: number,
): string {
  const everything = assemble(
    head,
    sections,
    foot,
    new Map(sections.map((section) => [section, section.items.length])),
  );
  if (bytes(everything) <= budget) return everything;

  const kept = new Map<Section, number>();
  // What the remark can take at most, so that a kept item never has to go again.
  const reserve = bytes(remark(sections, kept)) + sections.length * 12;
  let room = budget - bytes(head) - bytes(foot) - reserve;
  if (room < 0) return cutBytes(least, budget);
  for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
    let count = 0;
    for (const item of section.items) {
      const cost = bytes(item) + bytes(count === 0 ? opening(section) + closing(section) : section.between);
      if (cost > room) break;
      room -= cost;
      count += 1;
    }
    kept.set(section, count);
  }
  return assemble(head, sections, foot, kept);
}

function assemble(
  head: string,
  sections: readonly Section[],
  foot: string,
  kept: ReadonlyMap<Section, number>,
): string {
  return (
    head + sections.map((section) => shown(section, kept.get(section) ?? 0)).join('') + remark(sections, kept) + foot
  );
}
