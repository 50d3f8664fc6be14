/** The step's log: lines of ours, and the output of each command in a group of its own, never interleaved. */
import * as core from '@actions/core';
import type { CommandResult } from '../../contracts/evidence.js';
import type { CommandRule } from '../../contracts/profile.js';
import type { Output } from '../../suite/output.js';
import type { SuiteObserver } from '../../suite/run.js';
import { inert, stream } from '../printing.js';
import { tailLines } from '../../render/tail.js';
import { planLines } from '../../render/text/live.js';
import { endLine, startLine, withheldLine } from '../progress.js';
import { showInert } from './inert-group.js';

/** Nobody has to unfold a group to see why a command failed. */
const FOLDED: ReadonlySet<CommandResult['outcome']> = new Set(['passed', 'not-started', 'cancelled']);
const LAST_LINES = 30;

export class Screen implements SuiteObserver {
  /** What came while a group was open. */
  #held: (() => void)[] | null = null;
  readonly #warnings: string[] = [];

  constructor(private readonly redact: (text: string) => string) {}

  /** What was warned of, for the summary. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }

  say(line: string): void {
    this.#later(() => {
      core.info(inert(this.redact(line)));
    });
  }

  warn(message: string): void {
    const text = this.redact(message);
    // What stands in the way of several things is said once.
    if (this.#warnings.includes(text)) return;
    this.#warnings.push(text);
    this.#later(() => {
      core.warning(inert(text));
    });
  }

  error(message: string): void {
    this.#later(() => {
      core.error(inert(this.redact(message)));
    });
  }

  debug(message: string): void {
    this.#later(() => {
      core.debug(inert(this.redact(message)));
    });
  }

  /** Shows text that may hold anything, folded; no workflow command in it is obeyed. */
  async group(title: string, output: Output): Promise<void> {
    const held: (() => void)[] = [];
    this.#held = held;
    try {
      await showInert(output, stream, this.redact(title));
    } finally {
      this.#held = null;
      for (const show of held) show();
    }
  }

  planned(commands: readonly CommandRule[]): void {
    for (const line of planLines(commands, { concurrency: Infinity, logs: null })) this.say(line);
  }

  withheld(names: readonly string[]): void {
    this.say(withheldLine(names));
  }

  started(rule: CommandRule): void {
    this.say(startLine(rule));
  }

  async finished(_: CommandRule, result: CommandResult, output: Output): Promise<void> {
    await this.group(endLine(result), output);
    const last = FOLDED.has(result.outcome) ? [] : tailLines(result.tail).slice(-LAST_LINES);
    for (const line of last) this.say(`  | ${line}`);
  }

  /** What a renderer drew, line by line. */
  page(text: string): void {
    for (const line of text.trimEnd().split('\n')) this.say(line);
  }

  #later(show: () => void): void {
    if (this.#held === null) show();
    else this.#held.push(show);
  }
}
