/** A status in which a document counts: "Final", "Signed on 2026-01-14", "READY". */
import type { Reader } from './reader.js';
import { claimsOf, DECORATION } from './words/remarks.js';

export function isSettled(value: string, { known, ready }: Reader): boolean {
  const text = value.toLowerCase().replaceAll(DECORATION, '').trim();
  const word = [...SETTLED, ...ready].find(
    (one) => text.startsWith(one) && !/^[\p{L}\p{N}_-]/u.test(text.slice(one.length)),
  );
  return (
    claimsOf(text, 'readiness', known) !== null ||
    (word !== undefined && claimsOf(text.slice(word.length), 'readiness', known) !== null)
  );
}

const SETTLED =
  'active|adopted|agreed|authoritative|binding|closed / complete|complete|current|effective|final|go|granted|green|in effect|in force|live|official|released|settled|steady-state go|valid|g\u00fcltig|in kraft|en vigueur|vigente'.split(
    '|',
  );
