/**
 * Splits a command into words as POSIX shells do (XCU 2.2, 2.3), without being one: what only a shell could
 * carry out is an error, not a word. Ours rather than a library's because each refusal needs its position.
 */

export type Split =
  | { readonly ok: true; readonly words: readonly string[] }
  /** `offset`: of the character in the command. */
  | { readonly ok: false; readonly offset: number; readonly message: string };

const SHELL_ONLY = new Map([
  ['|', 'a pipe'],
  ['&', 'a background or "and" operator'],
  [';', 'a command separator'],
  ['<', 'a redirection'],
  ['>', 'a redirection'],
  ['$', 'a variable or substitution'],
  ['`', 'a command substitution'],
]);

/** Splits a command; quotes group, a backslash takes the next character as it is. */
export function splitWords(command: string): Split {
  const words: string[] = [];
  let word: string | null = null;
  let quote: { character: string; offset: number } | null = null;
  for (let offset = 0; offset < command.length; offset += 1) {
    const character = command.charAt(offset);
    const next = command.charAt(offset + 1);
    if (quote?.character === "'") {
      if (character === "'") quote = null;
      else word = (word ?? '') + character;
    } else if (character === '\\') {
      if (next === '') return { ok: false, offset, message: 'ends in a backslash that escapes nothing' };
      offset += 1;
      // A line that ends in a backslash goes on in the next.
      if (next === '\n') continue;
      // Inside double quotes a backslash is one unless it precedes what it could escape.
      const literal: boolean = quote !== null && !['$', '`', '"', '\\'].includes(next);
      word = (word ?? '') + (literal ? `\\${next}` : next);
    } else if (quote !== null && character === quote.character) {
      quote = null;
    } else if (character === '$' || character === '`' || (quote === null && SHELL_ONLY.has(character))) {
      return {
        ok: false,
        offset,
        message: `holds ${character}, ${SHELL_ONLY.get(character) ?? ''}: no shell runs the commands`,
      };
    } else if (quote === null && (character === '"' || character === "'")) {
      quote = { character, offset };
      word ??= '';
    } else if (quote === null && [' ', '\t', '\n'].includes(character)) {
      if (word !== null) words.push(word);
      word = null;
      if (character === '\n' && words.length > 0 && command.slice(offset).trim() !== '')
        return { ok: false, offset, message: 'holds a line break, a command separator: no shell runs the commands' };
    } else word = (word ?? '') + character;
  }
  if (quote !== null)
    return { ok: false, offset: quote.offset, message: `has a ${quote.character} that is never closed` };
  if (word !== null) words.push(word);
  return words.length > 0 ? { ok: true, words } : { ok: false, offset: 0, message: 'is empty' };
}
