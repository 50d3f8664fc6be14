/** Reads a file that somebody named on the command line: a regular one, and no larger than any honest one. */
import { open } from 'node:fs/promises';
import { constants } from 'node:fs';

/** More than any profile, schema or plan needs. */
const LIMIT = 1024 * 1024;

/** Throws for what is no regular file (a device, a pipe: they may never end), is too large, or cannot be read. */
export async function readBounded(file: string): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new Error('not a regular file');
    if (facts.size > LIMIT) throw new Error(`${facts.size} bytes; at most ${LIMIT} are read`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
