/**
 * `npm run browser`: the report as a browser shows it (__tests__/browser). `--skip-without-chromium` ends with 0 where there
 * is no Chromium, and says so; what follows goes to jest.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium, WITHOUT } from './chromium.mjs';

const root = path.join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const chromium = findChromium();
if (chromium === null) {
  const maySkip = args.includes('--skip-without-chromium');
  console.error(`The report was NOT looked at in a browser: ${WITHOUT}`);
  process.exit(maySkip ? 0 : 1);
}
const jest = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...[path.join(root, 'node_modules/jest/bin/jest.js'), '--config', path.join(root, 'jest.browser.config.mjs')],
    ...args.filter((arg) => arg !== '--skip-without-chromium'),
  ],
  { cwd: root, env: { ...process.env, HANDOFF_GATE_CHROMIUM: chromium }, stdio: 'inherit' },
);
jest.on('close', (code) => (process.exitCode = code ?? 1));
