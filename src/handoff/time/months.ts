/** The names of the months in the languages that people sign in, in full and cut short. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'gennaio', 'janeiro', 'januari', 'stycznia', 'ledna', 'jan', 'januar', 'jänner', 'janvier', 'enero'],
  [
    'february',
    'febbraio',
    'fevereiro',
    'februari',
    'lutego',
    'února',
    'feb',
    'februar',
    'février',
    'fevrier',
    'febrero',
  ],
  ['march', 'março', 'maart', 'marca', 'března', 'mar', 'märz', 'maerz', 'mars', 'marzo'],
  ['april', 'aprile', 'kwietnia', 'dubna', 'apr', 'avril', 'abril'],
  ['may', 'maggio', 'maio', 'mei', 'maj', 'maja', 'května', 'mai', 'mayo'],
  ['june', 'giugno', 'junho', 'czerwca', 'června', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'luglio', 'julho', 'lipca', 'července', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'augustus', 'augusti', 'sierpnia', 'srpna', 'aug', 'août', 'aout', 'agosto'],
  ['september', 'settembre', 'setembro', 'września', 'září', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'ottobre', 'outubro', 'października', 'října', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'novembro', 'listopadu', 'nov', 'novembre', 'noviembre'],
  [
    'december',
    'dicembre',
    'dezembro',
    'grudnia',
    'prosince',
    'dec',
    'desember',
    'dezember',
    'dez',
    'décembre',
    'decembre',
    'diciembre',
  ],
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
