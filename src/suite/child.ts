/**
 * One child process from its start to the end of everything it started. No shell; its own process group; no input;
 * both output streams are read as fast as they are taken in, and no faster.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, isRefusal, messageOf, refusalWords } from '../contracts/system.js';
import type { Outcome } from '../contracts/words.js';
import type { Source } from './log.js';
import { exitReason, leftoversReason, signalReason, spawnReason, timeoutReason } from './reasons.js';
import { openPipes, type Pipes } from './pipes.js';
import { createCookie, ProcessTree } from './tree.js';

export interface ChildRequest {
  readonly words: readonly string[];
  /** Absolute; where it runs. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Takes output; what it returns is waited for before more is read. Must not throw. */
  readonly onOutput: (source: Source, chunk: Buffer) => Promise<void>;
}

export interface ChildEnd {
  readonly outcome: Exclude<Outcome, 'not-started'>;
  /** Null unless the command exited by itself. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly reason: string | null;
}

interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}
type Stop = 'timed-out' | 'cancelled';
interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly stdout: Readable;
  readonly stderr: Readable;
}

/** Left to processes that outlive the command's own, before they are told to end. */
const SETTLE_MS = 250;
/** How long output is read on when the command is over and something still holds its streams open. */
const DRAIN_MS = 1000;
/** The longest that a timer can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Runs it. Never throws for what the command does or is. */
export async function runChild(request: ChildRequest): Promise<ChildEnd> {
  const cookie = createCookie();
  const { end, failure } = await start(request, cookie);
  if (end !== null) return end;
  return { outcome: 'spawn-failed', exitCode: null, signal: null, reason: await explainSpawn(request, failure) };
}

/** The end of the child, or why there is none. */
async function start(
  request: ChildRequest,
  cookie: string,
): Promise<{ readonly end: ChildEnd | null; readonly failure: unknown }> {
  const pipes = await openPipes();
  try {
    const child = begin(request, cookie, pipes);
    // An error comes at the next turn of the loop, so does an exit: nothing has been missed.
    if ('failing' in child) return { end: null, failure: await child.failing };
    return { end: await follow(child, new ProcessTree(child.pid, cookie), request), failure: null };
  } catch (error) {
    return { end: null, failure: error };
  } finally {
    for (const reader of pipes?.readers ?? []) reader.destroy();
  }
}

function begin(
  { words: [program = '', ...args], directory, environment }: ChildRequest,
  cookie: string,
  pipes: Pipes | null,
): Child | { readonly failing: Promise<Error> } {
  try {
    const child = spawn(program, args, {
      cwd: directory,
      env: { ...environment, [cookie]: '1' },
      stdio: ['ignore', pipes?.writers[0] ?? 'pipe', pipes?.writers[1] ?? 'pipe'],
      detached: true,
    });
    const [stdout, stderr] = pipes?.readers ?? [child.stdout, child.stderr];
    if (child.pid === undefined || stdout === null || stderr === null)
      return { failing: new Promise<Error>((settle) => child.once('error', settle)) };
    return { process: child, pid: child.pid, stdout, stderr };
  } finally {
    pipes?.handedOver();
  }
}

async function follow(child: Child, tree: ProcessTree, request: ChildRequest): Promise<ChildEnd> {
  const output = Promise.all([
    pump(child.stdout, (chunk) => request.onOutput('stdout', chunk)),
    pump(child.stderr, (chunk) => request.onOutput('stderr', chunk)),
  ]);
  const exited = new Promise<Exit>((settle) => {
    child.process.once('exit', (code, signal) => {
      tree.leaderExited();
      settle({ code, signal });
    });
  });
  const stop = watch(request);
  const first = await Promise.race([exited, stop.promise]);
  stop.forget();

  const end =
    typeof first === 'string'
      ? stopped(first, request, await tree.end(), await Promise.race([exited, pause(DRAIN_MS, null)]))
      : finished(first, await tree.end({ settleMs: SETTLE_MS }));
  await drain(child, output);
  return end;
}

/** Resolves when the time is over or the run is cancelled, whichever comes first. */
function watch({ timeoutMs, signal }: ChildRequest): { readonly promise: Promise<Stop>; readonly forget: () => void } {
  const timer = new AbortController();
  const stops = AbortSignal.any([timer.signal, signal]);
  const handle = setTimeout(
    () => {
      timer.abort();
    },
    Math.min(Math.max(timeoutMs, 1), LONGEST_MS),
  );
  const promise = new Promise<Stop>((settle) => {
    const onStop = (): void => {
      settle(timer.signal.aborted ? 'timed-out' : 'cancelled');
    };
    if (stops.aborted) onStop();
    stops.addEventListener('abort', onStop, { once: true });
  });
  return {
    promise,
    forget: () => {
      clearTimeout(handle);
    },
  };
}

type Ending = Awaited<ReturnType<ProcessTree['end']>>;

/** Whatever it exited with when it was told to end: it did not finish. */
function stopped(stop: Stop, { timeoutMs }: ChildRequest, { survivors }: Ending, exit: Exit | null): ChildEnd {
  const why = stop === 'timed-out' ? timeoutReason(timeoutMs) : 'it was still running when the run ended';
  return {
    outcome: stop,
    exitCode: null,
    signal: exit?.signal ?? null,
    reason: join(why, leftoversReason([], survivors)),
  };
}

function finished({ code, signal }: Exit, { ended, survivors }: Ending): ChildEnd {
  const left = leftoversReason(ended, survivors);
  if (code === null) {
    const name = signal ?? 'an unknown signal';
    return { outcome: 'killed', exitCode: null, signal: name, reason: join(signalReason(name), left) };
  }
  if (code === 0) return { outcome: 'passed', exitCode: 0, signal: null, reason: left };
  return { outcome: 'failed', exitCode: code, signal: null, reason: join(exitReason(code), left) };
}

function join(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? said.join('; ') : null;
}

async function pump(stream: Readable, take: (chunk: Buffer) => Promise<void>): Promise<void> {
  try {
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) await take(chunk);
  } catch {
    // The stream was closed under us by `drain`: what was read is all there is.
  }
}

async function drain(child: Child, output: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  await Promise.race([output, pause(DRAIN_MS, null, { signal: patience.signal }).catch(() => null)]);
  patience.abort();
  child.stdout.destroy();
  child.stderr.destroy();
  await output;
  // One that cannot be ended must not keep this process, too.
  child.process.unref();
}

async function explainSpawn({ words, directory }: ChildRequest, error: unknown): Promise<string> {
  const program = words[0] ?? '';
  const found = await stat(directory).catch(() => null);
  const directoryState = found === null ? 'missing' : found.isDirectory() ? 'there' : 'not-a-directory';
  const script = program.includes('/') ? await readFile(resolve(directory, program), 'latin1').catch(() => '') : '';
  const interpreter = /^#!\s*(\S+)/.exec(script)?.[1] ?? null;
  return spawnReason({
    program,
    code: codeOf(error),
    message: isRefusal(error) ? refusalWords(error) : messageOf(error),
    directory,
    directoryState,
    interpreter,
  });
}
