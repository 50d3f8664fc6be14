/** Runs tests in the copy: all of them with no mutant on, to learn which reach what; then those that reach one mutant. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds without a test that ends, after which a mutant is thought to run for ever. */
const PATIENCE = 240_000;
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-old-space-size=3072'];

let made = 0;

/**
 * Per test file, quickest first, which mutants it reaches. Not per test: what one test made, others may only use.
 * @param tests - the files, as a regular expression of what stands below `__tests__/`
 */
export async function reachedBy(copy, tests, workers) {
  const reached = path.join(copy, `reached-${++made}.jsonl`);
  const output = path.join(copy, 'result.json');
  const args = [
    '--maxWorkers',
    workers,
    '--testPathPatterns',
    `__tests__/(?:${tests})`,
    '--json',
    '--outputFile',
    output,
  ];
  const { why, errors } = await jest(copy, args, { MUTANTS_REACHED: reached }, 4 * PATIENCE);
  if (!existsSync(output)) throw new Error(`The tests did not run with no mutant on: ${why ?? errors.slice(-4000)}`);
  const result = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(output);
  const failed = new Map(
    result.testResults.filter(({ status }) => status === 'failed').map((one) => [one.name, one.message]),
  );
  for (const [file, message] of failed)
    console.warn(`Not tried on ${path.relative(copy, file)}: it fails with no mutant on.\n${message}`);
  const took = new Map(result.testResults.map(({ name, startTime, endTime }) => [name, endTime - startTime]));
  return readFileSync(reached, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ file }) => !failed.has(file))
    .map((one) => ({ ...one, took: took.get(one.file) }))
    .sort((a, b) => a.took - b.took);
}

/** What became of a mutant: `killed` by a test, `survived`, `unreached`, or `ended` otherwise (for ever, or broke jest). */
export async function tryOn(copy, reached, { id }, patience = 1) {
  const files = reached.filter(({ ids }) => ids.includes(id)).map(({ file }) => file);
  if (files.length === 0) return { status: 'unreached' };
  const env = { MUTANT_TESTS: files.join(path.delimiter), __STRYKER_ACTIVE_MUTANT__: id };
  const { code, why, errors } = await jest(
    copy,
    ['-i', '--bail', '--runTestsByPath', ...files],
    env,
    patience * PATIENCE,
  );
  if (why === null && code === 0) return { status: 'survived' };
  const [, file] = /FAIL (\S+)/.exec(errors) ?? [];
  const [, test] = /^ {2}● (.+)$/m.exec(errors) ?? [];
  if (why === null && file !== undefined) return { status: 'killed', by: `${file}: ${test ?? ''}` };
  return { status: 'ended', by: why ?? `jest ended with ${code}: ${errors.slice(-1000)}` };
}

function jest(copy, args, env, patience) {
  const bin = path.join(copy, 'node_modules/jest/bin/jest.js');
  return ended(copy, [...JEST, bin, '--config', 'jest.mutants.config.mjs', ...args], env, patience);
}

/** Runs node to its end, or ends it when it is silent for too long; `onLine` hears what it prints. */
export function ended(copy, args, env, patience, onLine = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: copy,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    let errors = '';
    let why = null;
    const giveUp = () => {
      why = 'it runs for ever';
      process.kill(-child.pid, 'SIGKILL');
    };
    let timer = setTimeout(giveUp, patience);
    const goesOn = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    };
    child.stdout.on('data', (chunk) => {
      goesOn();
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    });
    child.stderr.on('data', (chunk) => {
      goesOn();
      errors = `${errors}${chunk}`.slice(-100_000);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ why, code, errors });
    });
  });
}
