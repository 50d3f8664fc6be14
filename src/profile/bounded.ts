/** Reads a file that somebody named on the command line: a regular one, and no larger than any honest one. */
import { open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { Mistake } from '../contracts/mistake.js';
import { codeOf, isRefusal, refusalWords } from '../contracts/system.js';

/** More than any profile, schema or plan needs. */
const LIMIT = 1024 * 1024;

/** Why a file cannot be read; its message is a clause. */
export class Unreadable extends Mistake {
  constructor(
    message: string,
    /** There is none. */
    readonly isAbsent = false,
  ) {
    super(message);
  }
}

/**
 * @param limit - in bytes
 * @throws Unreadable for what is no regular file (a device, a pipe: they may never end), is too large, or cannot be read
 */
export async function readBounded(file: string, limit = LIMIT): Promise<Buffer> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const facts = await handle.stat();
      if (facts.isDirectory()) throw new Unreadable('it is a folder');
      if (!facts.isFile()) throw new Unreadable('it is no regular file (a device or a pipe may never end)');
      if (facts.size > limit) throw new Unreadable(`it has ${facts.size} bytes, and at most ${limit} are read`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    throw isRefusal(error) ? new Unreadable(refusalWords(error), isAbsent) : error;
  }
}
