import { cp, mkdtemp, readFile, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateReport } from '../../src/contracts/compiled/report.js';
import type { Report } from '../../src/contracts/report.js';
import type { GateId, Side } from '../../src/contracts/words.js';
import { buildPair, runCli, type CliResult } from '../support/pair.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

/** What is done to the files of one side, and the error that the bundled command line must then print. */
interface Mutation {
  readonly title: string;
  readonly side: Side;
  readonly file: string;
  readonly change: (text: string) => string | Uint8Array | { readonly kind: 'directory' | 'link' | 'remove' };
  readonly gate: GateId;
  readonly line: number;
}

const put = (from: string, to: string) => (text: string) => text.replace(from, () => to);

const PAYLOAD = { side: 'producer', file: 'handover/release.json' } as const;
const MANIFEST = { side: 'producer', file: 'contract/manifest.json' } as const;
const PIN = { side: 'consumer', file: 'orders-pin.json' } as const;
const RECORD = { side: 'producer', file: 'handover/go-live-2025-05-07.md' } as const;

const MUTATIONS: readonly Mutation[] = [
  { title: 'the payload is deleted', ...PAYLOAD, change: () => ({ kind: 'remove' }), gate: 'handoff', line: 1 },
  { title: 'the payload is empty', ...PAYLOAD, change: () => '', gate: 'handoff', line: 1 },
  { title: 'the payload is a directory', ...PAYLOAD, change: () => ({ kind: 'directory' }), gate: 'handoff', line: 1 },
  {
    title: 'the payload is a link out of the root',
    ...PAYLOAD,
    change: () => ({ kind: 'link' }),
    gate: 'handoff',
    line: 1,
  },
  {
    title: 'the payload is UTF-16',
    ...PAYLOAD,
    change: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    gate: 'handoff',
    line: 1,
  },
  {
    title: 'the payload is two mebibytes',
    ...PAYLOAD,
    change: (text) => text + ' '.repeat(2 ** 21),
    gate: 'handoff',
    line: 1,
  },
  {
    title: 'the payload has a key twice',
    ...PAYLOAD,
    change: put('{\n', '{\n  "release_tag": "x",\n'),
    gate: 'handoff',
    line: 5,
  },
  {
    title: 'the payload has an unknown mode',
    ...PAYLOAD,
    change: put('"stable"', '"stabIe"'),
    gate: 'handoff',
    line: 3,
  },
  {
    title: 'the payload lists another command',
    ...PAYLOAD,
    change: put('checks/lint.mjs', 'checks/lint.mjs --fix'),
    gate: 'handoff',
    line: 27,
  },
  {
    title: 'the payload states another tag',
    ...PAYLOAD,
    change: put('"orders-2.0.0"', '"orders-2.0.1"'),
    gate: 'alignment',
    line: 4,
  },
  {
    title: 'the manifest states another contract',
    ...MANIFEST,
    change: put('orders.v5', 'orders.v6'),
    gate: 'alignment',
    line: 5,
  },
  {
    title: 'the manifest has a look-alike letter',
    ...MANIFEST,
    change: put('internal', 'іnternal'),
    gate: 'alignment',
    line: 8,
  },
  {
    title: 'a mirror differs by a blank',
    side: 'producer',
    file: 'clients/js/contract/truth.json',
    change: put('orders.v5', 'orders.v5 '),
    gate: 'alignment',
    line: 2,
  },
  {
    title: 'OpenAPI lacks an error code',
    side: 'producer',
    file: 'contract/openapi.yaml',
    change: put(', order_locked', ''),
    gate: 'alignment',
    line: 36,
  },
  {
    title: 'the bundle has a stale digest',
    side: 'producer',
    file: 'handover/evidence.json',
    change: (text) => text.replace(/"sha256": "[0-9a-f]/, '"sha256": "x'),
    gate: 'immutable-release',
    line: 21,
  },
  {
    title: 'a record says neither GO nor NO-GO',
    ...RECORD,
    change: put('Go-live: **GO**', 'Go-live: soon'),
    gate: 'sign-off',
    line: 14,
  },
  {
    title: 'a record states its release in a comment',
    ...RECORD,
    change: put('- Release: `orders-2.0.0`', '<!-- - Release: `orders-2.0.0` -->'),
    gate: 'sign-off',
    line: 5,
  },
  {
    title: 'the way back is not ready',
    side: 'producer',
    file: 'handover/way-back-2025-05-07.md',
    change: put('**READY**', '**SOON**'),
    gate: 'rollback',
    line: 19,
  },
  {
    title: 'the pin names a release that is not there',
    ...PIN,
    change: put('orders-2.0.0', 'orders-2.0.9'),
    gate: 'alignment',
    line: 3,
  },
  {
    title: 'the pin has another digest',
    ...PIN,
    change: (text) => text.replace(/sha256": "./, 'sha256": "0'),
    gate: 'alignment',
    line: 8,
  },
  {
    title: 'the matrix approves nothing',
    side: 'consumer',
    file: 'docs/orders.md',
    change: put('| Approved |', '| Planned  |'),
    gate: 'alignment',
    line: 19,
  },
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mutations-'));
  await buildPair(path.join(folder, 'pair'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function copy(): Promise<string> {
  const target = await mkdtemp(path.join(folder, 'copy-'));
  await cp(path.join(folder, 'pair'), target, { recursive: true });
  return target;
}

async function check(root: string, role: Side, ...options: readonly string[]): Promise<CliResult & { report: Report }> {
  const peer = role === 'producer' ? 'consumer' : 'producer';
  const result = await runCli([
    'check',
    ...['--role', role, '--root', path.join(root, role), '--peer-path', path.join(root, peer)],
    ...(role === 'consumer' ? ['--base', 'main'] : []),
    ...['--suite', 'skip', '--format', 'json', '--output-directory', path.join(root, 'out'), ...options],
  ]);
  const report: unknown = JSON.parse(result.stdout);
  if (!validateReport(report)) throw new Error(`No report: ${result.stderr}`);
  return { ...result, report };
}

async function apply(file: string, change: Mutation['change']): Promise<void> {
  const done = change(await readFile(file, 'utf8'));
  await rm(file);
  if (typeof done === 'string' || done instanceof Uint8Array) await writeFile(file, done);
  else if (done.kind === 'directory') await mkdir(file);
  else if (done.kind === 'link') await symlink(path.join(folder, 'pair', 'producer', 'NEWS.md'), file);
}

describe('the bundled command line', () => {
  it.each(MUTATIONS)('exits 1 and names the line when $title', async ({ side, file, change, gate, line }) => {
    const root = await copy();
    await apply(path.join(root, side, file), change);
    const { code, stderr, report } = await check(root, side, '--enforce', 'cutover');
    const errors = report.gates
      .filter(({ id }) => id === gate)
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'error');
    expect(errors).toContainEqual(expect.objectContaining({ path: file, line, hint: expect.stringMatching(/\S/) }));
    expect([code, report.verdict]).toEqual([1, 'NO-GO']);
    expect(stderr).not.toMatch(/^\s+at /m);
    await rm(root, { recursive: true, force: true });
  });

  it('exits 3 when nothing is wrong, and only the suites are not known', async () => {
    const { code, report } = await check(path.join(folder, 'pair'), 'producer', '--enforce', 'cutover');
    expect([code, report.verdict]).toEqual([3, 'NO-GO']);
    expect(report.decisions.cutover.blockers.map(({ rule }) => rule)).toEqual([
      'producer-suite/not-run',
      'consumer-suite/not-run',
    ]);
  });

  it('exits 0 when nothing is enforced, or the gates that were asked for pass', async () => {
    const root = path.join(folder, 'pair');
    const none = await check(root, 'consumer', '--enforce', 'none');
    const only = await check(root, 'consumer', '--only', 'handoff,alignment');
    expect([none.code, none.report.verdict, only.code, only.report.verdict]).toEqual([
      0,
      'NOT-DECIDED',
      0,
      'NOT-DECIDED',
    ]);
  });

  it('exits 2 for a root that is none, and says so without a stack trace', async () => {
    const { code, stdout, stderr } = await runCli(['check', '--root', path.join(folder, 'nowhere')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
