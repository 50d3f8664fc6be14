/** Who an owner line names: a person, a team, a handle. What only holds the place of a name names nobody. */
import { Phrases, wordsOf } from './phrases.js';
import { isMarked, standsAlone } from './placeholders.js';
import { remarksIn, withoutRemarks } from './values.js';

/** Words that stand where a name would, besides those that hold any place. */
const NOBODY =
  /^(?:none|n\/?a|n a|nobody|no one|noone|unnamed|vacant|vacancy|name|names?|signatures?|signator(?:y|ies)|signers?|approvers?|roles?|dates?|(?:first ?name|name) (?:last ?name|surname)|owner|someone|anyone|niemand|unbesetzt|vakant|personne|aucune?|nadie|ninguno|nessuno|ningu\u00e9m|\u043d\u0438\u043a\u0442\u043e|\u306a\u3057|\u65e0|\u7121|\uc5c6\uc74c)$/u;
/** Where it is written down who it is. */
const TICKET = /^(?:[A-Z][A-Z0-9]{1,9}-\d{2,6}|#\d{1,7})$/;
/** Words between or beside names that are not written with a capital. */
const BESIDE = new Set(
  'a al an and at bin da de del della den der des di do dos du e el et for from i in la le lead leads of on on-call or s team teams the und van vom von y z zu zur'.split(
    ' ',
  ),
);
const REMARKS = new Set(
  'acting alternate backup call cest cet deputy gmt lead main on on-call primary role rotation secondary shift stellvertretung team tel'.split(
    ' ',
  ),
);

/** The name as written; empty where the words name nobody. `normal`: the words without case, marks and remarks. */
/** Scripts without capitals: nothing tells a name from another word but its form. */
const CASELESS = /^[\p{Lo}\p{M}\u10d0-\u10ff\u30fc\u00b7\u30fb'\u2019-]+$/u;
const LATER_OR_NOBODY =
  /未|待|後|后|検討|検討中|稍|暂|暫|決め|决定|決定|予定|担当|責任|负责|負責|空|無|无|氏名|姓名|名前|某|나중|추후|미정|담당|없|예정|검토|이름|לא|בהמשך|טרם|ייקבע|يحدد|لاحقا|لاحقًا|لا |غير|المسؤول|बाद|नहीं|तय|कोई|ภายหลัง|ยัง|ไม่|รอ|მოგვიან|არ |უცნობ|שם|اسم|नाम|ชื่อ|სახელი/u;

/** One word is a name in Han or Hangul where it is short; elsewhere a name has two. */
function isCaseless(parts: readonly string[], text: string): boolean {
  if (LATER_OR_NOBODY.test(text)) return false;
  const [first = ''] = parts;
  const isShort = /^\p{Script=Han}{2,4}(?:氏|様|さん|殿)?$|^\p{Script=Hangul}{2,4}(?:님|씨)?$/u.test(first);
  const isTeam = /(?:チーム|班|部|課|团队|團隊|小组|小組|팀|부)$/u.test(first);
  return parts.length > 1 ? parts.length <= 5 : isShort || (isTeam && first.length <= 12);
}

export function ownerIn(words: string, normal: string): string {
  if (NOBODY.test(normal) || standsAlone(normal) || isMarked(words) || TICKET.test(words.trim())) return '';
  const remarks = remarksIn(words);
  const name = withoutRemarks(words);
  return isName(name) && remarks.every((remark) => isName(remark) || isRemark(remark) || isDeputy(remark)) ? words : '';
}

/** Words that stand in for a name, with capitals or not. "No" and "To" are also names, so not they alone. */
const HOLDS_PLACE = new Phrases(
  '(not|nobody|none|insert|your|placeholder|pending|vacant|unassigned|tba|tbc|tbd|tbn|todo|noch|kein*|niemand|vakant)',
  '(aucun|aucune|ninguno|nessuno)',
  '(john|jane) (doe|smith doe|roe)',
  '(max|erika) mustermann',
  '(vorname|nachname|first|last|test|sample|example|dummy|foo) (last|name|nachname|user|person|bar|owner)',
  '(a|an) . n . other',
  '(go|no-go|ready|pass|approved|chatgpt|ai|claude|copilot|gemini|llm|everyone|everybody|whoever)',
  '@ (channel|here|all|everyone|team|todo|someone|owner|github-actions|dependabot|renovate)',
  '(no-reply|noreply|nobody|donotreply|do-not-reply|postmaster)',
  'no (owner|one|body|name|person|assignee|commander)',
  'to (be|follow|come|confirm|assign|name|find|hire)',
);

function holdsPlace(text: string): boolean {
  const words = wordsOf(text.trim());
  // "None-Petersen" is a name.
  const isOne = HOLDS_PLACE.at(words, 0) > 0 && !(words[0] ?? '').includes('-') && !/^['\u2019]/.test(words[1] ?? '');
  return isOne || ['yet', 'here'].includes(words.at(-1) ?? '');
}

/** Names begin with a capital, where their script has any; a handle or an address is one. */
function isName(text: string): boolean {
  if (/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text) || holdsPlace(text)) return false;
  const parts = text.split(/[\s,;/&+]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const named = (part: string) => /^["'\u2018\u201c`]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(part) || /@|^\+?\d[\d-]+$/.test(part);
  if (parts.length > 0 && parts.every((part) => CASELESS.test(part))) return isCaseless(parts, text);
  return parts.some(named) && parts.every((part) => named(part) || BESIDE.has(part) || /^\p{Ll}'\p{Lu}/u.test(part));
}

function isDeputy(text: string): boolean {
  const [found, name = ''] =
    /^(?:deputy|deputies|backup|alternate|secondary|stellvertretung): (.+)$/i.exec(text.trim()) ?? [];
  return found !== undefined && isName(name);
}

function isRemark(text: string): boolean {
  const parts = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.+-]+/u)
    .filter((part) => part !== '');
  return parts.every(
    (part) => REMARKS.has(part) || BESIDE.has(part) || /@|^\+?\d[\d-]*$|^(?:utc|gmt)[+-]\d/.test(part),
  );
}
