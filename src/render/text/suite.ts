/** The terminal's section on the suite: what ran in which lane, how it ended, how long it took. */
import { counted } from '../../contracts/english.js';
import type { CommandResult } from '../../contracts/evidence.js';
import { isJudged } from '../gate-words.js';
import { duration, type Lane, lanesOf } from '../durations.js';
import { outcomeOf } from '../outcomes.js';
import { tailLines } from '../tail.js';
import { visible } from '../visible.js';
import { hanging, padded } from './cells.js';
import type { Screen } from './screen.js';

export function suiteLines(screen: Screen): readonly string[] {
  const { report, palette } = screen;
  if (report.suite.length === 0 || !isJudged(report, `${report.role}-suite`)) return [];
  const { lanes, wallMs } = lanesOf(report.suite);
  const total = `${counted(report.suite.length, 'command')} in ${counted(lanes.length, 'lane')}`;
  const took = wallMs === null ? 'nothing started' : `${duration(wallMs)} in all`;
  return [
    palette.strong('Suite') + palette.faint(`  ${total}, ${took}`),
    ...lanes.flatMap((lane) => laneLines(screen, lane)),
  ];
}

function laneLines(screen: Screen, lane: Lane): readonly string[] {
  const outcomes = Math.max(...screen.report.suite.map((command) => outcomeOf(command).length));
  const wall = lane.wallMs === null ? 'not started' : duration(lane.wallMs);
  return [
    `  lane ${visible(lane.name)}  ${screen.palette.faint(wall)}`,
    ...lane.commands.flatMap((command) => commandLines(screen, command, outcomes)),
  ];
}

function commandLines(screen: Screen, command: CommandResult, outcomeWidth: number): readonly string[] {
  const { palette, width } = screen;
  const outcome = padded(outcomeOf(command), outcomeWidth);
  const took = (command.durationMs === null ? '' : duration(command.durationMs)).padStart(12);
  const lead = `    ${outcome}${took}  `;
  const [first = lead, ...more] = hanging(lead, visible(command.command), width);
  const paint = command.outcome === 'passed' ? palette.good : palette.bad;
  return [`    ${paint(outcome)}${first.slice(4 + outcome.length)}`, ...more, ...detailLines(screen, command)];
}

function detailLines({ palette, width }: Screen, command: CommandResult): readonly string[] {
  return [
    ...(command.reason === null ? [] : hanging('      why  ', visible(command.reason), width)),
    // Of what passed it lies beside the others.
    ...(command.log === null || command.outcome === 'passed' ? [] : [`      log  ${visible(command.log)}`]),
    ...tailLines(command.tail).map((line) => `      ${palette.faint('|')} ${line}`),
  ];
}
