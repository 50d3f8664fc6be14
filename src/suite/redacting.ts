/**
 * Redacts a stream of any length in bounded memory. Text is let go only up to a place where redacting it apart gives
 * the same as redacting it together: no secret lies across such a place, whatever its shape.
 */
import { REDACTION_REACH } from './redaction.js';

type Redact = (text: string) => string;

/** Characters that are redacted at once. */
const BATCH = 256 * 1024;
/** Held back at most; beyond, what cannot be cut safely is left out rather than shown. */
const LIMIT = 4 * BATCH;

export class RedactingBuffer {
  readonly #redact: Redact;
  #pending = '';

  constructor(redact: Redact) {
    this.#redact = redact;
  }

  /** Takes the next piece of the stream; gives what may be kept by now, redacted (often nothing). */
  push(text: string): string {
    this.#pending += text;
    if (this.#pending.length < BATCH) return '';
    const cut = safeCut(this.#pending, backwards(this.#pending), this.#redact);
    if (cut !== null) {
      this.#pending = this.#pending.slice(cut.place);
      return cut.before;
    }
    if (this.#pending.length < LIMIT) return '';
    const size = this.#pending.length;
    this.#pending = '';
    return `\n[handoff-gate: ${size} characters were left out here: they could not be redacted piece by piece]\n`;
  }

  /** What is held with what follows it, redacted, to be looked at only: the stream goes on. */
  peek(following: string): string {
    return this.#redact(this.#pending + following);
  }

  /** The rest of the stream, redacted. */
  finish(): string {
    return this.#release(this.#pending.length);
  }

  /**
   * For a stream that goes on elsewhere, with a gap between: gives the whole lines that are held, and counts
   * the bytes of the unfinished line that it lets fall, since half a secret would not be recognized.
   */
  interrupt(): { readonly text: string; readonly dropped: number } {
    const text = this.#release(this.#pending.lastIndexOf('\n') + 1);
    const dropped = Buffer.byteLength(this.#pending);
    this.#pending = '';
    return { text, dropped };
  }

  #release(cut: number): string {
    const text = this.#redact(this.#pending.slice(0, cut));
    this.#pending = this.#pending.slice(cut);
    return text;
  }
}

/**
 * Redacts text whose beginning was lost: the first `REDACTION_REACH` characters go too, since they may hold the second
 * half of a secret. Gives the redacted rest and the number of bytes that went.
 */
export function redactFromMiddle(text: string, redact: Redact): { readonly text: string; readonly dropped: number } {
  const cut = safeCut(text, forwards(text), redact) ?? { place: text.length, behind: '' };
  return { text: cut.behind, dropped: Buffer.byteLength(text.slice(0, cut.place)) };
}

/** A place, and the redacted text on both sides of it. */
interface Cut {
  readonly place: number;
  readonly before: string;
  readonly behind: string;
}

/** The first of `candidates` at which redacting apart equals redacting together; null when there is none. */
function safeCut(text: string, candidates: readonly number[], redact: Redact): Cut | null {
  const whole = redact(text);
  for (const place of candidates) {
    const [before, behind] = [text.slice(0, place), text.slice(place)];
    if (whole === text) return { place, before, behind };
    const apart = { place, before: redact(before), behind: redact(behind) };
    if (apart.before + apart.behind === whole) return apart;
  }
  return null;
}

/** Line ends before the last `REDACTION_REACH` characters, near ones first; any place where there are no lines. */
function backwards(text: string): number[] {
  const last = text.length - REDACTION_REACH;
  const places = strides(last).map((stride) => last - stride);
  return choose(text, places, (place) => text.lastIndexOf('\n', place - 1) + 1);
}

/** Line ends after the first `REDACTION_REACH` characters, near ones first; any place where there are no lines. */
function forwards(text: string): number[] {
  const places = strides(text.length - REDACTION_REACH).map((stride) => REDACTION_REACH + stride);
  return choose(text, places, (place) => text.indexOf('\n', place) + 1);
}

function choose(text: string, places: readonly number[], lineEnd: (place: number) => number): number[] {
  const lines = places.map(lineEnd).filter((cut) => cut > 0);
  const anywhere = places.filter((place) => !isInsideCharacter(text, place));
  return [...new Set(lines.length > 0 ? lines : anywhere)];
}

/** 0, then distances that grow by half each: a long secret is stepped over in a few tries. */
function strides(room: number): number[] {
  const found: number[] = [];
  for (let stride = 0; stride < room; stride = Math.max(331, Math.floor(stride * 1.5))) found.push(stride);
  return found;
}

function isInsideCharacter(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff;
}
