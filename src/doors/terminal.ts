/** A suite that is run from a terminal: it tells how it goes on the error stream, and Ctrl-C ends it. */
import type { SuiteOrder } from '../gate.js';
import type { Inputs } from './inputs.js';
import { endLine, startLine } from './progress.js';

/** @param outputDirectory - absolute */
export function suiteHere(
  { concurrency, timeoutMs }: Pick<Inputs, 'concurrency' | 'timeoutMs'>,
  outputDirectory: string,
): SuiteOrder {
  return {
    kind: 'run',
    outputDirectory,
    concurrency,
    timeoutMs,
    environment: process.env,
    signal: abortedBySignals(),
    observer: {
      started: (rule) => {
        process.stderr.write(`${startLine(rule)}\n`);
      },
      finished: (_, result) => {
        process.stderr.write(`${endLine(result)}\n`);
      },
    },
  };
}

/** Ends the suite on the first SIGINT or SIGTERM; the second ends the process. */
function abortedBySignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      controller.abort(new Error(signal));
      process.once(signal, () => process.exit(130));
    });
  }
  return controller.signal;
}
