/**
 * Private keys as text: from their first line to their last one, whatever stands before each line; of one without a last
 * line, as far as its lines go.
 */
import { beforeClosing, behindPrefix } from './lines.js';
import type { Span } from './rule.js';

/** No key is longer; what begins one and ends nowhere near is a mention. */
const LONGEST = 20 * 1024;
const MOST_LINES = 400;

const BEGIN = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}|Private-Lines: \d{1,3}/g;
const END = /-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
const FIELD = /[A-Z][A-Za-z-]{2,24}: /y;
/** The last characters of a line of a key. */
const BODY = /[A-Za-z0-9+/=]{16}$/;
/** A line of nothing else. */
const WHOLE = /^[A-Za-z0-9+/=]{8,128}$/;
const LAST = /^(?:[A-Za-z0-9+/]{4}){0,16}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$|^=[A-Za-z0-9+/]{4}$/;
/** The lines of a key that was put on one line. */
const WORDS = /[ \t]{1,4}[A-Za-z0-9+/=]{16,4096}(?:[ \t]{1,4}[A-Za-z0-9+/]{1,15}={0,2}(?![^\s"']))?/y;

/** Gives each place that holds a private key. */
export function findPrivateKeys(text: string, found: (span: Span) => void): void {
  if (!text.includes('PRIVATE KEY') && !text.includes('Private-Lines: ')) return;
  const begins = [...text.matchAll(BEGIN)];
  const ends = [...text.matchAll(END)];
  let next = 0;
  begins.forEach((begin, index) => {
    const body = begin.index + begin[0].length;
    while (next < ends.length && (ends[next]?.index ?? 0) < body) next += 1;
    const end = ends[next];
    const limit = Math.min(begins[index + 1]?.index ?? Infinity, body + LONGEST);
    const isWhole = end !== undefined && end.index <= limit;
    found({ start: begin.index, end: isWhole ? end.index + end[0].length : endOfBody(text, body) });
  });
}

/** Behind the last line from `start` on that belongs to a key. */
function endOfBody(text: string, start: number): number {
  let end = start;
  for (WORDS.lastIndex = end; WORDS.test(text); end = WORDS.lastIndex) if (WORDS.lastIndex - start > LONGEST) break;
  let lineEnd = text.indexOf('\n', end);
  if (lineEnd < 0 || text.slice(end, lineEnd).trim().length > 8) return end;
  let hasBody = false;
  for (let line = 0; line < MOST_LINES && lineEnd >= 0; line += 1) {
    const lineStart = lineEnd + 1;
    const next = text.indexOf('\n', lineStart);
    const kind = kindOf(text, lineStart, next < 0 ? text.length : next, hasBody);
    if (kind === 'other' || lineStart - start > LONGEST) break;
    if (kind === 'body') hasBody = true;
    lineEnd = next;
    if (kind !== 'blank') end = next < 0 ? text.length : next;
    if (kind === 'last') break;
  }
  return end;
}

function kindOf(
  text: string,
  start: number,
  lineEnd: number,
  hasBody: boolean,
): 'body' | 'field' | 'blank' | 'last' | 'other' {
  const end = beforeClosing(text, start, lineEnd);
  if (BODY.test(text.slice(Math.max(start, end - 16), end))) return 'body';
  const body = behindPrefix(text, start);
  if (body >= end) return 'blank';
  const rest = text.slice(body, Math.min(end, body + 128));
  if (WHOLE.test(rest)) return 'body';
  if (hasBody) return LAST.test(rest.slice(rest.lastIndexOf(' ') + 1)) ? 'last' : 'other';
  FIELD.lastIndex = body;
  return FIELD.test(text) ? 'field' : 'other';
}
