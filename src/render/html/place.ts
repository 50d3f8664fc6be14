/** Where something stands and how it differs; what can be opened is a link, and its text says where that is. */
import { blobUrl, isLinkable, repositoryPath, type Spot } from '../links.js';
import { digests, html, type Content, type Markup } from './markup.js';
import type { Page } from './page.js';

/** `path:line:column`, with the name of the other side before its files. */
export function place(page: Page, at: Spot): Markup | null {
  if (at.path === null) return null;
  const { role, names } = page.report;
  const whose = at.side === null || at.side === role ? '' : `${names[at.side]}: `;
  const position = [at.line, at.line === null ? null : (at.column ?? null)].filter((number) => number !== null);
  return html`${whose}${opened(page, at, html`<code>${[at.path, ...position].join(':')}</code>`)}`;
}

/** `shown` as a link to the file and line on GitHub, where they are there as they were judged. */
export function opened({ report, links }: Page, spot: Spot, shown: Content): Content {
  const { line } = spot;
  const path = spot.path === null ? null : repositoryPath(report, spot.path);
  if (links === null || path === null || !isLinkable(report, spot)) return shown;
  return html`<a href="${blobUrl(links, path, line)}" rel="noreferrer">${shown}</a>`;
}

/** The path of a file beside the page; a link where it is there. */
export function fileBeside({ beside }: Page, path: string): Markup {
  const shown = html`<code>${path}</code>`;
  return beside.has(path) && /^\w[\w./-]*$/.test(path) && !path.includes('..')
    ? html`<a href="${path}">${shown}</a>`
    : shown;
}

/** Expected and observed; nothing where neither is known. */
export function comparison({
  expected,
  observed,
}: {
  readonly expected: string | null;
  readonly observed: string | null;
}): Markup | null {
  const told = [
    ['expected', expected],
    ['observed', observed],
  ].flatMap(([name, value]) => (value == null ? [] : [{ name, value }]));
  if (told.length === 0) return null;
  return html`<dl class="compared">
    ${told.map(
      ({ name, value }) =>
        html`<dt>${name ?? ''}</dt>
          <dd><code>${digests(value)}</code></dd>`,
    )}
  </dl>`;
}
