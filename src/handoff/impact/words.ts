/**
 * The words of an impact statement, closed: which of them say that something goes, comes, changes or stays, and which
 * only stand between. In the languages that people explain a release in; what is in no list is not known.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** "no longer" in one word, as the readers of clauses put it. */
export const NO_LONGER = 'no-longer';

const NEGATIONS = words(
  'no not never none neither nor without cannot nothing nobody nicht nie niemals ohne weder ne pas aucun aucune aucuns aucunes sans jamais ni rien sin nunca n\u00e3o sem nem nenhum nenhuma non senza nessun nessuno nessuna mai niet geen nooit zonder inte ingen inget inga utan ikke bez \u017caden \u017cadna \u017cadne nen\u00ed \u017e\u00e1dn\u00e9 \u017e\u00e1dn\u00e1 \u017e\u00e1dn\u00fd ning\u00fan ninguna ninguno \u043d\u0435 \u043d\u0435\u0442 \u0431\u0435\u0437 \u043d\u0438 \u043d\u0438\u043a\u0430\u043a\u0438\u0445 \u043d\u0438\u0447\u0435\u0433\u043e de\u011fil yok hi\u00e7 hi\u00e7bir nem nincs ei neg',
);
const GONE = words(
  `${NO_LONGER} removed removes remove removal removals removing dropped drops drop dropping gone goes deleted deletes delete deletion disappear disappears disappeared retired retires withdrawn ceases ceased stop stops stopped absent exclude omit omits omitted lack lacks abandoned abandons eliminate eliminates retire cease excluded excludes eliminated discontinued forbidden lost loses entfernt entf\u00e4llt entfallen gel\u00f6scht gestrichen wegf\u00e4llt weg supprim\u00e9 supprim\u00e9e supprim\u00e9s supprim\u00e9es supprime suppression dispara\u00eet retir\u00e9 retir\u00e9e eliminado eliminada eliminados eliminan elimina eliminaci\u00f3n quitado removido removida removidos rimosso rimossa rimossi eliminato eliminata verwijderd borttagen fjernet usuni\u0119to usuni\u0119ty usuni\u0119te odstran\u011bn odstran\u011bno odstran\u011bna \u0443\u0434\u0430\u043b\u0451\u043d \u0443\u0434\u0430\u043b\u0435\u043d \u0443\u0434\u0430\u043b\u0435\u043d\u0430 \u0443\u0434\u0430\u043b\u0435\u043d\u043e \u0443\u0434\u0430\u043b\u0435\u043d\u044b \u0443\u0434\u0430\u043b\u044f\u0435\u0442\u0441\u044f \u0443\u0431\u0440\u0430\u043d kald\u0131r\u0131ld\u0131`,
);
const CAME = words(
  'new added adds add adding addition additions appears appear introduced introduces neu neue neuer neues neuen hinzugef\u00fcgt ajout\u00e9 ajout\u00e9e ajout\u00e9s ajout nouveau nouvelle nouveaux nouvelles a\u00f1adido a\u00f1adida agregado nuevo nueva nuevos nuevas adicionado adicionada novo nova novos novas aggiunto aggiunta nuovo nuova nuovi nieuw nieuwe toegevoegd ny nytt nye nowy nowe dodano nov\u00fd nov\u00e9 \u043d\u043e\u0432\u044b\u0439 \u043d\u043e\u0432\u0430\u044f \u043d\u043e\u0432\u044b\u0435 \u043d\u043e\u0432\u044b\u0445 \u0434\u043e\u0431\u0430\u0432\u043b\u0435\u043d \u0434\u043e\u0431\u0430\u0432\u043b\u0435\u043d\u0430 \u0434\u043e\u0431\u0430\u0432\u043b\u0435\u043d\u044b yeni eklendi',
);
const CHANGES = words(
  'change changes changed changing update updates updated upgrade upgrades modification modifications modified modify modifies alter altered alters differ differs different difference differences break breaks breaking broken breakage impact impacts impacted affect affects affected effects action actions migration migrations migrate adapt adaptation adaptations adjust adjustment adjustments replace replaces replaced become becomes rename renames renamed bump bumps bumped required needed necessary need needs require requires \u00e4nderung \u00e4nderungen \u00e4ndert \u00e4ndern ge\u00e4ndert anpassung anpassungen anpassen auswirkung auswirkungen handlungsbedarf n\u00f6tig erforderlich notwendig changement changements changer rupture n\u00e9cessaire n\u00e9cessaires requis requise cambio cambios cambia cambian impacto impactos acci\u00f3n acciones necesario necesaria necesarios mudan\u00e7a mudan\u00e7as muda mudam altera\u00e7\u00e3o altera\u00e7\u00f5es necess\u00e1rio necess\u00e1ria a\u00e7\u00e3o modifica modifiche cambiamento cambiamenti impatto azione necessario necessaria wijziging wijzigingen verandert verandering veranderingen nodig \u00e4ndring \u00e4ndringar \u00e6ndring \u00e6ndringer zmiany zmian zmiana zmienia zm\u011bny zm\u011bna zm\u011bn \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u044f \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u0439 \u043c\u0435\u043d\u044f\u0435\u0442\u0441\u044f \u0438\u0437\u043c\u0435\u043d\u0438\u043b\u043e\u0441\u044c \u0442\u0440\u0435\u0431\u0443\u0435\u0442\u0441\u044f de\u011fi\u015fiklik de\u011fi\u015fiklikler',
);
/** What is done with a thing that came. */
const ACTS = words(
  'map maps mapped mapping handle handles handled cover covers covered expect expects expected send sends sent return returns returned emit emits emitted use used uses occur occurs carry carries mean means',
);
const STAYS = words(
  'unchanged unaltered untouched unaffected identical stays stay remains remain remained unver\u00e4ndert gleich bleibt bleiben inchang\u00e9 inchang\u00e9e inchang\u00e9s inchang\u00e9es identique identiques reste restent igual iguales inalterado inalterada inalterados invariato invariata invariati identico uguale permanece permanecen rimane ongewijzigd hetzelfde of\u00f6r\u00e4ndrad of\u00f6r\u00e4ndrat u\u00e6ndret uendret niezmienione niezmieniony nezm\u011bn\u011bn nezm\u011bn\u011bno muuttumaton \u043f\u0440\u0435\u0436\u043d\u0438\u0439 \u043f\u0440\u0435\u0436\u043d\u0438\u043c \u043f\u0440\u0435\u0436\u043d\u0435\u043c\u0443 de\u011fi\u015fmedi de\u011fi\u015fmez',
);
/** Of one thing that is named; of a release as a whole they say little. */
const LASTS = words(
  'still same continue continues continued available supported keep keeps kept retain retains retained preserve preserves preserved noch weiterhin encore toujours conserv\u00e9 todav\u00eda sigue siguen ainda ancora nog f\u00f6rbli st\u00e1le zachov\u00e1n \u043e\u0441\u0442\u0430\u0451\u0442\u0441\u044f \u043e\u0441\u0442\u0430\u0435\u0442\u0441\u044f \u0441\u043e\u0445\u0440\u0430\u043d\u0451\u043d',
);
const NOTHING = words(
  'none nothing nil n/a n.a na zero nix nada nichts keine keiner keines keins rien aucun aucune n\u00e9ant ning\u00fan ninguno ninguna ningunos nenhum nenhuma nessuno nessuna niente nulla niets geen inga inget ingen ingenting nic brak \u017cadne \u017e\u00e1dn\u00e9 \u043d\u0438\u0447\u0435\u0433\u043e \u043d\u0435\u0442 yok',
);
const OTHERS = words(
  'other others else otherwise further more besides beyond except excepting apart rest remaining beside sonst \u00fcbrigen \u00fcbrige weitere weiteren andere anderen anderes ansonsten au\u00dfer ausser autre autres sinon sauf hormis restant plus otro otros otra otras dem\u00e1s salvo excepto resto outro outros outra outras exceto restante altro altri altra altre eccetto overige andere verder \u00f6vriga \u00f6vrigt andra andre inne poza ostatn\u00ed krom\u011b \u043e\u0441\u0442\u0430\u043b\u044c\u043d\u043e\u0435 \u043e\u0441\u0442\u0430\u043b\u044c\u043d\u044b\u0435 \u0434\u0440\u0443\u0433\u0438\u0445 \u0434\u0440\u0443\u0433\u0438\u0435 \u043a\u0440\u043e\u043c\u0435 ba\u015fka',
);
const HEDGES = words(
  'postponed deferred delayed planned proposed verschoben geplant report\u00e9 aplazado might perhaps maybe probably possibly presumably likely unlikely supposedly allegedly apparently eventually someday soon vielleicht wom\u00f6glich wahrscheinlich vermutlich eventuell peut-\u00eatre probablement sans-doute quiz\u00e1 quiz\u00e1s tal vez probablemente talvez provavelmente forse probabilmente misschien waarschijnlijk kanske m\u00e5ske mo\u017ce mo\u017en\u00e1 \u0432\u043e\u0437\u043c\u043e\u0436\u043d\u043e \u043d\u0430\u0432\u0435\u0440\u043d\u043e\u0435 belki',
);
/** Parts of a service that the contract of errors says nothing of. */
const ELSEWHERE = words(
  'request requests body bodies success successes successful succeed succeeds 2xx 200 201 204 latency performance speed timing database databases storage disk memory cli ui log logs logging metrics header headers endpoint endpoints route routes url urls path paths auth authentication authorization authorisation permissions config configuration flag flags port ports default defaults timeout timeouts retries retry data documentation docs dependencies license licence pricing query queries read reads write writes anfragen abfragen daten requ\u00eates donn\u00e9es consultas datos dados',
);
/** Nouns for a kind of change. */
const NOUNS = {
  code: words(
    'code codes error-code error-codes errorcode errorcodes mapping mappings enum fehlercode fehlercodes c\u00f3digo c\u00f3digos codice codici \u043a\u043e\u0434 \u043a\u043e\u0434\u044b \u043a\u043e\u0434\u043e\u0432',
  ),
  field: words(
    'field fields envelope envelopes feld felder champ champs campo campos campi \u043f\u043e\u043b\u0435 \u043f\u043e\u043b\u044f',
  ),
  version: words('version versions versi\u00f3n vers\u00e3o versione versie'),
} as const;
export type Noun = keyof typeof NOUNS;

