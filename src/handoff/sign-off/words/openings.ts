/** Where words say one of many phrases: where a statement begins, behind what only leads to it, or anywhere. */
import { isWord, type Phrases } from './phrases.js';

const DETERMINERS = new Set(['this', 'the', 'our', 'that']);
const SUBJECTS = new Set(
  'consent decision verdict approval record document readiness page file sign-off signoff'.split(' '),
);
const LEADS = new Set(
  'is was were now hereby formally still only just currently a an wurde ist noch ein est es encore un una'.split(' '),
);
const MOST_LEADS = 4;

/**
 * Where a statement may begin, behind the signs and words that only lead to it: "this decision is still a draft" says the
 * same as "draft".
 */
export function beginnings(words: readonly string[]): readonly number[] {
  const found: number[] = [];
  let at = 0;
  const signs = () => {
    while (at < words.length && !isWord(words[at])) at += 1;
    found.push(at);
  };
  signs();
  while (DETERMINERS.has(words[at] ?? '') || (words[at] === 'note' && words[at + 1] === ':')) {
    at += words[at] === 'note' ? 2 : 1;
    found.push(at);
  }
  const next = words[at + 1] ?? '';
  const isSubject = SUBJECTS.has(words[at] ?? '') || (words[at] === 'go' && !next.startsWith('no'));
  if (isSubject && isWord(next)) at += 1;
  signs();
  for (let count = 0; count < MOST_LEADS; count++) {
    const isPerfect = (words[at] === 'has' || words[at] === 'have') && words[at + 1] === 'been';
    if (!isPerfect && !LEADS.has(words[at] ?? '')) break;
    at += isPerfect ? 2 : 1;
    found.push(at);
  }
  return found;
}

export function begins(words: readonly string[], phrases: Phrases): boolean {
  return beginnings(words).some((at) => lengthAt(words, at, phrases) > 0);
}

/** "Took its approval back": the verb, some words, and "back". */
export function lengthAt(words: readonly string[], at: number, phrases: Phrases): number {
  const length = phrases.at(words, at);
  if (length > 0 || !/^(?:taken|takes|took|pulled)$/.test(words[at] ?? '')) return length;
  const back = words.slice(at + 1, at + 5).indexOf('back');
  return back === -1 ? 0 : back + 2;
}

/** Whether one begins at a word anywhere; what is joined to a word before it is another word. */
export function holds(words: readonly string[], ...all: readonly Phrases[]): boolean {
  return words.some((_, at) => words[at - 1] !== '-' && all.some((phrases) => lengthAt(words, at, phrases) > 0));
}
