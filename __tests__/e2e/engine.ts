/**
 * A workflow under a real engine: nektos/act on this machine, without containers. What it asks of GitHub (the API, git,
 * artifacts of other runs) goes to the loopback; where its actions come from, see actions.ts.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Side } from '../../src/contracts/words.js';
import { NAMES } from '../bundle/story/project.js';
import type { Happening } from '../bundle/story/happenings.js';
import type { Permission } from '../support/loopback/server.js';
import type { StoryWorld } from '../bundle/story/world.js';
import { actionFolders, PACKAGE } from './actions.js';
import { WORKFLOWS, writable } from './workflow-files.js';

export const TOKEN = 'ghs_averysecrettokenthatnobodymaysee01';

export interface Played {
  /** Null where the engine was killed. */
  readonly code: number | null;
  readonly log: string;
  /** How each job ended, by its id; a skipped job is not there. */
  readonly jobs: Readonly<Record<string, 'success' | 'failure'>>;
  /** What was uploaded, by name. */
  readonly artifacts: readonly string[];
  readonly seconds: number;
}

export interface Play {
  /** The file in docs/workflows. */
  readonly workflow: string;
  readonly side: Side;
  readonly happening: Happening;
  /** The runner's numbers of this run. */
  readonly run?: { readonly id: number; readonly attempt?: number };
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** What the token may write; what the workflow grants, unless said. */
  readonly mayWrite?: readonly Permission[];
  /** A module that runs in each Node process of the workflow before its own code: what happens to the machine. */
  readonly preload?: string;
  /** Called with the engine, once it has started. */
  readonly watch?: (child: ChildProcess, log: () => string) => void;
}

/** Kept behind the tests, for whoever looks why one failed. */
const LOGS = path.join(PACKAGE, '.e2e');

let runs = 100;

/** Plays one workflow file as it stands, from its event to its end. */
export async function play(world: StoryWorld, order: Play): Promise<Played> {
  const { workflow, side, happening, run = { id: (runs += 1) }, secrets = {}, environment = {}, watch } = order;
  const folder = mkdtempSync(path.join(world.folder, 'engine-'));
  const at = (...parts: readonly string[]) => path.join(folder, ...parts);
  for (const name of ['work', 'home', 'bin']) mkdirSync(at(name));
  writeFileSync(at('event.json'), JSON.stringify(happening.event));
  const file = path.join(WORKFLOWS, workflow);
  const variables = {
    GITHUB_REPOSITORY: NAMES[side],
    GITHUB_REF: happening.ref,
    // The engine's own name for GITHUB_SHA.
    SHA_REF: happening.sha,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt ?? 1),
    // A name that upload-artifact takes for GitHub itself, and that git's HTTP finds here.
    GITHUB_SERVER_URL: world.github.url.replace('127.0.0.1', 'github.localhost'),
    GITHUB_API_URL: world.github.url,
    GITHUB_GRAPHQL_URL: `${world.github.url}/graphql`,
    HANDOFF_GATE_PACKAGE: PACKAGE,
    // The engine gives steps a terminal: a question there would never be answered.
    GIT_TERMINAL_PROMPT: '0',
    ...(order.preload === undefined ? {} : { NODE_OPTIONS: `--import=${pathToFileURL(at('preload.mjs')).href}` }),
    ...environment,
  };
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  world.github.allowOnly(order.mayWrite ?? writable(workflow));
  writeFileSync(at('bin', 'gh'), `#!/bin/sh\necho "gh $*"\n`, { mode: 0o755 });
  if (order.preload !== undefined) writeFileSync(at('preload.mjs'), order.preload);
  const started = performance.now();
  const child = spawn(
    needed('HANDOFF_GATE_ACT'),
    [
      ...[happening.name, '--workflows', file, '--directory', at('work'), '--eventpath', at('event.json')],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--no-skip-checkout', '--no-cache-server', '--actor', 'ann'],
      ...['--artifact-server-path', at('unused'), '--artifact-server-addr', '127.0.0.1'],
      ...['--artifact-server-port', String(await freePort()), '--action-cache-path', at('cache')],
      ...pairs('--env', variables),
      // What is secret is not hidden in this log: whoever leaks it is seen.
      ...['--insecure-secrets', ...pairs('--secret', { GITHUB_TOKEN: TOKEN, ...secrets })],
      ...actionFolders(file).flatMap(({ uses, folder: lies }) => ['--local-repository', `${uses}=${lies}`]),
    ],
    {
      cwd: at('work'),
      env: {
        PATH: [at('bin'), path.dirname(needed('HANDOFF_GATE_NODE24')), process.env['PATH']].join(path.delimiter),
        HOME: at('home'),
        TMPDIR: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        // Artifacts go to the loopback; the engine's own server is there only because its option makes the token.
        ACTIONS_RUNTIME_URL: `${world.github.url}/`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  watch?.(child, () => log);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  mkdirSync(LOGS, { recursive: true });
  writeFileSync(path.join(LOGS, `${run.id}-${workflow.replace('.yml', '.log')}`), log);
  return {
    code,
    log,
    jobs: jobsIn(log),
    artifacts: world.github.artifacts.of(run.id).map(({ name }) => name),
    seconds: (performance.now() - started) / 1000,
  };
}

export function needed(variable: string): string {
  const value = process.env[variable] ?? '';
  if (value === '') throw new Error(`${variable} is not set: start this with npm run e2e.`);
  return value;
}

/** `[workflow/job] 🏁  Job succeeded`. */
function jobsIn(log: string): Played['jobs'] {
  const ended = [...log.matchAll(/^\[[^\]]*\/([^\]]+?)\s*\] 🏁 {2}Job (succeeded|failed)$/gm)];
  return Object.fromEntries(
    ended.map(([, job = '', how]) => [job.trim(), how === 'succeeded' ? 'success' : 'failure'] as const),
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
