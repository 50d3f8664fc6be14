/** The last lines of a command's output, for a reader who must not be at its mercy. */
import { visible } from './visible.js';

/** Colour codes of terminals: they carry no content. */
const COLOUR = /\x1b\[[0-9;:]*m/g;

/** The lines of `output` (any line ending, no empty last line), each made visible; a tab becomes two spaces. */
export function tailLines(output: string): readonly string[] {
  const lines = output.replace(COLOUR, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => visible(line.replaceAll('\t', '  ')));
}
