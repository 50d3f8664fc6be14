/**
 * What people write in Markdown, as statements (`label: value`) and tables with positions. Comments, code
 * blocks and struck-out text state nothing.
 */
import type { Span } from '../../contracts/finding.js';
import { readBlocks } from './blocks.js';
import type { Fragment } from './inline.js';
import { passagesOf, plain, type Passage } from './passages.js';
import { tooMuch } from '../amount.js';
import { decode, type Problem } from '../source.js';

export type { Fragment } from './inline.js';

export interface Statement {
  /** As written, without markup. */
  readonly label: string;
  readonly value: readonly Fragment[];
  readonly span: Span;
  /** The nearest heading above; null before the first. */
  readonly heading: string | null;
  /** All headings above but the document's title, outermost first. */
  readonly section: readonly string[];
  /** In a quotation. */
  readonly quoted: boolean;
  readonly passage: Passage;
}

export interface TableCell {
  readonly text: string;
  readonly span: Span;
}

export interface Table {
  readonly heading: string | null;
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface MarkdownDocument {
  readonly statements: readonly Statement[];
  readonly tables: readonly Table[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly span: Span }[];
  /** Block quotes before the first second-level heading. */
  readonly preamble: readonly Fragment[];
  /** Everything it says, in its order. */
  readonly passages: readonly Passage[];
}

/** Of a document whose sentences are read one by one; the longest honest one has a twentieth of it. Bytes. */
const LONGEST = 256 * 1024;

/** Parses the bytes of a Markdown file; the problem is one of its encoding or its size. */
export function parseMarkdown(bytes: Uint8Array): MarkdownDocument | Problem {
  if (bytes.length > LONGEST)
    return tooMuch(`has ${bytes.length} bytes, and at most ${LONGEST} are read sentence by sentence`);
  const source = decode(bytes, 'allowed');
  if ('kind' in source) return source;
  const passages = passagesOf(readBlocks(source));
  const second = passages.findIndex(
    (passage) => passage.shape === 'heading' && !passage.quoted && (passage.level ?? 1) >= 2,
  );
  const before = second === -1 ? passages : passages.slice(0, second);
  return {
    statements: statementsOf(passages),
    tables: tablesOf(passages),
    headings: passages
      .filter((passage) => passage.level !== null)
      .map(({ level, line, span }) => ({ level: level ?? 1, text: join(line), span })),
    preamble: before
      .filter((passage) => passage.quoted && passage.shape !== 'heading' && passage.row === null)
      .flatMap(({ line }) => [...line, ...lineEnd(line)]),
    passages,
  };
}

/** The text of fragments, as one line, without marks. */
export const join: (fragments: readonly Fragment[]) => string = plain;

/** The lines and two-column rows of a document that say `label: value`. */
function statementsOf(passages: readonly Passage[]): Statement[] {
  return passages.flatMap((passage): Statement[] => {
    const { shape, source, line, span, row, heading, quoted, hidden, ticked } = passage;
    // An unticked box says what is still to come.
    if (hidden || shape === 'heading' || ticked === false) return [];
    const place = { heading, section: passage.section, quoted, passage };
    if (row === null) {
      const split = source !== 'markdown' ? null : (splitAtColon(line) ?? splitAtDate(line));
      return split === null ? [] : [{ label: split.label, value: split.value, span, ...place }];
    }
    // A table of two columns reads as a list of statements.
    const [label, value] = row.cells;
    if (row.header?.length !== 2 || label === undefined || value === undefined || join(value.fragments) === '')
      return [];
    return [{ label: join(label.fragments), value: value.fragments, span: value.span, ...place }];
  });
}

function tablesOf(blocks: readonly Passage[]): Table[] {
  const tables = new Map<number, { heading: string | null; header: TableCell[]; rows: TableCell[][] }>();
  for (const { row, heading, hidden } of blocks) {
    if (row === null || hidden) continue;
    const cells = row.cells.map(({ fragments, span }): TableCell => ({ text: join(fragments), span }));
    const known = tables.get(row.table);
    if (known === undefined) {
      const header = row.header?.map(({ fragments, span }): TableCell => ({ text: join(fragments), span })) ?? cells;
      tables.set(row.table, { heading, header, rows: row.header === null ? [] : [cells] });
    } else known.rows.push(cells);
  }
  return [...tables.values()];
}

/** Splits at the first colon outside code that is not part of a URL or a time. */
export function splitAtColon(
  line: readonly Fragment[],
): { label: string; labelLine: readonly Fragment[]; value: readonly Fragment[] } | null {
  for (const [index, fragment] of line.entries()) {
    if (fragment.kind !== 'text') continue;
    const colon = /(?<!\d):(?!\/\/)|:(?!\/\/|\d)|\uff1a/.exec(fragment.text);
    if (colon === null) continue;
    const labelLine = [...line.slice(0, index), { ...fragment, text: fragment.text.slice(0, colon.index) }];
    const label = join(labelLine);
    const value = [cutStart(fragment, colon.index + 1), ...line.slice(index + 1)];
    return label === '' ? null : { label: label.replace(/^\[x\]\s+/i, ''), labelLine, value: withoutLead(value) };
  }
  return null;
}

/** "Last updated on 2026-01-15": people leave the colon out before a date. */
function splitAtDate(line: readonly Fragment[]): { label: string; value: readonly Fragment[] } | null {
  const [first, ...others] = line;
  const found = first?.kind === 'text' ? DATED.exec(first.text) : null;
  if (first === undefined || found === null) return null;
  const value = withoutLead([cutStart(first, found[0].length), ...others]);
  return /^\d|^\p{L}{3,9}\.? \d/u.test(join(value)) ? { label: found[1] ?? '', value } : null;
}

const DATED = /^\s*((?:last )?(?:updated|modified|revised|dated)(?: on)?)(?:\s+|$)/iu;

/** A value begins with what is not white space, whichever of its fragments that is in. */
function withoutLead(value: readonly Fragment[]): Fragment[] {
  const index = value.findIndex((fragment) => fragment.kind === 'code' || fragment.text.trim() !== '');
  const first = value[index];
  if (first === undefined) return [];
  const lead = first.kind === 'code' ? 0 : first.text.length - first.text.trimStart().length;
  return [cutStart(first, lead), ...value.slice(index + 1)];
}

function cutStart(fragment: Fragment, length: number): Fragment {
  const span = { ...fragment.span, column: fragment.span.column + length };
  return { ...fragment, text: fragment.text.slice(length), span };
}

/** Words on both sides of a line's end stay two words. */
function lineEnd(line: readonly Fragment[]): Fragment[] {
  const last = line.at(-1);
  if (last === undefined) return [];
  const { endLine, endColumn } = last.span;
  return [{ kind: 'text', text: '\n', span: { line: endLine, column: endColumn, endLine, endColumn } }];
}
