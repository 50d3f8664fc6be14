import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { runChild } from '../../src/suite/child.js';
import { openPipes } from '../../src/suite/pipes.js';
import { temporaryFolder } from './support.js';

async function output(script: string): Promise<string> {
  const said: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  const end = await runChild({
    words: ['sh', '-c', script],
    directory: '/',
    environment: { PATH: process.env['PATH'] ?? '' },
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    onOutput: (source, chunk) => {
      said[source] += chunk.toString();
      return Promise.resolve();
    },
  });
  return `${end.outcome} out=${said.stdout} err=${said.stderr}`;
}

async function openFiles(): Promise<number> {
  return (await readdir('/proc/self/fd').catch(() => [])).length;
}

describe('what a command prints', () => {
  it('may go to /dev/stdout and /dev/stderr by name', async () => {
    expect(await output('echo a > /dev/stdout; echo b > /dev/stderr; echo c >> /dev/stdout')).toBe(
      'passed out=a\nc\n err=b\n',
    );
  });

  it('is read to its end, however long', async () => {
    const said = await output('yes abcdefg | head -c 4000000 > /dev/stdout');
    expect(said).toHaveLength('passed out= err='.length + 4_000_000);
  });

  it('leaves nothing open and nothing behind', async () => {
    await output('true');
    const before = await openFiles();
    for (let round = 0; round < 5; round += 1) {
      await output('echo a');
      expect(await output('exit 3')).toContain('failed');
    }
    await runChild({
      words: ['/nowhere/at-all'],
      directory: '/',
      environment: {},
      timeoutMs: 20_000,
      signal: new AbortController().signal,
      onOutput: () => Promise.resolve(),
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await openFiles()).toBeLessThanOrEqual(before);
    const folder = await temporaryFolder();
    const pipes = await openPipes('mkfifo', folder);
    expect(pipes).not.toBeNull();
    expect(await readdir(folder)).toEqual([]);
    pipes?.handedOver();
    for (const reader of pipes?.readers ?? []) reader.destroy();
  });

  it('goes another way where no pipe can be made', async () => {
    const folder = await temporaryFolder();
    expect(await openPipes('/nowhere/mkfifo', folder)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});
