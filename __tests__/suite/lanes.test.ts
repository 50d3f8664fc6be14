import { describe, expect, it } from '@jest/globals';
import { runLanes } from '../../src/suite/lanes.js';

/** Runs items named `lane:number`; each ends when the test says so. */
function start(items: readonly string[], concurrency: number, signal: AbortSignal = new AbortController().signal) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const done = runLanes({
    items,
    laneOf: (item) => item.split(':')[0] ?? '',
    concurrency,
    signal,
    run: (item) => {
      begun.push(item);
      return new Promise<string>((settle) => {
        ends.set(item, () => {
          settle(`ran ${item}`);
        });
      });
    },
    skip: (item) => `skipped ${item}`,
  });
  const end = async (item: string): Promise<void> => {
    ends.get(item)?.();
    await new Promise(setImmediate);
  };
  return { begun, done, end };
}

describe('lanes', () => {
  it('begin side by side, and each goes on as soon as its command has ended', async () => {
    const { begun, end, done } = start(['a:1', 'a:2', 'b:1', 'b:2'], 2);
    expect(begun).toEqual(['a:1', 'b:1']);
    await end('b:1');
    expect(begun).toEqual(['a:1', 'b:1', 'b:2']);
    await end('b:2');
    await end('a:1');
    await end('a:2');
    expect(await done).toEqual(['ran a:1', 'ran a:2', 'ran b:1', 'ran b:2']);
  });

  it('are never more than the concurrency allows; the next begins when one is through', async () => {
    const { begun, end } = start(['a:1', 'b:1', 'c:1'], 2);
    expect(begun).toEqual(['a:1', 'b:1']);
    await end('a:1');
    expect(begun).toEqual(['a:1', 'b:1', 'c:1']);
  });

  it('begin with the one that has most to do', () => {
    expect(start(['a:1', 'b:1', 'c:1', 'c:2'], 1).begun).toEqual(['c:1']);
  });

  it.each([0, -1, Number.NaN])('run one at a time when the concurrency is %p', (concurrency) => {
    expect(start(['a:1', 'b:1'], concurrency).begun).toEqual(['a:1']);
  });

  it('begin nothing more after a cancellation, and say so for the rest', async () => {
    const controller = new AbortController();
    const { begun, end, done } = start(['a:1', 'a:2', 'b:1'], 1, controller.signal);
    controller.abort();
    await end('a:1');
    expect(await done).toEqual(['ran a:1', 'skipped a:2', 'skipped b:1']);
    expect(begun).toEqual(['a:1']);
  });

  it('end at once when there is nothing to do', async () => {
    expect(await start([], 4).done).toEqual([]);
  });
});
