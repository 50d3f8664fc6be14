/**
 * `npm run e2e`: plays the workflows of docs/workflows under nektos/act, without containers. It needs act (on the PATH, or
 * Go, with which it is installed) and Node 24 (this one, or npm's). `--skip-without-act` ends with 0 where there is no act,
 * and says so; what follows goes to jest: `npm run e2e -- pair`. Logs of the engine lie in .e2e.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const ACT = 'github.com/nektos/act@v0.2.89';
const root = path.join(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules/.cache/handoff-gate/bin');
const args = process.argv.slice(2);
const maySkip = args.includes('--skip-without-act');

/** What a program says; null where it cannot be started or fails. */
function said(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  } catch {
    return null;
  }
}

function findAct() {
  const installed = path.join(bin, 'act');
  if (existsSync(installed)) return installed;
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'act'));
  const found = onPath.find((file) => existsSync(file));
  if (found !== undefined) return found;
  if (said('go', 'version') === null) return null;
  console.log(`Installing ${ACT} with Go`);
  mkdirSync(bin, { recursive: true });
  execFileSync('go', ['install', ACT], {
    env: { ...process.env, GOBIN: bin },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return installed;
}

/** Actions run on Node 24, whatever these tests run on. */
function findNode24() {
  if (Number.parseInt(process.versions.node, 10) === 24) return process.execPath;
  return said('npx', '--yes', 'node@24', '-p', 'process.execPath');
}

const act = findAct();
if (act === null) {
  console.error(
    maySkip
      ? 'The workflows were NOT played: there is no act, and no Go to install it with.'
      : 'There is no act on the PATH, and no Go to install it with. Install one of them, or say --skip-without-act.',
  );
  process.exit(maySkip ? 0 : 1);
}
const node24 = findNode24();
if (node24 === null) {
  console.error('Node 24 is needed, on which actions run, and npm could not bring it.');
  process.exit(1);
}
console.log(`${said(act, '--version')}, Node ${said(node24, '--version')}`);
rmSync(path.join(root, '.e2e'), { recursive: true, force: true });
const jest = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...[path.join(root, 'node_modules/jest/bin/jest.js'), '--config', path.join(root, 'jest.e2e.config.mjs')],
    ...args.filter((arg) => arg !== '--skip-without-act'),
  ],
  { cwd: root, env: { ...process.env, HANDOFF_GATE_ACT: act, HANDOFF_GATE_NODE24: node24 }, stdio: 'inherit' },
);
jest.on('close', (code) => (process.exitCode = code ?? 1));
