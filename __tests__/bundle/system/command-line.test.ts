/** What the system refuses on the command line: a sentence, no stack, and an exit code that is a verdict only for a verdict. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundled } from '../../support/bundle.js';
import { buildProducer, type Producer } from '../../support/producer.js';
import { GO, NO_GO } from './said.js';

let folder: string;
let sound: Producer;
let faulty: Producer;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-cli-'));
  sound = buildProducer(path.join(folder, 'sound'), { suite: GO });
  faulty = buildProducer(path.join(folder, 'faulty'), { suite: NO_GO });
  writeFileSync(path.join(folder, 'file'), 'mine');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  readonly before?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs it behind a shell that may take something away before. */
function run(words: readonly string[], { before = '', environment = {} }: Said = {}) {
  const command = ['-c', `${before}\nexec "$@"`, 'bash', process.execPath, bundled('cli.js'), ...words];
  const ran = spawnSync('bash', command, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...environment },
    timeout: 30_000,
  });
  for (const text of [ran.stdout, ran.stderr])
    expect(text).not.toMatch(/^\s+at .*[:(]\d+|node:internal|Please report/m);
  return ran;
}
const check = ({ root }: Producer, ...more: readonly string[]) => [
  'check',
  '--role',
  'producer',
  '--root',
  root,
  ...more,
];

describe('check that cannot write what it found', () => {
  it.each(['file', 'file/deeper', '/proc/nowhere/x', '/dev/full/x'])(
    'stops before it begins where the folder was named: %s',
    (place) => {
      const { status, stdout, stderr } = run(check(sound, '--output-directory', place));
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^handoff-gate: .* cannot be written: .* \(E[A-Z]+: .*\)\. .+\.\n$/);
    },
  );

  it.each([
    ['GO', () => sound, 0],
    ['NO-GO', () => faulty, 1],
  ] as const)('still says %s where the system has no place for it', (verdict, which, code) => {
    const { status, stdout, stderr } = run(check(which()), { environment: { TMPDIR: path.join(folder, 'file') } });
    expect(status).toBe(code);
    expect(stdout).toContain(verdict);
    expect(stderr).toMatch(/cannot be written.*a part of the path is a file \(ENOTDIR/);
  });

  it('writes what fits, and says what did not', () => {
    const out = path.join(folder, 'small');
    const { status, stderr } = run(check(sound, '--output-directory', out), { before: 'ulimit -f 3' });
    expect(status).toBe(0);
    expect(stderr).toMatch(/report\.html.* cannot be written in .*the file is larger than is allowed \(EFBIG/);
    expect(existsSync(path.join(out, 'report.html'))).toBe(false);
  });
});

describe('standard output that takes nothing', () => {
  it.each([
    ['a GO that nobody got is no success', () => sound, 2],
    ['a NO-GO stays one', () => faulty, 1],
  ] as const)('on a full disk: %s', (_, which, code) => {
    const { status, stderr } = run(check(which(), '--format', 'json'), { before: 'exec >/dev/full' });
    expect(status).toBe(code);
    expect(stderr).toContain('standard output cannot be written: the disk is full (ENOSPC');
  });

  it('because its reader has gone: the exit code is the verdict', () => {
    for (const [which, code] of [
      [sound, 0],
      [faulty, 1],
    ] as const)
      expect(run(check(which), { before: 'exec > >(exec 0<&-; true)\nsleep 0.2' }).status).toBe(code);
  });

  it('nor standard error: the exit code is the verdict', () => {
    for (const before of ['exec 2>&-', 'exec 2>/dev/full']) expect(run(check(faulty), { before }).status).toBe(1);
  });
});

describe('other commands that cannot write', () => {
  it.each<readonly [string, () => readonly string[]]>([
    ['generate', () => ['generate', '--root', sound.root, '--out', 'file/payload.json']],
    ['plan', () => ['plan', '--role', 'producer', '--root', sound.root, '--out', 'file/plan.json']],
    ['plan into a folder', () => ['plan', '--role', 'producer', '--root', sound.root, '--output-directory', 'file']],
    ['verify', () => ['verify', '--role', 'producer', '--root', sound.root, '--output-directory', 'file']],
    ['demo', () => ['demo', '--output-directory', 'file']],
    ['init', () => ['init', '--root', path.join(folder, 'file')]],
  ])('%s: exit 2 and a sentence', (_, words) => {
    const { status, stderr } = run(words());
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/cannot be written: .* \(E[A-Z]+: .*\)\. /);
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('mine');
  });

  it('verify and plan: likewise where the system has no place', () => {
    for (const command of ['verify', 'plan', 'demo']) {
      const words = command === 'demo' ? [command] : [command, '--role', 'producer', '--root', sound.root];
      const { status, stderr } = run(words, { environment: { TMPDIR: path.join(folder, 'file') } });
      expect(status).toBe(2);
      expect(stderr).toMatch(/cannot be written: .* \(ENOTDIR/);
    }
  });

  it('demo on a full disk (a limit on files stands for it)', () => {
    const { status, stderr } = run(['demo', '--output-directory', path.join(folder, 'demo')], {
      before: 'ulimit -f 0',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/EFBIG|too large/);
  });

  it('generate from a manifest that is a pipe does not wait for it', () => {
    const { root } = buildProducer(path.join(folder, 'piped'));
    rmSync(path.join(root, 'contracts/manifest.json'));
    execFileSync('mkfifo', [path.join(root, 'contracts/manifest.json')]);
    const { status, stderr } = run(['generate', '--root', root]);
    expect(status).toBe(2);
    expect(stderr).toContain('no regular file');
  });

  it('a folder that is gone is told', () => {
    const { status, stderr } = run(['check'], { before: 'mkdir gone && cd gone && rmdir ../gone' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^handoff-gate: The folder that this was started in is gone \(ENOENT/);
  });

  it('few files: sentences, and never a GO that was not judged', () => {
    for (const files of [22, 24, 27, 30, 36])
      expect(run(check(faulty), { before: `ulimit -n ${files}` }).status).not.toBe(0);
  });
});

describe('Ctrl-C', () => {
  it.each(['check', 'verify'])('%s ends with 130 within 7.5 seconds, with its report', async (command) => {
    const slow = buildProducer(path.join(folder, `slow-${command}`), {
      suite: { slow: 'process.on("SIGTERM",()=>{});setTimeout(()=>{},600000)' },
    });
    const out = path.join(folder, `out-${command}`);
    mkdirSync(out);
    const words = [command, '--role', 'producer', '--root', slow.root, '--output-directory', out];
    const child = spawn(process.execPath, [bundled('cli.js'), ...words], { cwd: folder, stdio: 'pipe' });
    let [since, errors] = [0, ''];
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
      if (since > 0 || !text.includes('Logs: ')) return;
      since = performance.now();
      // Time for the command to begin, and to be deaf.
      setTimeout(() => child.kill('SIGINT'), 700);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, performance.now() - since < 7500]).toEqual([130, true]);
    expect(errors).toContain('cancelled (SIGINT)');
    expect(existsSync(path.join(out, 'evidence', 'evidence.json'))).toBe(true);
  });
});
