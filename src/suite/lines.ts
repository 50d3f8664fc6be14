/** Whole lines out of pieces: of the bytes that two streams print at once, and of the text that is kept. */

/** A line that never ends is passed on in parts of this many bytes. */
const UNFINISHED_LIMIT = 64 * 1024;
/** No more of one line than this is looked at; matchers read no further than a person would. */
const READ_LIMIT = 4 * 1024;

const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Holds back the unfinished line of one stream, so that lines of two streams are not torn apart. */
export class LineAssembler {
  #unfinished: Buffer = NOTHING;

  /** Gives what ends with a line end, or part of an endless line cut between two characters. */
  push(chunk: Buffer): Buffer {
    const bytes = this.#unfinished.length === 0 ? chunk : Buffer.concat([this.#unfinished, chunk]);
    let end = bytes.lastIndexOf(NEWLINE) + 1;
    if (bytes.length - end > UNFINISHED_LIMIT) end = characterStart(bytes);
    // Copied, or a few characters would hold on to the whole chunk.
    this.#unfinished = Buffer.from(bytes.subarray(end));
    return bytes.subarray(0, end);
  }

  finish(): Buffer {
    const rest = this.#unfinished;
    this.#unfinished = NOTHING;
    return rest;
  }
}

/** Where the last, possibly unfinished UTF-8 character begins. */
function characterStart(bytes: Buffer): number {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** Reads lines from text that comes in pieces; of an overlong line, its beginning. */
export class LineReader {
  readonly #onLine: (line: string) => void;
  #unfinished = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(text: string): void {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      this.#take(line);
      this.#emit();
    }
    this.#take(last);
  }

  finish(): void {
    if (this.#unfinished !== '') this.#emit();
  }

  #take(part: string): void {
    const room = READ_LIMIT - this.#unfinished.length;
    if (room > 0) this.#unfinished += part.slice(0, room);
  }

  #emit(): void {
    const line = this.#unfinished;
    this.#unfinished = '';
    this.#onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  }
}
