/**
 * Where a text holds a secret that is known: as it is, encoded (base64 wherever it falls on the groups of three, also
 * twice; hexadecimal, also as a dump; quoted, in UTF-16), or torn apart by line ends with anything before the lines.
 */
import { DigitFinder } from './digits.js';
import { formsOf, hexFormsOf } from './forms.js';
import { FragmentFinder } from './fragments.js';
import type { Span } from './rule.js';

/** Shorter ones are looked for as whole words, or they would hide half the output. */
const SHORTEST_INSIDE = 4;
/** This many characters of a longer form in a row are no accident. */
const TELLING = 16;

export class RegisteredSecrets {
  /** Forms that are never torn, since they are short or of several lines. */
  readonly #whole: RegExp | null;
  readonly #torn: FragmentFinder;
  readonly #digits: DigitFinder;

  constructor(secrets: readonly string[]) {
    const known = [...new Set(secrets.map((secret) => secret.trim()))].filter((secret) => secret !== '');
    const long = known.filter((secret) => secret.length >= SHORTEST_INSIDE);
    const forms = [...new Set(long.flatMap(formsOf))];
    const canBeTorn = (form: string): boolean => form.length >= TELLING && !form.includes('\n');
    this.#whole = pattern(
      forms.filter((form) => !canBeTorn(form)),
      known.filter((secret) => secret.length < SHORTEST_INSIDE),
    );
    this.#torn = new FragmentFinder(forms.filter(canBeTorn).map((text) => ({ text, telling: TELLING })));
    this.#digits = new DigitFinder(long.flatMap(hexFormsOf));
  }

  /** Each place that holds a form, or a part of one that is torn by line ends. */
  find(text: string, found: (span: Span) => void): void {
    this.#torn.find(text, true, found);
    if (this.#whole === null) return;
    for (const { index, 0: form } of text.matchAll(this.#whole)) found({ start: index, end: index + form.length });
  }

  /** Each place that holds a secret in hexadecimal digits, also as a dump. */
  findDigits(text: string, found: (span: Span) => void): void {
    this.#digits.find(text, found);
  }
}

function pattern(forms: readonly string[], words: readonly string[]): RegExp | null {
  // The longest form first: the first alternative that fits wins.
  const sorted = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escapePattern);
  const alone = words.map((word) => `(?<![\\p{L}\\p{N}_])${escapePattern(word)}(?![\\p{L}\\p{N}_])`);
  const all = [...sorted, ...alone];
  return all.length === 0 ? null : new RegExp(all.join('|'), words.length === 0 ? 'g' : 'gu');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
