/**
 * The one door to standard output and the error stream. Whoever reads them obeys: a terminal its control sequences, the
 * runner of a workflow its commands. So what people read is shown inert, and only what a program reads goes out as it is.
 */
import { cells } from '../render/text/cells.js';
import { isHidden, visible, visibleLines } from '../render/visible.js';

/** Lines in which nothing is obeyed, neither by a terminal nor by the runner or its viewer. */
export function inert(text: string): string {
  return unobeyed(visibleLines(text).join('\n'));
}

/** A line for people, beside what standard output holds. */
export function say(line: string): void {
  process.stderr.write(`${erasure()}${inert(line)}\n`);
}

/** The picture below the lines of the error stream, which the next one, or the next line, takes the place of. */
let picture: readonly string[] = [];

/** Draws lines of a renderer's over those that were drawn last; none: takes these away. For a terminal alone. */
export function repaint(lines: readonly string[]): void {
  const before = erasure();
  picture = lines;
  process.stderr.write(`${before}${lines.map((line) => `${unobeyed(line)}\n`).join('')}`);
}

/** What takes the picture away. A terminal that has become narrower has wrapped its lines. */
function erasure(): string {
  if (picture.length === 0) return '';
  const columns = process.stderr.columns || Infinity;
  const rows = picture.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(cells(line.replace(COLOURS_IN, '')) / columns)),
    0,
  );
  picture = [];
  return `\x1b[${rows}A\r\x1b[J`;
}

/** Lines that quote what others wrote: documents, a profile, git. No secret in them is shown. */
export async function sayHidden(lines: readonly string[]): Promise<void> {
  const { redactorIn } = await import('../suite/secret-variables.js');
  const redact = redactorIn(process.env, []);
  for (const line of lines) say(redact(line));
}

/** Lines for people who asked for nothing else. */
export function show(lines: string): void {
  process.stdout.write(`${inert(lines)}\n`);
}

/** A page that a renderer drew: it made visible what others wrote, and its colours are its own. */
export function showPage(page: string): Promise<void> {
  return written(unobeyed(page));
}

/** JSON for a program that may have a terminal or a runner behind it: what these could obey is written as an escape. */
export function showJson(json: string): Promise<void> {
  return written(inertJson(json));
}

/** Exact bytes for a program (a patch, a payload); a terminal is shown the text of them, inert. */
export function hand(exact: string | Buffer): Promise<void> {
  return written(process.stdout.isTTY ? `${inert(exact.toString())}\n` : exact);
}

/** A workflow command of ours, whose values its renderer escaped. */
export function command(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What was made inert already, as it comes. */
export function stream(text: string): void {
  process.stdout.write(text);
}

const COLOUR = /\x1b\[[0-9;:]*m/;
const COLOURS_IN = new RegExp(COLOUR, 'g');
const COLOUR_OR_TEXT = new RegExp(`(${COLOUR.source})`);
const PLAIN_AGAIN = '\x1b[0m';
/** A colour in between shows nothing. */
const COLOURS = `(?:${COLOUR.source})*`;
const VIEWER_COMMAND = new RegExp(`#${COLOURS}#(${COLOURS})\\[`, 'g');
const RUNNER_COMMAND = new RegExp(`^((?:[^\\S\\n\\r\\u2028\\u2029]|${COLOUR.source})*):(?=${COLOURS}:)`, 'gmu');

/** Lines of a program's output, inert but for their colours, which end with each line. */
export function inertColoured(text: string): string {
  return unobeyed(
    text
      .replace(/\n$/, '')
      .split(/\r\n?|\n/)
      .map((line) => {
        const parts = line.split(COLOUR_OR_TEXT);
        const shown = parts.map((part, index) => (index % 2 === 1 ? part : part.split('\t').map(visible).join('\t')));
        return parts.length > 1 ? `${shown.join('')}${PLAIN_AGAIN}` : shown.join('');
      })
      .join('\n'),
  );
}

/** The same JSON, in which nothing is hidden and no bracket begins a command. */
export function inertJson(json: string): string {
  return json
    .replaceAll('##[', '#\\u0023[')
    .replace(/[^\n -~]/gu, (character) =>
      isHidden(character)
        ? Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join('')
        : character,
    );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** The runner takes `::name::` at the beginning of a line, and its viewer `##[name]` wherever it stands. */
function unobeyed(text: string): string {
  return text.replace(VIEWER_COMMAND, '##$1 [').replace(RUNNER_COMMAND, '$1: ');
}

/** A pipe may take less than all at once: the process must not end before it has. */
function written(text: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}
