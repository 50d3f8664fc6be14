/** What an escape in a text stands for, and how far it goes. */

export interface Escape {
  readonly end: number;
  /** Null: it is not seen; undefined: it is none, and there is none before its end. */
  readonly character: string | null | undefined;
}

/** Backslashes that are taken together, however often a text was escaped. */
const MOST_BACKSLASHES = 64;
/** A title or a link that a terminal obeys is no longer. */
const LONGEST_STRING = 4096;

export const INVISIBLE =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0';
const UNSEEN = new RegExp(`(?:[${INVISIBLE}]|\\udb40[\\udc00-\\udfff]){1,4096}`, 'y');
const IS_UNSEEN = new RegExp(`[${INVISIBLE}\\udb40]`);

/** Behind backslashes: the sign that terminals obey, then all others. */
const ESC = /(?:u001b|x1b|033|e(?=\[)|u\{1b\})/iy;
const CODE = /(?:U0000([0-9a-f]{4})|[uU]([0-9a-f]{4})|u\{0{0,4}([0-9a-f]{1,4})\}|[xX]([0-9a-f]{2}))/iy;
const OCTAL = /0?([01][0-7]{2})/y;
/** Signs that shells and programs write with a backslash before them. */
const SIGN = /[nrt"'/!$&#%;()[\]{}<>|*?~^`=,.:@+_ -]/y;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const COLOUR = /\[[0-?]{0,64}[ -/]{0,4}[@-~]/y;
const COLOUR_IN_ONE = /[0-?]{0,64}[ -/]{0,4}[@-~]/y;
const OTHER_CONTROL = /[ -/]{0,4}[0-~]/y;
const PERCENT = /%(?:25){0,8}([0-7][0-9a-f])/iy;
const ENTITY = /&(?:#x0{0,6}([0-9a-f]{2,4})|#0{0,6}([0-9]{2,5})|(amp|quot|apos|lt|gt|nbsp));/iy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Reads the escapes of one text, from its beginning to its end. */
export class EscapeReader {
  /** Where the next sign is that may end a string for a terminal. */
  #stop = -1;

  constructor(private readonly text: string) {}

  /** What begins at a place. */
  readAt(place: number): Escape {
    return this.#readAt(place) ?? { end: place + 1, character: undefined };
  }

  #readAt(place: number): Escape | null {
    const { text } = this;
    switch (text.charCodeAt(place)) {
      case 0x5c:
        return this.#behindBackslashes(place);
      case 0x25:
        return coded(matchAt(PERCENT, text, place), place, 16);
      case 0x26:
        return this.#entity(place);
      case 0x1b:
        return this.#control(place + 1) ?? this.#unseen(place);
      case 0x9b:
        return escapeOf(matchAt(COLOUR_IN_ONE, text, place + 1), place + 1, null) ?? this.#unseen(place);
      default:
        return this.#unseen(place);
    }
  }

  #unseen(place: number): Escape | null {
    return escapeOf(matchAt(UNSEEN, this.text, place), place, null);
  }

  /** What a terminal obeys, behind its first sign: colours and moves, titles and links, the rest. */
  #control(place: number): Escape | null {
    const { text } = this;
    const colour = matchAt(COLOUR, text, place);
    if (colour !== null) return escapeOf(colour, place, null);
    const end = ']PX^_'.includes(text.charAt(place) || ' ') ? this.#endOfString(place + 1) : -1;
    return end >= 0 ? { end, character: null } : escapeOf(matchAt(OTHER_CONTROL, text, place), place, null);
  }

  #endOfString(place: number): number {
    const { text } = this;
    if (this.#stop < place) {
      STOP.lastIndex = place;
      this.#stop = STOP.test(text) ? STOP.lastIndex - 1 : text.length;
    }
    const stop = this.#stop;
    if (stop >= text.length || stop - place > LONGEST_STRING) return -1;
    if (text.charCodeAt(stop) !== 0x1b) return stop + 1;
    return text.charCodeAt(stop + 1) === 0x5c ? stop + 2 : -1;
  }

  #behindBackslashes(start: number): Escape {
    const { text } = this;
    let place = start + 1;
    while (text.charCodeAt(place) === 0x5c && place - start < MOST_BACKSLASHES) place += 1;
    const esc = matchAt(ESC, text, place);
    const control = esc === null ? null : this.#control(place + esc[0].length);
    if (control !== null) return control;
    const sign = matchAt(SIGN, text, place)?.[0];
    if (sign !== undefined) return { end: place + 1, character: LETTERS[sign] ?? sign };
    return (
      coded(matchAt(CODE, text, place), place, 16) ??
      coded(matchAt(OCTAL, text, place), place, 8) ?? { end: place, character: undefined }
    );
  }

  #entity(place: number): Escape | null {
    const match = matchAt(ENTITY, this.text, place);
    const [, hex, decimal, name] = match ?? [];
    if (name !== undefined) return escapeOf(match, place, ENTITIES[name.toLowerCase()] ?? null);
    return coded(match, place, hex === undefined && decimal !== undefined ? 10 : 16);
  }
}

const STOP = /[\u0007\u001b\u009c]/g;

function matchAt(expression: RegExp, text: string, place: number): RegExpExecArray | null {
  expression.lastIndex = place;
  return expression.exec(text);
}

function escapeOf(match: RegExpExecArray | null, place: number, character: string | null): Escape | null {
  return match === null ? null : { end: place + match[0].length, character };
}

/** The character whose number is the group that took part. */
function coded(match: RegExpExecArray | null, place: number, base: number): Escape | null {
  if (match === null) return null;
  const groups: readonly (string | undefined)[] = match.slice(1);
  const code = Number.parseInt(groups.find((group) => group !== undefined) ?? '', base);
  return escapeOf(match, place, characterOf(code));
}

function characterOf(code: number): string | null {
  if (!(code >= 0x20 || code === 0x0a || code === 0x0d || code === 0x09)) return null;
  const character = String.fromCharCode(code);
  return IS_UNSEEN.test(character) ? null : character;
}
