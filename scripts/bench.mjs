/**
 * Measures what docs/architecture.md claims, as ratios within one run: `npm run bench [-- --producer DIR]`.
 *
 * Whole processes, A B A B …, medians of pairs. With --producer (a checkout of MemoryKernel with its tags) the
 * real documents are judged and compared with the producer's own verification scripts; without it, the demo's.
 * Nothing here passes or fails: the figures are for people.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const cli = path.join(root, 'dist/cli.js');
const { values } = parseArgs({ options: { producer: { type: 'string' }, runs: { type: 'string', default: '9' } } });
const runs = Number(values.runs);
const folder = await mkdtemp(path.join(tmpdir(), 'handoff-gate-bench-'));
const rows = [];
/** What a command prints, a MiB at a time: ordinary lines, a line without an end, lines of one character. */
const SHOUTS = [
  { what: '1 GiB in 5 million lines', mib: 1024, chunk: "('x'.repeat(213) + '\\n').repeat(4900)" },
  { what: '1 GiB in one line', mib: 1024, chunk: "'x'.repeat(1048576)" },
  { what: '64 MiB in lines of one character', mib: 64, chunk: "'x\\n'.repeat(524288)" },
];

try {
  const producer = values.producer === undefined ? await demoProducer() : path.resolve(values.producer);
  await startUp();
  await check(producer);
  await scheduler();
  await memory();
  await size();
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.table(rows);

/** One row: what was measured, the figure, what the design asks for. */
function row(what, figure, target) {
  rows.push({ what, figure, target });
}

/** Milliseconds until a process ends, or until it has written its first line. */
function timed(command, args, { until = 'exit', ...options } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...options });
    let first = null;
    child.stdout.on('data', () => (first ??= performance.now() - start));
    child.on('error', reject);
    child.on('close', () =>
      resolve(until === 'exit' ? performance.now() - start : (first ?? performance.now() - start)),
    );
  });
}

/** Runs two measurements in turn; the medians of each and of their ratio pair by pair. */
async function paired(a, b, count = runs) {
  const pairs = [];
  await a();
  await b();
  for (let index = 0; index < count; index += 1) pairs.push([await a(), await b()]);
  return {
    a: median(pairs.map(([one]) => one)),
    b: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => one / other)),
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)];
}

function node() {
  return timed(process.execPath, ['-e', '0']);
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

async function startUp() {
  const environment = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    INPUT_ROOT: path.join(folder, 'nowhere'),
  };
  const action = () =>
    timed(process.execPath, [path.join(root, 'dist/index.js')], { until: 'first line', env: environment, cwd: folder });
  const { a, b, ratio } = await paired(action, node);
  row('action: start to its first line, against node -e 0', `${ratio.toFixed(2)}x (${ms(a)} / ${ms(b)})`, 'under 2x');
}

async function check(producer) {
  const judge = () =>
    timed(process.execPath, [
      cli,
      'check',
      '--role',
      'producer',
      '--root',
      producer,
      '--suite',
      'skip',
      '--format',
      'json',
      '--output-directory',
      path.join(folder, 'out'),
    ]);
  const { a, b, ratio } = await paired(judge, node);
  row('check --suite skip, against node -e 0', `${ratio.toFixed(2)}x (${ms(a)} / ${ms(b)})`, 'at most 4x');
  if (values.producer === undefined) return;
  const scripts = (await readdir(path.join(producer, 'scripts'))).filter(
    (name) => name.startsWith('verify_') && name.endsWith('.sh') && !name.includes('shell_scripts'),
  );
  const own = async () => {
    const start = performance.now();
    for (const script of scripts) await timed('bash', [path.join(producer, 'scripts', script)], { cwd: producer });
    return performance.now() - start;
  };
  const against = await paired(own, judge, Math.max(3, Math.floor(runs / 3)));
  row(
    `the producer's ${scripts.length} verify scripts, against check --suite skip`,
    `${against.ratio.toFixed(1)}x (${ms(against.a)} / ${ms(against.b)})`,
    'at least 10x',
  );
}

