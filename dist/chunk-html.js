import { v as visible, e as counted, f as lanesOf, d as duration, g as outcomeOf, t as tailLines, m as matrixOf, D as DECISION_NAMES, s as subjectOf, h as because, i as blockersOf, k as moment } from './chunk-present.js';
import { createHash } from 'node:crypto';
import { i as impactRows } from './chunk-impact.js';
import { D as DECISIONS, B as BASELINE_FACTS } from './chunk-inputs.js';

/** Finished HTML: made by `html`, or by hand from constants of ours. */ class Markup {
    constructor(source){
        this.source = source;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};
/** A template whose values are made visible and escaped; safe for text and for quoted attributes. */ function html(strings, ...values) {
    return new Markup(strings.map((part, at)=>part + sourceOf(values[at] ?? null)).join(''));
}
function sourceOf(content) {
    if (content === null) return '';
    if (content instanceof Markup) return content.source;
    if (typeof content === 'number') return String(content);
    if (typeof content === 'string') return visible(content).replace(/[&<>"']/g, (character)=>ENTITIES[character] ?? '');
    return content.map(sourceOf).join('');
}
/** A sentence of ours in which what stands between backticks is code. */ function sentence(text) {
    return html`${text.split(/(`[^`]+`)/).map((part)=>/^`[^`]+`$/.test(part) ? html`<code>${part.slice(1, -1)}</code>` : part)}`;
}

function place(report, at) {
    if (at.path === null) return null;
    const position = [
        at.line,
        at.column ?? null
    ].filter((number)=>number !== null).join(':');
    const whose = at.side === null ? '' : `${report.names[at.side]} `;
    return html`<p>${whose}<code>${at.path}${position === '' ? '' : `:${position}`}</code></p>`;
}
/** Expected and observed; nothing where neither is known. */ function comparison(said) {
    if (said.expected === null && said.observed === null) return null;
    const expected = said.expected === null ? null : html`<dt>expected</dt>
          <dd><code>${said.expected}</code></dd>`;
    const observed = said.observed === null ? null : html`<dt>observed</dt>
          <dd><code>${said.observed}</code></dd>`;
    return html`<dl>${expected}${observed}</dl>`;
}

const STATUS_COLOURS = {
    pass: 'good',
    fail: 'bad',
    error: 'bad',
    pending: 'wait',
    skipped: 'soft'
};
const SEVERITY_COLOURS = {
    error: 'bad',
    warning: 'wait',
    notice: 'soft'
};
function gates(report) {
    return html`<h2>Gates</h2>
    ${report.gates.map((gate)=>gateBlock(report, gate))}`;
}
function gateBlock(report, gate) {
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
      ${gate.findings.length === 0 ? null : html`<ul>
              ${gate.findings.map((finding)=>findingItem(report, finding))}
            </ul>`}
    </div>
  </details> `;
}
function findingItem(report, finding) {
    return html`<li>
    <p>
      <span class="${SEVERITY_COLOURS[finding.severity]}"><strong>${finding.severity}</strong></span>
      ${sentence(finding.message)}
    </p>
    <p class="soft"><code>${finding.rule}</code></p>
    ${place(report, finding)}${comparison(finding)}
    <p><strong>Mend:</strong> ${sentence(finding.hint)}</p>
  </li>`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;
  --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --wait: #7d4e00; --wait-soft: #fff8c5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --card: #151b23;
    --good: #3fb950; --good-soft: #12261e; --bad: #ff7b72; --bad-soft: #2d1214; --wait: #d29922; --wait-soft: #272115; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 20px 48px; }
h1 { font-size: 22px; margin: 0; }
h2 { font-size: 18px; margin: 36px 0 10px; }
h3 { font-size: 15px; margin: 0; }
p { margin: 4px 0; }
a { color: inherit; }
code, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 8px 0 0; padding: 10px 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  white-space: pre-wrap; }
.soft { color: var(--soft); }
.banner { border: 1px solid var(--line); border-left: 8px solid var(--wait); border-radius: 8px; padding: 16px 20px;
  background: var(--wait-soft); }
.banner.go { border-left-color: var(--good); background: var(--good-soft); }
.banner.no-go { border-left-color: var(--bad); background: var(--bad-soft); }
.word { font-size: 34px; font-weight: 700; line-height: 1.2; margin: 0; }
.go .word, .good { color: var(--good); }
.no-go .word, .bad { color: var(--bad); }
.not-decided .word, .wait { color: var(--wait); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; margin-top: 12px; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--card); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ol, ul { margin: 0; padding-left: 22px; }
li { margin: 0 0 14px; }
li p { margin: 2px 0; }
.pill { display: inline-block; min-width: 66px; padding: 0 9px; border: 1px solid currentColor; border-radius: 999px;
  font-size: 12px; font-weight: 600; line-height: 20px; text-align: center; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; background: var(--card); }
summary { cursor: pointer; padding: 9px 14px; }
summary .name { font-weight: 600; margin: 0 10px 0 8px; }
.inside { padding: 4px 18px 8px; border-top: 1px solid var(--line); }
.inside > ul { margin-top: 8px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
.matrix thead th { vertical-align: bottom; }
.matrix td { min-width: 64px; }
.matrix td:nth-child(2) { min-width: 230px; }
td.differs { min-width: 190px; background: var(--bad-soft); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.timeline { display: grid; grid-template-columns: max-content 1fr max-content; gap: 6px 12px; align-items: center;
  margin-bottom: 14px; }
.timeline svg { display: block; width: 100%; height: 22px; background: var(--card); border-radius: 4px; }
.bar { stroke: var(--card); stroke-width: 2; }
.bar.passed { fill: var(--good); }
.bar.other { fill: var(--bad); }
.axis { display: flex; justify-content: space-between; font-size: 12px; color: var(--soft); }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 13px; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; } }
`;
/** Nothing is loaded, run, sent or framed; only this style sheet is applied. */ const POLICY = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'"
].join('; ');

/** Per cent: a command too short for the scale is still seen. */ const SMALLEST_BAR = 0.4;
const lineBreak = new Markup('\n');
function suite(report) {
    if (report.suite.length === 0) return null;
    const { lanes, wallMs } = lanesOf(report.suite);
    const took = wallMs === null ? 'nothing started' : `${duration(wallMs)} in all`;
    return html`<h2>Suite</h2>
    <p class="soft">${counted(report.suite.length, 'command')} in ${counted(lanes.length, 'lane')}, ${took}</p>
    ${wallMs === null ? null : timeline(lanes, wallMs)}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>outcome</th>
            <th class="number">duration</th>
            <th>lane</th>
            <th>command</th>
          </tr>
        </thead>
        <tbody>
          ${lanes.flatMap((lane)=>lane.commands.map(commandRow))}
        </tbody>
      </table>
    </div>`;
}
function timeline(lanes, wallMs) {
    const marks = [
        0,
        0.25,
        0.5,
        0.75,
        1
    ].map((part)=>html`<span>${duration(wallMs * part)}</span>`);
    return html`<div class="timeline">
    ${lanes.map((lane)=>laneRow(lane, wallMs))}<span></span>
    <div class="axis">${marks}</div>
    <span></span>
  </div>`;
}
function laneRow(lane, wallMs) {
    const wall = lane.wallMs === null ? 'not started' : duration(lane.wallMs);
    return html`<code>${lane.name}</code
    ><svg role="img" aria-label="Commands of lane ${lane.name} over time">
      ${lane.bars.map((bar)=>barOf(bar, wallMs))}</svg
    ><span class="number">${wall}</span> `;
}
function barOf({ command, start, end }, wallMs) {
    const share = (milliseconds)=>wallMs === 0 ? 0 : 100 * milliseconds / wallMs;
    const width = Math.max(SMALLEST_BAR, share(end - start));
    const left = Math.min(share(start), 100 - width);
    const colour = command.outcome === 'passed' ? 'passed' : 'other';
    return html`<rect class="bar ${colour}" x="${left.toFixed(2)}%" y="3" width="${width.toFixed(2)}%" height="16" rx="2"
    ><title>${command.command}: ${outcomeOf(command)}, ${duration(end - start)}</title></rect
  >`;
}
function commandRow(command) {
    const took = command.durationMs === null ? '' : duration(command.durationMs);
    const reason = command.reason === null ? null : html`<p>${command.reason}</p>`;
    const log = command.log === null ? null : html`<p class="soft">log <code>${command.log}</code></p>`;
    return html`<tr>
    <td class="${command.outcome === 'passed' ? 'good' : 'bad'}">${outcomeOf(command)}</td>
    <td class="number">${took}</td>
    <td><code>${command.lane}</code></td>
    <td><code>${command.command}</code>${reason}${log}${output(command)}</td>
  </tr> `;
}
/** The output of a command that passed can be opened; that of one that did not stands open. */ function output(command) {
    const lines = tailLines(command.tail);
    if (lines.length === 0) return null;
    const text = lines.flatMap((line)=>[
            line,
            lineBreak
        ]);
    return html`<details${command.outcome === 'passed' ? null : html` open`}><summary>Last output</summary><pre>${text}</pre></details>`;
}

const DIGEST = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function alignment(report) {
    if (report.alignment.length === 0) return null;
    const columns = matrixOf(report);
    return html`<h2>Alignment</h2>
    <div class="scroll">
      <table class="matrix">
        <thead>
          <tr>
            <th>fact</th>
            <th>expected</th>
            ${columns.map((column)=>html`<th>${column.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.alignment.map((row)=>html`<tr>
                <th>${row.fact}</th>
                <td>${value(row.expected)}</td>
                ${columns.map((column)=>stated(column.cellsOf(row)))}
              </tr> `)}
        </tbody>
      </table>
    </div>
    <p class="soft">✓ agrees; a value is one that differs; empty where a document does not state the fact.</p>`;
}
function stated(cells) {
    const differing = cells.filter((cell)=>!cell.agrees);
    if (cells.length === 0) return html`<td></td>`;
    if (differing.length === 0) return html`<td title="${cells.map(position).join(', ')}"><span class="good">✓</span></td>`;
    return html`<td class="differs">
    ${differing.map((cell)=>html`<p><span class="bad">✗</span> ${cell.value === null ? 'states nothing' : value(cell.value)}</p>
          <p class="soft"><code>${position(cell)}</code></p>`)}
  </td>`;
}
function position({ path, line }) {
    return line === null ? path : `${path}:${line}`;
}
/** A digest is shown by its first digits; the whole of it stands in its tooltip. */ function value(text) {
    if (text === null) return html`<span class="soft">not known</span>`;
    if (DIGEST.test(text)) return html`<code title="${text}">${text.slice(0, 12)}…</code>`;
    return html`<code>${text}</code>`;
}
function contractChanges(report) {
    if (report.contractDiff.length === 0) {
        return html`<h2>Contract changes</h2>
      <p>None since the release before.</p>`;
    }
    return html`<h2>Contract changes</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>kind</th>
            <th>what</th>
            <th>before</th>
            <th>after</th>
            <th>what the consumer must change</th>
          </tr>
        </thead>
        <tbody>
          ${report.contractDiff.map(changeRow)}
        </tbody>
      </table>
    </div>`;
}
function changeRow(change) {
    const kind = change.breaking ? html`<span class="bad">breaking</span>` : html`additive`;
    const or = (text)=>text === null ? html`<span class="soft">nothing</span>` : html`<code>${text}</code>`;
    return html`<tr>
    <td>${kind}</td>
    <td>${change.subject}</td>
    <td>${or(change.before)}</td>
    <td>${or(change.after)}</td>
    <td>${change.action}</td>
  </tr> `;
}
/** What the producer says the consumer must expect, beside what the contract tells. */ function impact(report) {
    const rows = impactRows(report.impact);
    if (rows.length === 0) return null;
    return html`<h2>Consumer impact</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>field</th>
            <th>stated by the producer</th>
            <th>computed from the contract</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row)=>html`<tr>
                <td>${row.field}</td>
                <td>${row.stated ?? absent}</td>
                <td>${row.computed ?? absent}</td>
              </tr> `)}
        </tbody>
      </table>
    </div>`;
}
const absent = html`<span class="soft">nothing</span>`;
function signOffDocuments(report) {
    if (report.records.length === 0) return null;
    return html`<h2>Sign-off documents</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>document</th>
            <th>updated</th>
            <th>release</th>
            <th>rehearsal</th>
            <th>cutover</th>
          </tr>
        </thead>
        <tbody>
          ${report.records.map((record)=>recordRow(report, record))}
        </tbody>
      </table>
    </div>`;
}
function recordRow(report, record) {
    const past = record.superseded ? html` <span class="wait">superseded</span>` : null;
    return html`<tr>
    <td>${report.names[record.side]} ${record.document}${past}<br /><code>${record.path}</code></td>
    <td>${record.updated ?? absent}</td>
    <td>${record.baseline.release_tag ?? absent}</td>
    <td>${record.rehearsal ?? absent}</td>
    <td>${record.cutover ?? absent}</td>
  </tr> `;
}
function waivers(report) {
    if (report.waivers.length === 0) return null;
    return html`<h2>Waivers</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>state</th>
            <th>waives</th>
            <th>for</th>
            <th>until</th>
            <th>approver</th>
            <th>reason</th>
          </tr>
        </thead>
        <tbody>
          ${report.waivers.map((waiver)=>html`<tr>
                <td>${waiver.state}</td>
                <td><code>${waiver.target}</code></td>
                <td><code>${waiver.baseline}</code></td>
                <td>${waiver.expires}</td>
                <td>${waiver.approver}</td>
                <td>${waiver.reason}<br /><span class="soft">${waiver.detail}</span></td>
              </tr> `)}
        </tbody>
      </table>
    </div>`;
}

function banner(report) {
    const asked = report.enforced === null ? 'No decision is enforced' : `Enforced: ${DECISION_NAMES[report.enforced]}`;
    return html`<header class="banner ${report.verdict.toLowerCase()}">
      <p class="word">${report.verdict}</p>
      <h1>${report.names.producer} ${subjectOf(report).release} → ${report.names.consumer}</h1>
      <p>${asked}; ${because(report)}.</p>
    </header>
    <div class="cards">${DECISIONS.map((decision)=>decisionCard(report, decision))}</div>`;
}
function decisionCard(report, decision) {
    const { verdict, blockers, waived } = report.decisions[decision];
    const needed = report.gates.filter((gate)=>gate.needed.includes(decision));
    const open = needed.filter((gate)=>gate.status !== 'pass' && gate.status !== 'skipped').length;
    const waivedText = waived.length > 0 ? `, ${counted(waived.length, 'blocker')} waived` : '';
    return html`<section class="card">
    <h3><span class="pill ${verdict === 'GO' ? 'good' : 'bad'}">${verdict}</span> ${DECISION_NAMES[decision]}</h3>
    <p class="soft">
      ${needed.length - open} of ${needed.length} needed gates let it go on;
      ${counted(blockers.length, 'blocker')}${waivedText}
    </p>
  </section>`;
}
function blockers(report) {
    const blocked = blockersOf(report);
    if (blocked.length === 0) return null;
    return html`<h2>Blockers</h2>
    <ol>
      ${blocked.map((one)=>blockerItem(report, one))}
    </ol>`;
}
function blockerItem(report, { blocker, decisions }) {
    const waits = blocker.waiting ? html` · <span class="wait">may clear by waiting</span>` : null;
    const unknown = blocker.kind === 'unknown' ? html` · <span class="wait">evidence is missing</span>` : null;
    return html`<li>
    <p><strong>${sentence(blocker.message)}</strong></p>
    <p class="soft">
      <a href="#gate-${blocker.gate}">${blocker.gate}</a> · <code>${blocker.rule}</code> · blocks
      ${decisions.join(' and ')}${unknown}${waits}
    </p>
    ${place(report, blocker)}${comparison(blocker)}
    <p><strong>Clears:</strong> ${sentence(blocker.clears)} <span class="soft">(${blocker.owner})</span></p>
  </li>`;
}
/** What was judged, from which commit, with which profile. */ function facts(report) {
    const rows = [
        ...BASELINE_FACTS.map((fact)=>[
                fact,
                codeOrNothing(report.baseline?.[fact] ?? null)
            ]),
        [
            'rollback target',
            codeOrNothing(report.rollback.target?.release_tag ?? null)
        ],
        [
            'judged as',
            report.role
        ],
        [
            'repository',
            codeOrNothing(report.repository)
        ],
        [
            'subject',
            subjectCell(report)
        ],
        [
            'peer',
            peerCell(report)
        ],
        [
            'handoff payload',
            report.handoff && html`<code>${report.handoff.path}</code> ${report.handoff.mode ?? 'without a mode'}`
        ],
        [
            'payload SHA-256',
            codeOrNothing(report.handoff?.sha256 ?? null)
        ],
        [
            'profile',
            html`<code>${report.profile.source}</code>`
        ],
        [
            'observed',
            moment(report.observedAt)
        ]
    ];
    return html`<h2>What was judged</h2>
    <dl class="card">
      ${rows.map(([name, value])=>html`<dt>${name}</dt>
            <dd>${value ?? nothing}</dd>`)}
    </dl>`;
}
const nothing = html`<span class="soft">not known</span>`;
function codeOrNothing(value) {
    return value === null ? null : html`<code>${value}</code>`;
}
function subjectCell({ subject }) {
    if (subject === null) return null;
    const dirty = subject.uncommitted > 0 ? html` <span class="wait">with ${subject.uncommitted} uncommitted paths</span>` : null;
    return html`<code>${subject.sha}</code>${dirty}`;
}
function peerCell({ peer, names }) {
    if (peer === null) return null;
    if (peer.absence !== null) return html`${names[peer.side]}: <span class="wait">${peer.absence}</span>`;
    return html`${names[peer.side]} <code>${peer.repository ?? 'a checkout beside'}</code> at
    <code>${peer.reference ?? 'its working tree'}</code>`;
}

/** Not part of the template: a formatter may add blanks there, and the policy knows these bytes. */ const styleSheet = new Markup(`<style>${STYLE}</style>`);
/** A whole HTML document, light or dark as the reader prefers. */ function renderHtml(report) {
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
        facts(report),
        gates(report),
        alignment(report),
        suite(report),
        contractChanges(report),
        impact(report),
        signOffDocuments(report),
        waivers(report)
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

export { renderHtml };
