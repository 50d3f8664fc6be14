/**
 * The processes of this machine, as far as they can belong to one command: from /proc, or from `ps` where there is none.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Ticks or milliseconds, only to be compared within one table; with the pid it names a process for good. */
  readonly start: number;
  readonly name: string;
  /** True when its environment holds the cookie. */
  readonly marked: boolean;
}

export interface ProcessTable {
  /** When the process began; for one that has just been spawned and not been reaped. */
  startOf(pid: number): number;
  /** The living processes (no zombies) that began at `since` or later. */
  list(since: number, cookie: string): Promise<Process[]>;
}

/** The table that this system offers. */
export function systemTable(): ProcessTable {
  return existsSync('/proc/self/stat') ? procTable : psTable;
}

/** Linux. Reading a few files in one go costs less than a round trip for each. */
export const procTable: ProcessTable = {
  startOf: (pid) => readStat(pid)?.process.start ?? 0,
  list: (since, cookie) => {
    const entry = Buffer.from(`${cookie}=`);
    const found: Process[] = [];
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      const stat = Number.isInteger(pid) ? readStat(pid) : null;
      if (stat !== null && !stat.over && stat.process.start >= since)
        found.push({ ...stat.process, marked: hasEntry(pid, entry) });
    }
    return Promise.resolve(found);
  },
};

function readStat(pid: number): { readonly process: Omit<Process, 'marked'>; readonly over: boolean } | null {
  const text = read(`/proc/${pid}/stat`)?.toString('latin1');
  if (text === undefined) return null;
  // The name stands in parentheses and may hold any character, closing parentheses among them.
  const close = text.lastIndexOf(')');
  const fields = text.slice(close + 2).split(' ');
  const [state, parent, group] = fields;
  return {
    process: {
      pid,
      parent: Number(parent),
      group: Number(group),
      start: Number(fields[19]),
      name: text.slice(text.indexOf('(') + 1, close),
    },
    over: state === 'Z' || state === 'X',
  };
}

function hasEntry(pid: number, entry: Buffer): boolean {
  const environment = read(`/proc/${pid}/environ`);
  if (environment === undefined) return false;
  const at = environment.indexOf(entry);
  return at === 0 || (at > 0 && environment[at - 1] === 0);
}

/** Undefined when the process is gone by now, or is somebody else's. */
function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const run = promisify(execFile);
const PS_COLUMNS = ['-o', 'pid=,ppid=,pgid=,stat=,lstart=,command='];
/** `pid ppid pgid state`, a date of five words, the command with its environment behind it. */
const PS_LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(\S.*)?$/;

/** macOS and others; the environment can be seen of our own processes. Starts are known to the second. */
export const psTable: ProcessTable = {
  startOf: () => Math.floor(Date.now() / 1000) * 1000 - 1000,
  list: async (since, cookie) => {
    const flags = process.platform === 'darwin' ? ['-A', '-E', '-ww'] : ['axeww'];
    const environment = { PATH: process.env['PATH'], LC_ALL: 'C' };
    const { stdout } = await run('ps', [...flags, ...PS_COLUMNS], { env: environment, maxBuffer: 64 * 1024 * 1024 });
    return stdout
      .split('\n')
      .flatMap((line) => parsePsLine(line, cookie) ?? [])
      .filter((found) => found.start >= since);
  },
};

function parsePsLine(line: string, cookie: string): Process | null {
  const [, pid, parent, group, state, started, command = ''] = PS_LINE.exec(line) ?? [];
  if (started === undefined || state?.startsWith('Z') !== false) return null;
  return {
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    start: Date.parse(started),
    name: (command.split(' ')[0] ?? '').replace(/^.*\//, ''),
    marked: command.includes(` ${cookie}=`),
  };
}
