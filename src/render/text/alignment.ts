/** The terminal's alignment table, facts by documents, in the widest form that fits; below it, who disagrees and where. */
import type { AlignmentCell, AlignmentRow } from '../../contracts/report.js';
import { expectedOf, matrixOf, type MatrixColumn } from '../matrix.js';
import { visible } from '../visible.js';
import { brief, cells, hanging, padded } from './cells.js';
import { location, type Screen } from './screen.js';

const EXPECTED_WIDTH = 28;
const GAP = '  ';

interface Table {
  /** Several lines where a column's name is stacked. */
  readonly heading: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly legend: readonly string[];
}

export function alignmentLines(screen: Screen): readonly string[] {
  const { report, palette, width } = screen;
  if (report.alignment.length === 0) return [];
  const columns = matrixOf(report);
  const names = columns.map((column) => visible(column.title));
  const stacked = table(
    report.alignment,
    columns,
    names.map((name) => name.split(/(?<=[- ])/u).map((part) => part.trim())),
    [],
  );
  const numbers = columns.map((_, at) => [String(at + 1)]);
  const numbered = table(
    report.alignment,
    columns,
    numbers,
    hanging('  ', names.map((name, at) => `${at + 1} ${name}`).join(', '), width),
  );
  const fitting = [stacked, numbered].find((one) => tableWidth(one) <= width);
  return [
    palette.strong('Alignment') + palette.faint('  = agrees, ≠ differs, · not stated'),
    ...(fitting ? tableLines(screen, fitting) : listLines(screen)),
    ...disagreements(screen),
  ];
}

function table(
  rows: readonly AlignmentRow[],
  columns: readonly MatrixColumn[],
  names: readonly (readonly string[])[],
  legend: readonly string[],
): Table {
  const height = Math.max(1, ...names.map((name) => name.length));
  const heading = Array.from({ length: height }, (_, line) => [
    line === height - 1 ? 'fact' : '',
    line === height - 1 ? 'expected' : '',
    // Short names stand at the bottom, next to their column.
    ...names.map((name) => name[line - (height - name.length)] ?? ''),
  ]);
  const body = rows.map((row) => [
    visible(row.fact),
    expectedBriefly(row),
    ...columns.map((column) => mark(column.cellsOf(row))),
  ]);
  return { heading, rows: body, legend };
}

function mark(stated: readonly AlignmentCell[]): string {
  if (stated.length === 0) return '·';
  return stated.every((cell) => cell.agrees) ? '=' : '≠';
}

function expectedBriefly(row: AlignmentRow): string {
  return expectedOf(row, (value) => brief(visible(value), EXPECTED_WIDTH));
}

function columnWidths({ heading, rows }: Table): readonly number[] {
  const all = [...heading, ...rows];
  return (heading[0] ?? []).map((_, at) => Math.max(...all.map((row) => cells(row[at] ?? ''))));
}

function tableWidth(one: Table): number {
  return columnWidths(one).reduce((sum, width) => sum + GAP.length + width, 0);
}

function tableLines({ palette }: Screen, one: Table): readonly string[] {
  const widths = columnWidths(one);
  const line = (row: readonly string[], paint: (cell: string) => string) =>
    row.map((cell, at) => GAP + paint(padded(cell, widths[at] ?? 0))).join('');
  const painted = (cell: string) => (cell.trimEnd() === '≠' ? palette.bad(cell) : cell);
  return [
    ...one.heading.map((row) => palette.faint(line(row, (cell) => cell).trimEnd())),
    ...one.rows.map((row) => line(row, painted).trimEnd()),
    ...one.legend,
  ];
}

/** For a terminal too narrow for any table. */
function listLines({ report, width }: Screen): readonly string[] {
  return report.alignment.flatMap((row) => {
    const differ = row.cells.filter((cell) => !cell.agrees).length;
    const state = differ === 0 ? `= in ${row.cells.length}` : `≠ in ${differ} of ${row.cells.length}`;
    return hanging(`${GAP}${visible(row.fact)}  `, `${expectedBriefly(row)}  ${state}`, width);
  });
}

function disagreements({ report, palette, width }: Screen): readonly string[] {
  return report.alignment.flatMap((row) => {
    const differing = row.cells.filter((cell) => !cell.agrees);
    if (differing.length === 0) return [];
    const expected = row.expected === null ? 'no expected value is known' : `expected ${visible(row.expected)}`;
    return [
      ...hanging(`${GAP}≠ ${visible(row.fact)}  `, expected, width).map((line) => line.replace('≠', palette.bad('≠'))),
      ...differing.flatMap((cell) => {
        const place = location(report, cell) ?? visible(cell.document);
        return hanging(`${GAP}  ${place}  `, visible(cell.difference ?? cell.value ?? 'states nothing'), width);
      }),
    ];
  });
}
