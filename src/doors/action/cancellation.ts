/**
 * What happens when the runner ends the job: it sends SIGINT, then SIGTERM after 7.5 seconds, then kills. The suite
 * ends at once, what is left of the time goes to the report.
 */

export interface Cancellation {
  /** Aborted by the first signal, whose name is the message of its reason. */
  readonly signal: AbortSignal;
  /** Aborted when what is under way on the network must be left. */
  readonly network: AbortSignal;
}

/** The suite takes up to 5 seconds to end its processes. */
const NETWORK_MS = 6000;
const END_MS = 7000;
export const CANCELLED = 130;

/**
 * Listens to SIGINT and SIGTERM; a second one ends the process at once.
 * @param last - called right before the process is ended, where it did not end by itself; must not wait
 */
export function cancelOnSignals(last: (signal: NodeJS.Signals) => void): Cancellation {
  const cancelled = new AbortController();
  const network = new AbortController();
  const later = (ms: number, action: () => void) => setTimeout(action, ms).unref();
  const onSignal = (signal: NodeJS.Signals) => {
    const end = () => {
      last(signal);
      process.exit(CANCELLED);
    };
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

/** The name of the signal; null as long as the run is not cancelled. */
export function signalOf({ signal }: Pick<Cancellation, 'signal'>): string | null {
  if (!signal.aborted) return null;
  return signal.reason instanceof Error ? signal.reason.message : 'cancelled';
}
