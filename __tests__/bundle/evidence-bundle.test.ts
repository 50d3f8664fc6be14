import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPair, runCli } from '../support/pair.js';
import { runsShareAProcess } from '../support/bundle.js';

runsShareAProcess();

const BUNDLE = 'handover/evidence.json';
const MANIFEST = 'contract/manifest.json';

let folder: string;
let sound: string;
let root: string;
let evidence: string;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'handoff-gate-bundle-'));
  sound = (await buildPair(path.join(folder, 'pair'))).producer;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  count += 1;
  root = path.join(folder, `producer-${count}`);
  evidence = path.join(folder, `out-${count}`);
  cpSync(sound, root, { recursive: true });
});

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test', '-c', 'commit.gpgSign=false'];
  return execFileSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' }).trim();
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'change');
}

const verify = () => runCli(['verify', '--role', 'producer', '--root', root, '--output-directory', evidence]);
const write = (...more: readonly string[]) => runCli(['bundle', '--root', root, '--evidence', evidence, ...more]);
const judge = async () => {
  const only = ['--only', 'immutable-release', '--suite', 'skip', '--format', 'json'];
  const ran = await runCli(['check', '--role', 'producer', '--root', root, ...only]);
  const { gates } = JSON.parse(ran.stdout) as {
    gates: { id: string; status: string; findings: { rule: string; severity: string }[] }[];
  };
  return gates.find(({ id }) => id === 'immutable-release');
};

describe('the evidence bundle of a run', () => {
  it('is written over the committed one, passes at that baseline, and no longer with a byte changed', async () => {
    expect((await verify()).code).toBe(0);
    const ran = await write();
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(path.join(root, BUNDLE), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      git_commit_head: git('rev-parse', 'HEAD'),
      validation_results: [
        { command: 'node checks/lint.mjs', outcome: 'passed', exit_code: 0 },
        { command: 'node checks/behaviour.mjs', outcome: 'passed', exit_code: 0 },
        { command: 'node checks/contract.mjs --root .', outcome: 'passed', exit_code: 0 },
      ],
    });
    expect(text).not.toContain(root);
    const { generated_at_utc: at, validation_results: results } = JSON.parse(text) as {
      generated_at_utc: string;
      validation_results: { started_at: string }[];
    };
    for (const { started_at: started } of results) expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(started));
    commit();
    expect(await judge()).toMatchObject({ status: 'pass' });
    const places = [
      '"sha256": "',
      '"commit_sha": "',
      'lint.mjs',
      'passed',
      '"duration_ms": ',
      'generated_by',
      'content_sha256',
    ];
    for (const place of places) {
      const at = text.indexOf(place) + place.length - (/[: "]$/.test(place) ? 0 : 1);
      const changed = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1);
      writeFileSync(path.join(root, BUNDLE), changed);
      expect([place, (await judge())?.status]).toEqual([place, 'fail']);
    }
  });

  it('is not written without a run', async () => {
    const ran = await runCli(['bundle', '--root', root]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('bundle needs --evidence FOLDER');
    expect((await write()).stderr).toContain('There is no evidence.json');
  });

  it('is not written of a run in which a command failed', async () => {
    writeFileSync(path.join(root, 'checks/lint.mjs'), 'process.exit(3);\n');
    commit();
    await verify();
    const ran = await write();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('the command lint ended as failed with exit 3');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('is not written of a run that skipped the suite, or ran a part of it', async () => {
    await runCli(['check', '--role', 'producer', '--root', root, '--suite', 'skip', '--output-directory', evidence]);
    expect((await write()).stderr).toContain('did not run its suite');
    rmSync(evidence, { recursive: true });
    await runCli(['verify', '--role', 'producer', '--root', root, '--shard', '1/3', '--output-directory', evidence]);
    expect((await write()).stderr).toMatch(/the command \w+ was not run/);
  });

  it("is not written of code that is not the release's", async () => {
    writeFileSync(path.join(root, 'src/later.js'), '// newer\n');
    commit();
    await verify();
    const ran = await write();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/Nothing was written: .*src\/later\.js/s);
  });

  it('is not written of a run at another commit', async () => {
    await verify();
    commit();
    const ran = await write();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("but the producer's checkout is at");
  });

  it('is not written where the working tree differed then, or differs now', async () => {
    const manifest = readFileSync(path.join(root, MANIFEST), 'utf8');
    writeFileSync(path.join(root, MANIFEST), `${manifest}\n`);
    await verify();
    const now = await write();
    expect(now.code).toBe(2);
    expect(now.stderr).toContain(`${MANIFEST} is not as the commit has it`);
    writeFileSync(path.join(root, MANIFEST), manifest);
    const then = await write();
    expect(then.code).toBe(2);
    expect(then.stderr).toContain('with a path that differed');
  });

  it('is written over work of nobody, unless forced, through no link and to no place outside', async () => {
    await verify();
    const own = path.join(root, BUNDLE);
    writeFileSync(own, '{}\n');
    expect((await write()).stderr).toContain('Use --force');
    expect(readFileSync(own, 'utf8')).toBe('{}\n');
    expect((await write('--force')).code).toBe(0);
    git('checkout', '--', BUNDLE);
    expect((await write('--out', path.join(folder, 'elsewhere.json'))).stderr).toContain('is not below the root');
    expect((await write('--out', path.join(root, '.git/evidence.json'))).stderr).toContain("git's own folder");
    symlinkSync(folder, path.join(root, 'linked'));
    expect((await write('--out', path.join(root, 'linked/new.json'))).stderr).toContain('through the link');
  });
});
