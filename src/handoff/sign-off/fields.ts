/**
 * Lines of a label and a value that take from a yes without being a verdict: "Signed: no", "Lifecycle: archived",
 * "Scope: staging only", "Legal: pending". What a label asks decides which answers leave the yes as it is.
 */
import { isUnsettled, speaksOpenly } from './words/consent.js';
import { isWord, Phrases, wordsOf } from './words/phrases.js';
import { isSettled } from './settled.js';
import type { Reader } from './reader.js';
import { claimsOf, DECORATION } from './words/remarks.js';
import { remarksIn, withoutRemarks } from './words/values.js';

/** What an open field takes from: the yes itself, or where it holds. A drill may be of any place. */
export type Open = 'yes' | 'scope';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Labels that ask whether a consent was given. One of the words is enough. */
const ASKS_CONSENT =
  set(`accepted agreed agreement approval approvals approved authorised authorized confirmed countersigned
  executed endorsed granted quorum ratified reviewed signature signatures signed sign-off signoff vote votes validated
  freigabe freigegeben genehmigt genehmigung unterschrieben unterschrift unterzeichnet zugestimmt zustimmung bestätigt
  approbation approuvé approuvée signé signée validé validée aprobación aprobado aprobada firmado firmada firma approvato
  approvazione firmato aprovado aprovação assinado goedgekeurd ondertekend godkänd godkendt godkjent zatwierdzono podpisano
  schváleno onaylandı одобрено утверждено подписано 承認 署名 批准 签署 簽署 승인 서명`);
/** "In force: no". */
const ASKS_FORCE = new Phrases(
  '(in force|in effect|binding|final|valid|validity|official|gültig|gültigkeit|en vigueur|vigente|définitif|endgültig)',
);
/** Those whose answer counts. */
const PARTIES =
  set(`architecture architects audit auditors board cab ciso client compliance consumer customer cto dpo engineering
  finance legal management manager operations ops owner platform po privacy producer product qa quality reliability
  risk security sponsor sre steering committee support team teams side the change advisory control and review office officer
  datenschutz recht rechtsabteilung sicherheit betrieb juridique sécurité seguridad legale sicurezza 法務 安全 法务`);
/** Labels that say what the document is. */
const OF_DOCUMENT =
  set(`classification decision document format kind lifecycle maturity mode phase record revision stage stand state
  status stadium type validity verdict version estado estatus fase état statut stato stav stan статус состояние ステータス
  状態 状态 狀態 상태 durum tila status:`);
/** A label that is a status and nothing else, in another language than the record's: only a settled one counts. */
const IS_STATUS = set(
  'stand statut état estado estatus stato stav stan статус состояние ステータス 状態 状态 狀態 상태 durum tila',
);
const SCOPE = new Phrases(
  '(scope|environment|environments|target|target environment|applies to|valid for|holds for|limited to|restricted to)',
  '(geltungsbereich|gilt für|umgebung|portée|environnement|alcance|entorno|ámbito|ambito|ambiente|âmbito|bereik|omgeving)',
);
const ELSEWHERE =
  set(`staging canary pilot sandbox dev development test testing preprod pre-production preproduction qa uat demo shadow
  lab rehearsal testumgebung integración recette pruebas`);
const LIVE = set(
  'production prod live all both everywhere every produktion produktiv producción produzione produção 本番 生产',
);

/** Answers that are none, or no. */
const NO = new Phrases(
  '(no|nein|non|nej|nie|não|niet|nee|нет|ні|hayır|ei|いいえ|否|아니요|false|off|declined|open|offen|ouvert|abierto|aperto|aberto)',
  '(abstain|abstains|abstained|abstention|enthaltung|enthält sich|abstient|se abstiene|disagree|disagrees|disagreed|against|dagegen)',
  'no (answer|reply|response|vote|decision|signature|consent|approval|feedback|quorum)( yet|)',
  '(nobody|no one|none|niemand|personne|nadie|nessuno)( yet|)',
  '(missing|absent|outstanding|awaited|fehlt|ausstehend|manquant|falta|red|amber|yellow|rot|gelb|rouge|rojo|rosso)',
  '(pending|waiting|tbd|tbc|todo|to do|not (yet|reached|given|there|complete))',
);
const NO_SIGNS =
  /[\u274c\u2716\u2717\u2718\u26d4\u2610\u23f3\u26a0\u{1f44e}\u{1f6ab}\u{1f6d1}\u{1f534}\u{1f7e1}\u{1f7e0}\u{1f6a7}]/u;

