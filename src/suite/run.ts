/**
 * The suite of one side: runs its verification commands and says how each ended.
 *
 * Commands of one lane run in order, lanes side by side; a failure stops nothing. Each command's output goes to a log
 * file; it is shown when the command has ended, one command at a time, while others go on running.
 */
import { realpath } from 'node:fs/promises';
import type { CommandResult } from '../contracts/evidence.js';
import type { CommandRule, Profile } from '../contracts/profile.js';
import type { Side } from '../contracts/words.js';
import { logOutput, notStarted, runCommand, Running } from './command.js';
import type { CommandContext, RunningCommand } from './command.js';
import { childEnvironment } from './environment.js';
import type { Environment } from './environment.js';
import type { Output } from './output.js';
import { NO_MATCHERS, type ProfileMatchers } from './findings.js';
import { runLanes } from './lanes.js';
import type { Redactor } from './redaction.js';

/** Hears of each command. What it throws is ignored: showing a result never changes it. */
export interface SuiteObserver {
  /** Called once, before anything else, where there is something to run. */
  planned(commands: readonly CommandRule[]): void;
  /** Called once before the first command, where commands don't get all variables: with the names of those, sorted. */
  withheld(names: readonly string[]): void;
  /** Called right before the command runs; not for one that never does. `running` tells of it until it ends. */
  started(command: CommandRule, running: RunningCommand): void;
  /**
   * Called for every command, one at a time in the order of their ends; the next call waits for this one, the suite's
   * lanes don't. `output` streams the redacted log from its file and can be called again.
   */
  finished(command: CommandRule, result: CommandResult, output: Output): void | Promise<void>;
}

export interface SuiteRequest {
  readonly side: Side;
  readonly commands: readonly CommandRule[];
  /** Absolute; the directory that is gated. Replaces `{root}`. */
  readonly root: string;
  /** The root below the top of its repository: '' or 'services/x/'. */
  readonly prefix: string;
  /** Absolute; the folder that results call `logs`. Made when it is missing, if that can be. */
  readonly logDirectory: string;
  /** Lanes at once. */
  readonly concurrency: number;
  /** For each command, in milliseconds; a command's own `timeoutMinutes` wins. */
  readonly timeoutMs: number;
  /** Beside the built-in ones; of the same name, instead of them. */
  readonly matchers: Profile['matchers'];
  /** Of this process; commands get what is harmless in it. */
  readonly environment: Environment;
  /** Variables that commands get besides, by the profile. */
  readonly named: readonly string[];
  readonly redact: Redactor;
  /** Ends everything within five seconds: running commands are `cancelled`, the others `not-started`. */
  readonly signal: AbortSignal;
  readonly observer: SuiteObserver;
  readonly now?: () => Date;
}

/** Runs the commands; results come in the order of `commands`. Never throws: a log that cannot be kept is told. */
export async function runSuite(request: SuiteRequest): Promise<CommandResult[]> {
  const { commands, observer, signal } = request;
  const { given, withheld } = childEnvironment(request.environment, request.named, request.redact);
  const context = await createContext(request, given);
  if (commands.length > 0)
    await quietly(() => {
      observer.planned(commands);
    });
  if (commands.length > 0 && withheld.length > 0)
    await quietly(() => {
      observer.withheld(withheld);
    });
  let shown: Promise<void> = Promise.resolve();

  const finish = (command: CommandRule, result: CommandResult): CommandResult => {
    shown = shown.then(() => quietly(() => observer.finished(command, result, logOutput(command, result, context))));
    return result;
  };
  const results = await runLanes({
    items: commands,
    laneOf: (command) => command.lane,
    concurrency: request.concurrency,
    signal,
    run: async (command) => {
      const running = new Running();
      await quietly(() => {
        observer.started(command, running);
      });
      return finish(command, await runCommand(command, context, running));
    },
    skip: (command) => finish(command, notStarted(command, context, 'the run was cancelled before it began')),
  });
  await shown;
  return results;
}

async function createContext(
  request: SuiteRequest,
  environment: Readonly<Record<string, string>>,
): Promise<CommandContext> {
  const { side, root, prefix, logDirectory, timeoutMs, matchers, redact, signal } = request;
  // Tools print paths with links resolved; both names mean the root. A root that is missing shows at the spawn.
  const roots = [root, await realpath(root).catch(() => root)].map((path) => path.replace(/(?<!\/)\/+$/, ''));
  return {
    whereabouts: { side, roots: [...new Set(roots)], prefix },
    root,
    logDirectory,
    environment,
    timeoutMs,
    matchers: await readied(matchers),
    redact,
    signal,
    now: request.now ?? (() => new Date()),
  };
}

/** The engine of linear time is loaded for those who brought matchers. */
async function readied(matchers: Profile['matchers']): Promise<ProfileMatchers> {
  return matchers.length === 0 ? NO_MATCHERS : { matchers, compile: (await import('../contracts/linear.js')).linear };
}

async function quietly(action: () => void | Promise<void>): Promise<void> {
  try {
    await action();
  } catch {
    return;
  }
}
