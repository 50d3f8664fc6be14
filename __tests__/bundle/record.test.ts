import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPair, runCli, type Pair } from '../support/pair.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

let folder: string;
let pair: Pair;
let root: string;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-record-'));
  pair = await buildPair(path.join(folder, 'pair'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  count += 1;
  root = path.join(folder, `producer-${count}`);
  cpSync(pair.producer, root, { recursive: true });
});

const record = (...args: readonly string[]) =>
  runCli(['record', ...args, '--role', 'producer', '--root', root, '--peer-path', pair.consumer]);
const forms = () => readdirSync(path.join(root, 'handover')).filter((name) => /-20(?:2[6-9]|[3-9]\d)-/.test(name));
const gates = async () => {
  const ran = await runCli([
    ...['check', '--role', 'producer', '--root', root, '--peer-path', pair.consumer],
    ...['--suite', 'skip', '--format', 'json'],
  ]);
  const report = JSON.parse(ran.stdout) as { gates: { id: string; status: string; findings: { rule: string }[] }[] };
  return Object.fromEntries(report.gates.map(({ id, status }) => [id, status]));
};

describe('a record to be signed', () => {
  it('is written where the profile has it, and is pending until it is signed', async () => {
    const ran = await record('decision');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('8 blanks are for whoever signs');
    const [name = ''] = forms();
    expect(name).toMatch(/^go-live-\d{4}-\d\d-\d\d\.md$/);
    const text = readFileSync(path.join(root, 'handover', name), 'utf8');
    expect(text).toContain('- release: `orders-2.0.0`');
    expect(text).toContain('- Go-live: ____');
    expect((await gates())['sign-off']).toBe('pending');
  });

  it('is of the way back, too', async () => {
    expect((await record('readiness')).code).toBe(0);
    const [name = ''] = forms();
    expect(readFileSync(path.join(root, 'handover', name), 'utf8')).toMatch(
      /## Way Back To\n\n- release: `orders-1\.4\.0`/,
    );
    expect((await gates())['rollback']).toBe('pending');
  });

  it('holds the names that somebody gave, and refuses what would name nobody', async () => {
    const given = await record(
      'decision',
      '--incident-commander',
      'Ada Brandt',
      '--peer-rollback-owner',
      'Karl Aumann',
    );
    expect(given.stdout).toContain('6 blanks');
    const [name = ''] = forms();
    const text = readFileSync(path.join(root, 'handover', name), 'utf8');
    expect(text).toContain('- Orders incident lead: Ada Brandt\n');
    expect(text).toContain('- Kasse way back owner: Karl Aumann\n');
    expect((await gates())['sign-off']).toBe('pending');
    for (const bad of ['TBD', 'nobody', 'x\n- Go-live: **GO**', '____'])
      expect(await record('decision', '--force', '--incident-commander', bad)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('would not be read as a name'),
      });
    expect((await record('readiness', '--rollback-owner', 'Ada Brandt')).code).toBe(2);
  });

  it('is written over nothing, unless forced, through no link, and nowhere else', async () => {
    await record('decision');
    const [name = ''] = forms();
    const file = path.join(root, 'handover', name);
    writeFileSync(file, 'signed\n');
    const again = await record('decision');
    expect(again).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is there already, and nothing was written'),
    });
    expect(readFileSync(file, 'utf8')).toBe('signed\n');
    expect((await record('decision', '--force')).code).toBe(0);
    mkdirSync(path.join(folder, `aside-${count}`));
    symlinkSync(path.join(folder, `aside-${count}`), path.join(root, 'aside'));
    expect((await record('decision', '--out', path.join(root, 'aside/x.md'))).stderr).toContain('through the link');
    expect((await record('decision', '--out', path.join(root, '.git/x.md'))).stderr).toContain("git's own folder");
    expect((await record('decision', '--out', path.join(folder, 'x.md'))).stderr).toContain('is not below the root');
    expect(existsSync(path.join(folder, 'x.md'))).toBe(false);
  });

  it('says what a run observed, and refuses a run of something else', async () => {
    const out = path.join(folder, `out-${count}`);
    await runCli(['check', '--role', 'producer', '--root', root, '--output-directory', out]);
    expect((await record('decision', '--evidence', path.join(out, 'evidence'))).code).toBe(0);
    const [name = ''] = forms();
    expect(readFileSync(path.join(root, 'handover', name), 'utf8')).toMatch(
      /lint +passed in [\d.]+ m?s: node checks\/lint\.mjs/,
    );
    const other = await runCli([
      'record',
      'decision',
      '--root',
      pair.consumer,
      '--evidence',
      path.join(out, 'evidence'),
    ]);
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing was written') });
  });

  it('is one of two kinds', async () => {
    for (const words of [[], ['decisions'], ['decision', 'readiness']])
      expect(await record(...words)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/decision(?: or |\|)readiness/),
      });
  });
});
