/** The pair of examples/orders for tests, built as the demo builds it, and the bundled command line to judge it with. */
import { spawn } from 'node:child_process';
import { packageRoot } from '../../src/profile/home.js';
import { bundled } from './bundle.js';

export { buildPair, type Pair } from '../../src/doors/demo/build.js';

export interface CliOptions {
  /** Default: the folder of this package. */
  readonly cwd?: string;
  /** Instead of the environment of the test. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface CliResult {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Spawns the bundled command line as a user would. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { cwd = packageRoot(), environment = process.env } = options;
  return new Promise((resolve, reject) => {
    const words = [bundled('cli.js'), ...args];
    const child = spawn(process.execPath, words, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
    }
    child.on('error', reject).on('close', (code) => {
      resolve({ code, ...output });
    });
  });
}
