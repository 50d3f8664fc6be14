/** Runs node in a process of its own, to its end or until it is silent for too long. */
import { spawn } from 'node:child_process';

/**
 * @param patience - milliseconds, by the last line on its error stream
 * @param onLine - hears what it prints
 * @returns its exit code, what it wrote to its error stream at last, and why it was ended, or null
 */
export function ended(cwd, args, { env = {}, patience, onLine }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    let errors = '';
    let why = null;
    let timer;
    const goesOn = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience(errors.split('\n').at(-1)));
    };
    const giveUp = () => {
      why = 'it runs for ever';
      process.kill(-child.pid, 'SIGKILL');
    };
    goesOn();
    child.stdout.on('data', (chunk) => {
      goesOn();
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    });
    child.stderr.on('data', (chunk) => {
      errors = `${errors}${chunk}`.slice(-100_000);
      goesOn();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ why, code, errors });
    });
  });
}
