/** The geometry of a terminal: how wide a text is, where it may be wrapped, how a value is made short honestly. */

/** Cheap to know: the blocks whose characters take two cells (CJK, Hangul, full-width forms, emoji). */
const WIDE =
  /[\u1100-\u115e\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;
const DIGEST = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Cells that `text` takes in a terminal. Expects text without control characters. */
export function cells(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : COMBINING.test(character) ? 0 : 1;
  return width;
}

/** `text` in at most `width` cells; what is left out is an ellipsis, which takes one of them. */
export function cut(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += cells(character);
    if (taken > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** `text` filled with blanks to `width` cells; a longer text stays as it is. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** `text` in lines of at most `width` cells, broken at blanks only: a longer word stands whole on its own line. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line !== '' && cells(line) + 1 + cells(word) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of `text` that start with `first` and go on under its end. */
export function hanging(first: string, text: string, width: number): readonly string[] {
  const indent = cells(first);
  const lines = wrapped(text, Math.max(20, width - indent));
  return lines.length === 0
    ? [first.trimEnd()]
    : lines.map((line, at) => (at === 0 ? first : ' '.repeat(indent)) + line);
}

/**
 * `value` in at most about `width` cells: a digest becomes its first 12 digits and `…`, a list ends at one of its
 * words with the number of words that were left out, and a single long word stays whole.
 */
export function brief(value: string, width: number): string {
  if (DIGEST.test(value)) return `${value.slice(0, 12)}…`;
  if (cells(value) <= width) return value;
  // Of a list a value may have blanks in it.
  const words = value.split(value.includes(', ') ? /(?<=, )/u : /(?<=\s)/u);
  let kept = '';
  let count = 0;
  for (const word of words) {
    if (count > 0 && cells(kept + word) > width - 10) break;
    kept += word;
    count += 1;
  }
  const left = words.length - count;
  return left === 0 ? value : `${kept.replace(/(?<![,\s])[,\s]+$/u, '')} … +${left} more`;
}
