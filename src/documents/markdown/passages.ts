/** The passages of a document: every line, row and heading, where it stands, and what else its block says. */
import type { Span } from '../../contracts/finding.js';
import { spanOf, type Block, type Cell, type Line } from './blocks.js';

export interface Passage {
  readonly shape: 'heading' | 'item' | 'paragraph' | 'row';
  /** `code`: a block of code in a list item; it states nothing of its own. */
  readonly source: 'markdown' | 'html' | 'code';
  /** What it says; of a row, the words of all its cells. */
  readonly line: Line;
  readonly span: Span;
  /** Of a heading, 1 to 6; null elsewhere. */
  readonly level: number | null;
  /** Of a row; null elsewhere. */
  readonly row: {
    readonly cells: readonly Cell[];
    readonly header: readonly Cell[] | null;
    readonly table: number;
  } | null;
  /** The headings above, outermost first; the document's title is none. */
  readonly section: readonly string[];
  /** The nearest heading, the title included; null before the first. */
  readonly heading: string | null;
  /** In a quotation: somebody else's words, or those of another time. */
  readonly quoted: boolean;
  /** Struck out or hidden by HTML around it. */
  readonly hidden: boolean;
  /** A box before it; null where there is none. */
  readonly ticked: boolean | null;
  /** First lines of the list items that it stands in, outermost first. */
  readonly above: readonly Line[];
  /** The passages behind it that belong to its block: from the next one up to this index, exclusive. */
  readonly until: number;
}

type Place = Pick<Passage, 'quoted' | 'hidden' | 'above'>;
type Draft = { -readonly [Key in keyof Passage]: Passage[Key] };

/** All passages, in the order of the document. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  const walk = new Walk();
  walk.blocks(blocks, { quoted: false, hidden: false, above: [] }, 'paragraph');
  return walk.found;
}

class Walk {
  readonly found: Draft[] = [];
  #headings: { readonly level: number; readonly text: string }[] = [];
  #heading: string | null = null;
  #title: { readonly level: number; readonly text: string } | null = null;
  #section: readonly string[] = [];
  #tables = 0;

  blocks(blocks: readonly Block[], place: Place, shape: 'item' | 'paragraph'): void {
    let begins = 0;
    for (const [index, block] of blocks.entries()) {
      const before = blocks[index - 1];
      // A list that begins right below a paragraph goes on with it.
      const goesOn = block.kind === 'list' && before?.kind === 'lines' && before.ends === block.begins;
      if (!goesOn) begins = this.found.length;
      this.block(block, place, shape);
      if (goesOn) this.reach(begins, place);
    }
  }

  private block(block: Block, place: Place, shape: 'item' | 'paragraph'): void {
    switch (block.kind) {
      case 'heading':
        this.heading(block, place);
        return;
      case 'lines':
        this.lines(block.lines, block.source, place, shape);
        return;
      case 'list':
        for (const item of block.items) this.item(item, place);
        return;
      case 'quote':
        this.blocks(block.blocks, { ...place, quoted: true }, shape);
        return;
      case 'table':
        this.table(block.rows, block.source, place);
        return;
      case 'hidden':
        this.block(block.block, { ...place, hidden: true }, shape);
        return;
    }
  }

  private heading({ level, line, span }: Extract<Block, { kind: 'heading' }>, place: Place): void {
    const text = plain(line);
    this.add({ shape: 'heading', source: 'markdown', line, span, row: null, level, ticked: null }, place);
    if (place.quoted || place.hidden) return;
    this.#heading = text;
    this.#headings = [...this.#headings.filter((above) => above.level < level), { level, text }];
    // The first heading of the first level is the title; others of that level are sections.
    if (level === 1) this.#title ??= this.#headings.at(-1) ?? null;
    this.#section = this.#headings.filter((above) => above !== this.#title).map((above) => above.text);
  }

  private lines(lines: readonly Line[], source: Passage['source'], place: Place, shape: 'item' | 'paragraph'): void {
    const begins = this.found.length;
    for (const line of lines) {
      const span = spanOf(line);
      if (span === null) continue;
      const box = /^\[([ xX])\]\s/.exec(line[0]?.kind === 'text' ? line[0].text : '');
      this.add(
        { shape, source, line, span, row: null, level: null, ticked: box === null ? null : box[1] !== ' ' },
        place,
      );
    }
    for (let index = begins; index < this.found.length; index += 1) {
      const passage = this.found[index];
      if (passage !== undefined) passage.until = this.found.length;
    }
  }

  /** Everything an item says belongs to each line that is its own; the first of them stands above the others. */
  private item(blocks: readonly Block[], place: Place): void {
    const begins = this.found.length;
    const [first, ...others] = blocks;
    const lead = first?.kind === 'lines' ? first.lines[0] : undefined;
    const below: Place = lead === undefined ? place : { ...place, above: [...place.above, lead] };
    if (first?.kind === 'lines') {
      this.lines(first.lines.slice(0, 1), first.source, place, 'item');
      this.lines(first.lines.slice(1), first.source, below, 'item');
      this.blocks(others, below, 'item');
    } else this.blocks(blocks, below, 'item');
    this.reach(begins, place);
    this.reach(begins, below);
  }

  /** What was found since, at that place, reaches up to here. */
  private reach(begins: number, { above }: Place): void {
    for (let index = begins; index < this.found.length; index += 1) {
      const passage = this.found[index];
      if (passage?.above === above) passage.until = this.found.length;
    }
  }

  private table(rows: readonly (readonly Cell[])[], source: 'markdown' | 'html', place: Place): void {
    const table = this.#tables;
    this.#tables += 1;
    const [header = []] = rows;
    for (const [index, cells] of rows.entries()) {
      const line = cells.flatMap((cell) => [...cell.fragments]);
      const span = spanOf(line);
      if (span === null) continue;
      const row = { cells, header: index === 0 ? null : header, table };
      this.add({ shape: 'row', source, line, span, row, level: null, ticked: null }, place);
    }
  }

  private add(parts: Omit<Passage, 'section' | 'heading' | 'until' | keyof Place>, place: Place): void {
    const { quoted, hidden, above } = place;
    this.found.push({
      ...parts,
      quoted,
      hidden,
      above,
      section: this.#section,
      heading: this.#heading,
      until: this.found.length + 1,
    });
  }
}

/** The words of a line, without marks. */
export function plain(line: Line): string {
  return line
    .filter((fragment) => fragment.kind !== 'mark')
    .map((fragment) => fragment.text)
    .join('')
    .trim();
}
