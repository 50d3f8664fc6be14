/** Whether words are a yes, a no, or unclear. Only what is known to be a yes is one; a no counts whatever follows. */
import type { Verdict } from '../contracts/words.js';
import { withoutRemarks } from './values.js';
import { claimsOf, DECORATION, NO_CLAIMS, type Claims, type Known } from './remarks.js';

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
  const text = undecorated(words);
  const refusal = NO_GO.exec(text);
  if (refusal !== null) {
    // "NO-GO / GO" is a template that nobody has filled in; "NO-GO (was GO)" is none.
    return ALTERNATIVE.test(withoutRemarks(text.slice(refusal[0].length))) ? UNCLEAR : REFUSED;
  }
  if (refuses(text)) return REFUSED;
  const consent = GO.exec(text);
  const claims = consent === null ? null : claimsOf(text.slice(consent[0].length), 'verdict', known);
  return claims === null ? UNCLEAR : { verdict: 'GO', claims };
}

/** The words of a readiness: ready, with a harmless remark; null where they are anything else. */
export function readReadiness(words: string, ready: readonly string[], known: Known): Claims | null {
  const text = undecorated(words);
  const word = ready
    .filter((one) => text.startsWith(one) && !/^[\p{L}\p{M}\p{N}_]/u.test(text.slice(one.length)))
    .sort((a, b) => b.length - a.length)[0];
  return word === undefined ? null : claimsOf(text.slice(word.length), 'readiness', known);
}

/** In lower case (patterns that fold case over all of Unicode take long to build), without the signs that dress a yes; others, such as a cross, stay and make it unclear. */
function undecorated(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(DECORATION, '').trim();
}

/** Words that take a decision back or never gave it, as the first of a statement. Hearing one too many is no harm. */
const TAKEN_BACK = [
  'no-?\\s?go|nogo|not (?:a )?go|not (?:approved|granted|agreed|authori[sz]ed|given|accepted|ready|signed|released|allowed|permitted)',
  'revoked?|withdrawn|withdrew|rescinded|retracted|refused?|rejected?|denied|vetoed|veto|declined|overruled|overturned|annulled|nullified|reversed',
  'cancell?ed|suspended|halted|aborted|stopped|blocked|withheld|disapproved|void(?:ed)?|invalid(?:ated)?|terminated|recalled|abandoned',
  'zur\u00fcckgezogen|widerrufen|abgelehnt|verweigert|gestoppt|ausgesetzt|ung\u00fcltig|untersagt|nicht (?:freigegeben|genehmigt|erteilt)',
  'retir\u00e9e?|r\u00e9voqu\u00e9e?|refus\u00e9e?|rejet\u00e9e?|annul\u00e9e?|suspendue?|non approuv\u00e9e?',
  'retirad[oa]|revocad[oa]|rechazad[oa]|denegad[oa]|anulad[oa]|suspendid[oa]|revocat[oa]|ritirat[oa]|respint[oa]|annullat[oa]|sospes[oa]|rejeitad[oa]|revogad[oa]',
  'ingetrokken|afgewezen|odrzucon[oae]|wycofan[oae]|cofni\u0119t[oae]|avvisad|\u00e5terkallad|\u043e\u0442\u043e\u0437\u0432\u0430\u043d\\p{L}*|\u043e\u0442\u043a\u043b\u043e\u043d\\p{L}*|\u0437\u0430\u043f\u0440\u0435\u0449\\p{L}*',
  '(?:\u64a4\u56de|\u5374\u4e0b|\u4e2d\u6b62|\u53d6\u6d88|\u62d2\u7edd|\u62d2\u7d55|\u5426\u51b3|\u5426\u6c7a|\u64a4\u9500|\u64a4\u92b7)\\p{L}*',
].join('|');
const WAITING =
  'on hold|postponed|deferred|pending|tb[dc]|to be (?:decided|confirmed|determined|signed|approved)|undecided|awaiting|in review|under review|not yet|verschoben|vertagt|report\u00e9e?|aplazad[oa]|rinviat[oa]|ausstehend';
const UNFINISHED =
  'superseded|obsolete|outdated|expired|drafts?|proposed|proposal|template|example|sample|preliminary|provisional|tentative|work in progress|wip|do not use|not (?:final|valid|in force|binding)|no longer (?:valid|in force|current|holds)|unsigned|deprecated|archived|entwurf|vorl\u00e4ufig|vorlage|brouillon|provisoire|borrador|provisional|plantilla|bozza|rascunho|ontwerp|\u4e0b\u66f8\u304d|\u8349\u6848|\u8349\u7a3f';
