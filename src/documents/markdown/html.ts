/**
 * HTML between the Markdown of a document: what of it a reader sees, as lines and rows of tables. It also knows which
 * elements are open, because one that strikes out or hides may hold Markdown.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../../contracts/finding.js';
import { SourceText } from '../source.js';

export interface HtmlText {
  readonly text: string;
  readonly span: Span;
}

/** `quoted`: in somebody else's words. */
export interface HtmlLine extends HtmlText {
  readonly quoted: boolean;
}

export interface HtmlTable {
  /** The first row is its header. */
  readonly rows: readonly (readonly HtmlText[])[];
  readonly quoted: boolean;
}

export interface HtmlBlock {
  readonly lines: readonly HtmlLine[];
  readonly tables: readonly HtmlTable[];
}

const HIDING = new Set(['del', 's', 'strike', 'template', 'script', 'style', 'noscript', 'title', 'textarea', 'svg']);
/** Elements whose end is the end of a line. */
const FLOWING = new Set(
  'a abbr b bdi bdo cite code em i ins kbd mark q samp small span strong sub sup u var'.split(' '),
);

/** A definition list reads as a table of two columns. */
const CELLS = new Set(['td', 'th', 'dt', 'dd']);
/** What shows something that is no text. */
const SHOWN = new Set(['img', 'input', 'object', 'embed', 'video', 'canvas', 'iframe', 'picture', 'meter', 'progress']);
const SOMETHING = '\ufffc';

export class HtmlReader {
  readonly #open: { readonly name: string; readonly hides: boolean }[] = [];
  readonly #parser = new Parser({
    onopentag: (name, attributes) => {
      this.opened(name, attributes);
    },
    onclosetag: (name) => {
      this.closed(name);
    },
    ontext: (text) => {
      this.said(text);
    },
  });
  #written = 0;
  #base = { line: 0, source: new SourceText('') };
  #hiding = 0;
  #lines: HtmlLine[] = [];
  #tables: { readonly rows: HtmlText[][]; readonly quoted: boolean }[] = [];
  #line: { text: string; span: Span; quoted: boolean } | null = null;
  #cell: { text: string; span: Span } | null = null;

  /** Whether what comes next stands in an element that strikes it out or hides it. */
  get hides(): boolean {
    return this.#hiding > 0;
  }

  /** Whether what comes next stands in a quotation. */
  get quotes(): boolean {
    return this.#open.some(({ name }) => name === 'blockquote');
  }

  /** Reads the next HTML block of the document; `line`: of its first line, from 0. */
  read(content: string, line: number): HtmlBlock {
    this.#base = { line, source: new SourceText(content) };
    this.#lines = [];
    this.#tables = [];
    this.#parser.write(content);
    this.#written += content.length;
    this.endLine();
    return { lines: this.#lines, tables: this.#tables };
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const hides =
      HIDING.has(name) ||
      'hidden' in attributes ||
      /display|visibility|opacity|line-through/i.test(attributes['style'] ?? '');
    this.#open.push({ name, hides });
    if (hides) this.#hiding += 1;
    if (!FLOWING.has(name)) this.endLine();
    if (name === 'table' || name === 'dl') this.#tables.push({ rows: [], quoted: this.quotes });
    else if (name === 'tr' || name === 'dt') this.rows().push([]);
    if (SHOWN.has(name)) this.show(attributes);
    if (CELLS.has(name)) {
      const cell = { text: '', span: this.place() };
      this.#cell = cell;
      const rows = this.rows();
      if (rows.length === 0) rows.push([]);
      rows.at(-1)?.push(cell);
    }
  }

  private closed(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index !== -1) for (const { hides } of this.#open.splice(index, 1)) if (hides) this.#hiding -= 1;
    if (!FLOWING.has(name)) this.endLine();
    if (CELLS.has(name)) this.#cell = null;
  }

  private said(text: string): void {
    if (this.hides) return;
    const spoken = text.replaceAll(/\s+/g, ' ');
    if (this.#cell !== null) this.#cell.text = `${this.#cell.text}${spoken}`;
    else if (this.#line !== null) this.#line.text += spoken;
    else if (spoken.trim() !== '') this.#line = { text: spoken.trimStart(), span: this.place(), quoted: this.quotes };
  }

  /** Nobody knows what a picture says; a box that is ticked dresses what stands behind it. */
  private show(attributes: Readonly<Record<string, string>>): void {
    const ticked = attributes['type']?.toLowerCase() === 'checkbox' && 'checked' in attributes;
    const words = this.#cell ?? this.#line;
    if (words !== null && !ticked) words.text += SOMETHING;
    // Standing alone it says what it says to those who cannot see it.
    else if (words === null && attributes['alt'] !== undefined) this.said(attributes['alt']);
  }

  private rows(): HtmlText[][] {
    const known = this.#tables.at(-1);
    if (known !== undefined) return known.rows;
    const rows: HtmlText[][] = [];
    this.#tables.push({ rows, quoted: this.quotes });
    return rows;
  }

  private endLine(): void {
    if (this.#line !== null && this.#line.text.trim() !== '')
      this.#lines.push({ text: this.#line.text.trim(), span: this.#line.span, quoted: this.#line.quoted });
    this.#line = null;
  }

  private place(): Span {
    const offset = Math.max(0, this.#parser.startIndex - this.#written);
    const { line, endLine, ...columns } = this.#base.source.span(offset, offset + 1);
    return { line: this.#base.line + line, endLine: this.#base.line + endLine, ...columns };
  }
}
