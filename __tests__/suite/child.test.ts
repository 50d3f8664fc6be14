import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runChild } from '../../src/suite/child.js';
import type { ChildEnd, ChildRequest } from '../../src/suite/child.js';
import { childEnvironment } from '../../src/suite/environment.js';
import { isAlive, Meeting, temporaryFolder } from './support.js';

let folder: string;
let meeting: Meeting;
beforeEach(async () => {
  folder = await temporaryFolder();
  meeting = await Meeting.open();
});
afterEach(() => {
  meeting.close();
});

interface Observed extends ChildEnd {
  readonly output: string;
}

async function run(words: readonly string[], more: Partial<ChildRequest> = {}): Promise<Observed> {
  let output = '';
  const end = await runChild({
    words,
    directory: folder,
    environment: childEnvironment(process.env, [], (text) => text).given,
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    onOutput: (_source, chunk) => {
      output += chunk.toString();
      return Promise.resolve();
    },
    ...more,
  });
  return { ...end, output };
}

const node = (code: string): string[] => [process.execPath, '-e', code];
const WAIT = 'setInterval(() => {}, 1000)';

describe('how a command ended', () => {
  it('is passed for exit 0, with all it printed', async () => {
    expect(await run(['sh', '-c', 'echo out; echo err >&2'])).toMatchObject({
      outcome: 'passed',
      exitCode: 0,
      reason: null,
      output: expect.stringMatching(/^(out\nerr\n|err\nout\n)$/),
    });
  });

  it('is failed with the code of any other exit', async () => {
    expect(await run(['sh', '-c', 'exit 3'])).toMatchObject({ outcome: 'failed', exitCode: 3, reason: null });
  });

  it('explains an exit code by which a shell reports a signal', async () => {
    expect((await run(['sh', '-c', 'exit 137'])).reason).toBe(
      'exit code 137 is how a shell says that a process was ended by SIGKILL',
    );
  });

  it('is killed, and no success, when somebody else ends it', async () => {
    expect(await run(['sh', '-c', 'kill -9 $$'])).toMatchObject({
      outcome: 'killed',
      exitCode: null,
      signal: 'SIGKILL',
      reason: 'ended by SIGKILL, which this run did not send (often the system, when memory runs out)',
    });
  });

  it('is timed-out even when it exits 0 on being told to end', async () => {
    const end = await run(node(`process.on('SIGTERM', () => process.exit(0)); ${WAIT}`), { timeoutMs: 700 });
    expect(end).toMatchObject({
      outcome: 'timed-out',
      exitCode: null,
      reason: 'still running after 0.7 s, the time it is given, and was ended',
    });
  });

  it('is timed-out when only KILL can end it', async () => {
    const code = `process.on('SIGTERM', () => {}); ${meeting.say('String(process.pid)', WAIT)}`;
    const end = await run(node(code), { timeoutMs: 700 });
    expect(end).toMatchObject({ outcome: 'timed-out', signal: 'SIGKILL' });
    expect(isAlive(Number((await meeting.lines(1))[0]))).toBe(false);
  });

  it('is cancelled when the run is', async () => {
    const controller = new AbortController();
    const running = run(node(meeting.say('"up"', WAIT)), { signal: controller.signal });
    await meeting.lines(1);
    controller.abort();
    expect(await running).toMatchObject({ outcome: 'cancelled', exitCode: null });
  });

  it('is cancelled when the run already was', async () => {
    expect(await run(node(WAIT), { signal: AbortSignal.abort() })).toMatchObject({ outcome: 'cancelled' });
  });
});

describe('a command that cannot be started', () => {
  it('names the program that is not installed', async () => {
    expect(await run(['no-such-program'])).toEqual({
      outcome: 'spawn-failed',
      exitCode: null,
      signal: null,
      reason: 'no-such-program was not found in any directory of PATH: install it in an earlier step',
      output: '',
    });
  });

  it('names the file that is not there', async () => {
    expect((await run(['./verify.sh'])).reason).toBe('./verify.sh does not exist');
  });

  it('names the file that is not executable, and how to fix it', async () => {
    await writeFile(join(folder, 'verify.sh'), '#!/bin/sh\n');
    expect((await run(['./verify.sh'])).reason).toBe(
      './verify.sh may not be executed: it is a directory, or lacks the executable bit (git update-index --chmod=+x)',
    );
  });

  it('names the interpreter that is not installed', async () => {
    await writeFile(join(folder, 'verify.sh'), '#!/opt/no/python9\n');
    await chmod(join(folder, 'verify.sh'), 0o755);
    expect((await run(['./verify.sh'])).reason).toBe(
      'the interpreter that ./verify.sh names (/opt/no/python9) is not installed',
    );
  });

  it('names the working directory that is not there, or is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const missing = join(folder, 'gone');
    const file = join(folder, 'file');
    expect((await run(['true'], { directory: missing })).reason).toBe(
      `its working directory ${missing} does not exist`,
    );
    expect((await run(['true'], { directory: file })).reason).toBe(`its working directory ${file} is not a directory`);
  });

  it('is told of an empty command as of any other', async () => {
    expect(await run([''])).toMatchObject({ outcome: 'spawn-failed' });
  });
});

