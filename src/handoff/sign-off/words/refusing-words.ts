/** The words by which people refuse, wait, fail and reserve, in the languages they sign in. Which of them counts where, `consent.ts` says. */
import { Phrases } from './phrases.js';

/** Words that take a decision back or never gave it, as the first of a statement. Hearing one too many is no harm. */
const TAKEN_BACK = [
  'do not (yet |)(cut over|cutover|execute|proceed|deploy|ship|release|switch|act|go)',
  '(changed|moved|set|switched|downgraded) (from go |)to (no|no-go|no go|nogo)',
  '(taken|takes|took|pulled) back',
  '(no-go|no go|nogo|not go|not a go)',
  'not (approved|granted|agreed|authorised|authorized|given|accepted|ready|signed|released|allowed|permitted)',
  '(revoke|revoked|withdrawn|withdrew|rescinded|retracted|refuse|refused|reject|rejected|denied|vetoed|veto|declined)',
  '(overruled|overturned|annulled|nullified|reversed|cancelled|canceled|suspended|halted|aborted|stopped|blocked|withheld)',
  '(disapproved|void|voided|null and void|invalid|invalidated|terminated|recalled|abandoned)',
  '(zur\u00fcckgezogen|widerrufen|abgelehnt|verweigert|gestoppt|ausgesetzt|ung\u00fcltig|untersagt|nicht (freigegeben|genehmigt|erteilt))',
  '(retir\u00e9|r\u00e9voqu\u00e9|refus\u00e9|rejet\u00e9|annul\u00e9|non approuv\u00e9)(e|)',
  '(suspendu|suspendue)',
  '(retirad|revocad|rechazad|denegad|anulad|suspendid|revocat|ritirat|respint|annullat|sospes|rejeitad|revogad)(o|a)',
  '(odrzucon|wycofan|cofni\u0119t)(o|a|e)',
  '(ingetrokken|afgewezen|avvisad|\u00e5terkallad)',
  '(\u043e\u0442\u043e\u0437\u0432\u0430\u043d|\u043e\u0442\u043a\u043b\u043e\u043d|\u0437\u0430\u043f\u0440\u0435\u0449)*',
  '(\u64a4\u56de|\u5374\u4e0b|\u4e2d\u6b62|\u53d6\u6d88|\u62d2\u7edd|\u62d2\u7d55|\u5426\u51b3|\u5426\u6c7a|\u64a4\u9500|\u64a4\u92b7)*',
];
const WAITING = [
  '(on hold|postponed|deferred|pending|tbd|tbc|undecided|awaiting|waiting|in review|under review|not yet)',
  'to be (decided|confirmed|determined|signed|approved)',
  'not (yet |)decided',
  '(verschoben|vertagt|ausstehend|report\u00e9|report\u00e9e|aplazado|aplazada|rinviato|rinviata)',
];
const UNFINISHED = [
  '(superseded|obsolete|outdated|expired|draft|drafts|proposed|proposal|template|example|sample|preliminary|provisional)',
  '(tentative|work in progress|wip|do not use|unsigned|unofficial|non-binding|mock|decides nothing|deprecated|archived)',
  'not (final|valid|in force|binding)',
  'no longer (valid|in force|current|holds|go|a go|ready|approved|stands|applies)',
  'not (yet |)(a |)(decision|decisions)',
  '(entwurf|vorl\u00e4ufig|vorlage|brouillon|provisoire|borrador|plantilla|bozza|rascunho|ontwerp)',
  '(\u4e0b\u66f8\u304d|\u8349\u6848|\u8349\u7a3f)',
  '(utkast|kladde|koncept|szkic|n\u00e1vrh|taslak|luonnos|vorschlag|\u03c3\u03c7\u03ad\u03b4\u03b9\u03bf|\u0645\u0633\u0648\u062f\u0629|\u05d8\u05d9\u05d5\u05d8\u05d4|wersja robocza)',
  '(\u0447\u0435\u0440\u043d\u043e\u0432\u0438\u043a|\ucd08\uc548|\u63d0\u6848)*',
];
/** What another document stands for now. */
const REPLACED = [
  'replaced (by|with)',
  '(abgel\u00f6st|ersetzt) durch',
  '(remplac\u00e9|annul\u00e9)(e|) par',
  '(reemplazad|substitu\u00edd|sostituit)(o|a) (por|pela|pelo|da|dal|dalla)',
  '(vervangen door|ers\u00e4tts av|erstattet af|zast\u0105pion)*',
];
const FAILED = [
  '(fail|failed|fails|failing|failure|failures|skipped|omitted|partial|partially|untested|unverified|in progress)',
  '(unready|broken|incomplete|aborted|timed out|timeout|crashed|impossible|unrecoverable|lost)',
  'not (tried|verified|checked|executed|applicable yet|ready|passed|tested|done|run|possible|restored|restorable|recoverable|working)',
  '(nicht (bereit|erprobt|bestanden)|fehlgeschlagen|gescheitert|\u00e9chec|\u00e9chou\u00e9|\u00e9chou\u00e9e)',
  '(fallido|fallida|fall\u00f3|fallito|fallita)',
];
const PUT_OFF = [
  'called off',
  '(is|are|was) (off|off the table|cancelled|canceled)',
  '(on hold|postponed|deferred|rolled back|reverted|backed out)',
  '(verschoben|vertagt|report\u00e9|report\u00e9e|aplazado|aplazada|rinviato|rinviata)',
];

