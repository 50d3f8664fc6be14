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

/** Words that take a decision back or never gave it, as the first of a statement. Hearing one too many is no harm. */
const TAKEN_BACK = [
  'do not (?:yet )?(?:cut ?over|execute|proceed|deploy|ship|release|switch|act|go)|(?:changed|moved|set|switched|downgraded) (?:from go )?to no(?:[- ]?go)?|(?:taken|takes|took|pulled) (?:\\p{L}+ ){0,3}back',
  'no-?\\s?go|nogo|not (?:a )?go|not (?:approved|granted|agreed|authori[sz]ed|given|accepted|ready|signed|released|allowed|permitted)',
  'revoked?|withdrawn|withdrew|rescinded|retracted|refused?|rejected?|denied|vetoed|veto|declined|overruled|overturned|annulled|nullified|reversed',
  'cancell?ed|suspended|halted|aborted|stopped|blocked|withheld|disapproved|void(?:ed)?|null and void|invalid(?:ated)?|terminated|recalled|abandoned',
  'zur\u00fcckgezogen|widerrufen|abgelehnt|verweigert|gestoppt|ausgesetzt|ung\u00fcltig|untersagt|nicht (?:freigegeben|genehmigt|erteilt)',
  'retir\u00e9e?|r\u00e9voqu\u00e9e?|refus\u00e9e?|rejet\u00e9e?|annul\u00e9e?|suspendue?|non approuv\u00e9e?',
  'retirad[oa]|revocad[oa]|rechazad[oa]|denegad[oa]|anulad[oa]|suspendid[oa]|revocat[oa]|ritirat[oa]|respint[oa]|annullat[oa]|sospes[oa]|rejeitad[oa]|revogad[oa]',
  'ingetrokken|afgewezen|odrzucon[oae]|wycofan[oae]|cofni\u0119t[oae]|avvisad|\u00e5terkallad|\u043e\u0442\u043e\u0437\u0432\u0430\u043d\\p{L}*|\u043e\u0442\u043a\u043b\u043e\u043d\\p{L}*|\u0437\u0430\u043f\u0440\u0435\u0449\\p{L}*',
  '(?:\u64a4\u56de|\u5374\u4e0b|\u4e2d\u6b62|\u53d6\u6d88|\u62d2\u7edd|\u62d2\u7d55|\u5426\u51b3|\u5426\u6c7a|\u64a4\u9500|\u64a4\u92b7)\\p{L}*',
].join('|');
const WAITING =
  'on hold|postponed|deferred|pending|tb[dc]|to be (?:decided|confirmed|determined|signed|approved)|undecided|not (?:yet )?decided|awaiting|waiting|in review|under review|not yet|verschoben|vertagt|report\u00e9e?|aplazad[oa]|rinviat[oa]|ausstehend';
const UNFINISHED =
  'superseded|obsolete|outdated|expired|drafts?|proposed|proposal|template|example|sample|preliminary|provisional|tentative|work in progress|wip|do not use|not (?:final|valid|in force|binding)|no longer (?:valid|in force|current|holds)|unsigned|unofficial|non-binding|mock|not (?:yet )?(?:a )?decisions?|decides nothing|deprecated|archived|entwurf|vorl\u00e4ufig|vorlage|brouillon|provisoire|borrador|provisional|plantilla|bozza|rascunho|ontwerp|\u4e0b\u66f8\u304d|\u8349\u6848|\u8349\u7a3f';
const FAILED =
  'fail(?:ed|s|ing|ures?)?|skipped|omitted|partial(?:ly)?|not (?:tried|verified|checked|executed|applicable yet)|untested|unverified|in progress|not (?:ready|passed|tested|done|run|executed)|unready|broken|incomplete|aborted|timed out|crashed|nicht (?:bereit|erprobt|bestanden)|fehlgeschlagen|gescheitert|\u00e9chec|\u00e9chou\u00e9e?|fallid[oa]|fall\u00f3|fallit[oa]';
