/**
 * When each command runs: those of one lane one after the other, lanes side by side. It only reacts to ends; it
 * neither waits nor looks by itself, so the whole takes as long as the longest lane.
 */

export interface LaneRequest<Item, Result> {
  readonly items: readonly Item[];
  readonly laneOf: (item: Item) => string;
  /** Lanes at once; at least one. */
  readonly concurrency: number;
  /** Must not throw: a failure is a result, and the rest goes on. */
  readonly run: (item: Item) => Promise<Result>;
  /** For what had not begun when the run was cancelled. */
  readonly skip: (item: Item) => Result;
  readonly signal: AbortSignal;
}

/** Runs everything; results come in the order of `items`. */
export async function runLanes<Item, Result>(request: LaneRequest<Item, Result>): Promise<Result[]> {
  const { items, laneOf, run, skip, signal } = request;
  const results = new Map<number, Result>();
  const waiting = planLanes(items, laneOf);

  const worker = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      for (const { index, item } of lane) results.set(index, signal.aborted ? skip(item) : await run(item));
    }
  };
  const workers = Math.max(1, Math.min(waiting.length, Math.floor(request.concurrency) || 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

/**
 * The lanes in the order in which they are begun: the one with most commands first, since the whole can't be shorter
 * than the longest; else as they come.
 */
function planLanes<Item>(items: readonly Item[], laneOf: (item: Item) => string): { index: number; item: Item }[][] {
  const lanes = new Map<string, { index: number; item: Item }[]>();
  for (const [index, item] of items.entries()) {
    const lane = lanes.get(laneOf(item)) ?? [];
    lane.push({ index, item });
    lanes.set(laneOf(item), lane);
  }
  return [...lanes.values()].sort((a, b) => b.length - a.length);
}