/** Sleeping lanes: what is more than the longest lane is the scheduler's and the process's. */
async function scheduler() {
  const sleep = (seconds) => `node -e "setTimeout(() => {}, ${seconds * 1000})"`;
  const commands = [
    { id: 'a1', lane: 'a', command: sleep(1.5) },
    { id: 'a2', lane: 'a', command: sleep(1.5) },
    { id: 'b1', lane: 'b', command: sleep(2) },
    { id: 'c1', lane: 'c', command: sleep(1) },
  ];
  const report = await suite('sleeping', commands, ['--concurrency', '4']);
  const ends = report.suite.map((command) => Date.parse(command.startedAt) + command.durationMs);
  const wall = Math.max(...ends) - Math.min(...report.suite.map((command) => Date.parse(command.startedAt)));
  const lanes = Object.values(
    Object.groupBy ? Object.groupBy(report.suite, ({ lane }) => lane) : groupByLane(report.suite),
  );
  const longest = Math.max(...lanes.map((lane) => lane.reduce((sum, { durationMs }) => sum + durationMs, 0)));
  row(
    'suite: wall time against its longest lane',
    `${(wall / longest).toFixed(3)}x (${ms(wall)} / ${ms(longest)})`,
    'within 1.05x',
  );
}

function groupByLane(commands) {
  const lanes = {};
  for (const command of commands) (lanes[command.lane] ??= []).push(command);
  return lanes;
}

async function memory() {
  for (const { what, mib, chunk } of SHOUTS) {
    const script = path.join(folder, 'shout.mjs');
    await writeFile(
      script,
      `const chunk = ${chunk};
let left = ${mib};
const write = () => { while (left > 0) { left -= 1; if (!process.stdout.write(chunk)) { process.stdout.once('drain', write); return; } } };
write();
`,
    );
    const { peak, report } = await watched([{ id: 'shout', command: `node ${script}` }]);
    const [shout] = report.suite;
    row(
      `peak memory while a child prints ${what}`,
      peak === 0 ? 'needs /proc' : `${peak.toFixed(0)} MiB (${shout.outcome} in ${ms(shout.durationMs)})`,
      'under 150 MiB',
    );
  }
}

/** The most memory that a run of commands ever had, MiB; 0 where the system does not say. */
async function watched(commands) {
  let peak = 0;
  const report = await suite('shouting', commands, [], async (child) => {
    for (;;) {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => null);
      const high = /VmHWM:\s+(\d+) kB/.exec(status ?? '')?.[1];
      if (high === undefined) return;
      peak = Math.max(peak, Number(high) / 1024);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  return { peak, report };
}

async function size() {
  const files = await Promise.all(
    (await readdir(path.join(root, 'dist')))
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => (await stat(path.join(root, 'dist', name))).size),
  );
  row(
    'bundle',
    `${files.length} files, ${(files.reduce((a, b) => a + b, 0) / 1024).toFixed(0)} KiB, largest ${(Math.max(...files) / 1024).toFixed(0)} KiB`,
    'small',
  );
}

/** Runs check on a folder with nothing but a suite; gives its report. */
async function suite(name, commands, args, watch) {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  const profile = path.join(place, 'profile.json');
  await writeFile(
    profile,
    JSON.stringify({
      schema: 'handoff-gate.profile/v1',
      name: 'bench',
      decisions: Object.fromEntries(['rehearsal', 'release', 'cutover'].map((name) => [name, ['producer-suite']])),
      producer: {
        name: 'Bench',
        documents: { manifest: 'manifest.json', payload: { path: 'payload.json', required: 'optional' } },
        suite: commands,
      },
      consumer: { name: 'Nobody', documents: { pin: 'pin.json' } },
    }),
  );
  const child = spawn(
    process.execPath,
    [
      cli,
      'check',
      '--role',
      'producer',
      '--root',
      place,
      '--profile',
      profile,
      '--only',
      'producer-suite',
      '--output-directory',
      path.join(place, 'out'),
      ...args,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  await Promise.all([ended, watch?.(child)]);
  return JSON.parse(await readFile(path.join(place, 'out/report.json'), 'utf8'));
}

/** The demo's producer, when no real one is given. */
async function demoProducer() {
  const place = path.join(folder, 'demo');
  spawnSync(process.execPath, [cli, 'demo', '--output-directory', place], { stdio: 'ignore' });
  return path.join(place, 'pair/producer');
}
