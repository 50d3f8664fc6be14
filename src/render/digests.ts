/** Commits and digests in what people read: their first digits tell them apart. */

/** Digits by which people tell digests and commits apart. */
export const DIGITS = 12;

/** The first twelve digits, and the rest. */
const DIGEST = /\b([0-9a-f]{12})([0-9a-f]{28}(?:[0-9a-f]{24})?)\b/g;

/** A sentence with digests by their first digits. */
export function short(sentence: string): string {
  return sentence.replace(DIGEST, '$1…');
}

/** A text as what stands between digests, and each digest in its two parts. */
export function digestsIn(text: string): readonly (string | readonly [first: string, rest: string])[] {
  const parts: (string | readonly [string, string])[] = [];
  let end = 0;
  for (const match of text.matchAll(DIGEST)) {
    const [whole, first = '', rest = ''] = match;
    parts.push(text.slice(end, match.index), [first, rest]);
    end = match.index + whole.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}
