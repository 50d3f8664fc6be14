/** How much the command line says, from nothing but the verdict to what would be run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundled } from '../support/bundle.js';
import { buildProducer } from '../support/producer.js';

const folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-amount-'));
const SUITE = { lint: 'console.log("src/a.js is bad"); process.exit(3)', parity: 'process.exit(0)' };
let root = '';

function check(...words: readonly string[]) {
  const out = path.join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const args = [bundled('cli.js'), 'check', '--root', root, '--output-directory', out, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr, isWritten: existsSync(path.join(out, 'report.json')) };
}

beforeAll(() => {
  ({ root } = buildProducer(folder, { suite: SUITE }));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check', () => {
  it('--quiet says the verdict in one line, and writes all the same', () => {
    const { status, stdout, stderr, isWritten } = check('--quiet');
    expect(stdout).toMatch(/^NO-GO {2}rehearsal continuation of v\S+: \d+ to do\n$/);
    expect({ status, stderr, isWritten }).toEqual({ status: 1, stderr: '', isWritten: true });
  });

  it('--dry-run says what would run, and does nothing', () => {
    const { status, stdout, stderr, isWritten } = check('--dry-run');
    expect(stdout).toMatch(/^Running 2 commands in 2 lanes/);
    expect(stdout).toContain(`Logs: ${path.join(folder, 'out/logs')}\n`);
    expect(stdout).toMatch(/^ {2}lint {2}node -e /m);
    expect(stdout).toMatch(/Nothing was run or judged \(--dry-run\)\.\n$/);
    expect({ status, stderr, isWritten }).toEqual({ status: 0, stderr: '', isWritten: false });
  });

  it.each([
    ['--suite', 'skip'],
    ['--only', 'alignment'],
  ])('--dry-run %s %s says that nothing would run', (...words) => {
    const { status, stdout } = check('--dry-run', ...words);
    expect(stdout).toMatch(
      /^No command would run: the run was asked .+\.\nNothing was run or judged \(--dry-run\)\.\n$/,
    );
    expect(status).toBe(0);
  });

  it('refuses to be quiet and verbose', () => {
    const { status, stderr } = check('--quiet', '--verbose');
    expect(status).toBe(2);
    expect(stderr).toContain('--quiet and --verbose exclude each other.');
  });
});
