/**
 * Runs the corpus: `npm run corpus`, `npm run corpus -- WORD` for the cases whose kind or title holds it. One worker a
 * processor; each builds the honest pair once. Ends with `N passed, N failed`.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Bench } from './bench.js';
import { BOTH, type Expectation } from './case.js';
import { KINDS } from './kinds.js';
import { examine, type Examined, type MendedShare, type Miss } from './verdict.js';

interface Result {
  readonly kind: string;
  readonly expects: Expectation;
  readonly title: string;
  readonly why: string;
  readonly misses: readonly Miss[];
  readonly mended: MendedShare;
  readonly promiseKept: boolean | null;
}

const EXPECTED: Readonly<Record<Expectation, string>> = { defect: 'stopped', told: 'told', harmless: 'quiet' };

export async function main(args: readonly string[]): Promise<number> {
  const shard = /^--shard=(\d+)\/(\d+)$/.exec(args[0] ?? '');
  if (shard !== null) {
    const results = await runShard(Number(shard[1]), Number(shard[2]), args.slice(1));
    await new Promise((resolve) => process.send?.(results, resolve));
    return 0;
  }
  const started = Date.now();
  const results = await everyShard(args);
  process.stdout.write(report(results, args.includes('--list')));
  const failed = results.filter(({ misses }) => misses.length > 0).length;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`\n${seconds} s\n${results.length - failed} passed, ${failed} failed\n`);
  return failed === 0 && results.length > 0 ? 0 : 1;
}

async function runShard(index: number, count: number, words: readonly string[]): Promise<Result[]> {
  const wanted = words.filter((word) => !word.startsWith('--'));
  const cases = KINDS.flatMap(({ name, expects, cases: all }) => all.map((one) => ({ name, expects, one }))).filter(
    ({ name, one }) => wanted.every((word) => `${name} ${one.title}`.toLowerCase().includes(word.toLowerCase())),
  );
  const bench = await Bench.open();
  try {
    const sound = await bench.sound(BOTH);
    for (const [role, outcome] of sound.outcomes) {
      if (outcome.kind === 'report' && outcome.report.verdict === 'GO') continue;
      throw new Error(`The honest pair is not GO for the ${role}:\n${JSON.stringify(outcome, null, 1).slice(0, 4000)}`);
    }
    const results: Result[] = [];
    for (const { name, expects, one } of cases.filter((_, place) => place % count === index)) {
      const examined = await examine(bench, expects, one, sound).catch(broke);
      results.push({ kind: name, expects, title: one.title, why: one.why, ...examined });
    }
    return results;
  } finally {
    bench.close();
  }
}

function broke(error: unknown): Examined {
  const found = String(error instanceof Error ? error.stack : error);
  return {
    misses: [{ role: 'producer', what: 'the case broke', found, falseGo: false }],
    mended: 'none',
    promiseKept: null,
  };
}

async function everyShard(args: readonly string[]): Promise<Result[]> {
  const count = Math.max(1, Math.min(availableParallelism(), 8));
  const script = path.join(import.meta.dirname, '../../scripts/corpus.mjs');
  const shards = Array.from({ length: count }, (_, index) => {
    const child = fork(script, [`--shard=${index}/${count}`, ...args]);
    return new Promise<Result[]>((resolve, reject) => {
      let results: Result[] | null = null;
      child.on('message', (message: Result[]) => (results = message));
      child.on('error', reject);
      child.on('exit', (code) => {
        if (results === null)
          reject(new Error(`A worker of the corpus ended with ${code ?? 'a signal'} and no results.`));
        else resolve(results);
      });
    });
  });
  const results = (await Promise.all(shards)).flat();
  const order = new Map(
    KINDS.flatMap(({ name, cases }) => cases.map(({ title }, index) => [`${name} ${title}`, index])),
  );
  const kinds = KINDS.map(({ name }) => name);
  const place = ({ kind, title }: Result) => kinds.indexOf(kind) * 1000 + (order.get(`${kind} ${title}`) ?? 0);
  return results.sort((a, b) => place(a) - place(b));
}

function report(results: readonly Result[], list: boolean): string {
  const lines: string[] = [];
  for (const { kind, title, why, misses } of results) {
    const seen = new Map<string, Miss & { readonly roles: string[] }>();
    for (const miss of misses) {
      const known = seen.get(miss.what + miss.found);
      if (known === undefined) seen.set(miss.what + miss.found, { ...miss, roles: [miss.role] });
      else known.roles.push(miss.role);
    }
    for (const { roles, what, found } of seen.values())
      lines.push(`✗ ${kind}: ${title} (${roles.join(', ')}): ${what}\n      why: ${why}\n        ${found}`);
    if (list && misses.length === 0) lines.push(`✓ ${kind}: ${title}`);
  }
  lines.push('', row('kind', 'expected', 'as expected', 'false GO'), '-'.repeat(78));
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  for (const kind of kinds)
    lines.push(
      summary(
        kind,
        results.filter((result) => result.kind === kind),
      ),
    );
  lines.push('-'.repeat(78));
  for (const expects of ['defect', 'told', 'harmless'] as const)
    lines.push(
      summary(
        `all: ${expects}`,
        results.filter((result) => result.expects === expects),
      ),
    );
  const defects = results.filter(({ expects }) => expects === 'defect');
  const offered = defects.filter(({ promiseKept }) => promiseKept !== null);
  const kept = offered.filter(({ promiseKept }) => promiseKept === true).length;
  lines.push(
    `fix has a patch of its own for ${offered.length} of ${defects.length} defects, and for ${kept} of them its git apply takes away exactly what it names`,
  );
  const share = (wanted: MendedShare) => defects.filter(({ mended }) => mended === wanted).length;
  lines.push(`fix takes away all errors of ${share('all')} defects in a run, some of ${share('some')}`);
  return `${lines.join('\n')}\n`;
}

function summary(name: string, results: readonly Result[]): string {
  const good = results.filter(({ misses }) => misses.length === 0).length;
  const false_ = results.filter(({ misses }) => misses.some(({ falseGo }) => falseGo)).length;
  const [first] = results;
  return row(
    name,
    first === undefined ? '' : EXPECTED[first.expects],
    `${good} / ${results.length}`,
    first?.expects === 'defect' ? String(false_) : '',
  );
}

function row(...cells: readonly [string, string, string, string]): string {
  return `${cells[0].padEnd(44)} ${cells[1].padEnd(10)} ${cells[2].padStart(12)} ${cells[3].padStart(9)}`;
}
