/** A suite that is run from a terminal: it tells how it goes on the error stream, and Ctrl-C ends it. */
import type { SuiteOrder } from '../gate.js';
import { EXIT } from './exit.js';
import { withHeartbeat } from './heartbeat.js';
import type { Inputs } from './inputs.js';
import { say } from './printing.js';
import { endLine, startLine, withheldLine } from './progress.js';

/** @param outputDirectory - absolute */
export function suiteHere(
  { concurrency, timeoutMs }: Pick<Inputs, 'concurrency' | 'timeoutMs'>,
  outputDirectory: string,
): Extract<SuiteOrder, { readonly kind: 'run' }> {
  return {
    kind: 'run',
    attempt: null,
    outputDirectory,
    concurrency,
    timeoutMs,
    environment: process.env,
    signal: abortedBySignals(),
    observer: withHeartbeat(
      {
        withheld: (names) => {
          say(withheldLine(names));
        },
        started: (rule) => {
          say(startLine(rule));
        },
        finished: (_, result) => {
          say(endLine(result));
        },
      },
      say,
    ),
  };
}

/** Sentences about what could not be done. */
export function tell(troubles: readonly string[]): void {
  for (const trouble of troubles) say(`handoff-gate: ${trouble}`);
}

/** The exit code of a run with a suite: a cancelled one is no verdict, whatever it judged. */
export function unlessCancelled(order: SuiteOrder, code: number): number {
  return order.kind === 'run' && order.signal.aborted ? EXIT.cancelled : code;
}

/** The suite takes up to 5 seconds to end its processes, and nothing after it may take long. */
const END_MS = 7000;

/** Ends the suite on the first SIGINT or SIGTERM; the second ends the process. */
function abortedBySignals(): AbortSignal {
  const controller = new AbortController();
  const end = () => process.exit(EXIT.cancelled);
  const onSignal = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) end();
    say(`handoff-gate: cancelled (${signal}): what runs is ended, and the report says what did not run.`);
    controller.abort(new Error(signal));
    setTimeout(end, END_MS).unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