describe('what a command leaves behind', () => {
  it('is ended with it, also in a session of its own and adopted by init', async () => {
    // A child that starts a grandchild in a new session and dies; the grandchild survives TERM.
    const grandchild = `process.on('SIGTERM', () => {}); ${meeting.say('"grandchild " + process.pid', WAIT)}`;
    const code = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { detached: true, stdio: 'ignore' }).unref();`;
    const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(code)}]); ${meeting.say('"parent " + process.pid', WAIT)}`;
    const controller = new AbortController();
    const running = run(node(parent), { signal: controller.signal });
    const pids = (await meeting.lines(2)).map((line) => Number(line.split(' ')[1]));
    expect(pids.map(isAlive)).toEqual([true, true]);
    controller.abort();
    expect((await running).outcome).toBe('cancelled');
    expect(pids.map(isAlive)).toEqual([false, false]);
  });

  it('is ended after a normal exit too, is said, and is no failure', async () => {
    const end = await run(['sh', '-c', 'setsid sleep 300 & echo $!']);
    expect(end).toMatchObject({
      outcome: 'passed',
      exitCode: 0,
      reason: 'left running when it exited, and ended then: sleep',
    });
    expect(isAlive(Number(end.output))).toBe(false);
  });

  it('may finish its last lines, as the tee of a process substitution does', async () => {
    // A shell's own words: a program would have to start first, which takes as long as the machine is busy.
    const end = await run(['sh', '-c', '{ sleep 0.02; echo "last line"; } & exit 0']);
    expect(end).toMatchObject({ outcome: 'passed', reason: null, output: 'last line\n' });
  });

  it('cannot hold up the end by keeping the output open', async () => {
    // No cookie, no group, no parent: nothing leads to it but the stream it holds.
    const hidden = `const { spawn } = require('child_process'); process.stdout.write(String(spawn('sleep', ['300'], { env: {}, detached: true, stdio: ['ignore', 'inherit', 'inherit'] }).pid)); process.exit(0);`;
    const end = await run(['env', '-i', process.execPath, '-e', hidden]);
    const pid = Number(end.output);
    expect(end.outcome).toBe('passed');
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
  });

  it('is not what another command started', async () => {
    const controller = new AbortController();
    const code = meeting.say('String(process.pid)', `socket.on('end', () => socket.end())`);
    const other = run(node(code));
    await meeting.lines(1);
    const stopped = run(node(meeting.say('"second"', WAIT)), { signal: controller.signal });
    await meeting.lines(2);
    controller.abort();
    await stopped;
    meeting.dismiss();
    expect(await other).toMatchObject({ outcome: 'passed', reason: null });
  });
});

describe('output', () => {
  it('is read no faster than it is taken', async () => {
    // The command notes how far it has come; while nothing is taken it must get stuck early.
    const total = 64 * 1024 * 1024;
    const code = `const fs = require('fs'); let n = 0; const line = Buffer.alloc(65536, 'x');
      const loop = () => { while (n < ${total}) { n += line.length; fs.writeFileSync('progress', String(n)); if (!process.stdout.write(line)) return process.stdout.once('drain', loop); } }; loop();`;
    let taken = 0;
    let ahead = 0;
    const end = await run(node(code), {
      onOutput: async (_source, chunk) => {
        taken += chunk.length;
        const written = Number(await readFile(join(folder, 'progress'), 'utf8'));
        ahead = Math.max(ahead, written - taken);
      },
    });
    expect(end.outcome).toBe('passed');
    expect(taken).toBe(total);
    expect(ahead).toBeLessThan(4 * 1024 * 1024);
  });

  it('comes from a working directory with spaces and a command with any characters', async () => {
    const directory = join(folder, 'a b');
    await mkdir(directory);
    const end = await run(['printf', '%s', '$HOME; `x` | "y"'], { directory });
    expect(end.output).toBe('$HOME; `x` | "y"');
  });
});
