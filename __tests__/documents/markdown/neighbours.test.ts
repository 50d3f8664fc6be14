import { describe, expect, it } from '@jest/globals';
import { neighboursOf } from '../../../src/documents/markdown/neighbours.js';
import { plain, type Passage } from '../../../src/documents/markdown/passages.js';
import { markdown } from '../places.js';

const words = (passages: readonly Passage[] | null) => passages?.map(({ line }) => plain(line)) ?? null;

/** What stands before and behind the passage of some words. */
function beside(passages: readonly Passage[], text: string) {
  const { before, after } = neighboursOf(
    passages,
    passages.findIndex(({ line }) => plain(line) === text),
  );
  return { before: words(before), after: words(after) };
}

const passagesOf = (text: string) => markdown(text).passages;
const TEXT = '# A\n\nabove\n\n- one\n- two\n\nbelow\n\n## B\n\nother';

describe('the neighbours of a list', () => {
  it('are the paragraphs right before and behind it, for each of its items', () => {
    for (const item of ['one', 'two'])
      expect(beside(passagesOf(TEXT), item)).toEqual({ before: ['above'], after: ['below'] });
  });

  it('are none under another heading', () => {
    expect(beside(passagesOf(TEXT), 'other')).toEqual({ before: null, after: null });
    expect(beside(passagesOf(TEXT), 'below').after).toBeNull();
  });

  it('are no headings, no items and nothing that is hidden', () => {
    expect(beside(passagesOf(TEXT), 'above')).toEqual({ before: null, after: null });
    const hidden = passagesOf(TEXT).map((passage) =>
      plain(passage.line) === 'above' ? { ...passage, hidden: true } : passage,
    );
    expect(beside(hidden, 'one')).toEqual({ before: null, after: ['below'] });
  });

  it('are read by themselves where they are long', () => {
    const table = (rows: number) =>
      `| a |\n|-|\n${Array.from({ length: rows }, (_, row) => `| r${row} |`).join('\n')}\n\n- item`;
    expect(beside(passagesOf(table(11)), 'item').before).toHaveLength(12);
    expect(beside(passagesOf(table(12)), 'item').before).toBeNull();
  });

  it('are none of a passage that is not there', () => {
    expect(neighboursOf(passagesOf(TEXT), 99)).toEqual({ before: null, after: null });
  });
});

describe('what belongs together', () => {
  it('is one paragraph, one table, one quotation', () => {
    expect(beside(passagesOf('first\nsecond\n\n- item'), 'item').before).toEqual(['first', 'second']);
    expect(beside(passagesOf('first\n\nsecond\n\n- item'), 'item').before).toEqual(['second']);
    expect(beside(passagesOf('> first\n>\n> second\n\n- item'), 'item').before).toEqual(['first', 'second']);
    expect(beside(passagesOf('| a |\n|-|\n| b |\n\n| c |\n|-|\n| d |\n\n- item'), 'item').before).toEqual(['c', 'd']);
  });
});
