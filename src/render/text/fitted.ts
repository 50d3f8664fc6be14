/** Text that never is wider than it may be: words that are too long are broken, and whatever is cut ends in an ellipsis. */
import { cells, cut } from './cells.js';

/**
 * Lines of at most `width` cells. Of more than `most` lines the last ends in an ellipsis.
 * @param taken - cells of the first line that are taken already
 */
export function fitted(text: string, width: number, most = Infinity, taken = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - taken;
  const next = (begun: string): void => {
    lines.push(line);
    [line, room] = [begun, width];
  };
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (cells(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '' || room < width) next('');
    for (const [at, piece] of broken(word, width).entries())
      if (at === 0) line = piece;
      else next(piece);
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const cutLine = lines.slice(most - 1, most + 1).join(' ');
  return [...lines.slice(0, most - 1), cut(`${cutLine} …`, width - (most === 1 ? taken : 0))];
}

/** Lines that begin with `first` and go on below `indent`. */
export function led(first: string, text: string, { width, indent, most }: Lead): readonly string[] {
  const [begin = '', ...more] = fitted(text, width - indent, most, Math.max(0, cells(first) - indent));
  return [`${first}${begin}`.trimEnd(), ...more.map((line) => `${' '.repeat(indent)}${line}`)];
}

export interface Lead {
  readonly width: number;
  readonly indent: number;
  readonly most?: number | undefined;
}

/** A place in at most `width` cells: of a long path its end is kept, which names the file and the line. */
export function placeIn(place: string, width: number): string {
  if (cells(place) <= width) return place;
  let kept = '';
  for (const part of place.split(/(?<=\/)/u).reverse()) {
    if (cells(kept) + cells(part) + 2 > width) break;
    kept = part + kept;
  }
  return kept === '' ? `…${ending(place, width - 1)}` : `…/${kept}`;
}

function ending(text: string, width: number): string {
  let kept = '';
  for (const character of Array.from(text.slice(-4 * width)).reverse()) {
    if (cells(kept) + cells(character) > width) break;
    kept = character + kept;
  }
  return kept;
}

/** A word in pieces of at most `width` cells, broken behind a slash where one is near. */
function broken(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of word) {
    const wide = cells(character);
    if (taken + wide > width && piece !== '') {
      const slash = piece.lastIndexOf('/') + 1;
      const at = slash > piece.length / 2 ? slash : piece.length;
      pieces.push(piece.slice(0, at));
      piece = piece.slice(at);
      taken = cells(piece);
    }
    piece += character;
    taken += wide;
  }
  return [...pieces, piece];
}
