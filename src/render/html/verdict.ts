/** The page's beginning: the verdict, both decisions, what was judged, and the blockers with what clears them. */
import type { DecisionReport, Report } from '../../contracts/report.js';
import { BASELINE_FACTS, type DecisionId } from '../../contracts/words.js';
import { moment } from '../durations.js';
import { judgedPhrase } from '../subject.js';
import {
  afterThis,
  because,
  type Blocked,
  counted,
  DECISION_NAMES,
  decisionsIn,
  enumerated,
  subjectOf,
  toldBlockers,
  wayBack,
} from '../verdicts.js';
import { type Content, html, type Markup, sentence } from './markup.js';
import { comparison, place } from './place.js';
import { ruleCode } from './rules.js';

export function banner(report: Report): Markup {
  const why = report.enforcedBecause === null ? '' : ` (${report.enforcedBecause})`;
  const asked =
    report.enforced === null ? 'No decision is enforced' : `Enforced: ${DECISION_NAMES[report.enforced]}${why}`;
  return html`<header class="banner ${report.verdict.toLowerCase()}">
      <p class="word">${report.verdict}</p>
      <h1>${report.names.producer} ${subjectOf(report).release} → ${report.names.consumer}</h1>
      <p>${asked}; ${because(report)}.</p>
      ${backLine(report)}
    </header>
    ${report.only === null ? decisionCards(report) : null}`;
}

function backLine(report: Report): Markup | null {
  const back = wayBack(report);
  return back === null ? null : html`<p>${back.move}. ${back.tell}.</p>`;
}

function decisionCards(report: Report): Markup {
  return html`<div class="cards">
    ${decisionsIn(report).map(({ id, report: decided }) => decisionCard(report, id, decided))}
  </div>`;
}

function decisionCard(report: Report, decision: DecisionId, decided: DecisionReport): Markup {
  const { verdict, blockers, waived, afterThis: later } = decided;
  const needed = report.gates.filter((gate) => gate.needed.includes(decision));
  const open = needed.filter((gate) => gate.status !== 'pass' && gate.status !== 'skipped').length;
  const waivedText = waived.length > 0 ? `, ${counted(waived.length, 'blocker')} waived` : '';
  const laterText = later.length > 0 ? `, ${counted(later.length, 'thing')} to do after this` : '';
  return html`<section class="card">
    <h3><span class="pill ${verdict === 'GO' ? 'good' : 'bad'}">${verdict}</span> ${DECISION_NAMES[decision]}</h3>
    <p class="soft">
      ${needed.length - open} of ${needed.length} needed gates let it go on;
      ${counted(blockers.length, 'blocker')}${waivedText}${laterText}
    </p>
  </section>`;
}

export function blockers(report: Report): Markup | null {
  const blocked = toldBlockers(report);
  if (blocked.length === 0) return null;
  return html`<h2>Blockers</h2>
    <ol>
      ${blocked.map((one) => blockerItem(report, one))}
    </ol>`;
}

/** What the enforced decision does not wait for. */
export function later(report: Report): Markup | null {
  const items = afterThis(report);
  if (items.length === 0) return null;
  return html`<h2>After this</h2>
    <ul>
      ${items.map(
        (one) =>
          html`<li>
            <p>Once ${one.after}: <strong>${sentence(one.message)}</strong></p>
            ${place(report, one)}
            <p class="soft">${sentence(one.clears)} (${one.owner})</p>
          </li>`,
      )}
    </ul>`;
}

function blockerItem(report: Report, { blocker, decisions }: Blocked): Markup {
  const waits = blocker.waiting ? html` · <span class="wait">may clear by waiting</span>` : null;
  const unknown = blocker.kind === 'unknown' ? html` · <span class="wait">evidence is missing</span>` : null;
  return html`<li>
    <p><strong>${sentence(blocker.message)}</strong></p>
    <p class="soft">
      <a href="#gate-${blocker.gate}">${blocker.gate}</a> · ${ruleCode(blocker.rule)} · blocks
      ${enumerated(decisions)}${unknown}${waits}
    </p>
    ${place(report, blocker)}${comparison(blocker)}
    <p><strong>Fix:</strong> ${sentence(blocker.clears)} <span class="soft">(${blocker.owner})</span></p>
  </li>`;
}

/** What was judged, from which commit, with which profile. */
export function facts(report: Report): Markup {
  const rows: readonly (readonly [string, Content])[] = [
    ...BASELINE_FACTS.map((fact): readonly [string, Content] => [fact, codeOrNothing(report.baseline?.[fact] ?? null)]),
    ['rollback target', codeOrNothing(report.rollback.target?.release_tag ?? null)],
    ['judged as', report.role],
    ['repository', codeOrNothing(report.repository)],
    ['subject', subjectCell(report)],
    ['peer', peerCell(report)],
    [
      'handoff payload',
      report.handoff && html`<code>${report.handoff.path}</code> ${report.handoff.mode ?? 'without a mode'}`,
    ],
    ['payload SHA-256', codeOrNothing(report.handoff?.sha256 ?? null)],
    ['profile', html`<code>${report.profile.source}</code>`],
    ['observed', moment(report.observedAt)],
  ];
  return html`<h2>What was judged</h2>
    <dl class="card">
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value ?? nothing}</dd>`,
      )}
    </dl>`;
}

const nothing = html`<span class="soft">not known</span>`;

function codeOrNothing(value: string | null): Markup | null {
  return value === null ? null : html`<code>${value}</code>`;
}

function subjectCell({ subject }: Report): Markup | null {
  if (subject === null) return null;
  const judged = judgedPhrase(subject);
  const isCommit = subject.differing?.length === 0;
  return html`<code>${subject.sha}</code>${isCommit ? judged : html`<span class="wait">${judged}</span>`}`;
}

function peerCell({ peer, names }: Report): Markup | null {
  if (peer === null) return null;
  if (peer.absence !== null) return html`${names[peer.side]}: <span class="wait">${peer.absence}</span>`;
  return html`${names[peer.side]} <code>${peer.repository ?? 'a checkout beside'}</code> at
    <code>${peer.reference ?? 'its working tree'}</code>`;
}
