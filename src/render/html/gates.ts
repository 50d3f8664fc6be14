/** Every gate: what it asked and saw. What is told above is named here; notices are told here alone. */
import { counted, enumerated } from '../../contracts/english.js';
import type { Finding } from '../../contracts/finding.js';
import { reasonOf, type GateReport, type Report } from '../../contracts/report.js';
import { reasonsWithin } from '../causes.js';
import { foundIn } from '../found.js';
import { gateWord, isIdle, isJudged } from '../gate-words.js';
import { gateSeen } from '../seen.js';
import { isGap } from '../reasons.js';
import { decisionNamed, isWayBack, nameIn } from '../verdicts.js';
import { heading, html, sentence, type Markup } from './markup.js';
import type { Page } from './page.js';
import { comparison, place } from './place.js';
import { ruleCode } from './rules.js';
import { sign, standingOfGate, type Standing } from './signs.js';

const OF_SEVERITY: Readonly<Record<Finding['severity'], Standing>> = {
  error: 'failing',
  warning: 'warned',
  notice: 'aside',
};

export function gates(page: Page): Markup {
  const judged = page.report.gates.filter(({ id }) => isJudged(page.report, id));
  return html`${heading('gates', 'Gates')} ${judged.map((gate) => gateBlock(page, gate))}`;
}

function gateBlock(page: Page, gate: GateReport): Markup {
  const standing = standingOfGate(page.report, gate);
  return html`<section id="gate-${gate.id}" class="gate is-${standing}">
    <h3>
      ${sign(standing)} <a href="#gate-${gate.id}">${gate.id}</a>
      <span class="${standing}">${gateWord(page.report, gate)}</span>
    </h3>
    <p>${sentence(gateSeen(page.report, gate))}</p>
    <p class="soft">Asked: ${gate.title}${neededFor(page.report, gate)}.</p>
    ${findingsOf(page, gate)}
  </section>`;
}

/** Where only some gates were judged, no decision was. */
function neededFor(report: Report, { needed }: GateReport): string {
  if (report.only !== null) return '';
  if (needed.length === 0)
    return ` (not needed for ${report.enforced === null ? 'any decision' : decisionNamed(report)})`;
  // In an incident nobody asks what a rehearsal needs.
  const told = isWayBack(report) ? needed.filter((decision) => decision === report.enforced) : needed;
  return ` (needed for ${enumerated((told.length === 0 ? needed : told).map((decision) => nameIn(report, decision)))})`;
}

function findingsOf(page: Page, gate: GateReport): Markup | null {
  const asked = askedBesides(page, gate);
  if (isIdle(page.report, gate) || asked.length + gate.findings.length === 0) return null;
  return html`<details class="more">
    <summary>${foundIn(page.report, gate) || counted(gate.findings.length, 'finding')}</summary>
    <ul class="rows">
      ${asked.map(
        ({ reason, told: where }) =>
          html`<li>
            <p class="what">
              ${sign(reason.kind === 'definite' ? 'failing' : 'waiting')}${sentence(reason.message)}
              <a href="#${where.id}">${where.label}</a>
            </p>
          </li> `,
      )}
      ${gate.findings.map((finding) => findingItem(page, gate, finding))}
    </ul>
  </details>`;
}

/** What a decision asks of the gate beyond what the gate itself asks. */
function askedBesides({ todo, others, toldAt }: Page, { id, findings }: GateReport) {
  const found = new Set(findings.map((finding) => reasonOf({ ...finding, gate: id })));
  return [...todo, ...others]
    .flatMap(({ rows }) => rows.flatMap(({ cause }) => reasonsWithin(cause)))
    .filter((reason) => reason.gate === id && !found.has(reasonOf(reason)))
    .flatMap((reason) => {
      const told = toldAt(id, reason);
      return told === null ? [] : [{ reason, told }];
    });
}

function findingItem(page: Page, gate: GateReport, finding: Finding): Markup {
  const told = page.toldAt(gate.id, finding);
  if (told !== null)
    return html`<li>
      <p class="what">
        ${sign(isGap(finding) ? 'waiting' : OF_SEVERITY[finding.severity])}${sentence(finding.message)}
        <a href="#${told.id}">${told.label}</a>
      </p>
    </li> `;
  const head = html`${sign(OF_SEVERITY[finding.severity])}<span class="soft">${finding.severity}</span>
    ${sentence(finding.message)}`;
  return html`<li>
    <p class="what">${head}</p>
    <p class="where">${place(page, finding)} ${ruleCode(finding.rule)}</p>
    ${comparison(finding)}
    ${finding.severity === 'notice' && !isGap(finding) ? null : html`<p><strong>Fix:</strong> ${sentence(finding.hint)}</p>`}
  </li> `;
}
