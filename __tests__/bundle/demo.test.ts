import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/contracts/report.js';
import { validateReport } from '../../src/contracts/compiled/report.js';
import { runCli, type CliResult } from '../support/pair.js';

/** The commit that every build of the producer's release names, whatever machine and settings. */
const RELEASED = '221f88998aabb40b530da5da39d731960e4c2629';

let parent: string;
let folder: string;
let result: CliResult;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'demo-test-'));
  folder = path.join(parent, 'demo');
  // No home, no git configuration, and variables of a hook that must not leak into the demo's repositories.
  const environment = { PATH: process.env['PATH'], GIT_DIR: path.join(parent, 'elsewhere'), GIT_AUTHOR_NAME: 'Nobody' };
  result = await runCli(['demo', '--output-directory', folder], { cwd: parent, environment });
});

afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
});

async function reportOf(act: string): Promise<Report> {
  const value: unknown = JSON.parse(await readFile(path.join(folder, 'reports', act, 'report.json'), 'utf8'));
  if (!validateReport(value)) throw new Error(`The report of ${act} is not valid`);
  return value;
}

function statuses({ gates }: Report): Record<string, string> {
  return Object.fromEntries(gates.map(({ id, status }) => [id, status]));
}

function errors({ gates }: Report): string[] {
  const found = gates.flatMap((gate) => gate.findings).filter((finding) => finding.severity === 'error');
  return found.map(({ rule, side, path: file, line }) =>
    file === null ? rule : `${rule} ${side ?? ''}/${file}:${line ?? ''}`,
  );
}

const ALL_PASS = {
  handoff: 'pass',
  'producer-suite': 'pass',
  'consumer-suite': 'pass',
  alignment: 'pass',
  'sign-off': 'pass',
  'immutable-release': 'pass',
  rollback: 'pass',
  'stability-window': 'pass',
};

describe('the demo', () => {
  it('ends with 0 when every act came out as promised', () => {
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: '' });
    expect(result.stdout).toContain('All 6 acts came out as promised.');
    expect(result.stdout).not.toContain('differs');
  });

  it('shows the command line of each act and where its page lies', () => {
    expect(result.stdout.match(/^\$ handoff-gate check --role (?:producer|consumer) /gm)).toHaveLength(6);
    expect(result.stdout).toContain(path.join(folder, 'reports', '3-producer-cutover', 'report.html'));
  });

  it('leaves pages that lead to the files beside them', async () => {
    const place = path.join(folder, 'reports', '4-producer-faults');
    const page = await readFile(path.join(place, 'report.html'), 'utf8');
    const files = new Set(Array.from(page.matchAll(/href="([^#:"]+)"/g), (match) => match[1] ?? ''));
    const packets = (await readdir(path.join(place, 'packets'))).map((name) => `packets/${name}`);
    const named = ['report.json', 'report.md', 'fix.patch', 'evidence/evidence.json', 'logs/lint.log', ...packets];
    expect([...files]).toEqual(expect.arrayContaining(named));
    for (const file of files) expect(existsSync(path.join(place, file))).toBe(true);
  });

  it('builds commits that are the same on every machine', async () => {
    expect((await reportOf('1-producer-release')).baseline?.commit_sha).toBe(RELEASED);
  });

  it("lets the producer release, and holds the cutover until the consumer's suite is known", async () => {
    const report = await reportOf('1-producer-release');
    expect(statuses(report)).toEqual({ ...ALL_PASS, 'consumer-suite': 'pending' });
    expect([report.enforced, report.verdict]).toEqual(['release', 'GO']);
    expect([report.decisions.rehearsal.verdict, report.decisions.release?.verdict]).toEqual(['GO', 'GO']);
    expect(report.decisions.cutover.blockers.map(({ rule }) => rule)).toEqual(['consumer-suite/not-run']);
  });

  it('says GO for the repin and for the cutover, each with evidence that the other side left', async () => {
    for (const act of ['2-consumer-repin', '3-producer-cutover']) {
      const report = await reportOf(act);
      expect(statuses(report)).toEqual(ALL_PASS);
      expect([report.enforced, report.verdict, report.decisions.rehearsal.verdict]).toEqual(['cutover', 'GO', 'GO']);
    }
  });

  it("finds each of the producer's planted faults at its line", async () => {
    const report = await reportOf('4-producer-faults');
    expect(report.verdict).toBe('NO-GO');
    expect(errors(report)).toEqual(
      expect.arrayContaining([
        'producer-suite/command',
        'producer-suite/orders-lint producer/src/problem.js:7',
        'alignment/fact producer/contract/openapi.yaml:36',
        'sign-off/other-baseline consumer/docs/freigabe-2025-05-07.md:7',
        'immutable-release/not-in-release producer/contract/manifest.json:4',
        'immutable-release/bundle-digest producer/handover/evidence.json:22',
      ]),
    );
  });

  it("does not count the consumer's suite once its checkout has moved on", async () => {
    const gate = (await reportOf('4-producer-faults')).gates.find(({ id }) => id === 'consumer-suite');
    expect([gate?.status, gate?.findings[0]?.rule]).toEqual(['pending', 'consumer-suite/reported']);
  });

  it("finds each of the consumer's planted faults at its line, and nothing wrong with the producer", async () => {
    const report = await reportOf('5-consumer-faults');
    expect(errors(report)).toEqual(
      expect.arrayContaining([
        'consumer-suite/command',
        'alignment/fact consumer/vendor/orders-manifest.json:9',
        'alignment/repin-not-atomic consumer/docs/orders.md:7',
        'sign-off/other-baseline consumer/docs/freigabe-2025-05-07.md:7',
      ]),
    );
    expect(errors(report).filter((error) => error.includes('producer'))).toEqual([]);
  });

  it('says GO for the way back at once, without a new sign-off, and whom to tell', async () => {
    const report = await reportOf('6-consumer-way-back');
    expect([report.enforced, report.verdict, report.decisions.cutover.blockers]).toEqual(['cutover', 'GO', []]);
    expect(statuses(report)).toMatchObject({ alignment: 'pass', 'immutable-release': 'pass', rollback: 'pass' });
    expect(report.rollback.underway).toMatchObject({ from: 'orders-2.0.0', to: 'orders-1.4.0' });
    expect(report.rollback.underway?.owners.map(({ name }) => name)).toEqual([
      'Ada Brandt',
      'Jonas Weil',
      'Mira Sommer',
      'Karl Aumann',
    ]);
  });

  it('leaves a folder alone that holds something already', async () => {
    const used = await mkdtemp(path.join(parent, 'used-'));
    await writeFile(path.join(used, 'mine.txt'), 'mine');
    const refused = await runCli(['demo', '--output-directory', used]);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('is not empty');
  });
});
