/** A Markdown document as blocks: headings, paragraphs of lines, list items, quotations and tables, with positions. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Span } from '../../contracts/finding.js';
import { frontMatterOf } from './front-matter.js';
import { HtmlReader, type HtmlBlock } from './html.js';
import { fragmentLines, inCell, inParagraph, type Fragment } from './inline.js';
import { SourceText } from '../source.js';

export type Line = readonly Fragment[];

export interface Cell {
  readonly fragments: Line;
  /** Of its words; of its row where it has none. */
  readonly span: Span;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line; readonly span: Span }
  | {
      readonly kind: 'lines';
      readonly lines: readonly Line[];
      readonly ends: number;
      readonly source: 'markdown' | 'html' | 'code';
    }
  | { readonly kind: 'list'; readonly items: readonly (readonly Block[])[]; readonly begins: number }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[]; readonly source: 'markdown' | 'html' }
  /** What an HTML element around it strikes out or hides. */
  | { readonly kind: 'hidden'; readonly block: Block };

/**
 * The blocks of a document, in its order; its front matter is the first. Comments are none, nor are code blocks, but for
 * those in a list item, which may say something of it.
 */
export function readBlocks(whole: SourceText): readonly Block[] {
  const front = frontMatterOf(whole);
  const source = front === null ? whole : new SourceText(withoutLines(whole, front.length));
  // markdown-it folds CRLF itself; lines keep their numbers and columns.
  // Escapes and entities stay apart from the text around them, for each has its own length in the source.
  const tokens = new MarkdownIt({ html: true }).disable('text_join').parse(source.text, {});
  const fields: readonly Block[] =
    front === null ? [] : [{ kind: 'lines', lines: front.lines, ends: front.length, source: 'markdown' }];
  return [...fields, ...new Reader(source, tokens).blocks(null)];
}

/** The same text with its first lines empty, so that the others keep their numbers. */
function withoutLines(source: SourceText, count: number): string {
  const lines = source.text.split(/\r\n?|\n/);
  return [...lines.slice(0, count).map(() => ''), ...lines.slice(count)].join('\n');
}

export function spanOf(line: Line): Span | null {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { endLine, endColumn } = last.span;
  return { line: first.span.line, column: first.span.column, endLine, endColumn };
}

class Reader {
  #next = 0;
  #html: HtmlReader | null = null;
  #depth = 0;

  constructor(
    private readonly source: SourceText,
    private readonly tokens: readonly Token[],
  ) {}

