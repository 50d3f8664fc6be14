/** Sentences where there is little room: of a path the last name stands, of a digest its first digits. */
import { clip } from './budget.js';
import { DIGITS } from './digests.js';

/** UTF-16 code units: what is longer makes a column wider than paper. */
const LONGEST_WORD = 32;
/** The same of what cannot be shortened but by cutting it. */
const LONGEST_NAME = 48;

/** The words of a sentence that are too long, shortened; the others as they are. */
export function briefWords(text: string): string {
  return text.replaceAll(/[^\s"`,;()[\]]+/g, briefWord);
}

function briefWord(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  if (/^[0-9a-f]+$/.test(word)) return `${word.slice(0, DIGITS)}…`;
  const name = word.split('/').at(-1) ?? '';
  return name !== '' && name.length < word.length ? `…/${clip(name, LONGEST_NAME)}` : clip(word, LONGEST_NAME);
}