/** What keeps a field open; null where it takes nothing. The label and the value are as written. */
export function openField(
  label: string,
  value: string,
  reader: Reader,
  isPast: (text: string) => boolean,
): Open | null {
  const words = wordsOf(withoutRemarks(label)).filter(isWord);
  const remark = remarksIn(label)[0] ?? '';
  if (words.length === 0 || words.length > LONGEST_LABEL || isPast(label)) return null;
  const isParty = words.every((word) => PARTIES.has(word)) || reader.known.names.includes(words.join(' '));
  const asks =
    words.some((word, at) => ASKS_CONSENT.has(word) && leadsOn(words[at + 1])) ||
    ASKS_FORCE.at(words, 0) === words.length;
  if ((asks || isParty) && (isNo(value, reader) || isShort(value) || isShort(remark) || isUnsettled(value)))
    return 'yes';
  if (words.length === 1 && IS_STATUS.has(words[0] ?? '') && value !== '' && !isSettled(value, reader)) return 'yes';
  if (words.some((word) => OF_DOCUMENT.has(word)) && partsOf(value).some(isUnfinished)) return 'yes';
  if (SCOPE.at(words, 0) === words.length && isElsewhere(value)) return 'scope';
  return null;
}

/** "Approved by", not "approved risks". */
function leadsOn(next: string | undefined): boolean {
  return next === undefined || BEHIND_ASKING.has(next) || PARTIES.has(next);
}

const BEHIND_ASKING = set('by from of off on status state at all both von durch par por da di');
const LONGEST_LABEL = 4;

/** Whether a whole answer is a no: "no", "❌", "👎 (latency)", "no answer yet". */
export function isNo(value: string, { known }: Reader): boolean {
  if (NO_SIGNS.test(value)) return true;
  const words = wordsOf(value.toLowerCase());
  const first = words.findIndex(isWord);
  const length = first === -1 ? 0 : NO.at(words, first);
  if (length === 0) return false;
  const behind = words.slice(first + length);
  if (behind.length === 0 || !isWord(behind[0])) return true;
  return claimsOf(behind.join(' '), 'verdict', known) !== null;
}

/** "1/2", "1 of 2": fewer than there should be. */
function isShort(value: string): boolean {
  if (
    /(?:^|[\s,;(])[1-9]\d{0,3} (?:against|no|nays?|abstain(?:ed|ing)?|abstentions?|veto(?:e?s)?|dagegen|contre|contra)(?![a-z])/i.test(
      value,
    )
  )
    return true;
  const [, some, all] =
    /^\s*(\d{1,4}) ?(?:\/|of|out of|von|sur|de) ?(\d{1,4})(?![\d/-])/.exec(value.toLowerCase()) ?? [];
  return some !== undefined && all !== undefined && Number(some) < Number(all);
}

const UNFINISHED = new Phrases(
  '(planned|simulated|simulation|training|exercise|tabletop|dry run|dry-run|recommendation|suggestion|request)',
  '(geplant|simuliert|übung|planifié|simulé|planificado|simulado|projekt)',
);

function isUnfinished(part: string): boolean {
  return isUnsettled(part) || UNFINISHED.at(wordsOf(part), 0) > 0;
}

function partsOf(value: string): readonly string[] {
  return value
    .replaceAll(DECORATION, '')
    .split(/[()[\],;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isElsewhere(value: string): boolean {
  const words = wordsOf(value.toLowerCase());
  if (speaksOpenly(value) && !words.some((word) => LIVE.has(word))) return true;
  return ELSEWHERE.has(words.find(isWord) ?? '') && !words.some((word) => LIVE.has(word));
}
