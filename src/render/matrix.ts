/** The alignment matrix: which documents make its columns, and what each of them is called. */
import type { AlignmentCell, AlignmentRow, Report } from '../contracts/report.js';
import type { Side } from '../contracts/words.js';

export interface MatrixColumn {
  readonly document: string;
  readonly side: Side;
  /** The document's id; with the side's name where both sides have one of that id. */
  readonly title: string;
  /** What the column's files state of a fact: none, one, or several where the document is a folder of copies. */
  readonly cellsOf: (row: AlignmentRow) => readonly AlignmentCell[];
}

/** One column for each document that states anything, in the order in which they first appear. */
export function matrixOf(report: Report): readonly MatrixColumn[] {
  const seen = new Map<string, { document: string; side: Side }>();
  for (const row of report.alignment) {
    for (const { document, side } of row.cells) seen.set(JSON.stringify([side, document]), { document, side });
  }
  const columns = [...seen.values()];
  return columns.map(({ document, side }) => ({
    document,
    side,
    title: columns.some((other) => other.document === document && other.side !== side)
      ? `${document} (${report.names[side]})`
      : document,
    cellsOf: (row) => row.cells.filter((cell) => cell.document === document && cell.side === side),
  }));
}

/** What a fact is expected to be, shown as a surface shows values; of an empty list and of what is not known our word. */
export function expectedOf<T>({ expected }: AlignmentRow, show: (value: string) => T): T | 'none' | 'not known' {
  if (expected === null) return 'not known';
  return expected === '' ? 'none' : show(expected);
}