const FAILED =
  'fail(?:ed|s|ing|ure)?|not (?:ready|passed|tested|done|run|executed)|unready|broken|incomplete|aborted|timed out|crashed|nicht (?:bereit|erprobt|bestanden)|fehlgeschlagen|gescheitert|\u00e9chec|\u00e9chou\u00e9e?|fallid[oa]|fall\u00f3|fallit[oa]';
const LEAD =
  '^[\\s"\'\u201c\u201d*_~:\u274c\u26d4\u{1f6ab}\u{1f6d1}\u{1f534}\u{1f7e0}\u{1f7e1}\u{1f6a7}\u26a0\u2716\u2717\u2718\ufe0f-]*(?:(?:is|was|were|has been|have been|now|hereby|formally|wurde|ist) ){0,2}';
const END = '(?![\\p{L}\\p{M}\\p{N}_])';
const REFUSES = new RegExp(`${LEAD}(?:${TAKEN_BACK})${END}`, 'u');
const FAILS = new RegExp(`${LEAD}(?:${TAKEN_BACK}|${FAILED})${END}`, 'u');
const UNSETTLED = new RegExp(`${LEAD}(?:${TAKEN_BACK}|${WAITING}|${UNFINISHED})${END}`, 'u');
const HOLDS_REFUSAL = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${TAKEN_BACK})${END}`, 'u');
const HOLDS_UNFINISHED = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${UNFINISHED})${END}`, 'u');
const HOLDS_CONDITION = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:conditional(?:ly)?|provided that|provided|only (?:if|after|once|when|for|in|on|with)|subject to|unless|until|contingent|staging|under the condition|on condition|unter (?:der bedingung|vorbehalt)|nur (?:wenn|falls|f\u00fcr|nach)|sous r\u00e9serve|con reserva|siempre que|a condizione)${END}`,
  'u',
);

/** What only a sentence says: "does not approve", "must not be executed", "is on hold", "was rolled back". */
const SPOKEN_AGAINST =
  "(?:(?:do|does|did|can|could|will|would|shall|must|may)(?: not|n['\u2019]t)|cannot|won['\u2019]t) (?:yet )?(?:be )?(?:approved?|agreed?|consent|sign(?:ed)?|accept(?:ed)?|authori[sz]ed?|granted?|executed?|proceed|go ahead|happen|take place|cut over|started?)|on hold|postponed|deferred|rolled back|reverted|backed out|verschoben|vertagt|report\u00e9e?|aplazad[oa]|rinviat[oa]";
const HOLDS_DENIAL = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${SPOKEN_AGAINST})${END}`, 'u');
/** "was withdrawn" tells what holds now; "was" alone speaks of the past. */
const WAS_TAKEN_BACK = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:was|were|had been) (?=(?:\\p{L}+ly |then |again )?(?:${TAKEN_BACK}|on hold|postponed|deferred|rolled back|reverted|backed out)${END})`,
  'gu',
);

/** Whether a statement begins by taking back or refusing. */
export function refuses(words: string): boolean {
  return REFUSES.test(words.toLowerCase());
}

/** Whether the result of a step begins by saying that it failed or was not done. */
export function fails(words: string): boolean {
  return FAILS.test(words.toLowerCase());
}

/** Whether words begin by saying that something is refused, waits, or is no final version. */
export function isUnsettled(words: string): boolean {
  return UNSETTLED.test(words.toLowerCase());
}

/** Whether words speak of refusing, of taking back, or of a condition anywhere. */
export function speaksAgainst(words: string): boolean {
  const text = words.toLowerCase();
  return HOLDS_REFUSAL.test(text) || HOLDS_CONDITION.test(text) || HOLDS_DENIAL.test(text);
}

/** A sentence in lower case, without the "was" of "was withdrawn". */
export function inForce(sentence: string): string {
  return sentence.toLowerCase().replaceAll(WAS_TAKEN_BACK, ' ');
}

/** Whether a heading says that what stands below it is no decision (yet). */
export function isDoubtfulHeading(words: string): boolean {
  const text = words.toLowerCase();
  return HOLDS_REFUSAL.test(text) || HOLDS_CONDITION.test(text) || HOLDS_UNFINISHED.test(text);
}
