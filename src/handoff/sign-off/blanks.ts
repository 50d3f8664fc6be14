/** What a document leaves for somebody to write: a run of underscores, wherever it would be read as words. */
import type { Span } from '../../contracts/finding.js';
import type { Cell } from '../../documents/markdown/blocks.js';
import { plain, type Passage } from '../../documents/markdown/passages.js';

export interface Blank {
  /** What stands before it on its line; empty where it begins one. */
  readonly label: string;
  /** Whether nothing else counts there: a label at most, which names what is to be written. */
  readonly alone: boolean;
  readonly span: Span;
}

/** Inside a word they are a part of a name. */
const RUN = /(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/u;

export function blanksIn(passages: readonly Passage[]): readonly Blank[] {
  return passages
    .filter(({ hidden, quoted, source }) => !hidden && !quoted && source !== 'code')
    .flatMap(({ line, row }) => {
      const at = line.findIndex(({ kind, text }) => kind === 'text' && RUN.test(text));
      const found = line[at];
      if (found === undefined) return [];
      const [before = ''] = found.text.split(RUN);
      const label = `${plain(line.slice(0, at))} ${before}`.trim();
      const rest = plain(line).replaceAll(new RegExp(RUN, 'gu'), '').trim();
      const alone = row === null ? rest === label && /^(?:[^:]*:)?$/.test(label) : filled(row.cells) <= 1;
      return [{ label: label.replace(/(?<![:\s])[:\s]+$/, ''), alone, span: found.span }];
    });
}

/** Cells in which something else stands than a blank. */
function filled(cells: readonly Cell[]): number {
  return cells.filter(({ fragments }) => plain(fragments).replaceAll(new RegExp(RUN, 'gu'), '').trim() !== '').length;
}
