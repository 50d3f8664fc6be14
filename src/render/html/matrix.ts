/** The alignment matrix, facts by documents: what differs first, each cell with the lines that state it. */
import { counted } from '../../contracts/english.js';
import type { AlignmentCell, AlignmentRow } from '../../contracts/report.js';
import { expectedOf, matrixOf, type MatrixColumn } from '../matrix.js';
import { type Content, digests, heading, html, scrolled, sentence, type Markup } from './markup.js';
import type { Page } from './page.js';
import { opened } from './place.js';
import { sign } from './signs.js';

/** Lines of one document that are named before the rest is folded. */
const LINES = 3;

interface Column extends MatrixColumn {
  /** The one file that it is; null where it is several. */
  readonly path: string | null;
}

export function alignment(page: Page): Markup | null {
  const { report } = page;
  if (report.alignment.length === 0) return null;
  const columns = matrixOf(report).map((column) => ({ ...column, path: onlyPath(column, report.alignment) }));
  const differing = report.alignment.filter((row) => !agrees(row));
  const rows = [...differing, ...report.alignment.filter(agrees)];
  const said =
    differing.length === 0
      ? `${counted(rows.length, 'fact')}, each the same wherever it is stated.`
      : `${differing.length} of ${counted(rows.length, 'fact')} ${differing.length === 1 ? 'differs' : 'differ'}, told first.`;
  return html`${heading('alignment', 'Alignment')}
    <p><strong>${said}</strong></p>
    <p class="soft">
      ${sign('passing')} states the expected value, ${sign('failing')} states another; with its line. Empty: does not
      state the fact.
    </p>
    ${scrolled(
      'Facts by documents',
      html`<table class="matrix">
        <thead>
          <tr>
            <th scope="col">fact, and what is expected</th>
            ${columns.map((column) => head(page, column))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowOf(page, row, columns))}
        </tbody>
      </table>`,
    )}
    ${filesOf(page, columns)}`;
}

/** A column's head is its document's name alone: many documents are to stand beside each other. */
function filesOf(page: Page, columns: readonly Column[]): Markup | null {
  const named = columns.flatMap(({ title, side, path }) => (path === null ? [] : [{ title, side, path }]));
  if (named.length === 0) return null;
  return html`<details class="soft">
    <summary>where the documents are</summary>
    <ul>
      ${named.map(
        ({ title, side, path }) =>
          html`<li>${title}: ${opened(page, { side, path, line: null }, html`<code>${path}</code>`)}</li>`,
      )}
    </ul>
  </details>`;
}

function agrees({ cells }: AlignmentRow): boolean {
  return cells.every((cell) => cell.agrees);
}

function onlyPath(column: MatrixColumn, rows: readonly AlignmentRow[]): string | null {
  const paths = new Set(rows.flatMap((row) => column.cellsOf(row).map(({ path }) => path)));
  const [path] = paths;
  return paths.size === 1 && path !== undefined ? path : null;
}

function head(page: Page, { title, side, path }: Column): Markup {
  return html`<th scope="col">${path === null ? title : opened(page, { side, path, line: null }, html`${title}`)}</th>`;
}

/** A fact that breaks where its words end. */
function broken(fact: string): Markup {
  return html`${fact.split(/(?<=[/_-])/).map((part, at) => (at === 0 ? part : html`<wbr />${part}`))}`;
}

function anchorOf({ fact }: AlignmentRow): string {
  return `fact-${fact.replace(/[^\w.-]/g, '-')}`;
}

function named(row: AlignmentRow): Markup {
  return html`<a href="#${anchorOf(row)}">${broken(row.fact)}</a>`;
}

function rowOf(page: Page, row: AlignmentRow, columns: readonly Column[]): Markup {
  return html`<tr id="${anchorOf(row)}" class="${agrees(row) ? 'is-passing' : 'is-failing'}">
    <th scope="row">${sign(agrees(row) ? 'passing' : 'failing')} ${named(row)}<br />${expectedOf(row, value)}</th>
    ${columns.map((column) => stated(page, column, column.cellsOf(row)))}
  </tr> `;
}

function stated(page: Page, column: Column, cells: readonly AlignmentCell[]): Markup {
  const differing = cells.filter((cell) => !cell.agrees);
  if (cells.length === 0) return html`<td></td>`;
  if (differing.length === 0) return html`<td>${sign('passing')} ${lines(page, column, cells)}</td>`;
  return html`<td class="differs">
    ${differing.map(
      (cell) =>
        html`<p>${sign('failing')} ${said(cell)} ${lines(page, column, [cell])}</p>
          ${wholeOf(cell)}`,
    )}
  </td>`;
}

/** How a list differs is what matters of it. */
function said({ value: whole, difference }: AlignmentCell): Content {
  return difference !== null ? sentence(difference) : whole === null ? 'states nothing' : value(whole);
}

function wholeOf({ value: whole, difference }: AlignmentCell): Markup | null {
  if (difference === null) return null;
  return html`<details class="more">
    <summary>the whole list</summary>
    ${value(whole ?? '')}
  </details>`;
}

function lines(page: Page, column: Column, cells: readonly AlignmentCell[]): Markup {
  const [first, rest] = [cells.slice(0, LINES), cells.slice(LINES)];
  const named = (some: readonly AlignmentCell[]) =>
    some.map(
      (cell, at) => html`${at === 0 ? '' : ', '}${opened(page, cell, html`<code>${position(column, cell)}</code>`)}`,
    );
  return html`${named(first)}${
    rest.length === 0
      ? null
      : html`<details class="more">
          <summary>${rest.length} more</summary>
          ${named(rest)}
        </details>`
  }`;
}

/** The file stands in the column's head where it is the only one. */
function position({ path: only }: Column, { path, line }: AlignmentCell): string {
  if (only === null) return line === null ? path : `${path}:${line}`;
  return line === null ? 'the file' : `:${line}`;
}

function value(text: string): Markup {
  return html`<code>${digests(text)}</code>`;
}
