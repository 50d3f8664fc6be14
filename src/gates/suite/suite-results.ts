/** What one result of a verification command proves: nothing counts as a pass but a plain exit 0 of that very command. */
import type { CommandResult } from '../../contracts/evidence.js';
import type { CommandRule } from '../../contracts/profile.js';
import { quote } from '../case/findings.js';

/** `failed`: it ran and did not succeed. `unproven`: nobody knows whether it would have. */
export type Proof =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly observed: string; readonly hint: string }
  | { readonly kind: 'unproven'; readonly observed: string; readonly hint: string };

/** Closed: an outcome that has no case here does not compile. */
export function proofOf(rule: CommandRule, result: CommandResult): Proof {
  if (!isSame(rule, result)) return otherCommand(rule, result);
  const why = result.reason === null ? '' : `: ${result.reason}`;
  switch (result.outcome) {
    case 'passed':
      return isPlainExit(result) ? { kind: 'passed' } : contradiction(result);
    case 'failed':
      return failed(`failed ${exitOf(result)}${why}`, hintFor(result.exitCode));
    case 'killed':
      return failed(
        `was killed by ${result.signal ?? 'a signal'}${why}`,
        'Find out who killed it (out of memory?), and run it again.',
      );
    case 'timed-out':
      return failed(`timed out${why}`, 'Make it faster, or give it a longer timeout-minutes in the profile.');
    case 'spawn-failed':
      return failed(`could not be started${why}`, 'Install the program, or fix the command in the profile.');
    case 'cancelled':
      return unproven(`was cancelled${why}`, 'Run the gate again.');
    case 'not-started':
      return unproven(`was not started${why}`, 'Run the gate again.');
  }
}

/** A result counts for the command of this run's profile, not for another that has its id; the roots may differ. */
export function isSame(rule: CommandRule, result: CommandResult): boolean {
  const parts = rule.command.split('{root}');
  const [first = ''] = parts;
  const holes = parts.length - 1;
  const length = holes === 0 ? 0 : (result.command.length - parts.join('').length) / holes;
  const root = result.command.slice(first.length, first.length + length);
  return (holes === 0 || root !== '') && parts.join(root) === result.command;
}

/** Evidence may be edited: a pass that its own exit code, signal or start denies is none. */
function isPlainExit({ exitCode, signal, startedAt }: CommandResult): boolean {
  return exitCode === 0 && signal === null && startedAt !== null;
}

function contradiction(result: CommandResult): Proof {
  const { signal, startedAt } = result;
  const hint = 'The results were edited, or written by something else: run the command again.';
  if (signal !== null) return failed(`is said to have passed, and was killed by ${signal}`, hint);
  if (startedAt === null) return failed('is said to have passed, and was never started', hint);
  return failed(`is said to have passed ${exitOf(result)}`, hint);
}

function exitOf({ exitCode }: CommandResult): string {
  return exitCode === null ? 'without an exit code' : `with exit ${exitCode}`;
}

function otherCommand(rule: CommandRule, { command }: CommandResult): Proof {
  return unproven(
    `was not run: the results hold another command of that name, ${quote(command)}`,
    `Run it with this profile, which says ${quote(rule.command)}.`,
  );
}

/** What a shell says of a program that it could not run is nothing that the command reports of the release. */
function hintFor(exitCode: number | null): string {
  if (exitCode === 127) return 'Install the program in a step before the gate, or fix the command in the profile.';
  if (exitCode === 126)
    return 'Make the program executable (git update-index --chmod=+x FILE), or fix the command in the profile.';
  return 'Correct what it reports, and run it again.';
}

function failed(observed: string, hint: string): Proof {
  return { kind: 'failed', observed, hint };
}

function unproven(observed: string, hint: string): Proof {
  return { kind: 'unproven', observed, hint };
}
