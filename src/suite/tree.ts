/**
 * One command with everything it started, and how all of that is ended.
 *
 * A process belongs to the command when its environment holds the command's cookie (a variable with a name of its own,
 * which children inherit), when it is in the command's process group, or when it descends from one that belongs; once
 * seen it stays known. This finds what moved into its own session and what init adopted. What escapes: a process that
 * clears its environment, leaves the group and loses its parent, all before the first look.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { systemTable } from './process-table.js';
import type { Process, ProcessTable } from './process-table.js';

/** From TERM to KILL, in milliseconds. */
const GRACE_MS = 2000;
/** How often it is looked whether processes that are not our children have gone: nothing tells us. */
const LOOK_MS = 40;
/** After KILL, before a process is given up as one that cannot be ended (stuck in the kernel, somebody else's). */
const KILL_MS = 600;

/** The name of an environment variable that no other command has. */
export function createCookie(): string {
  return `HANDOFF_GATE_COMMAND_${randomBytes(12).toString('hex').toUpperCase()}`;
}

/** What `end` did, as names of programs, in the order in which they were found. */
export interface Ending {
  readonly ended: readonly string[];
  readonly survivors: readonly string[];
}

export class ProcessTree {
  readonly #leader: number;
  readonly #cookie: string;
  readonly #table: ProcessTable;
  readonly #since: number;
  /** Pid to start of all that were ever seen to belong: the pair can't be mistaken when a pid is used again. */
  readonly #known = new Map<number, number>();
  #groupExists = true;
  #leaderExited = false;

  /** `leader` has just been spawned as the head of its own process group, with the cookie in its environment. */
  constructor(leader: number, cookie: string, table: ProcessTable = systemTable()) {
    this.#leader = leader;
    this.#cookie = cookie;
    this.#table = table;
    this.#since = table.startOf(leader);
  }

  /** To be called when the command's own process has been reaped: from then on its pid may be another's. */
  leaderExited(): void {
    this.#leaderExited = true;
  }

  /** What is alive of the command now. */
  async members(): Promise<Process[]> {
    const all = await this.#table.list(this.#since, this.#cookie);
    const belonging = new Set(all.filter((found) => this.#belongs(found)).map((found) => found.pid));
    let size: number;
    do {
      size = belonging.size;
      for (const { pid, parent } of all) if (belonging.has(parent)) belonging.add(pid);
    } while (belonging.size > size);
    const members = all.filter((found) => belonging.has(found.pid) && found.pid !== process.pid);
    for (const { pid, start } of members) this.#known.set(pid, start);
    // The system gives no pid away while a group has that number; once the group is empty it may.
    if (this.#leaderExited && !members.some((found) => found.group === this.#leader)) this.#groupExists = false;
    return members;
  }

  /**
   * Ends all of it: TERM at once, KILL for what is still there after the grace period. Never throws. When the
   * command has exited by itself, `settleMs` lets what it left finish alone (a `tee` that writes the last lines).
   */
  async end({ settleMs = 0, graceMs = GRACE_MS } = {}): Promise<Ending> {
    const seen = new Map<number, string>();
    let members = await this.#look();
    members = await this.#wait(members, settleMs, () => undefined);

    const groupSignalled = !this.#leaderExited && members.length > 0;
    if (groupSignalled) send(-this.#leader, 'SIGTERM');
    for (const { pid, name, group } of members) {
      seen.set(pid, name);
      if (!groupSignalled || group !== this.#leader) send(pid, 'SIGTERM');
    }
    members = await this.#wait(members, graceMs, ({ pid, name }) => {
      if (!seen.has(pid)) send(pid, 'SIGTERM');
      seen.set(pid, name);
    });

    members = await this.#wait(members, KILL_MS, ({ pid, name }) => {
      if (!seen.has(pid)) seen.set(pid, name);
      send(pid, 'SIGKILL');
    });
    return { ended: [...seen.values()], survivors: members.map(({ name }) => name) };
  }

  /** Looks again and again, `onEach` for every living member, until none is left or the time is over. */
  async #wait(first: Process[], forMs: number, onEach: (member: Process) => void): Promise<Process[]> {
    const deadline = performance.now() + forMs;
    let members = first;
    while (members.length > 0 && performance.now() < deadline) {
      members.forEach(onEach);
      await pause(LOOK_MS);
      members = await this.#look();
    }
    return members;
  }

  /** A system whose processes can't be listed leaves us the leader's group. */
  async #look(): Promise<Process[]> {
    try {
      return await this.members();
    } catch {
      if (!this.#leaderExited) send(-this.#leader, 'SIGKILL');
      return [];
    }
  }

  #belongs({ pid, start, group, marked }: Process): boolean {
    if (marked || this.#known.get(pid) === start) return true;
    if (pid === this.#leader) return !this.#leaderExited;
    return group === this.#leader && this.#groupExists;
  }
}

/** Failing means that it has gone, or is not ours to end: the next look tells. */
function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    return;
  }
}
