/** Whether words are the name of a person: "Olga Petrova", "J. Weil". One word could be anything. */
import { Phrases, wordsOf } from './phrases.js';
import { CONDITION, PLANNED, UNSETTLING } from './refusing-words.js';

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
const CONTACT = / ?[(<]([\w.+-]*@[\w.-]+)[)>]$/u;

/**
 * The name of a person as people write it into a form, "Dr. Ada Brandt", "Ada Brandt, PhD", "Ada Brandt (@ada)", without
 * what only dresses it; the words as they are where that leaves no name. What stands behind a comma may say how it stands.
 */
export function signerName(words: string): string {
  if (refusesToName(words)) return words;
  const all = words.trim();
  const [dress = '', contact = ''] = CONTACT.exec(all) ?? [];
  const bare = all.slice(0, all.length - dress.length);
  const name = bare.replace(TITLES_BEHIND, '').replace(TITLES_BEFORE, '');
  return isPerson(name) && isMadeOf(contact.replace(DOMAIN, ''), name) ? name : words;
}

/** A handle is made of the name and its initials, "@ada", "abrandt": any other could say how it stands. */
function isMadeOf(handle: string, name: string): boolean {
  const parts = lettersOf(name)
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  const pieces = [...parts, ...parts.map((part) => part.charAt(0))];
  return new RegExp(`^(?:${[...pieces, '[@._+-]', '\\d'].join('|')})*$`).test(lettersOf(handle));
}

function lettersOf(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

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
