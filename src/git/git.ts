/**
 * The one door to git. The repository is found from above and named explicitly, so that nothing found in the judged tree
 * is taken for one; nothing of it is run (hooks, monitors, filters, helpers); and a question that git refuses is
 * unknown, in git's own words, never an empty answer.
 */
import { realpathSync, statSync } from 'node:fs';
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { exec } from '@actions/exec';
import { which } from '@actions/io';
import { unknown, value, type Known } from '../contracts/answer.js';
import { Mistake } from '../contracts/mistake.js';
import { messageOf, refusalWords } from '../contracts/system.js';
import { EMPTY_TREE, SETTINGS, surroundings } from './environment.js';
import { namesIn } from './names.js';
import { NOT_RUN, refusal } from './refusal.js';
import { above, configOf, homeOf, type Found } from './whereabouts.js';

/** Thrown when git itself is not there. */
export class GitMissing extends Mistake {}

export interface Asked {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface Asking {
  readonly input?: string;
  /** Asked of the objects alone: git before 2.41 reads attributes from the working tree, which the judged tree wrote. */
  readonly isBare?: boolean;
  /** Beside what every question has; only a fetch needs any. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends git and what it started. */
  readonly signal?: AbortSignal;
}

export class Git {
  readonly #name: string;
  /** Git's own folder: nothing of a tree is in it. */
  readonly #home: string;
  readonly #environment: Readonly<Record<string, string>>;

  /** True for a clone that leaves objects out until somebody asks. */
  readonly isPartial: boolean;

  /** The folder that holds all of the working tree. */
  readonly top: string;

  private constructor(
    /** The folder that is asked about; paths in questions are below it. */
    readonly directory: string,
    repository: Found,
  ) {
    this.top = repository.top;
    this.#name = `--git-dir=${repository.gitDirectory}`;
    this.#home = homeOf(repository.gitDirectory);
    const config = configOf(this.#home);
    this.isPartial = /^[ \t]*(?:promisor[ \t]*=[ \t]*true|partialclone[ \t]*=)/im.test(config);
    const format = /^[ \t]*objectformat[ \t]*=[ \t]*sha256\s*$/im.test(config) ? 'sha256' : 'sha1';
    this.#environment = { GIT_ATTR_SOURCE: EMPTY_TREE[format] };
  }

  /** The repository that a folder is in; null: it is in none. Only git's own `.git` counts, not what looks like a repository. */
  static find(directory: string): Git | null {
    const found = above(directory);
    return found === null ? null : new Git(directory, found);
  }

  /** A clone without a working tree, where somebody names it as one; null: it is none. Never looked for. */
  static bare(directory: string): Git | null {
    const there = (name: string) => statSync(path.join(directory, name), { throwIfNoEntry: false });
    const isBare = there('HEAD')?.isFile() === true && there('objects')?.isDirectory() === true;
    if (!isBare || there('.git') !== undefined || !/^[ \t]*bare[ \t]*=[ \t]*true\s*$/im.test(configOf(directory)))
      return null;
    const gitDirectory = realpathSync.native(directory);
    return new Git(gitDirectory, { top: gitDirectory, gitDirectory });
  }

  /** Git's exit code decides what the answer is; most questions are better asked below. */
  async ask(args: readonly string[], { input, isBare = false, environment = {}, signal }: Asking = {}): Promise<Asked> {
    const program = await gitProgram();
    const all = [...SETTINGS, this.#name, `--work-tree=${isBare ? this.#home : this.top}`, ...args.map(checked)];
    const cwd = isBare ? this.#home : this.directory;
    const env = { ...surroundings(), ...this.#environment, ...environment };
    if (input !== undefined || signal !== undefined) return converse(program, all, { cwd, env, signal }, input ?? '');
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let code: number;
    try {
      code = await exec(`"${program}"`, all, {
        cwd,
        silent: true,
        ignoreReturnCode: true,
        env,
        listeners: {
          stdout: (data) => stdout.push(data),
          stderr: (data) => stderr.push(data),
        },
      });
    } catch (error) {
      return notRun(error);
    }
    return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
  }

  /** What git writes; unknown when it refuses. */
  async bytes(args: readonly string[], input?: string): Promise<Known<Buffer>> {
    const { code, stdout, stderr } = await this.ask(args, input === undefined ? {} : { input });
    return code === 0 ? value(stdout) : refusal(stderr, code, this.directory);
  }

  /** Lines of an answer. */
  async lines(...args: readonly string[]): Promise<Known<readonly string[]>> {
    return this.#split(args, '\n');
  }

  /** NUL-separated parts of an answer. */
  async parts(...args: readonly string[]): Promise<Known<readonly string[]>> {
    return this.#split(args, '\0');
  }

  async #split(args: readonly string[], separator: '\n' | '\0'): Promise<Known<readonly string[]>> {
    const answer = await this.bytes(args);
    if (answer.kind !== 'value') return answer;
    return value(namesIn(answer.value, separator));
  }
}

/** `exec` does not survive a git that ends before it has read its input. */
function converse(
  program: string,
  args: readonly string[],
  {
    signal,
    ...options
  }: { readonly cwd: string; readonly env: Record<string, string>; readonly signal: AbortSignal | undefined },
  input: string,
): Promise<Asked> {
  return new Promise((resolve) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let child: ChildProcessWithoutNullStreams;
    try {
      // A group of its own, where it can be ended: git leaves the helper that talks to a server behind.
      child = spawn(program, args, { ...options, stdio: 'pipe', detached: signal !== undefined });
    } catch (error) {
      resolve(notRun(error));
      return;
    }
    child.on('error', (error) => {
      resolve(notRun(error));
    });
    // One for which there was no file or process left has no streams; its error is on the way.
    if (child.pid === undefined) return;
    signal?.addEventListener('abort', () => {
      endGroup(child);
    });
    if (signal?.aborted === true) endGroup(child);
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    child.on('close', (code) => {
      resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
    });
    // What it did not read it will not answer; its exit says so.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** An answer of nobody: the system did not let git run (no file, process or memory left, a folder that is gone). */
function notRun(error: unknown): Asked {
  const code = /\bE[A-Z0-9]{3,}\b/.exec(messageOf(error))?.[0];
  const why = code === undefined ? messageOf(error) : refusalWords({ code });
  return { code: 128, stdout: Buffer.alloc(0), stderr: `fatal: ${NOT_RUN}: ${why}` };
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Over already, or a system without groups.
    child.kill('SIGKILL');
  }
}

/** A revision as a document or an input names it, which git must not take for an option or a range. */
export function isRevision(text: string): boolean {
  return /^[^-\s\0][^\s\0]*$/.test(text) && text.length <= LONGEST_REVISION && !text.includes('..');
}

const LONGEST_REVISION = 1000;

/** An argument that no process can be given; what comes from a document is checked before it becomes one. */
function checked(argument: string): string {
  if (argument === '' || argument.includes('\0')) throw new TypeError('an argument for git is empty or holds NUL');
  return argument;
}

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

/** For a folder without a repository. */
export const NO_REPOSITORY = unknown(
  'the folder is not in a git repository',
  'Run in a git checkout (fetch-depth: 0).',
);
/** For what a shallow clone leaves out. */
export const CUT_OFF = unknown(
  'the history is cut off here (a shallow clone)',
  'Check out the whole history with tags (fetch-depth: 0).',
);
