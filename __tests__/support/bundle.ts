/** The bundle as the sources build it (scripts/bundle.mjs), for tests that spawn it. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

declare global {
  /** Set by jest.config.mjs where the bundle is built first. */
  var drivesBundle: boolean | undefined;
}

type Entry = 'cli.js' | 'index.js';

export interface Start {
  readonly file: Entry;
  readonly args?: readonly string[];
  readonly cwd: string;
  /** What is undefined is not set. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Said by a shell before it becomes the bundle: limits, another folder, closed streams. */
  readonly before?: string | undefined;
  /** Called with the process, once it has started. */
  readonly watch?: ((child: ChildProcess) => void) | undefined;
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A file of the bundle. Only for tests in `__tests__/bundle`. */
export function bundled(file: Entry): string {
  const folder = process.env['HANDOFF_GATE_BUNDLE'];
  if (globalThis.drivesBundle !== true || folder === undefined)
    throw new Error('The bundle is built only for tests in __tests__/bundle: move this test there.');
  return path.join(folder, file);
}

/** Null where each run has a process of its own. */
let host: Host | null = null;

/**
 * From here on the runs of this file share one process, where what is judged is tested, and not the process: it starts
 * once and reads the bundle once, which is most of what a run costs. Git and the commands of a suite are processes still.
 */
export function runsShareAProcess(): void {
  const shared = new Host();
  host = shared;
  afterAll(() => shared.end());
}

/** Runs the bundle to its end. */
export async function runBundle(start: Start): Promise<Ended> {
  const { before, watch, environment } = start;
  return host === null || before !== undefined || watch !== undefined || !host.isFree(environment)
    ? runAlone(start)
    : host.play(start);
}

function runAlone({ file, args = [], cwd, environment, before, watch }: Start): Promise<Ended> {
  const words = [process.execPath, bundled(file), ...args] as const;
  const [program, ...rest] =
    before === undefined ? words : (['bash', '-c', `${before}\nexec "$@"`, 'bash', ...words] as const);
  const child = spawn(program, rest, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  watch?.(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code, ...output });
    });
  });
}

/** What git is never told of, and a home, which no test of a shared process writes into. */
const OF_A_RUN = /^(?:GITHUB_|INPUT_|RUNNER_|ACTIONS_|HOME$)/;

/** The process of host.mjs, started when it is first needed, and again where a run ended it. */
class Host {
  #process: ChildProcess | null = null;
  #isBusy = false;
  /** What a process keeps for git, of the first run. */
  #surroundings: string | null = null;

  /** Whether nothing is played, and a run of this environment is asked for what the first was. */
  isFree(environment: Start['environment']): boolean {
    const surroundings = JSON.stringify(Object.entries(defined(environment)).filter(([name]) => !OF_A_RUN.test(name)));
    this.#surroundings ??= surroundings;
    return !this.#isBusy && surroundings === this.#surroundings;
  }

  async play({ file, args = [], cwd, environment }: Start): Promise<Ended> {
    const child = (this.#process ??= fork(fileURLToPath(new URL('host.mjs', import.meta.url)), {
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }));
    this.#isBusy = true;
    try {
      return await new Promise<Ended>((resolve, reject) => {
        const gone = () => {
          this.#process = null;
          reject(new Error('the process that the runs share is gone'));
        };
        child.once('exit', gone).once('message', (ended: Ended & { readonly isOver: boolean }) => {
          child.off('exit', gone);
          if (ended.isOver) this.#process = null;
          resolve({ code: ended.code, stdout: ended.stdout, stderr: ended.stderr });
        });
        child.send({ file: bundled(file), args, cwd, environment: defined(environment) });
      });
    } finally {
      this.#isBusy = false;
    }
  }

  async end(): Promise<void> {
    const child = this.#process;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

function defined(environment: Start['environment']): Record<string, string> {
  const set = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}
