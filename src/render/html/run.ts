/** Where on the page a command of the suite stands. */
import type { CommandResult } from '../../contracts/evidence.js';
import type { Report } from '../../contracts/report.js';

/** By its id, so that a link to it holds in the next report; by its place where the id is none for an address. */
export function runAnchor({ suite }: Report, command: CommandResult): string {
  return /^[\w.-]+$/.test(command.id) ? `run-${command.id}` : `run-at-${suite.indexOf(command) + 1}`;
}
