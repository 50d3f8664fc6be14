/** What people said and may say: the sign-off documents, the way back, the waivers. */
import type { RecordReport, Report, WaiverReport } from '../../contracts/report.js';
import { BASELINE_FACTS } from '../../contracts/words.js';
import { liftedBy, WAIVER_WORDS } from '../verdicts.js';
import { digests, heading, html, scrolled, sentence, type Markup } from './markup.js';
import type { Page } from './page.js';
import { opened } from './place.js';
import { absent, tableOf } from './table.js';

export function signOffDocuments(page: Page): Markup | null {
  const { records } = page.report;
  if (records.length === 0) return null;
  return html`${heading('sign-off-documents', 'Sign-off documents')}
  ${scrolled(
    'Sign-off documents',
    tableOf(
      ['document', 'updated', 'release', 'rehearsal', 'cutover', 'owners'],
      records.map((record) => recordCells(page, record)),
    ),
  )}`;
}

function recordCells(page: Page, record: RecordReport): readonly Markup[] {
  const { side, path, lines, baseline, owners } = record;
  const past = record.superseded ? html` <strong class="waiting">superseded</strong>` : null;
  const said = (verdict: string | null, line: number | undefined): Markup =>
    verdict === null
      ? absent
      : html`${opened(page, { side, path, line: line ?? null }, line === undefined ? verdict : html`${verdict} <code>:${line}</code>`)}`;
  return [
    html`${page.report.names[side]} ${record.document}${past}<br />${opened(page, { side, path, line: null }, html`<code>${path}</code>`)}`,
    html`${record.updated ?? absent}`,
    html`${baseline.release_tag ?? absent}`,
    said(record.rehearsal, lines.rehearsal),
    said(record.cutover, lines.cutover),
    owners.length === 0
      ? absent
      : html`${owners.map(({ role, name }) => html`<p>${name} <span class="soft">${role}</span></p>`)}`,
  ];
}

/** Where it goes back to, and who is ready for it. */
export function rollback(page: Page): Markup | null {
  const { target, documents } = page.report.rollback;
  if (target === null && documents.length === 0) return null;
  const facts = BASELINE_FACTS.flatMap((fact) => (target?.[fact] === undefined ? [] : [{ fact, said: target[fact] }]));
  return html`${heading('rollback', 'Rollback')}
  ${
    facts.length === 0
      ? html`<p>No release is named to go back to.</p>`
      : html`<dl class="card">
          ${facts.map(
            ({ fact, said }) =>
              html`<dt>${fact}</dt>
                <dd><code>${digests(said)}</code></dd>`,
          )}
        </dl>`
  }
  ${
    documents.length === 0
      ? null
      : scrolled(
          'Readiness documents',
          tableOf(
            ['readiness document', 'says'],
            documents.map(({ side, path, readiness }) => [
              html`${page.report.names[side]} ${opened(page, { side, path, line: null }, html`<code>${path}</code>`)}`,
              html`${readiness ?? absent}`,
            ]),
          ),
        )
  }`;
}

function liftedIn(report: Report, waiver: WaiverReport): Markup {
  const lifted = liftedBy(report, waiver);
  return lifted.length === 0 ? absent : html`${lifted.map(({ message }) => html`<p>${sentence(message)}</p>`)}`;
}

export function waivers({ report }: Page): Markup | null {
  // Nothing is decided, nor lifted, by a part of the gates.
  if (report.waivers.length === 0 || report.only !== null) return null;
  return html`${heading('waivers', 'Waivers')}
  ${scrolled(
    'Waivers',
    tableOf(
      ['state', 'waives', 'for', 'until', 'approver', 'reason', 'what it lifts'],
      report.waivers.map((waiver) => [
        html`${WAIVER_WORDS[waiver.state]}`,
        html`<code>${waiver.target}</code>`,
        html`<code>${waiver.baseline}</code>`,
        html`${waiver.expires}`,
        html`${waiver.approver}`,
        html`${waiver.reason}<br /><span class="soft">${waiver.detail}</span>`,
        liftedIn(report, waiver),
      ]),
    ),
  )}`;
}
