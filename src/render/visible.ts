/**
 * Characters that deceive the eye, made visible as `\u{202e}`: control, bidirectional, zero-width and private
 * ones, odd spaces, loose combining marks, and letters that look like ASCII and are not. People's names stay as
 * they are written. The shape of what stays (spaces, lines) is the caller's matter.
 */

/** Never shown as such: they show nothing, or change how their neighbours are shown. */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}|(?=\p{M})\p{Script=Inherited}/u;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Whatever may be a word with a sign beyond ASCII in it; asking Unicode of every letter would cost too much. */
const WORD = /[A-Za-z0-9_\u0080-\u{10ffff}]+/gu;
const LETTERS = /[\p{L}\p{M}\p{N}_]+/gu;
const LATIN = /[a-z0-9]|\p{Script=Latin}/iu;
/** Scripts whose letters pass for Latin ones, and digits that pass for ASCII ones: never inside a Latin word. */
const RELATED =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Hebrew}]|(?![0-9])\p{Nd}/u;
/** The letters of them that fonts draw like Latin ones (Unicode TR 39): never a word of these alone. */
const TWINS = /^[аеорсухіјѕһԁԛԝѵӏкАВЕКМНОРСТХІЈЅУЗҮԌԚԜӀαινοορυχκϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹοօսցհոռզԱՕՍ]+$/u;
/** Punctuation and phonetic letters that pass for ASCII though Unicode calls them unrelated. */
const FALSE_MARKS =
  /[\u2010-\u2012\u2015\u2043\u2212\u2215\u2044\u29f8\u2236\ua789\u02d0\u05c3\u0589\u2223\u01c0\u2217\u204e\u02cb\u2035\u02f8\u0250-\u02af\u1d00-\u1dbf\ua720-\ua7ff\uab30-\uab6f]/u;

function escaped(character: string): string {
  return NAMED[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** True for a character beyond ASCII that Unicode itself maps to printable ASCII (full-width, mathematical, Kelvin). */
function standsForAscii(character: string): boolean {
  return character > '\x7f' && character !== '…' && /[!-~]/.test(character.normalize('NFKC'));
}

function withoutTwins(word: string): string {
  if (/^[A-Za-z0-9_]*$/.test(word)) return word;
  return word.replace(LETTERS, withoutTwinsOf);
}

function withoutTwinsOf(word: string): string {
  if (!LATIN.test(word) && !TWINS.test(word)) return word;
  return Array.from(word, (character) => (RELATED.test(character) ? escaped(character) : character)).join('');
}

/** True for a character that shows nothing, or changes how its neighbours are shown; one code point. */
export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** What each character beyond ASCII is shown as: a text has few kinds of them, however long it is. */
const SHOWN = new Map<string, string>();

function shown(character: string): string {
  const known = SHOWN.get(character);
  if (known !== undefined) return known;
  const isDeceptive = isHidden(character) || FALSE_MARKS.test(character) || standsForAscii(character);
  const made = isDeceptive ? escaped(character) : character;
  if (SHOWN.size < 4096) SHOWN.set(character, made);
  return made;
}

/** The text on one line, with everything deceptive spelled out; newline, return and tab as `\n`, `\r`, `\t`. */
export function visible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(WORD, withoutTwins).replace(/[^ -~]/gu, shown);
}

/** Colour codes of terminals: they carry no content. */
const COLOUR = /\x1b\[[0-9;:]*m/g;

/**
 * The lines of a program's output, each with everything deceptive spelled out; tabs and indentation are kept, colours
 * and empty lines at the end are dropped. No output: no lines.
 */
export function visibleLines(text: string): string[] {
  const lines = text
    .replace(COLOUR, '')
    .trimEnd()
    .split(/\r\n?|\n/);
  return lines.length === 1 && lines[0] === '' ? [] : lines.map((line) => line.split('\t').map(visible).join('\t'));
}
