/** `handoff-gate demo`: builds a producer and a consumer, and judges them with real commands: GO, and NO-GO. */
import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { validateReport } from '../../contracts/compiled/report.js';
import type { Report } from '../../contracts/report.js';
import { packageRoot } from '../../profile/home.js';
import { endLines } from '../../render/text/end.js';
import { palette, type Palette } from '../../render/text/screen.js';
import type { Invocation } from '../invocation.js';
import { ACTS, PAIRS, type Act } from '../demo/acts.js';
import { buildPair } from '../demo/build.js';
import { plantFaults } from '../demo/faults.js';
import { goBack } from '../demo/incident.js';
import { brokenPromises, reviewFaults, type Review } from '../demo/review.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../inputs.js';
import { neededOutputDirectory } from '../outputs.js';
import { showPage } from '../printing.js';
import { wantsColour } from '../terminal-kind.js';
import { visible } from '../../render/visible.js';

const WIDTH = 100;

export async function demo({ inputs }: Invocation): Promise<number> {
  const { stdout, env } = process;
  const paint = palette(wantsColour(stdout, env));
  const folder = await neededOutputDirectory(inputs.outputDirectory, inputs.root);
  if ((await readdir(folder)).length > 0)
    throw new UsageError(`output-directory ${folder} is not empty; the demo wants a new or empty folder.`);
  // The command line that is running now, not another one that happens to be installed.
  const cli = await realpath(process.argv[1] ?? path.join(packageRoot(), 'dist', 'cli.js'));
  print(
    paint.strong('Orders (producer) hands the release orders-2.0.0 to Kasse (consumer)'),
    `Two git repositories are built from ${path.join(packageRoot(), 'examples', 'orders')}.`,
    `To repeat a step, read "handoff-gate" as "node ${cli}", in the folder ${folder}.`,
  );
  const pair = await buildPair(path.join(folder, PAIRS.sound));
  await plantFaults(pair, path.join(folder, PAIRS.faulty));
  await goBack(pair, path.join(folder, PAIRS.incident));
  let kept = 0;
  for (const [index, act] of ACTS.entries()) {
    const isKept = await perform(act, index + 1, { folder, cli, paint });
    if (isKept) kept += 1;
  }
  print(
    '',
    paint.strong('Look around'),
    ...ACTS.map(({ output }) => `  ${path.join(folder, output, 'report.html')}`),
    '  Beside each: report.json, report.md, packets (for people to sign), evidence (to judge again), logs.',
    `  Nothing is cleaned up: remove ${folder} when you are done.`,
    '',
    kept === ACTS.length
      ? `${paint.good('All')} ${ACTS.length} acts came out as promised.`
      : `${paint.bad('Not as promised')}: ${ACTS.length - kept} of ${ACTS.length} acts, see "differs" above.`,
  );
  return kept === ACTS.length ? EXIT.go : EXIT.noGo;
}

interface Stage {
  readonly folder: string;
  readonly cli: string;
  readonly paint: Palette;
}

/** Runs one act and shows its report; true when it came out as promised. */
async function perform(act: Act, number: number, { folder, cli, paint }: Stage): Promise<boolean> {
  print('', paint.strong(`${number}. ${act.title}`), act.shows, paint.faint(commandLine(act)), '');
  const { exit, errors } = await run(cli, act.arguments, folder);
  const report = await readReport(path.join(folder, act.output, 'report.json'));
  if (report === null) {
    print(`  ${paint.bad('differs')}  it left no report (exit ${exit}): ${visible(errors.trim())}`);
    return false;
  }
  print(
    ...endLines(
      { report, width: process.stdout.isTTY ? process.stdout.columns : WIDTH, palette: paint, rest: 'the report' },
      [],
    ),
  );
  const reviews = await reviewFaults(act, report, folder);
  if (reviews.length > 0) print('', paint.strong('Planted and found'));
  for (const review of reviews) print(...reviewLines(review, paint));
  const broken = brokenPromises(act, exit, report);
  print(...broken.map((sentence) => `  ${paint.bad('differs')}  ${sentence}`));
  return broken.length === 0 && reviews.every(({ findings }) => findings.every(({ seen }) => seen));
}

/** As one would type it, an option a line. */
function commandLine({ arguments: words }: Act): string {
  return ['$ handoff-gate', ...words].join(' ').replaceAll(/ (?=--(?!role))/g, ' \\\n    ');
}

function reviewLines({ what, findings }: Review, paint: Palette): readonly string[] {
  const lines = findings.map(({ rule, where, seen }) => {
    const sign = seen ? paint.good('✓') : `${paint.bad('differs')}  not found:`;
    return `    ${sign} ${rule}${where === null ? '' : `  ${where}`}`;
  });
  return [`  ${what}`, ...lines];
}

function run(cli: string, args: readonly string[], cwd: string): Promise<{ exit: number; errors: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { cwd }, (_, __, errors) => {
      resolve({ exit: child.exitCode ?? -1, errors });
    });
  });
}

async function readReport(file: string): Promise<Report | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return validateReport(value) ? value : null;
  } catch {
    return null;
  }
}

function print(...lines: readonly string[]): void {
  if (lines.length > 0) void showPage(`${lines.join('\n')}\n`);
}
