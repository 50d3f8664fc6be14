/** The report as one page to keep: nothing is loaded, no script is needed, everything from outside is escaped. */
import type { Report } from '../contracts/report.js';
import { gates } from './html/gates.js';
import { html, Markup } from './html/markup.js';
import { rules } from './html/rules.js';
import { POLICY, STYLE } from './html/style.js';
import { suite } from './html/suite.js';
import { alignment, contractChanges, impact, signOffDocuments, waivers } from './html/tables.js';
import { banner, blockers, facts, later } from './html/verdict.js';
import { readable } from './readable.js';
import { subjectOf } from './verdicts.js';

/** Not part of the template: a formatter may add blanks there, and the policy knows these bytes. */
const styleSheet = new Markup(`<style>${STYLE}</style>`);

/** A whole HTML document, light or dark as the reader prefers. */
export function renderHtml(whole: Report): string {
  const report = readable(whole);
  const title = `${report.verdict}: ${report.names.producer} ${subjectOf(report).release}`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${styleSheet}
      </head>
      <body>
        <main>
          ${[
            banner(report),
            blockers(report),
            later(report),
            facts(report),
            gates(report),
            alignment(report),
            suite(report),
            contractChanges(report),
            impact(report),
            signOffDocuments(report),
            waivers(report),
            rules(report),
          ]}
          <footer class="soft">
            ${report.tool.name} ${report.tool.version} · evidence SHA-256 <code>${report.evidenceSha256}</code> ·
            profile SHA-256 <code>${report.profile.sha256}</code>
          </footer>
        </main>
      </body>
    </html> `;
  return `${page.source.trimEnd()}\n`;
}
