/** Whether words are the name of a person: "Olga Petrova", "J. Weil". One word could be anything. */
import { Phrases, wordsOf } from './phrases.js';
import { CONDITION, FAILING, PLANNED, UNSETTLING } from './refusing-words.js';

/** Words that are written with a capital in a title, and name nobody. */
const NO_NAME = new Set(
  `a after against all almost and any anybody as assigned at awaiting be before blocked board but by conditional conditionally
  confirmed decide decided deferred denied draft each except expected follow for from hold if in insert is it later legal limited
  maybe missing more name needed never no nobody none not objected objecting on once one only open or outstanding owner partial
  partially pending person placeholder please pilot possibly proposed provisional refused rejected required review reviewed said
  security see signed soon staging subject surname tbc tbd template tentative tests that then this to todo unassigned unknown
  unless until unsigned upon vacant veto vetoed waiting was when will with withdrawn without yet you your
  aucun aucune entwurf kein keine nein nicht niemand ninguno noch nur offen offene ohne personne unbesetzt vakant vorbehalt`.split(
    /\s+/,
  ),
);

const PARTICLE = 'van|von|der|den|de|del|la|da|dos|bin|al|el|ter|zu';
const CAPITAL =
  "(?:\\p{Lu}[\\p{Ll}\\p{M}'\u2019]*(?:[-'\u2019]\\p{Lu}?[\\p{Ll}\\p{M}]+)*|[OD]['\u2019]\\p{Lu}\\p{Ll}+|\\p{Lu}\\.)";
/** For other patterns: two to four words with capitals, and particles between them. */
export const PERSON = `${CAPITAL}(?: (?:${PARTICLE})){0,2}(?: ${CAPITAL}(?: (?:${PARTICLE})){0,2}){0,2} \\p{Lu}[\\p{Ll}\\p{M}'\u2019]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)?`;
const PARTICLES = new Set(PARTICLE.split('|'));
const MOST_WORDS = 10;

/** The same of a whole text, word by word. */
export function isPerson(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const capitals = words.filter((word) => !PARTICLES.has(word));
  const isLast = capitals.at(-1) === words.at(-1) && (words.at(-1)?.replace(/[^\p{L}]/gu, '').length ?? 0) > 1;
  return (
    isLast &&
    capitals[0] === words[0] &&
    capitals.length >= 2 &&
    capitals.length <= 4 &&
    capitals.every(isCapitalised) &&
    !holdsNoName(text)
  );
}

