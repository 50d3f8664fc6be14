/** The matrix for another release: its list follows the pin, and its table has a row in the form of the one before. */
import { BASELINE_FACTS, type Baseline, type BaselineFact } from '../contracts/words.js';
import type { Vocabulary } from '../contracts/profile.js';
import type { Edit } from '../contracts/remedy.js';
import { parseMarkdown, type Table, type TableCell } from '../documents/markdown.js';
import { readMatrix, type ApprovedPair } from '../documents/matrix.js';
import { decode, SourceText } from '../documents/source.js';
import { readSignOff, type SideNames } from '../documents/statements.js';
import { editText } from './edit-text.js';

export interface MatrixMove {
  readonly to: Baseline;
  /** Of the manifest that is mirrored. */
  readonly digest: string;
  readonly vocabulary: Vocabulary;
  readonly names: SideNames;
  readonly head: string | null;
  readonly isBack: boolean;
}

export interface MovedMatrix {
  readonly bytes: Uint8Array;
  /** What was taken over and may need a look, each as a sentence. */
  readonly remarks: readonly string[];
}

/** A sentence where it cannot be done. */
export function matrixFor(
  file: { readonly path: string; readonly bytes: Uint8Array },
  move: MatrixMove,
): MovedMatrix | string {
  const { vocabulary, names } = move;
  const document = parseMarkdown(file.bytes);
  if ('kind' in document) return `The matrix ${file.path} ${document.message}. ${document.hint}`;
  const listed = readSignOff(document, vocabulary, names).facts.filter(({ about }) => about === 'baseline');
  const { pairs, manifestDigests } = readMatrix(document, vocabulary, names);
  const pinned = listed.find(({ fact }) => fact === 'release_tag')?.value;
  const model = pairs.find(({ cells }) => cells.release_tag?.text === pinned) ?? pairs.at(-1);
  if (model === undefined)
    return `The matrix ${file.path} has no row whose form a new one could have. Write the first row by hand.`;
  const table = document.tables.find(({ rows }) => rows.some((row) => isOf(row, model)));
  const list = [
    ...listed.map(({ fact, value, span }) => word(span, value, shortened(value, move.to[fact], fact))),
    ...manifestDigests.map(({ value, span }) => word(span, value, move.digest)),
  ].filter((edit) => edit.from !== edit.to);
  const known = pairs.find(({ cells }) => cells.release_tag?.text === move.to.release_tag);
  const older = move.isBack || known === model ? [] : superseded(model, pairs);
  const edits = [...list, ...older, ...(known === undefined ? [] : rightRow(known, model, move))];
  const inserted = known === undefined && table !== undefined ? newRow(file.bytes, model, table, move) : null;
  if (typeof inserted === 'string') return `The matrix ${file.path} ${inserted}`;
  const changed = editText(file.bytes, edits);
  if (changed === null || changed.made.length < new Set(edits.map((edit) => JSON.stringify(edit))).size)
    return `The matrix ${file.path} states a value in a form that cannot be written in its place. Move it by hand.`;
  const status = model.status === null ? [] : [approval(model.status.text)];
  return {
    bytes: inserted === null ? changed.bytes : withLine(changed.bytes, inserted.line, inserted.text),
    remarks: [...(inserted?.remarks ?? []), ...status],
  };
}

function approval(status: string): string {
  return `Its row says "${status}", as the row before: whoever merges the change approves the pair.`;
}

function isOf(row: readonly TableCell[], { cells, span }: ApprovedPair): boolean {
  return row.includes(cells.release_tag ?? { text: '', span });
}

function word(span: Edit['span'], from: string, to: string): Extract<Edit, { readonly kind: 'word' }> {
  return { kind: 'word', span, from, to };
}

/** A commit stays as short as people wrote it. */
function shortened(before: string, after: string, fact: BaselineFact): string {
  return fact === 'commit_sha' && /^[0-9a-f]{7,39}$/.test(before) ? after.slice(0, before.length) : after;
}

/** What the table calls earlier pairs, where it calls one anything else than the model. */
function superseded(model: ApprovedPair, pairs: readonly ApprovedPair[]): readonly Edit[] {
  const own = model.status;
  const habit = pairs.map(({ status }) => status?.text ?? '').findLast((text) => text !== '' && text !== own?.text);
  return own === null || habit === undefined ? [] : [word(own.span, own.text, habit)];
}

/** A row that is there already: what it says of the release, and that it may be used, as the model does. */
function rightRow(row: ApprovedPair, model: ApprovedPair, { to }: MatrixMove): readonly Edit[] {
  const facts = BASELINE_FACTS.flatMap((fact) => {
    const cell = row.cells[fact];
    return cell === undefined ? [] : [word(cell.span, cell.text, shortened(cell.text, to[fact], fact))];
  });
  const { status } = row;
  const approved = model.status === null || status === null ? [] : [word(status.span, status.text, model.status.text)];
  return [...facts, ...approved].filter(({ from, to: by }) => from !== by);
}

interface NewRow {
  /** It stands before this line, which counts from 1. */
  readonly line: number;
  readonly text: string;
  readonly remarks: readonly string[];
}

/** The model's line, with the release's values; a sentence's end where it has none. */
function newRow(bytes: Uint8Array, model: ApprovedPair, { header, rows }: Table, move: MatrixMove): NewRow | string {
  const source = decode(bytes, 'allowed');
  const row = rows.find((one) => isOf(one, model));
  if ('kind' in source || row === undefined) return 'has no row that can be copied.';
  const { line } = model.span;
  const text = source.line(line - 1);
  if (!text.includes('|')) return 'has its pairs in a table that is not of Markdown. Write the row by hand.';
  const remarks: string[] = [];
  const values = row.map((cell, index) => valueFor(cell, header[index]?.text ?? '', model, move, remarks));
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
  return { line: isNewestFirst ? line : line + 1, text: padded(text, Buffer.from(made.bytes).toString()), remarks };
}

function valueFor(
  cell: TableCell,
  column: string,
  { cells, status }: ApprovedPair,
  move: MatrixMove,
  remarks: string[],
): string {
  const fact = BASELINE_FACTS.find((one) => cells[one] === cell);
  if (fact !== undefined) return shortened(cell.text, move.to[fact], fact);
  if (cell === status || cell.text === '') return cell.text;
  if (/^[0-9a-f]{7,64}$/.test(cell.text) && move.head !== null) {
    const head = move.head.slice(0, cell.text.length);
    remarks.push(`Its "${column}" is ${head}, the commit before this change.`);
    return head;
  }
  remarks.push(`Its "${column}" is "${cell.text}", as in the row before: change it if it moved.`);
  return cell.text;
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

function withLine(bytes: Uint8Array, line: number, row: string): Uint8Array {
  const text = Buffer.from(bytes).toString();
  const source = new SourceText(text);
  const at = source.offset(line, 1);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const isInside = at === 0 || /[\r\n]$/.test(text.slice(0, at));
  return Buffer.from(`${text.slice(0, at)}${isInside ? `${row}${eol}` : `${eol}${row}`}${text.slice(at)}`);
}
