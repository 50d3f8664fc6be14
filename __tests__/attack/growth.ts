/**
 * `npm run growth [WORD …]`: how the cost of everything that reads or shows hostile text grows with its size. Each target
 * and shape is tried with 64, 256 and 1024 KiB in a process that may be ended; what is slow, large or grows faster than its
 * text is listed. Exits 1 where 1 MiB takes more than a second or 150 MiB.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Evidence } from '../../src/contracts/evidence.js';
import { allTargets, honestEvidence } from './targets.js';

const SIZES = [64, 256, 1024].map((kib) => kib * 1024);
/** What the design allows for 1 MiB. */
const MOST_MS = 1000;
const MOST_MIB = 150;
/** A process that says nothing for so long is ended. */
const PATIENCE_MS = 20_000;

interface Measured {
  readonly target: string;
  readonly shape: string;
  /** Of each size, in milliseconds of processor time: others may be at work. */
  readonly ms: readonly number[];
  /** What the process grew by at the largest size, MiB. */
  readonly mib: number;
  /** What was thrown; null: nothing. */
  readonly thrown: string | null;
}
type Said =
  { readonly kind: 'begin'; readonly index: number } | ({ readonly kind: 'end'; readonly index: number } & Measured);

export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--worker') {
    await work(args[1] ?? '', args[2]?.split(',').map(Number) ?? [], args.slice(3));
    return 0;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'growth-'));
  const evidence = path.join(folder, 'evidence.json');
  writeFileSync(evidence, JSON.stringify(await honestEvidence()));
  const pairs = pairsOf(await allTargets(read(evidence)), args);
  const results = await everyPair(pairs, evidence, args);
  rmSync(folder, { recursive: true });
  const bad = results.filter((one) => isBad(one));
  print(args.includes('--all') ? results : bad, pairs.length);
  return bad.length === 0 ? 0 : 1;
}

function read(file: string): Evidence {
  return JSON.parse(readFileSync(file, 'utf8')) as Evidence;
}

function isBad({ ms, mib, thrown }: Measured): boolean {
  return ms.length < SIZES.length || (ms.at(-1) ?? 0) > MOST_MS || mib > MOST_MIB || thrown !== null;
}

function pairsOf(targets: Awaited<ReturnType<typeof allTargets>>, words: readonly string[]) {
  const wanted = words.filter((word) => !word.startsWith('--'));
  return targets
    .flatMap((target) => Object.entries(target.shapes).map(([shape, make]) => ({ target, shape, make })))
    .filter(({ target, shape }) =>
      wanted.every((word) => `${target.name}: ${shape}`.toLowerCase().includes(word.toLowerCase())),
    );
}

/** In a process of its own: measures the pairs in turn and says each. */
async function work(evidence: string, indices: readonly number[], words: readonly string[]): Promise<void> {
  const pairs = pairsOf(await allTargets(read(evidence)), words);
  for (const index of indices) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    const { target, shape, make } = pair;
    process.send?.({ kind: 'begin', index } satisfies Said);
    const ms: number[] = [];
    let mib = 0;
    let thrown: string | null = null;
    for (const size of SIZES) {
      const text = make(size);
      globalThis.gc?.();
      const before = process.memoryUsage.rss();
      const started = process.cpuUsage();
      let peak = before;
      try {
        await target.run(text);
      } catch (error) {
        thrown = error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error);
      }
      peak = Math.max(peak, process.memoryUsage.rss());
      const { user, system } = process.cpuUsage(started);
      ms.push((user + system) / 1000);
      mib = (peak - before) / 1024 / 1024;
    }
    process.send?.({ kind: 'end', index, target: target.name, shape, ms, mib, thrown } satisfies Said);
  }
}

async function everyPair(
  pairs: ReturnType<typeof pairsOf>,
  evidence: string,
  args: readonly string[],
): Promise<readonly Measured[]> {
  const results: Measured[] = [];
  const waiting = pairs.map((_, index) => index);
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (;;) {
      const batch = waiting.splice(0, 200);
      if (batch.length === 0) return;
      await lane(
        batch,
        pairs,
        (some) => [process.argv[1] ?? '', '--worker', evidence, some.join(','), ...args],
        results,
      );
    }
  });
  await Promise.all(lanes);
  return results;
}

/** Goes on behind what a process was ended at. */
async function lane(
  batch: number[],
  pairs: ReturnType<typeof pairsOf>,
  commandOf: (batch: readonly number[]) => readonly string[],
  results: Measured[],
) {
  while (batch.length > 0) {
    const stuck = await oneProcess(commandOf(batch), results);
    if (stuck === null) return;
    const pair = pairs[stuck];
    if (pair !== undefined)
      results.push({
        target: pair.target.name,
        shape: pair.shape,
        ms: [],
        mib: 0,
        thrown: `ended after ${PATIENCE_MS / 1000} s`,
      });
    batch.splice(0, batch.indexOf(stuck) + 1);
  }
}

/** @returns what it was at when it had to be ended; null: it came to its end */
function oneProcess([script = '', ...args]: readonly string[], results: Measured[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child: ChildProcess = fork(script, args, {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    });
    let at: number | null = null;
    let timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
    const patient = () => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    };
    child.on('message', (said: Said) => {
      patient();
      if (said.kind === 'begin') at = said.index;
      else {
        at = null;
        results.push(said);
        if (isBad(said)) process.stderr.write(`${line(said)}\n`);
      }
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve(at);
    });
  });
}

function line({ target, shape, ms, mib, thrown }: Measured): string {
  const times = ms.map((one) => one.toFixed(0).padStart(6)).join('');
  const growth = ms.length < 3 ? '' : `x${((ms[2] ?? 0) / Math.max(ms[1] ?? 0, 0.5)).toFixed(1)}`;
  return `${times.padEnd(18)} ${growth.padStart(6)} ${mib.toFixed(0).padStart(5)} MiB  ${target}: ${shape}${thrown === null ? '' : `  !! ${thrown.split('\n')[0] ?? ''}`}`;
}

function print(results: readonly Measured[], tried: number): void {
  const sorted = [...results].sort((a, b) => (b.ms.at(-1) ?? 1e9) - (a.ms.at(-1) ?? 1e9));
  process.stdout.write(`    64   256  1024 KiB (ms)\n${sorted.map((one) => `${line(one)}\n`).join('')}`);
  process.stdout.write(`${tried} tried; ${results.length} listed\n`);
}
