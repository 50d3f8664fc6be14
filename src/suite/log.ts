/**
 * The log file of one command: what it printed on both streams, whole lines, redacted, in bounded memory.
 *
 * A file is capped: the first 16 MiB and the last 1 MiB are kept, and a line between them says how many bytes were
 * left out. A command that prints without end must not fill the disk of the machine, what goes wrong stands at the
 * beginning or at the end, and nobody reads more. The digest is that of the file as it is kept.
 */
import { createHash } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { codeOf, isRefusal, messageOf, refusalWords } from '../contracts/system.js';
import { makeFolders } from './folders.js';
import { bothEnds, LineAssembler, LineReader } from './lines.js';
import { REDACTION_REACH, type Redactor } from './redaction.js';
import { RedactingBuffer, redactFromMiddle } from './redacting.js';
import { ByteRing } from './ring.js';

export type Source = 'stdout' | 'stderr';

/** In bytes of output. */
export interface LogLimits {
  readonly head: number;
  readonly tail: number;
}

const LOG_LIMITS: LogLimits = { head: 16 * 1024 * 1024, tail: 1024 * 1024 };
const TAIL_LINES = 40;
const TAIL_LINE_LENGTH = 400;

export interface LogOptions {
  readonly redact: Redactor;
  /** Called with each line that is kept, redacted, in order. */
  readonly onLine: (line: string) => void;
  readonly limits?: LogLimits;
}

export interface KeptLog {
  /** SHA-256 of the file in hexadecimal; null when it could not be written. */
  readonly sha256: string | null;
  /** The last lines, redacted, without colours. */
  readonly tail: string;
  /** Bytes of output that are not in the file. */
  readonly leftOut: number;
  /** Why the file could not be written; null when it was. */
  readonly trouble: string | null;
}

export class CommandLog {
  readonly #options: LogOptions;
  readonly #limits: LogLimits;
  readonly #sources = { stdout: new LineAssembler(), stderr: new LineAssembler() };
  readonly #redacting: RedactingBuffer;
  readonly #reader: LineReader;
  readonly #hash = createHash('sha256');
  readonly #lastLines: string[] = [];
  #handle: FileHandle | null = null;
  #trouble: string | null = null;
  #headRoom: number;
  #ring: ByteRing | null = null;
  #queue: Promise<void> = Promise.resolve();

  private constructor(options: LogOptions) {
    this.#options = options;
    this.#limits = options.limits ?? LOG_LIMITS;
    this.#headRoom = this.#limits.head;
    this.#redacting = new RedactingBuffer(options.redact);
    this.#reader = new LineReader((line) => {
      this.#readLine(line);
    });
  }

  /** Never throws: a log that cannot be written says so in `finish`, and the output is still read. */
  static async create(path: string, options: LogOptions): Promise<CommandLog> {
    const log = new CommandLog(options);
    await log.#attempt(async () => {
      // The folder may have been removed by a command before this one, which may also have left a pipe or a link here.
      await makeFolders(dirname(path));
      await unlink(path).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
      log.#handle = await open(path, 'wx');
    });
    return log;
  }

  /** Takes a chunk of output; resolves when there is room for the next one (this is the command's backpressure). */
  async accept(source: Source, chunk: Buffer): Promise<void> {
    await this.#enqueue(this.#sources[source].push(chunk));
  }

  /** The last whole line that was printed by now and is not blank, redacted, without colours; null: there is none. */
  lastLine(): string | null {
    const ring = this.#ring;
    const recent = ring?.contents().toString('utf8') ?? '';
    const text =
      ring === null || ring.dropped === 0
        ? this.#redacting.peek(recent)
        : redactFromMiddle(recent, this.#options.redact).text;
    // An unfinished line may hold half a secret. What a progress bar drew over is not what it shows.
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split(/[\r\n]+/);
    const last = lines.findLast((line) => stripVTControlCharacters(line).trim() !== '');
    return last === undefined ? null : bothEnds(stripVTControlCharacters(last).trim(), TAIL_LINE_LENGTH);
  }

  /** Writes what is still held, closes the file. */
  async finish(): Promise<KeptLog> {
    const out = this.#sources.stdout.finish();
    const err = this.#sources.stderr.finish();
    if (out.length > 0 && err.length > 0) await this.#enqueue(Buffer.concat([out, Buffer.from('\n')]));
    else await this.#enqueue(out);
    await this.#enqueue(err);
    const leftOut = await this.#writeEnd();
    this.#reader.finish();
    const isRemoved = (await this.#handle?.stat().catch(() => null))?.nlink === 0;
    await this.#attempt(async () => this.#handle?.close());
    if (isRemoved) this.#trouble ??= 'it was removed while the command ran';
    return {
      sha256: this.#trouble === null ? this.#hash.digest('hex') : null,
      tail: this.#lastLines.join('\n'),
      leftOut,
      trouble: this.#trouble,
    };
  }

  async #enqueue(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return;
    this.#queue = this.#queue.then(() => this.#take(bytes));
    await this.#queue;
  }

  async #take(bytes: Buffer): Promise<void> {
    if (this.#headRoom > 0) {
      this.#headRoom -= bytes.length;
      await this.#write(this.#redacting.push(bytes.toString('utf8')));
      return;
    }
    this.#ring ??= new ByteRing(this.#limits.tail + REDACTION_REACH);
    this.#ring.push(bytes);
  }

  async #writeEnd(): Promise<number> {
    const ring = this.#ring;
    if (ring === null || ring.dropped === 0) {
      const rest = ring === null ? '' : ring.contents().toString('utf8');
      await this.#write(this.#redacting.push(rest));
      await this.#write(this.#redacting.finish());
      return 0;
    }
    const before = this.#redacting.interrupt();
    const after = redactFromMiddle(ring.contents().toString('utf8'), this.#options.redact);
    const leftOut = before.dropped + ring.dropped + after.dropped;
    await this.#write(before.text);
    await this.#write(`[handoff-gate: ${leftOut} bytes of output were left out here]\n`);
    await this.#write(after.text);
    return leftOut;
  }

  async #write(text: string): Promise<void> {
    if (text === '') return;
    this.#reader.push(text);
    const bytes = Buffer.from(text, 'utf8');
    this.#hash.update(bytes);
    await this.#attempt(async () => this.#handle?.writeFile(bytes));
  }

  /** Runs a file operation; after the first that fails there are no more. */
  async #attempt(operation: () => Promise<unknown>): Promise<void> {
    if (this.#trouble !== null) return;
    try {
      await operation();
    } catch (error) {
      this.#trouble = isRefusal(error) ? refusalWords(error) : messageOf(error);
    }
  }

  #readLine(line: string): void {
    this.#options.onLine(line);
    this.#lastLines.push(bothEnds(stripVTControlCharacters(line), TAIL_LINE_LENGTH));
    if (this.#lastLines.length > TAIL_LINES) this.#lastLines.shift();
  }
}
