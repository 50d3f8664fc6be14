/** Runs the built action as a runner does: a process with inputs, an event file and files for what it says. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBundle } from './bundle.js';
import { startLoopback, type Loopback } from './loopback/server.js';
import { buildProducer, type Producer, type ProducerOptions } from './producer.js';

export const TOKEN = 'ghs_averysecrettokenthatnobodymaysee01';
export const REPOSITORY = 'acme/producer';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is undefined is not set. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly event?: unknown;
  /** Said by a shell before it becomes the action: limits, another folder, closed streams. */
  readonly before?: string;
  /** Called with the process, once it has started. */
  readonly watch?: (child: ChildProcess) => void;
}

/** One test's world: a folder, a producer's checkout, and a GitHub. */
const MOST_RUNS = 50;

export class World {
  private constructor(
    readonly folder: string,
    readonly github: Loopback,
    readonly producer: Producer,
  ) {}

  static async open(options: ProducerOptions = {}): Promise<World> {
    const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-action-'));
    const world = new World(folder, await startLoopback(), buildProducer(folder, options));
    world.github.repository(REPOSITORY).addRelease('v1.0.0', '2026-02-01T10:00:00Z');
    return world;
  }

  /** Where the outputs of the last run lie: each has a folder of its own. */
  get output(): string {
    const first = path.join(this.folder, 'runner', 'handoff-gate');
    for (let count = 1; ; count++)
      if (!existsSync(`${first}-${count + 1}`) || count > MOST_RUNS) return count === 1 ? first : `${first}-${count}`;
  }

  async run({ inputs = {}, environment = {}, event = {}, before, watch }: RunOptions): Promise<Ran> {
    const runner = path.join(this.folder, 'runner');
    mkdirSync(runner, { recursive: true });
    const at = (name: string) => path.join(runner, name);
    for (const file of ['output', 'summary']) writeFileSync(at(file), '');
    writeFileSync(at('event.json'), JSON.stringify(event));
    const given = Object.entries({ token: TOKEN, root: this.producer.root, ...inputs });
    const ended = await runBundle({
      file: 'index.js',
      cwd: this.producer.root,
      environment: {
        PATH: process.env['PATH'],
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_SHA: this.producer.merge,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: '4711',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_ACTOR: 'ann',
        GITHUB_API_URL: this.github.url,
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        RUNNER_TEMP: runner,
        ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...environment,
      },
      before,
      watch,
    });
    return { ...ended, outputs: readOutputs(at('output')), summary: readFileSync(at('summary'), 'utf8') };
  }

  /** Everything that was written or sent, as one text. */
  traces(): string {
    const files = readdirSync(path.join(this.folder, 'runner'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
    return [...files, ...this.github.requests.map(({ body }) => JSON.stringify(body))].join('\n');
  }

  /** How many requests read and how many wrote. */
  spent(): { readonly reads: number; readonly writes: number } {
    const reads = this.github.requests.filter(
      ({ method, route }) => method === 'GET' || route === 'POST /graphql',
    ).length;
    return { reads, writes: this.github.requests.length - reads };
  }

  async close(): Promise<void> {
    await this.github.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Opens a world, plays in it, and closes it whatever happens. */
export async function inWorld(options: ProducerOptions, play: (world: World) => Promise<void>): Promise<void> {
  const world = await World.open(options);
  try {
    await play(world);
  } finally {
    await world.close();
  }
}

/** The runner's format: `name<<delimiter`, the value, the delimiter. */
function readOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const pattern = /^([^\n=<]+)<<(ghadelimiter_[^\n]+)\n([\s\S]*?)\n\2$/gm;
  for (const [, name = '', , value = ''] of readFileSync(file, 'utf8').matchAll(pattern)) outputs[name] = value;
  return outputs;
}

/** The event of a pull request, and the environment that goes with it. */
export function pullRequest(
  { base, head, merge }: Producer,
  { fork = false, number = 7 }: { readonly fork?: boolean; readonly number?: number } = {},
): Pick<RunOptions, 'event' | 'environment'> {
  const own = { full_name: REPOSITORY };
  return {
    event: {
      repository: { ...own, default_branch: 'main' },
      sender: { login: 'ann' },
      pull_request: {
        number,
        user: { login: 'ann' },
        head: {
          label: fork ? 'eve:topic' : 'acme:topic',
          ref: 'topic',
          sha: head,
          repo: fork ? { full_name: 'eve/producer' } : own,
        },
        base: { label: 'acme:main', ref: 'main', sha: base, repo: own },
      },
    },
    environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: merge, GITHUB_REF: `refs/pull/${number}/merge` },
  };
}
