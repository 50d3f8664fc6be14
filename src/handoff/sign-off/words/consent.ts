/** Whether words are a yes, a no, or unclear. Only what is known to be a yes is one; a no counts whatever follows. */
import type { Verdict } from '../../../contracts/words.js';
import { beginnings, begins, holds, lengthAt } from './openings.js';
import { endsOf, isWord, wordsOf } from './phrases.js';
import {
  ACTS,
  CONDITION,
  ENDING,
  FAILING,
  NO_VERSION,
  PLANNED,
  PUT_OFF_WORDS,
  REFUSING,
  TAKEN_BACK_LATER,
  UNFINISHED_WORDS,
  UNSETTLING,
  WAITING_WORDS,
} from './refusing-words.js';
import { claimsOf, DECORATION, GO_OR_NOT, NO_CLAIMS, type Claims, type Known } from './remarks.js';
import { withoutRemarks } from './values.js';

export interface Reading {
  /** Null where the words are neither. */
  readonly verdict: Verdict | null;
  readonly claims: Claims;
}

const UNCLEAR: Reading = { verdict: null, claims: NO_CLAIMS };
const REFUSED: Reading = { verdict: 'NO-GO', claims: NO_CLAIMS };

const GO = /^(?:steady[- ]state )?go(?![\p{L}\p{M}\p{N}_])/u;
const NO_GO = /^no ?[-\u2010-\u2015\u2212]? ?go(?![\p{L}\p{M}\p{N}_])/u;
const ALTERNATIVE = /(?<![\p{L}\p{N}-])go(?![\p{L}\p{M}\p{N}_-])/u;

/** The words of a verdict: "GO", "NO-GO (until the window ends)", "GO (signed by both sides)". */
export function readVerdict(words: string, known: Known): Reading {
  const plainWords = undecorated(words);
  const text = plainWords.toLowerCase();
  const refusal = NO_GO.exec(text);
  if (refusal !== null) {
    // "NO-GO / GO" is a template that nobody has filled in; "NO-GO (was GO)" is none.
    return ALTERNATIVE.test(withoutRemarks(text.slice(refusal[0].length))) ? UNCLEAR : REFUSED;
  }
  const consent = GO.exec(text);
  if (consent === null && refuses(text)) return REFUSED;
  const claims = consent === null ? null : claimsOf(behind(plainWords, text, consent[0]), 'verdict', known);
  return claims === null ? UNCLEAR : { verdict: 'GO', claims };
}

/** The words of a readiness: ready, with a harmless remark; null where they are anything else. */
export function readReadiness(words: string, ready: readonly string[], known: Known): Claims | null {
  const plainWords = undecorated(words);
  const text = plainWords.toLowerCase();
  const word = ready
    .filter((one) => text.startsWith(one) && !/^[\p{L}\p{M}\p{N}_]/u.test(text.slice(one.length)))
    .sort((a, b) => b.length - a.length)[0];
  return word === undefined ? null : claimsOf(behind(plainWords, text, word), 'readiness', known);
}

/** What follows the yes, as written: names are known by their capitals. A few letters change their length in lower case. */
function behind(written: string, text: string, yes: string): string {
  return (written.length === text.length ? written : text).slice(yes.length);
}

/** Without the signs that dress a yes; others, such as a cross, stay and make it unclear. */
function undecorated(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(DECORATION, '').trim();
}

const MODAL = new Set('do does did can could will would shall must may'.split(' '));

/** "Does not approve", "must not yet be executed", "cannot proceed". */
function refrains(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (word !== 'cannot' && (word !== 'not' || !MODAL.has(words[at - 1] ?? ''))) return false;
    let next = at + 1;
    for (const between of ['yet', 'be']) if (words[next] === between) next += 1;
    return ACTS.at(words, next) > 0;
  });
}

