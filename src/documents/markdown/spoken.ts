/** The words of a line as they are judged: an image, HTML, or code that only refers, is a character of its own. */
import type { Line } from './blocks.js';

/** Stands for a file, an address, a commit or a ticket: where something is written down. */
export const REFERENCE = '\u0002';
/** Stands for an image or HTML, whose meaning nobody knows. */
const MARK = '\ufffc';

/** The words of a line as they are judged; an image or HTML is a character of its own. */
export function spoken(line: Line): string {
  return line
    .map(({ kind, text }) => (kind === 'mark' ? MARK : kind === 'code' && isReference(text) ? REFERENCE : text))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a line without a ticked box before them. */
export function unticked(line: Line): string {
  return spoken(line).replace(/^\[[xX]\]\s+/, '');
}

export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s+/).filter((sentence) => sentence.length < LONGEST_SENTENCE);
}

const LONGEST_SENTENCE = 1000;

/** A code span that names a file, an address or a commit, and says nothing else. */
function isReference(code: string): boolean {
  return (
    /^(?:https?:\/\/\S+|[\w./@-]+\.[a-z]{1,5}(?::\d+)?|[0-9a-f]{7,64})$/i.test(code) && !/^v?\d+(?:\.\d+)*$/.test(code)
  );
}
