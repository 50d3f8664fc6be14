/**
 * Whether two builds judge alike: `node scripts/same-verdicts.mjs --before DIST [--producer DIR --consumer DIR]`. Every
 * commit of the producer that touched a document of the handoff is judged by both, from either side, beside the consumer
 * as it stood at that time, and the demo's three rounds. Verdicts and the ordered list of rule, status, side, path, line,
 * column, expected and observed must be the same; words and digests may differ.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    producer: { type: 'string' },
    consumer: { type: 'string' },
    most: { type: 'string', default: '40' },
  },
});
if (values.before === undefined) throw new Error('Name the older build: --before DIST');
const builds = [path.resolve(values.before), path.join(root, 'dist')].map((dist) => path.join(dist, 'cli.js'));
const work = mkdtempSync(path.join(tmpdir(), 'same-verdicts-'));
let tried = 0;
let differing = 0;

try {
  compare('demo', (cli, out) => {
    spawnSync(process.execPath, [cli, 'demo', '--output-directory', out], { stdio: 'ignore' });
    return reportsBelow(out);
  });
  if (values.producer !== undefined && values.consumer !== undefined) realPair(values.producer, values.consumer);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write(`${tried} runs, ${differing} judged otherwise\n`);
process.exitCode = tried > 0 && differing === 0 ? 0 : 1;

function realPair(producer, consumer) {
  const [own, peer] = [producer, consumer].map((source, index) => {
    const copy = path.join(work, ['producer', 'consumer'][index]);
    execFileSync('git', ['clone', '--quiet', '--no-checkout', source, copy]);
    return copy;
  });
  // Only what a gate reads is checked out.
  git(peer, 'sparse-checkout', 'set', '--no-cone', '/config/', '/docs/', '/services/memorykernel/');
  const documents = ['contracts', 'docs/implementation', 'openapi'];
  const commits = git(own, 'log', `-${values.most}`, '--format=%H %ct', '--', ...documents).split('\n');
  for (const line of commits) {
    const [commit = '', seconds = ''] = line.split(' ');
    const then = git(peer, 'rev-list', '-1', `--before=${seconds}`, 'HEAD');
    git(own, 'checkout', '--quiet', '--force', commit);
    if (then !== '') {
      git(peer, 'checkout', '--quiet', '--force', then);
    }
    for (const role of ['producer', 'consumer']) {
      const [here, there] = role === 'producer' ? [own, peer] : [peer, own];
      compare(`${role} at ${commit.slice(0, 7)}`, (cli, out) => {
        const words = [
          '--role',
          role,
          '--root',
          here,
          '--peer-path',
          there,
          '--suite',
          'skip',
          '--output-directory',
          out,
        ];
        spawnSync(process.execPath, [cli, 'check', ...words], { stdio: 'ignore' });
        return reportsBelow(out);
      });
    }
  }
}

function compare(name, run) {
  const said = builds.map((cli, index) => run(cli, path.join(work, `out-${index}`)).map(brief));
  tried += 1;
  const [before, after] = said.map((one) => one.map((part) => JSON.stringify(part, null, 1)));
  if (before.length > 0 && before.join('\n') === after.join('\n')) return;
  differing += 1;
  process.stdout.write(`${name}: judged otherwise\n`);
  const [old, now] = [before, after].map(
    (parts) => new Set(parts.flatMap((part) => JSON.parse(part)).map((one) => JSON.stringify(one))),
  );
  for (const one of old) if (!now.has(one)) process.stdout.write(`  - ${one}\n`);
  for (const one of now) if (!old.has(one)) process.stdout.write(`  + ${one}\n`);
}

/** The reports of a run, in the order of their folders. */
function reportsBelow(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).filter((file) => path.basename(file) === 'report.json');
  const reports = files.sort().map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  rmSync(folder, { recursive: true, force: true });
  return reports;
}

/** What must not change: each decision with its blockers, each gate with what it found. */
function brief(report) {
  const place = ({ rule, severity, side, path: file, line, column, expected, observed }) => [
    rule,
    severity ?? null,
    side ?? null,
    file ?? null,
    line ?? null,
    column ?? null,
    expected ?? null,
    observed ?? null,
  ];
  return [
    ...Object.entries(report.decisions).map(([id, decision]) => [
      id,
      decision?.verdict ?? null,
      (decision?.blockers ?? []).map(({ rule, status, path: file, line }) => [
        rule,
        status ?? null,
        file ?? null,
        line ?? null,
      ]),
    ]),
    ...report.gates.flatMap(({ id, status, findings, gaps = [] }) => [
      [id, status],
      ...findings.map((one) => [id, ...place(one)]),
      ...gaps.map((one) => [id, ...place(one)]),
    ]),
  ];
}

function git(folder, ...words) {
  return execFileSync('git', ['-C', folder, ...words], {
    encoding: 'utf8',
    // A file that a mirror lacks is said for every checkout.
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
