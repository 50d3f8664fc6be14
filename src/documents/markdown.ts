/**
 * What people write in Markdown, as statements (`label: value`) and tables with positions. Comments, code
 * blocks and struck-out text state nothing.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Span } from '../contracts/finding.js';
import { decode, type Problem, type SourceText } from './source.js';

/** A piece of text as a reader sees it, and where it stands. */
export interface Fragment {
  readonly kind: 'text' | 'code';
  readonly text: string;
  readonly span: Span;
}

export interface Statement {
  /** As written, without markup. */
  readonly label: string;
  readonly value: readonly Fragment[];
  readonly span: Span;
  /** The nearest heading above; null before the first. */
  readonly heading: string | null;
}

export interface TableCell {
  readonly text: string;
  readonly span: Span;
}

export interface Table {
  readonly heading: string | null;
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface MarkdownDocument {
  readonly statements: readonly Statement[];
  readonly tables: readonly Table[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly span: Span }[];
  /** Block quotes before the first second-level heading. */
  readonly preamble: readonly Fragment[];
}

/** Parses the bytes of a Markdown file; the problem is one of its encoding. */
export function parseMarkdown(bytes: Uint8Array): MarkdownDocument | Problem {
  const source = decode(bytes, 'allowed');
  return 'kind' in source ? source : new Reader(source).read();
}

/** The text of fragments, as one line. */
export function join(fragments: readonly Fragment[]): string {
  return fragments
    .map((fragment) => fragment.text)
    .join('')
    .trim();
}

class Reader {
  readonly #statements: Statement[] = [];
  readonly #tables: Table[] = [];
  readonly #headings: { level: number; text: string; span: Span }[] = [];
  readonly #preamble: Fragment[] = [];

  constructor(private readonly source: SourceText) {}

  read(): MarkdownDocument {
    // markdown-it folds CRLF itself; lines keep their numbers and columns.
    const tokens = new MarkdownIt({ html: true }).parse(this.source.text, {});
    let quotes = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      if (token.type === 'blockquote_open') quotes += 1;
      else if (token.type === 'blockquote_close') quotes -= 1;
      else if (token.type === 'table_open') index = this.table(tokens, index);
      else if (token.type === 'inline') this.inline(token, tokens[index - 1], quotes > 0);
    }
    return { statements: this.#statements, tables: this.#tables, headings: this.#headings, preamble: this.#preamble };
  }

  private inline(token: Token, opener: Token | undefined, quoted: boolean): void {
    const lines = this.lines(token, token.map?.[0] ?? 0);
    if (opener?.type === 'heading_open') {
      const fragments = lines.flat();
      const span = spanOf(fragments) ?? this.lineSpan(token.map?.[0] ?? 0);
      this.#headings.push({ level: Number(opener.tag.slice(1)), text: join(fragments), span });
      return;
    }
    if (quoted && !this.#headings.some((heading) => heading.level >= 2)) this.#preamble.push(...lines.flat());
    for (const line of lines) this.statement(line);
  }

  private statement(line: readonly Fragment[]): void {
    const split = splitAtColon(line);
    const span = spanOf(line);
    if (split === null || span === null) return;
    this.#statements.push({ ...split, span, heading: this.heading() });
  }

  private table(tokens: readonly Token[], start: number): number {
    const rows: TableCell[][] = [];
    let index = start;
    let line = 0;
    let from = 0;
    for (; tokens[index] !== undefined && tokens[index]?.type !== 'table_close'; index += 1) {
      const token = tokens[index];
      if (token?.type === 'tr_open') {
        rows.push([]);
        line = token.map?.[0] ?? line;
        from = 0;
      } else if (token?.type === 'inline') {
        const fragments = this.lines(token, line, from).flat();
        const span = spanOf(fragments) ?? this.lineSpan(line);
        if (fragments.length > 0) from = span.endColumn - 1;
        rows.at(-1)?.push({ text: join(fragments), span });
      }
    }
    const [header = [], ...body] = rows;
    this.#tables.push({ heading: this.heading(), header, rows: body });
    // A table of two columns reads as a list of statements.
    if (header.length === 2) {
      for (const [label, value] of body) {
        if (label === undefined || value === undefined || value.text === '') continue;
        const fragment: Fragment = { kind: 'code', text: value.text, span: value.span };
        this.#statements.push({ label: label.text, value: [fragment], span: value.span, heading: this.heading() });
      }
    }
    return index;
  }

  private heading(): string | null {
    return this.#headings.at(-1)?.text ?? null;
  }

  /** The fragments of an inline token, line by line, each found again in the source. */
  private lines(token: Token, firstLine: number, firstColumn = 0): Fragment[][] {
    const lines: Fragment[][] = [[]];
    let line = firstLine;
    let column = firstColumn;
    let struck = 0;
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') {
        lines.push([]);
        line += 1;
        column = 0;
      } else if (child.type === 's_open') struck += 1;
      else if (child.type === 's_close') struck -= 1;
      else if ((child.type === 'text' || child.type === 'code_inline') && child.content !== '') {
        const found = this.source.line(line).indexOf(child.content, column);
        const start = found === -1 ? column : found;
        if (found !== -1) column = found + child.content.length;
        if (struck > 0) continue;
        const span = {
          line: line + 1,
          column: start + 1,
          endLine: line + 1,
          endColumn: start + 1 + child.content.length,
        };
        lines.at(-1)?.push({ kind: child.type === 'text' ? 'text' : 'code', text: child.content, span });
      }
    }
    return lines;
  }

  private lineSpan(line: number): Span {
    return { line: line + 1, column: 1, endLine: line + 1, endColumn: this.source.line(line).length + 1 };
  }
}

/** Splits at the first colon outside code that is not part of a URL or a time. */
function splitAtColon(line: readonly Fragment[]): { label: string; value: Fragment[] } | null {
  for (const [index, fragment] of line.entries()) {
    if (fragment.kind !== 'text') continue;
    const colon = /:(?!\/\/|\d)/.exec(fragment.text);
    if (colon === null) continue;
    const label = join([...line.slice(0, index), { ...fragment, text: fragment.text.slice(0, colon.index) }]);
    const rest = fragment.text.slice(colon.index + 1);
    const lead = rest.length - rest.trimStart().length;
    const start = fragment.span.column + colon.index + 1 + lead;
    const value: Fragment[] = line.slice(index + 1);
    if (rest.trim() !== '') {
      value.unshift({ kind: 'text', text: rest.trimStart(), span: { ...fragment.span, column: start } });
    }
    return label === '' ? null : { label, value };
  }
  return null;
}

function spanOf(fragments: readonly Fragment[]): Span | null {
  const first = fragments[0];
  const last = fragments.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    line: first.span.line,
    column: first.span.column,
    endLine: last.span.endLine,
    endColumn: last.span.endColumn,
  };
}
