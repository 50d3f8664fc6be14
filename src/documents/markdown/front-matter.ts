/** What stands between `---` (or `+++`) at the top of a document: fields of the document, one a line. */
import type { Fragment } from './inline.js';
import type { SourceText } from '../source.js';

export interface FrontMatter {
  readonly lines: readonly (readonly Fragment[])[];
  /** The number of lines it takes, with its fences. */
  readonly length: number;
}

/** Longer ones are no front matter of a document that people sign. */
const LONGEST = 200;

export function frontMatterOf(source: SourceText): FrontMatter | null {
  const fence = /^\ufeff?(---|\+\+\+)\s*$/.exec(source.line(0))?.[1];
  if (fence === undefined) return null;
  const lines: Fragment[][] = [];
  for (let index = 1; index < LONGEST; index += 1) {
    const text = source.line(index);
    if (text.trimEnd() === fence) return lines.length === 0 ? null : { lines, length: index + 1 };
    if (text.trim() === '' || text.trim().startsWith('#')) continue;
    // A field, or what belongs to one: else the first line is a rule and no fence.
    if (!/^(?:[\w.-]+\s*[:=]|\s|-\s|[\]}])/.test(text)) return null;
    lines.push([fragment(text.trimEnd(), index)]);
  }
  return null;
}

function fragment(text: string, index: number): Fragment {
  const lead = text.length - text.trimStart().length;
  const said = text
    .trim()
    .replace(/^([\w.-]+)\s*=\s*/, '$1: ')
    .replaceAll(/(:\s*)["']|["']$/g, '$1');
  const span = { line: index + 1, column: lead + 1, endLine: index + 1, endColumn: text.length + 1 };
  return { kind: 'text', text: said, span };
}
