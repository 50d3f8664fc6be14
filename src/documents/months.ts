/** The names of the months in the languages that people sign in, in full and cut short. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'février', 'fevrier', 'febrero'],
  ['march', 'mar', 'märz', 'maerz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'aout', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre', 'diciembre'],
];

/** A regular expression's group that one of the names fits; the longer ones are tried first. */
export const MONTH_WORD = `(${NAMES.flat()
  .sort((one, other) => other.length - one.length)
  .join('|')})`;

/** From 1; NaN for what is no month. */
export function monthNumber(word: string | undefined): number {
  const index = NAMES.findIndex((names) => names.includes(word?.toLowerCase() ?? ''));
  return index === -1 ? NaN : index + 1;
}
