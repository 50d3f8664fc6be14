/** The page's suite: every command on one time axis, lane by lane; each opens to its line, log and last output. */
import { counted } from '../../contracts/english.js';
import type { CommandResult } from '../../contracts/evidence.js';
import { type Bar, duration, type Lane, lanesOf } from '../durations.js';
import { tailLines } from '../tail.js';
import { outcomeOf } from '../outcomes.js';
import { copied, heading, html, lineBreak, type Markup } from './markup.js';
import type { Page } from './page.js';
import { fileBeside } from './place.js';
import { runAnchor } from './run.js';
import { sign, standingOfOutcome, type Standing } from './signs.js';

/** Per cent: a command too short for the scale is still seen. */
const SMALLEST_BAR = 0.4;
/** Commands named as the slowest, where there are more of them. */
const SLOWEST = 3;

export function suite(page: Page): Markup | null {
  const { suite: commands } = page.report;
  if (commands.length === 0) return null;
  const { lanes, wallMs } = lanesOf(commands);
  const took = wallMs === null ? 'nothing started' : `${duration(wallMs)} in all`;
  const passed = commands.filter(({ outcome }) => outcome === 'passed').length;
  return html`${heading('suite', 'Suite')}
    <p>
      <strong>${passed} of ${counted(commands.length, 'command')} passed</strong> in ${counted(lanes.length, 'lane')},
      ${took}${slowest(page)}
    </p>
    <p class="legend soft">${LEGEND.map(legendEntry)}</p>
    ${wallMs === null ? null : axis(wallMs)} ${lanes.map((lane) => laneBlock(page, lane, wallMs ?? 0))}`;
}

const LEGEND: readonly { readonly standing: Standing; readonly words: string }[] = [
  { standing: 'passing', words: 'passed' },
  { standing: 'failing', words: 'failed, killed, timed out or could not be started (outlined)' },
  { standing: 'waiting', words: 'not started or cancelled' },
];

function legendEntry({ standing, words }: (typeof LEGEND)[number]): Markup {
  return html`<span
    >${sign(standing)}
    <svg class="swatch" aria-hidden="true">
      <rect class="bar ${standing}" x="1" y="2" width="26" height="10" rx="2" />
    </svg>
    ${words}</span
  > `;
}

function slowest({ report }: Page): Markup | null {
  const timed = report.suite.flatMap((command) =>
    command.durationMs === null ? [] : [{ command, took: command.durationMs }],
  );
  if (timed.length < 2) return null;
  const first = [...timed].sort((a, b) => b.took - a.took).slice(0, SLOWEST);
  return html` · slowest:
  ${first.map(({ command, took }, at) => html`${at === 0 ? '' : ', '}<a href="#${runAnchor(report, command)}">${command.id}</a> ${duration(took)}`)}`;
}

function axis(wallMs: number): Markup {
  const marks = [0, 0.25, 0.5, 0.75, 1].map((part) => html`<span>${duration(wallMs * part)}</span>`);
  return html`<div class="axis soft" aria-hidden="true"><div>${marks}</div></div>`;
}

function laneBlock(page: Page, lane: Lane, wallMs: number): Markup {
  const wall = lane.wallMs === null ? 'not started' : duration(lane.wallMs);
  const bars = new Map(lane.bars.map((bar) => [bar.command, bar]));
  const started = lane.bars.map(({ command }) => command);
  const rest = lane.commands.filter((command) => !bars.has(command));
  return html`<section class="lane">
    <h3>lane <code>${lane.name}</code> <span class="soft">${wall}</span></h3>
    ${[...started, ...rest].map((command) => run(page, command, barOf(bars.get(command) ?? null, wallMs)))}
  </section>`;
}

/** A command that did not pass stands open. */
function run(page: Page, command: CommandResult, bar: Markup): Markup {
  const standing = standingOfOutcome(command.outcome);
  const took = command.durationMs === null ? '' : duration(command.durationMs);
  return html`<details class="run is-${standing}" ${standing === 'failing' ? html` open` : null}>
    <summary>
      <span class="id">${sign(standing)} ${command.id}</span>
      <span class="ended ${standing}">${outcomeOf(command)}</span>
      <span class="took">${took}</span>
      ${bar}
    </summary>
    <div class="inside" id="${runAnchor(page.report, command)}">
      <p>${copied(command.command)}</p>
      ${command.reason === null ? null : html`<p>${command.reason}</p>`}
      ${command.log === null ? null : html`<p class="soft">whole output: ${fileBeside(page, command.log)}</p>`}
      ${output(command)}
    </div>
  </details> `;
}

function barOf(bar: Bar | null, wallMs: number): Markup {
  const share = (milliseconds: number) => (wallMs === 0 ? 0 : (100 * milliseconds) / wallMs);
  const width = bar === null ? 0 : Math.max(SMALLEST_BAR, share(bar.end - bar.start));
  const left = bar === null ? 0 : Math.min(share(bar.start), 100 - width);
  const standing = bar === null ? 'waiting' : standingOfOutcome(bar.command.outcome);
  return html`<svg class="track" aria-hidden="true">
    <rect class="bar ${standing}" x="${left.toFixed(2)}%" y="3" width="${width.toFixed(2)}%" height="12" rx="2" />
  </svg>`;
}

function output(command: CommandResult): Markup | null {
  const lines = tailLines(command.tail);
  if (lines.length === 0) return null;
  const text = lines.flatMap((line) => [line, lineBreak]);
  return html`<pre tabindex="0" role="region" aria-label="Last output of ${command.id}">${text}</pre>`;
}
