/**
 * The pieces of an inline Markdown token, line by line, each found again in the source. The parser gives no
 * positions below a block, so its pieces are followed through the block's text one after the other.
 */
import type { Token } from 'markdown-it';
import type { Span } from '../../contracts/finding.js';
import type { SourceText } from '../source.js';

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
  const pieces = new Pieces(token.content, locate);
  for (const child of token.children ?? []) pieces.take(child);
  return pieces.lines;
}

/** The pieces so far, and how far in the block's text they were followed. */
class Pieces {
  readonly lines: Fragment[][] = [[]];
  #offset = 0;
  /** In how many strikes the next piece stands. */
  #struck = 0;
  /** Elements that colour what stands in them, outermost first. */
  readonly #dyed: string[] = [];
  /** Of the link that is open. */
  #title = '';

  constructor(
    private readonly content: string,
    private readonly locate: Locate,
  ) {}

  take(child: Token): void {
    switch (child.type) {
      case 'softbreak':
      case 'hardbreak':
        this.#pass('\n');
        this.lines.push([]);
        break;
      case 's_open':
        this.#struck += 1;
        break;
      case 's_close':
        this.#struck -= 1;
        break;
      case 'html_inline':
        this.#html(child.content, this.#pass(child.content));
        break;
      case 'image':
        this.#mark(`![${child.content}]`, behindTarget(this.content, this.#offset));
        break;
      case 'link_open':
        this.#title = String(child.attrGet('title') ?? '');
        break;
      case 'link_close':
        // Words that show where the pointer rests.
        this.#mark(
          this.#title === '' ? '' : `(${this.#title})`,
          child.markup === 'autolink' ? this.#offset : behindTarget(this.content, this.#offset),
        );
        this.#title = '';
        break;
      case 'text':
        this.#add('text', child.content, this.#pass(child.content));
        break;
      case 'text_special':
        // An escape or an entity: what it stands for, where it stands.
        this.#add('text', child.content, this.#pass(child.markup));
        break;
      case 'code_inline':
        this.#code(child);
        break;
    }
  }

  /** Goes behind the source of a piece; says where it begins. */
  #pass(raw: string): number {
    const found = this.content.indexOf(raw, this.#offset);
    const start = found === -1 ? this.#offset : found;
    this.#offset = start + raw.length;
    return start;
  }

  /** Adds a piece that ends where the text was followed to. */
  #add(kind: Fragment['kind'], text: string, start: number): void {
    if (this.#struck > 0 || text === '') return;
    const [from, to] = [this.locate(start), this.locate(this.#offset)];
    const span = { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
    this.lines.at(-1)?.push({ kind, text, span });
  }

  /** Adds a mark that reaches from here to an offset. */
  #mark(text: string, end: number): void {
    const start = this.#offset;
    this.#offset = end;
    this.#add('mark', text, start);
  }

  #html(tag: string, start: number): void {
    const dyes = /^<(span|font)\b[^>]*>$/i.exec(tag)?.[1]?.toLowerCase();
    if (dyes !== undefined && GREEN.test(tag)) this.#dyed.push(dyes);
    else if (this.#dyed.length > 0 && tag.toLowerCase() === `</${this.#dyed.at(-1) ?? ''}>`) this.#dyed.pop();
    else if (/^<(?:del|s|strike)[\s>]/i.test(tag)) this.#struck += 1;
    else if (/^<\/(?:del|s|strike)\s*>/i.test(tag)) this.#struck = Math.max(0, this.#struck - 1);
    else if (/^<br\s*\/?>$/i.test(tag)) this.lines.push([]);
    else if (!DRESS.test(tag) && !tag.startsWith('<!--')) this.#add('mark', tag, start);
  }

  #code({ content, markup }: Token): void {
    const inner = this.#pass(markup) + markup.length;
    const plain = this.content.slice(inner, inner + content.length).replaceAll('\n', ' ') === content;
    // One space on each side is padding, which the parser took away.
    const start = plain ? inner : inner + 1;
    this.#offset = start + content.length;
    this.#add('code', content, start);
    this.#pass(markup);
  }
}

/** Behind the `](…)` or `][…]` that ends a link or an image. */
function behindTarget(content: string, offset: number): number {
  const end = /\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?/gs;
  end.lastIndex = offset;
  return end.exec(content) === null ? offset : end.lastIndex;
}
