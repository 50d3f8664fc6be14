/** The page's tables: alignment matrix, contract changes, sign-off documents, impact, waivers. */
import type { AlignmentCell, ContractChange, RecordReport, Report } from '../../contracts/report.js';
import { impactRows } from '../impact.js';
import { matrixOf } from '../matrix.js';
import { html, type Markup } from './markup.js';

const DIGEST = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export function alignment(report: Report): Markup | null {
  if (report.alignment.length === 0) return null;
  const columns = matrixOf(report);
  return html`<h2>Alignment</h2>
    <div class="scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th>fact</th>
            <th>expected</th>
            ${columns.map((column) => html`<th>${column.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.alignment.map(
            (row) =>
              html`<tr>
                <th>${row.fact}</th>
                <td>${value(row.expected)}</td>
                ${columns.map((column) => stated(column.cellsOf(row)))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <p class="soft">✓ agrees; a value is one that differs; empty where a document does not state the fact.</p>`;
}

function stated(cells: readonly AlignmentCell[]): Markup {
  const differing = cells.filter((cell) => !cell.agrees);
  if (cells.length === 0) return html`<td></td>`;
  if (differing.length === 0)
    return html`<td title="${cells.map(position).join(', ')}"><span class="good">✓</span></td>`;
  return html`<td class="differs">
    ${differing.map(
      (cell) =>
        html`<p><span class="bad">✗</span> ${cell.value === null ? 'states nothing' : value(cell.value)}</p>
          <p class="soft"><code>${position(cell)}</code></p>`,
    )}
  </td>`;
}

function position({ path, line }: AlignmentCell): string {
  return line === null ? path : `${path}:${line}`;
}

/** A digest is shown by its first digits; the whole of it stands in its tooltip. */
function value(text: string | null): Markup {
  if (text === null) return html`<span class="soft">not known</span>`;
  if (DIGEST.test(text)) return html`<code title="${text}">${text.slice(0, 12)}…</code>`;
  return html`<code>${text}</code>`;
}

export function contractChanges(report: Report): Markup {
  if (report.contractDiff.length === 0) {
    return html`<h2>Contract changes</h2>
      <p>None since the release before.</p>`;
  }
  return html`<h2>Contract changes</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>kind</th>
            <th>what</th>
            <th>before</th>
            <th>after</th>
            <th>what the consumer must change</th>
          </tr>
        </thead>
        <tbody>
          ${report.contractDiff.map(changeRow)}
        </tbody>
      </table>
    </div>`;
}

function changeRow(change: ContractChange): Markup {
  const kind = change.breaking ? html`<span class="bad">breaking</span>` : html`compatible`;
  const or = (text: string | null) =>
    text === null ? html`<span class="soft">nothing</span>` : html`<code>${text}</code>`;
  return html`<tr>
    <td>${kind}</td>
    <td>${change.subject}</td>
    <td>${or(change.before)}</td>
    <td>${or(change.after)}</td>
    <td>${change.action}</td>
  </tr> `;
}

/** What the producer says the consumer must expect, beside what the contract tells. */
export function impact(report: Report): Markup | null {
  const rows = impactRows(report.impact);
  if (rows.length === 0) return null;
  return html`<h2>Consumer impact</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>field</th>
            <th>stated by the producer</th>
            <th>computed from the contract</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td>${row.field}</td>
                <td>${row.stated ?? absent}</td>
                <td>${row.computed ?? absent}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

const absent = html`<span class="soft">nothing</span>`;

export function signOffDocuments(report: Report): Markup | null {
  if (report.records.length === 0) return null;
  return html`<h2>Sign-off documents</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>document</th>
            <th>updated</th>
            <th>release</th>
            <th>rehearsal</th>
            <th>cutover</th>
          </tr>
        </thead>
        <tbody>
          ${report.records.map((record) => recordRow(report, record))}
        </tbody>
      </table>
    </div>`;
}

function recordRow(report: Report, record: RecordReport): Markup {
  const past = record.superseded ? html` <span class="wait">superseded</span>` : null;
  return html`<tr>
    <td>${report.names[record.side]} ${record.document}${past}<br /><code>${record.path}</code></td>
    <td>${record.updated ?? absent}</td>
    <td>${record.baseline.release_tag ?? absent}</td>
    <td>${record.rehearsal ?? absent}</td>
    <td>${record.cutover ?? absent}</td>
  </tr> `;
}

export function waivers(report: Report): Markup | null {
  if (report.waivers.length === 0) return null;
  return html`<h2>Waivers</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>state</th>
            <th>waives</th>
            <th>for</th>
            <th>until</th>
            <th>approver</th>
            <th>reason</th>
          </tr>
        </thead>
        <tbody>
          ${report.waivers.map(
            (waiver) =>
              html`<tr>
                <td>${waiver.state}</td>
                <td><code>${waiver.target}</code></td>
                <td><code>${waiver.baseline}</code></td>
                <td>${waiver.expires}</td>
                <td>${waiver.approver}</td>
                <td>${waiver.reason}<br /><span class="soft">${waiver.detail}</span></td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}
