/** One thing to do: what, where, how to fix it, what goes away with it, and how to look again. */
import { counted, enumerated } from '../../contracts/english.js';
import type { CommandResult } from '../../contracts/evidence.js';
import { moreWords, reasonsWithin, type Cause } from '../causes.js';
import { alikeWords, logWords } from '../failures.js';
import { fixSentence, mendsWarningsOnly } from '../fix.js';
import type { Reason } from '../reasons.js';
import { tailLines } from '../tail.js';
import { outcomeOf } from '../outcomes.js';
import { nameIn, wayBack } from '../verdicts.js';
import { offeredImpact } from './contract.js';
import { html, sentence, type Markup, copied } from './markup.js';
import type { Page, Row } from './page.js';
import { comparison, fileBeside, place } from './place.js';
import { ruleCode } from './rules.js';
import { runAnchor } from './run.js';
import { sign } from './signs.js';

/** Of what a command printed: so much is shown before the rest is folded. */
const SHOWN = 5;

/** @param isOther - of what the enforced decision does not need: then it is said which one does */
export function rowItem(page: Page, { id, number, cause, isNew, again }: Row, isOther: boolean): Markup {
  const { reason } = cause;
  const isDefinite = reason.kind === 'definite';
  const blocks = isOther ? enumerated(blockedBy(cause).map((decision) => nameIn(page.report, decision))) : '';
  return html`<li id="${id}" class="row ${isDefinite ? 'is-failing' : 'is-waiting'}">
    <p class="what">
      ${sign(isDefinite ? 'failing' : 'waiting')}<strong>${whatOf(cause)}</strong>${isNew ? html` <span class="new">new</span>` : null}
    </p>
    <p class="where">${whereOf(page, cause)} · <a href="#${id}">#${number}</a></p>
    ${othersOf(page, cause)} ${alikeOf(page, cause)}
    <p><strong>Fix:</strong> ${sentence(reason.fix)}</p>
    <div class="again soft">
      ${again === null ? null : html`<p>Run it yourself${again.where}: <code class="copied">${again.command}</code></p>`}
      ${blocks === '' ? null : html`<p>Blocks ${blocks}</p>`} ${comparedOf(reason)}
    </div>
  </li>`;
}

function blockedBy(cause: Cause): Reason['decisions'] {
  return [...new Set(reasonsWithin(cause).flatMap(({ decisions }) => decisions))];
}

/** A command goes by its id and how it ended; its line can be copied. */
function whatOf({ reason, command }: Cause): Markup {
  if (command === null || !reason.rule.endsWith('/command')) return sentence(reason.message);
  const why = command.reason === null ? null : html`: ${command.reason}`;
  return html`${command.id} ${outcomeOf(command)}${why}`;
}

function whereOf(page: Page, { reason, command }: Cause): Markup {
  const offered = reason.rule === 'sign-off/impact-missing' ? offeredImpact(page.report) : null;
  const parts = [
    ...(command === null ? [] : [copied(command.command)]),
    place(page, reason),
    html`<a href="#gate-${reason.gate}">${reason.gate}</a>`,
    ruleCode(reason.rule),
    command === null ? null : html`<a href="#${runAnchor(page.report, command)}">output</a>`,
    offered === null ? null : html`<a href="#${offered}">what was computed</a>`,
    command?.log == null ? null : fileBeside(page, command.log),
    reason.kind === 'unknown' ? html`<span class="waiting">evidence is missing</span>` : null,
    reason.waiting ? html`<span class="waiting">may clear by waiting</span>` : null,
  ].filter((part) => part !== null);
  return html`${parts.map((part, at) => (at === 0 ? part : html` · ${part}`))}`;
}

/** What goes away with the cause: the first lines of what a command printed, all else folded and counted. */
function othersOf(page: Page, cause: Cause): Markup | null {
  const { others, tie, command } = cause;
  if (others.length === 0) return command === null ? null : lastOutput(command);
  const shown = tie === 'output' ? others.slice(0, SHOWN) : [];
  const rest = others.slice(shown.length);
  const words = `${moreWords(cause, rest.length, shown.length > 0)}${logWords(cause)}`;
  return html`${shown.length === 0 ? null : list(page, shown)}
  ${
    rest.length === 0
      ? null
      : html`<details class="more">
          <summary>${words}</summary>
          ${list(page, rest)}
        </details>`
  }`;
}

function alikeOf({ report }: Page, cause: Cause): Markup | null {
  if (cause.alike.length === 0) return null;
  return html`<details class="more">
    <summary>${alikeWords(cause)}</summary>
    <ul class="others">
      ${cause.alike.map(({ command }) => html`<li><a href="#${runAnchor(report, command)}">${command.id}</a> <code>${command.command}</code></li> `)}
    </ul>
  </details>`;
}

/** Where no matcher read it, the last line that it printed. */
function lastOutput({ tail }: CommandResult): Markup | null {
  const last = tailLines(tail).at(-1);
  return last === undefined ? null : html`<p class="others"><code>${last}</code></p>`;
}

function list(page: Page, reasons: readonly Reason[]): Markup {
  return html`<ul class="others">
    ${reasons.map((reason) => html`<li>${place(page, reason)} ${sentence(reason.message)}</li> `)}
  </ul>`;
}

function comparedOf({ expected, observed, kind }: Reason): Markup | null {
  // Of what is not there, nothing was observed.
  const compared = kind === 'unknown' ? null : comparison({ expected, observed });
  if (compared === null) return null;
  return html`<details class="more">
    <summary>Expected and observed</summary>
    ${compared}
  </details>`;
}

/** What takes warnings away, and nothing else. */
function fixOf({ report }: Page): Markup | null {
  const fix = mendsWarningsOnly(report) ? fixSentence(report, (text) => `\`${text}\``) : null;
  return fix === null ? null : html`<p>${sentence(fix)}</p>`;
}

/** Rows of what holds nothing up. */
export function warnings(page: Page): Markup | null {
  if (page.warnings.length === 0) return null;
  // In an incident nobody unfolds what is folded.
  return html`<details class="fold" ${wayBack(page.report) === null ? null : html` open`}>
    <summary>
      <h2>${counted(page.warnings.length, 'warning')}</h2>
      <span class="soft">${page.warnings.length === 1 ? 'blocks' : 'block'} nothing</span>
    </summary>
    ${fixOf(page)}
    <ul class="rows" id="warnings">
      ${page.warnings.map(
        ({ id, gate, finding }) =>
          html`<li id="${id}" class="row">
            <p class="what">${sign('warned')}<strong>${sentence(finding.message)}</strong></p>
            <p class="where">${place(page, finding)} <a href="#gate-${gate}">${gate}</a> · ${ruleCode(finding.rule)}</p>
            <p><strong>Fix:</strong> ${sentence(finding.hint)}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}