  /** Up to the token that closes what holds the blocks; null: to the end. */
  blocks(closing: string | null): Block[] {
    const found: Block[] = [];
    for (let token = this.take(); token !== undefined && token.type !== closing; token = this.take()) {
      const [hidden, quoted] = [this.#html?.hides === true, token.type !== 'html_block' && this.#html?.quotes === true];
      for (const block of this.block(token)) {
        const own: Block = quoted ? { kind: 'quote', blocks: [block] } : block;
        found.push(hidden ? { kind: 'hidden', block: own } : own);
      }
    }
    return found;
  }

  private block(token: Token): readonly Block[] {
    const begins = token.map?.[0] ?? 0;
    switch (token.type) {
      case 'heading_open': {
        const inline = this.take();
        const line = inline === undefined ? [] : oneLine(this.lines(inline, begins));
        this.take();
        return [
          { kind: 'heading', level: Number(token.tag.slice(1)), line, span: spanOf(line) ?? this.lineSpan(begins) },
        ];
      }
      case 'inline':
        return [
          { kind: 'lines', lines: this.lines(token, begins), ends: token.map?.[1] ?? begins + 1, source: 'markdown' },
        ];
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [{ kind: 'list', items: this.items(token.type.replace('_open', '_close')), begins }];
      case 'blockquote_open':
        return [{ kind: 'quote', blocks: this.blocks('blockquote_close') }];
      case 'table_open':
        return [{ kind: 'table', rows: this.table(), source: 'markdown' }];
      case 'html_block':
        return this.html(token.content, begins);
      case 'fence':
      case 'code_block':
        return this.code(token, begins);
      default:
        return [];
    }
  }

  private lines(token: Token, begins: number): Fragment[][] {
    return fragmentLines(token, inParagraph(this.source, token.content, begins));
  }

  private items(closing: string): Block[][] {
    const items: Block[][] = [];
    this.#depth += 1;
    for (let token = this.take(); token !== undefined && token.type !== closing; token = this.take())
      if (token.type === 'list_item_open') items.push(this.blocks('list_item_close'));
    this.#depth -= 1;
    return items;
  }

  /** A block of code belongs to the item that it stands in; a language's name says that it is a program. */
  private code({ content, info, map, type }: Token, begins: number): readonly Block[] {
    if (this.#depth === 0 || info.trim() !== '') return [];
    const from = type === 'fence' ? begins + 1 : begins;
    const lines = content.split('\n').flatMap((text, index): Fragment[][] => {
      const span = this.lineSpan(from + index);
      return text.trim() === '' ? [] : [[{ kind: 'text', text: text.trim(), span }]];
    });
    return lines.length === 0 ? [] : [{ kind: 'lines', lines, ends: map?.[1] ?? from, source: 'code' }];
  }

  private table(): Cell[][] {
    const rows: Cell[][] = [];
    let line = 0;
    let from = 0;
    for (let token = this.take(); token !== undefined && token.type !== 'table_close'; token = this.take()) {
      if (token.type === 'tr_open') {
        rows.push([]);
        line = token.map?.[0] ?? line;
        from = 0;
      } else if (token.type === 'inline') {
        const locate = inCell(this.source, token.content, line, from);
        from = locate(token.content.length).column;
        const fragments = oneLine(fragmentLines(token, locate));
        rows.at(-1)?.push({ fragments, span: spanOf(fragments) ?? this.lineSpan(line) });
      }
    }
    return rows;
  }

  private html(content: string, begins: number): readonly Block[] {
    // A comment alone opens nothing and says nothing.
    if (/^\s*<!--(?:(?!-->).)*-->\s*$/s.test(content)) return [];
    const { lines, tables }: HtmlBlock = (this.#html ??= new HtmlReader()).read(content, begins);
    const spoken = (text: string, span: Span): Fragment[] => (text === '' ? [] : [{ kind: 'text', text, span }]);
    const placed = (block: Block, quoted: boolean): Block => (quoted ? { kind: 'quote', blocks: [block] } : block);
    const said = lines.map(({ text, span, quoted }) =>
      placed({ kind: 'lines', lines: [spoken(text, span)], ends: span.line, source: 'html' }, quoted),
    );
    return [
      ...said,
      ...tables.map(({ rows, quoted }) => {
        const cells = rows.map((row) =>
          row.map(({ text, span }): Cell => ({ fragments: spoken(text.trim(), span), span })),
        );
        return placed({ kind: 'table', rows: cells, source: 'html' }, quoted);
      }),
    ];
  }

  private lineSpan(line: number): Span {
    return { line: line + 1, column: 1, endLine: line + 1, endColumn: this.source.line(line).length + 1 };
  }

  private take(): Token | undefined {
    this.#next += 1;
    return this.tokens[this.#next - 1];
  }
}

/** Lines that a break sets apart, with a blank where it stood: two words stay two. */
function oneLine(lines: readonly Line[]): Line {
  return lines.reduce((all, line) => {
    const last = all.at(-1);
    if (last === undefined || line.length === 0) return [...all, ...line];
    const { endLine, endColumn } = last.span;
    return [
      ...all,
      { kind: 'text', text: ' ', span: { line: endLine, column: endColumn, endLine, endColumn } },
      ...line,
    ];
  }, []);
}
