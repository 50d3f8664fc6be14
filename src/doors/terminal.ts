/** A suite that is run from a terminal: it tells how it goes on the error stream, and Ctrl-C ends it. */
import path from 'node:path';
import type { SuiteOrder } from '../gate.js';
import { cut } from '../render/text/cells.js';
import { led } from '../render/text/fitted.js';
import { planLines } from '../render/text/live.js';
import { visible } from '../render/visible.js';
import type { SuiteObserver } from '../suite/run.js';
import { EXIT } from './exit.js';
import { withHeartbeat } from './heartbeat.js';
import type { Inputs } from './inputs.js';
import { LiveView } from './live-view.js';
import { say } from './printing.js';
import { endLine, withheldLine } from './progress.js';
import { canRepaint } from './terminal-kind.js';

/**
 * @param outputDirectory - absolute
 * @param isQuiet - nothing is told of how it goes
 */
export function suiteHere(
  { concurrency, timeoutMs }: Pick<Inputs, 'concurrency' | 'timeoutMs'>,
  outputDirectory: string,
  isQuiet = false,
): Extract<SuiteOrder, { readonly kind: 'run' }> {
  return {
    kind: 'run',
    attempt: null,
    outputDirectory,
    concurrency,
    timeoutMs,
    environment: process.env,
    signal: abortedBySignals(),
    observer: isQuiet ? SILENT : observerHere(concurrency, path.join(outputDirectory, 'logs')),
  };
}

const SILENT: SuiteObserver = {
  planned: () => undefined,
  withheld: () => undefined,
  started: () => undefined,
  finished: () => undefined,
};

/** A picture where somebody watches; elsewhere a line for each end, and signs of life. */
function observerHere(concurrency: number, logs: string): SuiteObserver {
  const lines: SuiteObserver = {
    planned: (commands) => {
      for (const line of planLines(commands, { concurrency, logs })) sayFitting(line);
    },
    withheld: (names) => {
      sayFitting(withheldLine(names), 3);
    },
    started: () => undefined,
    finished: (_, result) => {
      // What never began has its number at the end.
      if (result.outcome !== 'not-started') say(inWidth(endLine(result)));
    },
  };
  return canRepaint(process.stderr, process.env) ? new LiveView(lines) : withHeartbeat(lines, say);
}

/** In a terminal as much as one of its lines holds. */
function inWidth(line: string): string {
  const { isTTY, columns } = process.stderr;
  return isTTY ? cut(visible(line), columns || 80) : line;
}

/** In a terminal in lines of its width, of which the last ends in an ellipsis where there are more. */
function sayFitting(line: string, most?: number): void {
  const { isTTY, columns } = process.stderr;
  if (!isTTY) say(line);
  else for (const part of led('', visible(line), { width: columns || 80, indent: 2, most })) say(part);
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
    say(`handoff-gate: cancelled (${signal}): what runs is ended.`);
    controller.abort(new Error(signal));
    setTimeout(end, END_MS).unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
