/** The suite: every command and how it ended, and the last output of those that did not pass. */
import { counted } from '../../contracts/english.js';
import type { CommandResult } from '../../contracts/evidence.js';
import type { Report } from '../../contracts/report.js';
import { toDoOf, type Cause } from '../causes.js';
import { alikeWords } from '../failures.js';
import { bytes, clip, cutCharacters, type Section } from '../budget.js';
import { isJudged } from '../gate-words.js';
import { duration, lanesOf } from '../durations.js';
import { code, fence, plain } from '../safe.js';
import { outcomeOf } from '../outcomes.js';
import { visibleLines } from '../visible.js';
import { OUTCOME_SIGNS } from './signs.js';

/** Of one command's last output; more is in its log. */
const TAIL = { lines: 40, bytes: 4000 };

function judged(report: Report): readonly CommandResult[] {
  return isJudged(report, `${report.role}-suite`) ? report.suite : [];
}

/** Commands that did not pass first: the ones that failed, then those that never got to it. */
function failuresFirst(suite: readonly CommandResult[]): readonly CommandResult[] {
  const rank = ({ outcome }: CommandResult): number =>
    outcome === 'passed' ? 2 : outcome === 'not-started' || outcome === 'cancelled' ? 1 : 0;
  return [...suite].sort((a, b) => rank(a) - rank(b));
}

function row(command: CommandResult): string {
  const took = command.durationMs === null ? '–' : duration(command.durationMs);
  const outcome = command.outcome === 'passed' ? 'passed' : `**${plain(outcomeOf(command))}**`;
  return `| ${OUTCOME_SIGNS[command.outcome]} ${outcome} | ${code(clip(command.command))} | ${plain(command.lane)} | ${took} |`;
}

/** The table of all commands; under a budget the passed ones go first. */
export function suiteTable(report: Report): Section {
  const suite = judged(report);
  const passed = suite.filter(({ outcome }) => outcome === 'passed').length;
  const { wallMs } = lanesOf(suite);
  const took = wallMs === null ? '' : ` in ${duration(wallMs)}`;
  return {
    rank: 5,
    noun: 'command',
    of: `of the ${report.role}'s suite`,
    title: `Suite of the ${report.role}: ${passed} of ${counted(suite.length, 'command')} passed${took}`,
    head: `| Outcome | Command | Lane | Took |\n| --- | --- | --- | --- |\n`,
    items: failuresFirst(suite).map(row),
    between: '\n',
    close: '',
    folded: passed === suite.length,
  };
}

/** The last lines of an output that fit, from the end backwards. */
function tailOf(output: string): { readonly text: string; readonly left: number } {
  const lines = visibleLines(output).map((line) => cutCharacters(line, 500));
  let room = TAIL.bytes;
  let start = lines.length;
  for (const line of lines.slice(-TAIL.lines).reverse()) {
    room -= bytes(line) + 1;
    if (room < 0) break;
    start -= 1;
  }
  return { text: lines.slice(start).join('\n'), left: start };
}

function failure(command: CommandResult, cause: Cause | undefined): string {
  const { text, left } = tailOf(command.tail);
  const reason = command.reason === null ? '' : `: ${plain(clip(command.reason))}`;
  const log = command.log === null ? '' : ` · log ${code(clip(command.log))}`;
  const alike = cause === undefined || cause.alike.length === 0 ? '' : ` · ${alikeWords(cause)}`;
  const more = left > 0 ? `\n\n${counted(left, 'earlier line')} left out here.` : '';
  const output = text === '' ? '\n\nIt printed nothing.' : `${more}\n\n${fence(text, 'text')}`;
  return `**${plain(outcomeOf(command))}** ${code(clip(command.command))}${reason}${log}${alike}${output}`;
}

/** Why commands failed, in their own words; those that failed alike once. */
export function failureSection(report: Report): Section {
  const ended = new Set(['passed', 'not-started', 'cancelled']);
  const failures = judged(report).filter(({ outcome }) => !ended.has(outcome));
  const causes = toDoOf(report);
  const told = new Set(causes.flatMap(({ alike }) => alike.map(({ command }) => command.id)));
  return {
    rank: 3,
    noun: 'failed command',
    of: `of the ${report.role}'s suite`,
    title: 'What the failed commands printed last',
    head: '',
    items: failures
      .filter(({ id }) => !told.has(id))
      .map((command) =>
        failure(
          command,
          causes.find((cause) => cause.command?.id === command.id),
        ),
      ),
    between: '\n\n',
    close: '',
    folded: false,
  };
}