export const REFUSING = new Phrases(...TAKEN_BACK);
export const FAILING = new Phrases(...TAKEN_BACK, ...FAILED);
export const UNSETTLING = new Phrases(...TAKEN_BACK, ...WAITING, ...UNFINISHED, ...REPLACED);
export const NO_VERSION = new Phrases(...UNFINISHED, ...REPLACED);
export const UNFINISHED_WORDS = new Phrases(...UNFINISHED);
export const WAITING_WORDS = new Phrases(
  ...WAITING,
  '(as long as|as soon as|once|except|except for|excluding|precondition|subject)',
  '(sobald|solange|sofern|vorbehaltlich|erst (nach|wenn|ab)|au\u00dfer)',
  '(\u00e0 condition|sauf|d\u00e8s que|tant que|sujeto a|salvo|excepto|hasta que|una vez que)',
);
/** What is not done or said yet, in a heading. */
export const PLANNED = new Phrases(
  '(planned|expected|simulated|simulation|recommended|requested|suggested|desired|possible|hypothetical|alternative|alternatives)',
  '(awaiting|would|if|archived|training|tabletop|fiction|fictional|fictitious|dummy|fake|playground|mock-up|test of|plan)',
  '(geplant|erwartet|vorgeschlagen)(e|)(n|r|s|)',
  '(propos\u00e9|pr\u00e9vu)(e|)(s|)',
  '(propuest|previst)(o|a)(s|)',
);
export const CONDITION = new Phrases(
  '(conditional|conditionally|provided|provided that|subject to|unless|until|contingent|staging)',
  'only (if|after|once|when|for|in|on|with)',
  '(under the condition|on condition|unter (der bedingung|vorbehalt)|nur (wenn|falls|f\u00fcr|nach))',
  '(sous r\u00e9serve|con reserva|siempre que|a condizione)',
);
/** What only a sentence says of an event: "is on hold", "was rolled back". */
export const PUT_OFF_WORDS = new Phrases(...PUT_OFF);
export const TAKEN_BACK_LATER = new Phrases(...TAKEN_BACK, ...PUT_OFF);

/** What a side does when it consents, and what follows from it. */
export const ACTS = new Phrases(
  '(approve|approved|agree|agreed|consent|sign|signed|accept|accepted|authorise|authorize|authorised|authorized)',
  '(grant|granted|execute|executed|proceed|go ahead|happen|take place|cut over|start|started)',
);

/** What only a sentence says of how long it holds. */
export const ENDING = new Phrases(
  '(expire|expires|expired|lapses|lapsed|runs out|no cutover|no longer|not before)',
  '(valid|good|holds) (until|till|through)',
  '(l\u00e4uft ab|gilt (bis|nur)|g\u00fcltig bis|nicht vor)',
  '(valable|vaut) (jusqu|jusque)',
  '(v\u00e1lid|vigente|valid)(o|a|e) (hasta|at\u00e9|fino)',
);
