/**
 * Finds many words in one pass over a text, whatever their case (Aho and Corasick): as many steps as characters, however
 * many words there are.
 */

/** Keywords are ASCII; any other character leads back to the beginning. */
const LETTERS = 128;

export class KeywordFinder {
  /** Place of a state's row and letter to the place of the next state's row; complemented where words end there. */
  readonly #steps: Int32Array;
  /** Of each state: the words that end there, by their index. */
  readonly #ends: readonly (readonly number[])[];
  readonly #words: readonly string[];

  /** Words in lower case and ASCII, each once. */
  constructor(words: readonly string[]) {
    this.#words = words;
    const most = words.reduce((sum, word) => sum + word.length, 1);
    const steps = new Int32Array(most * LETTERS).fill(-1);
    const ends: number[][] = [[]];
    words.forEach((word, index) => {
      let state = 0;
      for (let at = 0; at < word.length; at += 1) {
        const place = state * LETTERS + word.charCodeAt(at);
        if (steps[place] === -1) steps[place] = ends.push([]) - 1;
        state = steps[place] ?? 0;
      }
      ends[state]?.push(index);
    });
    link(steps, ends);
    this.#ends = ends;
    this.#steps = steps.map((state) => ((ends[state] ?? []).length > 0 ? ~(state * LETTERS) : state * LETTERS));
  }

  /** Calls `found` with each word's index and the place where it begins, in the order of their ends. */
  scan(text: string, found: (word: number, start: number) => void): void {
    const steps = this.#steps;
    const { length } = text;
    let row = 0;
    for (let at = 0; at < length; at += 1) {
      let code = text.charCodeAt(at);
      if (code >= LETTERS) code = 0;
      else if (code >= 65 && code <= 90) code += 32;
      row = steps[row + code] ?? 0;
      if (row >= 0) continue;
      row = ~row;
      for (const word of this.#ends[row / LETTERS] ?? []) found(word, at + 1 - (this.#words[word]?.length ?? 0));
    }
  }
}

/** Completes the steps: where a word breaks off, the longest end of what was read that begins another word goes on. */
function link(steps: Int32Array, ends: number[][]): void {
  const fallback = new Int32Array(ends.length);
  const queue: number[] = [];
  for (let letter = 0; letter < LETTERS; letter += 1) {
    const next = steps[letter] ?? -1;
    if (next === -1) steps[letter] = 0;
    else queue.push(next);
  }
  // It grows while it is walked.
  for (const state of queue) {
    const other = fallback[state] ?? 0;
    ends[state]?.push(...(ends[other] ?? []));
    for (let letter = 0; letter < LETTERS; letter += 1) {
      const place = state * LETTERS + letter;
      const next = steps[place] ?? -1;
      const instead = steps[other * LETTERS + letter] ?? 0;
      if (next === -1) {
        steps[place] = instead;
      } else {
        fallback[next] = instead;
        queue.push(next);
      }
    }
  }
}
