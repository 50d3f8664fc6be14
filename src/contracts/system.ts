/**
 * What the system refuses, in words: the one place that turns an error of the system (a disk, a folder, a limit) into
 * what people read. It says what was meant, the system's own words, and what mends it.
 */

interface Cause {
  /** A clause. */
  readonly means: string;
  /** A sentence. */
  readonly mend: string;
}

const MAY_NOT: Cause = {
  means: 'this user may not write or read there',
  mend: 'Let the user who runs this have the place, or name another one.',
};
const IS_FOLDER: Cause = { means: 'a folder stands there', mend: 'Remove it, or name another place.' };
const TOO_MANY: Cause = {
  means: 'too many files are open at once',
  mend: 'Raise the limit (ulimit -n), or run fewer commands at once (concurrency).',
};
const EXHAUSTED: Cause = {
  means: 'the machine has no memory or no process to spare',
  mend: 'Run fewer commands at once (concurrency), or take a larger machine.',
};

const CAUSES: Readonly<Record<string, Cause>> = {
  EACCES: MAY_NOT,
  EPERM: MAY_NOT,
  EROFS: { means: 'the file system is read-only', mend: 'Name a place that can be written.' },
  ENOSPC: { means: 'the disk is full', mend: 'Make room on it, or name a place on another one.' },
  EDQUOT: { means: 'the quota is used up', mend: 'Make room, or name a place on another disk.' },
  EFBIG: { means: 'the file is larger than is allowed', mend: 'Raise the limit on the size of files (ulimit -f).' },
  ENOENT: { means: 'there is no such file or folder', mend: 'Name a place that is there.' },
  ENOTDIR: { means: 'a part of the path is a file', mend: 'Remove that file, or name another place.' },
  EISDIR: IS_FOLDER,
  ENOTEMPTY: IS_FOLDER,
  EEXIST: { means: 'something else stands there', mend: 'Remove it, or name another place.' },
  ENAMETOOLONG: { means: 'the name is too long', mend: 'Name a shorter one.' },
  ELOOP: { means: 'a link stands there, or links that lead in a circle', mend: 'Name the place itself.' },
  ENXIO: { means: 'nobody reads the pipe that stands there', mend: 'Name a file.' },
  EAGAIN: { means: 'the system has nothing to spare just now', mend: EXHAUSTED.mend },
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  ENOMEM: EXHAUSTED,
  EIO: {
    means: 'the disk does not answer as it should',
    mend: 'Look after that disk, or name a place on another one.',
  },
  ENODEV: { means: 'there is no such device', mend: 'Name a file.' },
  EBUSY: { means: 'something else uses the place', mend: 'Name another place.' },
  ETXTBSY: { means: 'the program that stands there is running', mend: 'Name another place.' },
  EPIPE: { means: 'nobody reads any more', mend: 'Let whoever reads stay to the end.' },
  ESTALE: { means: 'the network disk has lost the place', mend: 'Mount it again, or name a place on another one.' },
};

const UNKNOWN: Cause = { means: 'the system refused', mend: 'Fix what it says, or name another place.' };

/** The system's code of what was thrown (`ENOENT`); empty when it has none. */
export function codeOf(thrown: unknown): string {
  return property(thrown, 'code') ?? '';
}

/** What was thrown, in words. */
export function messageOf(thrown: unknown): string {
  return property(thrown, 'message') ?? String(thrown);
}

/** True for what the system refused; false for a fault of a program. */
export function isRefusal(thrown: unknown): boolean {
  return property(thrown, 'syscall') !== null || causeOf(thrown) !== UNKNOWN;
}

/** Why the system refused, as a clause with its own words: "the disk is full (ENOSPC: no space left on device)". */
export function refusalWords(thrown: unknown): string {
  const { means } = causeOf(thrown);
  const own = ownWords(thrown);
  return own === '' ? means : `${means} (${own})`;
}

/** What mends it: a sentence. */
export function refusalMend(thrown: unknown): string {
  return causeOf(thrown).mend;
}

/** A refusal that nobody met on its way, as sentences: what the system was asked, where, its words, the mend. */
export function refusalSentence(thrown: unknown): string {
  if (property(thrown, 'syscall') === 'uv_cwd')
    return `The folder that this was started in is gone (${ownWords(thrown)}). Start it in a folder that is there.`;
  const asked = [property(thrown, 'syscall'), property(thrown, 'path')].filter((part) => part !== null).join(' ');
  return `The system refused${asked === '' ? '' : ` ${asked}`}: ${refusalWords(thrown)}. ${refusalMend(thrown)}`;
}

function causeOf(thrown: unknown): Cause {
  const code = codeOf(thrown);
  return Object.hasOwn(CAUSES, code) ? (CAUSES[code] ?? UNKNOWN) : UNKNOWN;
}

/** `ENOSPC: no space left on device, write '/x'` without what was asked. */
function ownWords(thrown: unknown): string {
  const code = codeOf(thrown);
  const said = /^E[A-Z0-9]+: [^,\n]+/.exec(messageOf(thrown))?.[0];
  return said ?? code;
}

// By shape: an error of another realm (a test's sandbox, a worker) is no instance of our Error.
function property(thrown: unknown, name: string): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const value: unknown = Reflect.get(thrown, name);
  return typeof value === 'string' ? value : null;
}
