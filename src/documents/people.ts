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
const WHOLE = new RegExp(`^${PERSON}$`, 'u');

export function isPerson(text: string): boolean {
  return WHOLE.test(text) && !holdsNoName(text);
}

/** Whether one of the words is none of a name. */
export function holdsNoName(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => word.length > 1 && NO_NAME.has(word));
}
