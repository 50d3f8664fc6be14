/** Whole lines out of pieces: of the bytes that two streams print at once, and of the text that is kept. */

/** A line that never ends is passed on in parts of this many bytes. */
const UNFINISHED_LIMIT = 64 * 1024;
/** Of an overlong line, so much of its beginning and of its end is looked at; matchers read no further than a person would. */
const BEGINNING = 3 * 1024;
const ENDING = 1024;

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

/** A text that is too long, as its beginning and its end, with what was left out between counted. */
export function bothEnds(text: string, limit: number): string {
  return text.length <= limit
    ? text
    : join(text.slice(0, (limit * 3) / 4), text.length - limit, text.slice(-limit / 4));
}

function join(beginning: string, leftOut: number, ending: string): string {
  // Half a character is none.
  const first = beginning.replace(/[\ud800-\udbff]$/, '');
  const last = ending.replace(/^[\udc00-\udfff]/, '');
  return `${first} … ${leftOut} characters left out … ${last}`;
}

const LINE_END = /\r\n?|\n/g;

/**
 * Reads lines from text that comes in pieces; of an overlong line, its beginning and its end. A carriage return ends a
 * line, too: progress bars are drawn over by it.
 */
export class LineReader {
  readonly #onLine: (line: string) => void;
  #beginning = '';
  #ending = '';
  #length = 0;
  /** The text ended in a carriage return: a line feed that comes next belongs to it. */
  #isOpen = false;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(text: string): void {
    if (text === '') return;
    // One by one: a list of half a million lines would be larger than their text.
    let start = this.#isOpen && text.startsWith('\n') ? 1 : 0;
    this.#isOpen = text.endsWith('\r');
    LINE_END.lastIndex = start;
    for (let end = LINE_END.exec(text); end !== null; end = LINE_END.exec(text)) {
      this.#take(text.slice(start, end.index));
      this.#emit();
      start = LINE_END.lastIndex;
    }
    this.#take(text.slice(start));
  }

  finish(): void {
    if (this.#length > 0) this.#emit();
  }

  #take(part: string): void {
    this.#length += part.length;
    const room = BEGINNING - this.#beginning.length;
    if (room > 0) this.#beginning += part.slice(0, room);
    if (part.length > room) this.#ending = (this.#ending + part.slice(Math.max(0, room)).slice(-ENDING)).slice(-ENDING);
  }

  #emit(): void {
    const leftOut = this.#length - this.#beginning.length - this.#ending.length;
    const line = leftOut > 0 ? join(this.#beginning, leftOut, this.#ending) : this.#beginning + this.#ending;
    this.#beginning = '';
    this.#ending = '';
    this.#length = 0;
    this.#onLine(line);
  }
}
