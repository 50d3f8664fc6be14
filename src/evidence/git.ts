/** Asks git short questions. Bytes come back as bytes; a question git cannot answer is null, not an exception. */
import { Mistake } from '../contracts/mistake.js';
import { devNull } from 'node:os';
import { exec } from '@actions/exec';
import { which } from '@actions/io';

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Thrown when git itself is not there. */
export class GitMissing extends Mistake {}

/** What a configuration could change in an answer, or run; `core.fsmonitor` is a command of the repository's choice. */
const SETTINGS = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  'log.showSignature=false',
  'log.follow=false',
].flatMap((setting) => ['-c', setting]);

/** Looked up once: the PATH is searched for every question otherwise. */
let program: Promise<string> | null = null;

function gitProgram(): Promise<string> {
  program ??= which('git', true).catch((error: unknown) => {
    program = null;
    throw new GitMissing('git was not found on the PATH; handoff-gate needs it to read history and tags', {
      cause: error,
    });
  });
  return program;
}

export class Git {
  constructor(readonly directory: string) {}

  async ask(args: readonly string[], input?: string): Promise<GitAnswer> {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const code = await exec(`"${await gitProgram()}"`, [...SETTINGS, ...args], {
      cwd: this.directory,
      silent: true,
      ignoreReturnCode: true,
      // A repository under judgement must not choose what runs, show other objects than it has, nor wait for a terminal.
      env: {
        ...(inherited ??= environment()),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: devNull,
        LC_ALL: 'C',
      },
      ...(input === undefined ? {} : { input: Buffer.from(input) }),
      listeners: {
        stdout: (data) => stdout.push(data),
        stderr: (data) => stderr.push(data),
      },
    });
    return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
  }

  /** The answer as text; null when git refused. */
  async text(...args: readonly string[]): Promise<string | null> {
    const answer = await this.ask(args);
    return answer.code === 0 ? answer.stdout.toString() : null;
  }

  /** Lines of an answer; null when git refused. */
  async lines(...args: readonly string[]): Promise<string[] | null> {
    const text = await this.text(...args);
    return text === null ? null : text.split('\n').filter((line) => line !== '');
  }

  /** NUL-separated parts of an answer; null when git refused. */
  async parts(...args: readonly string[]): Promise<string[] | null> {
    const text = await this.text(...args);
    return text === null ? null : text.split('\0').filter((part) => part !== '');
  }
}

let inherited: Record<string, string> | null = null;

function environment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
  return Object.fromEntries(inherited.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
