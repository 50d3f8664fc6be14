/**
 * Redacts a stream of any length in bounded memory. Every rule is local: what is hidden at a place is known as soon as
 * `REDACTION_REACH` characters on both sides of it are. So much behind it is waited for, so much before it is kept to be
 * looked at again, and no text is redacted twice to find out where it may be cut.
 */
import { REDACTION_REACH, type Redactor } from './redaction.js';
import type { Span } from './secrets/rule.js';
import { MASK, masked, spanAcross } from './secrets/spans.js';

/** Characters that are redacted at once. */
const BATCH = 256 * 1024;

export class RedactingBuffer {
  readonly #redact: Redactor;
  /** The end of what was given already. */
  #before = '';
  #pending = '';
  /** What was given ends with a mask, and what it stands for goes on. */
  #isHiding = false;

  constructor(redact: Redactor) {
    this.#redact = redact;
  }

  /** Takes the next piece of the stream; gives what may be kept by now, redacted (often nothing). */
  push(text: string): string {
    this.#pending += text;
    if (this.#pending.length < BATCH) return '';
    const most = this.#pending.length - REDACTION_REACH;
    return this.#give(this.#pending.lastIndexOf('\n', most - 1) + 1 || most);
  }

  /** What is held with what follows it, redacted, to be looked at only: the stream goes on. */
  peek(following: string): string {
    const text = this.#before + this.#pending + following;
    return this.#masked(text, this.#redact.spansOf(text), text.length);
  }

  /** The rest of the stream, redacted. */
  finish(): string {
    return this.#give(this.#pending.length);
  }

  /**
   * For a stream that goes on elsewhere, with a gap between: gives the whole lines that are held, and counts
   * the bytes of the unfinished line that it lets fall, since half a secret would not be recognized.
   */
  interrupt(): { readonly text: string; readonly dropped: number } {
    const end = this.#pending.lastIndexOf('\n') + 1;
    const dropped = Buffer.byteLength(this.#pending.slice(end));
    this.#pending = this.#pending.slice(0, end);
    return { text: this.#give(end), dropped };
  }

  /** Gives what is held up to a place, or up to where what is hidden there begins. */
  #give(size: number): string {
    const text = this.#before + this.#pending;
    const spans = this.#redact.spansOf(text);
    const start = this.#before.length;
    let end = start + size;
    const across = spanAcross(spans, end);
    const isEndless = across !== null && across.start <= start;
    if (across !== null && !isEndless) end = across.start;
    else if (isInsideCharacter(text, end)) end -= 1;
    const given = this.#masked(text, spans, end);
    this.#before = text.slice(Math.max(0, end - REDACTION_REACH), end);
    this.#pending = text.slice(end);
    this.#isHiding = isEndless;
    return given;
  }

  #masked(text: string, spans: readonly Span[], end: number): string {
    const start = this.#before.length;
    const isOn = this.#isHiding && spans.some((span) => span.start <= start && span.end > start);
    const shown = masked(text, spans, { start, end });
    return isOn ? shown.slice(MASK.length) : shown;
  }
}

/**
 * Redacts text whose beginning was lost: the first `REDACTION_REACH` characters go too, since they may hold the second
 * half of a secret. Gives the redacted rest, from the beginning of a line on where there is one, and the number of bytes
 * that went.
 */
export function redactFromMiddle(text: string, redact: Redactor): { readonly text: string; readonly dropped: number } {
  const spans = redact.spansOf(text);
  const least = Math.min(REDACTION_REACH, text.length);
  const start = lineFrom(text, spans, least);
  return { text: masked(text, spans, { start, end: text.length }), dropped: Buffer.byteLength(text.slice(0, start)) };
}

/** The first line behind a place that begins inside nothing that is hidden; where there is none, any place like that. */
function lineFrom(text: string, spans: readonly Span[], least: number): number {
  let across: Span | null = null;
  for (let at = text.indexOf('\n', least); at >= 0; at = text.indexOf('\n', across.end)) {
    across = spanAcross(spans, at + 1);
    if (across === null) return at + 1;
  }
  const place = spanAcross(spans, least)?.end ?? least;
  return isInsideCharacter(text, place) ? place + 1 : place;
}

function isInsideCharacter(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff;
}
