import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { procTable, psTable } from '../../src/suite/process-table.js';
import type { Process, ProcessTable } from '../../src/suite/process-table.js';
import { createCookie, ProcessTree } from '../../src/suite/tree.js';
import { isAlive, Meeting } from './support.js';

let meeting: Meeting;
beforeEach(async () => {
  meeting = await Meeting.open();
});
afterEach(() => {
  meeting.close();
});

const WAIT = 'setInterval(() => {}, 1000)';
const TABLES = [...(existsSync('/proc/self/stat') ? [['/proc', procTable] as const] : []), ['ps', psTable] as const];

function launch(code: string, cookie: string): { child: ChildProcess; pid: number; exit: Promise<unknown> } {
  const child = spawn(process.execPath, ['-e', code], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, [cookie]: '1' },
  });
  if (child.pid === undefined) throw new Error('node cannot be started');
  return { child, pid: child.pid, exit: once(child, 'exit') };
}

describe.each(TABLES)('a process tree seen through %s', (_name, table: ProcessTable) => {
  it('holds the command, its children and what moved into its own session, and ends them', async () => {
    const grandchild = meeting.say('process.pid', WAIT);
    const code = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { detached: true, stdio: 'ignore' }); ${meeting.say('process.pid', WAIT)}`;
    const cookie = createCookie();
    const { pid, exit } = launch(code, cookie);
    const tree = new ProcessTree(pid, cookie, table);
    const pids = (await meeting.lines(2)).map(Number);
    expect((await tree.members()).map((member) => member.pid)).toEqual(expect.arrayContaining(pids));
    const ending = await tree.end();
    await exit;
    expect(ending.survivors).toEqual([]);
    expect(ending.ended).toHaveLength(2);
    expect(pids.map(isAlive)).toEqual([false, false]);
  });

  it('holds a child that cleared its environment and left the group, once it was seen', async () => {
    const orphan = meeting.say('"orphan " + process.pid', WAIT);
    const code = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(orphan)}], { detached: true, stdio: 'ignore', env: {} }); ${meeting.say('"leader " + process.pid', WAIT)}`;
    const cookie = createCookie();
    const { child, pid, exit } = launch(code, cookie);
    const tree = new ProcessTree(pid, cookie, table);
    const lines = await meeting.lines(2);
    const orphanPid = Number(lines.find((line) => line.startsWith('orphan'))?.split(' ')[1]);
    await tree.members();
    child.kill('SIGKILL');
    await exit;
    tree.leaderExited();
    expect((await tree.members()).map((member) => member.pid)).toEqual([orphanPid]);
    await tree.end();
    expect(isAlive(orphanPid)).toBe(false);
  });
});

describe('a process tree', () => {
  const process_ = (pid: number, more: Partial<Process> = {}): Process => ({
    pid,
    parent: 1,
    group: pid,
    start: 100,
    name: `p${pid}`,
    marked: false,
    ...more,
  });
  const tableOf = (...answers: Process[][]): ProcessTable => ({
    startOf: () => 100,
    list: () => Promise.resolve(answers.shift() ?? []),
  });
  const LEADER = 4_000_001;

  it('does not take a later process for its own that got a pid used before', async () => {
    const before = [process_(LEADER), process_(4_000_002, { parent: LEADER })];
    const after = [process_(LEADER, { start: 900 }), process_(4_000_002, { start: 901 })];
    const tree = new ProcessTree(LEADER, 'COOKIE', tableOf(before, [], after));
    expect(await tree.members()).toHaveLength(2);
    tree.leaderExited();
    expect(await tree.members()).toEqual([]);
    expect(await tree.members()).toEqual([]);
  });

  it('holds whole generations, in whatever order they are listed', async () => {
    const tree = new ProcessTree(
      LEADER,
      'COOKIE',
      tableOf([
        process_(4_000_004, { parent: 4_000_003 }),
        process_(4_000_003, { parent: LEADER }),
        process_(LEADER),
        process_(4_000_009),
      ]),
    );
    expect((await tree.members()).map(({ pid }) => pid)).toEqual([4_000_004, 4_000_003, LEADER]);
  });

  it('never holds this process', async () => {
    const tree = new ProcessTree(LEADER, 'COOKIE', tableOf([process_(process.pid, { marked: true })]));
    expect(await tree.members()).toEqual([]);
  });

  it('has a cookie that no other has', () => {
    expect(createCookie()).not.toBe(createCookie());
  });
});
