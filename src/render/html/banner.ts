/** The first screen's head: what was decided of which release, in numbers, and every gate in a word. */
import { counted, enumerated } from '../../contracts/english.js';
import type { GateReport, Report } from '../../contracts/report.js';
import { provisos, cutShort } from '../because.js';
import { moment } from '../durations.js';
import { apartWords, gateWord, isAskedFor } from '../gate-words.js';
import { commitUrl } from '../links.js';
import { judgedPhrase } from '../subject.js';
import { gatesPhrase } from '../tally.js';
import { howFar } from '../outcomes.js';
import {
  decidedWords,
  DECISION_NAMES,
  nameIn,
  decisionNamed,
  otherDecisions,
  isCutShort,
  isOnlyMissing,
  notCovered,
  subjectOf,
  verdictWord,
  wayBack,
} from '../verdicts.js';
import { html, sentence, type Markup } from './markup.js';
import { inChange } from '../since.js';
import type { Page } from './page.js';
import { sign, standingOfGate } from './signs.js';

export function banner(page: Page): Markup {
  const { report } = page;
  return html`<header class="banner ${colour(report)}">
    <h1><span class="word">${verdictWord(report)}</span> <span class="asked">${askedFor(report)}</span></h1>
    <p class="subject">
      <strong>${report.names.producer} ${subjectOf(report).release} → ${report.names.consumer}</strong>
      <span class="moment">${commit(page)} · ${moment(report.observedAt)}</span>
    </p>
    <p>${counts(page)}</p>
    ${grounds(report).map((ground) => html`<p class="soft">${sentence(ground)}</p>`)}
  </header>`;
}

function colour(report: Report): string {
  if (report.verdict === 'GO') return 'go';
  if (isCutShort(report)) return 'not-decided';
  if (report.verdict === 'NO-GO') return isOnlyMissing(report) ? 'for-now' : 'no-go';
  return 'not-decided';
}

function askedFor(report: Report): string {
  const { only, enforced } = report;
  if (only !== null) return `only ${enumerated(only)} judged`;
  return enforced === null ? 'nothing is decided' : decisionNamed(report);
}

function commit({ report, links }: Page): Markup {
  const sha = report.subject?.sha;
  if (sha === undefined) return html`no git checkout`;
  const shown = html`<code>${sha.slice(0, 12)}</code>`;
  const linked = links?.sha === sha ? html`<a href="${commitUrl(links)}" rel="noreferrer">${shown}</a>` : shown;
  return html`${linked}${report.subject === null ? '' : judgedPhrase(report.subject)}`;
}

/** `3 of 8 gates pass, 4 fail, 1 waits · to do: 9 Orders, 1 Kasse` */
function counts({ report, todo, warnings }: Page): Markup {
  const whose = todo.flatMap(({ owner, rows }) => (owner === null ? [] : `${rows.length} ${owner}`)).join(', ');
  const phrases = [
    isCutShort(report) ? `no verdict: ${howFar(report)}` : gatesPhrase(report),
    ...(todo.length === 0 ? [provisos(report) ?? 'nothing to do'] : isOnlyMissing(report) ? ['nothing failed'] : []),
  ];
  const more = warnings.length === 0 ? null : html` · <a href="#warnings">${counted(warnings.length, 'warning')}</a>`;
  return html`<strong>${phrases.join(' · ')}</strong
    >${whose === '' ? null : html` · to do: <strong>${whose}</strong>`}${more}`;
}

/** The other decisions, why this one, the way back that is under way, and what the profile leaves out. */
function grounds(report: Report): readonly string[] {
  const { enforced, enforcedBecause: why } = report;
  const back = wayBack(report);
  const others = report.only === null ? otherDecisions(report) : [];
  const verdicts = others.map(({ id }) => `${nameIn(report, id)} ${decidedWords(report, id)}`);
  const change = inChange(report)?.words ?? '';
  return [
    ...[cutShort(report)].filter((one) => one !== null),
    ...(change === '' ? [] : [`${change}.`]),
    ...(verdicts.length === 0
      ? []
      : [`${enforced === null ? 'Decisions' : 'Other decisions'}: ${verdicts.join(', ')}.`]),
    ...(why === null || enforced === null ? [] : [`This check decides ${decisionNamed(report)}, because ${why}.`]),
    ...(back === null ? [] : [`${back.move}. ${back.tell}.`]),
    ...notCovered(report).map(({ decision, gates }) => `Not covered by ${DECISION_NAMES[decision]}: ${gates}.`),
  ];
}

/** Every gate in a word; each leads to what it saw. A gate that was not judged leads nowhere. */
export function chips({ report }: Page): Markup {
  const { only, gates } = report;
  const asked = gates.filter((gate) => isAskedFor(report, gate));
  const rest = gates.filter((gate) => !isAskedFor(report, gate));
  return html`<nav class="chips" aria-label="Gates">
    <ul>
      ${asked.map((gate) => chip(report, gate))}
    </ul>
    ${
      rest.length === 0
        ? null
        : html`<p class="soft">${apartWords(report)}:</p>
            <ul class="apart">
              ${rest.map((gate) => (only === null ? chip(report, gate) : html`<li><span>${gate.id}</span></li>`))}
            </ul>`
    }
  </nav>`;
}

function chip(report: Report, gate: GateReport): Markup {
  const standing = standingOfGate(report, gate);
  return html`<li class="${standing}">
    <a href="#gate-${gate.id}">${sign(standing)} ${gate.id} <strong>${gateWord(report, gate)}</strong></a>
  </li>`;
}