const FILLERS = words(
  `a about absolutely additive all and any anyone anything are as at backward backwards be been behavior behaviors behaviour behaviours being by call calls can change-log client clients code-base complete completely consumer consumers contract contracts current did do does effect error errors ever every everything expected for forward from full fully general has have here in interface is it its just kind known level may merely must of on only or our out part protocol pure purely really release releases response responses rest-of runtime service services shall side should simply so such surface technically test tests than that the their them then there these they this those though thus time to totally truly type was we were what whatever whatsoever when which will wire with within work works working would you your strictly entirely visible user users team teams respect regard point view
  der die das den dem des ein eine einer einen ist sind wird werden es f\u00fcr im am zu zum zur mit vollst\u00e4ndig v\u00f6llig komplett rein verhalten vertrag dienst an und sich gibt
  le la les l un une est sont de du des pour au aux \u00e0 en par il y a d n s c qu que et enti\u00e8rement totalement compl\u00e8tement comportement contrat c\u00f4t\u00e9 
  el los las es son para al del hay se lo completamente comportamiento contrato o os as um uma \u00e9 s\u00e3o no na do da h\u00e1 comportamento il lo gli i \u00e8 sono per di della c'\u00e8 del tutto completamente comportamento contratto
  het een zijn voor van er volledig gedrag det \u00e4r f\u00f6r \u0438 \u0432 \u0434\u043b\u044f \u043d\u0430 \u043f\u043e\u0432\u0435\u0434\u0435\u043d\u0438\u0435`,
);

