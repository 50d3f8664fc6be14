/** What a document leaves for somebody to write: a run of underscores, wherever it would be read as words. */
import type { Span } from '../contracts/finding.js';
import { plain, type Passage } from './passages.js';

export interface Blank {
  /** What stands before it on its line; empty where it begins one. */
  readonly label: string;
  readonly span: Span;
}

/** Inside a word they are a part of a name. */
const RUN = /(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/u;

export function blanksIn(passages: readonly Passage[]): readonly Blank[] {
  return passages
    .filter(({ hidden, quoted, source }) => !hidden && !quoted && source !== 'code')
    .flatMap(({ line }) => {
      const at = line.findIndex(({ kind, text }) => kind === 'text' && RUN.test(text));
      const found = line[at];
      if (found === undefined) return [];
      const [before = ''] = found.text.split(RUN);
      const label = `${plain(line.slice(0, at))} ${before}`;
      return [{ label: label.trim().replace(/[:\s]+$/, ''), span: found.span }];
    });
}
