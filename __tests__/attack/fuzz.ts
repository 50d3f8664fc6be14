/**
 * `npm run fuzz [-- --minutes N] [--seed S] [--runs N] [WORD …]`: throws what an enemy may write at everything that reads or
 * shows text, one target after the other, until the time is over. A crash or half a second of processor time is a failure;
 * it is told with the seed and path by which fast-check finds the same input again, and the smallest input that does it.
 */
import fc from 'fast-check';
import { hostile } from './inputs.js';
import { allTargets, honestEvidence, honestTexts, type Target } from './targets.js';

/** Nothing that is so small may take longer, in milliseconds of a quiet machine. */
const MOST_MS = 500;

export interface Order {
  readonly seed: number;
  readonly runs: number;
  /** For one target, in milliseconds. */
  readonly forMs: number;
  /** What one input may take, in milliseconds of processor time. */
  readonly mostMs: number;
}

export interface Tried {
  readonly name: string;
  readonly runs: number;
  /** The slowest, in milliseconds of processor time. */
  readonly slowest: number;
  /** Null: none failed. */
  readonly failure: string | null;
}

/** Tries one target; never throws. */
export async function tryTarget(
  target: Target,
  honest: readonly string[],
  { seed, runs, forMs, mostMs }: Order,
): Promise<Tried> {
  let count = 0;
  let slowest = 0;
  const property = fc.asyncProperty(hostile(honest), async (text) => {
    const started = process.cpuUsage();
    await target.run(text);
    const { user, system } = process.cpuUsage(started);
    const ms = (user + system) / 1000;
    count += 1;
    slowest = Math.max(slowest, ms);
    if (ms > mostMs) throw new Error(`it took ${ms.toFixed(0)} ms`);
  });
  const found = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: forMs,
    markInterruptAsFailure: false,
    endOnFailure: false,
  });
  const failure = found.failed
    ? `seed ${found.seed}, path ${found.counterexamplePath ?? ''}: ${String(found.errorInstance instanceof Error ? found.errorInstance.stack : found.errorInstance)}\n` +
      `input ${JSON.stringify(found.counterexample)}`
    : null;
  return { name: target.name, runs: count, slowest, failure };
}

export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, fallback: number) => {
    const at = args.indexOf(`--${name}`);
    return at === -1 ? fallback : Number(args[at + 1]);
  };
  const words = args.filter((word, index) => !word.startsWith('--') && !(args[index - 1] ?? '').startsWith('--'));
  const evidence = await honestEvidence();
  const targets = (await allTargets(evidence)).filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
  const seed = option('seed', Date.now() % 2 ** 31);
  const forMs = (option('minutes', 10) * 60_000) / targets.length;
  process.stdout.write(`seed ${seed}, ${targets.length} targets, ${(forMs / 1000).toFixed(1)} s each\n`);
  let failed = 0;
  for (const target of targets) {
    const { name, runs, slowest, failure } = await tryTarget(target, honestTexts(evidence), {
      seed,
      runs: option('runs', 100_000_000),
      forMs,
      mostMs: MOST_MS,
    });
    process.stdout.write(`${String(runs).padStart(9)} inputs  slowest ${slowest.toFixed(0).padStart(4)} ms  ${name}\n`);
    if (failure === null) continue;
    failed += 1;
    process.stdout.write(`  FAILED ${failure}\n`);
  }
  return failed === 0 && targets.length > 0 ? 0 : 1;
}
