/** The suite in a packet: each command with its real outcome and duration. */
import type { CommandResult } from '../../contracts/evidence.js';
import type { Report } from '../../contracts/report.js';
import { duration, lanesOf } from '../durations.js';
import { code, plain } from '../safe.js';
import { counted, outcomeOf } from '../verdicts.js';
import { numbered } from './document.js';

/** A sentence with the totals and the list of commands; a sentence alone when none ran here. */
export function commandBlocks(report: Report): readonly string[] {
  const { suite } = report;
  if (suite.length === 0) return ['No verification command ran in this evidence.'];
  const { lanes, wallMs } = lanesOf(suite);
  const passed = suite.filter((command) => command.outcome === 'passed').length;
  const all =
    passed === suite.length ? 'All commands passed' : `${passed} of ${counted(suite.length, 'command')} passed`;
  const took = wallMs === null ? 'none was started' : `${duration(wallMs)} of wall time`;
  return [`${all} (${counted(lanes.length, 'lane')}, ${took}).`, numbered(suite.map(commandItem))];
}

function commandItem(command: CommandResult): string {
  const took = command.durationMs === null ? '' : ` in ${duration(command.durationMs)}`;
  const why = command.reason === null ? '' : `; ${plain(command.reason)}`;
  return `${outcomeOf(command)}${took}: ${code(command.command)} (lane ${code(command.lane)})${why}`;
}
