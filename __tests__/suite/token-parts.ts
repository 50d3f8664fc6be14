/**
 * Samples of every kind of token that must not be shown. They are put together when they are asked for, out of a start
 * that says nothing by itself and characters from a seed, so that no scanner takes this file for a leak.
 */

/** Characters of an alphabet, always the same for the same seed. */
export function characters(length: number, alphabet: string, seed = 7): string {
  let state = seed * 2654435761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return alphabet.charAt((state >>> 8) % alphabet.length);
  }).join('');
}

export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = UPPER.toLowerCase();
export const DIGITS = '0123456789';
export const ALNUM = `${UPPER}${LOWER}${DIGITS}`;
export const WORD = `${ALNUM}_-`;
export const BASE64 = `${ALNUM}+/`;
export const hex = (length: number): string => characters(length, '0123456789abcdef');
export const alnum = (length: number): string => characters(length, ALNUM);
export const word = (length: number): string => `${characters(length - 1, WORD)}x`;
export const base64 = (length: number): string => characters(length, BASE64);
export const digits = (length: number): string => characters(length, '123456789');
export const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join('-');
/** A start in two halves. */
export const start = (...parts: readonly string[]): string => parts.join('');
