/** The pair of examples/orders for tests, built as the demo builds it, and the bundled command line to judge it with. */
import { packageRoot } from '../../src/profile/home.js';
import { runBundle, type Ended } from './bundle.js';

export { buildPair, type Pair } from '../../src/doors/demo/build.js';

export interface CliOptions {
  /** Default: the folder of this package. */
  readonly cwd?: string;
  /** Instead of the environment of the test. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export type CliResult = Ended;

/** Runs the bundled command line as a user would. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { cwd = packageRoot(), environment = process.env } = options;
  return runBundle({ file: 'cli.js', args, cwd, environment });
}
