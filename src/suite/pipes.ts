/**
 * Real pipes for what a command prints. Node gives a child sockets, which cannot be opened by name: a script that writes to
 * /dev/stdout or /dev/stderr fails with them. Named pipes can, and lose their names as soon as both ends are open.
 */
import { execFile } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Pipes {
  /** Of standard output and the error stream. */
  readonly readers: readonly [Readable, Readable];
  /** Descriptors for the child; ours are closed by {@link Pipes.handedOver}. */
  readonly writers: readonly [number, number];
  /** To be called once the child has its own, or never will: the readers end when nobody can write any more. */
  handedOver(): void;
}

/**
 * Null where the machine has no named pipes (Windows), or will not give any: sockets do for most commands.
 * @param mkfifo - the program that makes them
 * @param below - the folder of the folder in which they have their names for a moment
 */
export async function openPipes(mkfifo = 'mkfifo', below = tmpdir()): Promise<Pipes | null> {
  if (process.platform === 'win32') return null;
  const opened: number[] = [];
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(below, 'handoff-gate-pipes-'));
    const paths = [join(folder, 'out'), join(folder, 'err')] as const;
    await run(mkfifo, ['-m', '600', ...paths]);
    const open = (path: string, flags: number) => {
      const descriptor = openSync(path, flags);
      opened.push(descriptor);
      return descriptor;
    };
    // The reader first, which waits for nobody; a writer alone would wait for ever.
    const ends = paths.map((path) => ({
      reader: open(path, constants.O_RDONLY | constants.O_NONBLOCK),
      writer: open(path, constants.O_WRONLY),
    }));
    const [out, err] = ends;
    if (out === undefined || err === undefined) return null;
    const writers = [out.writer, err.writer] as const;
    return {
      readers: [socketOf(out.reader), socketOf(err.reader)],
      writers,
      handedOver: () => {
        for (const writer of writers) closeSync(writer);
      },
    };
  } catch {
    for (const descriptor of opened) closeSync(descriptor);
    return null;
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function socketOf(fd: number): Readable {
  return new Socket({ fd, readable: true, writable: false });
}
