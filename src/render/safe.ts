/**
 * Untrusted text in Markdown: payload values, log lines, document text, branch names. Nothing of it may become a
 * mention, a link, an image, HTML or emphasis, nor end the block it stands in. GitHub links `@name`, `#1` and commit
 * ids after Markdown was rendered, so a backslash does not stop it: only code does.
 */
import { visible, visibleLines } from './visible.js';

/** The longest run of backticks in a text. */
function longestRun(text: string): number {
  return Array.from(text.matchAll(/`+/g)).reduce((longest, [run]) => Math.max(longest, run.length), 0);
}

/** Spaces that a browser would swallow: at both ends, and all but the first of a run. */
function keepSpaces(text: string): string {
  return text.replace(/^ +|(?<! ) +$|(?<= ) +/g, (spaces) => '\\u{20}'.repeat(spaces.length));
}

/**
 * The text as one inline code span that it cannot close, on one line. Safe in a table cell, at the cost of a
 * backslash that shows before a `|` elsewhere. An empty text is shown as `""`.
 */
export function code(text: string): string {
  const shown = keepSpaces(visible(text)).replaceAll('|', '\\|');
  if (shown === '') return '`""`';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return ticks + pad + shown + pad + ticks;
}

/**
 * The text as a fenced block that it cannot close, its lines kept, without a newline at the end. `info` names the
 * language. Must start at the beginning of a line, with an empty line or a tag's line before it.
 */
export function fence(text: string, info = ''): string {
  const lines = visibleLines(text).join('\n');
  const ticks = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${ticks}${info.replace(/[^a-z0-9-]/gi, '')}\n${lines}\n${ticks}`;
}

/** What stands before and behind a word in a sentence and means nothing to Markdown there. */
const LEAD = /^[("'“‘]*/u;
const TRAIL = /(?<![)"'”’.,:;!?%…])[)"'”’.,:;!?%…]+$/u;
/** A word that nothing would link or format, whoever wrote it. */
const PROSE =
  /^(?:\p{L}[\p{L}\p{M}]*(?:['’/-]\p{L}[\p{L}\p{M}]*)*|\d{1,6}|\d{4}-\d\d-\d\d|\d\d:\d\d|SHA-256|[–—…·→])?$/u;
/** Prose by its shape, but a commit id or the start of an address. */
const ALIVE = /^(?:[0-9a-f]{7,}|www|https?|ftp|mailto|xmpp)$/i;
/** Likewise, but an advisory (`GHSA-…`), or what a repository links by a prefix of its own (`TICKET-…`). */
const REFERENCE = /(?<!\p{L})(?!NO-GO(?!\p{L})|SHA-256)[A-Z]{2,}-/u;
/** Nothing longer is a word of prose; UTF-16 code units. */
const LONGEST_WORD = 60;

function word(text: string, first: boolean): string {
  const [lead = ''] = LEAD.exec(text) ?? [];
  const [end = ''] = TRAIL.exec(text.slice(lead.length)) ?? [];
  const before = text.slice(lead.length, text.length - end.length);
  const own = closing(before, end);
  const [core, trail] = [before + end.slice(0, own), end.slice(own)];
  if (core.length > LONGEST_WORD || !PROSE.test(core) || ALIVE.test(core) || REFERENCE.test(core))
    return lead + code(core) + trail;
  // At the beginning, "1." and "1)" would start a list.
  return lead + core + (first ? trail.replace(/^[.)]/, '\\$&') : trail);
}

/** How much of the end of a word closes what was opened in it: a bracket, or the quotation mark in one. */
function closing(before: string, end: string): number {
  const count = (mark: string): number => before.split(mark).length - 1;
  let [open, quoted] = [count('(') - count(')'), count('"') % 2 === 1];
  for (const [at, mark] of Array.from(end).entries()) {
    if (mark === '"' && quoted) quoted = false;
    else if (mark === ')' && !quoted && open > 0) open -= 1;
    else return at;
  }
  return end.length;
}

/** A value as our messages quote it: a JSON string, in which a quotation mark has a backslash before it. */
const STRING = /"(?:[^"\\]|\\.)*"/su.source;
/** A call, with what stands in its brackets: `get("a").b()`. */
const CALL = /(?<![\p{L}\p{N}_.$:])[\p{L}\p{N}_.$:]+\((?:[^\s"`]*"[^\s"`]*")+[^\s"`]*/u.source;
/** What a sentence is made of; a quoted command, a call and a list of values are one piece each. */
const PIECES = new RegExp(`\\[${STRING}(?:, ${STRING})*\\]|${CALL}|${STRING}|\`[^\`]+\`|\\s+|[^\\s"\`]+|"|\`+`, 'gsu');

function pieceOf(piece: string, first: boolean): string {
  if (/^\s+$/.test(piece)) return ' ';
  if (/^\[".*"\]$/s.test(piece)) return code(piece);
  if (/^`+$/.test(piece)) return word(piece, first);
  const [, mark, value = ''] = /^(["`])(.*)\1$/s.exec(piece) ?? [];
  if (mark === undefined) return word(piece, first);
  return code(mark === '"' ? value.replaceAll('\\"', '"') : value);
}

/**
 * A sentence of ours that holds untrusted parts, as inert inline Markdown on one line, safe in a table cell. What is
 * quoted (`"…"`, `["…", "…"]`, `` `…` ``) becomes a code span, and so does every other word that could come alive:
 * identifiers, versions, paths, addresses, names with `@` or `#`.
 */
export function plain(text: string): string {
  const known = PLAIN.get(text) ?? inert(text);
  if (PLAIN.size < 5_000) PLAIN.set(text, known);
  return known;
}

/** A report's sentences stand in several documents; each is worked out once. */
const PLAIN = new Map<string, string>();

function inert(text: string): string {
  const out: string[] = [];
  for (const piece of visible(text.trim()).match(PIECES) ?? []) {
    const next = pieceOf(piece, out.length === 0);
    // Two code spans side by side would merge their backticks.
    if (out.at(-1)?.endsWith('`') === true && next.startsWith('`')) out.push(' ');
    out.push(next);
  }
  return out.join('');
}
