/** Lines of a log: what a logger puts before them, and lines that were one before they were wrapped. */
import { numberViews } from './numbers.js';
import { sameView, through, ViewBuilder, type View } from './view.js';

/** What loggers write before a line: times, levels, names with a bar, brackets, marks of quoting. */
const PREFIX_PART =
  /[ \t]{1,64}|\[[^\]\n]{1,64}\]:?|\d{4}-\d\d-\d\d(?:[T ][\d:.,]{5,24}(?:Z|[+-]\d\d:?\d\d)?)?|\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?|[\w.@-]{1,48}[ \t]{0,8}[|>](?=[ \t])|(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|stdout|stderr)(?![\w])[:|]?|[|>#*+$:"'-]{1,4}(?=[ \t]|["'])|["'>|]/y;
const PREFIX_PARTS = 12;

/** The place behind what stands before a line. */
export function behindPrefix(text: string, start: number): number {
  let at = start;
  for (let part = 0; part < PREFIX_PARTS; part += 1) {
    PREFIX_PART.lastIndex = at;
    const length = PREFIX_PART.exec(text)?.[0].length ?? 0;
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** The place right behind what stands before a line end: quotes, commas, signs that a text goes on. */
export function beforeClosing(text: string, start: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > start && ' \t\r"\',\\+|'.includes(text.charAt(at - 1)) && lineEnd - at < 8) at -= 1;
  return at;
}

/** Narrower lines were not wrapped by a tool. */
const NARROWEST = 40;
const TOOLS_WIDTHS = new Set([60, 64, 70, 72, 75, 76, 78, 79, 80, 100, 120, 128, 132, 160]);
const TOKEN_END = /[A-Za-z0-9+/=_.~%@-]{8}$/;
const TOKEN = /[A-Za-z0-9+/=_.~%@-]{1,4096}/y;

/**
 * Of the view the lines that were wrapped, joined, without what stands between them; null where there are none. A line
 * goes on in the next one where it is exactly as wide as tools make them; or where both touch the line end with what a
 * token may hold, and the next one holds nothing else that is no word.
 */
export function joinedView(view: View): View | null {
  const { text } = view;
  const builder = new ViewBuilder(text);
  /** From where on the text is wanted, while lines go on. */
  let wanted: number | null = null;
  let isEmpty = true;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const joint = end - start < NARROWEST ? null : jointAt(text, start, end);
    if (joint !== null) {
      builder.copy(wanted ?? start, joint.end);
      wanted = joint.next;
      isEmpty = false;
    } else if (wanted !== null) {
      builder.copy(wanted, end + 1);
      wanted = null;
    }
    start = end + 1;
  }
  if (isEmpty) return null;
  if (wanted !== null) builder.copy(wanted, text.length);
  return through(builder.build(), view);
}

function jointAt(text: string, start: number, lineEnd: number): { readonly end: number; readonly next: number } | null {
  const whole = text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd;
  if (TOOLS_WIDTHS.has(whole - start)) return { end: whole, next: behindPrefix(text, lineEnd + 1) };
  const end = beforeClosing(text, start, lineEnd);
  if (!TOKEN_END.test(text.slice(Math.max(start, end - 8), end))) return null;
  const next = behindPrefix(text, lineEnd + 1);
  TOKEN.lastIndex = next;
  const length = TOKEN.exec(text)?.[0].length ?? 0;
  if (length === 0) return null;
  const body = behindPrefix(text, start);
  const isWrapped = [whole - body, end - start, end - body].some((width) => TOOLS_WIDTHS.has(width));
  return isWrapped || isRestOfToken(text, next, length) ? { end, next } : null;
}

/** Whether a line holds nothing else, and that is no word. */
function isRestOfToken(text: string, start: number, length: number): boolean {
  const isAlone = /^[ \t\r"',\\+|)\]};]{0,8}(?:\n|$)/.test(text.slice(start + length, start + length + 10));
  return isAlone && (length >= 20 || /\d/.test(text.slice(start, start + length)));
}

/** A text and the views of it in which a secret could stand. */
export function viewsOf(text: string, plain: View): readonly View[] {
  const joined = joinedView(plain);
  return [
    ...(plain.text === text ? [] : [sameView(text)]),
    plain,
    ...(joined === null ? [] : [joined]),
    ...numberViews(plain),
  ];
}
