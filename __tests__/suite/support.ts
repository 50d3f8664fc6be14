/** Commands, requests and processes for the tests of this room. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { CommandRule } from '../../src/contracts/profile.js';
import { redactorOf } from '../../src/suite/redaction.js';
import type { SuiteRequest } from '../../src/suite/run.js';

export async function temporaryFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'suite-')));
}

export function command(id: string, words: readonly string[], more: Partial<CommandRule> = {}): CommandRule {
  return {
    id,
    command: words.join(' '),
    words,
    lane: id,
    handoff: false,
    timeoutMinutes: null,
    matchers: [],
    directory: '.',
    ...more,
  };
}

/** A command that runs JavaScript. */
export function script(id: string, code: string, more: Partial<CommandRule> = {}): CommandRule {
  return command(id, [process.execPath, '-e', code], more);
}

export async function suiteOf(
  commands: readonly CommandRule[],
  more: Partial<SuiteRequest> = {},
): Promise<SuiteRequest> {
  const root = await temporaryFolder();
  return {
    side: 'producer',
    commands,
    root,
    prefix: '',
    logDirectory: join(root, 'out', 'logs'),
    concurrency: 8,
    timeoutMs: 60_000,
    matchers: [],
    environment: process.env,
    named: [],
    redact: redactorOf(() => []),
    signal: new AbortController().signal,
    observer: {
      planned: () => undefined,
      withheld: () => undefined,
      started: () => undefined,
      finished: () => undefined,
    },
    ...more,
  };
}

/** A process that has ended but was not collected by whoever adopted it is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ');
  } catch {
    return !existsSync('/proc/self');
  }
}

/** A place where commands report: tests wait for their lines instead of for time. */
export class Meeting {
  readonly #server: Server;
  readonly #lines: string[] = [];
  readonly #sockets = new Set<Socket>();
  #wake: () => void = () => undefined;

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        this.#lines.push(...data.toString().trim().split('\n'));
        this.#wake();
      });
    });
  }

  static async open(): Promise<Meeting> {
    const server = createServer();
    const meeting = new Meeting(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return meeting;
  }

  /** JavaScript that connects as `socket`, says `line` (an expression), and goes on with `then`. */
  say(line: string, then = ''): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return `const socket = require('net').connect(${port}, '127.0.0.1', () => socket.write(${line} + '\\n')); ${then};`;
  }

  async lines(count: number): Promise<readonly string[]> {
    while (this.#lines.length < count) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    return this.#lines;
  }

  /** Closes the connections of all that have come: what waits for it ends. */
  dismiss(): void {
    for (const socket of this.#sockets) socket.end();
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
