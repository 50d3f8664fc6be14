/**
 * What happens when the runner ends the job: it sends SIGINT, then SIGTERM after 7.5 seconds, then kills. The suite
 * ends at once, what is left of the time goes to the report.
 */

export interface Cancellation {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Aborted when what is under way on the network must be left. */
  readonly network: AbortSignal;
}

/** The suite takes up to 5 seconds to end its processes. */
const NETWORK_MS = 6000;
const END_MS = 7000;
const CANCELLED = 130;

/** Listens to SIGINT and SIGTERM; a second one ends the process at once. */
export function cancelOnSignals(): Cancellation {
  const cancelled = new AbortController();
  const network = new AbortController();
  const later = (ms: number, action: () => void) => setTimeout(action, ms).unref();
  const end = () => process.exit(CANCELLED);
  const onSignal = (signal: NodeJS.Signals) => {
    if (cancelled.signal.aborted) end();
    cancelled.abort(new Error(signal));
    later(NETWORK_MS, () => {
      network.abort(new Error(signal));
    });
    later(END_MS, end);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { signal: cancelled.signal, network: network.signal };
}
