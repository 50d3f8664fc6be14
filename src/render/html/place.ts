/** Where something stands and how it differs, for findings and blockers alike. */
import type { Report } from '../../contracts/report.js';
import type { Spot } from '../links.js';
import { html, type Markup } from './markup.js';

export function place(report: Report, at: Spot): Markup | null {
  if (at.path === null) return null;
  const position = [at.line, at.column ?? null].filter((number) => number !== null).join(':');
  const whose = at.side === null ? '' : `${report.names[at.side]} `;
  return html`<p>${whose}<code>${at.path}${position === '' ? '' : `:${position}`}</code></p>`;
}

/** Expected and observed; nothing where neither is known. */
export function comparison(said: {
  readonly expected: string | null;
  readonly observed: string | null;
}): Markup | null {
  if (said.expected === null && said.observed === null) return null;
  const expected =
    said.expected === null
      ? null
      : html`<dt>expected</dt>
          <dd><code>${said.expected}</code></dd>`;
  const observed =
    said.observed === null
      ? null
      : html`<dt>observed</dt>
          <dd><code>${said.observed}</code></dd>`;
  return html`<dl>${expected}${observed}</dl>`;
}
