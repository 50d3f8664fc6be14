/** Finds secrets that are written in hexadecimal digits, whatever stands between those: colons, blanks, `0x`, commas. */
import { type Form, FragmentFinder } from './fragments.js';
import type { Span } from './rule.js';
import { ViewBuilder, type View } from './view.js';

/** Eight digits are 32 bits, which are found first. */
const SEED = 8;
const SHORTEST = 12;
const LAST = 0xfffff;
/** Where something is found, so much of the text around is looked at. */
const BEFORE = 64;
const BEHIND = 4096;

export class DigitFinder {
  readonly #finder: FragmentFinder;
  readonly #seeds = new Set<number>();
  /** Of the last five digits of the seeds: most places are passed over by it. */
  readonly #last = new Uint8Array(LAST + 1);

  /** Each as its digits, in lower case. */
  constructor(forms: readonly Form[]) {
    const long = forms.filter(({ text }) => text.length >= SHORTEST);
    this.#finder = new FragmentFinder(long);
    for (const { text: form } of long) {
      for (let at = 0; at + SEED <= form.length; at += 1) {
        const seed = Number.parseInt(form.slice(at, at + SEED), 16) | 0;
        this.#seeds.add(seed);
        this.#last[seed & LAST] = 1;
      }
    }
  }

  /** One pass; only where eight digits fit, more is done. */
  find(text: string, found: (span: Span) => void): void {
    if (this.#seeds.size === 0) return;
    const { length } = text;
    const last = this.#last;
    let value = 0;
    let before = 0;
    // What one window holds is not looked for again at each of its digits.
    let looked = 0;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      const digit = digitOf(code);
      if (digit < 0) {
        // The 0 of `0x41` is none of the digits.
        if ((code | 0x20) === 0x78) value = before;
        continue;
      }
      before = value;
      value = (value << 4) | digit;
      if (at < looked || last[value & LAST] !== 1 || !this.#seeds.has(value)) continue;
      const start = Math.max(0, at - BEFORE);
      looked = at + BEHIND / 2;
      const digits = digitsOf(text.slice(start, at + BEHIND));
      this.#finder.find(digits.text, false, (span) => {
        const source = digits.sourceOf(span);
        found({ start: start + source.start, end: start + source.end });
        at = Math.max(at, start + source.end - 1);
      });
    }
  }
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The digits of a text alone, in lower case. */
function digitsOf(text: string): View {
  const builder = new ViewBuilder(text);
  for (const { index, 0: run } of text.matchAll(/(?:0x)?[0-9a-f]+/gi)) {
    builder.copy(/^0x/i.test(run) ? index + 2 : index, index + run.length);
  }
  const view = builder.build();
  return { text: view.text.toLowerCase(), sourceOf: view.sourceOf };
}