/** Scripts that write no spaces say it inside a run of signs. */
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const CJK_SIGNS: Readonly<Record<'negation' | 'gone' | 'came' | 'change' | 'stays' | 'nothing' | 'other', RegExp>> = {
  negation:
    /\u306a\u3044|\u307e\u305b\u3093|\u306a\u3057|\u305a|\u4e0d|\u6ca1|\u6c92|\u65e0|\u7121|\u672a|\u975e|\uc54a|\uc5c6|\u4e0d\u8981|\ubd88\ud544/u,
  gone: /\u524a\u9664|\u5ec3\u6b62|\u79fb\u9664|\u5220\u9664|\u522a\u9664|\uc0ad\uc81c|\uc81c\uac70/u,
  came: /\u8ffd\u52a0|\u65b0\u898f|\u65b0\u589e|\u65b0\u7684|\ucd94\uac00/u,
  change:
    /\u5909\u66f4|\u53d8\u66f4|\u8b8a\u66f4|\u66f4\u6539|\u53d8\u5316|\u4fee\u6539|\u5fc5\u8981|\u5f71\u97ff|\u5f71\u54cd|\ubcc0\uacbd|\uc601\ud5a5|\ud544\uc694/u,
  stays: /\u4e0d\u53d8|\u4e0d\u8b8a|\u5909\u308f\u3089|\u305d\u306e\u307e\u307e|\ubcc0\ud568\uc5c6|\ub3d9\uc77c/u,
  nothing: /^(?:\u306a\u3057|\u65e0|\u7121|\u6ca1\u6709|\u6c92\u6709|\uc5c6\uc74c)$/u,
  other: /\u305d\u306e\u4ed6|\u307b\u304b|\u4ed6\u306f|\u5176\u4ed6|\u5176\u4f59|\uadf8\s?\uc678|\ub098\uba38\uc9c0/u,
};

