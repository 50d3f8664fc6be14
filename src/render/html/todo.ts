/** What must be done, a row for each cause, by who has to do it; what does not hold the decision up is folded below. */
import { counted } from '../../contracts/english.js';
import { reasonsIn, reasonsWithin } from '../causes.js';
import { decisionNamed, nameIn, decisionsIn } from '../verdicts.js';
import { fixSentence, mendsWarningsOnly } from '../fix.js';
import { heading, html, Markup, sentence } from './markup.js';
import type { Group, Page, Row } from './page.js';
import { rowItem } from './row.js';

/** Of what one side has to do: so much is shown before the rest is folded. */
const SHOWN = 30;

export function todo(page: Page): Markup | null {
  const { report, todo: groups } = page;
  const sentenceOfFix = mendsWarningsOnly(report) ? null : fixSentence(report, (text) => `\`${text}\``);
  const fix = sentenceOfFix === null ? null : html`<p>${sentence(sentenceOfFix)}</p>`;
  // What only warns may have one right value, too.
  if (groups.length === 0) return fix;
  const title = report.only === null && report.enforced === null ? 'To do, if a decision were enforced' : 'To do';
  return html`<div class="headed">
      ${heading('todo', `${title}: ${rowsOf(groups)}`)}
      <p class="soft">${folded(groups)}</p>
      ${rowsOf(groups) > 1 ? filter(groups) : null}
    </div>
    ${fix} ${groups.map((group) => groupBlock(page, group, false))}`;
}

/** How much the rows fold, where they fold something. */
function folded(groups: readonly Group[]): string {
  const all = reasonsIn(groups.flatMap(({ rows }) => rows.map(({ cause }) => cause)));
  const left = all - rowsOf(groups);
  return left === 0 ? '' : `${counted(left, 'more finding')}, each folded under its cause`;
}

function rowsOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Works by style alone: rows, gates and commands that do not stand as asked are not shown. */
function filter(groups: readonly Group[]): Markup {
  const all = groups.flatMap(({ rows }) => rows);
  const failing = all.filter(({ cause }) => cause.reason.kind === 'definite').length;
  const choices = [
    { id: 'all', state: 'checked', words: `all ${all.length}` },
    { id: 'failing', state: failing > 0 ? '' : 'disabled', words: `failing ${failing}` },
    { id: 'waiting', state: failing < all.length ? '' : 'disabled', words: `waiting ${all.length - failing}` },
  ];
  return html`<fieldset class="filter">
    <legend>Show</legend>
    ${choices.map(
      ({ id, state, words }) =>
        html`<span
          ><input type="radio" name="show" id="show-${id}" ${new Markup(state)} /><label for="show-${id}"
            >${words}</label
          ></span
        > `,
    )}
  </fieldset>`;
}

function groupBlock(page: Page, { owner, rows }: Group, isOther: boolean): Markup {
  const [first, rest] = [rows.slice(0, SHOWN), rows.slice(SHOWN)];
  return html`<section class="group">
    ${owner === null ? null : html`<h3>${owner} <span class="soft">${counted(rows.length, 'thing')} to do</span></h3>`}
    ${list(page, first, isOther)}
    ${
      rest.length === 0
        ? null
        : html`<details class="more rest">
            <summary>${rest.length} more to do</summary>
            ${list(page, rest, isOther)}
          </details>`
    }
  </section>`;
}

function list(page: Page, rows: readonly Row[], isOther: boolean): Markup {
  return html`<ol class="rows" start="${rows[0]?.number ?? 1}">
    ${rows.map((row) => rowItem(page, row, isOther))}
  </ol>`;
}

/** What the other decisions need beyond the enforced one. */
export function others(page: Page): Markup | null {
  const { report, others: groups } = page;
  const { enforced } = report;
  if (enforced === null || groups.length === 0) return null;
  const said = decisionNamed(report);
  return html`<details class="fold">
    <summary>
      <h2>Not needed for ${said}: ${rowsOf(groups)}</h2>
      <span class="soft">${waitedForBy(page)}</span>
    </summary>
    <div id="others">
      <p class="soft">${folded(groups)}</p>
      ${groups.map((group) => groupBlock(page, group, true))}
    </div>
  </details>`;
}

/** How many of the rows each decision waits for: `release (7) · runtime cutover (11)`. */
function waitedForBy({ report, others: groups }: Page): string {
  const causes = groups.flatMap(({ rows }) => rows.map(({ cause }) => cause));
  const counts = decisionsIn(report).map(({ id }) => ({
    name: nameIn(report, id),
    count: causes.filter((cause) => reasonsWithin(cause).some((one) => one.decisions.includes(id))).length,
  }));
  return counts.flatMap(({ name, count }) => (count === 0 ? [] : `${name} (${count})`)).join(' · ');
}
