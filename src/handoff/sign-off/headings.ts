/**
 * What stands above a yes and introduces it: headings and the line before a list. A closed world of words, in the
 * languages that people sign in: "Decision Outcome", "Beide Seiten haben entschieden:". Another word may propose,
 * limit or date the yes, so it makes it unclear.
 */
import {
  both,
  byLength,
  claimsOf,
  DECORATION,
  GO_OR_NOT,
  NO_CLAIMS,
  type Claims,
  type Consent,
  type Known,
} from './words/remarks.js';
import { remarksIn, withoutRemarks } from './words/values.js';

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

const WORDS = new Set([
  // English
  ...list(`a all and as at by for from in is it of on our s side sides that the their this to-wit under-signed we with
    agreed agreement approval approvals baseline bilateral board both checkpoint checkpoints closeout closing closure
    conclusion conclusions confirmation confirmed consent consumer consumers continuation current cutover decided decision
    decisions explicit final follows following gate gates given go guardrail guardrails handoff handover has have
    implementation inputs constraints integration joint live log meeting minutes official operational outcome outcomes overall
    overview parties phase posture producer producers production program programme readiness received record recorded
    records rehearsal release released releases resolution result results reviewed rollback runtime section service sign
    off signoff signed signature signatures stabilization session state stated statement statements status steady step steps
    summary team teams verdict verdicts vote votes wave week window`),
  // German
  ...list(`am beide beider beiden das dem den der des die entscheid entscheidung entscheidungen entscheidungsergebnis
    entschieden ergebnis ergebnisse freigabe freigaben für gemeinsame gemeinsamen gemeinsamer gemeinsames beschluss
    beschlüsse beschlossen endgültige endgültiges finale haben hat im parteien seiten teams und unsere vom von votum
    zusammenfassung`),
  // French
  ...list(`au aux avec ce conclusion conclusions conjointe d décidé décision décisions de des deux du en équipes est et
    finale la le les nos notre ont parties résultat résultats statut synthèse verdict`),
  // Spanish, Portuguese, Italian
  ...list(`acuerdo ambas ambos conclusión conclusiones conjunta de decidido decisión decisiones del el equipos estado han
    la las los partes resultado resultados veredicto y aprovação as conclusão da decidiram decisão decisões das do dos e
    equipes final o os resultado congiunta conclusione decisione decisioni deciso della delle entrambe esito hanno il le
    risultati risultato squadre`),
  // Dutch, the North, Poland, Czechia, Turkey
  ...list(`beide beslissing beslissingen beslist besluit besluiten de en gezamenlijke hebben het resultaat uitkomst van
    afgørelse avgjørelse beslut beslutning beslutningar och og resultat päätös decyzja decyzje wynik rozhodnutí výsledek
    karar kararı sonuç`),
  // Cyrillic, Greek, East Asia
  ...list(`и итог итоги обе решение решения результат результаты рішення результат стороны απόφαση αποτέλεσμα 決定 決定事項
    最終決定 共同決定 判定 結論 結果 両チームの決定 决定 決議 决议 结论 结果 最终决定 联合决定 결정 결정사항 결과 결론`),
]);

/** A drill is tried, and commands are run. */
const OF_DRILLS = new Set(
  list(`check checks command commands dress drill drills duration exercise executed execution report restore test tests
    validation verification way back erprobung probe übung rückweg exercice essai retour simulacro prueba prove`),
);

/** What a document is, besides what introduces a yes. */
const OF_TITLES = new Set(
  list(`active addendum adr advisory authoritative april august change checklist communication companion context contract
    cut day december delivery deployment development diagnostics document documentation execution february governance
    handling history id in into january july june launch live march matrix may migration mirror monorepo move new
    next note notes november number october operations over packet page paper plan platform playbook process product
    project protocol public readiness ref refresh register report review rfc rollout running schedule september sheet
    shift software statement store strategy summary switch switching system target ticket to tool transition upgrade
    version what way back with
    abnahme abnahmeprotokoll ablösung bericht dokument entscheidungsprotokoll freigabeprotokoll inbetriebnahme laufzeit
    laufzeitumstellung mitschrift nach niederschrift notiz protokoll rückweg umschaltung umstellung unterlage zum zur
    januar februar märz mai juni juli oktober dezember
    acta bascule compte rendu relevé version mise production procès verbal réunion verbale delibera registro documento
    passaggio rilascio lançamento ata migração notulen overgang protokół протокол запись переключение о
    切替 切替決定記録 決定記録 議事録 记录 决策记录 決定書 전환 기록 결정기록`),
);

