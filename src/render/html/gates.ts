/** The page's gates, each to be opened; the ones that did not pass stand open. */
import type { Finding } from '../../contracts/finding.js';
import type { GateReport, Report } from '../../contracts/report.js';
import type { GateStatus, Severity } from '../../contracts/words.js';
import { counted } from '../verdicts.js';
import { html, type Markup, sentence } from './markup.js';
import { comparison, place } from './place.js';
import { ruleCode } from './rules.js';

const STATUS_COLOURS: Readonly<Record<GateStatus, string>> = {
  pass: 'good',
  fail: 'bad',
  error: 'bad',
  pending: 'wait',
  skipped: 'soft',
};
const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = { error: 'bad', warning: 'wait', notice: 'soft' };

export function gates(report: Report): Markup {
  return html`<h2>Gates</h2>
    ${report.gates.map((gate) => gateBlock(report, gate))}`;
}

function gateBlock(report: Report, gate: GateReport): Markup {
  const open = gate.status === 'pass' || gate.status === 'skipped' ? null : html` open`;
  const count = gate.findings.length === 0 ? '' : ` · ${counted(gate.findings.length, 'finding')}`;
  const needed = gate.needed.length === 0 ? 'not needed by a decision' : `needed for ${gate.needed.join(' and ')}`;
  const seen = gate.summary === '' ? gate.title : gate.summary;
  return html`<details id="gate-${gate.id}" ${open}>
    <summary>
      <span class="pill ${STATUS_COLOURS[gate.status]}">${gate.status}</span
      ><span class="name">${gate.id}</span>${sentence(seen)}<span class="soft">${count}</span>
    </summary>
    <div class="inside">
      <p class="soft">Asked: ${gate.title} (${needed}).</p>
      ${
        gate.findings.length === 0
          ? null
          : html`<ul>
              ${gate.findings.map((finding) => findingItem(report, finding))}
            </ul>`
      }
    </div>
  </details> `;
}

function findingItem(report: Report, finding: Finding): Markup {
  return html`<li>
    <p>
      <span class="${SEVERITY_COLOURS[finding.severity]}"><strong>${finding.severity}</strong></span>
      ${sentence(finding.message)}
    </p>
    <p class="soft">${ruleCode(finding.rule)}</p>
    ${place(report, finding)}${comparison(finding)}
    <p><strong>Fix:</strong> ${sentence(finding.hint)}</p>
  </li>`;
}
