/** The page's suite: lanes on one time axis, then each command with its outcome, time, log and last output. */
import type { CommandResult } from '../../contracts/evidence.js';
import type { Report } from '../../contracts/report.js';
import { type Bar, duration, type Lane, lanesOf } from '../durations.js';
import { tailLines } from '../tail.js';
import { counted, outcomeOf } from '../verdicts.js';
import { html, Markup } from './markup.js';

/** Per cent: a command too short for the scale is still seen. */
const SMALLEST_BAR = 0.4;

const lineBreak = new Markup('\n');

export function suite(report: Report): Markup | null {
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
          ${lanes.flatMap((lane) => lane.commands.map(commandRow))}
        </tbody>
      </table>
    </div>`;
}

function timeline(lanes: readonly Lane[], wallMs: number): Markup {
  const marks = [0, 0.25, 0.5, 0.75, 1].map((part) => html`<span>${duration(wallMs * part)}</span>`);
  return html`<div class="timeline">
    ${lanes.map((lane) => laneRow(lane, wallMs))}<span></span>
    <div class="axis">${marks}</div>
    <span></span>
  </div>`;
}

function laneRow(lane: Lane, wallMs: number): Markup {
  const wall = lane.wallMs === null ? 'not started' : duration(lane.wallMs);
  return html`<code>${lane.name}</code
    ><svg role="img" aria-label="Commands of lane ${lane.name} over time">
      ${lane.bars.map((bar) => barOf(bar, wallMs))}</svg
    ><span class="number">${wall}</span> `;
}

function barOf({ command, start, end }: Bar, wallMs: number): Markup {
  const share = (milliseconds: number) => (wallMs === 0 ? 0 : (100 * milliseconds) / wallMs);
  const width = Math.max(SMALLEST_BAR, share(end - start));
  const left = Math.min(share(start), 100 - width);
  const colour = command.outcome === 'passed' ? 'passed' : 'other';
  return html`<rect class="bar ${colour}" x="${left.toFixed(2)}%" y="3" width="${width.toFixed(2)}%" height="16" rx="2"
    ><title>${command.command}: ${outcomeOf(command)}, ${duration(end - start)}</title></rect
  >`;
}

function commandRow(command: CommandResult): Markup {
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

/** The output of a command that passed can be opened; that of one that did not stands open. */
function output(command: CommandResult): Markup | null {
  const lines = tailLines(command.tail);
  if (lines.length === 0) return null;
  const text = lines.flatMap((line) => [line, lineBreak]);
  return html`<details${command.outcome === 'passed' ? null : html` open`}><summary>Last output</summary><pre>${text}</pre></details>`;
}
