/** Plain tables: a head, and rows of cells. */
import { html, type Markup } from './markup.js';

export const absent = html`<span class="soft">nothing</span>`;

export function tableOf(heads: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}