/** The same of the title of a document. */
export function titleWordsClaims(said: string, known: Known): Claims | null {
  // `[MK-123]` and `ADR-0042` are the number of a ticket, `service.v3` is a contract that somebody knows.
  const bare = said
    .replaceAll(/(?<![\p{L}\p{N}])\[?[A-Z]{2,6}-\d{1,6}\]?(?![\p{L}\p{N}])/gu, ' ')
    .replaceAll(/(?<![\p{L}\d])\p{L}+[./]v\d+(?![\p{L}\d])/gu, ' ')
    .replaceAll(/->|\u2192/g, ' ')
    .replaceAll(/[\p{L}\p{M}]+/gu, (word) => (OF_TITLES.has(word.toLowerCase()) ? ' ' : word));
  return /^[\s\p{P}\d]*$/u.test(bare) ? NO_CLAIMS : introductionClaims(bare, 'readiness', known);
}

/** What a heading or an introduction asserts; null where a word of it is not known to be harmless. */
export function introductionClaims(said: string, consent: Consent, known: Known): Claims | null {
  const text = said.toLowerCase().trim();
  if (known.phrases.includes(text) || text === '') return text === '' ? null : NO_CLAIMS;
  const releases = releasesIn(text);
  const bare = byLength(known)
    .reduce((rest, name) => rest.replaceAll(name, ' '), withoutReleases(text))
    .replaceAll(GO_OR_NOT, ' ')
    .replaceAll(DECORATION, ' ');
  const remarks = remarksIn(bare);
  const plain = withoutRemarks(bare);
  const claims = [...remarks, plain].map((part) =>
    isIntroduction(part, consent, known) ? NO_CLAIMS : (claimsOf(part, consent, known) ?? dated(part, consent, known)),
  );
  return claims.reduce<Claims | null>((sum, one) => (sum === null || one === null ? null : both(sum, one)), {
    moments: [],
    releases,
  });
}

/** "Decision of 2026-01-15": what stands before the day introduces, the rest is a remark. */
function dated(part: string, consent: Consent, known: Known): Claims | null {
  const at = part.search(/(?:(?:of|on|from|vom|am|du|le|del|–|—|-|,|:)\s+)?\d{1,4}\D/u);
  if (at <= 0 || !isIntroduction(part.slice(0, at), consent, known)) return null;
  return claimsOf(part.slice(at).replace(/^(?:of|del|du|vom|[–—,:-])\s+/u, ''), consent, known);
}

/** Signs that separate words, and say nothing. */
const OTHER_SIGNS = /[^\p{L}\p{M}\p{N}\s_/.,:;'\u2019"\u201c\u201d#&+|\uff1a\u00a7\u2010-\u2015\u2212-]/u;

function isIntroduction(part: string, consent: Consent, known: Known): boolean {
  if (OTHER_SIGNS.test(part)) return false;
  return part
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .every(
      (word) =>
        WORDS.has(word) ||
        known.labels.has(word) ||
        (consent === 'readiness' && OF_DRILLS.has(word)) ||
        word === '' ||
        /^(?:\d{1,3}|[ivx]{1,4}|[a-z])$/.test(word),
    );
}

const RELEASE =
  /(?<![\p{L}\p{N}.])(?:\p{L}[\p{L}\d-]{0,60}[-/])?v?\d{1,20}\.\d{1,20}\.\d{1,20}(?:-[\p{L}\d.]{1,60})?(?![\p{L}\p{N}.]{0,60}\d)/gu;
const NUMBERING = /^(?:§ ?)?\d+(?:\.\d+)*[.)]?\s/u;

/** The one release that a heading names; a heading of several compares them. */
export function releasesIn(heading: string): readonly string[] {
  const text = heading.toLowerCase().replace(NUMBERING, '');
  const named = new Set([...text.matchAll(RELEASE)].map(([name]) => name).filter((name) => !isDayLike(name)));
  return named.size === 1 ? [...named] : [];
}

function isDayLike(name: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{4}\.\d{1,2}\.\d{1,2}$/.test(name);
}

function withoutReleases(text: string): string {
  return text.replace(NUMBERING, ' ').replaceAll(RELEASE, (name) => (isDayLike(name) ? name : ' '));
}
