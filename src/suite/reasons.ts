/** How a command that did not simply exit ended, in words: what people read beside an outcome. */
import { constants } from 'node:os';

/** Why a program could not be started: `code` is the system's, `directory` says whether it could be entered. */
export function spawnReason(failure: {
  readonly program: string;
  readonly code: string;
  readonly message: string;
  readonly directory: string;
  readonly directoryState: 'there' | 'missing' | 'not-a-directory';
  /** The first line of the program if it is a script that was found. */
  readonly interpreter: string | null;
}): string {
  const { program, code, message, directory, directoryState, interpreter } = failure;
  if (directoryState === 'missing') return `its working directory ${directory} does not exist`;
  if (directoryState === 'not-a-directory') return `its working directory ${directory} is not a directory`;
  switch (code) {
    case 'ENOENT':
      if (interpreter !== null) return `the interpreter that ${program} names (${interpreter}) is not installed`;
      return program.includes('/')
        ? `${program} does not exist`
        : `${program} was not found in any directory of PATH: install it in an earlier step`;
    case 'EACCES':
      return `${program} may not be executed: it is a directory, or lacks the executable bit (git update-index --chmod=+x)`;
    case 'ENOEXEC':
      return `${program} is no program for this system, nor a script with an interpreter in its first line`;
    case 'E2BIG':
      return `${program} got more arguments and environment than the system passes on`;
    default:
      return `${program} could not be started: ${message}`;
  }
}

/** What a shell means by its exit code (128 + the number of the signal that ended a command); null for an ordinary one. */
export function exitReason(code: number): string | null {
  if (code === 127) return 'exit code 127 is how a shell says that a program was not found';
  if (code === 126) return 'exit code 126 is how a shell says that a program is there and cannot be executed';
  const signal = Object.entries(constants.signals).find(([, number]) => number === code - 128)?.[0];
  return signal === undefined ? null : `exit code ${code} is how a shell says that a process was ended by ${signal}`;
}

export function signalReason(signal: string): string {
  const cause = signal === 'SIGKILL' ? ' (often the system, when memory runs out)' : '';
  return `ended by ${signal}, which this run did not send${cause}`;
}

export function timeoutReason(timeoutMs: number): string {
  return `still running after ${duration(timeoutMs)}, the time it is given, and was ended`;
}

/** What the command left running or could not be rid of; names of programs. */
export function leftoversReason(ended: readonly string[], survivors: readonly string[]): string | null {
  if (survivors.length > 0) return `could not be ended: ${list(survivors)}`;
  return ended.length > 0 ? `left running when it exited, and ended then: ${list(ended)}` : null;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

function duration(ms: number): string {
  if (ms >= 60_000) return `${Number((ms / 60_000).toFixed(1))} min`;
  return `${Number((ms / 1000).toFixed(2))} s`;
}
