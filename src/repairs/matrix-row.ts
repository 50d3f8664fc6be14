/** A row of the matrix for another release, in the form of the one that is pinned. It says of that release only what is known. */
import { BLANK } from '../contracts/blank.js';
import type { Edit } from '../contracts/remedy.js';
import { BASELINE_FACTS, type Baseline, type BaselineFact } from '../contracts/words.js';
import type { Table, TableCell } from '../documents/markdown/document.js';
import type { ApprovedPair } from '../handoff/matrix.js';
import { decode } from '../documents/source.js';
import { editText } from './edit-text.js';
import { linksFor } from './matrix-links.js';
import { isOneWord } from './matrix-status.js';

export interface NewRow {
  /** It stands before this line, which counts from 1. */
  readonly line: number;
  readonly text: string;
  readonly remarks: readonly string[];
}

export interface RowMove {
  readonly to: Baseline;
  /** The consumer's commit before this change: its row names an earlier one. */
  readonly head: string | null;
}

/** The model's line, with the release's values; a sentence's end where it has none. */
export function newRow(
  bytes: Uint8Array,
  model: ApprovedPair,
  { header, rows }: Table,
  move: RowMove,
): NewRow | string {
  const source = decode(bytes, 'allowed');
  const row = rows.find((one) => isOf(one, model));
  if ('kind' in source || row === undefined) return 'has no row that can be copied.';
  const { line } = model.span;
  const text = source.line(line - 1);
  if (!text.includes('|')) return 'has its pairs in a table that is not of Markdown. Write the row by hand.';
  const remarks: string[] = [];
  const values = row.map((cell, index) => valueFor({ cell, column: header[index]?.text ?? '' }, model, move, remarks));
  const made = editText(
    Buffer.from(text),
    row.flatMap((cell, index) => {
      const to = values[index] ?? cell.text;
      const span = { ...cell.span, line: 1, endLine: 1 };
      return to === cell.text ? [] : [word(span, cell.text, to)];
    }),
  );
  if (made === null || made.made.length < values.filter((value, index) => value !== row[index]?.text).length)
    return 'has a row in a form that cannot be copied. Write the row by hand.';
  const isNewestFirst = rows.length > 1 && rows[0] !== undefined && isOf(rows[0], model);
  const old = { tag: model.cells.release_tag?.text, commit: model.cells.commit_sha?.text };
  const linked = linksFor(Buffer.from(made.bytes).toString(), old, move.to);
  return { line: isNewestFirst ? line : line + 1, text: padded(text, linked), remarks };
}

export function isOf(row: readonly TableCell[], { cells, span }: ApprovedPair): boolean {
  return row.includes(cells.release_tag ?? { text: '', span });
}

export function word(span: Edit['span'], from: string, to: string): Extract<Edit, { readonly kind: 'word' }> {
  return { kind: 'word', span, from, to };
}

/** A commit stays as short as people wrote it. */
export function shortened(before: string, after: string, fact: BaselineFact): string {
  return fact === 'commit_sha' && /^[0-9a-f]{7,39}$/.test(before) ? after.slice(0, before.length) : after;
}

const VERSION = /^v?\d+(?:\.\d+)+(?:[-+][\w.-]+)?$/;

/** Who approved, on which day and why was said of the release before: nobody has said it of this one. */
function valueFor(
  { cell, column }: { readonly cell: TableCell; readonly column: string },
  { cells, status }: ApprovedPair,
  move: RowMove,
  remarks: string[],
): string {
  const fact = BASELINE_FACTS.find((one) => cells[one] === cell);
  if (fact !== undefined) return shortened(cell.text, move.to[fact], fact);
  if (cell.text === '' || (cell === status && isOneWord(cell.text))) return cell.text;
  if (/^[0-9a-f]{7,64}$/.test(cell.text) && move.head !== null) {
    const head = move.head.slice(0, cell.text.length);
    remarks.push(`Its "${column}" is ${head}, the commit before this change.`);
    return head;
  }
  if (VERSION.test(cell.text)) {
    remarks.push(`Its "${column}" is "${cell.text}", as in the row before: change it if it moved.`);
    return cell.text;
  }
  remarks.push(`Its "${column}" is left blank (${BLANK}): "${cell.text}" was said of the release before.`);
  return BLANK;
}

/** Columns that line up go on doing so where the new values leave room for it. */
function padded(model: string, row: string): string {
  const [widths, cells] = [model.split('|'), row.split('|')];
  if (widths.length !== cells.length) return row;
  return cells
    .map((cell, index) => {
      const width = widths[index]?.length ?? 0;
      const trimmed = cell.length > width ? cell.replace(/(?<! ) +$/, ' ') : cell;
      return trimmed.padEnd(width);
    })
    .join('|');
}
