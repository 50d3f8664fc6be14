/** The last lines of a command's output, for a reader who must not be at its mercy. */
import { visibleLines } from './visible.js';

/** The lines of `output`, each made visible, without empty ones at the end; a tab becomes two spaces. */
export function tailLines(output: string): readonly string[] {
  return visibleLines(output).map((line) => line.replaceAll('\t', '  '));
}