/** "doesn't" says "does not". */
function said(text: string): readonly string[] {
  return wordsOf(
    text
      .toLowerCase()
      .replaceAll(/(?:(ca)|(wo)|(?<=[a-z]))n['\u2019]t\b/g, (_, can?: string, wont?: string) =>
        can === undefined ? (wont === undefined ? ' not' : 'will not') : 'can not',
      ),
  );
}

/** What follows the words that refuse; null where a statement does not begin by refusing. */
export function behindRefusal(statement: string): string | null {
  const words = wordsOf(statement);
  for (const at of beginnings(words)) {
    const length = lengthAt(words, at, REFUSING);
    if (length > 0) return statement.toLowerCase().slice(endsOf(statement)[at + length - 1]);
  }
  return null;
}

/** Whether a statement begins by taking back or refusing. */
export function refuses(statement: string): boolean {
  return begins(wordsOf(statement), REFUSING);
}

/** Whether the result of a step begins by saying that it failed or was not done. */
export function fails(result: string): boolean {
  const text = result.toLowerCase().trim();
  return begins(wordsOf(text), FAILING) || NOT_DONE.test(text) || failsLater(text);
}

/** "Restore failed twice", "the snapshot was skipped": a few words, and that it failed. */
export function failsLater(words: string): boolean {
  return /failed|crashed|timed out|skipped|aborted|no longer/i.test(words) && FAILED_LATER.test(words.toLowerCase());
}

/** A whole value that is no result, and signs for one. */
const NOT_DONE =
  /^(?:open|todo|to do|pending|waiting|missing|unknown|red|amber|yellow|no|nein|non|offen|[\u274c\u2716\u2717\u2718\u26d4\u{1f6ab}\u{1f6d1}\u{1f534}\u{1f7e1}\u{1f7e0}\u26a0\u23f3\ufe0f\s?]+)[.!]?$/u;
const FAILED_LATER =
  /^(?!(?:any|every|each|one|nothing|nobody|none|no|never|if|when|what|how|why|until|unless)\b)(?:(?!or )[\p{L}\p{N}'\u2019-]+ ){1,4}(?:has |have |had |is |are |was |were |the )?(?:failed|crashed|timed out|skipped|aborted|no longer works?)(?![\p{L}\p{N}])/u;

/** Whether a line counts what went wrong: "Exit code: 1", "Failures: 2". */
export function countsFailures(label: string, value: string): boolean {
  return (
    /^(?:exit (?:code|status)|return code|failures?|failed(?: \p{L}+)?|errors?|skipped(?: \p{L}+)?|data loss|datenverlust|fehler|\u00e9checs|fallos)$/iu.test(
      label.trim(),
    ) && /^-?0*[1-9]\d*(?!\d|[.:/-]\d)/.test(value)
  );
}

const OF_ITSELF = new Set('this diese dieser dieses dies ceci cette ce este esta esto'.split(' '));
const ITSELF = new Set(
  'decision verdict record document page file sign-off signoff text dokument entscheidung d\u00e9cision documento decisi\u00f3n'.split(
    ' ',
  ),
);
const IS = new Set('is was ist est es wurde'.split(' '));
const STILL = new Set('still only just currently now a an the noch nur ein eine encore un une una'.split(' '));

/** "This is a draft", "this record is on hold": a sentence in which a document says of itself that it decides nothing. */
export function isOfItself(sentence: string): boolean {
  const words = wordsOf(sentence).filter((word, index) => isWord(word) || index > 6);
  let at = words[0] === 'please' ? 1 : 0;
  if (words[at] === 'note') at += 1;
  if (!OF_ITSELF.has(words[at] ?? '')) return false;
  at += ITSELF.has(words[at + 1] ?? '') ? 2 : 1;
  if (words[at] === 'has' && words[at + 1] === 'been') at += 2;
  else if (IS.has(words[at] ?? '')) at += 1;
  else return false;
  for (; at < words.length; at++) {
    if (lengthAt(words, at, UNSETTLING) > 0) return true;
    if (!STILL.has(words[at] ?? '')) return false;
  }
  return false;
}

/** Whether words begin by saying that something is refused, waits, or is no final version. */
export function isUnsettled(words: string): boolean {
  return begins(wordsOf(words), UNSETTLING);
}

/** Whether words begin by saying that what they stand in is no version that counts: "Draft", "P.S. no longer valid". */
export function saysNoVersion(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/^[\s([*_]*(?:(?:p\.? ?s\.?|n\.? ?b\.?|edit|update|addendum|note)\s?[:,-]?\s+)?/, '');
  return begins(wordsOf(plain), NO_VERSION);
}

/** Whether words speak of refusing, of taking back, of an end, or of a condition anywhere. */
export function speaksAgainst(words: string): boolean {
  const all = said(words);
  return holds(all, REFUSING, CONDITION, PUT_OFF_WORDS, ENDING) || refrains(all);
}

/** Whether words beside a yes speak of refusing, waiting, an unfinished version, or of a condition anywhere. */
export function speaksOpenly(words: string): boolean {
  return holds(withoutChoice(words), REFUSING, CONDITION, UNFINISHED_WORDS, WAITING_WORDS);
}

/** "Nobody has signed yet": what denies a signature, not that somebody took it back. */
export function saysUnsigned(sentence: string): boolean {
  const words = said(sentence);
  return words.some(
    (word, at) => NOBODY_DID.has(word) && words.slice(at + 1, at + 5).some((next) => SIGNING.has(next)),
  );
}

const NOBODY_DID = new Set('not never nobody none neither nothing no'.split(' '));
const SIGNING = new Set('sign signed countersigned signature signatures'.split(' '));

/** Whether a heading says that what stands below it is no decision (yet). */
export function isDoubtfulHeading(words: string): boolean {
  return (
    holds(withoutChoice(words), REFUSING, CONDITION, UNFINISHED_WORDS, PLANNED) ||
    /[?\u00bf\u203d]|\boptions? [a-z\d]\b|-(?:draft|wip|proposal|sample)\b/i.test(words)
  );
}

/** "Go/No-Go" and "GO or NO-GO" are the name of a kind of decision. */
function withoutChoice(text: string): readonly string[] {
  return wordsOf(text.toLowerCase().replaceAll(GO_OR_NOT, ' '));
}

/** Whether a sentence says that nobody does so, or what would be. */
export function denies(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words[0] === 'if' || words.some((word) => DENYING.has(word) || word.startsWith('kein'));
}

const DENYING = new Set(
  'nobody no none never nothing neither without criteria policy would could should may might niemand ohne nie aucun aucune personne sans nadie ning\u00fan sin'.split(
    ' ',
  ),
);

/** Whether a sentence takes back, and only its verb is of the past: "The GO was withdrawn." */
export function tookBack(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words.some((word, at) => {
    const isPast =
      word === 'was' || word === 'were' || (word === 'been' && /^(?:had|has|have)$/.test(words[at - 1] ?? ''));
    return isPast && [at + 1, at + 2].some((next) => lengthAt(words, next, TAKEN_BACK_LATER) > 0);
  });
}
