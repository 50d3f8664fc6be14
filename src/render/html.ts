/** The report as one page to keep: nothing is loaded, the one script only adds buttons, everything from outside is escaped. */
import { isJudged } from './gate-words.js';
import type { Report } from '../contracts/report.js';
import type { GateId } from '../contracts/words.js';
import { banner, chips } from './html/banner.js';
import { contractChanges, impact } from './html/contract.js';
import { gates } from './html/gates.js';
import { files, judged } from './html/judged.js';
import { later } from './html/later.js';
import { html, Markup } from './html/markup.js';
import { SCRIPT } from './html/copy.js';
import { alignment } from './html/matrix.js';
import { pageOf, type Page, type PageOptions } from './html/page.js';
import { warnings } from './html/row.js';
import { rules } from './html/rules.js';
import { rollback, signOffDocuments, waivers } from './html/sign-off.js';
import { POLICY, STYLE } from './html/style.js';
import { suite } from './html/suite.js';
import { others, todo } from './html/todo.js';
import { readable } from './readable.js';
import { decisionNamed, subjectOf, verdictWord } from './verdicts.js';

/** Not part of the template: a formatter may add blanks there, and the policy knows these bytes. */
const styleSheet = new Markup(`<style>${STYLE}</style>`);
const script = new Markup(`<script>${SCRIPT}</script>`);
const ALONE: PageOptions = { links: null, beside: [] };

/** What is shown of a gate besides its findings. */
const SECTIONS: readonly { readonly of: readonly GateId[]; readonly show: (page: Page) => Markup | null }[] = [
  { of: ['producer-suite', 'consumer-suite'], show: suite },
  { of: ['alignment'], show: alignment },
  { of: ['stability-window'], show: contractChanges },
  { of: ['sign-off'], show: impact },
  { of: ['sign-off'], show: signOffDocuments },
  { of: ['rollback'], show: rollback },
];

/** A whole HTML document, light or dark as the reader prefers. */
export function renderHtml(whole: Report, options: PageOptions = ALONE): string {
  const report = readable(whole);
  const page = pageOf(report, options);
  const asked =
    report.only === null ? (report.enforced === null ? 'nothing enforced' : decisionNamed(report)) : 'only some gates';
  const title = `${verdictWord(report)} (${asked}): ${report.names.producer} ${subjectOf(report).release}`;
  const document = html`<!doctype html>
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
        ${banner(page)}
        <main>
          ${chips(page)} ${[waivers, todo, later, others, warnings, gates].map((show) => show(page))}
          ${judgedSections(page)} ${[judged, files, rules].map((show) => show(page))}
        </main>
        ${script}
      </body>
    </html> `;
  return `${document.source.trimEnd()}\n`;
}

/** With `only`, of the gates that were judged and nothing else. */
function judgedSections(page: Page): readonly (Markup | null)[] {
  return SECTIONS.filter(({ of }) => of.some((gate) => isJudged(page.report, gate))).map(({ show }) => show(page));
}
