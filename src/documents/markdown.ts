/**
 * What people write in Markdown, as statements (`label: value`) and tables with positions. Comments, code
 * blocks and struck-out text state nothing.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Span } from '../contracts/finding.js';
import { fragmentLines, inCell, inParagraph, type Fragment } from './inline.js';
import { decode, type Problem, type SourceText } from './source.js';

export type { Fragment } from './inline.js';

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
    // Escapes and entities stay apart from the text around them, for each has its own length in the source.
    const tokens = new MarkdownIt({ html: true }).disable('text_join').parse(this.source.text, {});
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
    const lines = fragmentLines(token, inParagraph(this.source, token.content, token.map?.[0] ?? 0));
    if (opener?.type === 'heading_open') {
      const fragments = lines.flat();
      const span = spanOf(fragments) ?? this.lineSpan(token.map?.[0] ?? 0);
      this.#headings.push({ level: Number(opener.tag.slice(1)), text: join(fragments), span });
      return;
    }
    if (quoted && !this.#headings.some((heading) => heading.level >= 2)) {
      for (const line of lines) this.#preamble.push(...line, ...lineEnd(line));
    }
    for (const line of lines) this.statement(line);
  }

  private statement(line: readonly Fragment[]): void {
    // An unticked box says what is still to come.
    if (line[0]?.kind === 'text' && line[0].text.startsWith('[ ] ')) return;
    const split = splitAtColon(line);
    const span = spanOf(line);
    if (split === null || span === null) return;
    this.#statements.push({ ...split, span, heading: this.heading() });
  }

  private table(tokens: readonly Token[], start: number): number {
    const rows: (TableCell & { readonly fragments: readonly Fragment[] })[][] = [];
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
        const locate = inCell(this.source, token.content, line, from);
        from = locate(token.content.length).column;
        const fragments = fragmentLines(token, locate).flat();
        rows.at(-1)?.push({ text: join(fragments), span: spanOf(fragments) ?? this.lineSpan(line), fragments });
      }
    }
    const [header = [], ...body] = rows;
    const plain = (row: readonly TableCell[]) => row.map(({ text, span }): TableCell => ({ text, span }));
    this.#tables.push({ heading: this.heading(), header: plain(header), rows: body.map(plain) });
    // A table of two columns reads as a list of statements.
    if (header.length === 2) {
      for (const [label, value] of body) {
        if (label === undefined || value === undefined || value.text === '') continue;
        const { fragments, span } = value;
        this.#statements.push({ label: label.text, value: fragments, span, heading: this.heading() });
      }
    }
    return index;
  }

  private heading(): string | null {
    return this.#headings.at(-1)?.text ?? null;
  }

  private lineSpan(line: number): Span {
    return { line: line + 1, column: 1, endLine: line + 1, endColumn: this.source.line(line).length + 1 };
  }
}

/** Splits at the first colon outside code that is not part of a URL or a time. */
function splitAtColon(line: readonly Fragment[]): { label: string; value: Fragment[] } | null {
  for (const [index, fragment] of line.entries()) {
    if (fragment.kind !== 'text') continue;
    const colon = /(?<!\d):(?!\/\/)|:(?!\/\/|\d)/.exec(fragment.text);
    if (colon === null) continue;
    const label = join([...line.slice(0, index), { ...fragment, text: fragment.text.slice(0, colon.index) }]);
    const value = [cutStart(fragment, colon.index + 1), ...line.slice(index + 1)];
    return label === '' ? null : { label: label.replace(/^\[x\]\s+/i, ''), value: withoutLead(value) };
  }
  return null;
}

/** A value begins with what is not white space, whichever of its fragments that is in. */
function withoutLead(value: readonly Fragment[]): Fragment[] {
  const index = value.findIndex((fragment) => fragment.kind === 'code' || fragment.text.trim() !== '');
  const first = value[index];
  if (first === undefined) return [];
  const lead = first.kind === 'code' ? 0 : first.text.length - first.text.trimStart().length;
  return [cutStart(first, lead), ...value.slice(index + 1)];
}

function cutStart(fragment: Fragment, length: number): Fragment {
  const span = { ...fragment.span, column: fragment.span.column + length };
  return { ...fragment, text: fragment.text.slice(length), span };
}

/** Words on both sides of a line's end stay two words. */
function lineEnd(line: readonly Fragment[]): Fragment[] {
  const last = line.at(-1);
  if (last === undefined) return [];
  const { endLine, endColumn } = last.span;
  return [{ kind: 'text', text: '\n', span: { line: endLine, column: endColumn, endLine, endColumn } }];
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
