/** Whether words are the name of a person: "Olga Petrova", "J. Weil". One word could be anything. */

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
  const bare = words.trim().replace(CONTACT, '').replace(TITLES_BEHIND, '').replace(TITLES_BEFORE, '');
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(bare) ?? [];
  const name = last === undefined || first === undefined ? bare : `${first} ${last}`;
  return isPerson(name) ? name : words;
}

/** Whether one of the words is none of a name. */
export function holdsNoName(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => word.length > 1 && NO_NAME.has(word));
}
