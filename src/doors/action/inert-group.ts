/**
 * How output of commands is shown in a workflow's log: in a group of its own, with workflow commands switched off, so that
 * a line such as `::set-output …` or `::add-mask::` is only text; line by line, with nothing in it that moves a cursor or
 * hides. Colours stay, and end with their line.
 */
import { randomBytes } from 'node:crypto';
import { commandData } from '../../render/workflow-command.js';
import type { Output } from '../../suite/output.js';
import { inertColoured } from '../printing.js';

/** A line that never ends is shown in parts of this many characters. */
const LONGEST_LINE = 64 * 1024;

/** Whether the runner or its viewer could take a line for a command, before it is made inert. */
function holdsCommand(text: string): boolean {
  return text.includes('##') || text.split(/[\r\n]/).some((line) => /^(?:\s|\x1b\[[0-9;:]*m)*:/.test(line));
}

/**
 * Writes `output` as a folded group called `title`. Between the group's lines the runner obeys only a token that
 * nobody can have guessed; commands are switched on again even if `output` fails, which is then thrown.
 */
export async function showInert(output: Output, write: (text: string) => void, title: string): Promise<void> {
  const token = randomBytes(24).toString('hex');
  let unfinished = '';
  const commands = { stopped: false };
  write(`::group::${commandData(title)}\n`);
  try {
    await output((chunk) => {
      unfinished += chunk;
      // Most output holds none, and the log need not say so.
      if (!commands.stopped && holdsCommand(unfinished)) {
        write(`::stop-commands::${token}\n`);
        commands.stopped = true;
      }
      const lines = unfinished.lastIndexOf('\n') + 1;
      const end = lines === 0 && unfinished.length > LONGEST_LINE ? unfinished.length : lines;
      if (end === 0) return;
      write(`${inertColoured(unfinished.slice(0, end))}\n`);
      unfinished = unfinished.slice(end);
    });
  } finally {
    if (unfinished !== '') write(`${inertColoured(unfinished)}\n`);
    write(`${commands.stopped ? `::${token}::\n` : ''}::endgroup::\n`);
  }
}