/** Signs dress words; "this decision is still a draft" says the same as "draft". */
const SUBJECT =
  '(?:(?:(?:note ?:|this|the|our|that) )*(?:(?:consent|decision|verdict|approval|record|document|readiness|page|file|sign-?off)(?= \\p{L})|go(?= (?!no)\\p{L}))?)?';
const LEAD = `^[^\\p{L}\\p{N}]*${SUBJECT}[^\\p{L}\\p{N}]*(?:(?:is|was|were|has been|have been|now|hereby|formally|still|only|just|currently|an?|wurde|ist|noch|ein|est|es|encore|un|una) ){0,4}`;
const END = '(?![\\p{L}\\p{M}\\p{N}_])';
const OF_ITSELF = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:note ?: ?|please note ?: ?)?(?:this|diese[rs]?|dies|ceci|cette|ce|est[ea]|esto)(?: (?:decision|verdict|record|document|page|file|sign-?off|text|dokument|entscheidung|d\u00e9cision|documento|decisi\u00f3n))? (?:is|was|has been|ist|est|es|wurde)(?: (?:still|only|just|currently|now|an?|the|noch|nur|ein|eine|encore|un|une|una))* (?:${TAKEN_BACK}|${WAITING}|${UNFINISHED})${END}`,
  'u',
);
const REFUSES = new RegExp(`${LEAD}(?:${TAKEN_BACK})${END}`, 'u');
const FAILS = new RegExp(`${LEAD}(?:${TAKEN_BACK}|${FAILED})${END}`, 'u');
const UNSETTLED = new RegExp(`${LEAD}(?:${TAKEN_BACK}|${WAITING}|${UNFINISHED})${END}`, 'u');
const HOLDS_REFUSAL = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${TAKEN_BACK})${END}`, 'u');
const HOLDS_UNFINISHED = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${UNFINISHED})${END}`, 'u');
const HOLDS_WAITING = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${WAITING}|as long as|as soon as|once|except(?: for)?|excluding|precondition|subject|sobald|solange|sofern|vorbehaltlich|erst (?:nach|wenn|ab)|au\u00dfer|\u00e0 condition|sauf|d\u00e8s que|tant que|sujeto a|salvo|excepto|hasta que|una vez que)${END}`,
  'u',
);
/** What is not done or said yet, in a heading. */
const HOLDS_PLAN = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:planned|expected|simulat(?:ed|ion)|recommended|requested|suggested|desired|possible|hypothetical|alternatives?|options? [a-z\\d]|awaiting|would|if|geplante?[nrs]?|erwartete?[nrs]?|vorgeschlagene?[nrs]?|vorschlag|propos\u00e9e?s?|pr\u00e9vue?s?|propuest[oa]s?|prevista?s?|archived)${END}`,
  'u',
);
/** The name of a kind of decision. */
const GO_OR_NOT = /(?<![\p{L}\p{N}])go ?(?:\/|\||or|vs\.?) ?no[- ]?go(?![\p{L}\p{N}])/gu;
const HOLDS_CONDITION = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:conditional(?:ly)?|provided that|provided|only (?:if|after|once|when|for|in|on|with)|subject to|unless|until|contingent|staging|under the condition|on condition|unter (?:der bedingung|vorbehalt)|nur (?:wenn|falls|f\u00fcr|nach)|sous r\u00e9serve|con reserva|siempre que|a condizione)${END}`,
  'u',
);

/** What only a sentence says: "does not approve", "must not be executed", "is on hold", "was rolled back". */
const SPOKEN_AGAINST =
  "(?:(?:do|does|did|can|could|will|would|shall|must|may)(?: not|n['\u2019]t)|cannot|won['\u2019]t) (?:yet )?(?:be )?(?:approved?|agreed?|consent|sign(?:ed)?|accept(?:ed)?|authori[sz]ed?|granted?|executed?|proceed|go ahead|happen|take place|cut over|started?)|on hold|postponed|deferred|rolled back|reverted|backed out|verschoben|vertagt|report\u00e9e?|aplazad[oa]|rinviat[oa]";
