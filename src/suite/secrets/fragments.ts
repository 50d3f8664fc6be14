/** Finds long texts that are known, and parts of them that are too long to be an accident. */
import type { Span } from './rule.js';

/** A part is found by this many characters. */
const SEED = 8;
/** No more of the line around is looked at for the rest of a torn text. */
const LINE_REACH = 256;
/** So many sums of five characters. */
const SUMS = 0x100000;

/** A text that is known, and how much of it in a row is no accident. */
export interface Form {
  readonly text: string;
  readonly telling: number;
}

interface Seed extends Form {
  readonly at: number;
}

interface Search {
  readonly text: string;
  /** The rest of a form may stand on the line before or behind. */
  readonly acrossLines: boolean;
  readonly found: (span: Span) => void;
}

/** Finds parts of long texts. One pass, a few steps for each character, however many forms there are. */
export class FragmentFinder {
  readonly #seeds = new Map<string, Seed[]>();
  /** Of the first five characters of the seeds: most places are passed over by it. */
  readonly #first = new Uint8Array(SUMS);

  constructor(forms: readonly Form[]) {
    for (const form of forms) {
      for (let at = 0; at + SEED <= form.text.length; at += 1) {
        const seed = form.text.slice(at, at + SEED);
        const known = this.#seeds.get(seed);
        if (known === undefined) this.#seeds.set(seed, [{ ...form, at }]);
        else if (known.length < 32) known.push({ ...form, at });
        this.#first[sumOf(seed, 5)] = 1;
      }
    }
  }

  get isEmpty(): boolean {
    return this.#seeds.size === 0;
  }

  /** `acrossLines`: the rest of a form may stand on the line before or behind. */
  find(text: string, acrossLines: boolean, found: (span: Span) => void): void {
    if (this.isEmpty) return;
    const first = this.#first;
    const { length } = text;
    const search = { text, acrossLines, found };
    let sum = 0;
    for (let at = 0; at < length; at += 1) {
      sum = step(sum, text.charCodeAt(at));
      if (first[sum] !== 1 || at < 4) continue;
      const start = at - 4;
      let furthest = 0;
      for (const seed of this.#seeds.get(text.slice(start, start + SEED)) ?? []) {
        furthest = Math.max(furthest, this.#tryAt(search, start, seed));
      }
      if (furthest <= at + 1) continue;
      // What was found once is not looked at again.
      at = furthest - 1;
      sum = sumOf(text, furthest);
    }
  }

  /** The end of what was found, or 0. */
  #tryAt({ text, acrossLines, found }: Search, start: number, { text: form, at, telling }: Seed): number {
    let from = 0;
    while (from < at && start - from > 0 && text.charCodeAt(start - from - 1) === form.charCodeAt(at - from - 1))
      from += 1;
    let to = SEED;
    while (at + to < form.length && text.charCodeAt(start + to) === form.charCodeAt(at + to)) to += 1;
    const span = { start: start - from, end: start + to };
    const before = acrossLines && at - from > 0 ? restBefore(text, span.start, form.slice(0, at - from)) : null;
    const behind = acrossLines && at + to < form.length ? restBehind(text, span.end, form.slice(at + to)) : null;
    const spans = [before, span, behind].filter((it) => it !== null);
    const size = spans.reduce((sum, it) => sum + it.end - it.start, 0);
    if (size < Math.min(telling, form.length)) return 0;
    spans.forEach(found);
    return span.end;
  }
}

function sumOf(text: string, end: number): number {
  let sum = 0;
  for (let at = end - 5; at < end; at += 1) sum = step(sum, text.charCodeAt(at));
  return sum;
}

/** Of the last five characters. */
function step(sum: number, code: number): number {
  return ((sum << 4) ^ code) & (SUMS - 1);
}

/** The end of `rest` at the end of the line above. */
function restBefore(text: string, start: number, rest: string): Span | null {
  const lineStart = text.lastIndexOf('\n', start - 1);
  if (lineStart < 0 || start - lineStart > LINE_REACH) return null;
  let end = lineStart;
  while (end > 0 && lineStart - end < 8 && ' \t\r"\',\\+|'.includes(text.charAt(end - 1))) end -= 1;
  let length = 0;
  while (
    length < rest.length &&
    length < LINE_REACH &&
    text.charAt(end - length - 1) === rest.charAt(rest.length - length - 1)
  ) {
    length += 1;
  }
  // A form that begins on that line, or fills it.
  const isBeginning = length === rest.length || !/[A-Za-z0-9+/=_-]/.test(text.charAt(end - length - 1));
  return length > 0 && isBeginning ? { start: end - length, end } : null;
}

/** The beginning of `rest` somewhere on the line below. */
function restBehind(text: string, end: number, rest: string): Span | null {
  const lineEnd = text.indexOf('\n', end);
  if (lineEnd < 0 || lineEnd - end > 8 || !/^[ \t\r"',\\+|]*$/.test(text.slice(end, lineEnd))) return null;
  const next = text.slice(lineEnd + 1, lineEnd + 1 + LINE_REACH);
  const line = next.includes('\n') ? next.slice(0, next.indexOf('\n')) : next;
  const wanted = rest.slice(0, SEED);
  for (let at = line.lastIndexOf(wanted); at >= 0; at = at === 0 ? -1 : line.lastIndexOf(wanted, at - 1)) {
    const isWord = at === 0 || !/[A-Za-z0-9+/=_-]/.test(line.charAt(at - 1));
    if (isWord) return { start: lineEnd + 1 + at, end: lineEnd + 1 + at + wanted.length };
  }
  return null;
}
