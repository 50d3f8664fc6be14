/**
 * The pieces of an inline Markdown token, line by line, each found again in the source. The parser gives no
 * positions below a block, so its pieces are followed through the block's text one after the other.
 */
import type { Token } from 'markdown-it';
import type { Span } from '../contracts/finding.js';
import type { SourceText } from './source.js';

/** A piece of text as a reader sees it, and where it stands. `mark`: an image or HTML, as its source has it. */
export interface Fragment {
  readonly kind: 'text' | 'code' | 'mark';
  readonly text: string;
  readonly span: Span;
}

/** Where an offset in a token's content stands in the source; both count from 0. */
type Locate = (offset: number) => { readonly line: number; readonly column: number };

/** The content of a paragraph or heading is its lines without what the blocks around it put before them. */
export function inParagraph(source: SourceText, content: string, firstLine: number): Locate {
  const rows: { start: number; column: number }[] = [];
  for (const row of content.split('\n')) {
    const words = row.trim();
    // Containers stand to the left of the words, so the last occurrence is theirs.
    const column = source.line(firstLine + rows.length).lastIndexOf(words) - row.indexOf(words);
    const before = rows.at(-1);
    const start = before === undefined ? 0 : content.indexOf('\n', before.start) + 1;
    rows.push({ start, column: Math.max(0, column) });
  }
  return (offset) => {
    let [index, high] = [0, rows.length - 1];
    // A paragraph may have thousands of lines, and is asked for each of its pieces.
    while (index < high) {
      const middle = (index + high + 1) >> 1;
      if ((rows[middle]?.start ?? 0) <= offset) index = middle;
      else high = middle - 1;
    }
    const row = rows[index] ?? { start: 0, column: 0 };
    return { line: firstLine + index, column: row.column + offset - row.start };
  };
}

/** The content of a table's cell is as in the source, but for pipes, which are escaped there. */
export function inCell(source: SourceText, content: string, line: number, from: number): Locate {
  const start = Math.max(from, source.line(line).indexOf(content.replaceAll('|', '\\|'), from));
  return (offset) => ({ line, column: start + offset + content.slice(0, offset).split('|').length - 1 });
}

/** HTML that only dresses what it surrounds. */
const DRESS = /^<\/?(?:b|strong|i|em|u|mark|code|kbd|ins)\s*>$/i;

/** A colour that a yes is dressed in; another may hide it. */
const GREEN =
  /^<(?:span style="color: ?(?:dark|forest|lime|sea)?green;?"|font color="(?:dark|forest|lime|sea)?green")>$/i;

/**
 * What a reader sees of an inline token, line by line. Struck-out text and comments are left out; an image, or HTML
 * that could hide or alter what it surrounds, stays as a mark.
 */
export function fragmentLines(token: Token, locate: Locate): Fragment[][] {
  const { content } = token;
  const lines: Fragment[][] = [[]];
  let offset = 0;
  let struck = 0;
  const dyed: string[] = [];
  let title = '';
  const pass = (raw: string): number => {
    const found = content.indexOf(raw, offset);
    const start = found === -1 ? offset : found;
    offset = start + raw.length;
    return start;
  };
  const add = (kind: Fragment['kind'], text: string, start: number, end: number) => {
    if (struck > 0 || text === '') return;
    const [from, to] = [locate(start), locate(end)];
    const span = { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
    lines.at(-1)?.push({ kind, text, span });
  };
  const html = (tag: string, start: number) => {
    const dyes = /^<(span|font)\b[^>]*>$/i.exec(tag)?.[1]?.toLowerCase();
    if (dyes !== undefined && GREEN.test(tag)) dyed.push(dyes);
    else if (dyed.length > 0 && tag.toLowerCase() === `</${dyed.at(-1) ?? ''}>`) dyed.pop();
    else if (/^<(?:del|s|strike)[\s>]/i.test(tag)) struck += 1;
    else if (/^<\/(?:del|s|strike)\s*>/i.test(tag)) struck = Math.max(0, struck - 1);
    else if (/^<br\s*\/?>$/i.test(tag)) lines.push([]);
    else if (!DRESS.test(tag) && !tag.startsWith('<!--')) add('mark', tag, start, start + tag.length);
  };
  for (const child of token.children ?? []) {
    switch (child.type) {
      case 'softbreak':
      case 'hardbreak':
        pass('\n');
        lines.push([]);
        break;
      case 's_open':
        struck += 1;
        break;
      case 's_close':
        struck -= 1;
        break;
      case 'html_inline':
        html(child.content, pass(child.content));
        break;
      case 'image': {
        const start = offset;
        offset = behindTarget(content, offset);
        add('mark', `![${child.content}]`, start, offset);
        break;
      }
      case 'link_open':
        title = String(child.attrGet('title') ?? '');
        break;
      case 'link_close': {
        const start = offset;
        if (child.markup !== 'autolink') offset = behindTarget(content, offset);
        // Words that show where the pointer rests.
        if (title !== '') add('mark', `(${title})`, start, offset);
        title = '';
        break;
      }
      case 'text': {
        const start = pass(child.content);
        add('text', child.content, start, offset);
        break;
      }
      case 'text_special': {
        // An escape or an entity: what it stands for, where it stands.
        const start = pass(child.markup);
        add('text', child.content, start, offset);
        break;
      }
      case 'code_inline': {
        const inner = pass(child.markup) + child.markup.length;
        const plain = content.slice(inner, inner + child.content.length).replaceAll('\n', ' ') === child.content;
        // One space on each side is padding, which the parser took away.
        const start = plain ? inner : inner + 1;
        offset = start + child.content.length;
        add('code', child.content, start, offset);
        pass(child.markup);
        break;
      }
    }
  }
  return lines;
}

/** Behind the `](…)` or `][…]` that ends a link or an image. */
function behindTarget(content: string, offset: number): number {
  const end = /\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?/gs;
  end.lastIndex = offset;
  return end.exec(content) === null ? offset : end.lastIndex;
}