const HOLDS_DENIAL = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${SPOKEN_AGAINST})${END}`, 'u');
/** What follows the words that refuse; null where a statement does not begin by refusing. */
export function behindRefusal(words: string): string | null {
  const text = words.toLowerCase();
  const found = REFUSES.exec(text);
  return found === null ? null : text.slice(found[0].length);
}

/** Whether a statement begins by taking back or refusing. */
export function refuses(words: string): boolean {
  return REFUSES.test(words.toLowerCase());
}

/** Whether the result of a step begins by saying that it failed or was not done. */
export function fails(words: string): boolean {
  const text = words.toLowerCase().trim();
  return FAILS.test(text) || NOT_DONE.test(text) || failsLater(text);
}

/** "Restore failed twice", "the snapshot was skipped": a few words, and that it failed. */
export function failsLater(words: string): boolean {
  return FAILED_LATER.test(words.toLowerCase());
}

/** A whole value that is no result, and signs for one. */
const NOT_DONE =
  /^(?:open|todo|to do|pending|waiting|missing|unknown|red|amber|yellow|no|nein|non|offen|[\u274c\u2716\u2717\u2718\u26d4\u{1f6ab}\u{1f6d1}\u{1f534}\u{1f7e1}\u{1f7e0}\u26a0\u23f3\ufe0f\s?]+)[.!]?$/u;
const FAILED_LATER =
  /^(?!(?:any|every|each|one|nothing|nobody|none|no|never|if|when|what|how|why|until|unless)\b)(?:(?!or )[\p{L}\p{N}'\u2019-]+ ){1,4}(?:has |have |had |is |are |was |were |the )?(?:failed|crashed|timed out|skipped|aborted|no longer works?)(?![\p{L}\p{N}])/u;

/** Whether a line counts what went wrong: "Exit code: 1", "Failures: 2". */
export function countsFailures(label: string, value: string): boolean {
  return (
    /^(?:exit (?:code|status)|return code|failures?|failed(?: \p{L}+)?|errors?|skipped(?: \p{L}+)?|fehler|\u00e9checs|fallos)$/iu.test(
      label.trim(),
    ) && /^-?0*[1-9]\d*(?!\d*[.:/-]\d)/.test(value)
  );
}

/** "This is a draft", "this record is on hold": a sentence in which a document says of itself that it decides nothing. */
export function isOfItself(sentence: string): boolean {
  return OF_ITSELF.test(sentence.toLowerCase());
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

/** Whether words beside a yes speak of refusing, waiting, an unfinished version, or of a condition anywhere. */
export function speaksOpenly(words: string): boolean {
  const text = words.toLowerCase().replaceAll(GO_OR_NOT, ' ');
  return [HOLDS_REFUSAL, HOLDS_CONDITION, HOLDS_UNFINISHED, HOLDS_WAITING].some((pattern) => pattern.test(text));
}

/** Whether a heading says that what stands below it is no decision (yet). */
export function isDoubtfulHeading(words: string): boolean {
  const text = words.toLowerCase().replaceAll(GO_OR_NOT, ' ');
  return (
    HOLDS_REFUSAL.test(text) ||
    HOLDS_CONDITION.test(text) ||
    HOLDS_UNFINISHED.test(text) ||
    HOLDS_PLAN.test(text) ||
    /[?\u00bf\u203d]/.test(text)
  );
}

/** Whether a sentence says that nobody does so, or what would be. */
export function denies(sentence: string): boolean {
  return DENIES.test(sentence.toLowerCase());
}

const DENIES =
  /^if(?![\p{L}])|(?<![\p{L}])(?:nobody|no one|no|none|never|nothing|neither|without|criteria|policy|would|could|should|may|might|niemand|kein\p{L}*|ohne|nie|aucune?|personne|sans|nadie|ning\u00fan|sin)(?![\p{L}-])/u;

/** Whether a sentence takes back, and only its verb is of the past: "The GO was withdrawn." */
export function tookBack(sentence: string): boolean {
  return TOOK_BACK.test(sentence.toLowerCase());
}

const TOOK_BACK = new RegExp(
  `(?<![\\p{L}])(?:was|were|had been|has been|have been) (?:\\p{L}+ )?(?:${TAKEN_BACK}|on hold|postponed|deferred|rolled back|reverted|backed out)${END}`,
  'u',
);