const cjk = (sign: keyof typeof CJK_SIGNS, word: string) => CJK.test(word) && CJK_SIGNS[sign].test(word);

export const isNegation = (word: string) =>
  NEGATIONS.has(word) || word.endsWith("n't") || /^kein(?:e[nmrs]?)?$/.test(word) || cjk('negation', word);
export const saysGone = (word: string) => GONE.has(word) || cjk('gone', word);
export const saysCame = (word: string) => CAME.has(word) || cjk('came', word);
export const saysChange = (word: string) => CHANGES.has(word) || cjk('change', word);
export const saysStays = (word: string) => STAYS.has(word) || cjk('stays', word);
export const saysLasts = (word: string) => LASTS.has(word) || saysStays(word);
export const saysNothing = (word: string) => NOTHING.has(word) || cjk('nothing', word);
export const isOther = (word: string) => OTHERS.has(word) || cjk('other', word);
export const isAct = (word: string) => ACTS.has(word) || saysChange(word) || saysCame(word);
/** "Existing mappings do not change": of what came, that is true. */
export const isExisting = (word: string) =>
  /^(?:existing|old|former|bestehende[nr]?|vorhandene[nr]?|bisherige[nr]?|existant(?:e?s?)|existentes?|esistenti|bestaande)$/.test(
    word,
  );
/** Of something that went, they say that it is still there. */
export const isLate = (word: string) =>
  /^(?:later|future|upcoming|sp\u00e4ter|k\u00fcnftig|zuk\u00fcnftig|tard|tarde|futur|futura?|futuro|tardi|later)$/.test(
    word,
  );
export const isThere = (word: string) =>
  /^(?:required|optional|mandatory|sent|returned|emitted|present|guaranteed|verpflichtend|vorhanden|obligatoire|obligatorio)$/.test(
    word,
  );
export const isLeave = (word: string) =>
  /^(?:optional(?:ly)?|voluntar(?:y|ily)|ignor\p{L}*|skip\p{L}*|facultati\p{L}*|opcional\p{L}*)$/u.test(word);
export const isHedge = (word: string) => HEDGES.has(word);
export const isElsewhere = (word: string) => ELSEWHERE.has(word);
export const nounOf = (word: string): Noun | null =>
  NOUNS.code.has(word) ? 'code' : NOUNS.field.has(word) ? 'field' : NOUNS.version.has(word) ? 'version' : null;

/** Whether a word is in any list. */
export const isKnown = (word: string) =>
  FILLERS.has(word) ||
  isExisting(word) ||
  isNegation(word) ||
  saysGone(word) ||
  saysCame(word) ||
  saysChange(word) ||
  saysLasts(word) ||
  saysNothing(word) ||
  ACTS.has(word) ||
  nounOf(word) !== null;

/** "Compatible", whose contrary is a word of its own. */
export function saysCompatible(word: string): boolean {
  return (
    /^(?!in|un|\u043d\u0435).*(?:[ck]ompatib(?:el|le|les|il|ile|ili|ln[\u00edy]|ilny)|r\u00e9trocompatible|kompatibel|\u0441\u043e\u0432\u043c\u0435\u0441\u0442\u0438\u043c|\u0441\u0443\u043c\u0456\u0441\u043d|uyumlu|\u03c3\u03c5\u03bc\u03b2\u03b1\u03c4|\u0645\u062a\u0648\u0627\u0641\u0642|\u05ea\u05d5\u05d0\u05dd|yhteensopiv)/u.test(
      word,
    ) ||
    (/\u4e92\u63db|\u517c\u5bb9|\u76f8\u5bb9|\ud638\ud658/u.test(word) && !cjk('negation', word))
  );
}

/** "The new version", "the field that goes", "all three changes". */
export const isChangeNoun = (word: string) =>
  nounOf(word) !== null ||
  /^(?:changes|\u00e4nderungen|changements|cambios|mudan\u00e7as|modifiche|wijzigingen|diff)$/u.test(word);
