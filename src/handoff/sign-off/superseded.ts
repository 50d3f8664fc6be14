/** Tells a document that calls itself superseded from one that calls others so. */
import type { Span } from '../../contracts/finding.js';
import { join, type Fragment } from '../../documents/markdown/document.js';

const DENIED = /\b(?:not|never|isn['’]t|no longer)\s+(?:(?:yet|been|itself|being)\s+)*superseded\b/i;
const NOT_YET = /\b(?:until|unless|when|once|if|may|might|will|would)\b(?![^,;:]*\bconsidered\b)[^,;:]*\bsuperseded\b/i;
const BY_THIS = /\bsuperseded by this\b/i;
const OF_OTHERS = [
  /^(?:all|any|earlier|previous|prior|older|other|historical|pre-\S+)\b[^.]*\b(?:are|were|been)\b[^.]*\bsuperseded\b/i,
  /^(?:(?:the|any|every|each)\s+)?(?:earlier|previous|prior|older|other)\b[^.]*\b(?:is|was)\b[^.]*\bsuperseded\b/i,
];
const OF_MANY =
  /\b(?:documents|packets|records|snapshots|files|addenda|addendums|notes|statements|decisions|versions|drafts)\b(?![^.]*\b(?:below|here|above|this|these)\b[^.]*\bsuperseded\b)[^.]*\b(?:are|were|have been)\b[^.]*\bsuperseded\b/i;
const OF_THESE = /\b(?:these|this (?:document|packet|record|snapshot|file|addendum|note) and)\b/i;

/** No person writes a longer one, and what it is about takes the square of its length to find out: it signs nothing. */
const LONGEST_SENTENCE = 1000;

/** A quote that says so of this document; not one that calls others superseded, denies it or waits for it. */
export function supersededBy(preamble: readonly Fragment[]): Span | null {
  const text = join(preamble).replaceAll(/\s+/g, ' ');
  const span = preamble[0]?.span;
  if (span === undefined) return null;
  const says = text.split(/(?<=[.;!])\s+/).some((sentence) => {
    if (!/\bsuperseded\b/i.test(sentence)) return false;
    if (sentence.length > LONGEST_SENTENCE) return true;
    if ([DENIED, NOT_YET, BY_THIS].some((pattern) => pattern.test(sentence))) return false;
    const subject = sentence.replace(/^[^:]{0,40}:\s*/, '');
    return !OF_OTHERS.some((pattern) => pattern.test(subject)) && (!OF_MANY.test(subject) || OF_THESE.test(subject));
  });
  return says ? span : null;
}
