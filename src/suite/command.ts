/** One verification command: child process, log file and findings together make its result. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { CommandResult } from '../contracts/evidence.js';
import { instantOf } from '../contracts/instant.js';
import type { CommandRule } from '../contracts/profile.js';
import { runChild } from './child.js';
import { FindingCollector } from './findings.js';
import type { ProfileMatchers, Whereabouts } from './findings.js';
import type { Output } from './output.js';
import { CommandLog } from './log.js';
import type { Redactor } from './redaction.js';

/** What all commands of one suite share. */
export interface CommandContext {
  readonly whereabouts: Omit<Whereabouts, 'directory'>;
  /** Absolute; replaces `{root}`. */
  readonly root: string;
  /** Absolute; holds a file for each command. */
  readonly logDirectory: string;
  /** Already stripped. */
  readonly environment: Readonly<Record<string, string>>;
  /** Per command, in milliseconds; a command's own limit wins. */
  readonly timeoutMs: number;
  readonly matchers: ProfileMatchers;
  readonly redact: Redactor;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** A command as it can be looked at while it runs. */
export interface RunningCommand {
  readonly isOver: boolean;
  /** The last whole line that it printed, redacted, on one line; null where there is none, or no longer. */
  lastLine(): string | null;
}

/** What is known of a command between its start and its end. */
export class Running implements RunningCommand {
  #log: CommandLog | null = null;
  #isOver = false;

  get isOver(): boolean {
    return this.#isOver;
  }

  lastLine(): string | null {
    return this.#log?.lastLine() ?? null;
  }

  prints(log: CommandLog): void {
    this.#log = log;
  }

  ended(): void {
    this.#isOver = true;
    this.#log = null;
  }
}

/** Runs it to its end. Never throws for what the command does or is. */
export async function runCommand(rule: CommandRule, context: CommandContext, running: Running): Promise<CommandResult> {
  const collector = new FindingCollector(rule, context.matchers, {
    ...context.whereabouts,
    directory: rule.directory,
  });
  const log = await CommandLog.create(join(context.logDirectory, logName(rule)), {
    redact: context.redact,
    onLine: (line) => {
      collector.read(line);
    },
  });
  running.prints(log);
  const startedAt = instantOf(context.now().getTime());
  const began = performance.now();
  const end = await runChild({
    words: rule.words.map((word) => word.replaceAll('{root}', () => context.root)),
    directory: join(context.root, rule.directory),
    environment: context.environment,
    timeoutMs: rule.timeoutMinutes === null ? context.timeoutMs : rule.timeoutMinutes * 60_000,
    signal: context.signal,
    onOutput: (source, chunk) => log.accept(source, chunk),
  });
  running.ended();
  const durationMs = Math.round(performance.now() - began);
  const kept = await log.finish();
  const path = kept.trouble === null ? logPath(rule) : null;
  const trouble = kept.trouble === null ? null : `its log could not be kept: ${kept.trouble}`;
  return {
    ...identity(rule, context),
    ...end,
    reason: [end.reason, trouble].filter((part) => part !== null).join('; ') || null,
    // What could not be started began nothing.
    startedAt: end.outcome === 'spawn-failed' ? null : startedAt,
    durationMs: end.outcome === 'spawn-failed' ? null : durationMs,
    log: path,
    logSha256: kept.sha256,
    tail: kept.tail,
    findings: collector.findings(end.outcome === 'passed', path),
  };
}

/** The result of a command that was not begun. */
export function notStarted(rule: CommandRule, context: CommandContext, reason: string): CommandResult {
  return {
    ...identity(rule, context),
    outcome: 'not-started',
    exitCode: null,
    signal: null,
    reason,
    startedAt: null,
    durationMs: null,
    log: null,
    logSha256: null,
    tail: '',
    findings: [],
  };
}

/** Streams a result's log file in pieces; nothing when there is none, or when it has gone. */
export function logOutput(rule: CommandRule, result: CommandResult, { logDirectory }: CommandContext): Output {
  return async (sink) => {
    if (result.log === null) return;
    for await (const chunk of createReadStream(join(logDirectory, logName(rule)), { encoding: 'utf8' })) {
      if (typeof chunk === 'string') sink(chunk);
    }
  };
}

/** As the profile has it: gates compare it, and a profile holds no secrets. */
function identity({ id, command, lane }: CommandRule, { root }: CommandContext) {
  return { id, command: command.replaceAll('{root}', () => root), lane };
}

function logPath(rule: CommandRule): string {
  return `logs/${logName(rule)}`;
}

/** An id that a file system would read as a path becomes a plain name. */
function logName({ id }: CommandRule): string {
  return `${id.replace(/[^A-Za-z0-9._-]/g, '-')}.log`;
}
