/** How the commands of a suite ended, in words of ours. */
import { counted } from '../contracts/english.js';
import type { CommandResult } from '../contracts/evidence.js';
import type { Report } from '../contracts/report.js';
import type { Outcome } from '../contracts/words.js';

/** `7 of 10 commands passed`. */
export function passedOf({ suite }: Report): string {
  const passed = suite.filter(({ outcome }) => outcome === 'passed').length;
  return `${passed} of ${counted(suite.length, 'command')} passed`;
}

/** `7 of 10 commands passed, 1 cancelled, 2 not started`. */
export function howFar(report: Report): string {
  const { suite } = report;
  const count = (...outcomes: readonly Outcome[]) => suite.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [passed, stopped, never] = [count('passed'), count('cancelled'), count('not-started')];
  const failed = suite.length - passed - stopped - never;
  return [
    passedOf(report),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(stopped > 0 ? [`${stopped} cancelled`] : []),
    ...(never > 0 ? [`${never} not started`] : []),
  ].join(', ');
}

/** How a command ended, in words of ours that keep the outcomes apart: `failed (exit 101)`, `killed (SIGKILL)`. */
export function outcomeOf(command: CommandResult): string {
  switch (command.outcome) {
    case 'passed':
      return 'passed';
    case 'failed':
      return command.exitCode === null ? 'failed' : `failed (exit ${command.exitCode})`;
    case 'killed':
      return `killed (${/^SIG[A-Z0-9+]+$/.exec(command.signal ?? '')?.[0] ?? 'signal not known'})`;
    case 'timed-out':
      return 'timed out';
    case 'spawn-failed':
      return 'could not be started';
    case 'not-started':
      return 'not started';
    case 'cancelled':
      return 'cancelled';
  }
}