/** "Petrova", "O'Brien", "Jean-Luc", "J.": letters alone, and each part begins with a capital; a later one may not. */
function isCapitalised(word: string): boolean {
  const parts = word.replace(/\.$/, '').split(/[-'\u2019]/);
  const isInitial = word.endsWith('.');
  return parts.every((part, index) => {
    const [first = '', ...rest] = part;
    const isUpper = first !== first.toLowerCase();
    const isLower = rest.join('') === rest.join('').toLowerCase();
    return (
      isLower &&
      (index === 0 ? isUpper : first !== '') &&
      (!isInitial || rest.length === 0) &&
      !/[^\p{L}\p{M}]/u.test(part)
    );
  });
}

const TITLE =
  '(?:prof|dr|dipl-ing|ing|mag|mr|mrs|ms|mx|sir|herr|frau|m|mme|sr|sra)\\.?(?: (?:med|rer|nat|phil|jur|habil|h\\.? ?c)\\.?){0,3}';
const TITLES_BEFORE = new RegExp(`^(?:${TITLE} ){1,4}`, 'iu');
const TITLES_BEHIND = /(?:,? (?:ph\.?d|m\.?d|m\.?sc|b\.?sc|mba|llm|jr|sr|ii|iii)\.?){1,3}$/iu;
const CONTACT = / ?[(<](?:@[\w-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[)>]$/u;

/**
 * The name of a person as people write it into a form, "Dr. Ada Brandt", "Brandt, Ada", "Ada Brandt (@ada)", without what
 * only dresses it; the words as they are where that leaves no name.
 */
export function signerName(words: string): string {
  if (refusesToName(words)) return words;
  const bare = words.trim().replace(CONTACT, '').replace(TITLES_BEHIND, '').replace(TITLES_BEFORE, '');
  const name = turned(bare);
  return isPerson(name) ? name : words;
}

/** "Brandt, Ada" as "Ada Brandt". "Ada Brandt, Sick" is no such name, and what is behind a comma may say how it stands. */
function turned(words: string): string {
  const [, last, first] = LAST_FIRST.exec(words) ?? [];
  return last === undefined || first === undefined || BESIDE_A_NAME.isIn(wordsOf(words)) || FAILING.isIn(wordsOf(words))
    ? words
    : `${first} ${last}`;
}

const LAST_FIRST = new RegExp(`^((?:(?:${PARTICLE}) ){0,3}[^ ,]+), ([^,]+)$`, 'u');

/** Whether one of the words is none of a name. */
export function holdsNoName(text: string): boolean {
  const isNone = (word: string) => word.length > 1 && NO_NAME.has(word);
  return (
    text
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .some(isNone) || refusesToName(text)
  );
}

/** Whether words in the place of a name, or in a handle beside it, refuse, wait, or name nobody; a letter may be disguised. */
export function refusesToName(text: string): boolean {
  const ownWords = text.replaceAll(DOMAIN, ' ');
  return (
    DISGUISED.test(text) ||
    [wordsOf(ownWords), wordsOf(ownWords.replaceAll(/[_.+-]/g, ' '))].some((words) =>
      [UNSETTLING, PLANNED, CONDITION, NAMES_NOBODY].some((phrases) => phrases.isIn(words)),
    )
  );
}

/** Of an address: "@example.com" says nothing of the name before it. */
const DOMAIN = /@[\w-]+(?:\.[\w-]+)+/gu;

/** A letter of another alphabet that looks like one of this. */
const DISGUISED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

/** Words that no person is called by. */
const NAMES_NOBODY = new Phrases(
  '(nobody|noone|someone|somebody|anyone|anybody|everyone|everybody|niemand|personne|nadie|nessuno|ningu\u00e9m|nikt|ingen)',
  '(not|nicht|never|cannot|yet|your|tba|todo|unless|unsure|unready|unapproved|unconfirmed|unassigned|unknown|placeholder)',
  '(absent|absente|unavailable|recused|abstention|enthaltung|indisponible)',
  '(abstain|disagree|dissent|oppose|object|refuse|reject|denie|disapprove|withhold|withdraw|decline|postpone)(|s|d|ed)',
  '(abstain|disagree|refus|reject|deny|dissent|oppos|object|withhold)(ing|)',
  'blocking',
  '(abwesend|abgesagt|widersprochen|zur\u00fcckgestellt|unbekannt|inconnu|inconnue|desconocido|platzhalter|beispiel|saknas|cancelado|cancelada|invalide)',
  '(en attente|pendiente|pendente|ausente|assente|afwezig|ausstehend|verweigert|gesperrt)',
  '(rechaza|abstenido|abstenida|recusado|recusada|adiado|adiada|geweigerd|uitgesteld|odmowa|rifiutat(o|a)|oppos\u00e9(e|))',
  '(\u043e\u0442\u043a\u0430\u0437|\u043e\u0442\u043a\u0430\u0437\u0430\u043d\u043e|\u043e\u0442\u043a\u0430\u0437\u0430\u043b\u0441\u044f|\u043e\u0442\u043a\u0430\u0437\u0430\u043b\u0430\u0441\u044c|\u043d\u0438\u043a\u0442\u043e|\u043d\u0435\u0442|\u043f\u0440\u043e\u0442\u0438\u0432)',
);

/** Words that some are called by, and that beside a comma say how it stands, what somebody is, or what is to be filled in. */
const BESIDE_A_NAME = new Phrases(
  '(go|no|yes|ok|okay|nope|nay|non|nej|nie|nee|n\u00e3o|ne|ja|oui|si|s\u00ed)',
  '(away|leave|left|ill|sick|vacation|vacations|vacances|holiday|holidays|urlaub|krank|malade|resigned|retired|quit|fired|deceased)',
  '(onhold|notready|blocks|wait|waits|stop|stops|halt|hold|paused|delayed|delays|on|off|out|has|is|are|was|cannot|sign|signs|only|soon|next)',
  '(empty|blank|null|undefined|nothing|na|nil|vacancy|invalid|fake|dummy|test|forged|unfilled|unverified|wip|vacante)',
  '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|upcoming|scheduled|eventually|perhaps|probably)',
  '(presumably|unlikely|reluctantly|assuming|given|doubtful|concerned|concerns|protest|protested|contra|contre|reminder)',
  '(overruled|nominated|invited|asked|deputy|delegate|delegated|acting|interim|proxy|substitute|per|procura|mr|mrs|ms|jr|sr|ii|iii)',
  '(rehearsal|cutover|dry|incident|release|commander|rollback|owner|producer|consumer|conditions|reservations|team|bot)',
  '(platform|engineering|director|manager|lead|engineer|operations|support|service|chief|officer|head|department)',
  '(name|names|nom|pr\u00e9nom|nombre|apellido|apellidos|nachname|vorname|surname|family|given|full|foo|bar|muster)',
  '(vielleicht|sp\u00e4ter|widerspruch|unklar|bedingt|unterschrieben|enthalten|folgt|dagegen|ausgesetzt)',
  '(attente|absence|jamais|bient\u00f4t|peut-\u00eatre|exemple|ejemplo|nunca|quiz\u00e1s|ninguna|ninguno|mai|forse|later)',
);
